// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html, nothing } from "lit";
import { type Incident, TOLLS } from "../api/types.js";
import { dayOf, spanOf } from "../model/dates.js";
import type { AccountRow, Matrix } from "../model/matrix.js";
import { eventAddress, writePlace } from "../model/permalink.js";
import { tollText } from "../model/said.js";
import { sheet } from "../theme/sheets.js";

/** What each source tells of one happening, side by side; below it the figure that a named rule takes from them. */
export class AccountMatrix extends LitElement {
  static override properties = { matrix: {}, incident: {} };
  matrix: Matrix = { columns: [], groups: [] };
  incident: Incident | undefined;

  override render() {
    const { columns, groups } = this.matrix;
    return html`<div class="frame card" tabindex="0" role="region" aria-label="Accounts side by side">
      <table>
        <thead><tr><th scope="col">Source</th>${columns.map((column) => html`<th scope="col">${column}</th>`)}<th scope="col">how it is said</th></tr></thead>
        ${groups.map((group) => html`<tbody>
          <tr class="group"><th scope="rowgroup" colspan=${columns.length + 2}>
            <a href=${writePlace("report", String(group.document))} dir="auto">${group.outlet}</a>
            ${group.copies.length > 0 ? html`<span class="muted"> and ${group.copies.length} ${group.copies.length === 1 ? "copy" : "copies"}: ${group.copies.map((copy, at) => html`${at > 0 ? ", " : ""}<a href=${writePlace("report", String(copy.document))} dir="auto">${copy.outlet}</a>`)}</span>` : nothing}
          </th></tr>
          ${group.rows.map((row) => this.row(row))}
        </tbody>`)}
        <tfoot>${this.rule()}</tfoot>
      </table>
    </div>`;
  }

  private row(row: AccountRow) {
    const { columns } = this.matrix;
    return html`<tr class=${/denies|doubts/.test(row.stance) ? "denied" : ""}>
      <th scope="row"><span dir="auto">${row.voice || html`<span class="muted">the report itself</span>`}</span> ${row.codes ? html`<span class="codes">${row.codes}</span>` : nothing}
        <span class="small">${row.keys.slice(0, 4).map((key) => html`<a href=${eventAddress(key)}>${key.replace(/^d/, "")}</a> `)}</span></th>
      ${columns.map((column) => {
        const cells = row.cells.get(column) ?? [];
        return html`<td>${cells.map((cell) => html`<div><span dir="auto" class=${TOLLS.includes(column as never) ? "figure" : ""}>${cell.value}</span>${cell.words && !cell.value.includes(cell.words) ? html` <q dir="auto">${cell.words}</q>` : nothing}</div>`)}${cells.length === 0 ? html`<span class="muted" aria-label="not told">–</span>` : nothing}</td>`;
      })}
      <td>${row.stance ? html`<span class="tag ${/denies|doubts/.test(row.stance) ? "bad" : ""}">${row.stance}</span>` : nothing} ${row.certainty ? html`<span class="tag warn">${row.certainty}</span>` : nothing}
        <div class="muted small number">${spanOf(dayOf(row.first), dayOf(row.last))}</div></td>
    </tr>`;
  }

  /** The figure of the dead, as the rule with this name takes it from the rows above. */
  private rule() {
    const dead = this.incident?.["dead"] as { low?: number; best?: number; high?: number; rule?: string } | undefined;
    if (!dead) return html`<tr><th scope="row">No figure</th><td colspan=${this.matrix.columns.length + 1} class="muted">No account counts the dead.</td></tr>`;
    return html`<tr><th scope="row">By the rule <code>${dead.rule ?? ""}</code></th>
      ${this.matrix.columns.map((column) => html`<td>${column === "dead" ? html`<b class="figure">${dead.best ?? tollText({ low: dead.low ?? null, high: dead.high ?? null })}</b><div class="muted small number">${tollText({ low: dead.low ?? null, high: dead.high ?? null })}</div>` : nothing}</td>`)}<td class="muted small">never without the rows above</td></tr>`;
  }

  static override styles = [
    sheet,
    css`
      .frame { overflow-x: auto; }
      table { width: 100%; min-width: 640px; }
      th, td { padding: 6px 10px; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
      thead th { font-size: 12px; color: var(--ink-2); white-space: nowrap; }
      .group th { background: var(--sunken); font-weight: 650; padding-block: 4px; }
      .group a { color: var(--ink); }
      tbody tr:not(.group) > th { font-weight: 500; min-width: 150px; padding-inline-start: 18px; }
      .codes { font: 11px var(--mono); color: var(--ink-2); }
      .figure { font-size: 16px; font-weight: 650; font-variant-numeric: tabular-nums; white-space: nowrap; }
      td > div + div { margin-top: 3px; }
      q { color: var(--ink-2); font: 13px var(--serif); }
      .denied td, .denied th { background: var(--danger-soft); }
      tfoot th, tfoot td { border-bottom: 0; border-top: 2px solid var(--line-2); background: var(--accent-soft); }
      code { font: 12px var(--mono); }
    `,
  ];
}
customElements.define("account-matrix", AccountMatrix);
