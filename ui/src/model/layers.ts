// SPDX-License-Identifier: Apache-2.0
import { Points } from "./points.js";

/** What a stretch of text was read as. */
export type Layer = "time" | "place" | "actor" | "trigger" | "count" | "claim" | "source" | "cue";

/** A stretch of the text that stands behind a value; offsets are code points, half-open. */
export interface Mark {
  /** Of what: `t1`, `p2`, `a3`, `e1`, `c4`. */
  readonly id: string;
  readonly layer: Layer;
  readonly start: number;
  readonly end: number;
}

/** A piece of the text that the same marks cover from end to end. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly marks: readonly Mark[];
}

/**
 * Cuts a range of a text at every border of a mark. The pieces join up to the range again, whatever the marks are: those that end before
 * they begin, lie outside or cover nothing are left out.
 */
export function pieces(points: Points, marks: readonly Mark[], from = 0, until = points.length): Piece[] {
  const inside = marks.filter((mark) => mark.start < mark.end && mark.start < until && mark.end > from);
  const borders = new Set<number>([from, until]);
  for (const mark of inside) {
    borders.add(Math.max(from, mark.start));
    borders.add(Math.min(until, mark.end));
  }
  const cuts = [...borders].sort((a, b) => a - b);
  const begins = [...inside].sort((a, b) => a.start - b.start || b.end - a.end);
  const found: Piece[] = [];
  let open: Mark[] = [];
  let next = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const start = cuts[i]!;
    const end = cuts[i + 1]!;
    open = open.filter((mark) => mark.end > start);
    while (next < begins.length && begins[next]!.start <= start) open.push(begins[next++]!);
    found.push({ text: points.slice(start, end), start, end, marks: [...open] });
  }
  return found;
}
