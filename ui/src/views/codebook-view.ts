// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html, nothing, type PropertyValues } from "lit";
import { Refused } from "../api/client.js";
import { desk } from "../app/desk.js";
import { type Block, type Inline, readMarkdown } from "../model/markdown.js";
import { type Place, writePlace } from "../model/permalink.js";
import { QUARTERS, QUARTER_NAMES, quarterOf, typeName } from "../model/types.js";
import { sheet } from "../theme/sheets.js";
import "../parts/event-mark.js";
import "../parts/frame-table.js";

/** What each type of event is, by which rules doubtful cases are decided, and which words make it: as its author wrote it. */
export class CodebookView extends LitElement {
  static override properties = { place: {}, page: { state: true }, missing: { state: true } };
  place: Place = { view: "codebook", id: "", state: new URLSearchParams() };
  private page: { type: string; blocks: Block[] } | undefined;
  private missing = "";

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("place") && (changed.get("place") as Place | undefined)?.id !== this.place.id) void this.load();
  }

  private async load(): Promise<void> {
    const type = this.place.id || (desk.codebook?.types[0]?.type ?? "");
    this.missing = "";
    if (type === "") return;
    try {
      const { markdown } = await desk.client.codebookPage(type);
      this.page = { type, blocks: readMarkdown(markdown) };
      this.renderRoot.querySelector("article")?.scrollTo(0, 0);
    } catch (problem) {
      if (problem instanceof Refused && problem.problem.status === 404) this.missing = type;
      else desk.fail(problem);
    }
  }

  override render() {
    const types = desk.codebook?.types ?? [];
    const now = this.page?.type ?? this.place.id;
    return html`
      <nav aria-label="Types of events">
        ${QUARTERS.map((quarter) => {
          const here = types.filter(({ type }) => quarterOf(type) === quarter);
          return here.length === 0 ? nothing : html`<h3>${QUARTER_NAMES[quarter]}</h3><ul>${here.map(({ type }) => html`<li><a href=${writePlace("codebook", type)} aria-current=${type === now ? "page" : "false"}><event-mark .type=${type} quiet></event-mark>${typeName(type)}</a></li>`)}</ul>`;
        })}
      </nav>
      <article tabindex="0" aria-label="Page of the codebook">
        ${this.missing ? html`<h1>${typeName(this.missing)}</h1><p class="muted">The codebook in use has no page for it.</p>` : (this.page?.blocks.map((block) => this.block(block)) ?? html`<p class="muted" role="status">Reading the page …</p>`)}
      </article>
    `;
  }

  private block(block: Block) {
    switch (block.kind) {
      case "heading":
        return block.level === 1 ? html`<h1><event-mark .type=${this.page!.type} quiet></event-mark>${typeName(this.page!.type)}</h1>` : block.level === 2 ? html`<h2>${inline(block.inline)}</h2>` : html`<h3>${inline(block.inline)}</h3>`;
      case "list":
        return block.ordered ? html`<ol class="ordered">${block.items.map((item) => html`<li>${inline(item)}</li>`)}</ol>` : html`<ul class="plain">${block.items.map((item) => html`<li>${inline(item)}</li>`)}</ul>`;
      case "table":
        return html`<div class="frame"><table>${block.rows.map((row, at) => html`<tr>${row.map((cell) => (at === 0 ? html`<th scope="col">${inline(cell)}</th>` : html`<td>${inline(cell)}</td>`))}</tr>`)}</table></div>`;
      case "code":
        return block.language === "frames" ? html`<frame-table .text=${block.text} .rule=${this.place.state.get("rule") ?? ""}></frame-table>` : html`<pre tabindex="0" aria-label=${block.language || "example"} dir="auto">${block.text}</pre>`;
      default:
        return html`<p dir="auto">${inline(block.inline)}</p>`;
    }
  }

  static override styles = [
    sheet,
    css`
      :host { display: grid; grid-template: minmax(0, 1fr) / 220px minmax(0, 1fr); height: 100%; }
      nav { overflow-y: auto; padding: 14px 10px; border-inline-end: 1px solid var(--line); background: var(--surface); }
      nav h3 { margin: 10px 6px 2px; }
      nav a { display: flex; align-items: center; gap: 8px; padding: 3px 6px; border-radius: var(--radius); color: var(--ink); text-decoration: none; }
      nav a:hover { background: var(--accent-soft); }
      nav a[aria-current="page"] { background: var(--accent-soft); color: var(--accent); font-weight: 600; }
      article { overflow-y: auto; padding: 20px max(24px, calc((100% - 92ch) / 2)) 60px; line-height: 1.55; }
      article:focus-visible { outline-offset: -3px; }
      h1 { display: flex; align-items: center; gap: 10px; font-size: 24px; margin-bottom: 8px; }
      h1 event-mark { width: 34px; height: 34px; }
      h2 { margin: 24px 0 8px; font-size: 17px; }
      article p { margin-bottom: 8px; max-width: 78ch; }
      .ordered { list-style: decimal; padding-inline-start: 24px; max-width: 76ch; }
      .plain { list-style: disc; padding-inline-start: 22px; max-width: 76ch; }
      li { margin-bottom: 2px; }
      pre { margin: 0 0 10px; padding: 10px 12px; border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); overflow-x: auto; font: 12.5px/1.5 var(--mono); white-space: pre-wrap; overflow-wrap: anywhere; }
      code { font: 0.9em var(--mono); background: var(--sunken); padding: 0 3px; border-radius: 3px; }
      .frame { overflow-x: auto; }
      td, th { padding: 4px 10px; border: 1px solid var(--line); }
      @media (max-width: 720px) {
        :host { grid-template: auto minmax(0, 1fr) / minmax(0, 1fr); }
        nav { display: flex; overflow-x: auto; border-inline-end: 0; border-bottom: 1px solid var(--line); padding: 6px 8px; }
        nav h3 { display: none; }
        nav ul { display: flex; }
      }
    `,
  ];
}
customElements.define("codebook-view", CodebookView);

function inline(parts: readonly Inline[]) {
  return parts.map(({ text, style }) => (style === "strong" ? html`<strong>${text}</strong>` : style === "code" ? html`<code>${text}</code>` : text));
}
