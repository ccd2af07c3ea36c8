// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html, nothing, type PropertyValues } from "lit";
import { desk } from "../app/desk.js";
import { bareKey } from "../app/keys.js";
import type { Events } from "../model/events.js";
import { type Facet, type Filters, isOpen, readFilters, writeFilters } from "../model/filters.js";
import type { Locations } from "../model/locations.js";
import { type Order, readOrder, writeOrder } from "../model/order.js";
import { type Place, eventAddress, writePlace } from "../model/permalink.js";
import { Sieve } from "../model/sieve.js";
import { sheet } from "../theme/sheets.js";
import "../parts/event-map.js";
import "../parts/event-summary.js";
import "../parts/event-table.js";
import type { EventTable } from "../parts/event-table.js";
import "../parts/event-timeline.js";
import "../parts/export-menu.js";
import "../parts/facet-list.js";
import "../parts/filter-shelf.js";
import { nothingYet } from "../parts/nothing-yet.js";

const HEADINGS: readonly [Facet, string][] = [
  ["type", "What"], ["status", "Told as"], ["country", "Country"], ["actor", "Who"], ["actorCountry", "Whose"], ["recipient", "To whom"], ["place", "Place"],
  ["precision", "How well the place is known"], ["state", "State of the coding"],
];

/** Map, timeline and table of all events; whatever is chosen in one filters the others. The address holds all of it. */
export class ExploreView extends LitElement {
  static override properties = { place: {}, events: { state: true }, stamp: { state: true }, lit: { state: true }, open: { state: true } };
  place: Place = { view: "explore", id: "", state: new URLSearchParams() };
  private events: Events | undefined;
  private locations: Locations | undefined;
  private sieve: Sieve | undefined;
  private filters: Filters = { facets: {} };
  private order: Order = { column: "when", down: true };
  private chosen = -1;
  private size = 0;
  private lit = -1;
  private stamp = 0;
  private arrived = 0;
  private open = false;
  private found: { q: string; keys: ReadonlySet<string> } | undefined;
  private readonly changed = () => void this.load();
  private readonly pressed = (event: KeyboardEvent) => this.key(event);

  override connectedCallback(): void {
    super.connectedCallback();
    desk.addEventListener("change", this.changed);
    window.addEventListener("keydown", this.pressed);
    void this.load();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    desk.removeEventListener("change", this.changed);
    window.removeEventListener("keydown", this.pressed);
  }

  private async load(): Promise<void> {
    try {
      const { events, locations } = await desk.table();
      if (events === this.events) return;
      this.events = events;
      this.locations = locations;
      this.sieve = new Sieve(events);
      this.readState();
    } catch (problem) {
      desk.fail(problem);
    }
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("place") && this.events) {
      this.readState();
      this.arrived++; // by a link or back: the map goes to what is shown now
    }
  }

  private readState(): void {
    const { state } = this.place;
    this.filters = readFilters(state);
    this.order = readOrder(state.get("sort"));
    this.chosen = this.events?.row(state.get("event") ?? "") ?? -1;
    this.sift();
  }

  /** Applies the filters; the words of the search are looked up by the server, everything else here. */
  private sift(): void {
    const { sieve, filters } = this;
    if (!sieve) return;
    const q = filters.text ?? "";
    if (q !== "" && this.found?.q !== q) {
      void desk.client.search(q).then(({ keys }) => {
        this.found = { q, keys: new Set(keys) };
        this.sift();
      }, (problem: unknown) => desk.fail(problem));
      return;
    }
    sieve.apply(filters, q === "" ? undefined : this.found?.keys);
    this.size = sieve.size;
    this.stamp++;
  }

  /** Puts what is shown into the address; `step` makes it one that the Back button returns from. */
  private remember(step = true): void {
    const state = writeFilters(this.filters);
    if (this.order.column !== "when" || !this.order.down) state.set("sort", writeOrder(this.order));
    if (this.chosen >= 0) state.set("event", this.events!.keys[this.chosen]!);
    const address = writePlace("explore", "", state);
    if (address !== location.hash) history[step ? "pushState" : "replaceState"](null, "", address);
  }

  private filter(filters: Filters): void {
    this.filters = filters;
    this.sift();
    this.remember();
    this.requestUpdate();
  }

  /** While somebody drags over days or the map: everything follows, the address when they let go. */
  private brush(some: Partial<Pick<Filters, "from" | "until" | "box">>): void {
    this.filters = { ...this.filters, ...some };
    this.sift();
    this.requestUpdate();
  }

  private pick(row: number): void {
    this.chosen = row;
    this.remember(false);
    this.requestUpdate();
  }

  private key(event: KeyboardEvent): void {
    const key = bareKey(event);
    const table = this.renderRoot.querySelector<EventTable>("event-table");
    if (key === "/") {
      event.preventDefault();
      this.renderRoot.querySelector<HTMLInputElement>("#search")?.focus();
    } else if ((key === "j" || key === "k") && table) {
      this.pick(table.step(key === "j" ? 1 : -1));
    } else if (key === "Enter" && this.chosen >= 0 && !(event.composedPath()[0] instanceof HTMLButtonElement || event.composedPath()[0] instanceof HTMLAnchorElement)) {
      location.hash = eventAddress(this.events!.keys[this.chosen]!);
    } else if (key === "u") {
      void desk.undo();
    } else if (key === "Escape" && this.chosen >= 0) {
      this.pick(-1);
    }
  }

  override render() {
    const { events, filters, sieve } = this;
    if (!events || !sieve) return html`<p class="wait muted" role="status">Reading the events …</p>`;
    if (events.count === 0) return this.empty();
    const pick = (event: CustomEvent<number>) => this.pick(event.detail);
    const lit = this.lit >= 0 ? this.lit : this.chosen;
    return html`
      <h1 class="hidden">Explore</h1>
      <aside class=${this.open ? "open" : ""} aria-label="Filters" @filter=${(event: CustomEvent<Filters>) => this.filter(event.detail)}>
        <form role="search" @submit=${this.search}>
          <label class="hidden" for="search">Search the texts</label>
          <input id="search" type="search" placeholder="Search the texts  /" .value=${filters.text ?? ""} dir="auto" @change=${this.search} @search=${this.search} />
        </form>
        <filter-shelf .filters=${filters}></filter-shelf>
        <div class="numbers">
          <label>score below <input type="number" min="0" max="1" step="0.05" .value=${String(filters.scoreBelow ?? "")} @change=${(event: Event) => this.number("scoreBelow", event)} /></label>
          <label>dead, at least <input type="number" min="0" step="1" .value=${String(filters.deadAtLeast ?? "")} @change=${(event: Event) => this.number("deadAtLeast", event)} /></label>
        </div>
        ${HEADINGS.map(([facet, heading]) => html`<facet-list .facet=${facet} .heading=${heading} .sieve=${sieve} .filters=${filters} .stamp=${this.stamp} @filter=${(event: CustomEvent<Filters>) => { event.stopPropagation(); this.filter(event.detail); }}></facet-list>`)}
      </aside>
      <div class="main">
        <div class="bar">
          <button class="narrow" aria-expanded=${this.open} @click=${() => (this.open = !this.open)}>Filters</button>
          <p role="status"><b class="number">${this.size.toLocaleString("en")}</b> of ${events.count.toLocaleString("en")} events</p>
          ${isOpen(filters) ? nothing : html`<button class="quiet" @click=${() => this.filter({ facets: {} })}>Clear all filters</button>`}
          <span class="grow"></span>
          <export-menu .filters=${filters}></export-menu>
        </div>
        <event-map .arrived=${this.arrived} .locations=${this.locations} .sieve=${sieve} .filters=${filters} .stamp=${this.stamp} .lit=${lit} @pick=${pick} @brush=${(event: CustomEvent<Partial<Filters>>) => this.brush(event.detail)} @box=${(event: CustomEvent<Filters["box"]>) => this.set({ box: event.detail })}></event-map>
        <event-timeline .events=${events} .sieve=${sieve} .filters=${filters} .stamp=${this.stamp} .lit=${lit} @pick=${pick} @brush=${(event: CustomEvent<Partial<Filters>>) => this.brush(event.detail)} @days=${(event: CustomEvent<{ from?: number; until?: number }>) => this.set(event.detail)}></event-timeline>
        <div class="bottom">
          ${this.size > 0 ? nothing : html`<div class="none"><p>No event passes all of these filters.</p><button @click=${() => this.filter({ facets: {} })}>Clear all filters</button></div>`}
          <event-table ?hidden=${this.size === 0} .events=${events} .sieve=${sieve} .stamp=${this.stamp} .order=${this.order} .chosen=${this.chosen} .lit=${this.lit} @pick=${pick} @point=${(event: CustomEvent<number>) => (this.lit = event.detail)} @order=${(event: CustomEvent<Order>) => this.sort(event.detail)}></event-table>
          ${this.chosen >= 0 ? html`<event-summary .key=${events.keys[this.chosen]!} @close=${() => this.pick(-1)}></event-summary>` : nothing}
        </div>
      </div>
    `;
  }

  /** There is nothing to explore: why, and what to do next. */
  private empty() {
    const documents = desk.project?.documents ?? 0;
    return html`<div class="start"><h1>Explore</h1>${documents === 0
      ? nothingYet()
      : html`<section class="nothing card"><h2>No events in ${documents === 1 ? "the one report" : `${documents.toLocaleString("en")} reports`}</h2><p>None of them tells of something that the <a href=${writePlace("codebook")}>codebook</a> has a type for. <a href=${writePlace("report")}>Look at the reports</a>, or <a href=${writePlace("import")}>import others</a>.</p></section>`}</div>`;
  }

  private sort(order: Order): void {
    this.order = order;
    this.remember(false);
    this.requestUpdate();
  }

  /** Sets or, with undefined, takes out some of the filters. */
  private set(some: { [name in "box" | "from" | "until" | "text" | "scoreBelow" | "deadAtLeast"]?: Filters[name] | undefined }): void {
    const next = { ...this.filters, ...some };
    for (const name of Object.keys(some) as (keyof typeof some)[]) if (some[name] === undefined) delete next[name];
    this.filter(next as Filters);
  }

  private number(name: "scoreBelow" | "deadAtLeast", event: Event): void {
    const value = (event.target as HTMLInputElement).value;
    this.set({ [name]: value === "" ? undefined : Number(value) });
  }

  private search(event: Event): void {
    event.preventDefault();
    const text = this.renderRoot.querySelector<HTMLInputElement>("#search")!.value.trim();
    if (text !== (this.filters.text ?? "")) this.set({ text: text === "" ? undefined : text });
  }

  static override styles = [
    sheet,
    css`
      :host { display: grid; grid-template: minmax(0, 1fr) / 248px minmax(0, 1fr); height: 100%; }
      .wait { padding: 24px; grid-column: 1 / -1; }
      aside { display: flex; flex-direction: column; gap: 14px; padding: 12px; overflow-y: auto; border-inline-end: 1px solid var(--line); background: var(--surface); min-height: 0; }
      aside > * { flex: none; }
      #search { width: 100%; }
      .numbers { display: grid; gap: 4px; font-size: 12px; color: var(--ink-2); }
      .numbers label { display: flex; justify-content: space-between; align-items: center; }
      .numbers input { width: 84px; min-height: 26px; }
      .main { display: grid; grid-template-columns: minmax(0, 1fr); grid-template-rows: auto minmax(160px, 46fr) minmax(128px, 18fr) minmax(140px, 36fr); min-width: 0; min-height: 0; }
      .bar { display: flex; align-items: center; gap: 10px; padding: 5px 12px; border-bottom: 1px solid var(--line); background: var(--surface); min-height: 40px; }
      .grow { flex: 1; }
      .narrow { display: none; }
      event-timeline { border-block: 1px solid var(--line); min-height: 0; }
      .bottom { display: flex; min-height: 0; background: var(--surface); }
      .none { flex: 1; display: grid; gap: 10px; place-content: center; justify-items: center; color: var(--ink-2); padding: 16px; }
      .start { grid-column: 1 / -1; width: min(1100px, 100%); margin: 0 auto; padding: 20px 16px; }
      event-table { flex: 1; min-width: 0; height: 100%; }
      event-summary { width: 340px; flex: none; border-inline-start: 1px solid var(--line); overflow-y: auto; }
      @media (max-width: 900px) {
        :host { grid-template-columns: minmax(0, 1fr); position: relative; }
        aside { display: none; position: absolute; inset-block: 40px 0; inset-inline-start: 0; width: min(300px, 88vw); z-index: 10; box-shadow: var(--shadow); }
        aside.open { display: flex; }
        .narrow { display: inline-block; }
        .bottom { position: relative; }
        event-summary { position: absolute; inset: 0; width: auto; border: 0; }
      }
    `,
  ];
}
customElements.define("explore-view", ExploreView);
