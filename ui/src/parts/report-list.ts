// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html, nothing } from "lit";
import type { DocumentRow } from "../api/types.js";
import { desk } from "../app/desk.js";
import { dayOf, dayText } from "../model/dates.js";
import { writePlace } from "../model/permalink.js";
import { sheet } from "../theme/sheets.js";
import { nothingYet } from "./nothing-yet.js";

/** All reports of the project, page by page. */
export class ReportList extends LitElement {
  static override properties = { rows: { state: true }, next: { state: true }, total: { state: true } };
  private rows: DocumentRow[] = [];
  private next: string | null = null;
  private total = 0;
  private read = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.more();
  }

  private async more(): Promise<void> {
    try {
      const page = await desk.client.documents(this.next ?? undefined);
      this.rows = [...this.rows, ...page.items];
      this.next = page.next;
      this.total = page.total;
      this.read = true;
    } catch (problem) {
      desk.fail(problem);
    }
  }

  override render() {
    if (this.read && this.total === 0) return html`<div class="inner"><h1>Reports</h1>${nothingYet()}</div>`;
    return html`<div class="inner">
      <h1>Reports</h1>
      <p class="muted" role="status">${!this.read ? "Reading the reports …" : html`${this.rows.length.toLocaleString("en")} of ${this.total.toLocaleString("en")} reports, in the order in which they were added`}</p>
      <div class="frame card" tabindex="0" role="region" aria-label="Reports"><table>
        <thead><tr><th scope="col">No.</th><th scope="col">Title</th><th scope="col">Outlet</th><th scope="col">Report date</th><th scope="col" class="right">Events</th><th scope="col">State</th></tr></thead>
        <tbody>${this.rows.map((row) => html`<tr>
          <td class="number muted">${row.number}</td>
          <td dir="auto"><a href=${writePlace("report", String(row.number))}>${row.title || row.id}</a></td>
          <td dir="auto">${row.outlet ?? ""}</td>
          <td class="number">${dayText(dayOf(row.report)) || nothing}</td>
          <td class="number right">${row.events}</td>
          <td>${row.state}</td>
        </tr>`)}</tbody>
      </table></div>
      ${this.next ? html`<button @click=${this.more}>More reports</button>` : nothing}
    </div>`;
  }

  static override styles = [
    sheet,
    css`
      :host { height: 100%; overflow-y: auto; }
      .inner { max-width: 1100px; margin: 0 auto; padding: 20px 16px 40px; display: grid; gap: 10px; justify-items: start; }
      .frame { width: 100%; overflow-x: auto; }
      table { width: 100%; }
      th { font-size: 12px; color: var(--ink-2); }
      th, td { padding: 6px 12px; border-bottom: 1px solid var(--line); }
      tr:last-child td { border-bottom: 0; }
      .right { text-align: end; }
      td:nth-child(4), th { white-space: nowrap; }
      td { overflow-wrap: anywhere; }
      td a { color: var(--ink); font-weight: 500; }
    `,
  ];
}
customElements.define("report-list", ReportList);
