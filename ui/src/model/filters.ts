// SPDX-License-Identifier: Apache-2.0
import type { ServerFilter } from "../api/types.js";
import { NO_DAY, dayOf, isoOf } from "./dates.js";

/** The fields that events are counted and filtered by; each is a column of codes into a dictionary. */
export const FACETS = ["type", "status", "state", "country", "precision", "place", "actor", "actorCountry", "recipient"] as const;
export type Facet = (typeof FACETS)[number];

/** What events are to be shown. A facet that is not there lets everything pass; west > east crosses the date line. */
export interface Filters {
  readonly facets: Partial<Record<Facet, readonly string[]>>;
  readonly from?: number;
  readonly until?: number;
  readonly box?: readonly [west: number, south: number, east: number, north: number];
  readonly text?: string;
  readonly scoreBelow?: number;
  readonly deadAtLeast?: number;
  readonly document?: number;
}

export const NO_FILTERS: Filters = { facets: {} };

/** Whether nothing is filtered. */
export function isOpen(filters: Filters): boolean {
  return writeFilters(filters).toString() === "";
}

/** The filters as parameters of a permalink, always in the same order. */
export function writeFilters(filters: Filters): URLSearchParams {
  const out = new URLSearchParams();
  for (const facet of FACETS) {
    for (const value of [...(filters.facets[facet] ?? [])].sort()) out.append(facet, value);
  }
  if (filters.from !== undefined && filters.from !== NO_DAY) out.set("from", isoOf(filters.from));
  if (filters.until !== undefined && filters.until !== NO_DAY) out.set("until", isoOf(filters.until));
  if (filters.box) out.set("box", filters.box.map((degrees) => String(Number(degrees.toFixed(4)))).join(","));
  if (filters.text) out.set("q", filters.text);
  if (filters.scoreBelow !== undefined) out.set("below", String(filters.scoreBelow));
  if (filters.deadAtLeast !== undefined) out.set("dead", String(filters.deadAtLeast));
  if (filters.document !== undefined) out.set("document", String(filters.document));
  return out;
}

/** Reads filters from the parameters of a permalink. What cannot be read is left out. */
export function readFilters(from: URLSearchParams): Filters {
  const facets: Partial<Record<Facet, readonly string[]>> = {};
  for (const facet of FACETS) {
    const values = [...new Set(from.getAll(facet))].sort();
    if (values.length > 0) facets[facet] = values;
  }
  const first = dayOf(from.get("from"));
  const last = dayOf(from.get("until"));
  const box = readBox(from.get("box"));
  const text = from.get("q")?.trim();
  const score = number(from.get("below"));
  const dead = number(from.get("dead"));
  const document = number(from.get("document"));
  return {
    facets,
    ...(first === NO_DAY ? {} : { from: first }),
    ...(last === NO_DAY ? {} : { until: last }),
    ...(box ? { box } : {}),
    ...(text ? { text } : {}),
    ...(score === undefined ? {} : { scoreBelow: score }),
    ...(dead === undefined ? {} : { deadAtLeast: dead }),
    ...(document === undefined ? {} : { document }),
  };
}

/** The filters with one value of a facet put in or taken out. */
export function toggle(filters: Filters, facet: Facet, value: string): Filters {
  const now = filters.facets[facet] ?? [];
  const then = now.includes(value) ? now.filter((each) => each !== value) : [...now, value].sort();
  const facets = { ...filters.facets };
  if (then.length > 0) facets[facet] = then;
  else delete facets[facet];
  return { ...filters, facets };
}

function readBox(text: string | null): [number, number, number, number] | undefined {
  const parts = (text ?? "").split(",").map(Number);
  if (parts.length !== 4 || parts.some((part) => !Number.isFinite(part))) return undefined;
  const [west, south, east, north] = parts as [number, number, number, number];
  return Math.abs(south) <= 90 && Math.abs(north) <= 90 && south <= north ? [west, south, east, north] : undefined;
}

function number(text: string | null): number | undefined {
  return text === null || text.trim() === "" || !Number.isFinite(Number(text)) ? undefined : Number(text);
}

const NAMES: Record<Facet, keyof ServerFilter> = {
  type: "types", status: "statuses", state: "states", country: "countries", precision: "precisions", place: "places", actor: "actors",
  actorCountry: "actorCountries", recipient: "recipients",
};

/** The filters in the server's words: saved ones, and those of exports. "Not known" is no value there and is left out. */
export function toServer(filters: Filters): ServerFilter {
  const out: Record<string, unknown> = {};
  for (const facet of FACETS) {
    const values = filters.facets[facet]?.filter((value) => value !== "");
    if (values && values.length > 0) out[NAMES[facet]] = [...values];
  }
  if (filters.from !== undefined) out["from"] = isoOf(filters.from);
  if (filters.until !== undefined) out["until"] = isoOf(filters.until);
  if (filters.box) out["box"] = [...filters.box];
  if (filters.text) out["text"] = filters.text;
  if (filters.scoreBelow !== undefined) out["scoreBelow"] = filters.scoreBelow;
  if (filters.deadAtLeast !== undefined) out["deadAtLeast"] = filters.deadAtLeast;
  if (filters.document !== undefined) out["documents"] = [filters.document];
  return out as ServerFilter;
}

/** A filter of the server as the page's. */
export function fromServer(filter: ServerFilter): Filters {
  const out = new URLSearchParams();
  for (const facet of FACETS) for (const value of (filter[NAMES[facet]] as string[] | undefined) ?? []) out.append(facet, value);
  if (filter.from) out.set("from", filter.from);
  if (filter.until) out.set("until", filter.until);
  if (filter.box) out.set("box", filter.box.join(","));
  if (filter.text) out.set("q", filter.text);
  if (filter.scoreBelow !== undefined) out.set("below", String(filter.scoreBelow));
  if (filter.deadAtLeast !== undefined) out.set("dead", String(filter.deadAtLeast));
  if (filter.documents?.[0] !== undefined) out.set("document", String(filter.documents[0]));
  return readFilters(out);
}
