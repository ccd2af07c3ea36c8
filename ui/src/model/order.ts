// SPDX-License-Identifier: Apache-2.0
import type { Events } from "./events.js";

/** A column of the table of events. Numbers begin with the greatest when they are sorted by. */
export interface Column {
  readonly name: "when" | "type" | "actor" | "recipient" | "place" | "dead" | "status" | "score";
  readonly text: string;
  readonly number: boolean;
}

export const COLUMNS: readonly Column[] = [
  { name: "when", text: "When", number: true },
  { name: "type", text: "What", number: false },
  { name: "actor", text: "Who", number: false },
  { name: "recipient", text: "To whom", number: false },
  { name: "place", text: "Where", number: false },
  { name: "dead", text: "Dead", number: true },
  { name: "status", text: "Status", number: false },
  { name: "score", text: "Score", number: true },
];

export interface Order {
  readonly column: Column["name"];
  readonly down: boolean;
}

/** Reads an order such as `when` or `-dead` (downwards); the latest first when it is none. */
export function readOrder(text: string | null): Order {
  const down = text?.startsWith("-") ?? true;
  const name = (text ?? "-when").replace(/^-/, "");
  const column = COLUMNS.find((each) => each.name === name);
  return column ? { column: column.name, down } : { column: "when", down: true };
}

export function writeOrder({ column, down }: Order): string {
  return `${down ? "-" : ""}${column}`;
}

/** All rows in an order; what is not known comes last both ways, and equal ones keep the server's order. */
export function ordered(events: Events, { column, down }: Order): Uint32Array {
  const keys = keysOf(events, column);
  const sign = down ? -1 : 1;
  return Uint32Array.from({ length: events.count }, (_, row) => row).sort((a, b) => {
    const [x, y] = [keys[a]!, keys[b]!];
    if (x === y || (Number.isNaN(x) && Number.isNaN(y))) return a - b;
    if (Number.isNaN(x)) return 1;
    if (Number.isNaN(y)) return -1;
    return sign * (x - y);
  });
}

/** Those of all rows in an order that pass: sorting once and looking through is 20 times as fast as sorting after each filter. */
export function passing(order: Uint32Array, held: Uint16Array): Uint32Array {
  const out = new Uint32Array(order.length);
  let size = 0;
  for (let at = 0; at < order.length; at++) if (held[order[at]!] === 0) out[size++] = order[at]!;
  return out.subarray(0, size);
}

/** A number for each row that sorts as the column does; NaN where nothing is known. */
function keysOf(events: Events, column: Column["name"]): Float64Array {
  const out = new Float64Array(events.count);
  if (column === "when" || column === "dead") {
    const from = column === "when" ? events.from : events.dead;
    const none = column === "when" ? -0x80000000 : -1;
    for (let row = 0; row < out.length; row++) out[row] = from[row] === none ? NaN : from[row]!;
    return out;
  }
  if (column === "score") return Float64Array.from(events.score);
  const { list, codes } = events.words[column];
  const ranks = new Float64Array(list.length);
  const compare = new Intl.Collator("en").compare;
  [...list.keys()].sort((a, b) => compare(list[a]!, list[b]!)).forEach((code, rank) => (ranks[code] = rank));
  for (let row = 0; row < out.length; row++) out[row] = codes[row] === 0 ? NaN : ranks[codes[row]!]!;
  return out;
}
