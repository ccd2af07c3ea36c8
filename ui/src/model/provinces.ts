// SPDX-License-Identifier: Apache-2.0

/** A division of a country as src/data/provinces.json tells of it. */
export interface Province {
  /** The country, ISO 3166-1 alpha-3. */
  readonly c: string;
  /** The names it goes by. */
  readonly n: readonly string[];
  /** Area, square kilometres. */
  readonly k: number;
  /** The larger region that it is part of, where the country has such. */
  readonly r?: string;
}

/** What a kind of division is called, and small words between names: "Provincia de Lima" and "Lima Region" are one name. */
const COMMON = new Set(
  ("province provincia provincie provinsi provinz region regione región région regiao state states estado etat oblast oblasti oblys voblast krai kray governorate gubernia wilaya wilayat " +
    "vilayet vilayeti muhafazat muhafazah mohafazat mintaqat department departement departamento département district distrito county judet zupanija prefecture division territory " +
    "territoire autonomous autonoma republic republik emirate municipality canton kanton ostan shahrestan velayat viloyati tinh changwat comunidad comunitat foral of de du des do da del della d l la le les " +
    "el al ad an ar as ash at az the sheng shi zizhiqu").split(" "),
);

/** A name as names are compared: without accents, in small letters, without what every name of its kind has. Empty when nothing is left. */
export function foldName(name: string): string {
  const words = name.normalize("NFD").replace(/[\p{M}'’ʻʼ`]/gu, "").toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "");
  const own = words.filter((word) => !COMMON.has(word));
  return (own.length > 0 ? own : words).join(" ");
}

/**
 * How much larger or smaller than the gazetteer says of a place its shape may be, as factors: radii are computed from the places known, which
 * are few in a desert. guess
 */
const LARGER = 4;
const SMALLER = 2.5;

/** Kilometres: the gazetteer gives this to divisions of which it knows too few places to say how far they reach. */
const LEAST = 5;

/** Finds the shape of a division by its name. A division that was drawn anew since the map was made is not found: its size is another. */
export class ProvinceIndex {
  private readonly byName = new Map<string, number[]>();
  private readonly byRegion = new Map<string, number[]>();

  constructor(private readonly list: readonly Province[]) {
    list.forEach(({ c, n, r }, at) => {
      // "Homs (Hims)" goes by both.
      const names = new Set(n.flatMap((name) => [name, ...name.split(/[()]/)]).map(foldName).filter((name) => name !== ""));
      for (const name of names) put(this.byName, `${c} ${name}`, at);
      if (r) put(this.byRegion, `${c} ${foldName(r)}`, at);
    });
  }

  /**
   * The shapes, by number, that are the division together; none when it is not found.
   *
   * @param km half of how far the division reaches; 0 when not known
   * @param whole whether it is of the first order, which may be a region of several shapes
   */
  find(country: string, name: string, km: number, whole: boolean): readonly number[] {
    const key = `${country} ${foldName(name)}`;
    const one = (this.byName.get(key) ?? []).filter((at) => this.fits([at], km));
    if (one.length === 1) return one;
    const several = whole ? this.byRegion.get(key) : undefined;
    return several && this.fits(several, km) ? several : [];
  }

  private fits(found: readonly number[], km: number): boolean {
    if (km <= LEAST) return true;
    const size = Math.sqrt(found.reduce((sum, at) => sum + this.list[at]!.k, 0) / Math.PI);
    return size < km * LARGER && size > km / SMALLER;
  }
}

function put(map: Map<string, number[]>, key: string, at: number): void {
  const list = map.get(key);
  if (list) list.push(at);
  else map.set(key, [at]);
}
