// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html, nothing } from "lit";
import { Refused, Unanswered, wordsOf } from "../api/client.js";
import { VIEWS, type Place, type View, readPlace, writePlace } from "../model/permalink.js";
import { type Scheme, chooseScheme, chosenScheme } from "../theme/colours.js";
import { sheet } from "../theme/sheets.js";
import "../views/explore-view.js";
import "./clash-dialog.js";
import { type Clash, desk } from "./desk.js";
import "./entry-form.js";
import "./help-dialog.js";
import type { HelpDialog } from "./help-dialog.js";
import { bareKey } from "./keys.js";
import "./toast-line.js";

const TITLES: Record<View, string> = {
  explore: "Explore", queue: "Queue", report: "Reports", incident: "Incidents", agreement: "Agreement", codebook: "Codebook", import: "Import", people: "People",
};
const LETTERS: Record<string, View> = { e: "explore", q: "queue", r: "report", i: "incident", a: "agreement", c: "codebook", m: "import", p: "people" };

/** Views other than the first are fetched when somebody goes there, so that the first paint waits for one view only. */
const LOADERS: Record<View, () => Promise<unknown>> = {
  explore: async () => undefined,
  queue: () => import("../views/queue-view.js"),
  report: () => import("../views/report-view.js"),
  incident: () => import("../views/incident-view.js"),
  agreement: () => import("../views/agreement-view.js"),
  codebook: () => import("../views/codebook-view.js"),
  import: () => import("../views/import-view.js"),
  people: () => import("../views/people-view.js"),
};

/** The frame of the page: where one is, where one can go, what just happened. */
export class SitrepApp extends LitElement {
  static override properties = { place: { state: true }, ready: { state: true }, entry: { state: true }, clash: { state: true }, scheme: { state: true }, away: { state: true } };
  private place: Place = readPlace(location.hash);
  private ready = false;
  private entry: "none" | "local" | "team" = "none";
  private clash: Clash | undefined;
  private scheme: Scheme = chosenScheme();
  private away = "";
  private going = false;

  override connectedCallback(): void {
    super.connectedCallback();
    // A link to sign in may come into an open tab: only what is behind # changes then, and nothing is loaded.
    window.addEventListener("hashchange", () => void (location.hash.startsWith("#token=") ? this.begin() : this.arrive()));
    window.addEventListener("keydown", (event) => this.key(event));
    desk.addEventListener("change", () => this.requestUpdate());
    desk.addEventListener("move", (event) => (this.place = (event as CustomEvent<Place>).detail));
    desk.addEventListener("clash", (event) => (this.clash = (event as CustomEvent<Clash>).detail));
    desk.client.onDoor = () => {
      if (this.ready) void this.begin();
    };
    desk.watch();
    void this.begin();
  }

  private async begin(): Promise<void> {
    try {
      const token = /^#token=(.+)$/.exec(location.hash)?.[1];
      if (token) {
        // The token is worth nothing after this; it is taken out of the address all the same.
        history.replaceState(null, "", "#/explore");
        desk.session = await desk.client.open({ token: decodeURIComponent(token) });
      } else {
        desk.session = undefined;
      }
      await desk.start();
      this.entry = "none";
      await this.arrive();
      this.ready = true;
    } catch (problem) {
      if (problem instanceof Refused && problem.problem.status === 401) this.entry = problem.problem.mode ?? "local";
      else this.away = wordsOf(problem);
    }
  }

  private async arrive(): Promise<void> {
    const place = readPlace(location.hash);
    try {
      await LOADERS[place.view]();
    } catch {
      desk.fail(new Unanswered()); // a part of the page could not be fetched
      return;
    }
    const moved = place.view !== this.place.view;
    this.place = place;
    document.title = `${TITLES[place.view]} – ${desk.project?.name ?? "Sitrep"}`;
    if (moved && this.ready) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>("main")?.focus({ preventScroll: true });
    }
  }

  private key(event: KeyboardEvent): void {
    const key = bareKey(event);
    if (key === undefined) return;
    const view = this.going ? LETTERS[key] : undefined;
    this.going = key === "g";
    if (view) {
      event.preventDefault();
      event.stopImmediatePropagation();
      location.hash = writePlace(view);
    } else if (key === "?") {
      event.preventDefault();
      this.help();
    }
  }

  private help(): void {
    this.renderRoot.querySelector<HelpDialog>("help-dialog")?.open(this.place.view);
  }

  private async leave(): Promise<void> {
    await desk.client.close().catch((problem: unknown) => desk.fail(problem));
    location.reload();
  }

  private nextScheme(): void {
    this.scheme = this.scheme === "auto" ? "light" : this.scheme === "light" ? "dark" : "auto";
    chooseScheme(this.scheme);
  }

  override render() {
    if (this.entry !== "none") return html`<entry-form .mode=${this.entry} @entered=${() => void this.begin()}></entry-form>`;
    const words = { auto: "as the system", light: "light", dark: "dark" }[this.scheme];
    return html`
      <a class="skip" href="#" @click=${this.skip}>Skip to the content</a>
      <header>
        <a class="brand" href=${writePlace("explore")} aria-label="Sitrep, to Explore">
          <svg viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="6" /><path d="M7 9h11M7 15h18M7 21h8" /><circle cx="22.5" cy="22" r="3.6" /></svg>
          <span>Sitrep</span>
        </a>
        <nav aria-label="Views">
          ${VIEWS.filter((view) => view !== "people" || desk.isAdmin).map((view) => html`<a href=${writePlace(view)} aria-current=${view === this.place.view ? "page" : "false"}>${TITLES[view]}</a>`)}
        </nav>
        <div class="right">
          ${desk.project ? html`<span class="project" title="Project"><bdi>${desk.project.name}</bdi></span>` : nothing}
          ${desk.session?.mode === "team" ? html`<a class="who" href=${writePlace("people")} title="${desk.session.role}; your password"><bdi>${desk.session.who}</bdi></a><button class="quiet" @click=${this.leave}>Leave</button>` : nothing}
          <button class="quiet" @click=${this.nextScheme} title="Colours: ${words}" aria-label="Colours: ${words}. Change">${this.scheme === "dark" ? "☾" : this.scheme === "light" ? "☀" : "◐"}</button>
          <button class="quiet" @click=${this.help} title="Keys and help" aria-label="Keys and help"><kbd>?</kbd></button>
        </div>
      </header>
      <main tabindex="-1" aria-label=${TITLES[this.place.view]}>${this.away ? this.sorry() : this.ready ? this.view() : html`<p class="wait" role="status">Opening the project …</p>`}</main>
      <toast-line></toast-line>
      <help-dialog></help-dialog>
      <clash-dialog .clash=${this.clash} @settled=${() => (this.clash = undefined)}></clash-dialog>
    `;
  }

  private skip(event: Event): void {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>("main")?.focus();
  }

  private view() {
    const place = this.place;
    switch (place.view) {
      case "explore":
        return html`<explore-view .place=${place}></explore-view>`;
      case "queue":
        return html`<queue-view .place=${place}></queue-view>`;
      case "report":
        return html`<report-view .place=${place}></report-view>`;
      case "incident":
        return html`<incident-view .place=${place}></incident-view>`;
      case "agreement":
        return html`<agreement-view .place=${place}></agreement-view>`;
      case "codebook":
        return html`<codebook-view .place=${place}></codebook-view>`;
      case "people":
        return html`<people-view .place=${place}></people-view>`;
      default:
        return html`<import-view .place=${place}></import-view>`;
    }
  }

  private sorry() {
    return html`<div class="sorry"><h1>The project cannot be reached</h1><p>${this.away}</p><p class="muted">Is the program still running? What you did is safe: each decision was on the disk before the page showed it.</p><button class="primary" @click=${() => location.reload()}>Try again</button></div>`;
  }

  static override styles = [
    sheet,
    css`
      :host { height: 100%; display: flex; flex-direction: column; min-width: 0; overflow: clip; }
      .skip { position: absolute; left: 8px; top: -60px; z-index: 3000; padding: 8px 12px; background: var(--raised); border-radius: var(--radius); }
      .skip:focus { top: 8px; box-shadow: var(--shadow); }
      header { display: flex; align-items: stretch; gap: 20px; padding: 0 14px; min-height: 44px; background: var(--surface); border-bottom: 1px solid var(--line); }
      .brand { display: flex; align-items: center; gap: 8px; color: var(--ink); text-decoration: none; font: 700 15px var(--sans); letter-spacing: -0.01em; }
      .brand svg { width: 22px; height: 22px; }
      .brand rect { fill: var(--accent); }
      .brand path { stroke: var(--accent-ink); stroke-width: 2.6; stroke-linecap: round; fill: none; }
      .brand circle { fill: #f2b84b; }
      nav { display: flex; align-items: stretch; gap: 2px; overflow-x: auto; scrollbar-width: none; flex: 1; }
      nav a { display: flex; align-items: center; padding: 2px 10px 0; color: var(--ink-2); text-decoration: none; border-bottom: 2px solid transparent; white-space: nowrap; }
      nav a:hover { color: var(--ink); }
      nav a:focus-visible { outline-offset: -3px; }
      nav a[aria-current="page"] { color: var(--ink); font-weight: 600; border-color: var(--accent); }
      .right { display: flex; align-items: center; gap: 4px; }
      .project { color: var(--ink-2); max-width: 22ch; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; margin-inline-end: 6px; }
      .right button { min-width: 32px; padding: 3px 6px; }
      .who { max-width: 16ch; padding: 3px 6px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; color: var(--ink); }
      main { flex: 1; min-height: 0; position: relative; overflow: clip; }
      main:focus-visible { outline: none; } /* where one is after a jump; what can be used in it has rings of its own */
      main > * { height: 100%; }
      main > .wait { padding: 24px; color: var(--ink-2); height: auto; }
      .sorry { max-width: 60ch; margin: 10vh auto 0; padding: 24px; display: grid; gap: 12px; justify-items: start; height: auto; }
      @media (max-width: 720px) {
        header { gap: 8px; padding: 0 8px; }
        .brand span, .project { display: none; }
        nav { mask-image: linear-gradient(to right, #000 calc(100% - 28px), transparent); }
        .who { display: none; }
      }
    `,
  ];
}
customElements.define("sitrep-app", SitrepApp);
