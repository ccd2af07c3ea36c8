// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html, nothing, type PropertyValues } from "lit";
import type { CodedEvent, Codebook, DocumentRecord, LogEntry, PlaceMark, State } from "../api/types.js";
import { type Choice, type Field, choicesOf, fieldsOf, readToll } from "../model/choices.js";
import { dayOf, isoOf } from "../model/dates.js";
import { eventLine } from "../model/said.js";
import { reasonText, whyText } from "../model/reasons.js";
import { typeName } from "../model/types.js";
import { sheet } from "../theme/sheets.js";
import "./event-mark.js";
import "./log-list.js";

/** What the panel asks for now. */
export type Asking = { what: "decision" } | { what: "value"; field: Field["field"] } | { what: "merge" } | { what: "type-of-new" };

/** A decision of the person. */
export type Decision =
  | { kind: "accept" | "reject" | "split" }
  /** `of` is the id of what is set when it is not the event itself but its place. */
  | { kind: "set"; field: string; value: unknown; of?: string }
  | { kind: "merge"; with: string }
  | { kind: "add"; type: string };

/**
 * An event and what can be decided on it. A number chooses a field, the next one its value: no decision takes more than two keys.
 *
 * Sends `decide` with a Decision, `asking` with what is to be asked next.
 */
export class DecidePanel extends LitElement {
  static override properties = { event: {}, record: {}, codebook: {}, asking: {}, reasons: {}, reason: {}, why: {}, state: {}, log: {}, undone: {}, mayCode: { type: Boolean }, wrong: { state: true } };
  event: CodedEvent | undefined;
  record: DocumentRecord | undefined;
  codebook: Codebook | undefined;
  asking: Asking = { what: "decision" };
  reasons: readonly string[] = [];
  /** The gravest, which `why` tells in words. */
  reason = "";
  state: State = "auto";
  why = "";
  log: readonly LogEntry[] = [];
  undone: readonly number[] = [];
  mayCode = false;
  private wrong = "";

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("asking") || changed.has("event")) this.wrong = "";
  }

  /** Takes a key. Returns whether it meant something here. */
  key(key: string): boolean {
    if (!this.event || !this.mayCode) return false;
    const number = /^[1-9]$/.test(key) ? Number(key) - 1 : -1;
    if (key === "Escape" && this.asking.what !== "decision") return this.ask({ what: "decision" });
    if (this.asking.what === "decision") {
      const field = fieldsOf(this.event, this.record!)[number];
      if (field) return this.ask({ what: "value", field: field.field });
      if (key === "a" || key === "x" || key === "s") return this.decide({ kind: key === "a" ? "accept" : key === "x" ? "reject" : "split" });
      if (key === "e") return this.focusFirst();
      if (key === "m") return this.ask({ what: "merge" });
      return false;
    }
    if (key === "e" && this.asking.what === "value") return this.focusFirst();
    const chosen = this.options()[number];
    return chosen ? chosen.take() : false;
  }

  private focusFirst(): boolean {
    this.renderRoot.querySelector<HTMLElement>("input, .fields button, .choices button")?.focus();
    return true;
  }

  private ask(asking: Asking): boolean {
    this.dispatchEvent(new CustomEvent("asking", { detail: asking }));
    return true;
  }

  private decide(decision: Decision): boolean {
    this.dispatchEvent(new CustomEvent("decide", { detail: decision }));
    return true;
  }

  /** What is offered under a number now. */
  private options(): { text: string; now: boolean; take: () => boolean }[] {
    const { asking, event, record, codebook } = this;
    if (asking.what === "value") {
      return choicesOf(asking.field, event!, record!, codebook).map((choice: Choice) => ({
        text: choice.text, now: choice.now, take: () => (choice.now ? this.decide({ kind: "accept" }) : this.decide({ kind: "set", field: choice.field ?? asking.field, value: choice.value, ...(choice.of ? { of: choice.of } : {}) })),
      }));
    }
    if (asking.what === "merge") {
      return this.mates().map((mate) => ({ text: `${typeName(mate.type)}: ${eventLine(mate, record!)}`, now: false, take: () => this.decide({ kind: "merge", with: mate.id }) }));
    }
    return (codebook?.types ?? []).map(({ type }) => ({ text: typeName(type), now: false, take: () => this.decide({ kind: "add", type }) }));
  }

  /** Events of the same report that could be tellings of the same: the same type first, the nearest first. */
  private mates(): CodedEvent[] {
    const { event, record } = this;
    const at = event!.trigger?.start ?? 0;
    const far = (each: CodedEvent) => Math.abs((each.trigger?.start ?? 0) - at) + (each.type === event!.type ? 0 : 1_000_000);
    return (record!.events ?? []).filter((each) => each.id !== event!.id && each.happening !== event!.happening).sort((a, b) => far(a) - far(b));
  }

  override render() {
    const { event, record } = this;
    if (!event || !record) return html`<p class="muted">Choose an event.</p>`;
    return html`
      <header>
        <event-mark .type=${event.type} quiet></event-mark>
        <div><h2>${typeName(event.type)} <span class="muted">${event.id}</span></h2><p class="small why" dir="auto">${[this.reason ? whyText(this.reason, this.why) : "", ...this.reasons.filter((each) => each !== this.reason).map(reasonText)].filter(Boolean).join("; ")}</p></div>
        ${this.state === "auto" ? nothing : html`<span class="tag good">${this.state}</span>`}
      </header>
      ${this.asking.what === "decision" ? this.decisions(event, record) : this.values()}
      ${this.log.length > 0 ? html`<h3>What people did to it</h3><log-list .entries=${this.log} .undone=${this.undone}></log-list>` : nothing}
    `;
  }

  private decisions(event: CodedEvent, record: DocumentRecord) {
    const off = !this.mayCode;
    const act = (key: string, text: string, run: () => void, style = "") => html`<button class=${style} ?disabled=${off} aria-keyshortcuts=${key} @click=${run}><kbd>${key}</kbd> ${text}</button>`;
    return html`
      <ol class="fields" aria-label="Fields">
        ${fieldsOf(event, record).map((field, at) => html`<li><button ?disabled=${off} aria-keyshortcuts=${String(at + 1)} @click=${() => this.ask({ what: "value", field: field.field })}><kbd>${at + 1}</kbd><span class="name">${field.text}</span><span class="now ${field.now ? "" : "muted"}" dir="auto">${field.now || "not told"}</span></button></li>`)}
      </ol>
      <div class="acts">
        ${act("a", "Accept", () => this.decide({ kind: "accept" }), "primary")}
        ${act("x", "Reject", () => this.decide({ kind: "reject" }))}
        ${act("m", "Merge", () => this.ask({ what: "merge" }))}
        ${act("s", "Split", () => this.decide({ kind: "split" }))}
        ${act("n", "Add", () => this.dispatchEvent(new Event("add")))}
        ${act("u", "Undo", () => this.dispatchEvent(new Event("undo")))}
      </div>
    `;
  }

  private values() {
    const { asking } = this;
    const name = asking.what === "value" ? fieldsOf(this.event!, this.record!).find((each) => each.field === asking.field)?.text : "";
    const title = asking.what === "value" ? `New value: ${name}` : asking.what === "merge" ? "Merge with which event of this report?" : "Type of the new event";
    const options = this.options();
    return html`
      <h3 role="status">${title}</h3>
      ${asking.what === "value" ? this.typed(asking.field) : nothing}
      <ol class="choices" aria-label=${title}>
        ${options.map((option, at) => html`<li><button aria-pressed=${option.now} @click=${option.take}>${at < 9 ? html`<kbd>${at + 1}</kbd>` : html`<span class="no"></span>`}<span dir="auto">${option.text}</span>${option.now ? html`<span class="tag">stands</span>` : nothing}</button></li>`)}
      </ol>
      ${options.length === 0 ? html`<p class="muted">There is nothing to choose from.</p>` : nothing}
      <button class="quiet" @click=${() => this.ask({ what: "decision" })}><kbd>Esc</kbd> Back</button>
    `;
  }

  /** A value that the report does not hold: days and counts can be typed. */
  private typed(field: Field["field"]) {
    const place = this.record!.places?.find((each) => each.id === this.event!.place?.ref);
    if (field === "place.ref" && place) return this.typedPlace(place);
    if (field !== "time" && field !== "dead" && field !== "injured") return nothing;
    const time = this.event!.time;
    return html`<form @submit=${(event: Event) => this.readTyped(event, field)}>
      ${field === "time"
        ? html`<label>from <input name="from" type="date" .value=${isoOf(dayOf(time?.from))} /></label><label>until <input name="until" type="date" .value=${isoOf(dayOf(time?.until))} /></label>`
        : html`<label>count <input name="count" type="text" placeholder="5, at least 5, 5-10, none" /></label>`}
      <button>Set</button>
      <p class="error small" role="alert">${this.wrong}</p>
    </form>`;
  }

  /** A place that no gazetteer has: what its name means, for all that happens there. */
  private typedPlace(place: PlaceMark) {
    return html`<details><summary>“${place.text}” is a place that is not listed here</summary>
      <form @submit=${(event: Event) => this.readPlace(event, place)}>
        <label>name <input name="name" type="text" required maxlength="200" dir="auto" .value=${place.name ?? place.text} /></label>
        <label>latitude <input name="lat" type="number" min="-90" max="90" step="any" required /></label>
        <label>longitude <input name="lon" type="number" min="-180" max="180" step="any" required /></label>
        <label>country <input name="country" type="text" pattern="[A-Za-z]{3}" title="three letters, such as MLI" size="4" required .value=${place.country ?? ""} /></label>
        <button>Set</button>
      </form></details>`;
  }

  private readPlace(submit: Event, place: PlaceMark): void {
    submit.preventDefault();
    const values = new FormData(submit.target as HTMLFormElement);
    const text = (name: string) => String(values.get(name) ?? "").trim();
    this.decide({ kind: "set", of: place.id, field: "place", value: { name: text("name"), lat: Number(text("lat")), lon: Number(text("lon")), country: text("country").toUpperCase() } });
  }

  private readTyped(submit: Event, field: "time" | "dead" | "injured"): void {
    submit.preventDefault();
    const values = new FormData(submit.target as HTMLFormElement);
    if (field === "time") {
      const from = String(values.get("from") ?? "");
      const until = String(values.get("until") ?? "") || from;
      if (from === "" || until < from) this.wrong = "The last day is before the first.";
      else this.decide({ kind: "set", field: "time", value: { from, until, precision: from === until ? "day" : "vague" } });
      return;
    }
    const toll = readToll(String(values.get("count") ?? ""));
    if (toll === undefined) this.wrong = "A count is a number, “at least 5”, “5-10” or “none”.";
    else this.decide({ kind: "set", field, value: toll });
  }

  static override styles = [
    sheet,
    css`
      :host { display: grid; gap: 10px; align-content: start; }
      header { display: flex; gap: 10px; align-items: flex-start; }
      header > div { flex: 1; }
      .why { color: var(--warn); }
      ol { border: 1px solid var(--line); border-radius: var(--radius); overflow: hidden; background: var(--surface); }
      li + li { border-top: 1px solid var(--line); }
      li button { display: flex; gap: 8px; width: 100%; min-height: 32px; padding: 4px 8px; border: 0; border-radius: 0; text-align: start; align-items: baseline; }
      li button:focus-visible { outline-offset: -2px; }
      li button > span[dir] { flex: 1; overflow-wrap: anywhere; }
      li kbd { flex: none; }
      .name { flex: none; width: 58px; color: var(--ink-2); font-size: 12px; }
      .no { width: 18px; flex: none; }
      .acts { display: grid; grid-template-columns: 1fr 1fr 1fr; gap: 6px; }
      .acts button { text-align: start; }
      .acts .primary kbd { background: transparent; color: inherit; border-color: currentColor; }
      form { display: flex; flex-wrap: wrap; gap: 6px; align-items: center; }
      form label { font-size: 12px; color: var(--ink-2); }
      form p { width: 100%; }
      summary { cursor: pointer; color: var(--ink-2); font-size: 12px; padding: 4px 0; }
      form input[type="number"] { width: 96px; }
      .choices { max-height: 52vh; overflow-y: auto; }
    `,
  ];
}
customElements.define("decide-panel", DecidePanel);
