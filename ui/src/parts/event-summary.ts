// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html, nothing, type PropertyValues } from "lit";
import type { EventView } from "../api/types.js";
import { desk } from "../app/desk.js";
import { dayOf, spanOf } from "../model/dates.js";
import { eventAddress, writePlace } from "../model/permalink.js";
import { joined, precisionText, sourceText, tollText } from "../model/said.js";
import { typeName } from "../model/types.js";
import { sheet } from "../theme/sheets.js";
import { countryName } from "./base-map.js";
import "./event-mark.js";

/** One event at a glance: what is coded, who says so, the way to its report. Sends `close`. */
export class EventSummary extends LitElement {
  static override properties = { key: {}, view: { state: true } };
  key = "";
  private view: EventView | undefined;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("key")) void this.load(this.key);
  }

  private async load(key: string): Promise<void> {
    try {
      const view = await desk.client.event(key);
      if (key === this.key) this.view = view;
    } catch (problem) {
      desk.fail(problem);
    }
  }

  override render() {
    const { view } = this;
    if (!view) return html`<p class="muted inner" role="status">…</p>`;
    const { row, claims } = view;
    const field = (name: string, value: unknown) => (value ? html`<div><dt>${name}</dt><dd dir="auto">${value}</dd></div>` : nothing);
    const days = spanOf(dayOf(row.from), dayOf(row.until));
    return html`<article class="inner" aria-label="The chosen event">
      <header>
        <event-mark .type=${row.type} quiet></event-mark>
        <h2>${typeName(row.type)}${row.modes?.length ? html`<span class="muted"> ${row.modes.join(", ")}</span>` : nothing}</h2>
        <button class="quiet" aria-label="Close" @click=${() => this.dispatchEvent(new Event("close"))}>✕</button>
      </header>
      <dl>
        ${field("who", row.actor)} ${field("to whom", row.recipient)}
        ${field("when", days && (row.datePrecision && row.datePrecision !== "day" ? `${days} (${row.datePrecision})` : days))}
        ${field("where", joined(row.place, row.admin1, row.country && countryName(row.country)))}
        ${row.precision && row.precision !== "place" ? field("place known", precisionText(row.precision)) : nothing}
        ${field("dead", tollText(row.dead))} ${field("injured", tollText(row.injured))}
        ${row.status === "actual" ? nothing : field("told as", row.status)} ${field("state", row.state)}
      </dl>
      ${claims.length > 0
        ? html`<h3>Who says so</h3><ul>${claims.map((claim) => html`<li><b dir="auto">${sourceText(claim)}</b> <span class="muted">${claim.stance ?? ""}${claim.certainty && claim.certainty !== "certain" ? `, ${claim.certainty}` : ""}</span></li>`)}</ul>`
        : html`<p class="muted small">In the writer's own voice.</p>`}
      <p dir="auto" class="small"><a href=${eventAddress(row.key)}>${row.title || `Report ${row.document}`}</a>${row.outlet ? html` <span class="muted">${row.outlet}</span>` : nothing}</p>
      <p class="small"><a href=${writePlace("codebook", row.type)}>Why ${typeName(row.type)}?</a></p>
    </article>`;
  }

  static override styles = [
    sheet,
    css`
      :host { background: var(--surface); }
      .inner { padding: 10px 14px; display: grid; gap: 8px; }
      header { display: flex; align-items: center; gap: 8px; }
      h2 { flex: 1; }
      dl div { display: grid; grid-template-columns: 96px 1fr; gap: 8px; padding: 2px 0; }
      dt { color: var(--ink-2); }
      dd { overflow-wrap: anywhere; }
      li { padding: 1px 0; }
    `,
  ];
}
customElements.define("event-summary", EventSummary);
