// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html, nothing, svg, type PropertyValues } from "lit";
import type { Agreement, Interval } from "../api/types.js";
import { desk, valueText } from "../app/desk.js";
import { bareKey } from "../app/keys.js";
import { adjudication } from "../model/adjudicate.js";
import { type Place, eventAddress, keyParts, writePlace } from "../model/permalink.js";
import { sheet } from "../theme/sheets.js";

/** Krippendorff: below this not even tentative conclusions; from the next one on reliable (Content Analysis, 2004, p. 241). */
const TENTATIVE = 0.667;
const RELIABLE = 0.8;

/** How far two coders agree, field by field, and the differences that somebody has to decide: those only. */
export class AgreementView extends LitElement {
  static override properties = { place: {}, found: { state: true }, at: { state: true } };
  place: Place = { view: "agreement", id: "", state: new URLSearchParams() };
  private found: Agreement | undefined;
  private at = 0;
  private deciding = false;
  private readonly changed = () => void this.load();
  private readonly pressed = (event: KeyboardEvent) => this.key(event);

  override connectedCallback(): void {
    super.connectedCallback();
    desk.addEventListener("change", this.changed);
    window.addEventListener("keydown", this.pressed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    desk.removeEventListener("change", this.changed);
    window.removeEventListener("keydown", this.pressed);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("place")) void this.load();
  }

  private get pair(): { a: string; b: string } | undefined {
    const layers = desk.project?.layers ?? [];
    const a = this.place.state.get("a") ?? layers[0];
    const b = this.place.state.get("b") ?? layers.find((each) => each !== a);
    return a !== undefined && b !== undefined && a !== b ? { a, b } : undefined;
  }

  private async load(): Promise<void> {
    const pair = this.pair;
    if (!pair) return void (this.found = undefined);
    try {
      const found = await desk.client.agreement(pair.a, pair.b);
      // Adjudicated is adjudicated: only what is open is asked.
      this.found = { ...found, disagreements: found.disagreements.filter((each) => !each.decided) };
      this.at = Math.max(0, Math.min(this.at, this.found.disagreements.length - 1));
    } catch (problem) {
      desk.fail(problem);
    }
  }

  private key(event: KeyboardEvent): void {
    const key = bareKey(event);
    const count = this.found?.disagreements.length ?? 0;
    if (key === "j") this.at = Math.min(count - 1, this.at + 1);
    else if (key === "k") this.at = Math.max(0, this.at - 1);
    else if (key === "1" || key === "2") void this.decide(this.at, key === "1" ? "a" : "b");
    else if (key === "u") void desk.undo();
  }

  private async decide(at: number, side: "a" | "b"): Promise<void> {
    const one = this.found?.disagreements[at];
    const who = this.found?.[side];
    if (!one || !who || !desk.mayCode || this.deciding) return;
    this.deciding = true;
    try {
      const key = side === "a" ? one.key : (one.otherKey ?? one.key);
      const number = keyParts(key)!.document;
      const [coder, project] = await Promise.all([desk.client.document(number, who), desk.client.document(number)]);
      const entry = adjudication(key, one.field, coder.record, project.record);
      const written = await desk.correct({ ...entry, version: project.versions[entry.target] ?? 0, why: `adjudicated: as ${who}` });
      if (written) desk.say(`${one.key} ${one.field}: as ${who}. u undoes it.`);
    } catch (problem) {
      desk.fail(problem);
    }
    this.deciding = false;
  }

  override render() {
    const layers = desk.project?.layers ?? [];
    const pair = this.pair;
    if (layers.length < 2 || !pair) {
      return html`<div class="inner"><h1>Agreement</h1><section class="nothing card">
        <h2>${layers.length === 1 ? html`Only <bdi>${layers[0]}</bdi> has a coding of their own` : "Nobody has a coding of their own yet"}</h2>
        <p>Two coders who decide on the same reports without seeing each other's decisions are compared here field by field. Each chooses <b>Coding: of … alone</b> in the queue and works there. Who codes a report so stands in its <b>History</b>; what they differ in then waits in the queue, and is decided here, one key each.</p>
        <p><a class="button" href=${writePlace("queue")}>To the queue</a></p>
      </section></div>`;
    }
    const pick = (side: "a" | "b") => html`<label>${side === "a" ? "First" : "Second"} coder <select @change=${(event: Event) => (location.hash = writePlace("agreement", "", { ...pair, [side]: (event.target as HTMLSelectElement).value }))}>${layers.map((name) => html`<option value=${name} .selected=${name === pair[side]}>${name}</option>`)}</select></label>`;
    const { found } = this;
    return html`<div class="inner">
      <h1>Agreement</h1>
      <div class="row">${pick("a")} ${pick("b")} ${found ? html`<span class="muted">${found.documents.length} reports that both have coded</span>` : nothing}</div>
      ${found ? html`${this.fields(found)} ${this.disagreements(found)}` : html`<p class="muted" role="status">Comparing …</p>`}
    </div>`;
  }

  private fields(found: Agreement) {
    return html`<div class="frame card" tabindex="0" role="region" aria-label="Agreement by field"><table>
      <thead><tr><th scope="col">Field</th><th scope="col" class="right">Units</th><th scope="col" class="right">Agreed</th><th scope="col">Krippendorff's alpha, 95 %</th><th scope="col">Cohen's kappa, 95 %</th></tr></thead>
      <tbody>${found.fields.map((field) => html`<tr><th scope="row">${field.field}</th><td class="number right">${field.units}</td>
        <td class="number right">${field.agreed}${field.units > 0 ? html` <span class="muted">${Math.round((100 * field.agreed) / field.units)} %</span>` : nothing}</td>
        <td>${this.interval(field.alpha, "alpha")}</td><td>${this.interval(field.kappa, "kappa")}</td></tr>`)}</tbody>
    </table></div>
    <p class="muted small">The marks on each line: ${TENTATIVE} and ${RELIABLE}, between which Krippendorff allows tentative conclusions only.</p>`;
  }

  private interval(found: Interval | null, name: string) {
    if (!found) return html`<span class="muted">too few units</span>`;
    const { value, low, high } = found;
    const x = (part: number) => 4 + Math.max(0, Math.min(1, part)) * 142;
    const tone = value >= RELIABLE ? "good" : value >= TENTATIVE ? "fair" : "poor";
    const range = `${low.toFixed(2)} to ${high.toFixed(2)}`;
    return html`<span class="interval"><b class="number">${value.toFixed(2)}</b>
      <svg viewBox="0 0 150 18" class=${tone} role="img" aria-label="${name} ${value.toFixed(2)}, ${range}, ${tone}">
        ${svg`<path class="axis" d="M4 9H146"/><path class="mark" d=${`M${x(TENTATIVE)} 4V14M${x(RELIABLE)} 4V14`}/>`}
        ${svg`<path class="range" d=${`M${x(low)} 9H${x(high)}`}/>`}
        ${svg`<circle cx=${x(value)} cy="9" r="4.5"/>`}
      </svg><span class="muted small number">${range}</span></span>`;
  }

  private disagreements(found: Agreement) {
    const list = found.disagreements;
    return html`<h2>To decide: ${list.length}</h2>
      ${list.length === 0 ? html`<p class="muted">The two agree on everything else.</p>` : nothing}
      <ol class="list">${list.map((one, at) => html`<li class="card ${at === this.at ? "now" : ""}" aria-current=${at === this.at ? "true" : "false"}>
        <span><a href=${eventAddress(one.key)}>${one.key}</a> <b>${one.field}</b></span>
        ${(["a", "b"] as const).map((side, number) => html`<button ?disabled=${!desk.mayCode} @click=${() => this.decide(at, side)}><kbd>${number + 1}</kbd> <span class="muted">${found[side]}:</span> <b dir="auto">${valueText(one[side])}</b></button>`)}
      </li>`)}</ol>`;
  }

  static override styles = [
    sheet,
    css`
      :host { height: 100%; overflow-y: auto; }
      .inner { max-width: 1100px; margin: 0 auto; padding: 20px 16px 60px; display: grid; gap: 12px; grid-template-columns: minmax(0, 1fr); }
      .frame { overflow-x: auto; }
      table { width: 100%; }
      thead th { font-size: 12px; color: var(--ink-2); }
      th, td { padding: 6px 12px; border-bottom: 1px solid var(--line); white-space: nowrap; }
      tr:last-child > * { border-bottom: 0; }
      .right { text-align: end; }
      .interval { display: flex; align-items: center; gap: 8px; }
      svg { width: 150px; height: 18px; }
      .axis { stroke: var(--line); } .mark { stroke: var(--line-2); } .range { stroke: currentColor; stroke-width: 3; opacity: 0.45; }
      circle { fill: currentColor; }
      .good { color: var(--good); } .fair { color: var(--warn); } .poor { color: var(--danger); }
      .list { display: grid; gap: 6px; }
      .list li { display: grid; grid-template-columns: 200px 1fr 1fr; gap: 10px; padding: 8px 12px; align-items: center; }
      .list li.now { border-color: var(--accent); box-shadow: inset 3px 0 var(--accent); }
      .list button { text-align: start; overflow-wrap: anywhere; }
      @media (max-width: 640px) { .list li { grid-template-columns: minmax(0, 1fr); } }
    `,
  ];
}
customElements.define("agreement-view", AgreementView);
