// SPDX-License-Identifier: Apache-2.0
import type { ActorMark, Codebook, CodedEvent, DocumentRecord, PlaceMark, Toll } from "../api/types.js";
import { actorText, placeText, tollText, whenText } from "./said.js";
import { quarterOf, typeName } from "./types.js";

/** A field of an event that a person can correct, and how it reads now. */
export interface Field {
  readonly field: "type" | "status" | "actor" | "recipient" | "place.ref" | "time" | "dead" | "injured" | "modes";
  readonly text: string;
  readonly now: string;
}

/** A value that a field can be given with one key. */
export interface Choice {
  readonly text: string;
  readonly value: unknown;
  /** Whether it is the value that stands. */
  readonly now: boolean;
  /** What is written to when it is not the event: its place, by its id; and the field there. */
  readonly of?: string;
  readonly field?: string;
}

const STATUSES = ["actual", "ongoing", "future", "hypothetical", "negated"] as const;

/** The fields in the order of their keys, 1 to 9. */
export function fieldsOf(event: CodedEvent, record: DocumentRecord): Field[] {
  const actors = record.actors ?? [];
  const names = (ids: readonly string[] | undefined) => (ids ?? []).map((id) => actorText(actors.find((each) => each.id === id), actors)).filter(Boolean).join("; ");
  const place = record.places?.find((each) => each.id === event.place?.ref);
  return [
    { field: "type", text: "type", now: typeName(event.type) },
    { field: "status", text: "told as", now: event.historical ? `${event.status}, historical` : event.status },
    { field: "actor", text: "who", now: names(event.actor) },
    { field: "recipient", text: "to whom", now: names(event.recipient) },
    { field: "place.ref", text: "where", now: placeText(place) },
    { field: "time", text: "when", now: whenText(event.time) },
    { field: "dead", text: "dead", now: tollText(event.dead) },
    { field: "injured", text: "injured", now: tollText(event.injured) },
    { field: "modes", text: "how", now: (event.modes ?? []).join(", ") },
  ];
}

/** The values to choose from, the likeliest first; what is known of the report and the codebook, nothing else. */
export function choicesOf(field: Field["field"], event: CodedEvent, record: DocumentRecord, codebook: Codebook | undefined): Choice[] {
  switch (field) {
    case "type":
      return typeChoices(event, codebook);
    case "status":
      return STATUSES.map((status) => ({ text: status, value: status, now: event.status === status }));
    case "actor":
    case "recipient":
      return actorChoices(field, event, record);
    case "place.ref":
      return placeChoices(event, record);
    case "time":
      return timeChoices(event, record);
    case "modes": {
      const modes = codebook?.types.find((each) => each.type === event.type)?.modes ?? [];
      return modes.map((mode) => ({ text: mode, value: [mode], now: (event.modes ?? []).join() === mode })).concat({ text: "none", value: [], now: (event.modes ?? []).length === 0 });
    }
    default:
      return tollChoices(field, event, record);
  }
}

/** The types: those of the same quarter first, since a wrong type is most often a neighbour. */
function typeChoices(event: CodedEvent, codebook: Codebook | undefined): Choice[] {
  const near = quarterOf(event.type);
  const types = (codebook?.types ?? []).map((each) => each.type);
  const order = [...types.filter((type) => quarterOf(type) === near), ...types.filter((type) => quarterOf(type) !== near)];
  return order.map((type) => ({ text: typeName(type), value: type, now: type === event.type }));
}

function middle(event: CodedEvent): number {
  return event.trigger ? (event.trigger.start + event.trigger.end) / 2 : 0;
}

function actorChoices(field: "actor" | "recipient", event: CodedEvent, record: DocumentRecord): Choice[] {
  const now = (event[field] ?? []).join();
  const at = middle(event);
  const seen = new Set<string>();
  // The nearest first, things that are no party last: a truck is rarely who did it.
  const far = (actor: ActorMark) => Math.abs(actor.start - at) + (actor.kind === "facility" ? 1_000_000 : 0);
  const near = [...(record.actors ?? [])].sort((a, b) => far(a) - far(b));
  const out: Choice[] = [];
  for (const actor of near) {
    const text = actorText(actor, record.actors);
    if (seen.has(text)) continue;
    seen.add(text);
    out.push({ text, value: [actor.id], now: now === actor.id || sameThing(actor, event[field], record) });
  }
  return [...out.slice(0, 24), { text: "nobody named", value: [], now: now === "" }];
}

function sameThing(actor: ActorMark, ids: readonly string[] | undefined, record: DocumentRecord): boolean {
  if (ids?.length !== 1) return false;
  const other = record.actors?.find((each) => each.id === ids[0]);
  return other !== undefined && (other.same_as ?? other.id) === (actor.same_as ?? actor.id);
}

function placeChoices(event: CodedEvent, record: DocumentRecord): Choice[] {
  const at = middle(event);
  const seen = new Set<string>();
  const out: Choice[] = [];
  for (const place of [...(record.places ?? [])].filter((each) => each.use === undefined || each.use === "literal").sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))) {
    const text = placeText(place);
    if (seen.has(text)) continue;
    seen.add(text);
    out.push({ text: place.precision === "unresolved" ? `${text} (not found)` : text, value: place.id, now: event.place?.ref === place.id });
  }
  const own = record.places?.find((each) => each.id === event.place?.ref);
  return [...out.slice(0, own ? 5 : 24), ...candidates(own), ...out.slice(own ? 5 : 24), { text: "not told", value: null, now: !event.place?.ref }];
}

/** Other places of the gazetteer that bear the name: the words stay, what they mean changes, for all that happens there. */
function candidates(place: PlaceMark | undefined): Choice[] {
  return (place?.candidates ?? []).filter((each) => each.lat !== undefined && each.lon !== undefined).slice(0, 6).map((each) => {
    const { name, geonames, gazetteer, lat, lon, country, admin1, admin2, feature, radius_km } = each;
    const value = Object.fromEntries(Object.entries({ name, geonames, gazetteer, lat, lon, country, admin1, admin2, feature, radius_km }).filter(([, part]) => part !== undefined));
    return { text: `“${place!.text}” is ${placeText({ ...place!, ...each, precision: "place" })}${feature?.startsWith("ADM") ? " (the district or province)" : ""}`, value, now: false, of: place!.id, field: "place" };
  });
}

function timeChoices(event: CodedEvent, record: DocumentRecord): Choice[] {
  const at = middle(event);
  const seen = new Set<string>();
  const out: Choice[] = [];
  const now = whenText(event.time);
  for (const time of [...(record.times ?? [])].filter((each) => each.from).sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))) {
    const value = { ref: time.id, from: time.from ?? null, until: time.until ?? time.from ?? null, precision: time.precision ?? "day" };
    const text = whenText(value);
    if (seen.has(text)) continue;
    seen.add(text);
    out.push({ text: `${text} – “${time.text}”`, value, now: text === now });
  }
  const report = record.dates?.report;
  if (report && !seen.has(whenText({ from: report, until: report, precision: "day" }))) {
    out.push({ text: `${whenText({ from: report, until: report, precision: "day" })} – day of the report`, value: { from: report, until: report, precision: "day" }, now: false });
  }
  return out;
}

/** The counts that the report itself tells near the event, and "not told". */
function tollChoices(field: "dead" | "injured", event: CodedEvent, record: DocumentRecord): Choice[] {
  const out: Choice[] = [];
  const seen = new Set<string>();
  const now = tollText(event[field]);
  const all = (record.events ?? []).flatMap((each) => [each.dead, each.injured]).filter((toll): toll is Toll => Boolean(toll));
  for (const toll of all.sort((a, b) => Math.abs((a.start ?? 0) - middle(event)) - Math.abs((b.start ?? 0) - middle(event)))) {
    const text = tollText(toll);
    if (seen.has(text)) continue;
    seen.add(text);
    out.push({ text: toll.text && toll.text !== text ? `${text} – “${toll.text}”` : text, value: toll, now: text === now });
  }
  return [...out, { text: "not told", value: null, now: now === "" }];
}

/** A number, "at least 5", "5-10" or "none" as people type counts; undefined when it is none of these. */
export function readToll(text: string): { low: number | null; high: number | null } | null | undefined {
  const words = text.trim().toLowerCase();
  if (words === "") return null;
  if (words === "none") return { low: 0, high: 0 };
  const range = /^(\d{1,9})\s*(?:-|–|to)\s*(\d{1,9})$/.exec(words);
  if (range) return Number(range[1]) <= Number(range[2]) ? { low: Number(range[1]), high: Number(range[2]) } : undefined;
  const one = /^(at least|at most|>=?|<=?)?\s*(\d{1,9})(\+)?$/.exec(words);
  if (!one) return undefined;
  const count = Number(one[2]);
  switch (one[1]) {
    case "at least":
    case ">=":
      return { low: count, high: null };
    case ">":
      return { low: count + 1, high: null };
    case "at most":
    case "<=":
      return { low: null, high: count };
    case "<":
      return count > 0 ? { low: null, high: count - 1 } : undefined;
    default:
      return one[3] ? { low: count, high: null } : { low: count, high: count };
  }
}
