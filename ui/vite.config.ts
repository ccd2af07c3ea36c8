// SPDX-License-Identifier: Apache-2.0
import { defineConfig } from "vite";
import { countryCodes } from "./scripts/countries.mjs";
import { licences } from "./scripts/licences.mjs";

// Everything is one origin's own file: no inline script, no inline style, nothing as a data address but images.
export default defineConfig({
  base: "./",
  plugins: [countryCodes(), licences()],
  build: {
    outDir: "target/page",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    reportCompressedSize: false,
  },
});
