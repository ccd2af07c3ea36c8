// SPDX-License-Identifier: Apache-2.0
import { NO_DAY } from "./dates.js";
import type { Events } from "./events.js";

/** Counts of events along time. Bin i holds `days` days from `from + i * days` on. */
export interface Bins {
  readonly from: number;
  readonly days: number;
  /** Events whose span lies in one bin. */
  readonly sharp: Float32Array;
  /** Events whose span is longer than a bin, spread over it in equal parts: a month's event is no peak on its first day. */
  readonly spread: Float32Array;
  readonly highest: number;
}

/** Counts the events that pass, between two days, in at most `most` bins. */
export function bins(events: Events, passes: (row: number) => boolean, from: number, until: number, most: number): Bins {
  const length = Math.max(1, until - from + 1);
  const days = Math.max(1, Math.ceil(length / Math.max(1, most)));
  const size = Math.ceil(length / days);
  const sharp = new Float32Array(size);
  // Differences first, sums afterwards: an event of a year costs as much as one of two days.
  const steps = new Float64Array(size + 1);
  for (let row = 0; row < events.count; row++) {
    const start = events.from[row]!;
    const end = events.until[row]!;
    if (start === NO_DAY || end < from || start > until || !passes(row)) continue;
    const first = Math.floor((start - from) / days);
    const last = Math.floor((end - from) / days);
    if (first === last) {
      sharp[first]!++;
      continue;
    }
    const part = 1 / (last - first + 1);
    steps[Math.max(0, first)]! += part;
    steps[Math.min(size, last + 1)]! -= part;
  }
  const spread = new Float32Array(size);
  let sum = 0;
  let highest = 0;
  for (let i = 0; i < size; i++) {
    sum += steps[i]!;
    spread[i] = Math.max(0, sum);
    highest = Math.max(highest, sharp[i]! + spread[i]!);
  }
  return { from, days, sharp, spread, highest };
}

/** The lanes in which spans are drawn without touching, and how many there are: the first free one, as a calendar does it. */
export function lanes(spans: readonly { from: number; until: number }[], gap: number): { lane: number[]; count: number } {
  const order = spans.map((_, at) => at).sort((a, b) => spans[a]!.from - spans[b]!.from || spans[a]!.until - spans[b]!.until || a - b);
  const ends: number[] = [];
  const lane = new Array<number>(spans.length).fill(0);
  for (const at of order) {
    const span = spans[at]!;
    let free = ends.findIndex((end) => end + gap < span.from);
    if (free < 0) free = ends.push(0) - 1;
    ends[free] = span.until;
    lane[at] = free;
  }
  return { lane, count: ends.length };
}
