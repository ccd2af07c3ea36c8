// SPDX-License-Identifier: Apache-2.0
import { NO_DAY } from "./dates.js";
import type { Events } from "./events.js";
import { FACETS, type Facet, type Filters } from "./filters.js";

/** What events are held back by: the facets, and then these. Each has one bit. */
const OTHERS = ["days", "box", "text", "numbers"] as const;
type Other = (typeof OTHERS)[number];

const BIT = Object.fromEntries([...FACETS, ...OTHERS].map((name, at) => [name, 1 << at])) as Record<Facet | Other, number>;

/**
 * Filters events while people drag: for every event it keeps one bit for each filter that holds the event back, so that a change of one
 * filter looks at that filter only, and what a facet would show without its own filter is known without filtering again.
 */
export class Sieve {
  /** One bit set for each filter that holds the event back; 0 passes. */
  readonly held: Uint16Array;
  private filters: Filters = { facets: {} };
  private found: ReadonlySet<string> | undefined;

  constructor(readonly events: Events) {
    this.held = new Uint16Array(events.count);
  }

  /**
   * Applies filters.
   *
   * @param found the keys that the full-text search found; undefined while nothing is searched for
   */
  apply(filters: Filters, found?: ReadonlySet<string>): void {
    const before = this.filters;
    for (const facet of FACETS) {
      if (!same(before.facets[facet], filters.facets[facet])) this.holdWords(facet, filters.facets[facet]);
    }
    if (before.from !== filters.from || before.until !== filters.until) this.holdDays(filters);
    if (!same(before.box, filters.box)) this.holdBox(filters.box);
    if (this.found !== found) this.hold("text", found ? (row) => found.has(this.events.keys[row]!) : undefined);
    if (before.scoreBelow !== filters.scoreBelow || before.deadAtLeast !== filters.deadAtLeast || before.document !== filters.document) this.holdNumbers(filters);
    this.filters = filters;
    this.found = found;
  }

  /** How many events pass. */
  get size(): number {
    let size = 0;
    for (let row = 0; row < this.held.length; row++) if (this.held[row] === 0) size++;
    return size;
  }

  /** The rows that pass, in the order of the server. */
  rows(): Uint32Array {
    return Uint32Array.from(this.held.keys()).filter((row) => this.held[row] === 0);
  }

  /** How many events each word of a facet has that all other filters let pass; by code. */
  counts(facet: Facet): Uint32Array {
    const { list, codes } = this.events.words[facet];
    const out = new Uint32Array(list.length);
    const others = ~BIT[facet];
    const held = this.held;
    for (let row = 0; row < held.length; row++) if ((held[row]! & others) === 0) out[codes[row]!]!++;
    return out;
  }

  /** Whether an event passes all filters but the one on days: what the timeline shows. */
  passesButDays(row: number): boolean {
    return (this.held[row]! & ~BIT.days) === 0;
  }

  /** Whether an event passes all filters but the one on the map's box: what the map shows. */
  passesButBox(row: number): boolean {
    return (this.held[row]! & ~BIT.box) === 0;
  }

  private holdWords(facet: Facet, values: readonly string[] | undefined): void {
    const { list, codes } = this.events.words[facet];
    if (!values) return this.hold(facet, undefined);
    const wanted = new Uint8Array(list.length);
    list.forEach((word, code) => (wanted[code] = values.includes(word) ? 1 : 0));
    this.hold(facet, (row) => wanted[codes[row]!] === 1);
  }

  private holdDays({ from, until }: Filters): void {
    if (from === undefined && until === undefined) return this.hold("days", undefined);
    const first = from ?? -Infinity;
    const last = until ?? Infinity;
    const events = this.events;
    // An event whose days are not known cannot be said to lie in the span.
    this.hold("days", (row) => events.from[row] !== NO_DAY && events.until[row]! >= first && events.from[row]! <= last);
  }

  private holdBox(box: Filters["box"]): void {
    if (!box) return this.hold("box", undefined);
    const [west, south, east, north] = box;
    const { lat, lon } = this.events;
    const within = west <= east ? (x: number) => x >= west && x <= east : (x: number) => x >= west || x <= east;
    // NaN, a place that is not known, fails every comparison.
    this.hold("box", (row) => lat[row]! >= south && lat[row]! <= north && within(lon[row]!));
  }

  private holdNumbers({ scoreBelow, deadAtLeast, document }: Filters): void {
    if (scoreBelow === undefined && deadAtLeast === undefined && document === undefined) return this.hold("numbers", undefined);
    const events = this.events;
    this.hold(
      "numbers",
      (row) =>
        (scoreBelow === undefined || events.score[row]! < scoreBelow) &&
        (deadAtLeast === undefined || events.dead[row]! >= deadAtLeast) &&
        (document === undefined || events.document[row] === document),
    );
  }

  private hold(name: Facet | Other, passes: ((row: number) => boolean) | undefined): void {
    const bit = BIT[name];
    const held = this.held;
    for (let row = 0; row < held.length; row++) {
      if (passes === undefined || passes(row)) held[row]! &= ~bit;
      else held[row]! |= bit;
    }
  }
}

function same(a: readonly (string | number)[] | undefined, b: readonly (string | number)[] | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && a.length === b.length && a.every((each, at) => each === b[at]));
}
