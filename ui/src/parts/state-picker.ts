// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html } from "lit";
import type { State } from "../api/types.js";
import { desk } from "../app/desk.js";
import { sheet } from "../theme/sheets.js";

const STATES: readonly State[] = ["auto", "coded", "reviewed", "published"];

/** How far the coding of a report or an event is; a reviewer says what is reviewed and published. */
export class StatePicker extends LitElement {
  static override properties = { target: {}, state: {}, version: { type: Number }, layer: {} };
  target = "";
  state: State = "auto";
  version = 0;
  layer = "";

  private async choose(event: Event): Promise<void> {
    const value = (event.target as HTMLSelectElement).value;
    if (await desk.correct({ target: this.target, version: this.version, kind: "state", value, layer: this.layer || null })) desk.say(`${this.target} is ${value}. u undoes it.`);
    else this.requestUpdate();
  }

  override render() {
    const reviews = desk.session?.role === "reviewer" || desk.session?.role === "admin";
    if (!desk.mayCode) return html`<span class="tag">${this.state}</span>`;
    return html`<label>State <select @change=${this.choose}>
      ${STATES.map((state) => html`<option value=${state} .selected=${state === this.state} ?disabled=${!reviews && STATES.indexOf(state) > 1}>${state}</option>`)}
    </select></label>`;
  }

  static override styles = [
    sheet,
    css`
      label { display: flex; align-items: center; gap: 6px; font-size: 12px; color: var(--ink-2); }
      select { min-height: 26px; }
    `,
  ];
}
customElements.define("state-picker", StatePicker);
