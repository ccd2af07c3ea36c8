// SPDX-License-Identifier: Apache-2.0
import type { EventColumns } from "../api/types.js";
import { NO_DAY } from "./dates.js";
import { FACETS, type Facet } from "./filters.js";

/** A column of words: each row holds a number, the place of its word in the list. Code 0 is "not known" and has the word "". */
export interface Words {
  readonly list: readonly string[];
  readonly codes: Uint32Array;
}

/** No number: what a column of counts holds where nothing is known. A stated none is 0. */
export const NO_COUNT = -1;

/**
 * All events of a project in columns of plain numbers, so that 100,000 of them are looked through in some milliseconds. Rows are in the
 * order of the server.
 */
export class Events {
  readonly count: number;
  readonly keys: readonly string[];
  readonly words: Readonly<Record<Facet, Words>>;
  /** Days since 1970; NO_DAY where not known. */
  readonly from: Int32Array;
  readonly until: Int32Array;
  /** Degrees; NaN where not known. */
  readonly lat: Float64Array;
  readonly lon: Float64Array;
  /** How far the place may be from the point, kilometres; NaN where not known. */
  readonly radius: Float32Array;
  readonly dead: Int32Array;
  readonly injured: Int32Array;
  readonly score: Float32Array;
  readonly document: Uint32Array;
  /** The first and the last day of any event; equal where there is none. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** The row of each key; made when first asked for. */
  private rows: Map<string, number> | undefined;

  constructor(columns: EventColumns) {
    this.count = columns.count;
    this.keys = columns.keys;
    this.words = Object.fromEntries(FACETS.map((facet) => [facet, words(columns[facet], this.count)])) as Record<Facet, Words>;
    this.from = days(columns.dayFrom, this.count);
    this.until = days(columns.dayUntil, this.count);
    this.lat = degrees(columns.lat, this.count);
    this.lon = degrees(columns.lon, this.count);
    this.radius = Float32Array.from(degrees(columns.radius, this.count));
    this.dead = counts(columns.dead, this.count);
    this.injured = counts(columns.injured, this.count);
    this.score = Float32Array.from(degrees(columns.score, this.count));
    this.document = Uint32Array.from(columns.document ?? new Array<number>(this.count).fill(0));
    let first = Infinity;
    let last = -Infinity;
    for (let i = 0; i < this.count; i++) {
      if (this.from[i] === NO_DAY) this.from[i] = this.until[i]!;
      if (this.until[i] === NO_DAY) this.until[i] = this.from[i]!;
      if (this.from[i] === NO_DAY) continue;
      first = Math.min(first, this.from[i]!);
      last = Math.max(last, this.until[i]!);
    }
    this.firstDay = Number.isFinite(first) ? first : 0;
    this.lastDay = Number.isFinite(last) ? last : 0;
  }

  /** The word of a row in a column; empty where not known. */
  word(facet: Facet, row: number): string {
    const column = this.words[facet];
    return column.list[column.codes[row] ?? 0] ?? "";
  }

  /** The row of an event, -1 when it is not in the project. */
  row(key: string): number {
    this.rows ??= new Map(this.keys.map((each, row) => [each, row]));
    return this.rows.get(key) ?? -1;
  }
}

function words(column: EventColumns[Facet], count: number): Words {
  const list = [""];
  const codes = new Uint32Array(count);
  if (!column) return { list, codes };
  const at = new Map<string, number>([["", 0]]);
  const moved = column.dict.map((word) => {
    const text = word ?? "";
    let code = at.get(text);
    if (code === undefined) {
      code = list.push(text) - 1;
      at.set(text, code);
    }
    return code;
  });
  for (let i = 0; i < count; i++) {
    const code = column.code[i];
    codes[i] = code === null || code === undefined || code < 0 ? 0 : (moved[code] ?? 0);
  }
  return { list, codes };
}

function days(column: readonly (number | null)[] | undefined, count: number): Int32Array {
  const out = new Int32Array(count);
  for (let i = 0; i < count; i++) out[i] = column?.[i] ?? NO_DAY;
  return out;
}

function degrees(column: readonly (number | null)[] | undefined, count: number): Float64Array {
  const out = new Float64Array(count);
  for (let i = 0; i < count; i++) out[i] = column?.[i] ?? NaN;
  return out;
}

function counts(column: readonly (number | null)[] | undefined, count: number): Int32Array {
  const out = new Int32Array(count);
  for (let i = 0; i < count; i++) out[i] = column?.[i] ?? NO_COUNT;
  return out;
}
