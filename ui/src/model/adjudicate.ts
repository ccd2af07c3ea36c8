// SPDX-License-Identifier: Apache-2.0
import type { Candidate, CodedEvent, Correction, DocumentRecord, PlaceMark } from "../api/types.js";
import { keyParts } from "./permalink.js";

/** What an adjudication writes: the coder's own value of the field, not the words in which the difference is told. */
export type Adjudication = Pick<Correction, "target" | "kind"> & { field?: string; value?: unknown };

const GAZETTEER: readonly (keyof Candidate)[] = ["name", "geonames", "gazetteer", "lat", "lon", "country", "admin1", "admin2", "feature", "radius_km"];

/**
 * The entry by which the project's coding becomes that of one coder, in one field of one event.
 *
 * @param key the event as that coder has it
 * @param field as agreement names it: "dead.low" and "dead.high" are decided together, and so are a place and its country
 * @param coder the report as the coder has it
 * @param project the report as the project has it
 */
export function adjudication(key: string, field: string, coder: DocumentRecord, project: DocumentRecord): Adjudication {
  const parts = keyParts(key)!;
  const event = coder.events?.find((each) => each.id === parts.event);
  const there = project.events?.find((each) => each.id === parts.event);
  if (field === "event" || !event) return existence(key, parts.document, event, there);
  if (field === "place" || field === "country") return placeOf(key, parts.document, event, there, coder, project);
  const head = field.split(".")[0] as keyof CodedEvent;
  return { target: key, kind: "set", field: head, value: event[head] ?? null };
}

/** Whether it is an event at all. One that a coder has added is added to the project's coding. */
function existence(key: string, document: number, event: CodedEvent | undefined, there: CodedEvent | undefined): Adjudication {
  if (!event) return { target: key, kind: "reject" };
  if (there) return { target: key, kind: "accept" };
  const { id: _, happening: __, rule: ___, ...value } = event;
  return { target: `d${document}`, kind: "add", field: "events", value };
}

/** Another of the report's places, or the same words meant otherwise. */
function placeOf(key: string, document: number, event: CodedEvent, there: CodedEvent | undefined, coder: DocumentRecord, project: DocumentRecord): Adjudication {
  const ref = event.place?.ref;
  const find = (record: DocumentRecord): PlaceMark | undefined => record.places?.find((each) => each.id === ref);
  const [theirs, ours] = [find(coder), find(project)];
  if (ref && ref === there?.place?.ref && theirs && ours && GAZETTEER.some((name) => theirs[name] !== ours[name])) {
    const value = theirs.lat === undefined ? null : Object.fromEntries(GAZETTEER.filter((name) => theirs[name] !== undefined).map((name) => [name, theirs[name]]));
    return { target: `d${document}.${ref}`, kind: "set", field: "place", value };
  }
  return { target: key, kind: "set", field: "place.ref", value: ref ?? null };
}
