// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html, nothing, type PropertyValues } from "lit";
import type { CodedEvent, Correction, DocumentView, QueueItem } from "../api/types.js";
import { desk } from "../app/desk.js";
import { bareKey } from "../app/keys.js";
import type { Layer } from "../model/layers.js";
import { type Place, eventAddress, keyParts, writePlace } from "../model/permalink.js";
import { idsOf } from "../model/said.js";
import { sheet } from "../theme/sheets.js";
import "../parts/decide-panel.js";
import type { Asking, DecidePanel, Decision } from "../parts/decide-panel.js";
import { LAYERS } from "../parts/layer-keys.js";
import "../parts/layer-picker.js";
import { nothingYet } from "../parts/nothing-yet.js";
import "../parts/queue-list.js";
import "../parts/report-text.js";
import "../parts/state-picker.js";
import type { ReportText } from "../parts/report-text.js";

const EVERY = new Set<Layer>(LAYERS.flatMap(([, , layers]) => layers));

/** What needs a person first: the list, the words, the decision. Made for the keyboard; everything works with a pointer, too. */
export class QueueView extends LitElement {
  static override properties = { place: {}, items: { state: true }, view: { state: true }, asking: { state: true } };
  place: Place = { view: "queue", id: "", state: new URLSearchParams() };
  private items: QueueItem[] | undefined;
  private total = 0;
  private reasons: Record<string, number> = {};
  private view: DocumentView | undefined;
  private asking: Asking = { what: "decision" };
  private writing = false;
  private readonly changed = () => void this.refresh();
  private readonly pressed = (event: KeyboardEvent) => this.key(event);

  override connectedCallback(): void {
    super.connectedCallback();
    desk.addEventListener("change", this.changed);
    window.addEventListener("keydown", this.pressed);
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    desk.removeEventListener("change", this.changed);
    window.removeEventListener("keydown", this.pressed);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const before = changed.get("place") as Place | undefined;
    if (before && before !== this.place) void (before.state.get("reason") === this.place.state.get("reason") ? this.read() : this.load());
  }

  private get eventKey(): string {
    return this.place.state.get("event") ?? this.items?.[0]?.row.key ?? "";
  }

  private get layer(): string | undefined {
    return this.place.state.get("layer") ?? undefined;
  }

  private get event(): CodedEvent | undefined {
    const parts = keyParts(this.eventKey);
    return parts && this.view?.document.number === parts.document ? this.view.record.events?.find((each) => each.id === parts.event) : undefined;
  }

  private async load(): Promise<void> {
    try {
      const { items, total, reasons } = await desk.client.queue(this.place.state.get("reason") ?? undefined);
      this.items = items;
      this.total = total;
      this.reasons = reasons;
      await this.read();
    } catch (problem) {
      desk.fail(problem);
    }
  }

  /** Reads the report of the chosen event. */
  private async read(): Promise<void> {
    const parts = keyParts(this.eventKey);
    try {
      const view = parts ? await desk.client.document(parts.document, this.layer) : undefined;
      if (parts?.document === keyParts(this.eventKey)?.document) this.view = view;
    } catch (problem) {
      desk.fail(problem);
    }
  }

  /** After a change from elsewhere; after one's own the view has moved on by itself. */
  private async refresh(): Promise<void> {
    if (!this.writing) await this.load();
  }

  private go(changes: Record<string, string | undefined>): void {
    const state = new URLSearchParams(this.place.state);
    for (const [name, value] of Object.entries(changes)) value ? state.set(name, value) : state.delete(name);
    this.asking = { what: "decision" };
    this.place = { ...this.place, state };
    desk.move(this.place);
  }

  private key(event: KeyboardEvent): void {
    const key = bareKey(event);
    if (key === undefined) return;
    const panel = this.renderRoot.querySelector<DecidePanel>("decide-panel");
    const taken = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (panel?.key(key)) taken();
    else if (key === "j" || key === "k") taken(), this.step(key === "j" ? 1 : -1);
    else if (key === "u") taken(), void this.undo();
    else if (key === "n" && this.asking.what === "decision") taken(), this.add();
    else if (key === "o" && this.eventKey) taken(), (location.hash = eventAddress(this.eventKey));
  }

  private step(by: number): void {
    const items = this.items ?? [];
    const at = items.findIndex(({ row }) => row.key === this.eventKey);
    const next = items[Math.max(0, Math.min(items.length - 1, at + by))];
    if (next) this.go({ event: next.row.key });
  }

  private add(): void {
    if (desk.mayCode && this.view) this.asking = { what: "type-of-new" };
  }

  /** Undoes the last decision, and goes back to where it was taken. */
  private async undo(): Promise<void> {
    this.writing = true;
    const entry = await desk.undo();
    this.writing = false;
    if (entry && keyParts(entry.target)) this.go({ event: entry.target });
    await this.load();
  }

  private async decide(decision: Decision): Promise<void> {
    const { view, event } = this;
    if (!view || !event || this.writing) return;
    if (decision.kind === "split" && mates(view, event).length === 0) return desk.say("No other event of this report tells of the same happening.");
    this.writing = true;
    const key = this.eventKey;
    const written = await desk.correct(this.correction(decision, view, event, key));
    this.writing = false;
    if (!written) return void this.load();
    const stays = decision.kind === "add" || decision.kind === "merge" || decision.kind === "split";
    desk.say({ accept: "Accepted.", reject: "Rejected.", set: "Corrected.", merge: "Merged: one happening.", split: "Split off: a happening of its own.", add: `Added ${written.target ?? ""}.` }[decision.kind] + " u undoes it.");
    this.asking = { what: "decision" };
    if (stays) return void this.load();
    const items = this.items ?? [];
    const at = items.findIndex(({ row }) => row.key === key);
    const next = items[at + 1] ?? items[at - 1];
    if (next && at >= 0) this.go({ event: next.row.key });
    await this.load();
  }

  private correction(decision: Decision, view: DocumentView, event: CodedEvent, key: string): Correction {
    const layer = this.layer ?? null;
    const number = view.document.number;
    const target = { target: key, version: view.versions[key] ?? 0, layer };
    switch (decision.kind) {
      case "set": {
        const about = decision.of ? `d${number}.${decision.of}` : key;
        return { ...target, target: about, version: view.versions[about] ?? 0, kind: "set", field: decision.field, value: decision.value };
      }
      case "merge":
        return { ...target, kind: "merge", value: `d${number}.${decision.with}` };
      case "split":
        return { ...target, kind: "split", value: `d${number}.${mates(view, event)[0]?.id ?? event.id}` };
      case "add":
        return { target: `d${number}`, version: view.versions[`d${number}`] ?? 0, layer, kind: "add", field: "events", value: this.newEvent(decision.type) };
      default:
        return { ...target, kind: decision.kind };
    }
  }

  /** An event at the chosen words, told as having happened; all else is for the next decisions. */
  private newEvent(type: string) {
    return { type, status: "actual", trigger: this.renderRoot.querySelector<ReportText>("report-text")!.stretch, modes: [], contexts: [], actor: [], recipient: [], mediator: [] };
  }

  override render() {
    const { items, view, event } = this;
    if (!items) return html`<p class="wait muted" role="status">Reading the queue …</p>`;
    const item = items.find(({ row }) => row.key === this.eventKey);
    return html`
      <queue-list .items=${items} .total=${this.total} .reasons=${this.reasons} .reason=${this.place.state.get("reason") ?? ""} .chosen=${this.eventKey}
        @pick=${(pick: CustomEvent<string>) => this.go({ event: pick.detail })} @reason=${(reason: CustomEvent<string>) => this.go({ reason: reason.detail, event: undefined })}></queue-list>
      <section class="page" aria-label="The report" @keydown=${this.numbers}>
        ${view
          ? html`<p class="head"><a href=${event ? eventAddress(this.eventKey) : writePlace("report", String(view.document.number))} dir="auto">${view.record.title || view.document.id}</a> <span class="muted" dir="auto">${view.record.outlet ?? ""}</span></p>
              <report-text .record=${view.record} .layers=${EVERY} .chosen=${event ? idsOf(view.record, event) : new Set()} ?choosing=${this.asking.what === "type-of-new"}></report-text>`
          : desk.project?.documents ? html`<div class="nothing"><h2>Nothing waits</h2><p class="muted">${this.place.state.get("reason") ? html`Nothing waits for this reason. <a href=${writePlace("queue")}>All that waits</a>` : html`Everything that needed a person has been decided; each decision is in the history of its report. <a href=${writePlace("explore")}>Explore the events</a> or <a href=${writePlace("import")}>import more reports</a>.`}</p></div>` : nothingYet()}
      </section>
      <aside aria-label="Decision">
        <div class="spread">
          <layer-picker .layer=${this.layer ?? ""} @layer=${(layer: CustomEvent<string>) => this.go({ layer: layer.detail })}></layer-picker>
          ${view && event ? html`<state-picker .target=${this.eventKey} .state=${view.states[this.eventKey] ?? "auto"} .version=${view.versions[this.eventKey] ?? 0} .layer=${this.layer ?? ""}></state-picker>` : nothing}
        </div>
        ${view && event
          ? html`<decide-panel .event=${event} .record=${view.record} .codebook=${desk.codebook} .asking=${this.asking} .reasons=${item?.row.reasons ?? []} .why=${item?.why ?? ""} .reason=${item?.reason ?? ""} .state=${view.states[this.eventKey] ?? "auto"}
              .log=${view.log.filter((entry) => entry.target === this.eventKey)} .undone=${view.undone} .mayCode=${desk.mayCode}
              @asking=${(asking: CustomEvent<Asking>) => (this.asking = asking.detail)} @decide=${(decision: CustomEvent<Decision>) => void this.decide(decision.detail)}
              @undo=${() => void this.undo()} @add=${() => this.add()}></decide-panel>`
          : view ? html`<p class="muted">${this.eventKey} was rejected or is no more. <kbd>u</kbd> undoes your last decision, <kbd>j</kbd> goes on.</p>` : nothing}
        ${desk.mayCode ? nothing : html`<p class="muted small">You may read, not decide.</p>`}
        ${this.asking.what === "type-of-new" ? html`<p class="small muted">Arrows find the word, <kbd>Shift</kbd> takes more, or drag over the words; then choose its type.</p>` : nothing}
      </aside>
    `;
  }

  /** While words are chosen the text has the focus; numbers still mean the panel. */
  private numbers(event: KeyboardEvent): void {
    if (this.asking.what !== "type-of-new" || !/^([1-9]|Escape)$/.test(event.key)) return;
    if (bareKey(event) === undefined) return;
    if (this.renderRoot.querySelector<DecidePanel>("decide-panel")?.key(event.key)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  static override styles = [
    sheet,
    css`
      :host { display: grid; grid-template: minmax(0, 1fr) / 290px minmax(0, 1fr) minmax(320px, 380px); height: 100%; }
      .wait { grid-column: 1 / -1; padding: 24px; }
      queue-list { border-inline-end: 1px solid var(--line); }
      .page { overflow-y: auto; padding: 0 max(20px, calc((100% - 76ch) / 2)) 40vh; background: var(--surface); }
      .head { position: sticky; top: 0; z-index: 1; padding: 12px 0 8px; margin-bottom: 12px; background: var(--surface); border-bottom: 1px solid var(--line); }
      .head a { color: var(--ink); font-weight: 600; }
      aside { overflow-y: auto; padding: 12px 14px 30px; border-inline-start: 1px solid var(--line); background: var(--ground); display: grid; gap: 10px; align-content: start; }
      @media (max-width: 1000px) {
        :host { grid-template: minmax(0, 1fr) minmax(0, 1fr) / 230px minmax(0, 1fr); }
        queue-list { grid-row: 1 / 3; }
        aside { border-top: 1px solid var(--line); }
      }
      @media (max-width: 640px) {
        :host { grid-template: 170px minmax(0, 1fr) minmax(0, 1fr) / minmax(0, 1fr); }
        queue-list { grid-row: auto; border-bottom: 1px solid var(--line); }
      }
    `,
  ];
}
customElements.define("queue-view", QueueView);

/** The other events of the report that tell of the same happening. */
function mates(view: DocumentView, event: CodedEvent): CodedEvent[] {
  return (view.record.events ?? []).filter((each) => each.id !== event.id && each.happening === event.happening);
}
