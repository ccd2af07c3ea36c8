// SPDX-License-Identifier: Apache-2.0
import type { Events } from "./events.js";
import { worldLength, worldX, worldY } from "./mercator.js";
import { QUARTERS, quarterOf } from "./types.js";

/**
 * How far the true place may be from the point that stands for it, kilometres, where the gazetteer's own figure is not at hand: "near" and
 * "admin2" as the precision codes of UCDP and ACLED have them (within 25 km; a district), the others the order of size of their kind.
 */
const RADIUS_KM: Readonly<Record<string, number>> = { near: 25, admin2: 30, region: 100, admin1: 100, country: 300 };

/**
 * How a place is drawn: a mark on a point, a disc as large as what is not known (or the shape of the province or district, where the map has
 * it), the country's shape.
 */
export type Drawn = "point" | "disc" | "country";

/** A place at which events are, the same for all that have its point and its precision. */
export interface Location {
  readonly lat: number;
  readonly lon: number;
  readonly x: number;
  readonly y: number;
  readonly drawn: Drawn;
  readonly precision: string;
  readonly country: string;
  readonly name: string;
  /** Part of the square of the world; 0 for a point. */
  readonly radius: number;
  readonly km: number;
  /** What the gazetteer says of how far the place reaches, kilometres; 0 when it says nothing. */
  readonly told: number;
}

/** The places of events, found once: an event's place is then a number. Events without a point have -1. */
export class Locations {
  readonly list: Location[] = [];
  readonly of: Int32Array;
  /** The quarter of each event's type, its place in QUARTERS. */
  readonly quarter: Uint8Array;

  constructor(readonly events: Events) {
    this.of = new Int32Array(events.count).fill(-1);
    this.quarter = new Uint8Array(events.count);
    const quarters = events.words.type.list.map((type) => QUARTERS.indexOf(quarterOf(type)));
    const at = new Map<number, number>();
    for (let row = 0; row < events.count; row++) {
      this.quarter[row] = quarters[events.words.type.codes[row]!]!;
      const lat = events.lat[row]!;
      const lon = events.lon[row]!;
      if (Number.isNaN(lat) || Number.isNaN(lon)) continue;
      const precision = events.words.precision.codes[row]!;
      // A hundred-thousandth of a degree, a metre: below 2 to the 53rd for up to 13 precisions.
      const key = (Math.round((lat + 90) * 1e5) * 36_000_001 + Math.round((lon + 180) * 1e5)) * 13 + (precision % 13);
      let place = at.get(key);
      if (place === undefined) {
        place = this.list.push(this.location(row, lat, lon)) - 1;
        at.set(key, place);
      }
      this.of[row] = place;
    }
  }

  private location(row: number, lat: number, lon: number): Location {
    const { events } = this;
    const precision = events.word("precision", row);
    const km = precision === "place" || precision === "" ? 0 : (RADIUS_KM[precision] ?? 0);
    const told = events.radius[row]!;
    const radius = km === 0 ? 0 : told > 0 ? told : km;
    return {
      lat, lon, x: worldX(lon), y: worldY(lat), precision, km: radius, told: told > 0 ? told : 0,
      drawn: precision === "country" ? "country" : radius > 0 ? "disc" : "point",
      country: events.word("country", row), name: events.word("place", row), radius: radius > 0 ? worldLength(radius, lat) : 0,
    };
  }

  /** How many events are at each place by quarter: place i, quarter q is at i * 5 + q. */
  counts(passes: (row: number) => boolean): Uint32Array {
    const out = new Uint32Array(this.list.length * QUARTERS.length);
    for (let row = 0; row < this.of.length; row++) {
      const place = this.of[row]!;
      if (place >= 0 && passes(row)) out[place * QUARTERS.length + this.quarter[row]!]!++;
    }
    return out;
  }
}

/** Several places so close together on the screen that they are drawn as one. */
export interface Cluster {
  x: number;
  y: number;
  count: number;
  readonly quarters: number[];
  readonly places: number[];
}

/**
 * Joins places into clusters by a grid of cells, in one pass. The cluster lies in the middle of its events.
 *
 * @param scale pixels of the whole world
 * @param cell side of a cell, pixels
 * @param reach radius of the mark of a cluster by its count, pixels: clusters are joined until no two marks lie on one another
 */
export function clusters(
  list: readonly Location[], counts: Uint32Array, scale: number, cell: number, view: { west: number; north: number; east: number; south: number },
  wanted: (place: Location) => boolean = (place) => place.drawn === "point", reach: (count: number) => number = () => 0,
): Cluster[] {
  const cells = new Map<number, Cluster>();
  const across = Math.ceil(scale / cell) + 1;
  for (let place = 0; place < list.length; place++) {
    const { x, y } = list[place]!;
    if (!wanted(list[place]!) || x < view.west || x > view.east || y < view.north || y > view.south) continue;
    let count = 0;
    for (let q = 0; q < QUARTERS.length; q++) count += counts[place * QUARTERS.length + q]!;
    if (count === 0) continue;
    const key = Math.floor((y * scale) / cell) * across + Math.floor((x * scale) / cell);
    let into = cells.get(key);
    if (!into) cells.set(key, (into = { x: 0, y: 0, count: 0, quarters: [0, 0, 0, 0, 0], places: [] }));
    into.x += x * count;
    into.y += y * count;
    into.count += count;
    for (let q = 0; q < QUARTERS.length; q++) into.quarters[q]! += counts[place * QUARTERS.length + q]!;
    into.places.push(place);
  }
  for (const each of cells.values()) {
    each.x /= each.count;
    each.y /= each.count;
  }
  return apart([...cells.values()].sort((a, b) => b.count - a.count), scale, reach);
}

/** Joins smaller clusters to greater ones that their marks would lie on. What is left can be told apart. */
function apart(found: readonly Cluster[], scale: number, reach: (count: number) => number): Cluster[] {
  const out: Cluster[] = [];
  for (const each of found) {
    const near = out.find((other) => Math.hypot(other.x - each.x, other.y - each.y) * scale < (reach(other.count) + reach(each.count)) * 0.9);
    if (!near) {
      out.push(each);
      continue;
    }
    near.count += each.count;
    for (let q = 0; q < QUARTERS.length; q++) near.quarters[q]! += each.quarters[q]!;
    near.places.push(...each.places);
  }
  return out.sort((a, b) => b.count - a.count);
}

/** Where the events of one point are drawn when they are fanned out: rings around it, pixels; a spiral of rings of 8, 16, 24. */
export function fan(count: number, gap = 22): { dx: number; dy: number }[] {
  const out: { dx: number; dy: number }[] = [];
  for (let ring = 1, left = count; left > 0; ring++) {
    const here = Math.min(left, ring * 8);
    for (let i = 0; i < here; i++) {
      const angle = (2 * Math.PI * i) / here - Math.PI / 2;
      out.push({ dx: Math.cos(angle) * ring * gap * 1.25, dy: Math.sin(angle) * ring * gap * 1.25 });
    }
    left -= here;
  }
  return out;
}
