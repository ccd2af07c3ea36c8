// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html, nothing } from "lit";
import { desk } from "../app/desk.js";
import { sheet } from "../theme/sheets.js";

/** On whose coding one works: the project's, or one's own in a double coding. Sends `layer`, empty for the project's. */
export class LayerPicker extends LitElement {
  static override properties = { layer: {} };
  layer = "";

  override render() {
    const layers = [...new Set([...(desk.project?.layers ?? []), ...(desk.session ? [desk.session.who] : []), ...(this.layer ? [this.layer] : [])])];
    if (!desk.mayCode) return nothing;
    return html`<label>Coding <select @change=${(event: Event) => this.dispatchEvent(new CustomEvent("layer", { detail: (event.target as HTMLSelectElement).value }))}>
      <option value="" .selected=${this.layer === ""}>of the project</option>
      ${layers.map((name) => html`<option value=${name} .selected=${name === this.layer}>of ${name} alone</option>`)}
    </select></label>`;
  }

  static override styles = [
    sheet,
    css`
      label { display: flex; align-items: center; gap: 8px; font-size: 12px; color: var(--ink-2); }
      select { min-height: 26px; }
    `,
  ];
}
customElements.define("layer-picker", LayerPicker);
