// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html, nothing } from "lit";
import type { DocumentRecord } from "../api/types.js";
import { dayOf, dayText } from "../model/dates.js";
import { basisText } from "../model/said.js";
import { sheet } from "../theme/sheets.js";

/** Whose report it is, of which day, and how that day is known. */
export class ReportHead extends LitElement {
  static override properties = { record: {} };
  record: DocumentRecord | undefined;

  override render() {
    const record = this.record;
    if (!record) return html``;
    const { dates } = record;
    const day = dayText(dayOf(dates?.report)) || dates?.report || "";
    return html`
      <h1 dir="auto">${record.title || record.id}</h1>
      <p class="muted" dir="auto">
        ${[record.outlet, record.origin && record.origin !== record.outlet ? `from ${record.origin}` : ""].filter(Boolean).join(", ")}
        ${this.address()}
      </p>
      <details>
        <summary>
          Report of <b>${day || "an unknown day"}</b>
          <span class="muted">${basisText(dates?.report_basis)}</span>
          ${dates?.conflict ? html`<span class="tag warn">the dates on the page disagree</span>` : nothing}
        </summary>
        <div class="evidence">
          ${dates?.page && dates.page !== dates.report ? html`<p>The page is stamped ${dayText(dayOf(dates.page)) || dates.page}.</p>` : nothing}
          <ul>${(dates?.evidence ?? []).map((each) => html`<li>${each.text ? html`<q dir="auto">${each.text}</q> ` : nothing}<span class="muted">${each.why ?? ""}</span></li>`)}</ul>
          ${dates?.evidence?.length ? nothing : html`<p class="muted">${dates?.report_basis === "given" ? "The day came with the report." : dates?.report ? "No words had to decide between several days." : "Neither the page nor the text tells a day."}</p>`}
          ${record.credits?.length ? html`<p class="muted" dir="auto">Credits: ${record.credits.join("; ")}</p>` : nothing}
          <p class="muted small">Input <code>${record.input?.path ?? record.id}</code>${record.input?.sha256 ? html`, SHA-256 <code>${record.input.sha256.slice(0, 16)}…</code>` : nothing}</p>
        </div>
      </details>
    `;
  }

  /** The report's own address: a link only when it is a web address, and one that tells the other side nothing. */
  private address() {
    const url = this.record?.url ?? "";
    if (!/^https?:\/\//i.test(url)) return url ? html`<span>${url}</span>` : nothing;
    return html`<a href=${url} rel="noreferrer noopener nofollow" target="_blank">its page</a>`;
  }

  static override styles = [
    sheet,
    css`
      :host { display: grid; gap: 2px; }
      h1 { font: 650 20px/1.3 var(--serif); }
      details { font-size: 13px; }
      summary { cursor: pointer; padding: 2px 0; }
      .evidence { display: grid; gap: 4px; padding: 6px 10px; margin: 4px 0; border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); }
      code { font: 12px var(--mono); overflow-wrap: anywhere; }
    `,
  ];
}
customElements.define("report-head", ReportHead);
