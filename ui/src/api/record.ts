// SPDX-License-Identifier: Apache-2.0
// A coded document as docs/formats.md describes it. A value that is not known is absent or null.

export type Status = "actual" | "ongoing" | "future" | "hypothetical" | "negated";

/** A stretch of the text, in code points, half-open. */
export interface Quote {
  start: number;
  end: number;
  text: string;
}

export interface TimeMark extends Quote {
  id: string;
  type?: string;
  value?: string;
  from?: string | null;
  until?: string | null;
  precision?: string;
  rule?: string;
}

export interface Candidate {
  name: string;
  geonames?: number;
  gazetteer?: number;
  lat?: number;
  lon?: number;
  country?: string;
  admin1?: string;
  admin2?: string;
  feature?: string;
  radius_km?: number;
}

export interface PlaceMark extends Quote, Partial<Candidate> {
  id: string;
  text: string;
  use?: string;
  name?: string;
  precision?: string;
  rule?: string;
  candidates?: Candidate[];
}

export interface ActorMark extends Quote {
  id: string;
  kind?: string;
  name?: string;
  country?: string;
  sectors?: string[];
  group?: string;
  person?: string;
  office?: string;
  same_as?: string;
  rule?: string;
}

export interface Toll extends Partial<Quote> {
  low?: number | null;
  high?: number | null;
  approximate?: boolean;
  scope?: string;
  text?: string;
  parts?: { who: string; low?: number | null; high?: number | null }[];
}

export const TOLLS = ["dead", "injured", "missing", "displaced", "detained"] as const;
export type TollName = (typeof TOLLS)[number];

export interface CodedEvent extends Partial<Record<TollName, Toll | null>> {
  id: string;
  happening?: string;
  type: string;
  modes?: string[];
  contexts?: string[];
  status: Status;
  historical?: boolean;
  trigger?: Quote | null;
  sentence?: number;
  actor?: string[];
  recipient?: string[];
  mediator?: string[];
  instrument?: Quote | null;
  time?: { ref?: string; from?: string | null; until?: string | null; precision?: string } | null;
  place?: { ref?: string; precision?: string } | null;
  score?: number;
  rule?: string;
}

export interface Claim {
  id: string;
  events?: string[];
  inside?: string | null;
  source?: (Quote & { ref?: string }) | null;
  cue?: Quote | null;
  content?: Quote | null;
  more_content?: Quote[];
  via?: (Quote & { ref?: string })[];
  form?: string;
  stance?: string;
  certainty?: string;
  said_on?: string | null;
  rule?: string;
}

export interface DocumentRecord {
  schema: string;
  id: string;
  input?: { path?: string; sha256?: string };
  title?: string | null;
  url?: string | null;
  outlet?: string | null;
  origin?: string | null;
  credits?: string[];
  language?: string;
  dates?: {
    page?: string | null;
    report?: string | null;
    report_precision?: string;
    report_basis?: string;
    conflict?: boolean;
    evidence?: (Partial<Quote> & { why?: string })[];
  };
  text?: string;
  blocks?: { kind: string; start: number; end: number }[];
  sentences?: { start: number; end: number }[];
  times?: TimeMark[];
  places?: PlaceMark[];
  actors?: ActorMark[];
  events?: CodedEvent[];
  claims?: Claim[];
}
