// SPDX-License-Identifier: Apache-2.0
import { type Cluster, type Location, type Locations, clusters } from "../model/locations.js";
import { shapePath } from "../model/shapes.js";
import { QUARTERS } from "../model/types.js";
import { colour } from "../theme/colours.js";
import type { Backdrop } from "./backdrop.js";
import type { BaseMap, Country } from "./base-map.js";
import type { ProvinceMap, Shape } from "./province-map.js";

/** What is to be painted, and where the window on the world is: `scale` pixels a world, `left` and `top` of the window in such pixels. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly left: number;
  readonly top: number;
  readonly base: BaseMap | undefined;
  readonly provinces: ProvinceMap | undefined;
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
  readonly what: "cluster" | "disc" | "area" | "country";
  /** In the square of the world, of what has a shape of its own: all of it can be pointed at. */
  readonly path?: Path2D;
}

const SMALL = 14; // pixels: a disc that a number just fits into
const CELL = 34; // pixels; two marks of the largest usual size do not overlap much. guess

/** Paints vague places and marks over the land. Returns what can be pointed at, the topmost last. */
export function paint(context: CanvasRenderingContext2D, scene: Scene, ratio: number, backdrop: Backdrop): Hit[] {
  const { scale, left, top } = scene;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.drawImage(backdrop.picture(scene, ratio), 0, 0);
  const inWorld = (draw: () => void): void => {
    context.setTransform(ratio * scale, 0, 0, ratio * scale, -left * ratio, -top * ratio);
    draw();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
  };
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  const hits: Hit[] = [];
  const sums = sumsOf(scene);
  const countries = paintCountries(context, scene, sums, inWorld);
  const areas = paintAreas(context, scene, sums, inWorld);
  paintDiscs(context, scene, sums, hits);
  paintClusters(context, scene, hits);
  for (const area of areas) numberArea(context, area, hits);
  for (const country of countries) paintPill(context, scene, country, hits);
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

/** Whether a place is drawn as a disc: also a country that the base map does not have, so that no event is passed over. */
function isDisc(place: Location, { base, provinces, scale }: Scene): boolean {
  if (place.drawn === "country") return base !== undefined && !base.countries.has(place.country);
  return place.drawn === "disc" && areaOf(place, provinces, scale) === undefined;
}

/** The shape of a province or district, when the map has it and it is large enough to be one on the screen. */
function areaOf(place: Location, provinces: ProvinceMap | undefined, scale: number): Shape | undefined {
  const shape = provinces?.of(place);
  return shape && shape.reach * scale >= SMALL ? shape : undefined;
}

/** The quarter that most events of a place are of. */
function mainQuarter(counts: ArrayLike<number>, from: number): number {
  let best = 0;
  for (let q = 1; q < QUARTERS.length; q++) if (counts[from + q]! > counts[from + best]!) best = q;
  return best;
}

/** Events of which only the country is known: its whole shape, tinted, and how many there are at the side of its name. */
function paintCountries(context: CanvasRenderingContext2D, scene: Scene, sums: Uint32Array, inWorld: (draw: () => void) => void): Tinted[] {
  const { locations, base, scale } = scene;
  const out: Tinted[] = [];
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
    out.push({ country, count, places });
  }
  return out;
}

/** Events of which only the province or district is known: its shape, the larger ones first, and how many there are. */
function paintAreas(context: CanvasRenderingContext2D, scene: Scene, sums: Uint32Array, inWorld: (draw: () => void) => void): Area[] {
  const { locations, counts, provinces, scale, left, top, width, height } = scene;
  const found = locations.list.flatMap((place, at) => {
    const shape = sums[at]! > 0 ? areaOf(place, provinces, scale) : undefined;
    const reach = shape ? shape.reach * scale * 2 : 0;
    const [x, y] = [place.x * scale - left, place.y * scale - top];
    return shape && x + reach > 0 && x - reach < width && y + reach > 0 && y - reach < height ? [{ at, shape, x, y, reach: reach / 2, count: sums[at]! }] : [];
  });
  found.sort((a, b) => b.shape.reach - a.shape.reach);
  for (const { at, shape } of found) {
    inWorld(() => {
      context.fillStyle = context.strokeStyle = colour(QUARTERS[mainQuarter(counts, at * QUARTERS.length)]!);
      context.globalAlpha = 0.16;
      context.fill(shape.path, "evenodd");
      context.globalAlpha = 0.8;
      context.lineWidth = 1.1 / scale;
      context.setLineDash([4 / scale, 2.5 / scale]);
      context.stroke(shape.path);
      context.setLineDash([]);
      context.globalAlpha = 1;
    });
  }
  return found;
}

interface Area {
  /** The place. */
  readonly at: number;
  readonly shape: Shape;
  readonly x: number;
  readonly y: number;
  /** Half of its longer side, pixels. */
  readonly reach: number;
  readonly count: number;
}

/** How many events are somewhere in an area: where no mark is, near its middle; nowhere when it is covered, since all of it can be pointed at. */
function numberArea(context: CanvasRenderingContext2D, { at, shape, x, y, reach, count }: Area, hits: Hit[]): void {
  const spots = [[0, 0], [0, -18], [0, 18], [-22, 0], [22, 0], [-20, -18], [20, 18], [20, -18], [-20, 18], [0, -34], [0, 34]].map(([dx, dy]) => ({ x: x + dx!, y: y + dy! }));
  const spot = spots.find((each) => Math.hypot(each.x - x, each.y - y) < reach && !hits.some((hit) => Math.hypot(hit.x - each.x, hit.y - each.y) < hit.r + 9));
  if (spot) number(context, count, spot.x, spot.y, colour("ink"));
  hits.push({ x: spot?.x ?? x, y: spot?.y ?? y, r: spot ? 10 : 0, count, places: [at], what: "area", path: shape.path });
}

/** Where the number of a country may stand, tried in this order: across as a part of its half width, down in pixels. */
const PILL_SPOTS: readonly (readonly [number, number])[] = [0, 22, -34, 44, -56, 66, -78].flatMap((dy) => [0, 0.55, -0.55].map((dx) => [dx, dy] as const));

interface Tinted {
  readonly country: Country;
  readonly count: number;
  readonly places: readonly number[];
}

/** How many events are somewhere in a country, near its name, where no mark is covered by it. */
function paintPill(context: CanvasRenderingContext2D, { scale, left, top, width: across, height: down }: Scene, { country, count, places }: Tinted, hits: Hit[]): void {
  context.font = `600 11px ${colour("sans")}`;
  const long = `${short(count)} somewhere in ${country.name}`;
  const text = context.measureText(long).width + 16 < country.width * scale ? long : short(count);
  const width = context.measureText(text).width + 12;
  // In the middle of what is in view of the country; nowhere when nothing is.
  const middle = middleOf(country.x * scale - left, country.width * scale, across);
  const here = middleOf(country.y * scale - top, country.height * scale, down);
  if (middle === undefined || here === undefined) return;
  const reach = { x: (Math.min(country.width * scale, across) - width) / 2, y: Math.min(country.height * scale, down) / 2 - 6 };
  const free = (x: number, y: number) => !hits.some((hit) => Math.abs(hit.y - y) < hit.r + 9 && Math.abs(hit.x - x) < hit.r + width / 2);
  const spots = PILL_SPOTS.map(([dx, dy]) => ({ x: middle + dx * Math.max(0, reach.x), y: here + 13 + dy })).filter(({ y }) => Math.abs(y - here) <= Math.max(14, reach.y));
  const spot = spots.find(({ x, y }) => free(x, y));
  // Outside of its country it would tell of another; the tint is left, and what is under the pointer.
  hits.push({ x: spot?.x ?? middle, y: spot?.y ?? here, r: spot ? 14 : 0, count, places, what: "country", path: country.path });
  if (!spot) return;
  const { x, y } = spot;
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

/**
 * Events at a place that is known to some distance only: a disc as large as that, never a dot. Discs too small to tell apart are drawn
 * together as one, dashed like them.
 */
function paintDiscs(context: CanvasRenderingContext2D, scene: Scene, sums: Uint32Array, hits: Hit[]): void {
  const { locations, counts, scale, left, top, width, height } = scene;
  const small = clusters(locations.list, counts, scale, CELL, viewOf(scene), (place) => isDisc(place, scene) && place.radius * scale < SMALL, radiusOf);
  for (const cluster of small.reverse()) {
    const x = cluster.x * scale - left;
    const y = cluster.y * scale - top;
    const r = Math.max(8, radiusOf(cluster.count) * 0.85);
    disc(context, x, y, r, colour(QUARTERS[mainQuarter(cluster.quarters, 0)]!), false);
    if (cluster.count > 1) number(context, cluster.count, x, y, colour("ink"));
    hits.push({ x, y, r, count: cluster.count, places: cluster.places, what: cluster.places.length > 1 ? "cluster" : "disc" });
  }
  const large = [...sums.keys()].filter((at) => sums[at]! > 0 && isDisc(locations.list[at]!, scene) && locations.list[at]!.radius * scale >= SMALL);
  const faded = large.length < 80; // more of them would cost more than a frame
  const numbers: { x: number; y: number; count: number }[] = [];
  for (const at of large.sort((a, b) => locations.list[b]!.radius - locations.list[a]!.radius)) {
    const place = locations.list[at]!;
    const x = place.x * scale - left;
    const y = place.y * scale - top;
    const r = place.radius * scale;
    if (x + r < 0 || x - r > width || y + r < 0 || y - r > height) continue;
    disc(context, x, y, r, colour(QUARTERS[mainQuarter(counts, at * QUARTERS.length)]!), faded);
    const near = numbers.find((each) => Math.hypot(each.x - x, each.y - y) < 20);
    if (near) near.count += sums[at]!;
    else numbers.push({ x, y, count: sums[at]! });
    hits.push({ x, y, r: Math.min(r, 40), count: sums[at]!, places: [at], what: "disc" });
  }
  for (const each of numbers) number(context, each.count, each.x, each.y, colour("ink"));
}

/** A disc is no shape of a place: its colour does not reach its edge, and its edge is dashed. */
function disc(context: CanvasRenderingContext2D, x: number, y: number, r: number, ink: string, faded: boolean): void {
  context.beginPath();
  context.arc(x, y, faded ? r : r * 0.6, 0, 2 * Math.PI);
  if (faded) {
    const fade = context.createRadialGradient(x, y, 0, x, y, r);
    fade.addColorStop(0, ink);
    fade.addColorStop(0.85, "transparent");
    context.fillStyle = fade;
  } else {
    context.fillStyle = ink;
  }
  context.globalAlpha = faded ? 0.34 : 0.2;
  context.fill();
  context.beginPath();
  context.arc(x, y, r, 0, 2 * Math.PI);
  context.globalAlpha = 0.75;
  context.strokeStyle = ink;
  context.lineWidth = 1;
  context.setLineDash([3, 3]);
  context.stroke();
  context.setLineDash([]);
  context.globalAlpha = 1;
}

function viewOf({ left, top, width, height, scale }: Scene): { west: number; east: number; north: number; south: number } {
  const pad = 30 / scale;
  return { west: left / scale - pad, east: (left + width) / scale + pad, north: top / scale - pad, south: (top + height) / scale + pad };
}

/** The middle of the part of a range that is in view; undefined when none is. */
function middleOf(middle: number, length: number, room: number): number | undefined {
  const from = Math.max(0, middle - length / 2);
  const until = Math.min(room, middle + length / 2);
  return from < until ? (from + until) / 2 : undefined;
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
  const { locations, counts, scale, left, top } = scene;
  const found = clusters(locations.list, counts, scale, CELL, viewOf(scene), undefined, radiusOf);
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
    const covered = (other: Cluster) => {
      const r = radiusOf(other.count);
      return Math.abs(other.y * scale - top - y) < r + 7 && other.x * scale - left + r > x && other.x * scale - left - r < x + w + 4;
    };
    if (found.some((other) => other !== cluster && covered(other))) continue;
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
