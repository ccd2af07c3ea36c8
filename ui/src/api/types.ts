// SPDX-License-Identifier: Apache-2.0
// The answers of /api/v1 as docs/openapi.yaml describes them. A value that is not known is absent or null.

import type { Claim, CodedEvent, DocumentRecord, Status } from "./record.js";

export * from "./record.js";

export type State = "auto" | "coded" | "reviewed" | "published";
export type Role = "reader" | "coder" | "reviewer" | "admin";

export interface Session {
  mode: "local" | "team";
  who: string;
  role: Role;
  csrf: string;
}

/** A person with an account. */
export interface Person {
  name: string;
  role: Role;
  /** Closed. */
  disabled: boolean;
  created: string;
}

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail?: string;
  instance?: string;
  mode?: "local" | "team";
  yours?: unknown;
  theirs?: unknown;
  version?: number;
  since?: LogEntry[];
}

export interface Project {
  name: string;
  program: string;
  knowledge?: string | null;
  documents: number;
  events: number;
  incidents: number;
  states: Partial<Record<State, number>>;
  layers: string[];
  revision: number;
  head: number;
  hash: string;
}

export interface Coded {
  dict: readonly string[];
  code: readonly (number | null)[];
}

export type Numbers = readonly (number | null)[];

export interface EventColumns {
  count: number;
  keys: readonly string[];
  document: readonly number[];
  type: Coded;
  status: Coded;
  state: Coded;
  country: Coded;
  place: Coded;
  precision: Coded;
  actor: Coded;
  recipient: Coded;
  actorCountry: Coded;
  dayFrom: Numbers;
  dayUntil: Numbers;
  datePrecision?: Coded;
  lat: Numbers;
  lon: Numbers;
  radius?: Numbers;
  dead: Numbers;
  injured: Numbers;
  score: Numbers;
}

export interface Range {
  low: number | null;
  high: number | null;
}

export interface EventRow {
  key: string;
  document: number;
  title?: string | null;
  outlet?: string | null;
  type: string;
  modes?: string[];
  status: Status;
  state: State;
  version: number;
  trigger?: string | null;
  actor?: string | null;
  recipient?: string | null;
  from?: string | null;
  until?: string | null;
  datePrecision?: string | null;
  place?: string | null;
  country?: string | null;
  admin1?: string | null;
  precision?: string | null;
  lat?: number | null;
  lon?: number | null;
  radiusKm?: number | null;
  rejected?: boolean;
  happening?: string;
  dead?: Range | null;
  injured?: Range | null;
  score?: number | null;
  reasons?: string[];
}

export interface QueueItem {
  row: EventRow;
  /** The gravest; all of them are in the row. */
  reason: string;
  why: string;
}

export interface DocumentRow {
  number: number;
  id: string;
  title: string | null;
  outlet?: string | null;
  language?: string;
  report?: string | null;
  events: number;
  state: State;
  revision: number;
  coders: string[];
  added?: string;
}

export type Kind = "set" | "accept" | "reject" | "add" | "merge" | "split" | "undo" | "note" | "state" | "recoded";

export interface LogEntry {
  seq: number;
  at: string;
  who: string;
  layer?: string | null;
  kind: Kind;
  target: string;
  field?: string | null;
  before?: unknown;
  after?: unknown;
  why?: string | null;
  base?: number;
  hash: string;
}

export interface DocumentView {
  document: DocumentRow;
  record: DocumentRecord;
  /** By key; a target that nobody has touched is absent. */
  versions: Record<string, number>;
  /** By key; an event that nobody has looked at is absent. */
  states: Record<string, State>;
  /** What people rejected, by key. */
  rejected: Record<string, unknown>;
  notes: LogEntry[];
  log: LogEntry[];
  /** The numbers of the entries that are taken back. */
  undone: number[];
}

export interface EventView {
  row: EventRow;
  event: CodedEvent;
  claims: Claim[];
  log: LogEntry[];
}

export interface Correction {
  target: string;
  version: number;
  layer?: string | null;
  kind: Exclude<Kind, "recoded">;
  field?: string | null;
  value?: unknown;
  why?: string | null;
}

export interface Written {
  seq: number;
  target?: string;
  version: number;
  hash: string;
}

export interface Account {
  by?: string | null;
  by_country?: string;
  by_sectors?: string[];
  documents?: string[];
  actor?: string[];
  recipient?: string[];
  stance?: string;
  certainty?: string;
  [toll: string]: unknown;
}

export interface Incident {
  schema: string;
  id: string;
  type: string;
  keys: string[];
  members: { document: string; event: string }[];
  independent_sources?: number;
  copies?: { document: string; copy_of: string; similarity?: number; differences?: { here?: string; there?: string }[] }[];
  from?: string | null;
  until?: string | null;
  place?: { name?: string; country?: string; lat?: number; lon?: number; precision?: string } | null;
  accounts: Account[];
  contradiction?: string | null;
  [toll: string]: unknown;
}

export interface Codebook {
  types: { type: string; title: string; modes: string[] }[];
  contexts: string[];
  sectors: string[];
}

export interface Interval {
  value: number;
  low: number;
  high: number;
}

export interface Agreement {
  a: string;
  b: string;
  documents: number[];
  fields: { field: string; units: number; agreed: number; alpha: Interval | null; kappa: Interval | null }[];
  disagreements: { key: string; otherKey?: string; field: string; a: unknown; b: unknown; decided?: boolean }[];
}

export interface ImportJob {
  id: string;
  by?: string;
  state: "waiting" | "running" | "done" | "failed";
  inputs?: number | null;
  read: number;
  coded: number;
  unchanged: number;
  rejected: number;
  events: number;
  detail?: string | null;
  rejections: { id: string; stage?: string; reason: string; detail?: string }[];
}

export interface Rejection {
  id: string;
  stage?: string;
  reason: string;
  detail?: string;
}

/** A filter as the server understands it. */
export interface ServerFilter {
  types?: string[];
  statuses?: string[];
  states?: string[];
  countries?: string[];
  places?: string[];
  precisions?: string[];
  actors?: string[];
  recipients?: string[];
  actorCountries?: string[];
  documents?: number[];
  from?: string;
  until?: string;
  box?: number[];
  deadAtLeast?: number;
  scoreBelow?: number;
  text?: string;
}

export interface SavedFilters {
  version: number;
  filters: { name: string; filter: ServerFilter }[];
}

export interface ExportProfile {
  profile: string;
  title: string;
  formats: string[];
}
