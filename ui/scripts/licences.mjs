// SPDX-License-Identifier: Apache-2.0
// The licences of what is bundled ask that their text goes with it.
import { readFileSync } from "node:fs";

const bundled = ["lit", "lit-html", "lit-element", "@lit/reactive-element", "leaflet", "topojson-client", "world-atlas"];

/** Vite plugin: writes licences.txt beside the page. */
export function licences() {
  const own = (name, file) => readFileSync(new URL(`../node_modules/${name}/${file}`, import.meta.url), "utf8");
  return {
    name: "sitrep-licences",
    generateBundle() {
      const texts = bundled.map((name) => `${name} ${JSON.parse(own(name, "package.json")).version}\n\n${own(name, "LICENSE").trim()}\n`);
      this.emitFile({ type: "asset", fileName: "licences.txt", source: texts.join(`\n${"-".repeat(78)}\n\n`) });
    },
  };
}
