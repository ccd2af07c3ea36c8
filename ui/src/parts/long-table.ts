// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html, type PropertyValues, type TemplateResult } from "lit";
import { rowsInView } from "../model/window.js";
import { sheet } from "../theme/sheets.js";

/** How many rows before the end of what is there the next ones are asked for. */
const AHEAD = 60; // two screens. guess

/**
 * A table of any length with rows of one height: only those in view are in the page, and more are asked for before the end comes into view.
 * What extends it says what the rows are.
 */
export abstract class LongTable extends LitElement {
  static override properties = { top: { state: true }, room: { state: true } };
  private top = 0;
  private room = 800;
  private asking = false;

  /** Pixels; the sheet of the table must agree. */
  protected abstract readonly rowHeight: number;

  /** Asks for more rows, when there are more. */
  protected abstract more(): Promise<void>;

  protected abstract get isWhole(): boolean;

  /** Whether more rows are asked for without a person; a list that shows few of many rows would ask for all of them. */
  protected get asksItself(): boolean {
    return true;
  }

  protected override firstUpdated(): void {
    new ResizeObserver(([entry]) => (this.room = entry!.contentRect.height)).observe(this);
  }

  protected override updated(_: PropertyValues): void {
    const [above, below] = [...this.renderRoot.querySelectorAll<HTMLElement>(".pad")];
    if (!above || !below) return;
    // By the object model, since the policy allows no style in the markup.
    const { first, last, count } = this.shown;
    above.style.height = `${first * this.rowHeight}px`;
    below.style.height = `${(count - last) * this.rowHeight}px`;
    if (!this.isWhole && this.asksItself && !this.asking && last + AHEAD > count) {
      this.asking = true;
      void this.more().finally(() => (this.asking = false));
    }
  }

  private shown = { first: 0, last: 0, count: 0 };

  /** The table, its head and the rows of a list that are in view. */
  protected table<T>(name: string, head: TemplateResult, list: readonly T[], row: (each: T, at: number) => TemplateResult): TemplateResult {
    this.shown = { ...rowsInView(this.top, this.room, this.rowHeight, list.length), count: list.length };
    const { first, last } = this.shown;
    return html`<div class="frame card" tabindex="0" role="region" aria-label=${name} @scroll=${(event: Event) => (this.top = (event.target as HTMLElement).scrollTop)}>
      <table aria-rowcount=${this.isWhole ? list.length + 1 : -1}>
        <thead>${head}</thead>
        <tbody><tr class="pad" aria-hidden="true"><td></td></tr>${list.slice(first, last).map((each, at) => row(each, first + at))}<tr class="pad" aria-hidden="true"><td></td></tr></tbody>
      </table>
    </div>`;
  }

  static override styles = [
    sheet,
    css`
      :host { height: 100%; }
      .inner { max-width: 1100px; height: 100%; margin: 0 auto; padding: 20px 16px; display: grid; gap: 10px; grid-template: auto auto minmax(0, 1fr) / minmax(0, 1fr); }
      .frame { overflow: auto; align-self: start; max-height: 100%; }
      .frame:focus-visible { outline-offset: 0; }
      table { width: 100%; table-layout: fixed; }
      thead th { position: sticky; top: 0; z-index: 1; background: var(--surface); box-shadow: inset 0 -1px var(--line); }
      th { font-size: 12px; color: var(--ink-2); white-space: nowrap; }
      th, td { padding: 6px 12px; overflow: hidden; text-overflow: ellipsis; }
      td { border-bottom: 1px solid var(--line); white-space: nowrap; }
      .pad, .pad td { height: 0; padding: 0; border: 0; }
      .right { text-align: end; }
      td a { color: var(--ink); font-weight: 500; }
    `,
  ];
}
