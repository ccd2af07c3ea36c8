// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html, nothing } from "lit";
import { type Filters, type Facet, toggle } from "../model/filters.js";
import type { Sieve } from "../model/sieve.js";
import { precisionText } from "../model/said.js";
import { TYPE_ORDER, typeName } from "../model/types.js";
import { sheet } from "../theme/sheets.js";
import { countryName } from "./base-map.js";
import "./event-mark.js";

const FEW = 7;
const MANY = 200; // what a list can show without being slow; the field above it finds the others. guess

/** One field, its values with how many events each would have, and which are chosen. Sends `filter` with the new filters. */
export class FacetList extends LitElement {
  static override properties = { facet: {}, heading: {}, sieve: {}, filters: {}, stamp: {}, whole: { state: true }, wanted: { state: true } };
  facet: Facet = "type";
  heading = "";
  sieve: Sieve | undefined;
  filters: Filters = { facets: {} };
  stamp = 0;
  private whole = false;
  private wanted = "";

  /** The values to show, those with most events first, and how many there are. */
  private values(most: number): { shown: { word: string; count: number }[]; all: number } {
    const sieve = this.sieve;
    if (!sieve) return { shown: [], all: 0 };
    const counts = sieve.counts(this.facet);
    const { list } = sieve.events.words[this.facet];
    const chosen = new Set(this.filters.facets[this.facet] ?? []);
    const wanted = this.wanted.toLowerCase();
    const found: number[] = [];
    for (let code = 0; code < list.length; code++) {
      if ((counts[code]! > 0 || chosen.has(list[code]!)) && (wanted === "" || this.text(list[code]!).toLowerCase().includes(wanted))) found.push(code);
    }
    const before = (a: number, b: number) => counts[b]! - counts[a]! || (list[a]! < list[b]! ? -1 : 1);
    return { shown: best(found, most, before).map((code) => ({ word: list[code]!, count: counts[code]! })), all: found.length };
  }

  private text(word: string): string {
    if (word === "") return "not known";
    if (this.facet === "type") return typeName(word);
    if (this.facet === "country" || this.facet === "actorCountry") return countryName(word);
    if (this.facet === "precision") return precisionText(word);
    return word;
  }

  override render() {
    const { shown, all } = this.values(this.whole ? MANY : this.facet === "type" ? TYPE_ORDER.length : FEW);
    const chosen = this.filters.facets[this.facet] ?? [];
    const most = Math.max(1, shown[0]?.count ?? 0);
    this.hidden = shown.length === 0 && this.wanted === "";
    return html`<fieldset>
      <legend>${this.heading}${chosen.length > 0 ? html` <button class="quiet small" @click=${this.clear}>clear<span class="hidden"> ${this.heading}</span></button>` : nothing}</legend>
      ${(this.whole && all > 20) || this.wanted !== "" ? html`<input type="search" aria-label="Find in ${this.heading}" placeholder="Find …" .value=${this.wanted} @input=${(event: Event) => (this.wanted = (event.target as HTMLInputElement).value)} />` : nothing}
      <ul>
        ${shown.map(
          ({ word, count }) => html`<li>
            <label>
              <input type="checkbox" .checked=${chosen.includes(word)} @change=${() => this.choose(word)} />
              ${this.facet === "type" ? html`<event-mark .type=${word} quiet></event-mark>` : nothing}
              <span class="word ${word === "" ? "muted" : ""}" dir="auto">${this.text(word)}</span>
              <span class="count number">${count.toLocaleString("en")}</span>
            </label>
            <meter aria-hidden="true" min="0" max=${most} value=${count}></meter>
          </li>`,
        )}
      </ul>
      ${all > shown.length || this.whole
        ? html`<button class="quiet small more" aria-expanded=${this.whole} @click=${() => (this.whole = !this.whole)}>${this.whole ? "fewer" : `${(all - shown.length).toLocaleString("en")} more`}<span class="hidden"> of ${this.heading}</span></button>`
        : nothing}
    </fieldset>`;
  }

  private choose(word: string): void {
    this.send(toggle(this.filters, this.facet, word));
  }

  private clear(): void {
    const facets = { ...this.filters.facets };
    delete facets[this.facet];
    this.send({ ...this.filters, facets });
  }

  private send(filters: Filters): void {
    this.dispatchEvent(new CustomEvent("filter", { detail: filters }));
  }

  static override styles = [
    sheet,
    css`
      fieldset { border: 0; margin: 0; padding: 0; min-width: 0; }
      legend { display: flex; width: 100%; align-items: center; justify-content: space-between; padding: 0; font: 600 12px/1.8 var(--sans); color: var(--ink-2); }
      legend button, .more { min-height: 24px; padding: 0 6px; color: var(--accent); }
      input[type="search"] { width: 100%; margin-bottom: 4px; }
      li { position: relative; }
      label { position: relative; z-index: 1; display: flex; align-items: center; gap: 7px; padding: 1px 4px; min-height: 24px; border-radius: 4px; cursor: pointer; }
      label:hover { background: var(--accent-soft); }
      input[type="checkbox"] { margin: 0; accent-color: var(--accent); flex: none; width: 14px; height: 14px; }
      event-mark { width: 18px; height: 18px; }
      .word { flex: 1; min-width: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
      .count { color: var(--ink-2); font-size: 12px; }
      meter { position: absolute; inset-inline-start: 25px; bottom: 0; height: 2px; width: calc(100% - 29px); appearance: none; background: none; border: 0; }
      meter::-webkit-meter-inner-element { display: block; }
      meter::-webkit-meter-bar { background: transparent; border: 0; height: 2px; border-radius: 0; }
      meter::-webkit-meter-optimum-value { background: var(--line-2); opacity: 0.55; }
      meter::-moz-meter-bar { background: var(--line-2); }
    `,
  ];
}
customElements.define("facet-list", FacetList);

/** The first of a list in an order, without sorting all of it: a project has thousands of places, and a facet shows seven. */
function best(list: readonly number[], most: number, before: (a: number, b: number) => number): number[] {
  if (list.length <= most || most > 50) return [...list].sort(before).slice(0, most);
  const out: number[] = [];
  for (const each of list) {
    if (out.length === most && before(each, out[most - 1]!) >= 0) continue;
    let at = out.length;
    while (at > 0 && before(each, out[at - 1]!) < 0) at--;
    out.splice(at, 0, each);
    if (out.length > most) out.pop();
  }
  return out;
}
