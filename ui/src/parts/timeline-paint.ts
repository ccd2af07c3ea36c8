// SPDX-License-Identifier: Apache-2.0
import { bins, lanes } from "../model/bins.js";
import { NO_DAY, ticks } from "../model/dates.js";
import type { Events } from "../model/events.js";
import { quarterOf } from "../model/types.js";
import { colour } from "../theme/colours.js";

/** Room at both sides of the days, pixels. */
export const MARGIN = 12;

const AXIS = 20;
const LANE = 9; // a bar of 6 and a gap; 8 to 9 lanes in the usual height
const MOST_BARS = 160; // more than these are counted, not drawn singly. guess

export interface TimeScene {
  readonly width: number;
  readonly height: number;
  readonly events: Events;
  readonly passes: (row: number) => boolean;
  readonly view: { readonly from: number; readonly until: number };
  readonly chosen: { readonly from: number; readonly until: number } | undefined;
  readonly lit: number;
  /** Where the bars of single events are; filled when painted. */
  readonly bars: { row: number; x: number; y: number; width: number }[];
}

/** Paints the days that are in view, and what is chosen of them. */
export function paintTimeline(context: CanvasRenderingContext2D, scene: TimeScene): void {
  const { width, height, view } = scene;
  context.clearRect(0, 0, width, height);
  const x = (day: number) => MARGIN + ((day - view.from) / (view.until - view.from + 1)) * (width - 2 * MARGIN);
  paintAxis(context, scene, x);
  const rows = rowsInView(scene);
  const note = rows && paintBars(context, scene, rows, x) ? "" : paintCounts(context, scene, x);
  if (scene.chosen) paintChosen(context, scene, scene.chosen, x);
  context.font = `11px ${colour("sans")}`;
  context.textAlign = "end";
  context.fillStyle = colour("ink-2");
  context.fillText(note, width - MARGIN, 7);
}

function paintAxis(context: CanvasRenderingContext2D, { width, height, view }: TimeScene, x: (day: number) => number): void {
  context.font = `11px ${colour("sans")}`;
  context.textBaseline = "middle";
  context.textAlign = "start";
  const bottom = height - AXIS;
  let free = -Infinity;
  for (const tick of ticks(view.from, view.until, Math.max(3, Math.floor(width / 80)))) {
    const at = Math.round(x(tick.day)) + 0.5;
    context.strokeStyle = colour("line");
    context.beginPath();
    context.moveTo(at, 0);
    context.lineTo(at, bottom + 4);
    context.stroke();
    const room = context.measureText(tick.text).width;
    if (at + 3 < free || at + 3 + room > width) continue;
    context.fillStyle = colour(tick.major ? "ink" : "ink-2");
    context.fillText(tick.text, at + 3, bottom + AXIS / 2 + 1);
    free = at + room + 10;
  }
  context.strokeStyle = colour("line-2");
  context.beginPath();
  context.moveTo(0, bottom + 0.5);
  context.lineTo(width, bottom + 0.5);
  context.stroke();
}

/** The events in view that pass; undefined when they are too many to draw singly. */
function rowsInView({ events, passes, view }: TimeScene): number[] | undefined {
  const rows: number[] = [];
  for (let row = 0; row < events.count; row++) {
    if (events.from[row] === NO_DAY || events.until[row]! < view.from || events.from[row]! > view.until || !passes(row)) continue;
    if (rows.push(row) > MOST_BARS) return undefined;
  }
  return rows;
}

/** A bar for each event; whole where the day is known, faded at both ends where it is only known to lie in between. */
function paintBars(context: CanvasRenderingContext2D, scene: TimeScene, rows: readonly number[], x: (day: number) => number): boolean {
  const { events, height, width } = scene;
  const perPixel = (scene.view.until - scene.view.from + 1) / Math.max(1, width - 2 * MARGIN);
  const spans = rows.map((row) => ({ from: events.from[row]!, until: Math.max(events.until[row]!, events.from[row]! + 5 * perPixel) }));
  const { lane, count } = lanes(spans, 2 * perPixel);
  const room = height - AXIS - 6;
  if (count * LANE > room) return false;
  rows.forEach((row, at) => {
    const left = x(events.from[row]!);
    const right = Math.max(left + 6, x(events.until[row]! + 1) - 1);
    const y = height - AXIS - (lane[at]! + 1) * LANE;
    const ink = colour(quarterOf(events.word("type", row)));
    if (events.until[row]! > events.from[row]!) {
      const fade = context.createLinearGradient(left, 0, right, 0);
      fade.addColorStop(0, "transparent");
      fade.addColorStop(0.3, ink);
      fade.addColorStop(0.7, ink);
      fade.addColorStop(1, "transparent");
      context.fillStyle = fade;
    } else {
      context.fillStyle = ink;
    }
    context.beginPath();
    context.roundRect(left, y, right - left, LANE - 3, 2);
    context.fill();
    if (row === scene.lit) {
      context.strokeStyle = colour("focus");
      context.lineWidth = 2;
      context.strokeRect(left - 2, y - 2, right - left + 4, LANE + 1);
      context.lineWidth = 1;
    }
    scene.bars.push({ row, x: left, y, width: right - left });
  });
  return true;
}

/** A column for each stretch of days. Returns what has to be said of them. */
function paintCounts(context: CanvasRenderingContext2D, scene: TimeScene, x: (day: number) => number): string {
  const { events, passes, view, width, height } = scene;
  const found = bins(events, passes, view.from, view.until, Math.floor((width - 2 * MARGIN) / 3));
  const room = height - AXIS - 12;
  const unit = room / Math.max(1, found.highest);
  for (let i = 0; i < found.sharp.length; i++) {
    const left = x(found.from + i * found.days);
    const wide = Math.max(1, x(found.from + (i + 1) * found.days) - left - (found.days > 1 || width > 900 ? 0.5 : 0));
    const sharp = found.sharp[i]! * unit;
    const spread = found.spread[i]! * unit;
    context.fillStyle = colour("accent");
    context.fillRect(left, height - AXIS - sharp, wide, sharp);
    context.globalAlpha = 0.35;
    context.fillRect(left, height - AXIS - sharp - spread, wide, spread);
    context.globalAlpha = 1;
  }
  const days = found.days === 1 ? "a day" : `${found.days} days`;
  return `most: ${Math.round(found.highest)} in ${days}; pale: day not known`;
}

function paintChosen(context: CanvasRenderingContext2D, { height, width }: TimeScene, chosen: { from: number; until: number }, x: (day: number) => number): void {
  const left = Math.max(0, x(Math.min(chosen.from, chosen.until)));
  const right = Math.min(width, x(Math.max(chosen.from, chosen.until) + 1));
  context.fillStyle = colour("ground");
  context.globalAlpha = 0.72;
  context.fillRect(0, 0, left, height - AXIS);
  context.fillRect(right, 0, width - right, height - AXIS);
  context.globalAlpha = 1;
  context.fillStyle = colour("accent");
  context.fillRect(left - 1, 0, 2, height - AXIS);
  context.fillRect(right - 1, 0, 2, height - AXIS);
}
