// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html } from "lit";
import type { Layer } from "../model/layers.js";
import { sheet } from "../theme/sheets.js";
import { layerSheet } from "./layer-sheet.js";

/** The layers as people call them; one switch may stand for several. */
export const LAYERS: readonly (readonly [text: string, sample: Layer, layers: readonly Layer[]])[] = [
  ["events", "trigger", ["trigger"]],
  ["actors", "actor", ["actor"]],
  ["places", "place", ["place"]],
  ["times", "time", ["time"]],
  ["counts", "count", ["count"]],
  ["claims", "claim", ["claim", "source", "cue"]],
];

/** What the lines and colours in the text mean, each a switch. Sends `layers` with those to show. */
export class LayerKeys extends LitElement {
  static override properties = { shown: {} };
  shown: ReadonlySet<Layer> = new Set();

  override render() {
    return html`<div role="group" aria-label="Layers of the text">${LAYERS.map(([text, sample, layers]) => {
      const on = layers.every((layer) => this.shown.has(layer));
      return html`<button class="quiet" aria-pressed=${on} @click=${() => this.flip(layers, on)}><span class=${on ? sample : ""}>${text}</span></button>`;
    })}</div>`;
  }

  private flip(layers: readonly Layer[], on: boolean): void {
    const next = new Set(this.shown);
    for (const layer of layers) on ? next.delete(layer) : next.add(layer);
    this.dispatchEvent(new CustomEvent("layers", { detail: next }));
  }

  static override styles = [
    sheet,
    layerSheet,
    css`
      div { display: flex; gap: 2px; flex-wrap: wrap; }
      button { font-size: 12px; min-height: 26px; padding: 2px 8px; }
      button[aria-pressed="true"] { background: transparent; border-color: var(--line); color: var(--ink); }
      button[aria-pressed="false"] { color: var(--ink-2); text-decoration: line-through; }
      .trigger { padding: 0 3px; }
      .claim { padding: 0 4px; }
    `,
  ];
}
customElements.define("layer-keys", LayerKeys);
