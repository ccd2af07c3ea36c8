// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html, nothing, type PropertyValues } from "lit";
import { Refused } from "../api/client.js";
import type { DocumentRecord, Incident } from "../api/types.js";
import { desk } from "../app/desk.js";
import { dayOf, dayText, spanOf } from "../model/dates.js";
import { type Matrix, type Telling, matrixOf, tellingsOf } from "../model/matrix.js";
import { type Place, eventAddress, keyParts, writePlace } from "../model/permalink.js";
import { joined } from "../model/said.js";
import { typeName } from "../model/types.js";
import { sheet } from "../theme/sheets.js";
import "../parts/account-matrix.js";
import { countryName } from "../parts/base-map.js";
import "../parts/event-mark.js";
import "../parts/incident-list.js";

/** What several reports tell of one happening: accounts side by side, who said what when, who copied whom and changed what. */
export class IncidentView extends LitElement {
  static override properties = { place: {}, incident: { state: true }, matrix: { state: true }, lost: { state: true } };
  place: Place = { view: "incident", id: "", state: new URLSearchParams() };
  private incident: Incident | undefined;
  private lost = false;
  private matrix: Matrix = { columns: [], groups: [] };
  private tellings: Telling[] = [];
  private numbers = new Map<string, number>();
  private readonly changed = () => void this.load();

  override connectedCallback(): void {
    super.connectedCallback();
    desk.addEventListener("change", this.changed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    desk.removeEventListener("change", this.changed);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("place") && (changed.get("place") as Place | undefined)?.id !== this.place.id) void this.load();
  }

  private async load(): Promise<void> {
    const id = this.place.id;
    this.lost = false;
    if (id === "" || this.incident?.id !== id) this.incident = undefined;
    if (id === "") return;
    try {
      const incident = await desk.client.incident(id);
      const documents = [...new Set(incident.keys.map((key) => keyParts(key)?.document).filter((each) => each !== undefined))];
      const views = await Promise.all(documents.map((number) => desk.client.document(number)));
      if (this.place.id !== id) return;
      const records = new Map<number, DocumentRecord>(views.map((view) => [view.document.number, view.record]));
      this.numbers = new Map(views.map((view) => [view.record.id, view.document.number]));
      this.matrix = matrixOf(incident, records);
      this.tellings = tellingsOf(incident, records);
      this.incident = incident;
    } catch (problem) {
      if (problem instanceof Refused && problem.problem.status === 404) this.lost = true;
      else desk.fail(problem);
    }
  }

  /** Takes a telling out of the incident: it tells of another happening than the others do. */
  private async takeOut(key: string): Promise<void> {
    const target = this.incident!.keys.find((each) => each !== key && keyParts(each)?.document !== keyParts(key)?.document) ?? this.incident!.keys.find((each) => each !== key)!;
    const written = await desk.correct({ target, version: await desk.versionOf(target), kind: "split", value: key });
    if (written) desk.say(`${key} tells of another happening than ${target}. u undoes it.`);
  }

  override render() {
    const { incident } = this;
    if (this.place.id === "") return html`<incident-list .place=${this.place}></incident-list>`;
    if (this.lost) return html`<p class="wait">There is no incident ${this.place.id} in this project now; other reports or decisions may have changed what belongs together. <a href=${writePlace("incident")}>All incidents</a></p>`;
    if (!incident) return html`<p class="wait muted" role="status">Reading the incident …</p>`;
    const days = spanOf(dayOf(incident.from), dayOf(incident.until));
    const where = joined(incident.place?.name, incident.place?.country && countryName(incident.place.country));
    const sources = incident.independent_sources ?? this.matrix.groups.length;
    return html`<div class="inner">
      <header>
        <event-mark .type=${incident.type} quiet></event-mark>
        <div>
          <h1>${typeName(incident.type)}<span dir="auto">${where ? `, ${where}` : ""}</span></h1>
          <p class="muted">${[days, `${sources} independent ${sources === 1 ? "source" : "sources"}`, `${incident.keys.length} tellings`, incident.copies?.length ? `${incident.copies.length} copies` : ""].filter(Boolean).join(" · ")}</p>
        </div>
      </header>
      ${incident.contradiction ? html`<p class="rival" dir="auto">${incident.contradiction}</p>` : nothing}
      <h2>Accounts side by side</h2>
      <account-matrix .matrix=${this.matrix} .incident=${incident}></account-matrix>
      <h2>Who said what when</h2>
      <ol class="tellings">${this.tellings.map((telling) => this.telling(telling))}</ol>
      ${incident.copies?.length ? this.copies(incident) : nothing}
    </div>`;
  }

  private telling(telling: Telling) {
    return html`<li class=${telling.copy ? "copy" : ""}>
      <span class="day number">${dayText(dayOf(telling.day)) || "day not known"}</span>
      <div class="what">
        <p><b dir="auto">${telling.voice || "the report itself"}</b> <span class="muted">in <bdi>${telling.outlet}</bdi></span>
          ${telling.stance && telling.stance !== "asserts" ? html`<span class="tag">${telling.stance}</span>` : nothing}
          ${telling.certainty && telling.certainty !== "certain" ? html`<span class="tag warn">${telling.certainty}</span>` : nothing}
          ${telling.copy ? html`<span class="tag">copy</span>` : nothing}
          ${telling.tolls ? html`<b class="number tolls">${telling.tolls}</b>` : nothing}</p>
        <blockquote dir="auto">${telling.words}</blockquote>
      </div>
      <span class="row"><a class="small" href=${eventAddress(telling.key)}>${telling.key}</a>
      ${desk.mayCode && (this.incident?.keys.length ?? 0) > 1 ? html`<button class="quiet small" title="It tells of another happening" @click=${() => this.takeOut(telling.key)}>not this<span class="hidden"> happening: ${telling.key}</span></button>` : nothing}</span>
    </li>`;
  }

  private copies(incident: Incident) {
    const link = (id: string) => {
      const number = this.numbers.get(id);
      return number ? html`<a href=${`#/report/${number}`} dir="auto">${id}</a>` : html`<bdi>${id}</bdi>`;
    };
    return html`<h2>Copies</h2>
      <ul class="copies">${incident.copies!.map((copy) => html`<li class="card">
        <p>${link(copy.document)} copies ${link(copy.copy_of)}${copy.similarity === undefined ? nothing : html` <span class="muted number">${Math.round(copy.similarity * 100)} % the same words</span>`}</p>
        ${copy.differences?.length
          ? html`<ul>${copy.differences.map((each) => html`<li>changed <del dir="auto">${each.there ?? "nothing"}</del> to <ins dir="auto">${each.here ?? "nothing"}</ins></li>`)}</ul>`
          : html`<p class="muted small">No figure, name or day was changed.</p>`}
      </li>`)}</ul>`;
  }

  static override styles = [
    sheet,
    css`
      :host { height: 100%; overflow-y: auto; }
      .wait { padding: 24px; }
      .inner { max-width: 1180px; margin: 0 auto; padding: 20px 16px 60px; display: grid; gap: 10px; grid-template-columns: minmax(0, 1fr); }
      header { display: flex; gap: 12px; align-items: center; }
      header event-mark { width: 34px; height: 34px; }
      h2 { margin-top: 14px; }
      .rival { padding: 6px 12px; border-radius: var(--radius); background: var(--danger-soft); color: var(--danger); }
      .tellings { position: relative; border-inline-start: 2px solid var(--line); margin-inline-start: 6px; }
      .tellings li { position: relative; display: grid; grid-template-columns: 96px minmax(0, 1fr) auto; gap: 12px; padding: 7px 0 7px 18px; align-items: start; }
      .tellings li::before { content: ""; position: absolute; inset-inline-start: -6px; top: 13px; width: 10px; height: 10px; border-radius: 50%; background: var(--accent); border: 2px solid var(--ground); }
      .tellings li.copy::before { background: var(--ground); border-color: var(--line-2); }
      .day { color: var(--ink-2); white-space: nowrap; }
      blockquote { margin: 2px 0 0; font: 15px/1.45 var(--serif); color: var(--ink-2); overflow-wrap: anywhere; }
      .tolls { color: var(--count); margin-inline-start: 6px; }
      .copies { display: grid; gap: 8px; }
      .copies > li { padding: 8px 12px; overflow-wrap: anywhere; }
      del { background: var(--danger-soft); color: var(--danger); }
      ins { background: var(--good-soft); color: var(--good); text-decoration: none; }
      @media (max-width: 640px) { .tellings li { grid-template-columns: minmax(0, 1fr); gap: 2px; } }
    `,
  ];
}
customElements.define("incident-view", IncidentView);
