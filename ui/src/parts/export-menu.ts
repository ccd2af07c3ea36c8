// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html } from "lit";
import { desk } from "../app/desk.js";
import type { ExportProfile } from "../api/types.js";
import { sheet } from "../theme/sheets.js";

/** The export packages of the whole project, a link for each profile and format. */
export class ExportMenu extends LitElement {
  static override properties = { profiles: { state: true } };
  private profiles: ExportProfile[] | undefined;

  private async open(event: Event): Promise<void> {
    if (!(event.target as HTMLDetailsElement).open || this.profiles) return;
    try {
      this.profiles = (await desk.client.exports()).items;
    } catch (problem) {
      desk.fail(problem);
    }
  }

  override render() {
    return html`<details @toggle=${this.open} @keydown=${this.key} @focusout=${this.left}>
      <summary>Export</summary>
      <div class="card">
        <p class="small muted">The whole project, with codebook, manifest and checksums.</p>
        <table>
          ${(this.profiles ?? []).map(({ profile, title, formats }) => html`<tr><th scope="row"><span class="name">${profile}</span><span class="small muted">${title}</span></th><td>${formats.map((format) => html`<a href=${desk.client.exportAddress(profile, format)} download>${format}</a> `)}</td></tr>`)}
        </table>
      </div>
    </details>`;
  }

  private key(event: KeyboardEvent): void {
    if (event.key !== "Escape") return;
    const details = this.renderRoot.querySelector("details")!;
    details.open = false;
    details.querySelector("summary")!.focus();
  }

  private left(event: FocusEvent): void {
    const details = event.currentTarget as HTMLDetailsElement;
    if (event.relatedTarget instanceof Node && !details.contains(event.relatedTarget)) details.open = false;
  }

  static override styles = [
    sheet,
    css`
      details { position: relative; }
      summary { list-style: none; min-height: 28px; padding: 3px 10px; border: 1px solid var(--line-2); border-radius: var(--radius); cursor: pointer; }
      summary:hover { background: var(--accent-soft); }
      .card { position: absolute; inset-inline-end: 0; top: 34px; z-index: 20; width: 380px; max-width: 92vw; padding: 12px 14px; box-shadow: var(--shadow); background: var(--raised); display: grid; gap: 8px; }
      th { display: grid; padding: 4px 12px 4px 0; }
      td { vertical-align: top; padding: 4px 0; }
      td a { margin-inline-end: 8px; }
    `,
  ];
}
customElements.define("export-menu", ExportMenu);
