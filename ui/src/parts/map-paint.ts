// SPDX-License-Identifier: Apache-2.0
import { type Cluster, type Location, type Locations, clusters } from "../model/locations.js";
import { shapePath } from "../model/shapes.js";
import { QUARTERS } from "../model/types.js";
import { colour } from "../theme/colours.js";
import type { BaseMap } from "./base-map.js";

/** What is to be painted, and where the window on the world is: `scale` pixels a world, `left` and `top` of the window in such pixels. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  readonly base: BaseMap | undefined;
  readonly locations: Locations;
  /** Events by place and quarter, as Locations.counts makes them. */
  readonly counts: Uint32Array;
  readonly box: readonly [number, number, number, number] | undefined;
  readonly lit: number;
}

/** Something that was painted and can be pointed at; pixels of the window. */
export interface Hit {
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly count: number;
  readonly places: readonly number[];
  readonly what: "cluster" | "disc" | "country";
}

const CELL = 34; // pixels; two marks of the largest usual size do not overlap much. guess

/** Paints land, borders, vague places, marks, names. Returns what can be pointed at, the topmost last. */
export function paint(context: CanvasRenderingContext2D, scene: Scene, ratio: number): Hit[] {
  const { width, height, scale, left, top } = scene;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.fillStyle = colour("sea");
  context.fillRect(0, 0, width, height);
  const inWorld = (draw: () => void): void => {
    context.setTransform(ratio * scale, 0, 0, ratio * scale, -left * ratio, -top * ratio);
    draw();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
  };
  const base = scene.base;
  if (base) {
    inWorld(() => {
      context.fillStyle = colour("land");
      context.fill(base.land, "evenodd");
      context.lineJoin = "round";
      context.strokeStyle = colour("border");
      context.lineWidth = 0.8 / scale;
      context.stroke(base.borders);
    });
  }
  const hits: Hit[] = [];
  const sums = sumsOf(scene);
  paintCountries(context, scene, sums, inWorld, hits);
  paintNames(context, scene);
  paintDiscs(context, scene, sums, hits);
  paintClusters(context, scene, hits);
  if (scene.box) paintBox(context, scene, scene.box);
  return hits;
}

function sumsOf({ locations, counts }: Scene): Uint32Array {
  const sums = new Uint32Array(locations.list.length);
  for (let place = 0; place < sums.length; place++) {
    for (let q = 0; q < QUARTERS.length; q++) sums[place]! += counts[place * QUARTERS.length + q]!;
  }
  return sums;
}

/** The quarter that most events of a place are of. */
function mainQuarter(counts: ArrayLike<number>, from: number): number {
  let best = 0;
  for (let q = 1; q < QUARTERS.length; q++) if (counts[from + q]! > counts[from + best]!) best = q;
  return best;
}

/** Events of which only the country is known: its whole shape, tinted, and how many there are at the side of its name. */
function paintCountries(context: CanvasRenderingContext2D, scene: Scene, sums: Uint32Array, inWorld: (draw: () => void) => void, hits: Hit[]): void {
  const { locations, base, scale, left, top } = scene;
  const byCountry = new Map<string, { count: number; places: number[] }>();
  locations.list.forEach((place, at) => {
    if (place.drawn !== "country" || sums[at] === 0) return;
    const found = byCountry.get(place.country) ?? { count: 0, places: [] };
    found.count += sums[at]!;
    found.places.push(at);
    byCountry.set(place.country, found);
  });
  const most = Math.max(1, ...[...byCountry.values()].map((each) => each.count));
  for (const [code, { count, places }] of byCountry) {
    const country = base?.countries.get(code);
    if (!country) continue;
    inWorld(() => {
      context.globalAlpha = 0.07 + 0.16 * Math.sqrt(count / most);
      context.fillStyle = colour("accent");
      context.fill(country.path, "evenodd");
      context.globalAlpha = 0.55;
      context.strokeStyle = colour("accent");
      context.lineWidth = 1 / scale;
      context.setLineDash([4 / scale, 3 / scale]);
      context.stroke(country.path);
      context.setLineDash([]);
      context.globalAlpha = 1;
    });
    const x = country.x * scale - left;
    const y = country.y * scale - top + 13;
    pill(context, `${count} somewhere in ${country.name}`, x, y, country.width * scale, `${count}`);
    hits.push({ x, y, r: 14, count, places, what: "country" });
  }
}

function pill(context: CanvasRenderingContext2D, long: string, x: number, y: number, room: number, short: string): void {
  context.font = `600 11px ${colour("sans")}`;
  const text = context.measureText(long).width + 16 < room ? long : short;
  const width = context.measureText(text).width + 12;
  context.fillStyle = colour("surface");
  context.globalAlpha = 0.92;
  context.beginPath();
  context.roundRect(x - width / 2, y - 9, width, 18, 9);
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = colour("accent");
  context.setLineDash([3, 2]);
  context.lineWidth = 1;
  context.stroke();
  context.setLineDash([]);
  context.fillStyle = colour("ink");
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillText(text, x, y + 0.5);
}

function paintNames(context: CanvasRenderingContext2D, { base, scale, left, top, width, height }: Scene): void {
  if (!base) return;
  context.font = `500 11px ${colour("sans")}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillStyle = colour("label");
  for (const country of base.countries.values()) {
    const x = country.x * scale - left;
    const y = country.y * scale - top - 4;
    if (x < -50 || x > width + 50 || y < -20 || y > height + 20) continue;
    if (context.measureText(country.name).width < country.width * scale * 0.9) context.fillText(country.name, x, y);
  }
}

/** Events at a place that is known to some distance only: a disc as large as that, never a dot. */
function paintDiscs(context: CanvasRenderingContext2D, scene: Scene, sums: Uint32Array, hits: Hit[]): void {
  const { locations, counts, scale, left, top, width, height } = scene;
  const order = [...sums.keys()].filter((at) => locations.list[at]!.drawn === "disc" && sums[at]! > 0).sort((a, b) => locations.list[b]!.radius - locations.list[a]!.radius);
  for (const at of order) {
    const place = locations.list[at]!;
    const x = place.x * scale - left;
    const y = place.y * scale - top;
    const r = Math.max(7, place.radius * scale);
    if (x + r < 0 || x - r > width || y + r < 0 || y - r > height) continue;
    const ink = colour(QUARTERS[mainQuarter(counts, at * QUARTERS.length)]!);
    const fade = context.createRadialGradient(x, y, 0, x, y, r);
    fade.addColorStop(0, ink);
    fade.addColorStop(1, "transparent");
    context.globalAlpha = 0.34;
    context.fillStyle = fade;
    context.beginPath();
    context.arc(x, y, r, 0, 2 * Math.PI);
    context.fill();
    context.globalAlpha = 0.75;
    context.strokeStyle = ink;
    context.lineWidth = 1;
    context.setLineDash([3, 3]);
    context.stroke();
    context.setLineDash([]);
    context.globalAlpha = 1;
    if (r > 11) number(context, sums[at]!, x, y, colour("ink"));
    hits.push({ x, y, r: Math.min(r, 40), count: sums[at]!, places: [at], what: "disc" });
  }
}

function number(context: CanvasRenderingContext2D, count: number, x: number, y: number, ink: string): void {
  context.font = `600 11px ${colour("sans")}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillStyle = ink;
  context.fillText(short(count), x, y + 0.5);
}

/** 1234 as 1.2k. */
export function short(count: number): string {
  return count < 1000 ? String(count) : count < 10_000 ? `${(count / 1000).toFixed(1)}k` : `${Math.round(count / 1000)}k`;
}

function paintClusters(context: CanvasRenderingContext2D, scene: Scene, hits: Hit[]): void {
  const { locations, counts, scale, left, top, width, height } = scene;
  const pad = 30 / scale;
  const view = { west: left / scale - pad, east: (left + width) / scale + pad, north: top / scale - pad, south: (top + height) / scale + pad };
  const found = clusters(locations.list, counts, scale, CELL, view);
  const taken: { x: number; y: number; w: number }[] = [];
  for (const cluster of [...found].reverse()) {
    const x = cluster.x * scale - left;
    const y = cluster.y * scale - top;
    const r = radiusOf(cluster.count);
    mark(context, cluster, x, y, r, cluster.places.includes(scene.lit));
    hits.push({ x, y, r: Math.max(12, r), count: cluster.count, places: cluster.places, what: "cluster" });
  }
  context.font = `500 11px ${colour("sans")}`;
  context.textAlign = "start";
  context.lineWidth = 3;
  context.strokeStyle = colour("land");
  for (const cluster of found) {
    if (cluster.places.length > 1 || taken.length > 60) continue;
    const name = nameOf(locations.list, cluster);
    const x = cluster.x * scale - left + radiusOf(cluster.count) + 4;
    const y = cluster.y * scale - top;
    const w = context.measureText(name).width;
    if (name === "" || taken.some((each) => Math.abs(each.y - y) < 13 && x < each.x + each.w && each.x < x + w)) continue;
    if (found.some((other) => other !== cluster && Math.abs(other.y * scale - top - y) < 14 && other.x * scale - left > x - 8 && other.x * scale - left < x + w + 8)) continue;
    taken.push({ x, y, w });
    context.strokeText(name, x, y);
    context.fillStyle = colour("ink");
    context.fillText(name, x, y);
  }
}

function nameOf(list: readonly Location[], cluster: Cluster): string {
  return list[cluster.places[0]!]!.name;
}

/** Area by count, so that ten events look like ten. */
export function radiusOf(count: number): number {
  return count === 1 ? 7 : Math.min(26, 8 + Math.sqrt(count) * 1.15);
}

/** One event, or several of one quarter: the quarter's shape. Several quarters: a ring in their colours and parts. */
function mark(context: CanvasRenderingContext2D, cluster: Cluster, x: number, y: number, r: number, lit: boolean): void {
  const used = cluster.quarters.map((count, at) => ({ count, at })).filter((each) => each.count > 0);
  context.lineWidth = 1.5;
  if (used.length === 1) {
    const quarter = QUARTERS[used[0]!.at]!;
    const path = new Path2D(shapePath(quarter, r));
    context.translate(x, y);
    context.fillStyle = colour(quarter);
    context.fill(path);
    context.strokeStyle = colour("surface");
    context.stroke(path);
    context.translate(-x, -y);
    if (cluster.count > 1) number(context, cluster.count, x, y + (quarter === "verbal-conflict" ? 2 : 0), colour("surface"));
  } else {
    context.fillStyle = colour("surface");
    context.beginPath();
    context.arc(x, y, r + 1.5, 0, 2 * Math.PI);
    context.fill();
    let from = -Math.PI / 2;
    for (const { count, at } of used) {
      const until = from + (2 * Math.PI * count) / cluster.count;
      context.beginPath();
      context.arc(x, y, r - 1.5, from, until);
      context.strokeStyle = colour(QUARTERS[at]!);
      context.lineWidth = 4;
      context.stroke();
      from = until;
    }
    number(context, cluster.count, x, y, colour("ink"));
  }
  if (!lit) return;
  context.beginPath();
  context.arc(x, y, r + 5, 0, 2 * Math.PI);
  context.strokeStyle = colour("focus");
  context.lineWidth = 2.5;
  context.stroke();
}

function paintBox(context: CanvasRenderingContext2D, scene: Scene, [x1, y1, x2, y2]: readonly [number, number, number, number]): void {
  const left = x1 * scene.scale - scene.left;
  const top = y1 * scene.scale - scene.top;
  const width = (x2 - x1) * scene.scale;
  const height = (y2 - y1) * scene.scale;
  context.fillStyle = colour("accent");
  context.globalAlpha = 0.06;
  context.fillRect(left, top, width, height);
  context.globalAlpha = 1;
  context.strokeStyle = colour("accent");
  context.lineWidth = 1.5;
  context.strokeRect(left, top, width, height);
}
