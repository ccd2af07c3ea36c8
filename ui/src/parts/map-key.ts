// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html, svg } from "lit";
import { shapePath } from "../model/shapes.js";
import type { Quarter } from "../model/types.js";
import { sheet } from "../theme/sheets.js";

const KINDS: readonly (readonly [string, readonly Quarter[]])[] = [["Cooperation", ["verbal-cooperation", "material-cooperation"]], ["Conflict", ["verbal-conflict", "material-conflict"]]];

/** What each thing on the map means: how well a place is known by how it is drawn, kinds by shape and colour. A line where there is room, else to be opened. */
export class MapKey extends LitElement {
  override render() {
    return html`<div class="line">${this.lists()}<span class="more"><slot></slot></span></div>
      <details class="small-room"><summary>What is drawn how</summary><div class="lists">${this.lists()}</div></details>`;
  }

  private lists() {
    const item = (drawing: unknown, words: string) => html`<li><svg viewBox="-13 -11 26 22" aria-hidden="true">${drawing}</svg>${words}</li>`;
    return html`
      <ul aria-label="How well a place is known">
        ${item(svg`<path class="mark" d=${shapePath("material-conflict", 7)}></path>`, "place found")}
        ${item(svg`<circle class="ring" r="8"></circle><path class="slice" d="M0 -8A8 8 0 0 1 6.9 4"></path><text y="3.5">7</text>`, "several")}
        ${item(svg`<circle class="fade" r="6"></circle><circle class="vague" r="10"></circle>`, "as far as that")}
        ${item(svg`<path class="area" d="M-11 -5L-4 -10L5 -8L11 -1L6 8L-3 6L-9 9Z"></path>`, "in the province")}
        ${item(svg`<path class="land" d="M-12 -8H9L12 2L4 9H-10Z"></path>`, "in the country")}
      </ul>
      ${KINDS.map(([kind, quarters]) => html`<ul aria-label=${kind}><li aria-hidden="true">${kind}</li>${quarters.map((quarter) => item(svg`<path class=${quarter} d=${shapePath(quarter, 7)}></path>`, quarter.startsWith("verbal") ? "words" : "deeds"))}</ul>`)}`;
  }

  static override styles = [
    sheet,
    css`
      :host { position: relative; container-type: inline-size; background: var(--surface); border-top: 1px solid var(--line); font-size: 12px; line-height: 22px; color: var(--ink-2); }
      .line { display: flex; gap: 18px; padding: 1px 12px; }
      ul { display: flex; gap: 10px; }
      li { display: flex; align-items: center; gap: 3px; white-space: nowrap; }
      .more { margin-inline-start: auto; white-space: nowrap; }
      .small-room { display: none; }
      summary { padding: 1px 12px; cursor: pointer; }
      summary:focus-visible { outline-offset: -2px; }
      .lists { display: grid; gap: 4px; padding: 0 12px 6px; }
      .lists ul { flex-wrap: wrap; gap: 0 12px; }
      svg { width: 22px; height: 19px; flex: none; }
      text { font: 600 9px var(--sans); text-anchor: middle; fill: var(--ink); }
      .mark, .material-conflict { fill: var(--material-conflict); }
      .verbal-cooperation { fill: var(--verbal-cooperation); }
      .material-cooperation { fill: var(--material-cooperation); }
      .verbal-conflict { fill: var(--verbal-conflict); }
      .ring { fill: var(--surface); stroke: var(--material-conflict); stroke-width: 3; }
      .slice { fill: none; stroke: var(--verbal-cooperation); stroke-width: 3; }
      .fade { fill: var(--material-conflict); opacity: 0.3; }
      .vague { fill: none; stroke: var(--material-conflict); stroke-dasharray: 3 3; }
      .area { fill: color-mix(in srgb, var(--material-conflict) 22%, transparent); stroke: var(--material-conflict); stroke-dasharray: 4 2; }
      .land { fill: color-mix(in srgb, var(--accent) 18%, transparent); stroke: var(--accent); stroke-dasharray: 4 3; }
      @container (max-width: 1090px) {
        .line ul { display: none; }
        .line { position: absolute; inset-inline-end: 0; padding-inline: 12px; pointer-events: none; }
        .small-room { display: block; }
      }
    `,
  ];
}
customElements.define("map-key", MapKey);
