// SPDX-License-Identifier: Apache-2.0
import { fan } from "../model/locations.js";
import { shapePath } from "../model/shapes.js";
import { lettersOf, quarterOf } from "../model/types.js";
import { colour } from "../theme/colours.js";

/** How many events are fanned out at once; the others are in the table. */
export const FAN_MOST = 48; // two rings; more would hide the map. guess

/** Events of one place, fanned out around it. */
export interface Fan {
  /** In the square of the world. */
  readonly x: number;
  readonly y: number;
  readonly rows: readonly number[];
  readonly more: number;
}

/** Paints a fan. Returns where its marks are. */
export function paintFan(context: CanvasRenderingContext2D, { x, y, rows, more }: { x: number; y: number; rows: readonly number[]; more: number }, typeOf: (row: number) => string, lit: number): { row: number; x: number; y: number }[] {
  const places = fan(rows.length);
  context.strokeStyle = colour("line-2");
  context.lineWidth = 1;
  for (const { dx, dy } of places) {
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + dx, y + dy);
    context.stroke();
  }
  const found = rows.map((row, at) => ({ row, x: x + places[at]!.dx, y: y + places[at]!.dy }));
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const each of found) {
    const quarter = quarterOf(typeOf(each.row));
    const path = new Path2D(shapePath(quarter, 10));
    context.translate(each.x, each.y);
    context.fillStyle = colour(quarter);
    context.fill(path);
    context.strokeStyle = colour(each.row === lit ? "focus" : "surface");
    context.lineWidth = each.row === lit ? 3 : 1.5;
    context.stroke(path);
    context.fillStyle = colour("surface");
    context.font = `700 9px ${colour("sans")}`;
    context.fillText(lettersOf(typeOf(each.row)), 0, quarter === "verbal-conflict" ? 2.5 : 0.5);
    context.translate(-each.x, -each.y);
  }
  if (more > 0) {
    context.fillStyle = colour("ink");
    context.font = `600 11px ${colour("sans")}`;
    context.fillText(`+${more}`, x, y);
  }
  return found;
}
