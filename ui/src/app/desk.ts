// SPDX-License-Identifier: Apache-2.0
import { Client, Refused, wordsOf } from "../api/client.js";
import type { Codebook, Correction, LogEntry, Problem, Project, Session, Written } from "../api/types.js";
import { Events } from "../model/events.js";
import { Locations } from "../model/locations.js";
import { type Place, writePlace } from "../model/permalink.js";

/** How often the page looks whether others have changed something, milliseconds. guess */
const WATCH = 20_000;

/** A correction that somebody else was faster with: both values, for the person to choose. */
export interface Clash {
  readonly correction: Correction;
  readonly problem: Problem;
}

/**
 * What all views share: the session, the project, the events, and the one way by which corrections are written.
 *
 * Sends `change` when the project changed, `busy` while it asks, `say` with words for the person, `clash` when a write met another's.
 */
export class Desk extends EventTarget {
  readonly client = new Client();
  session: Session | undefined;
  project: Project | undefined;
  codebook: Codebook | undefined;
  private events: Promise<{ events: Events; locations: Locations }> | undefined;

  get mayCode(): boolean {
    return this.session !== undefined && this.session.role !== "reader";
  }

  get isAdmin(): boolean {
    return this.session?.role === "admin";
  }

  async start(): Promise<void> {
    this.session ??= await this.client.session();
    this.project = await this.client.project();
    this.codebook ??= await this.client.codebook();
    this.tell("change");
  }

  /** The events as they are now; asked for again only after a change. */
  table(): Promise<{ events: Events; locations: Locations }> {
    this.events ??= this.client.columns().then((columns) => {
      const events = new Events(columns);
      return { events, locations: new Locations(events) };
    });
    this.events.catch(() => (this.events = undefined));
    return this.events;
  }

  /**
   * Writes one entry.
   *
   * @return what was written; undefined when it was not, and then the person has been told why
   */
  async correct(correction: Correction): Promise<Written | undefined> {
    try {
      const written = await this.client.correct(correction);
      this.events = undefined;
      this.tell("change");
      return written;
    } catch (refused) {
      if (refused instanceof Refused && refused.problem.status === 409 && refused.problem.version !== undefined) {
        this.dispatchEvent(new CustomEvent<Clash>("clash", { detail: { correction, problem: refused.problem } }));
      } else {
        this.say(wordsOf(refused), "bad");
      }
      return undefined;
    }
  }

  /**
   * Undoes the last entry of the person at the desk that is not undone yet; called again, the one before it, back to the first.
   *
   * @return the entry that was undone; undefined when there is none left
   */
  async undo(): Promise<LogEntry | undefined> {
    const who = this.session?.who;
    const log = await this.wholeLog();
    const undone = undoneIn(log);
    const last = log.filter((entry) => entry.who === who && !undone.has(entry.seq) && entry.kind !== "undo" && entry.kind !== "recoded").pop();
    if (!last) {
      this.say("There is nothing of yours left to undo.");
      return undefined;
    }
    const version = await this.versionOf(last.target);
    const written = await this.correct({ target: last.target, version, kind: "undo", value: last.seq, layer: last.layer ?? null });
    if (written) this.say(`Undone: ${entryText(last)}`);
    return written ? last : undefined;
  }

  /** The version of a document or what is in it, or of an incident, that a write has to name. */
  async versionOf(target: string): Promise<number> {
    const document = /^d(\d+)(?:\.|$)/.exec(target)?.[1];
    if (document === undefined) return (await this.wholeLog()).filter((entry) => entry.target === target).length;
    return (await this.client.document(Number(document))).versions[target] ?? 0;
  }

  /** The entries of the log, the first first. Only what is new is asked for. */
  private entries: LogEntry[] = [];
  async wholeLog(): Promise<LogEntry[]> {
    for (;;) {
      const { items, head } = await this.client.log(this.entries.at(-1)?.seq ?? 0);
      this.entries = [...this.entries, ...items];
      if (items.length === 0 || (this.entries.at(-1)?.seq ?? 0) >= head) return this.entries;
    }
  }

  /** Lets everybody read anew what the server has: after an import. */
  forget(): void {
    this.look().catch((problem: unknown) => this.fail(problem));
  }

  /** Looks whether others have changed the project, as long as the page is open and in view. */
  watch(): void {
    window.setInterval(() => {
      if (this.session && !document.hidden) this.look().catch(() => undefined); // whoever does something next is told that nobody answers
    }, WATCH);
  }

  private async look(): Promise<void> {
    const project = await this.client.project();
    if (project.revision === this.project?.revision) return;
    this.project = project;
    this.events = undefined;
    this.tell("change");
  }

  say(words: string, tone: "plain" | "bad" = "plain"): void {
    this.dispatchEvent(new CustomEvent("say", { detail: { words, tone } }));
  }

  /** Puts where a view has gone into the address, without a step for the Back button; the frame then hands that same place to the view. */
  move(place: Place): void {
    history.replaceState(null, "", writePlace(place.view, place.id, place.state));
    this.dispatchEvent(new CustomEvent<Place>("move", { detail: place }));
  }

  /** Says why something did not work, in the server's words. */
  fail(problem: unknown): void {
    this.say(wordsOf(problem), "bad");
  }

  private tell(name: string): void {
    this.dispatchEvent(new Event(name));
  }
}

/** The numbers of entries that are taken back; an undo that is itself undone does not count. */
export function undoneIn(log: readonly LogEntry[]): Set<number> {
  const out = new Set<number>();
  for (const entry of [...log].reverse()) if (entry.kind === "undo" && !out.has(entry.seq)) out.add(undoes(entry));
  return out;
}

/** The number of the entry that an undo takes back. */
export function undoes(entry: LogEntry): number {
  const value = entry.after ?? entry.before;
  return typeof value === "number" ? value : Number(value ?? NaN);
}

/** An entry of the log as people say it. */
export function entryText(entry: LogEntry): string {
  const field = entry.field ? ` ${entry.field}` : "";
  switch (entry.kind) {
    case "set":
      return `${entry.target}${field} set to ${valueText(entry.after)}`;
    case "note":
      return `note on ${entry.target}`;
    case "undo":
      return `undo of entry ${undoes(entry)}`;
    default:
      return `${entry.kind} ${entry.target}${field}`;
  }
}

/** A value of a field as people read it. */
export function valueText(value: unknown): string {
  if (value === null || value === undefined || value === "") return "nothing";
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return value.length === 0 ? "nothing" : value.map(valueText).join(", ");
  const parts = value as Record<string, unknown>;
  if ("low" in parts || "high" in parts) return parts["low"] === parts["high"] ? valueText(parts["low"]) : `${valueText(parts["low"])} to ${valueText(parts["high"])}`;
  return JSON.stringify(value);
}

/** The one desk of this page. */
export const desk = new Desk();
