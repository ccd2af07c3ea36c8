// SPDX-License-Identifier: Apache-2.0
import type {
  Agreement, Codebook, Correction, DocumentRow, DocumentView, EventColumns, EventRow, EventView, ExportProfile, ImportJob, Incident, LogEntry, Person, Problem, Project,
  QueueItem, Rejection, SavedFilters, ServerFilter, Session, Written,
} from "./types.js";

const ROOT = "api/v1";

/** The server said no, and why. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
  }
}

/** Nobody answered: the program was stopped, or cannot be reached. */
export class Unanswered extends Error {
  constructor() {
    super("The program does not answer. Is it still running? What you did is safe: each decision was on the disk before the page showed it.");
  }
}

/** A file that the browser cannot read: a folder, or one that went. */
export class Unreadable extends Error {
  constructor(name: string) {
    super(`${name} cannot be read. A folder has to be opened and its files chosen.`);
  }
}

/** What went wrong, in words for people; what only the page's makers understand goes to the browser's console. */
export function wordsOf(problem: unknown): string {
  if (problem instanceof Refused || problem instanceof Unanswered || problem instanceof Unreadable) return problem.message;
  console.error(problem);
  return "Something went wrong in the page. Load it again; what you decided is safe.";
}

export interface Page<T> {
  items: T[];
  next: string | null;
  total: number;
}

/** Asks the server, and nobody else: every address is relative to the page's own. */
export class Client {
  private csrf = "";
  /** Called when the server does not know the session any more: it was started anew, or the time is up. */
  onDoor: () => void = () => undefined;
  /** Answers by address, with the tag that they came with: an unchanged one is not sent again. */
  private readonly kept = new Map<string, { tag: string; body: unknown }>();

  async session(): Promise<Session> {
    return this.enter(await this.get<Session>("session"));
  }

  async open(entry: { token: string } | { name: string; password: string }): Promise<Session> {
    return this.enter(await this.send<Session>("POST", "session", entry));
  }

  async close(): Promise<void> {
    await this.send("DELETE", "session");
    this.kept.clear();
  }

  people = () => this.get<{ items: Person[] }>("accounts");
  putPerson = (person: Partial<Person> & { password?: string }) => this.send<Person>("POST", "accounts", person);
  changePassword = (old: string, password: string) => this.send<undefined>("PUT", "session/password", { old, password });

  project = () => this.get<Project>("project");
  columns = () => this.get<EventColumns>("events/columns");
  document = (number: number, layer?: string) => this.get<DocumentView>(`documents/${number}${query({ layer })}`);
  documents = (cursor?: string) => this.get<Page<DocumentRow>>(`documents${query({ cursor, limit: 200 })}`);
  event = (key: string, layer?: string) => this.get<EventView>(`events/${encodeURIComponent(key)}${query({ layer })}`);
  rows = (keys: readonly string[]) => this.get<Page<EventRow>>(`events${query({ keys: keys.join(",") })}`);
  search = (q: string) => this.get<{ keys: string[] }>(`search${query({ q, limit: 100_000 })}`);
  queue = (reason?: string, limit = 200) =>
    this.get<{ items: QueueItem[]; total: number; reasons: Record<string, number> }>(`queue${query({ reason, limit })}`);
  incidents = (cursor?: string) => this.get<Page<Incident> & { stale?: boolean }>(`incidents${query({ cursor, limit: 200 })}`);
  incident = (id: string) => this.get<Incident>(`incidents/${encodeURIComponent(id)}`);
  codebook = () => this.get<Codebook>("codebook");
  codebookPage = (type: string) => this.get<{ type: string; markdown: string }>(`codebook/${encodeURIComponent(type)}`);
  agreement = (a: string, b: string) => this.get<Agreement>(`agreement${query({ a, b })}`);
  log = (after: number) => this.get<{ items: LogEntry[]; head: number }>(`log${query({ after, limit: 500 })}`);
  filters = () => this.get<SavedFilters>("filters");
  saveFilters = (filters: SavedFilters) => this.send<SavedFilters>("PUT", "filters", filters);
  correct = (correction: Correction) => this.send<Written>("POST", "corrections", correction);
  rejections = (cursor?: string) => this.get<{ items: Rejection[]; next: string | null }>(`rejections${query({ cursor, limit: 200 })}`);
  imports = () => this.get<{ items: ImportJob[] }>("imports");
  startImport = (job: unknown) => this.send<ImportJob>("POST", "imports", job);
  exports = () => this.get<{ items: ExportProfile[] }>("exports");

  progressAddress = (id: string) => `${ROOT}/imports/${encodeURIComponent(id)}/progress`;
  exportAddress = (profile: string, format: string, filter?: ServerFilter) =>
    `${ROOT}/exports/${encodeURIComponent(profile)}${query({ format, filter: filter && Object.keys(filter).length > 0 ? JSON.stringify(filter) : undefined })}`;

  private enter(session: Session): Session {
    this.csrf = session.csrf;
    return session;
  }

  private async get<T>(path: string): Promise<T> {
    const kept = this.kept.get(path);
    const answer = await ask(path, { headers: kept ? { "If-None-Match": kept.tag } : {}, cache: "no-store", credentials: "same-origin" });
    if (answer.status === 304 && kept) return kept.body as T;
    if (answer.status === 401 && path !== "session") this.onDoor();
    const body = await read(answer);
    const tag = answer.headers.get("ETag");
    if (tag) this.keep(path, tag, body);
    return body as T;
  }

  private async send<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await ask(path, {
      method,
      headers: { "Content-Type": "application/json", "X-Sitrep-Token": this.csrf },
      credentials: "same-origin",
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (answer.status === 401 && path !== "session") this.onDoor();
    return (await read(answer)) as T;
  }

  private keep(path: string, tag: string, body: unknown): void {
    if (this.kept.size >= 200) this.kept.delete(this.kept.keys().next().value!);
    this.kept.set(path, { tag, body });
  }
}

/** Asks the server; says in words when nobody answers. */
async function ask(path: string, how: RequestInit): Promise<Response> {
  try {
    return await fetch(`${ROOT}/${path}`, how);
  } catch {
    throw new Unanswered();
  }
}

async function read(answer: Response): Promise<unknown> {
  if (answer.status === 204) return undefined;
  const json = /json/.test(answer.headers.get("Content-Type") ?? "");
  const body: unknown = json ? await answer.json() : undefined;
  if (answer.ok) return body;
  throw new Refused(
    (body as Problem | undefined) ?? { type: "about:blank", title: `The server answered ${answer.status}`, status: answer.status },
  );
}

function query(parameters: Record<string, string | number | undefined>): string {
  const out = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) if (value !== undefined && value !== "") out.set(name, String(value));
  const text = out.toString();
  return text === "" ? "" : `?${text}`;
}
