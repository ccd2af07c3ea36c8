// SPDX-License-Identifier: Apache-2.0
import type { ActorMark, Claim, CodedEvent, DocumentRecord, PlaceMark, Toll } from "../api/types.js";
import { TOLLS } from "../api/types.js";
import { dayOf, spanOf } from "./dates.js";
import type { Mark } from "./layers.js";

/** A count in words: "5", "at least 200", "at most 30", "10–20", "none", the report's own words where there is no number. */
export function tollText(toll: Toll | { low?: number | null; high?: number | null } | null | undefined): string {
  if (!toll) return "";
  const { low, high } = toll;
  const about = "approximate" in toll && toll.approximate ? "about " : "";
  if (low != null && high != null) return low === high ? (low === 0 ? "none" : `${about}${low}`) : `${about}${low}–${high}`;
  if (low != null) return `at least ${low}`;
  if (high != null) return `at most ${high}`;
  return "text" in toll && toll.text ? `“${toll.text}”` : "";
}

/** Who an actor is, with the codes: "Malian army [MLI MIL]". */
export function actorText(actor: ActorMark | undefined, all: readonly ActorMark[] = []): string {
  if (!actor) return "";
  const first = actor.same_as ? (all.find((each) => each.id === actor.same_as) ?? actor) : actor;
  const codes = actorCodes(actor);
  const words = first.name ?? first.person ?? first.text;
  return codes === "" ? words : `${words} [${codes}]`;
}

/** The PLOVER codes of an actor: "MLI MIL". */
export function actorCodes(actor: ActorMark | undefined): string {
  return actor ? [actor.country, ...(actor.sectors ?? [])].filter((code) => code !== undefined && code !== "").join(" ") : "";
}

/** Words with commas between them; what is missing or says the same as the word before is left out. */
export function joined(...parts: readonly (string | null | undefined)[]): string {
  const words = parts.filter((word): word is string => Boolean(word));
  return words.filter((word, at) => word !== words[at - 1]).join(", ");
}

/** Where a place is: "Ansongo, Gao, MLI". */
export function placeText(place: PlaceMark | undefined): string {
  return place ? joined(place.name ?? place.text, place.admin1, place.country) : "";
}

/** How well a place is known, in a word for a column; what is found says nothing. */
export const KNOWN_TO: Readonly<Record<string, string>> = { near: "near", admin2: "district", admin1: "province", region: "region", country: "country", unresolved: "not found" };

/** How well a place is known, as a value to choose by. */
export function precisionText(precision: string): string {
  return precision === "place" ? "the place itself" : precision === "near" ? "near a place" : precision === "unresolved" ? "not found" : precision in KNOWN_TO ? `the ${KNOWN_TO[precision]!}` : precision;
}

/** What the day of a report rests on, in words. */
export function basisText(basis: string | undefined): string {
  return { given: "as it came with the report", markup: "from the page", url: "from its address", dateline: "from its dateline", text: "from its words" }[basis ?? ""] ?? "";
}

/** When an event was: the days, and how precisely they are known when not to the day. */
export function whenText(time: CodedEvent["time"]): string {
  if (!time) return "";
  const days = spanOf(dayOf(time.from), dayOf(time.until));
  return days !== "" && time.precision && !["day", "hour", "minute"].includes(time.precision) ? `${days} (${time.precision})` : days;
}

/** One line of what an event says: who, does what, to whom, where, when. */
export function eventLine(event: CodedEvent, record: DocumentRecord): string {
  const names = (ids: readonly string[] | undefined): string => (ids ?? []).map((id) => wordsOf(record, id)).filter(Boolean).join(" and ");
  const place = record.places?.find((each) => each.id === event.place?.ref);
  return [names(event.actor) || "somebody", event.trigger?.text ?? event.type, names(event.recipient), place ? `in ${place.text}` : ""].filter(Boolean).join(" ");
}

function wordsOf(record: DocumentRecord, id: string): string {
  const actor = record.actors?.find((each) => each.id === id);
  const first = actor?.same_as ? record.actors?.find((each) => each.id === actor.same_as) : actor;
  return first?.text ?? actor?.text ?? id;
}

/** The claims that tell an event. */
export function claimsOf(record: DocumentRecord, event: string): Claim[] {
  return (record.claims ?? []).filter((claim) => claim.events?.includes(event));
}

/** Who a claim is by. */
export function sourceText(claim: Claim): string {
  return claim.source?.text ?? "nobody named";
}

/** All stretches of the text that a record points at. */
export function marksOf(record: DocumentRecord): Mark[] {
  const out: Mark[] = [];
  for (const time of record.times ?? []) out.push({ id: time.id, layer: "time", start: time.start, end: time.end });
  for (const place of record.places ?? []) out.push({ id: place.id, layer: "place", start: place.start, end: place.end });
  for (const actor of record.actors ?? []) out.push({ id: actor.id, layer: "actor", start: actor.start, end: actor.end });
  for (const event of record.events ?? []) {
    if (event.trigger) out.push({ id: event.id, layer: "trigger", start: event.trigger.start, end: event.trigger.end });
    for (const name of TOLLS) {
      const toll = event[name];
      if (toll?.start !== undefined && toll.end !== undefined) out.push({ id: `${event.id}.${name}`, layer: "count", start: toll.start, end: toll.end });
    }
  }
  for (const claim of record.claims ?? []) {
    for (const content of [claim.content, ...(claim.more_content ?? [])]) {
      if (content) out.push({ id: claim.id, layer: "claim", start: content.start, end: content.end });
    }
    if (claim.source) out.push({ id: claim.id, layer: "source", start: claim.source.start, end: claim.source.end });
    if (claim.cue) out.push({ id: claim.id, layer: "cue", start: claim.cue.start, end: claim.cue.end });
  }
  return out;
}

/** The ids of all stretches that stand behind an event: its words, who, where, when, how many, who says so. */
export function idsOf(record: DocumentRecord, event: CodedEvent): Set<string> {
  const out = new Set<string>([event.id, ...(event.actor ?? []), ...(event.recipient ?? []), ...(event.mediator ?? [])]);
  if (event.time?.ref) out.add(event.time.ref);
  if (event.place?.ref) out.add(event.place.ref);
  for (const name of TOLLS) if (event[name]) out.add(`${event.id}.${name}`);
  for (const claim of claimsOf(record, event.id)) out.add(claim.id);
  return out;
}

/** Why an event is told and yet not counted as having happened; empty when it is counted. */
export function notHappened(event: CodedEvent): string {
  switch (event.status) {
    case "negated":
      return "told only as not happening, or only in a denial";
    case "hypothetical":
      return "conditional, feared or possible";
    case "future":
      return "announced or planned, not yet happened";
    default:
      return event.historical ? "belongs to an earlier time than the story" : "";
  }
}
