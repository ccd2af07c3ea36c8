// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html, nothing, type PropertyValues } from "lit";
import { Refused } from "../api/client.js";
import type { CodedEvent, DocumentView } from "../api/types.js";
import { desk } from "../app/desk.js";
import { bareKey } from "../app/keys.js";
import type { Layer } from "../model/layers.js";
import { type Place, writePlace } from "../model/permalink.js";
import { idsOf, notHappened } from "../model/said.js";
import { sheet } from "../theme/sheets.js";
import "../parts/claim-list.js";
import "../parts/coders-form.js";
import "../parts/event-card.js";
import { LAYERS } from "../parts/layer-keys.js";
import "../parts/left-out.js";
import "../parts/log-list.js";
import "../parts/note-form.js";
import "../parts/report-head.js";
import "../parts/report-list.js";
import "../parts/report-text.js";
import "../parts/state-picker.js";

const TABS = [["events", "Events"], ["claims", "Claims"], ["left-out", "Not coded"], ["log", "History"]] as const;
type Tab = (typeof TABS)[number][0];

const EVERY = new Set<Layer>(LAYERS.flatMap(([, , layers]) => layers));

/** A report: its text with what was read in it, what was coded beside it, what was not and why, what people did. */
export class ReportView extends LitElement {
  static override properties = { place: {}, view: { state: true }, layers: { state: true }, lit: { state: true }, lost: { state: true } };
  place: Place = { view: "report", id: "", state: new URLSearchParams() };
  private view: DocumentView | undefined;
  private lost = false;
  private layers: ReadonlySet<Layer> = EVERY;
  private lit: ReadonlySet<string> = new Set();
  private readonly changed = () => void this.load();
  private readonly pressed = (event: KeyboardEvent) => this.key(event);

  override connectedCallback(): void {
    super.connectedCallback();
    desk.addEventListener("change", this.changed);
    window.addEventListener("keydown", this.pressed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    desk.removeEventListener("change", this.changed);
    window.removeEventListener("keydown", this.pressed);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get("place") as Place | undefined;
    if (changed.has("place") && (before?.id !== this.place.id || this.layer(before) !== this.layer())) void this.load();
  }

  private layer(place: Place = this.place): string | undefined {
    return place.state.get("layer") ?? undefined;
  }

  private async load(): Promise<void> {
    const number = Number(this.place.id);
    this.lost = false;
    if (!Number.isInteger(number) || number < 1) {
      this.lost = this.place.id !== "";
      return void (this.view = undefined);
    }
    try {
      const view = await desk.client.document(number, this.layer());
      if (String(number) === this.place.id) this.view = view;
    } catch (problem) {
      if (problem instanceof Refused && problem.problem.status === 404) this.lost = true;
      else desk.fail(problem);
    }
  }

  private get tab(): Tab {
    return TABS.find(([name]) => name === this.place.state.get("tab"))?.[0] ?? "events";
  }

  private get chosen(): CodedEvent | undefined {
    return this.view?.record.events?.find((event) => event.id === this.place.state.get("event"));
  }

  private go(changes: Record<string, string | undefined>): void {
    const state = new URLSearchParams(this.place.state);
    for (const [name, value] of Object.entries(changes)) value === undefined ? state.delete(name) : state.set(name, value);
    this.place = { ...this.place, state };
    desk.move(this.place);
  }

  private key(event: KeyboardEvent): void {
    const key = bareKey(event);
    const events = this.ordered();
    if ((key === "j" || key === "k") && events.length > 0) {
      const at = events.findIndex((each) => each.id === this.chosen?.id);
      const next = events[Math.max(0, Math.min(events.length - 1, at < 0 ? 0 : at + (key === "j" ? 1 : -1)))]!;
      this.go({ event: next.id, tab: undefined });
      void this.updateComplete.then(() => this.renderRoot.querySelector(`[data-id="${CSS.escape(next.id)}"]`)?.scrollIntoView({ block: "nearest" }));
    } else if (key === "t") {
      this.layers = this.layers.size > 0 ? new Set() : EVERY;
    } else if (key === "u") {
      void desk.undo();
    }
  }

  /** In the order of the text. */
  private ordered(): CodedEvent[] {
    return [...(this.view?.record.events ?? [])].sort((a, b) => (a.trigger?.start ?? 0) - (b.trigger?.start ?? 0));
  }

  private pickIds(ids: ReadonlySet<string>): void {
    const events = this.ordered();
    const found = events.find((event) => ids.has(event.id)) ?? events.find((event) => [...idsOf(this.view!.record, event)].some((id) => ids.has(id)));
    if (found) this.go({ event: found.id, tab: undefined });
  }

  override render() {
    const { view } = this;
    if (this.place.id === "") return html`<report-list></report-list>`;
    if (this.lost) return html`<p class="wait">There is no report ${this.place.id} in this project. <a href=${writePlace("report")}>All reports</a></p>`;
    if (!view) return html`<p class="wait muted" role="status">Reading the report …</p>`;
    const { record } = view;
    const chosen = this.chosen;
    const ids = chosen ? idsOf(record, chosen) : new Set<string>();
    return html`
      <section class="page" aria-label="The report">
        <div class="head">
          <report-head .record=${record}></report-head>
          <div class="spread">
            <layer-keys .shown=${this.layers} @layers=${(event: CustomEvent<ReadonlySet<Layer>>) => (this.layers = event.detail)}></layer-keys>
            <state-picker .target=${`d${view.document.number}`} .state=${view.document.state} .version=${view.versions[`d${view.document.number}`] ?? 0} .layer=${this.layer() ?? ""}></state-picker>
          </div>
        </div>
        <report-text .record=${record} .layers=${this.layers} .lit=${this.lit} .chosen=${ids}
          @point=${(event: CustomEvent<ReadonlySet<string>>) => (this.lit = event.detail)} @pick=${(event: CustomEvent<ReadonlySet<string>>) => this.pickIds(event.detail)}></report-text>
      </section>
      <aside aria-label="What was coded" @point=${(event: CustomEvent<ReadonlySet<string>>) => (this.lit = event.detail)}>
        <div class="top">
          <nav aria-label="Parts">${TABS.map(([name, text]) => html`<button class="quiet" aria-pressed=${name === this.tab} @click=${() => this.go({ tab: name === "events" ? undefined : name })}>${text} <span class="muted number">${this.count(name)}</span></button>`)}</nav>
          ${chosen && desk.mayCode ? html`<a class="decide" href=${writePlace("queue", "", { event: `d${view.document.number}.${chosen.id}` })}>Decide on ${chosen.id}</a>` : nothing}
        </div>
        <div class="list" tabindex="0" role="region" aria-label="What was coded: ${TABS.find(([name]) => name === this.tab)![1]}">${this.shownPart()}</div>
      </aside>
    `;
  }

  private count(tab: Tab): string {
    const { record, log } = this.view!;
    const left = (record.events ?? []).filter((event) => notHappened(event) !== "").length + (record.places ?? []).filter((place) => place.precision === "unresolved").length;
    return String({ events: record.events?.length ?? 0, claims: record.claims?.length ?? 0, "left-out": left, log: log.length }[tab]);
  }

  private shownPart() {
    const { record, states, document: { number }, log, notes, versions, undone } = this.view!;
    switch (this.tab) {
      case "claims":
        return html`<claim-list .record=${record} .lit=${this.lit}></claim-list>`;
      case "left-out":
        return html`<left-out .record=${record}></left-out>`;
      case "log":
        return html`<coders-form .target=${`d${number}`} .version=${versions[`d${number}`] ?? 0} .coders=${this.view!.document.coders}></coders-form><note-form .target=${`d${number}`} .version=${versions[`d${number}`] ?? 0} .notes=${notes}></note-form><log-list .entries=${log} .undone=${undone}></log-list>`;
      default:
        return this.ordered().length === 0
          ? html`<p class="muted">No event was found in this report.</p>`
          : this.ordered().map((event) => html`<event-card data-id=${event.id} .event=${event} .record=${record} .state=${states[`d${number}.${event.id}`] ?? "auto"} .lit=${this.lit} .chosen=${event.id === this.chosen?.id} @pick=${() => this.go({ event: event.id })}></event-card>`);
    }
  }

  static override styles = [
    sheet,
    css`
      :host { display: grid; grid-template: minmax(0, 1fr) / minmax(0, 1fr) minmax(320px, 440px); height: 100%; }
      report-list, .wait { grid-column: 1 / -1; }
      .wait { padding: 24px; }
      .page { overflow-y: auto; background: var(--surface); padding: 0 max(24px, calc((100% - 68ch * 1.25) / 2)) 40px; }
      .head { position: sticky; top: 0; z-index: 2; background: var(--surface); padding: 14px 0 6px; margin-bottom: 10px; border-bottom: 1px solid var(--line); display: grid; gap: 6px; }
      aside { display: flex; flex-direction: column; min-height: 0; border-inline-start: 1px solid var(--line); background: var(--ground); }
      .top { display: flex; align-items: center; justify-content: space-between; gap: 8px; padding: 8px 12px; border-bottom: 1px solid var(--line); background: var(--surface); flex-wrap: wrap; }
      nav { display: flex; gap: 2px; flex-wrap: wrap; }
      nav button { padding: 3px 8px; }
      .list { overflow-y: auto; padding: 10px 12px 30px; display: grid; gap: 8px; align-content: start; }
      .list:focus-visible { outline-offset: -3px; }
      .decide { font-weight: 600; }
      @media (max-width: 900px) {
        :host { grid-template: auto auto / minmax(0, 1fr); overflow-y: auto; align-content: start; }
        .page, .list { overflow: visible; padding-inline: 16px; }
        .head { position: static; }
        aside { border-inline-start: 0; border-top: 1px solid var(--line); }
      }
    `,
  ];
}
customElements.define("report-view", ReportView);
