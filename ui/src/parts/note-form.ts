// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html, nothing } from "lit";
import type { LogEntry } from "../api/types.js";
import { desk, valueText } from "../app/desk.js";
import { sheet } from "../theme/sheets.js";

/** Notes on a report, for whoever looks at it next. */
export class NoteForm extends LitElement {
  static override properties = { target: {}, version: { type: Number }, notes: {} };
  target = "";
  version = 0;
  notes: readonly LogEntry[] = [];

  private async keep(event: Event): Promise<void> {
    event.preventDefault();
    const field = this.renderRoot.querySelector("textarea")!;
    const value = field.value.trim();
    if (value !== "" && (await desk.correct({ target: this.target, version: this.version, kind: "note", value }))) field.value = "";
  }

  override render() {
    return html`
      ${this.notes.map((note) => html`<blockquote dir="auto">${valueText(note.after)}<footer class="muted small">${note.who}</footer></blockquote>`)}
      ${desk.mayCode ? html`<form @submit=${this.keep}><label class="hidden" for="note">A note on this report</label><textarea id="note" rows="2" maxlength="2000" dir="auto" placeholder="A note on this report"></textarea><button>Add the note</button></form>` : nothing}
    `;
  }

  static override styles = [
    sheet,
    css`
      blockquote { margin: 0 0 6px; padding: 6px 10px; border-inline-start: 3px solid var(--verbal-conflict); background: var(--warn-soft); border-radius: 0 var(--radius) var(--radius) 0; white-space: pre-line; overflow-wrap: anywhere; }
      form { display: grid; gap: 6px; justify-items: start; }
      textarea { width: 100%; resize: vertical; }
    `,
  ];
}
customElements.define("note-form", NoteForm);
