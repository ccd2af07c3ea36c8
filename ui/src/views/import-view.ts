// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html, nothing } from "lit";
import { Unreadable } from "../api/client.js";
import type { ImportJob } from "../api/types.js";
import { desk } from "../app/desk.js";
import type { Place } from "../model/permalink.js";
import { sheet } from "../theme/sheets.js";
import "../parts/import-job.js";
import "../parts/rejection-list.js";

const KINDS = ".txt,.html,.htm,.pdf,.jsonl,.xml";
const MOST = 48 * 1024 * 1024; // the server takes 64 MB a request, and base 64 makes a third more of it

/** Reports come in here: dropped, chosen or pasted. What becomes of each is told while it happens, and why one was not taken. */
export class ImportView extends LitElement {
  static override properties = { place: {}, jobs: { state: true }, over: { state: true }, sending: { state: true } };
  place: Place = { view: "import", id: "", state: new URLSearchParams() };
  private jobs: ImportJob[] = [];
  private over = false;
  private sending = false;

  override connectedCallback(): void {
    super.connectedCallback();
    desk.client.imports().then(({ items }) => (this.jobs = items), (problem: unknown) => desk.fail(problem));
  }

  private async start(job: unknown): Promise<void> {
    this.sending = true;
    try {
      this.jobs = [await desk.client.startImport(job), ...this.jobs];
    } catch (problem) {
      desk.fail(problem);
    }
    this.sending = false;
  }

  private async files(list: FileList | null | undefined): Promise<void> {
    const files = [...(list ?? [])];
    if (files.length === 0) return;
    if (files.reduce((sum, file) => sum + file.size, 0) > MOST) return desk.say("That is more than 48 MB at once. Use ./sitrep add for large amounts.", "bad");
    try {
      await this.start({ files: await Promise.all(files.map(async (file) => ({ name: file.name, base64: await base64(file) }))) });
    } catch (problem) {
      desk.fail(problem);
    }
  }

  private async paste(event: Event): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const values = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value).trim()]).filter(([, value]) => value !== ""));
    if (!values["text"]) return;
    await this.start({ documents: [values] });
    form.reset();
  }

  private drop(event: DragEvent): void {
    event.preventDefault();
    this.over = false;
    void this.files(event.dataTransfer?.files);
  }

  override render() {
    if (!desk.mayCode) return html`<div class="inner"><h1>Import</h1><p class="muted">You may read, not import.</p></div>`;
    return html`<div class="inner">
      <h1>Import</h1>
      <div class="ways">
        <section class="card drop ${this.over ? "over" : ""}" aria-labelledby="drop-title"
          @dragover=${(event: DragEvent) => { event.preventDefault(); this.over = true; }} @dragleave=${() => (this.over = false)} @drop=${this.drop}>
          <h2 id="drop-title">Files</h2>
          <p>Drop saved pages, texts, PDFs, JSON Lines or feeds here, or choose them.</p>
          <label class="file"><span class="hidden">Files to import</span><input type="file" multiple accept=${KINDS} ?disabled=${this.sending} @change=${(event: Event) => void this.files((event.target as HTMLInputElement).files)} /></label>
          <p class="small muted">They stay on this machine. A report that is known already and has not changed is not coded again.</p>
        </section>
        <form class="card" @submit=${this.paste} aria-labelledby="paste-title">
          <h2 id="paste-title">Text</h2>
          <label for="title">Title</label><input id="title" name="title" type="text" maxlength="2000" dir="auto" />
          <div class="two">
            <div><label for="outlet">Outlet</label><input id="outlet" name="outlet" type="text" maxlength="200" dir="auto" /></div>
            <div><label for="published">Published</label><input id="published" name="published" type="date" /></div>
          </div>
          <label for="text">Text of the report</label><textarea id="text" name="text" rows="7" required dir="auto"></textarea>
          <button class="primary" ?disabled=${this.sending}>Code this text</button>
        </form>
      </div>
      ${this.jobs.length > 0 ? html`<h2>Imports since the start</h2>` : nothing}
      ${this.jobs.map((job) => html`<import-job .job=${job}></import-job>`)}
      <rejection-list></rejection-list>
    </div>`;
  }

  static override styles = [
    sheet,
    css`
      :host { height: 100%; overflow-y: auto; }
      .inner { max-width: 1000px; margin: 0 auto; padding: 20px 16px 60px; display: grid; gap: 12px; }
      .ways { display: grid; grid-template-columns: 1fr 1fr; gap: 14px; }
      .card { padding: 16px 18px; display: grid; gap: 3px; align-content: start; }
      .card > label, .card > .two { margin-top: 6px; }
      .drop { border: 1.5px dashed var(--line-2); place-items: start; gap: 10px; }
      .drop.over { background: var(--accent-soft); border-color: var(--accent); }
      .file { display: grid; gap: 4px; }
      label { font-size: 12px; color: var(--ink-2); }
      input[type="text"], input[type="date"], textarea { width: 100%; }
      textarea { resize: vertical; font: 15px/1.5 var(--serif); }
      .two { display: grid; grid-template-columns: 1fr 1fr; gap: 10px; }
      .primary { justify-self: start; margin-top: 10px; }
      @media (max-width: 720px) { .ways { grid-template-columns: minmax(0, 1fr); } }
    `,
  ];
}
customElements.define("import-view", ImportView);

/** A file as the server takes it, whatever is in it. */
function base64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => reject(new Unreadable(file.name));
    reader.readAsDataURL(file);
  });
}
