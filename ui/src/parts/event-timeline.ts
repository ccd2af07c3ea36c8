// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html, nothing, type PropertyValues } from "lit";
import { dayOf, dayText, isoOf } from "../model/dates.js";
import type { Events } from "../model/events.js";
import type { Filters } from "../model/filters.js";
import type { Sieve } from "../model/sieve.js";
import { sheet } from "../theme/sheets.js";
import { MARGIN, type TimeScene, paintTimeline } from "./timeline-paint.js";

/** Shortest span that can be looked at, days. */
const SHORTEST = 14; // the labels of single days fit then. guess

/**
 * When the events were. Many: counts; few: a bar each, its ends faded where the day is not known. Drag chooses days; the wheel zooms.
 *
 * Sends `brush` with from and until while somebody drags, then `days` with them, or with nothing; `pick` with a row.
 */
export class EventTimeline extends LitElement {
  static override properties = { events: {}, sieve: {}, filters: {}, stamp: {}, lit: { type: Number }, view: { state: true }, drag: { state: true } };
  events: Events | undefined;
  sieve: Sieve | undefined;
  filters: Filters | undefined;
  stamp = 0;
  lit = -1;
  private view = { from: 0, until: 1 };
  private drag: { from: number; until: number } | undefined;
  private frame = 0;
  private brushing = 0;
  private scene: TimeScene | undefined;
  private readonly again = () => this.paintSoon();

  override render() {
    const { filters } = this;
    const chosen = filters?.from !== undefined || filters?.until !== undefined;
    return html`
      <div class="head">
        <h2>When</h2>
        <label>from <input type="date" .value=${isoOf(filters?.from ?? -0x80000000)} @change=${(event: Event) => this.typed("from", event)} /></label>
        <label>until <input type="date" .value=${isoOf(filters?.until ?? -0x80000000)} @change=${(event: Event) => this.typed("until", event)} /></label>
        ${chosen ? html`<button class="quiet small" @click=${() => this.send(undefined, undefined)}>All days</button>` : nothing}
        <span class="grow"></span>
        <button class="quiet" aria-label="Show a shorter span" @click=${() => this.zoom(0.5)}>+</button>
        <button class="quiet" aria-label="Show a longer span" @click=${() => this.zoom(2)}>−</button>
      </div>
      <canvas
        tabindex="0"
        role="img"
        aria-label="Events by day, ${dayText(this.view.from)} to ${dayText(this.view.until)}. Arrows move, plus and minus zoom; the fields above choose days."
        @pointerdown=${this.down}
        @pointermove=${this.move}
        @pointerup=${this.up}
        @wheel=${this.wheel}
        @keydown=${this.key}
      ></canvas>
    `;
  }

  protected override firstUpdated(): void {
    new ResizeObserver(() => this.paintSoon()).observe(this.canvas);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("sitrep-scheme", this.again);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("sitrep-scheme", this.again);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has("events") || !this.events) return;
    this.showAll();
    this.showChosen();
  }

  protected override updated(): void {
    this.paintSoon();
  }

  private get canvas(): HTMLCanvasElement {
    return this.renderRoot.querySelector("canvas")!;
  }

  /** The chosen days with as much again around them, when somebody comes with an address that chooses few. */
  private showChosen(): void {
    const { from, until } = this.filters ?? {};
    if (from === undefined || until === undefined || (until - from) * 4 > this.view.until - this.view.from) return;
    const pad = Math.max(SHORTEST / 2, until - from);
    this.view = { from: from - pad, until: until + pad };
  }

  /** All days but the outermost hundredths: one event of 1915 must not press the others together. */
  private showAll(): void {
    const { events } = this;
    const days = [...events!.from].filter((day) => day > -0x80000000).sort((a, b) => a - b);
    const first = days[Math.floor(days.length * 0.01)] ?? 0;
    const last = days[Math.ceil(days.length * 0.99) - 1] ?? first;
    const pad = Math.max(3, Math.round((last - first) * 0.02));
    this.view = { from: first - pad, until: Math.max(last + pad, first - pad + SHORTEST) };
  }

  private paintSoon(): void {
    this.frame ||= requestAnimationFrame(() => {
      this.frame = 0;
      const { events, sieve, canvas, view } = this;
      if (!events || !sieve || !canvas) return;
      const box = canvas.getBoundingClientRect();
      const ratio = window.devicePixelRatio || 1;
      canvas.width = Math.round(box.width * ratio);
      canvas.height = Math.round(box.height * ratio);
      const chosen = this.drag ?? (this.filters?.from !== undefined || this.filters?.until !== undefined ? { from: this.filters.from ?? view.from, until: this.filters.until ?? view.until } : undefined);
      this.scene = { width: box.width, height: box.height, events, passes: (row) => sieve.passesButDays(row), view, chosen, lit: this.lit, bars: [] };
      const context = canvas.getContext("2d")!;
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      paintTimeline(context, this.scene);
    });
  }

  private day(event: PointerEvent | WheelEvent): number {
    const box = this.canvas.getBoundingClientRect();
    const part = (event.clientX - box.left - MARGIN) / Math.max(1, box.width - 2 * MARGIN);
    return Math.floor(this.view.from + Math.max(0, Math.min(1, part)) * (this.view.until - this.view.from + 1));
  }

  private down(event: PointerEvent): void {
    this.canvas.setPointerCapture(event.pointerId);
    const day = this.day(event);
    this.drag = { from: day, until: day };
  }

  private move(event: PointerEvent): void {
    const day = this.day(event);
    if (!this.drag || this.drag.until === day) return;
    this.drag = { ...this.drag, until: day };
    this.brushing ||= requestAnimationFrame(() => {
      this.brushing = 0;
      const drag = this.drag;
      if (drag && drag.from !== drag.until) this.send(Math.min(drag.from, drag.until), Math.max(drag.from, drag.until), "brush");
    });
  }

  private up(event: PointerEvent): void {
    const drag = this.drag;
    this.drag = undefined;
    if (!drag) return;
    const box = this.canvas.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    const bar = this.scene?.bars.find((each) => x >= each.x - 3 && x <= each.x + each.width + 3 && y >= each.y - 3 && y <= each.y + 10);
    const still = drag.from === drag.until;
    if (still && bar) this.dispatchEvent(new CustomEvent("pick", { detail: bar.row }));
    else if (still) this.send(undefined, undefined);
    else this.send(Math.min(drag.from, drag.until), Math.max(drag.from, drag.until));
  }

  private wheel(event: WheelEvent): void {
    event.preventDefault();
    if (Math.abs(event.deltaX) > Math.abs(event.deltaY)) this.shift(event.deltaX / Math.max(1, this.canvas.clientWidth));
    else this.zoom(event.deltaY > 0 ? 1.25 : 0.8, this.day(event));
  }

  private key(event: KeyboardEvent): void {
    const acts: Record<string, () => void> = { ArrowLeft: () => this.shift(-0.1), ArrowRight: () => this.shift(0.1), "+": () => this.zoom(0.7), "=": () => this.zoom(0.7), "-": () => this.zoom(1.4), Home: () => this.showAll() };
    const act = acts[event.key];
    if (!act || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    act();
  }

  private zoom(factor: number, around = (this.view.from + this.view.until) / 2): void {
    const { from, until } = this.view;
    const length = Math.max(SHORTEST, Math.min(365_250, (until - from) * factor));
    const part = (around - from) / Math.max(1, until - from);
    const start = Math.round(around - length * part);
    this.view = { from: start, until: start + Math.round(length) };
  }

  private shift(part: number): void {
    const step = Math.round((this.view.until - this.view.from) * part) || Math.sign(part);
    this.view = { from: this.view.from + step, until: this.view.until + step };
  }

  private typed(which: "from" | "until", event: Event): void {
    const day = dayOf((event.target as HTMLInputElement).value);
    const value = day === -0x80000000 ? undefined : day;
    this.send(which === "from" ? value : this.filters?.from, which === "until" ? value : this.filters?.until);
  }

  private send(from: number | undefined, until: number | undefined, name: "days" | "brush" = "days"): void {
    this.dispatchEvent(new CustomEvent(name, { detail: { from, until } }));
  }

  static override styles = [
    sheet,
    css`
      :host { display: flex; flex-direction: column; background: var(--surface); }
      .head { display: flex; align-items: center; gap: 10px; padding: 4px 10px; font-size: 12px; color: var(--ink-2); flex-wrap: wrap; }
      .head h2 { font-size: 13px; color: var(--ink); }
      .head input { min-height: 24px; padding: 0 4px; font-size: 12px; }
      .head button { min-height: 24px; padding: 0 8px; }
      @media (max-width: 560px) { .head { gap: 6px; flex-wrap: nowrap; } .head h2 { display: none; } .head button { padding: 0 5px; } .head input { width: 104px; } }
      .grow { flex: 1; }
      canvas { flex: 1; min-height: 60px; width: 100%; height: 100%; touch-action: pan-y; cursor: crosshair; }
      canvas:focus-visible { outline-offset: -2px; }
    `,
  ];
}
customElements.define("event-timeline", EventTimeline);
