// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html } from "lit";
import { shapePath } from "../model/shapes.js";
import { QUARTERS, QUARTER_NAMES } from "../model/types.js";
import { sheet } from "../theme/sheets.js";

/** What the shapes and colours mean. */
export class QuarterKey extends LitElement {
  override render() {
    return html`<ul aria-label="Shapes">${QUARTERS.slice(0, 4).map((quarter) => html`<li><svg viewBox="-12 -12 24 24" aria-hidden="true" class=${quarter}><path d=${shapePath(quarter, 8)}></path></svg>${QUARTER_NAMES[quarter]}</li>`)}</ul>`;
  }

  static override styles = [
    sheet,
    css`
      ul { display: flex; gap: 12px; font-size: 12px; color: var(--ink-2); white-space: nowrap; }
      li { display: flex; align-items: center; gap: 3px; }
      svg { width: 16px; height: 16px; }
      .verbal-cooperation { fill: var(--verbal-cooperation); }
      .material-cooperation { fill: var(--material-cooperation); }
      .verbal-conflict { fill: var(--verbal-conflict); }
      .material-conflict { fill: var(--material-conflict); }
      @media (max-width: 1180px) { ul { display: none; } }
    `,
  ];
}
customElements.define("quarter-key", QuarterKey);
