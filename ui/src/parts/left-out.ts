// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html, nothing } from "lit";
import type { DocumentRecord } from "../api/types.js";
import { eventLine, notHappened } from "../model/said.js";
import { typeName } from "../model/types.js";
import { sheet } from "../theme/sheets.js";

/** What a report tells that is not counted as having happened, and what could not be found out; each with the reason. */
export class LeftOut extends LitElement {
  static override properties = { record: {} };
  record: DocumentRecord | undefined;

  override render() {
    const record = this.record;
    if (!record) return html``;
    const point = (ids: readonly string[]) => () => this.dispatchEvent(new CustomEvent("point", { detail: new Set(ids), bubbles: true, composed: true }));
    const item = (ids: readonly string[], what: unknown, why: string) => html`<li @pointerenter=${point(ids)} @pointerleave=${point([])}><span dir="auto">${what}</span><span class="muted small">${why}</span></li>`;
    const told = (record.events ?? []).filter((event) => notHappened(event) !== "");
    const used = new Set((record.events ?? []).flatMap((event) => (event.place?.ref ? [event.place.ref] : [])));
    const lost = (record.places ?? []).filter((place) => place.precision === "unresolved" && (place.use === "literal" || place.use === undefined));
    const coded = new Set((record.events ?? []).map((event) => event.sentence));
    const silent = (record.sentences ?? []).filter((_, at) => !coded.has(at)).length;
    const bare = (record.events ?? []).filter((event) => event.actor?.length === 0 && notHappened(event) === "");
    return html`
      ${told.length > 0 ? html`<h3>Told, and not counted as having happened</h3><ul>${told.map((event) => item([event.id], html`<b>${typeName(event.type)}</b> ${eventLine(event, record)}`, notHappened(event)))}</ul>` : nothing}
      ${bare.length > 0 ? html`<h3>Coded without an actor</h3><ul>${bare.map((event) => item([event.id], html`<b>${typeName(event.type)}</b> “${event.trigger?.text ?? ""}”`, "the sentence names nobody who did it"))}</ul>` : nothing}
      ${lost.length > 0 ? html`<h3>Places that were not found</h3><ul>${lost.map((place) => item([place.id], place.text, `${used.has(place.id) ? "an event's place; " : ""}${place.rule ?? "not in the gazetteer"}`))}</ul>` : nothing}
      <p class="muted small">${silent === 0 ? "Every sentence tells an event that a frame of the codebook knows." : `${silent} of ${record.sentences?.length ?? 0} sentences tell no event that a frame of the codebook knows.`} Add what is missing with <kbd>n</kbd> in the queue.</p>
    `;
  }

  static override styles = [
    sheet,
    css`
      :host { display: grid; gap: 8px; }
      ul { display: grid; gap: 4px; }
      li { display: grid; padding: 5px 10px; border: 1px dashed var(--line-2); border-radius: var(--radius); background: var(--surface); overflow-wrap: anywhere; }
      li:hover { background: var(--accent-soft); }
    `,
  ];
}
customElements.define("left-out", LeftOut);
