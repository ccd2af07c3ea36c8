// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html } from "lit";
import { shapePath } from "../model/shapes.js";
import { QUARTER_NAMES, lettersOf, quarterOf, typeName } from "../model/types.js";
import { sheet } from "../theme/sheets.js";

/** The mark of a type of event: the shape and colour of its quarter, with its two letters. */
export class EventMark extends LitElement {
  static override properties = { type: {}, quiet: { type: Boolean } };
  type = "";
  /** Whether the type stands beside it in words, so that it is left out of what is read aloud. */
  quiet = false;

  override render() {
    const quarter = quarterOf(this.type);
    const name = `${typeName(this.type)}, ${QUARTER_NAMES[quarter].toLowerCase()}`;
    return html`<svg viewBox="-12 -12 24 24" class=${quarter} role=${this.quiet ? "presentation" : "img"} aria-label=${this.quiet ? "" : name} aria-hidden=${this.quiet ? "true" : "false"}>
      <path d=${shapePath(quarter, 9)}></path><text y=${quarter === "verbal-conflict" ? 5.5 : 3.2}>${lettersOf(this.type)}</text>
    </svg>`;
  }

  static override styles = [
    sheet,
    css`
      :host { display: inline-block; width: 24px; height: 24px; flex: none; vertical-align: middle; }
      svg { display: block; width: 100%; height: 100%; overflow: visible; }
      text { font: 700 9px var(--sans); text-anchor: middle; fill: var(--surface); }
      .verbal-cooperation { fill: var(--verbal-cooperation); }
      .material-cooperation { fill: var(--material-cooperation); }
      .verbal-conflict { fill: var(--verbal-conflict); }
      .verbal-conflict text { font-size: 8px; }
      .material-conflict { fill: var(--material-conflict); }
      .other { fill: var(--other); }
    `,
  ];
}
customElements.define("event-mark", EventMark);
