// SPDX-License-Identifier: Apache-2.0
// A project in memory that answers as docs/openapi.yaml says: for work on the page and for its tests, without the program.
import { readFileSync, readdirSync } from "node:fs";
import { createHash } from "node:crypto";
import { columnsOf, rowOf } from "./columns.mjs";

const here = (name) => new URL(name, import.meta.url);
const lines = (name) => readFileSync(here(name), "utf8").trim().split("\n").map((line) => JSON.parse(line));

/** An answer that is not 200. */
export class Refusal extends Error {
  constructor(status, title, more = {}) {
    super(title);
    this.status = status;
    this.body = { type: "urn:sitrep:problem:dev", title, status, instance: "urn:uuid:0", ...more };
  }
}

export class Project {
  constructor({ records, incidents } = {}) {
    this.first = records ?? lines("fixtures/records.jsonl");
    this.machine = incidents ?? (records ? [] : lines("fixtures/incidents.jsonl"));
    this.log = [];
    this.saved = { version: 0, filters: [] };
    this.imports = [];
    this.session = { mode: "local", who: "analyst", role: "admin", csrf: "dev" };
    this.people = [];
    this.build();
  }

  /** The current view: what the machine wrote, and the log's entries that are not undone. */
  build() {
    this.undone = new Set(this.log.filter((entry) => entry.kind === "undo").map((entry) => entry.after));
    this.records = structuredClone(this.first);
    this.states = {};
    this.versions = {};
    for (const entry of this.log) {
      this.versions[entry.target] = (this.versions[entry.target] ?? 0) + 1;
      if (!this.undone.has(entry.seq) && !entry.layer) this.fold(entry);
    }
  }

  fold({ kind, target, field, after }) {
    const event = this.find(target);
    if (kind === "accept" || kind === "reject") this.states[target] = { state: "coded", rejected: kind === "reject" };
    if (kind === "state") this.states[target] = { state: after };
    if (kind === "set" && field === "place") {
      Object.assign(this.place(target), after, { precision: "place" });
    } else if (kind === "set" && event) {
      const path = field.split(".");
      let at = event;
      for (const part of path.slice(0, -1)) at = at[part] ??= {};
      at[path.at(-1)] = after;
      this.states[target] = { state: "coded" };
    }
    if (kind === "add") this.records[Number(/\d+/.exec(target)[0]) - 1].events.push(structuredClone(after));
    if ((kind === "merge" || kind === "split") && event) {
      const other = this.find(after);
      if (kind === "merge") other.happening = event.happening;
      else if (other.happening === event.happening) event.happening = `h${target}`;
      this.states[target] = { state: "coded" };
    }
  }

  find(key) {
    const [, document, id] = /^d(\d+)\.(\w+)$/.exec(key) ?? [];
    return document && this.records[document - 1]?.events.find((event) => event.id === id);
  }

  place(key) {
    const [, document, id] = /^d(\d+)\.(p\w+)$/.exec(key) ?? [];
    return document && this.records[document - 1]?.places.find((place) => place.id === id);
  }

  state(key) {
    return this.states[key]?.state ?? "auto";
  }

  rows() {
    return this.records.flatMap((record, at) =>
      record.events.filter((event) => !this.states[`d${at + 1}.${event.id}`]?.rejected).map((event) => rowOf(this, record, at + 1, event)),
    );
  }

  reasons(row, event) {
    const out = [];
    if (this.state(row.key) !== "auto") return out;
    if (event.score < 0.6) out.push("low-score");
    if (event.type === "ASSAULT" && event.status === "actual" && !event.actor?.length) out.push("unknown-actor");
    if (event.type === "ASSAULT" && !row.place) out.push("unknown-place");
    else if (row.precision === "unresolved") out.push("unknown-place");
    if (this.contradicted(row.key)) out.push("contradiction");
    return out;
  }

  contradicted(key) {
    return this.incidents().some((incident) => incident.keys.includes(key) && new Set(incident.accounts.map((account) => JSON.stringify(account.dead))).size > 1 && incident.accounts.length > 1);
  }

  incidents() {
    const number = new Map(this.first.map((record, at) => [record.id, at + 1]));
    return this.machine.map((incident) => {
      const tolls = new Set(incident.accounts.map((account) => account.dead?.low).filter((low) => low !== undefined));
      const contradiction = tolls.size > 1 ? `dead: ${[...tolls].join(" or ")}` : null;
      return { ...incident, contradiction, keys: incident.members.map((member) => `d${number.get(member.document)}.${member.event}`) };
    });
  }

  columns() {
    return columnsOf(this.rows());
  }

  document(number, layer) {
    const record = structuredClone(this.records[number - 1]);
    if (!this.records[number - 1]) throw new Refusal(404, "There is no such document");
    for (const { key, field, a, b } of layer ? this.differences() : []) {
      const event = record.events.find((each) => `d${number}.${each.id}` === key);
      if (event) event[field] = layer === "Amina" ? a : b;
    }
    const own = (key) => key === `d${number}` || key.startsWith(`d${number}.`);
    const keys = [...record.events, ...record.claims].map((each) => `d${number}.${each.id}`);
    const shown = { ...record, events: record.events.filter((event) => !this.states[`d${number}.${event.id}`]?.rejected) };
    return {
      document: this.documentRow(number), record: shown,
      versions: Object.fromEntries(Object.entries(this.versions).filter(([key]) => own(key))),
      states: Object.fromEntries(Object.entries(this.states).filter(([key]) => own(key)).map(([key, { state }]) => [key, state])),
      rejected: {},
      notes: this.log.filter((entry) => entry.kind === "note" && own(entry.target) && !this.undone.has(entry.seq)),
      log: this.log.filter((entry) => own(entry.target)),
      undone: [...this.undone],
    };
  }

  documentRow(number) {
    const record = this.records[number - 1];
    return { number, id: record.id, title: record.title ?? null, outlet: record.outlet ?? null, language: "en", report: record.dates?.report ?? null, events: record.events.length, state: "auto", revision: 1, coders: [], added: "2026-01-01T00:00:00Z" };
  }

  correct(correction, who = "analyst") {
    const { target, version, kind, field = null, value = null, why = null, layer = null } = correction;
    const at = this.versions[target] ?? 0;
    const event = this.find(target);
    if (!event && !/^d\d+(\.[cp]\d+)?$/.test(target)) throw new Refusal(404, "There is no such target");
    const before = field && event ? (field.split(".").reduce((on, part) => on?.[part], event) ?? null) : null;
    if (version !== at) throw new Refusal(409, "Somebody has written since", { yours: value, theirs: before, version: at, since: this.log.filter((entry) => entry.target === target).slice(version) });
    let after = value;
    let key = target;
    if (kind === "add") {
      const events = this.records[Number(target.slice(1)) - 1].events;
      const id = `m${events.filter((each) => each.id.startsWith("m")).length + 1}`;
      after = { modes: [], contexts: [], actor: [], recipient: [], mediator: [], historical: false, happening: id, ...value, id };
      key = `${target}.${id}`;
    }
    const entry = { seq: this.log.length + 1, at: "2026-01-01T00:00:00Z", who, layer, kind, target: key, field, before, after, why, base: version };
    entry.hash = createHash("sha256").update(JSON.stringify(entry)).digest("hex");
    this.log.push(entry);
    this.build();
    return { seq: entry.seq, target: key, version: this.versions[key], hash: entry.hash };
  }

  queue(reason, limit) {
    const all = this.records.flatMap((record, at) =>
      record.events.filter((event) => !this.states[`d${at + 1}.${event.id}`]?.rejected).map((event) => {
        const row = rowOf(this, record, at + 1, event);
        return { row, reason: row.reasons[0], why: row.reasons.map((each) => each.replace(/-/g, " ")).join("; ") };
      }),
    ).filter((item) => item.row.reasons.length > 0);
    const reasons = {};
    for (const item of all) for (const each of item.row.reasons) reasons[each] = (reasons[each] ?? 0) + 1;
    const items = all.filter((item) => !reason || item.row.reasons.includes(reason)).sort((a, b) => b.row.reasons.length - a.row.reasons.length || a.row.score - b.row.score);
    return { items: items.slice(0, limit), total: items.length, reasons };
  }

  search(q) {
    const wanted = q.toLowerCase().split(/\s+/).filter(Boolean);
    const documents = this.records.map((_, at) => at + 1).filter((number) => {
      const text = `${this.records[number - 1].title ?? ""} ${this.records[number - 1].text}`.toLowerCase();
      return wanted.every((word) => text.includes(word));
    });
    return { keys: documents.flatMap((number) => this.records[number - 1].events.map((event) => `d${number}.${event.id}`)) };
  }

  /** In what the two made-up coders differ. */
  differences() {
    const keys = this.first.flatMap((record, at) => record.events.filter((event) => event.type === "ASSAULT").map((event) => `d${at + 1}.${event.id}`));
    return [
      { key: keys[0], field: "type", a: "ASSAULT", b: "COERCE" },
      { key: keys[1], field: "dead", a: { low: 14, high: 14 }, b: { low: 10, high: 10 } },
      { key: keys[2], field: "status", a: "actual", b: "hypothetical" },
    ];
  }

  agreement(a, b) {
    const field = (name, units, agreed, value) => ({
      field: name, units, agreed, alpha: { value, low: value - 0.12, high: Math.min(1, value + 0.09) }, kappa: { value: value - 0.01, low: value - 0.13, high: Math.min(1, value + 0.08) },
    });
    const fields = [field("type", 41, 39, 0.93), field("status", 41, 36, 0.81), field("actor", 41, 34, 0.78), field("place.ref", 41, 29, 0.61), field("dead", 22, 19, 0.84)];
    const open = this.differences().map((each) => ({ ...each, otherKey: each.key, decided: this.log.some((entry) => !this.undone.has(entry.seq) && entry.target === each.key && entry.field === each.field && entry.layer === null) }));
    return { a, b, documents: [1, 2, 3, 4], fields, disagreements: open };
  }

  codebook() {
    const pages = readdirSync(here("../../codebook/")).filter((name) => name.endsWith(".md") && name !== "README.md");
    const types = pages.map((name) => {
      const text = readFileSync(here(`../../codebook/${name}`), "utf8");
      const modes = /Modes: ([^.]*)\./.exec(text)?.[1].split(", ") ?? [];
      return { type: name.slice(0, -3).toUpperCase(), title: text.split("\n")[1], modes };
    });
    return { types, contexts: ["peacekeeping", "military"], sectors: ["COP", "GOV", "JUD", "LEG", "MIL", "REB", "UAF", "CVL", "MED"] };
  }

  codebookPage(type) {
    try {
      return { type, markdown: readFileSync(here(`../../codebook/${type.toLowerCase().replace(/[^a-z_]/g, "")}.md`), "utf8") };
    } catch {
      throw new Refusal(404, "There is no such type");
    }
  }
}
