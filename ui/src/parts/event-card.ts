// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html, nothing } from "lit";
import { type CodedEvent, type DocumentRecord, type State, TOLLS } from "../api/types.js";
import { writePlace } from "../model/permalink.js";
import { KNOWN_TO, actorText, claimsOf, notHappened, placeText, sourceText, tollText, whenText } from "../model/said.js";
import { typeName } from "../model/types.js";
import { sheet } from "../theme/sheets.js";
import "./event-mark.js";

/**
 * An event of a report, field by field; each field shows its words in the text.
 *
 * Sends `point` with ids while a field is pointed at, `pick` when the card is.
 */
export class EventCard extends LitElement {
  static override properties = { event: {}, record: {}, state: {}, chosen: { type: Boolean, reflect: true }, lit: {} };
  event: CodedEvent | undefined;
  record: DocumentRecord | undefined;
  state: State = "auto";
  chosen = false;
  lit: ReadonlySet<string> = new Set();

  override render() {
    const { event, record } = this;
    if (!event || !record) return html``;
    const actors = record.actors ?? [];
    const place = record.places?.find((each) => each.id === event.place?.ref);
    const claims = claimsOf(record, event.id);
    const not = notHappened(event);
    const parties = (ids: readonly string[] | undefined) =>
      (ids ?? []).map((id, at) => html`${at > 0 ? "; " : ""}${this.value(actorText(actors.find((each) => each.id === id), actors), [id])}`);
    return html`<article class=${not ? "not" : ""} @click=${this.pick}>
      <header>
        <event-mark .type=${event.type} quiet></event-mark>
        <h3><button class="quiet" aria-pressed=${this.chosen} @click=${this.pick}>${typeName(event.type)}</button></h3>
        <span class="muted small">${(event.modes ?? []).join(", ")}</span>
        <span class="grow"></span>
        ${not ? html`<span class="tag warn">${event.status === "actual" ? "historical" : event.status}</span>` : nothing}
        ${this.state === "auto" ? nothing : html`<span class="tag good">${this.state}</span>`}
      </header>
      <dl>
        ${this.field("who", event.actor?.length ? parties(event.actor) : html`<span class="muted">nobody named</span>`)}
        ${event.recipient?.length ? this.field("to whom", parties(event.recipient)) : nothing}
        ${event.mediator?.length ? this.field("through", parties(event.mediator)) : nothing}
        ${event.time?.from || event.time?.until ? this.field("when", this.value(whenText(event.time), event.time.ref ? [event.time.ref] : [])) : nothing}
        ${place ? this.field("where", html`${this.value(placeText(place), [place.id])}${place.precision && place.precision !== "place" ? html` <span class="tag">${KNOWN_TO[place.precision] ?? place.precision}</span>` : nothing}`) : nothing}
        ${TOLLS.map((name) => (event[name] ? this.field(name, this.value(tollText(event[name]), [`${event.id}.${name}`])) : nothing))}
        ${claims.length > 0 ? this.field("says", claims.map((claim, at) => html`${at > 0 ? "; " : ""}${this.value(sourceText(claim), [claim.id])}${claim.stance && claim.stance !== "asserts" ? html` <span class="tag">${claim.stance}</span>` : nothing}`)) : nothing}
      </dl>
      ${this.chosen ? this.why(event) : nothing}
    </article>`;
  }

  private field(name: string, value: unknown) {
    return html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  }

  private value(text: string, ids: readonly string[]) {
    if (ids.length === 0) return html`<bdi>${text}</bdi>`;
    const show = () => this.dispatchEvent(new CustomEvent("point", { detail: new Set(ids), bubbles: true, composed: true }));
    const hide = () => this.dispatchEvent(new CustomEvent("point", { detail: new Set(), bubbles: true, composed: true }));
    const lit = ids.some((id) => this.lit.has(id));
    return html`<bdi class="value ${lit ? "lit" : ""}" @pointerenter=${show} @pointerleave=${hide}>${text}</bdi>`;
  }

  /** Why it was coded so: the frame that found it, where the codebook explains its type, how sure. */
  private why(event: CodedEvent) {
    const not = notHappened(event);
    return html`<p class="why small">
      ${not ? html`Not counted: ${not}. ` : nothing}
      ${event.rule ? html`Found by <code>${event.rule}</code>` : "Added by hand"}${event.score === undefined ? nothing : html`, score ${event.score.toFixed(2)}`}.
      <a href=${writePlace("codebook", event.type, event.rule ? { rule: event.rule } : {})}>Why ${typeName(event.type)}?</a>
    </p>`;
  }

  private pick(event: Event): void {
    event.stopPropagation();
    this.dispatchEvent(new CustomEvent("pick", { bubbles: true, composed: true }));
  }

  static override styles = [
    sheet,
    css`
      article { padding: 7px 10px 8px; border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); cursor: pointer; }
      :host([chosen]) article { border-color: var(--accent); box-shadow: inset 3px 0 var(--accent); }
      article.not { border-style: dashed; }
      header { display: flex; align-items: center; gap: 7px; }
      h3 { font: 650 14px var(--sans); color: var(--ink); letter-spacing: 0; }
      h3 button { padding: 0 2px; min-height: 24px; font-weight: 650; }
      h3 button[aria-pressed="true"] { background: transparent; border-color: transparent; color: var(--ink); }
      .grow { flex: 1; }
      event-mark { width: 20px; height: 20px; }
      dl { padding-inline-start: 27px; }
      dl div { display: grid; grid-template-columns: 62px 1fr; gap: 8px; }
      dt { color: var(--ink-2); font-size: 12px; line-height: 20px; }
      dd { overflow-wrap: anywhere; }
      .value { border-radius: 3px; }
      .value:hover, .value.lit { background: var(--accent-soft); box-shadow: 0 0 0 2px var(--accent-soft); }
      .why { margin: 4px 0 0 27px; color: var(--ink-2); }
      code { font: 12px var(--mono); overflow-wrap: anywhere; }
    `,
  ];
}
customElements.define("event-card", EventCard);
