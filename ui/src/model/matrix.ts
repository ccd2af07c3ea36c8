// SPDX-License-Identifier: Apache-2.0
import { type Claim, type CodedEvent, type DocumentRecord, type Incident, TOLLS, type TollName } from "../api/types.js";
import { actorCodes, actorText, claimsOf, placeText, tollText, whenText } from "./said.js";

/** One cell of the matrix: a value, the words of the report behind it. */
export interface Cell {
  readonly value: string;
  readonly words: string;
}

export type MatrixColumn = "who" | "to whom" | "when" | "where" | TollName;

/** What one voice tells in one report or in several that are copies of one. */
export interface AccountRow {
  /** Who is quoted; empty for the writer's own voice. */
  readonly voice: string;
  readonly codes: string;
  readonly stance: string;
  readonly certainty: string;
  /** The first and the last day on which it was said; ISO, empty where not known. */
  readonly first: string;
  readonly last: string;
  readonly keys: readonly string[];
  readonly cells: ReadonlyMap<MatrixColumn, readonly Cell[]>;
}

/** Accounts that have one origin: a report, and the copies of it, which count for nothing of their own. */
export interface SourceGroup {
  readonly document: number;
  readonly outlet: string;
  readonly copies: readonly { document: number; outlet: string }[];
  readonly rows: readonly AccountRow[];
}

export interface Matrix {
  readonly columns: readonly MatrixColumn[];
  readonly groups: readonly SourceGroup[];
}

/** A telling on the timeline: who said what when. */
export interface Telling {
  readonly day: string;
  readonly voice: string;
  readonly outlet: string;
  readonly key: string;
  readonly words: string;
  readonly tolls: string;
  readonly stance: string;
  readonly certainty: string;
  readonly copy: boolean;
}

interface Member {
  readonly key: string;
  readonly number: number;
  readonly record: DocumentRecord;
  readonly event: CodedEvent;
}

const COLUMNS: readonly MatrixColumn[] = ["who", "to whom", "when", "where", ...TOLLS];

/** The tellings of an incident with their reports; those whose report or event is not there are left out. */
function membersOf(incident: Incident, records: ReadonlyMap<number, DocumentRecord>): Member[] {
  return incident.keys.flatMap((key) => {
    const [, number, id] = /^d(\d+)\.(\w+)$/.exec(key) ?? [];
    const record = records.get(Number(number));
    const event = record?.events?.find((each) => each.id === id);
    return record && event ? [{ key, number: Number(number), record, event }] : [];
  });
}

/** Puts the accounts of an incident side by side, grouped by the reports that are independent of each other. */
export function matrixOf(incident: Incident, records: ReadonlyMap<number, DocumentRecord>): Matrix {
  const members = membersOf(incident, records);
  const numbers = new Map(members.map((member) => [member.record.id, member.number]));
  const original = new Map((incident.copies ?? []).map((copy) => [numbers.get(copy.document), numbers.get(copy.copy_of)]));
  const root = (number: number, steps = 0): number => {
    const from = original.get(number);
    return from === undefined || from === number || steps > 50 ? number : root(from, steps + 1);
  };
  const groups = new Map<number, Member[]>();
  for (const member of members) {
    const at = root(member.number);
    groups.set(at, [...(groups.get(at) ?? []), member]);
  }
  const outlet = (number: number) => outletOf(records.get(number), number);
  const found = [...groups].map(([document, all]) => ({
    document,
    outlet: outlet(document),
    copies: [...new Set(all.map((member) => member.number))].filter((number) => number !== document).map((number) => ({ document: number, outlet: outlet(number) })),
    rows: rowsOf(all),
  }));
  const used = COLUMNS.filter((column) => found.some((group) => group.rows.some((row) => (row.cells.get(column) ?? []).length > 0)));
  return { columns: used, groups: found };
}

function outletOf(record: DocumentRecord | undefined, number: number): string {
  return record?.outlet ?? record?.origin ?? record?.title ?? `report ${number}`;
}

function rowsOf(members: readonly Member[]): AccountRow[] {
  const voices = new Map<string, { member: Member; claim: Claim | undefined }[]>();
  for (const member of members) {
    const claims = claimsOf(member.record, member.event.id);
    for (const claim of claims.length > 0 ? claims : [undefined]) {
      const voice = voiceOf(member.record, claim);
      voices.set(voice, [...(voices.get(voice) ?? []), { member, claim }]);
    }
  }
  return [...voices].map(([voice, tellings]) => {
    const days = tellings.map(({ member, claim }) => claim?.said_on ?? member.record.dates?.report ?? "").filter(Boolean).sort();
    const first = tellings[0]!;
    return {
      voice, codes: actorCodes(first.member.record.actors?.find((each) => each.id === first.claim?.source?.ref)),
      stance: distinct(tellings.map(({ claim }) => claim?.stance ?? "")), certainty: distinct(tellings.map(({ claim }) => claim?.certainty ?? "").filter((each) => each !== "certain")),
      first: days[0] ?? "", last: days.at(-1) ?? "", keys: [...new Set(tellings.map(({ member }) => member.key))], cells: cellsOf(tellings.map(({ member }) => member)),
    };
  });
}

function distinct(words: readonly string[]): string {
  return [...new Set(words.filter(Boolean))].join(", ");
}

/** Who speaks, by the name that "he" or "the group" refers back to; empty for the writer. */
function voiceOf(record: DocumentRecord, claim: Claim | undefined): string {
  if (!claim) return "";
  const actor = record.actors?.find((each) => each.id === claim.source?.ref);
  const first = actor?.same_as ? record.actors?.find((each) => each.id === actor.same_as) : actor;
  return first?.name ?? first?.person ?? first?.text ?? claim.source?.text ?? "nobody named";
}

function cellsOf(members: readonly Member[]): Map<MatrixColumn, Cell[]> {
  const out = new Map<MatrixColumn, Cell[]>();
  const put = (column: MatrixColumn, value: string, words: string) => {
    if (value === "") return;
    const cells = out.get(column) ?? [];
    if (!cells.some((cell) => cell.value === value)) out.set(column, [...cells, { value, words: words === value ? "" : words }]);
  };
  for (const { record, event } of members) {
    const actors = record.actors ?? [];
    const actor = (id: string) => actors.find((each) => each.id === id);
    for (const id of event.actor ?? []) put("who", actorText(actor(id), actors), actor(id)?.text ?? "");
    for (const id of event.recipient ?? []) put("to whom", actorText(actor(id), actors), actor(id)?.text ?? "");
    put("when", whenText(event.time), record.times?.find((each) => each.id === event.time?.ref)?.text ?? "");
    const place = record.places?.find((each) => each.id === event.place?.ref);
    put("where", placeText(place), place?.text ?? "");
    for (const name of TOLLS) put(name, tollText(event[name]), event[name]?.text ?? "");
  }
  return out;
}

/** Who said what when, the earliest first. */
export function tellingsOf(incident: Incident, records: ReadonlyMap<number, DocumentRecord>): Telling[] {
  const copies = new Set((incident.copies ?? []).map((copy) => copy.document));
  const out = membersOf(incident, records).flatMap(({ key, number, record, event }) => {
    const claims = claimsOf(record, event.id);
    return (claims.length > 0 ? claims : [undefined]).map((claim) => ({
      day: claim?.said_on ?? record.dates?.report ?? "", voice: voiceOf(record, claim), outlet: outletOf(record, number), key,
      words: claim?.content?.text ?? sentenceOf(record, event), tolls: TOLLS.map((name) => (event[name] ? `${name}: ${tollText(event[name])}` : "")).filter(Boolean).join(", "),
      stance: claim?.stance ?? "", certainty: claim?.certainty ?? "", copy: copies.has(record.id),
    }));
  });
  return out.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

function sentenceOf(record: DocumentRecord, event: CodedEvent): string {
  const sentence = record.sentences?.[event.sentence ?? -1];
  if (!sentence || record.text === undefined) return event.trigger?.text ?? "";
  return [...record.text].slice(sentence.start, sentence.end).join("");
}
