// SPDX-License-Identifier: Apache-2.0
import { css, html, type PropertyValues } from "lit";
import type { Incident } from "../api/types.js";
import { desk } from "../app/desk.js";
import { dayOf, spanOf } from "../model/dates.js";
import { type Place, writePlace } from "../model/permalink.js";
import { joined, tollText } from "../model/said.js";
import { typeName } from "../model/types.js";
import { countryName } from "./base-map.js";
import "./event-mark.js";
import { LongTable } from "./long-table.js";
import { nothingYet } from "./nothing-yet.js";

const MOST = 2000; // incidents that are asked for at once; each is some kilobytes. guess

/** Happenings that more than one telling or source tells of; those with rival figures first. */
export class IncidentList extends LongTable {
  static override properties = { ...LongTable.properties, place: {}, all: { state: true }, next: { state: true }, stale: { state: true }, read: { state: true } };
  place: Place = { view: "incident", id: "", state: new URLSearchParams() };
  protected override readonly rowHeight = 48;
  private all: Incident[] = [];
  /** Those that are shown, in their order. */
  private sorted: Incident[] = [];
  private next: string | null = null;
  private stale = false;
  private read = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.more();
  }

  protected override get isWhole(): boolean {
    return this.read && this.next === null;
  }

  protected override async more(): Promise<void> {
    try {
      const page = await desk.client.incidents(this.next ?? undefined);
      this.all = [...this.all, ...page.items];
      this.next = page.next;
      this.stale = page.stale ?? false;
    } catch (problem) {
      this.next = null; // asked for again when somebody comes back
      desk.fail(problem);
    }
    this.read = true;
  }

  protected override get asksItself(): boolean {
    return this.all.length < MOST;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has("all") && !changed.has("place")) return;
    this.sorted = this.all.filter((each) => this.single || each.accounts.length > 1 || (each.independent_sources ?? 1) > 1).sort((a, b) => rank(b) - rank(a));
  }

  /** Whether happenings with one account are shown, too; it stands in the address. */
  private get single(): boolean {
    return this.place.state.has("all");
  }

  private choose(event: Event): void {
    desk.move({ ...this.place, state: new URLSearchParams((event.target as HTMLInputElement).checked ? { all: "1" } : {}) });
  }

  override render() {
    if (!this.read) return html`<div class="inner"><h1>Incidents</h1><p class="muted" role="status">Reading the incidents …</p></div>`;
    if (this.all.length === 0 && !this.stale) {
      return html`<div class="inner"><h1>Incidents</h1>${desk.project?.documents ? html`<p class="muted">No report of the project tells of anything yet. <a href=${writePlace("report")}>All reports</a></p>` : nothingYet()}</div>`;
    }
    const shown = this.sorted;
    return html`<div class="inner">
      <h1>Incidents</h1>
      <div class="row"><p class="muted" role="status">${shown.length.toLocaleString("en")}${this.next ? "+" : ""} happenings${this.single ? "" : " with several accounts"}; contradictions first</p>
        ${this.stale ? html`<span class="tag warn">being found anew</span>` : ""}
        <label class="row"><input type="checkbox" .checked=${this.single} @change=${this.choose} /> also those with one account</label>
        ${this.next && !this.asksItself ? html`<button class="small" @click=${() => this.more()}>Look through more</button>` : ""}</div>
      ${this.table("Incidents", html`<tr><th scope="col" class="what">What</th><th scope="col" class="where">Where</th><th scope="col" class="when">When</th><th scope="col" class="count right">Sources</th><th scope="col" class="count right">Accounts</th><th scope="col" class="dead">Dead</th><th scope="col">Contradiction</th></tr>`, shown, (each, at) => this.row(each, at))}
    </div>`;
  }

  private row(incident: Incident, at: number) {
    const dead = incident["dead"] as { low?: number; best?: number; high?: number } | undefined;
    const range = dead && dead.low !== dead.high ? tollText({ low: dead.low ?? null, high: dead.high ?? null }) : "";
    return html`<tr aria-rowindex=${at + 2}>
      <td><event-mark .type=${incident.type} quiet></event-mark> <a href=${writePlace("incident", incident.id)}>${typeName(incident.type)}</a></td>
      <td><div class="two" dir="auto">${joined(incident.place?.name, incident.place?.country && countryName(incident.place.country))}</div></td>
      <td class="number">${spanOf(dayOf(incident.from), dayOf(incident.until))}</td>
      <td class="number right">${incident.independent_sources ?? ""}</td>
      <td class="number right">${incident.accounts.length}</td>
      <td class="number">${dead ? html`${dead.best ?? ""} <span class="muted">${range}</span>` : ""}</td>
      <td class="rival" title=${incident.contradiction ?? ""}><div class="two" dir="auto">${incident.contradiction ?? ""}</div></td>
    </tr>`;
  }

  static override styles = [
    ...LongTable.styles,
    css`
      td { height: 48px; padding-block: 4px; }
      table { min-width: 900px; }
      .what { width: 132px; } .where { width: 19%; } .when { width: 178px; } .count { width: 92px; } .dead { width: 104px; }
      .two { display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; white-space: normal; line-height: 1.35; max-height: 2.7em; }
      .rival { color: var(--danger); font-size: 13px; }
    `,
  ];
}
customElements.define("incident-list", IncidentList);

/** Contradictions first, then what most sources tell of. */
function rank(incident: Incident): number {
  return (incident.contradiction ? 1000 : 0) + (incident.independent_sources ?? 0) * 10 + incident.accounts.length;
}
