// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html, nothing } from "lit";
import { Refused } from "../api/client.js";
import type { SavedFilters } from "../api/types.js";
import { desk } from "../app/desk.js";
import { type Filters, fromServer, isOpen, toServer, writeFilters } from "../model/filters.js";
import { writePlace } from "../model/permalink.js";
import { sheet } from "../theme/sheets.js";

/** Filters with names, kept in the project for everybody. */
export class FilterShelf extends LitElement {
  static override properties = { filters: {}, saved: { state: true }, naming: { state: true } };
  filters: Filters = { facets: {} };
  private saved: SavedFilters | undefined;
  private naming = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.read();
  }

  private async read(): Promise<void> {
    try {
      this.saved = await desk.client.filters();
    } catch (problem) {
      desk.fail(problem);
    }
  }

  private async write(change: (list: SavedFilters["filters"]) => SavedFilters["filters"]): Promise<void> {
    const saved = this.saved!;
    try {
      this.saved = await desk.client.saveFilters({ version: saved.version, filters: change(saved.filters) });
    } catch (problem) {
      if (!(problem instanceof Refused && problem.problem.status === 409)) return desk.fail(problem);
      await this.read();
      desk.say("Somebody else has saved filters meanwhile; they are shown now. Save yours again.", "bad");
    }
  }

  private async keep(event: Event): Promise<void> {
    event.preventDefault();
    const name = this.renderRoot.querySelector<HTMLInputElement>("#name")!.value.trim();
    if (name === "") return;
    this.naming = false;
    await this.write((list) => [...list.filter((each) => each.name !== name), { name, filter: toServer(this.filters) }]);
  }

  private async name(): Promise<void> {
    this.naming = true;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLInputElement>("#name")?.focus();
  }

  override render() {
    const list = this.saved?.filters ?? [];
    const now = writeFilters(this.filters).toString();
    this.hidden = list.length === 0 && isOpen(this.filters);
    if (this.hidden) return nothing;
    return html`<h3>Saved filters</h3>
      <ul>
        ${list.map((each) => {
          const address = writeFilters(fromServer(each.filter));
          return html`<li>
            <a href=${writePlace("explore", "", address)} aria-current=${address.toString() === now ? "true" : "false"} dir="auto">${each.name}</a>
            ${desk.mayCode ? html`<button class="quiet" aria-label="Delete the filter ${each.name}" title="Delete" @click=${() => this.write((all) => all.filter((other) => other.name !== each.name))}>✕</button>` : nothing}
          </li>`;
        })}
      </ul>
      ${isOpen(this.filters) || !desk.mayCode || !this.saved
        ? nothing
        : this.naming
          ? html`<form class="row" @submit=${this.keep}><label class="hidden" for="name">Name of the filter</label><input id="name" type="text" maxlength="200" placeholder="Name" dir="auto" /><button class="primary">Save</button></form>`
          : html`<button @click=${this.name}>Save this filter</button>`}`;
  }

  static override styles = [
    sheet,
    css`
      li { display: flex; align-items: center; }
      li a { flex: 1; padding: 2px 4px; color: var(--ink); text-decoration: none; overflow: hidden; text-overflow: ellipsis; }
      li a:hover { text-decoration: underline; }
      li a[aria-current="true"] { font-weight: 600; color: var(--accent); }
      li button { min-height: 24px; padding: 0 6px; color: var(--ink-2); }
      form { flex-wrap: nowrap; }
      #name { min-width: 0; flex: 1; }
    `,
  ];
}
customElements.define("filter-shelf", FilterShelf);
