// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html } from "lit";
import type { Incident } from "../api/types.js";
import { desk } from "../app/desk.js";
import { dayOf, spanOf } from "../model/dates.js";
import { type Place, writePlace } from "../model/permalink.js";
import { joined, tollText } from "../model/said.js";
import { typeName } from "../model/types.js";
import { sheet } from "../theme/sheets.js";
import { countryName } from "./base-map.js";
import "./event-mark.js";
import { nothingYet } from "./nothing-yet.js";

/** Happenings that more than one telling or source tells of; those with rival figures first. */
export class IncidentList extends LitElement {
  static override properties = { place: {}, all: { state: true }, next: { state: true }, stale: { state: true } };
  place: Place = { view: "incident", id: "", state: new URLSearchParams() };
  private all: Incident[] = [];
  private next: string | null = null;
  private stale = false;
  private read = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.more();
  }

  private async more(): Promise<void> {
    try {
      const page = await desk.client.incidents(this.next ?? undefined);
      this.all = [...this.all, ...page.items];
      this.next = page.next;
      this.stale = page.stale ?? false;
      this.read = true;
    } catch (problem) {
      desk.fail(problem);
    }
  }

  /** Whether happenings with one account are shown, too; it stands in the address. */
  private get single(): boolean {
    return this.place.state.has("all");
  }

  private choose(event: Event): void {
    desk.move({ ...this.place, state: new URLSearchParams((event.target as HTMLInputElement).checked ? { all: "1" } : {}) });
  }

  override render() {
    const shown = this.all.filter((each) => this.single || each.accounts.length > 1 || (each.independent_sources ?? 1) > 1);
    const rank = (each: Incident) => (rival(each) ? 1000 : 0) + (each.independent_sources ?? 0) * 10 + each.accounts.length;
    if (this.read && this.all.length === 0 && !this.stale) return html`<div class="inner"><h1>Incidents</h1>${desk.project?.documents ? html`<p class="muted">No report of the project tells of anything yet. <a href=${writePlace("report")}>All reports</a></p>` : nothingYet()}</div>`;
    return html`<div class="inner">
      <h1>Incidents</h1>
      <div class="row"><p class="muted" role="status">${!this.read ? "Reading the incidents …" : html`${shown.length.toLocaleString("en")} happenings${this.single ? "" : " with several accounts"}; contradictions first`}</p>
        ${this.stale ? html`<span class="tag warn">being found anew</span>` : ""}
        <label class="row"><input type="checkbox" .checked=${this.single} @change=${this.choose} /> also those with one account</label></div>
      <div class="frame card" tabindex="0" role="region" aria-label="Incidents"><table>
        <thead><tr><th scope="col">What</th><th scope="col">Where</th><th scope="col">When</th><th scope="col" class="right">Sources</th><th scope="col" class="right">Accounts</th><th scope="col">Dead</th><th scope="col">Contradiction</th></tr></thead>
        <tbody>${[...shown].sort((a, b) => rank(b) - rank(a)).slice(0, 500).map((each) => this.row(each))}</tbody>
      </table></div>
      ${this.next ? html`<button @click=${this.more}>More incidents</button>` : ""}
    </div>`;
  }

  private row(incident: Incident) {
    const dead = incident["dead"] as { low?: number; best?: number; high?: number } | undefined;
    return html`<tr>
      <td><event-mark .type=${incident.type} quiet></event-mark> <a href=${writePlace("incident", incident.id)}>${typeName(incident.type)}</a></td>
      <td dir="auto">${joined(incident.place?.name, incident.place?.country && countryName(incident.place.country))}</td>
      <td class="number">${spanOf(dayOf(incident.from), dayOf(incident.until))}</td>
      <td class="number right">${incident.independent_sources ?? ""}</td>
      <td class="number right">${incident.accounts.length}</td>
      <td class="number">${dead ? html`${dead.best ?? ""} <span class="muted">${dead.low === dead.high ? "" : tollText({ low: dead.low ?? null, high: dead.high ?? null })}</span>` : ""}</td>
      <td class="rival" dir="auto">${incident.contradiction ?? ""}</td>
    </tr>`;
  }

  static override styles = [
    sheet,
    css`
      :host { height: 100%; overflow-y: auto; }
      .inner { max-width: 1100px; margin: 0 auto; padding: 20px 16px 40px; display: grid; gap: 10px; grid-template-columns: minmax(0, 1fr); }
      .frame { overflow-x: auto; }
      table { width: 100%; }
      th { font-size: 12px; color: var(--ink-2); }
      th, td { padding: 6px 12px; border-bottom: 1px solid var(--line); white-space: nowrap; }
      tr:last-child td { border-bottom: 0; }
      .right { text-align: end; }
      td a { color: var(--ink); font-weight: 500; }
      td.rival, td:nth-child(2) { white-space: normal; min-width: 18ch; }
      td.rival { color: var(--danger); min-width: 30ch; font-size: 13px; line-height: 1.35; }
    `,
  ];
}
customElements.define("incident-list", IncidentList);

/** Whether its accounts contradict each other. */
function rival(incident: Incident): boolean {
  return Boolean(incident.contradiction);
}
