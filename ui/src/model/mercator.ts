// SPDX-License-Identifier: Apache-2.0

/** Web Mercator as Leaflet uses it. The world is a square of side 1, north-west corner at (0, 0). */

const EARTH_KM = 40_075.017; // the equator, WGS 84

/** The x of a longitude. */
export function worldX(lon: number): number {
  return (lon + 180) / 360;
}

/** The y of a latitude; the poles are kept at the edge of the square. */
export function worldY(lat: number): number {
  const sine = Math.sin((Math.max(-85.0511, Math.min(85.0511, lat)) * Math.PI) / 180);
  return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

/** How much of the square a length on the ground is, at a latitude. */
export function worldLength(km: number, lat: number): number {
  return km / (EARTH_KM * Math.max(0.01, Math.cos((lat * Math.PI) / 180)));
}

/** The longitudes of a line without the jump at the 180th meridian: each at most half the world from the one before. */
export function unwrapped(points: readonly (readonly number[])[]): number[] {
  let turns = 0;
  return points.map(([lon], at) => {
    const step = at === 0 ? 0 : lon! - points[at - 1]![0]!;
    if (step > 180) turns -= 360;
    else if (step < -180) turns += 360;
    return lon! + turns;
  });
}
