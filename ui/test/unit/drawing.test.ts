// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { bins, lanes } from "../../src/model/bins.js";
import { NO_DAY, dayOf, isoOf, spanOf, ticks } from "../../src/model/dates.js";
import { Events } from "../../src/model/events.js";
import { Locations, clusters, fan } from "../../src/model/locations.js";
import { unwrapped, worldLength, worldX, worldY } from "../../src/model/mercator.js";
import { ProvinceIndex, foldName } from "../../src/model/provinces.js";
import { lettersOf, TYPE_ORDER } from "../../src/model/types.js";

const NONE = { dict: [], code: [] };
function events(rows: { from?: number; until?: number; lat?: number; lon?: number; precision?: string; type?: string; radius?: number }[]): Events {
  const precisions = ["place", "near", "admin2", "country"];
  return new Events({
    count: rows.length, keys: rows.map((_, at) => `d1.e${at + 1}`), document: rows.map(() => 1), type: { dict: ["ASSAULT", "AID"], code: rows.map((row) => (row.type === "AID" ? 1 : 0)) },
    status: NONE, state: NONE, country: NONE, place: NONE, precision: { dict: precisions, code: rows.map((row) => precisions.indexOf(row.precision ?? "place")) },
    actor: NONE, recipient: NONE, actorCountry: NONE, dayFrom: rows.map((row) => row.from ?? null), dayUntil: rows.map((row) => row.until ?? null),
    lat: rows.map((row) => row.lat ?? null), lon: rows.map((row) => row.lon ?? null), radius: rows.map((row) => row.radius ?? null), dead: [], injured: [], score: [],
  });
}

test("dates and days are the same thing, before 1970 and in leap years, too", () => {
  for (const iso of ["1970-01-01", "2024-02-29", "1915-04-24", "2000-12-31"]) assert.equal(isoOf(dayOf(iso)), iso);
  for (const wrong of ["2023-02-29", "yesterday", "", null]) assert.equal(dayOf(wrong), NO_DAY);
});
test("a span is as short as it can be said", () => {
  assert.equal(spanOf(dayOf("2024-03-04"), dayOf("2024-03-04")), "4 Mar 2024");
  assert.equal(spanOf(dayOf("2024-03-04"), dayOf("2024-03-09")), "4–9 Mar 2024");
  assert.equal(spanOf(dayOf("2024-02-28"), dayOf("2024-03-03")), "28 Feb – 3 Mar 2024");
  assert.equal(spanOf(dayOf("2023-12-31"), dayOf("2024-01-01")), "31 Dec 2023 – 1 Jan 2024");
  assert.equal(spanOf(NO_DAY, NO_DAY), "");
});
test("ticks are at the beginning of days, months and years, and not too many", () => {
  assert.deepEqual(ticks(dayOf("2024-01-01"), dayOf("2024-12-31"), 14).map((tick) => isoOf(tick.day)).slice(0, 3), ["2024-01-01", "2024-02-01", "2024-03-01"]);
  for (const length of [1, 20, 400, 5000, 200_000]) assert.ok(ticks(0, length, 10).length <= 22, `${length}`);
});

test("an event of a month is no peak on its first day", () => {
  const found = bins(events([{ from: 0, until: 9 }, { from: 3, until: 3 }]), () => true, 0, 9, 10);
  assert.deepEqual([...found.sharp], [0, 0, 0, 1, 0, 0, 0, 0, 0, 0]);
  for (const part of found.spread) assert.ok(Math.abs(part - 0.1) < 1e-6);
});
test("bins lose and add no event", () => {
  const rows = Array.from({ length: 300 }, (_, at) => ({ from: (at * 37) % 200, until: ((at * 37) % 200) + (at % 5 === 0 ? 12 : 0) }));
  const found = bins(events(rows), () => true, 0, 400, 37);
  const sum = found.sharp.reduce((a, b) => a + b, 0) + found.spread.reduce((a, b) => a + b, 0);
  assert.ok(Math.abs(sum - 300) < 1e-3, `${sum}`);
});
test("spans in one lane do not touch", () => {
  const spans = Array.from({ length: 60 }, (_, at) => ({ from: (at * 31) % 50, until: ((at * 31) % 50) + (at % 7) }));
  const { lane } = lanes(spans, 1);
  spans.forEach((a, i) => spans.forEach((b, j) => i < j && lane[i] === lane[j] && assert.ok(a.until + 1 < b.from || b.until + 1 < a.from)));
});

test("a line over the 180th meridian goes on, and one around the pole makes one turn", () => {
  assert.deepEqual(unwrapped([[170, 1], [179, 1], [-179, 1], [-170, 1], [179, 1]]), [170, 179, 181, 190, 179]);
  assert.deepEqual(unwrapped([[-170, 1], [175, 1]]), [-170, -185]);
  assert.deepEqual(unwrapped([[0, -80], [120, -80], [-120, -80], [0, -80]]), [0, 120, 240, 360]);
});

test("a vague place is a disc or a country, never a point", () => {
  const { list } = new Locations(events([{ lat: 1, lon: 1 }, { lat: 1, lon: 1, precision: "near" }, { lat: 1, lon: 1, precision: "admin2" }, { lat: 1, lon: 1, precision: "country" }]));
  assert.deepEqual(list.map((place) => place.drawn), ["point", "disc", "disc", "country"]);
  assert.ok(list[1]!.radius > 0 && list[2]!.radius >= list[1]!.radius);
});
test("a disc is as large as the gazetteer says, and never nothing", () => {
  const { list } = new Locations(events([{ lat: 1, lon: 1, precision: "near", radius: 60 }, { lat: 2, lon: 1, precision: "near", radius: 0 }, { lat: 3, lon: 1, radius: 9 }]));
  assert.deepEqual(list.map((place) => place.km), [60, 25, 0]);
});
test("events without a place are nowhere, not at 0, 0", () => {
  const locations = new Locations(events([{}, { lat: 0, lon: 0 }]));
  assert.deepEqual([...locations.of], [-1, 0]);
});
test("clusters hold every event in view once", () => {
  const rows = Array.from({ length: 500 }, (_, at) => ({ lat: ((at * 17) % 120) - 60, lon: ((at * 53) % 300) - 150, type: at % 3 ? "AID" : "ASSAULT" }));
  const locations = new Locations(events(rows));
  const found = clusters(locations.list, locations.counts(() => true), 1024, 34, { west: 0, east: 1, north: 0, south: 1 });
  assert.equal(found.reduce((sum, each) => sum + each.count, 0), 500);
  assert.equal(found.reduce((sum, each) => sum + each.quarters.reduce((a, b) => a + b, 0), 0), 500);
});
test("fanned out marks do not lie on one another", () => {
  const marks = fan(48);
  marks.forEach((a, i) => marks.forEach((b, j) => i < j && assert.ok(Math.hypot(a.dx - b.dx, a.dy - b.dy) > 15)));
});
test("the square of the world is Mercator's", () => {
  assert.deepEqual([worldX(-180), worldX(0), worldX(180)], [0, 0.5, 1]);
  assert.ok(Math.abs(worldY(0) - 0.5) < 1e-12);
  assert.ok(worldY(60) < worldY(0) && worldY(90) >= 0);
  assert.ok(Math.abs(worldLength(100, 60) / worldLength(100, 0) - 2) < 1e-9);
});
test("no two types have the same letters", () => assert.equal(new Set(TYPE_ORDER.map(lettersOf)).size, TYPE_ORDER.length));

/** Relative luminance and contrast as WCAG 2 defines them. */
function contrast(a: string, b: string): number {
  const light = (hex: string) => {
    const [r, g, blue] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r! + 0.7152 * g! + 0.0722 * blue!;
  };
  const [high, low] = [light(a), light(b)].sort((x, y) => y - x);
  return (high! + 0.05) / (low! + 0.05);
}

test("every ink can be read on every ground it stands on, light and dark", () => {
  const text = readFileSync(new URL("../../../../src/theme/page.css", import.meta.url), "utf8");
  const [light, dark] = text.split(':root[data-theme="dark"]').map((part) => Object.fromEntries([...part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1]!, match[2]!])));
  for (const [scheme, colours] of [["light", light!], ["dark", dark!]] as const) {
    const need = (ink: string, ground: string, least: number) => {
      const found = contrast(colours[ink]!, colours[ground]!);
      assert.ok(found >= least, `${scheme}: ${ink} on ${ground} has ${found.toFixed(2)}, less than ${least}`);
    };
    for (const ground of ["ground", "surface", "raised"]) for (const ink of ["ink", "ink-2", "accent", "danger", "warn", "good"]) need(ink, ground, 4.5);
    for (const ink of ["ink", "ink-2", "accent"]) need(ink, "accent-soft", 4.5);
    for (const layer of ["time", "place", "actor", "trigger", "count", "claim"]) {
      need(layer, "surface", 4.5);
      need("ink", `${layer}-soft`, 4.5);
    }
    need("trigger", "trigger-soft", 4.5);
    need("accent-ink", "accent", 4.5);
    for (const soft of ["danger", "good", "warn"]) need(soft, `${soft}-soft`, 4.5);
    for (const quarter of ["verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict", "other"]) {
      for (const ground of ["surface", "land", "sea"]) need(quarter, ground, 3);
      need("surface", quarter, 4.5);
    }
    for (const ground of ["surface", "ground"]) need("line-2", ground, 3);
    need("focus", "surface", 3);
  }
});

test("a province is found by any of its names, and only when its size could be right", () => {
  const index = new ProvinceIndex([
    { c: "NER", n: ["Tillabéri", "Tillabery"], k: 90_000 }, { c: "SYR", n: ["Homs (Hims)", "Muhafazat Hims"], k: 42_000 }, { c: "COD", n: ["Équateur"], k: 403_000 },
    { c: "FRA", n: ["Nord"], k: 5_700, r: "Hauts-de-France" }, { c: "FRA", n: ["Somme"], k: 6_200, r: "Hauts-de-France" }, { c: "CMR", n: ["Nord"], k: 66_000 },
  ]);
  assert.deepEqual(index.find("NER", "Tillaberi Region", 147, true), [0]);
  assert.deepEqual(index.find("SYR", "Hims Governorate", 0, true), [1]);
  assert.deepEqual(index.find("SYR", "Homs", 120, true), [1]);
  assert.deepEqual(index.find("COD", "Equateur", 80, true), [], "it was divided since the map was made");
  assert.deepEqual(index.find("FRA", "Hauts-de-France", 90, true), [3, 4]);
  assert.deepEqual(index.find("FRA", "Hauts-de-France", 90, false), [], "a region is no district");
  assert.deepEqual(index.find("CMR", "Nord", 0, true), [5]);
  assert.deepEqual(index.find("MLI", "Nowhere", 0, true), []);
  assert.equal(foldName("Provincia de Lima"), "lima");
  assert.equal(foldName("Region"), "region", "a name is never folded to nothing");
});
