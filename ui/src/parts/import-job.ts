// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html, nothing } from "lit";
import type { ImportJob } from "../api/types.js";
import { desk } from "../app/desk.js";
import { sheet } from "../theme/sheets.js";

/** One import while it runs and when it has ended; each input that was not taken, with the reason. */
export class ImportJobCard extends LitElement {
  static override properties = { job: {} };
  job: ImportJob | undefined;
  private stream: EventSource | undefined;

  protected override firstUpdated(): void {
    const job = this.job;
    if (!job || (job.state !== "waiting" && job.state !== "running")) return;
    const take = (event: Event) => (this.job = JSON.parse((event as MessageEvent<string>).data) as ImportJob);
    const stream = new EventSource(desk.client.progressAddress(job.id));
    stream.addEventListener("progress", take);
    stream.addEventListener("end", (event) => {
      take(event);
      stream.close();
      desk.forget();
    });
    this.stream = stream;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stream?.close();
  }

  override render() {
    const job = this.job;
    if (!job) return nothing;
    const running = job.state === "waiting" || job.state === "running";
    const inputs = Math.max(job.inputs ?? 0, job.read);
    const words = { waiting: "waits", running: "is coding", done: "done", failed: "failed" }[job.state];
    return html`<article class="card" aria-label="Import ${job.id}">
      <div class="spread"><h3><span class="tag ${job.state === "done" ? "good" : job.state === "failed" ? "bad" : ""}">${words}</span></h3><span class="muted small number">${job.read} of ${inputs} read</span></div>
      ${running ? html`<progress max=${Math.max(1, inputs)} value=${job.read} aria-label="Progress"></progress>` : nothing}
      <p class="number" role="status"><b>${job.coded}</b> coded, <b>${job.events}</b> events, ${job.unchanged} known already, <b class=${job.rejected > 0 ? "error" : ""}>${job.rejected}</b> rejected</p>
      ${job.detail ? html`<p class="error">${job.detail}</p>` : nothing}
      ${job.rejections.length > 0
        ? html`<details open><summary>Not taken, and why</summary><ul>${job.rejections.map((each) => html`<li><b dir="auto">${each.id}</b> <span class="tag bad">${each.reason}</span> <span class="muted" dir="auto">${each.detail ?? ""}</span></li>`)}</ul></details>`
        : nothing}
    </article>`;
  }

  static override styles = [
    sheet,
    css`
      article { padding: 12px 16px; display: grid; gap: 6px; }
      progress { width: 100%; height: 8px; accent-color: var(--accent); }
      li { padding: 2px 0; overflow-wrap: anywhere; }
      summary { cursor: pointer; color: var(--ink-2); }
    `,
  ];
}
customElements.define("import-job", ImportJobCard);
