// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html, nothing, type PropertyValues } from "lit";
import { type FrameLine, readFrames, ruleHits } from "../model/frames.js";
import { sheet } from "../theme/sheets.js";

/** The words that make a type of event, a line each; the line that a coded event was found by is marked. */
export class FrameTable extends LitElement {
  static override properties = { text: {}, rule: {}, wanted: { state: true } };
  text = "";
  /** What found an event, as its record says: "ASSAULT/abduct:173". */
  rule = "";
  private wanted = "";
  private lines: FrameLine[] = [];

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("text")) this.lines = readFrames(this.text);
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("rule") || changed.has("text")) this.renderRoot.querySelector(".hit")?.scrollIntoView({ block: "center" });
  }

  override render() {
    const wanted = this.wanted.toLowerCase();
    const shown = this.lines.filter((line) => line.kind === "remark" ? wanted === "" : wanted === "" || line.words.toLowerCase().includes(wanted));
    return html`
      <label class="find">Find a word <input type="search" .value=${this.wanted} @input=${(event: Event) => (this.wanted = (event.target as HTMLInputElement).value)} /></label>
      <div class="frame card" tabindex="0" role="region" aria-label="Frames"><table>
        <thead><tr><th scope="col">Words</th><th scope="col">As</th><th scope="col">Then</th></tr></thead>
        <tbody>${shown.map((line) => line.kind === "remark"
          ? html`<tr class="remark"><td colspan="3">${line.words}</td></tr>`
          : html`<tr class=${ruleHits(this.rule, line) ? "hit" : ""}><td class="words">${line.words}${ruleHits(this.rule, line) ? html` <span class="tag good">found the event</span>` : nothing}</td><td>${line.part}</td><td class="then">${line.then}</td></tr>`)}</tbody>
      </table></div>`;
  }

  static override styles = [
    sheet,
    css`
      .find { display: flex; gap: 8px; align-items: center; font-size: 12px; color: var(--ink-2); margin-bottom: 6px; }
      .frame { max-height: 60vh; overflow: auto; }
      table { width: 100%; min-width: 560px; font-size: 13px; }
      thead th { position: sticky; top: 0; background: var(--surface); font-size: 12px; color: var(--ink-2); }
      td, th { padding: 3px 10px; border-bottom: 1px solid var(--line); vertical-align: top; }
      table { table-layout: fixed; }
      th:first-child { width: 46%; } th:nth-child(2) { width: 76px; }
      .words { font-weight: 500; overflow-wrap: break-word; }
      .then { font: 12px/1.6 var(--mono); color: var(--ink-2); overflow-wrap: anywhere; }
      .remark td { background: var(--sunken); color: var(--ink-2); font-weight: 600; }
      .hit td { background: var(--good-soft); }
    `,
  ];
}
customElements.define("frame-table", FrameTable);
