// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html, type PropertyValues } from "lit";
import { spanOf } from "../model/dates.js";
import type { Events } from "../model/events.js";
import { NO_COUNT } from "../model/events.js";
import { type Column, COLUMNS, type Order, ordered, passing } from "../model/order.js";
import { eventAddress } from "../model/permalink.js";
import { KNOWN_TO, joined } from "../model/said.js";
import type { Sieve } from "../model/sieve.js";
import { typeName } from "../model/types.js";
import { rowsInView } from "../model/window.js";
import { sheet } from "../theme/sheets.js";
import { countryName } from "./base-map.js";
import "./event-mark.js";

const ROW = 30; // pixels; as --row below

/**
 * Events in a table of any length: only the rows in view are in the page.
 *
 * Sends `pick` and `point` with a row (-1 for none), `order` with the new order.
 */
export class EventTable extends LitElement {
  static override properties = { events: {}, sieve: {}, stamp: {}, order: {}, chosen: { type: Number }, lit: { type: Number }, top: { state: true }, room: { state: true } };
  events: Events | undefined;
  sieve: Sieve | undefined;
  /** Changes whenever the sieve has been applied anew. */
  stamp = 0;
  order: Order = { column: "when", down: true };
  chosen = -1;
  lit = -1;
  private top = 0;
  private room = 400;
  private all: Uint32Array = new Uint32Array();
  private shown: Uint32Array = new Uint32Array();

  protected override willUpdate(changed: PropertyValues): void {
    if (!this.events || !this.sieve) return;
    const anew = changed.has("events") || changed.has("order");
    if (anew) this.all = ordered(this.events, this.order);
    if (anew || changed.has("stamp") || changed.has("sieve")) this.shown = passing(this.all, this.sieve.held);
  }

  protected override firstUpdated(): void {
    new ResizeObserver(() => (this.room = this.clientHeight)).observe(this);
  }

  protected override updated(changed: PropertyValues): void {
    // By the object model: the policy allows no style in the markup, and a sheet would win over the attribute height.
    const { first, last } = this.span();
    const [above, below] = [...this.renderRoot.querySelectorAll<HTMLElement>(".pad td")];
    if (above && below) {
      above.style.height = `${first * ROW}px`;
      below.style.height = `${(this.shown.length - last) * ROW}px`;
    }
    if (changed.has("chosen") && this.chosen >= 0) this.reveal();
  }

  /** The rows that are in the page now: those in view and a few more. */
  private span(): { first: number; last: number } {
    return rowsInView(this.top, this.room, ROW, this.shown.length);
  }

  /** The row that many steps from the chosen one, for j and k. */
  step(by: number): number {
    const at = this.shown.indexOf(this.chosen);
    return this.shown[Math.max(0, Math.min(this.shown.length - 1, at < 0 ? 0 : at + by))] ?? -1;
  }

  private reveal(): void {
    const at = this.shown.indexOf(this.chosen);
    const box = this.scroller;
    if (at < 0 || !box) return;
    if (at * ROW < box.scrollTop) box.scrollTop = at * ROW;
    else if ((at + 2) * ROW > box.scrollTop + box.clientHeight) box.scrollTop = (at + 2) * ROW - box.clientHeight;
  }

  private get scroller(): HTMLElement | null {
    return this.renderRoot.querySelector(".scroll");
  }

  override render() {
    const { first, last } = this.span();
    const rows = [...this.shown.subarray(first, last)];
    return html`<div class="scroll" tabindex="0" role="region" aria-label="Events, ${this.shown.length}" @scroll=${(event: Event) => (this.top = (event.target as HTMLElement).scrollTop)}>
      <table aria-rowcount=${this.shown.length + 1}>
        <thead><tr>${COLUMNS.map((column) => this.head(column))}</tr></thead>
        <tbody>
          <tr class="pad" aria-hidden="true"><td></td></tr>
          ${rows.map((row, at) => this.row(row, first + at))}
          <tr class="pad" aria-hidden="true"><td></td></tr>
        </tbody>
      </table>
    </div>`;
  }

  private head(column: Column) {
    const { order } = this;
    const now = order.column === column.name;
    return html`<th scope="col" class=${column.name} aria-sort=${now ? (order.down ? "descending" : "ascending") : "none"}>
      <button class="quiet" @click=${() => this.dispatchEvent(new CustomEvent("order", { detail: { column: column.name, down: now ? !order.down : column.number } }))}>${column.text}<span aria-hidden="true">${now ? (order.down ? " ↓" : " ↑") : ""}</span></button>
    </th>`;
  }

  private row(row: number, at: number) {
    const events = this.events!;
    const type = events.word("type", row);
    const status = events.word("status", row);
    const place = joined(events.word("place", row), events.word("country", row) && countryName(events.word("country", row)));
    const precision = events.word("precision", row);
    const dead = events.dead[row]!;
    const score = events.score[row]!;
    return html`<tr
      aria-rowindex=${at + 2}
      aria-selected=${row === this.chosen}
      class="${row === this.lit ? "lit" : ""} ${at % 2 ? "odd" : ""}"
      @click=${() => this.send("pick", row)}
      @pointerenter=${() => this.send("point", row)}
      @pointerleave=${() => this.send("point", -1)}
    >
      <td class="when number">${spanOf(events.from[row]!, events.until[row]!) || html`<span class="muted">not known</span>`}</td>
      <td class="type"><event-mark .type=${type} quiet></event-mark><a href=${eventAddress(events.keys[row]!)}>${typeName(type)}</a></td>
      <td class="actor" dir="auto">${events.word("actor", row)}</td>
      <td class="recipient" dir="auto">${events.word("recipient", row)}</td>
      <td class="place"><div><bdi>${place}</bdi>${precision && precision !== "place" ? html`<span class="tag">${KNOWN_TO[precision] ?? precision}</span>` : ""}</div></td>
      <td class="dead number">${dead === NO_COUNT ? "" : dead}</td>
      <td class="status">${status === "actual" ? "" : status}</td>
      <td class="score number">${Number.isNaN(score) ? "" : score.toFixed(2)}</td>
    </tr>`;
  }

  private send(name: string, row: number): void {
    this.dispatchEvent(new CustomEvent(name, { detail: row }));
  }

  static override styles = [
    sheet,
    css`
      :host { --row: 30px; background: var(--surface); min-height: 0; }
      .scroll { height: 100%; overflow: auto; }
      .scroll:focus-visible { outline-offset: -2px; }
      :host { container-type: inline-size; }
      table { width: 100%; min-width: 700px; table-layout: fixed; }
      thead th { position: sticky; top: 0; z-index: 1; background: var(--surface); border-bottom: 1px solid var(--line); padding: 0; font-size: 12px; color: var(--ink-2); }
      th button { width: 100%; min-height: 28px; text-align: start; font-weight: 600; color: var(--ink-2); padding: 2px 8px; border-radius: 0; white-space: nowrap; }
      th button:focus-visible { outline-offset: -2px; }
      tbody td { height: var(--row); padding: 0 8px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
      .pad td { padding: 0; height: 0; border: 0; }
      tbody tr { cursor: pointer; }
      tbody tr.odd td { background: color-mix(in srgb, var(--sunken) 45%, transparent); }
      tbody tr:not(.pad):hover td, tr.lit td { background: var(--accent-soft); }
      tr[aria-selected="true"] td { background: var(--accent-soft); box-shadow: inset 0 1px var(--accent), inset 0 -1px var(--accent); }
      td a { color: inherit; text-decoration: none; }
      td a:hover { text-decoration: underline; }
      event-mark { width: 18px; height: 18px; margin-inline-end: 7px; }
      td.place div { display: flex; gap: 6px; align-items: center; }
      td.place bdi { overflow: hidden; text-overflow: ellipsis; }
      td.place .tag { flex: none; }
      th.when { width: 176px; } th.type { width: 128px; } th.place { width: 26%; } th.dead { width: 58px; } th.status { width: 92px; } th.score { width: 60px; }
      @container (max-width: 880px) { th.place { width: 30%; } .status, .score { display: none; } }
      td.dead, td.score, .dead button, .score button { text-align: end; }
      td.score, td.status { color: var(--ink-2); }
    `,
  ];
}
customElements.define("event-table", EventTable);
