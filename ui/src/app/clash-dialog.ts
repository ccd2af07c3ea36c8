// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html, nothing, type PropertyValues } from "lit";
import { sheet } from "../theme/sheets.js";
import { type Clash, desk, entryText, valueText } from "./desk.js";

/** Somebody was faster: shows both values and lets the person choose. Nothing was written, and nothing is overwritten unseen. */
export class ClashDialog extends LitElement {
  static override properties = { clash: {} };
  clash: Clash | undefined;

  protected override updated(changed: PropertyValues): void {
    if (changed.has("clash") && this.clash) this.renderRoot.querySelector("dialog")?.showModal();
  }

  private settle(mine: boolean): void {
    const clash = this.clash;
    this.renderRoot.querySelector("dialog")?.close();
    this.dispatchEvent(new Event("settled"));
    if (clash && mine) void desk.correct({ ...clash.correction, version: clash.problem.version! });
    else if (clash) desk.dispatchEvent(new Event("change"));
  }

  override render() {
    const { correction, problem } = this.clash ?? {};
    return html`<dialog aria-labelledby="title" @cancel=${() => this.settle(false)}>
      ${correction && problem
        ? html`<div class="inner">
            <h1 id="title">${problem.since?.length ? html`<bdi>${problem.since.at(-1)!.who}</bdi> was faster` : "Somebody was faster"}</h1>
            <p class="muted"><code>${correction.target}</code>${correction.field ? html` · ${correction.field}` : nothing} has changed since you saw it. Nothing of yours was written yet.</p>
            ${problem.since?.length ? html`<ul class="muted small">${problem.since.map((entry) => html`<li><bdi>${entry.who}</bdi>: ${entryText(entry)}</li>`)}</ul>` : nothing}
            <div class="both">
              <section><h3>Theirs, stands now</h3><p dir="auto">${valueText(problem.theirs)}</p><button autofocus @click=${() => this.settle(false)}>Keep theirs</button></section>
              <section><h3>Yours (${correction.kind})</h3><p dir="auto">${valueText(problem.yours ?? correction.value)}</p><button class="primary" @click=${() => this.settle(true)}>Write mine after it</button></section>
            </div>
          </div>`
        : nothing}
    </dialog>`;
  }

  static override styles = [
    sheet,
    css`
      dialog { width: min(560px, 94vw); padding: 0; border: 1px solid var(--line); border-radius: 10px; background: var(--raised); color: var(--ink); box-shadow: var(--shadow); }
      dialog::backdrop { background: rgb(10 14 20 / 45%); }
      .inner { padding: 20px 22px; display: grid; gap: 12px; }
      .both { display: grid; grid-template-columns: 1fr 1fr; gap: 12px; }
      section { display: grid; gap: 8px; align-content: start; justify-items: start; padding: 12px; border: 1px solid var(--line); border-radius: var(--radius); }
      section p { overflow-wrap: anywhere; font-size: 16px; }
    `,
  ];
}
customElements.define("clash-dialog", ClashDialog);
