// SPDX-License-Identifier: Apache-2.0
import type { Position } from "geojson";
import { feature, mesh } from "topojson-client";
import { codes, names } from "virtual:countries";
import coarse from "world-atlas/countries-110m.json?url";
import fine from "world-atlas/countries-50m.json?url";
import { unwrapped, worldX, worldY } from "../model/mercator.js";

/** A country of the base map, in the square of the world. */
export interface Country {
  readonly name: string;
  readonly path: Path2D;
  /** The middle and the size of its largest piece: where its name goes, and whether it fits. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Natural Earth's countries as paths. Drawn as they are, however large the map is. */
export interface BaseMap {
  readonly land: Path2D;
  readonly borders: Path2D;
  /** By ISO 3166-1 alpha-3. */
  readonly countries: ReadonlyMap<string, Country>;
}

type Atlas = Parameters<typeof feature>[0];

async function read(address: string): Promise<BaseMap> {
  const atlas = (await (await fetch(address)).json()) as Atlas;
  const shapes = atlas.objects["countries"]!;
  const all = feature(atlas, shapes) as unknown as { features: { properties: { name: string }; geometry: { type: string; coordinates: unknown } }[] };
  const land = new Path2D();
  const countries = new Map<string, Country>();
  for (const { properties, geometry } of all.features) {
    const polygons = (geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates) as Position[][][];
    const path = new Path2D();
    let best = { x: 0, y: 0, width: 0, height: 0, size: 0 };
    for (const rings of polygons) {
      for (const ring of rings) outline(path, ring);
      const box = boxOf(rings[0] ?? []);
      if (box.size > best.size) best = box;
    }
    land.addPath(path);
    const code = codes[properties.name];
    if (code) countries.set(code, { name: names[code] ?? properties.name, path, ...best });
  }
  const borders = new Path2D();
  const inner = mesh(atlas, shapes as Parameters<typeof mesh>[1], (a, b) => a !== b);
  for (const part of inner.coordinates) line(borders, part);
  return { land, borders, countries };
}

/** A ring; one that crosses the 180th meridian goes on beyond the edge of the world, and comes once more from the other side. */
function outline(path: Path2D, ring: readonly Position[]): void {
  const lons = unwrapped(ring);
  const around = Math.abs(lons.at(-1)! - lons[0]!) > 180; // around a pole: the pole belongs to it
  const draw = (by: number): void => {
    ring.forEach(([, lat], at) => path[at === 0 ? "moveTo" : "lineTo"](worldX(lons[at]! + by), worldY(lat!)));
    if (around) {
      const edge = worldY(ring[0]![1]! < 0 ? -90 : 90);
      path.lineTo(worldX(lons.at(-1)! + by), edge);
      path.lineTo(worldX(lons[0]! + by), edge);
    }
    path.closePath();
  };
  draw(0);
  if (Math.min(...lons) < -180.01) draw(360);
  if (Math.max(...lons) > 180.01) draw(-360);
}

/** A line that stops where the world does. */
function line(path: Path2D, points: readonly Position[]): void {
  points.forEach(([lon, lat], at) => {
    const jump = at === 0 || Math.abs(lon! - points[at - 1]![0]!) > 180;
    path[jump ? "moveTo" : "lineTo"](worldX(lon!), worldY(lat!));
  });
}

function boxOf(ring: readonly Position[]): { x: number; y: number; width: number; height: number; size: number } {
  let [west, east, north, south] = [2, -1, 1, 0];
  const lons = unwrapped(ring);
  ring.forEach(([, lat], at) => {
    west = Math.min(west, worldX(lons[at]!));
    east = Math.max(east, worldX(lons[at]!));
    north = Math.min(north, worldY(lat!));
    south = Math.max(south, worldY(lat!));
  });
  return { x: (west + east) / 2, y: (north + south) / 2, width: east - west, height: south - north, size: (east - west) * (south - north) };
}

let now: BaseMap | undefined;

/** The map as it is known so far: first a coarse one, so that there is something to see, then the fine one; `better` is called at each. */
export function baseMap(better: (map: BaseMap) => void): void {
  if (now) return better(now);
  void read(coarse)
    .then((map) => {
      better((now = map));
      return new Promise<void>((resolve) => setTimeout(resolve, 300));
    })
    .then(() => read(fine))
    .then((map) => better((now = map)));
}

/** The usual name of a country; its code where there is none. */
export function countryName(code: string): string {
  return names[code] ?? code;
}
