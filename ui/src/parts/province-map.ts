// SPDX-License-Identifier: Apache-2.0
import type { Position } from "geojson";
import { merge } from "topojson-client";
import address from "../data/provinces.json?url";
import type { Location } from "../model/locations.js";
import { worldX, worldY } from "../model/mercator.js";
import { type Province, ProvinceIndex } from "../model/provinces.js";

type Atlas = Parameters<typeof merge>[0];
type Shapes = Extract<Parameters<typeof merge>[1], readonly unknown[]>;

/** The shape of a division in the square of the world, and the half of its longer side. */
export interface Shape {
  readonly path: Path2D;
  readonly reach: number;
}

/** The shapes of provinces and states, and of districts where the map has them; each is made when it is first drawn. */
export class ProvinceMap {
  private readonly index: ProvinceIndex;
  private readonly known = new Map<Location, Shape | undefined>();

  constructor(private readonly atlas: Atlas, private readonly shapes: Shapes) {
    this.index = new ProvinceIndex((shapes as unknown as { properties: Province }[]).map(({ properties }) => properties));
  }

  /** The shape of a place of which only the division is known; undefined when the map has none, and for all other places. */
  of(place: Location): Shape | undefined {
    if (place.precision !== "admin1" && place.precision !== "admin2") return undefined;
    if (!this.known.has(place)) this.known.set(place, this.make(place));
    return this.known.get(place);
  }

  private make(place: Location): Shape | undefined {
    const found = this.index.find(place.country, place.name, place.told, place.precision === "admin1");
    if (found.length === 0) return undefined;
    const { coordinates } = merge(this.atlas, found.map((at) => this.shapes[at]!)) as { coordinates: Position[][][] };
    const path = new Path2D();
    let [west, east, north, south] = [1, 0, 1, 0];
    for (const rings of coordinates) {
      for (const ring of rings) {
        ring.forEach(([lon, lat], at) => {
          const x = worldX(lon!);
          const y = worldY(lat!);
          if (at === 0) path.moveTo(x, y);
          else path.lineTo(x, y);
          [west, east, north, south] = [Math.min(west, x), Math.max(east, x), Math.min(north, y), Math.max(south, y)];
        });
        path.closePath();
      }
    }
    // A namesake elsewhere in the country has its point elsewhere. The point need not lie inside: it is the middle of the places known.
    if (place.x < west || place.x > east || place.y < north || place.y > south) return undefined;
    return { path, reach: Math.max(east - west, south - north) / 2 };
  }
}

let asked: Promise<ProvinceMap> | undefined;

/** The shapes, fetched from the program when they are first needed. */
export function provinceMap(): Promise<ProvinceMap> {
  asked ??= fetch(address)
    .then((answer) => answer.json() as Promise<Atlas>)
    .then((atlas) => new ProvinceMap(atlas, (atlas.objects["provinces"] as unknown as { geometries: Shapes }).geometries));
  asked.catch(() => (asked = undefined));
  return asked;
}
