// SPDX-License-Identifier: Apache-2.0
import { css, html, nothing } from "lit";
import type { DocumentRow } from "../api/types.js";
import { desk } from "../app/desk.js";
import { dayOf, dayText } from "../model/dates.js";
import { writePlace } from "../model/permalink.js";
import { LongTable } from "./long-table.js";
import { nothingYet } from "./nothing-yet.js";

/** All reports of the project, in the order in which they came. */
export class ReportList extends LongTable {
  static override properties = { ...LongTable.properties, rows: { state: true }, next: { state: true }, total: { state: true }, read: { state: true } };
  protected override readonly rowHeight = 36;
  private rows: DocumentRow[] = [];
  private next: string | null = null;
  private total = 0;
  private read = false;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.more();
  }

  protected override get isWhole(): boolean {
    return this.read && this.next === null;
  }

  protected override async more(): Promise<void> {
    try {
      const page = await desk.client.documents(this.next ?? undefined);
      this.rows = [...this.rows, ...page.items];
      this.next = page.next;
      this.total = page.total;
    } catch (problem) {
      this.next = null; // asked for again when somebody comes back
      desk.fail(problem);
    }
    this.read = true;
  }

  override render() {
    if (!this.read) return html`<div class="inner"><h1>Reports</h1><p class="muted" role="status">Reading the reports …</p></div>`;
    if (this.rows.length === 0) return html`<div class="inner"><h1>Reports</h1>${nothingYet()}</div>`;
    return html`<div class="inner">
      <h1>Reports</h1>
      <p class="muted" role="status">${this.total.toLocaleString("en")} ${this.total === 1 ? "report" : "reports"}, in the order in which they were added</p>
      ${this.table("Reports", html`<tr><th scope="col" class="no">No.</th><th scope="col">Title</th><th scope="col" class="outlet">Outlet</th><th scope="col" class="day">Report date</th><th scope="col" class="events right">Events</th><th scope="col" class="state">State</th></tr>`, this.rows, (row, at) => html`<tr aria-rowindex=${at + 2}>
        <td class="number muted">${row.number}</td>
        <td><a href=${writePlace("report", String(row.number))} title=${row.title || row.id}><bdi>${row.title || row.id}</bdi></a></td>
        <td><bdi>${row.outlet ?? ""}</bdi></td>
        <td class="number">${dayText(dayOf(row.report)) || nothing}</td>
        <td class="number right">${row.events}</td>
        <td>${row.state}</td>
      </tr>`)}
    </div>`;
  }

  static override styles = [
    ...LongTable.styles,
    css`
      td { height: 36px; }
      table { min-width: 620px; }
      .no { width: 68px; } .outlet { width: 22%; } .day { width: 122px; } .events { width: 80px; } .state { width: 96px; }
      @media (max-width: 640px) {
        table { min-width: 0; }
        :is(th, td):is(:nth-child(1), :nth-child(3), :nth-child(6)):not(:only-child) { display: none; }
        .day { width: 108px; } .events { width: 70px; }
        th, td { padding-inline: 8px; }
      }
    `,
  ];
}
customElements.define("report-list", ReportList);
