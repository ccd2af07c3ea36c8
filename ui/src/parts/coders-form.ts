// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html, nothing } from "lit";
import { desk } from "../app/desk.js";
import { sheet } from "../theme/sheets.js";

/** Who codes a report alone, besides the project's own coding: what they differ in waits in the queue until somebody decides it. */
export class CodersForm extends LitElement {
  static override properties = { target: {}, version: { type: Number }, coders: {} };
  target = "";
  version = 0;
  coders: readonly string[] = [];

  private async save(event: Event): Promise<void> {
    event.preventDefault();
    const text = String(new FormData(event.target as HTMLFormElement).get("coders") ?? "");
    const names = [...new Set(text.split(/[,;،]/).map((name) => name.trim()).filter(Boolean))];
    const written = await desk.correct({ target: this.target, version: this.version, kind: "set", field: "coders", value: names.length > 0 ? names : null });
    if (written) desk.say(names.length > 1 ? `Coded by ${names.join(" and ")}, each alone; what they differ in comes into the queue.` : "Coded once. u undoes it.");
  }

  override render() {
    const names = this.coders.join(", ");
    if (!desk.mayCode) return names === "" ? nothing : html`<p class="muted">Coded by <bdi>${names}</bdi>, each alone.</p>`;
    return html`<form @submit=${this.save}>
      <label for="coders">Coded twice? Who does so, each alone (names, with commas)</label>
      <div class="line"><input id="coders" name="coders" type="text" maxlength="400" dir="auto" .value=${names} /><button>Save</button></div>
    </form>`;
  }

  static override styles = [
    sheet,
    css`
      form { display: grid; gap: 3px; }
      label { font-size: 12px; color: var(--ink-2); }
      .line { display: flex; gap: 6px; }
      input { flex: 1; min-width: 0; }
    `,
  ];
}
customElements.define("coders-form", CodersForm);
