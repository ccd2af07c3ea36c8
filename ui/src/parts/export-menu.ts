// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html } from "lit";
import { desk } from "../app/desk.js";
import type { ExportProfile, ServerFilter } from "../api/types.js";
import { type Filters, toServer } from "../model/filters.js";
import { sheet } from "../theme/sheets.js";

/** The export packages of the project or of a part of it, a link for each profile and format. */
export class ExportMenu extends LitElement {
  static override properties = { filters: {}, profiles: { state: true }, whole: { state: true } };
  filters: Filters = { facets: {} };
  private whole = false;
  private profiles: ExportProfile[] | undefined;

  private async open(event: Event): Promise<void> {
    if (!(event.target as HTMLDetailsElement).open || this.profiles) return;
    try {
      this.profiles = (await desk.client.exports()).items;
    } catch (problem) {
      desk.fail(problem);
    }
  }

  /** Of the filters, those that an export knows. */
  private get narrowed(): ServerFilter {
    const { types, countries, from, until } = toServer(this.filters);
    return { ...(types ? { types } : {}), ...(countries ? { countries } : {}), ...(from ? { from } : {}), ...(until ? { until } : {}) };
  }

  override render() {
    const part = this.narrowed;
    const narrow = Object.keys(part).length > 0;
    const others = Object.keys(toServer(this.filters)).length > Object.keys(part).length;
    const filter = narrow && !this.whole ? part : undefined;
    return html`<details @toggle=${this.open} @keydown=${this.key} @focusout=${this.left}>
      <summary>Export</summary>
      <div class="card">
        <p class="small muted">${filter ? "The types, countries and days that are chosen" : "The whole project"}, with codebook, manifest and checksums.${others ? " An export is not narrowed by the other filters." : ""}</p>
        ${narrow ? html`<label class="row small"><input type="checkbox" .checked=${this.whole} @change=${(event: Event) => (this.whole = (event.target as HTMLInputElement).checked)} /> the whole project all the same</label>` : ""}
        <table>
          ${(this.profiles ?? []).map(({ profile, title, formats }) => html`<tr><th scope="row"><span class="name">${profile}</span><span class="small muted">${title}</span></th><td>${formats.map((format) => html`<a href=${desk.client.exportAddress(profile, format, filter)} download>${format}</a> `)}</td></tr>`)}
        </table>
      </div>
    </details>`;
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    const details = this.renderRoot.querySelector("details")!;
    details.open = false;
    details.querySelector("summary")!.focus();
  }

  private left(event: FocusEvent): void {
    const details = event.currentTarget as HTMLDetailsElement;
    if (event.relatedTarget instanceof Node && !details.contains(event.relatedTarget)) details.open = false;
  }

  static override styles = [
    sheet,
    css`
      details { position: relative; }
      summary { list-style: none; min-height: 28px; padding: 3px 10px; border: 1px solid var(--line-2); border-radius: var(--radius); cursor: pointer; }
      summary:hover { background: var(--accent-soft); }
      .card { position: absolute; inset-inline-end: 0; top: 34px; z-index: 20; width: 470px; max-width: 92vw; padding: 12px 14px; box-shadow: var(--shadow); background: var(--raised); display: grid; gap: 8px; }
      table { width: 100%; }
      th { display: grid; padding: 4px 12px 4px 0; font-weight: 400; }
      .name { font-weight: 600; }
      td { vertical-align: top; padding: 4px 0; white-space: nowrap; text-align: end; }
      @media (max-width: 520px) { td { white-space: normal; } }
      td a { margin-inline-start: 8px; }
    `,
  ];
}
customElements.define("export-menu", ExportMenu);
