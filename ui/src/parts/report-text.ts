// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html, type PropertyValues } from "lit";
import type { DocumentRecord } from "../api/types.js";
import { type Layer, type Mark, type Piece, pieces } from "../model/layers.js";
import { Points } from "../model/points.js";
import { marksOf } from "../model/said.js";
import { type Stretch, type WordCursor, chosenWords, moveWords, wordsOf } from "../model/words.js";
import { mayMove } from "../theme/colours.js";
import { sheet } from "../theme/sheets.js";
import { layerSheet } from "./layer-sheet.js";

const ALL: readonly Layer[] = ["time", "place", "actor", "trigger", "count", "claim", "source", "cue"];

/**
 * The text of a report with what was read in it. The text goes into the page as text only, whatever stands in it.
 *
 * Sends `point` with the ids under the pointer, `pick` with the ids that were pressed, `words` with a stretch that was chosen.
 */
export class ReportText extends LitElement {
  static override properties = { record: {}, layers: {}, lit: {}, chosen: {}, cursor: { state: true }, choosing: { type: Boolean } };
  record: DocumentRecord | undefined;
  layers: ReadonlySet<Layer> = new Set(ALL);
  /** Ids that are pointed at elsewhere. */
  lit: ReadonlySet<string> = new Set();
  /** Ids of the chosen event; its words are brought into view. */
  chosen: ReadonlySet<string> = new Set();
  /** Whether words are being chosen: the arrows then move over them. */
  choosing = false;
  private cursor: WordCursor = { anchor: 0, head: 0 };
  private points = new Points("");
  private marks: Mark[] = [];
  private words: Stretch[] = [];

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has("record") && this.record) {
      this.points = new Points(this.record.text ?? "");
      this.marks = marksOf(this.record);
      this.words = [];
    }
    if (changed.has("choosing") && this.choosing) {
      if (this.words.length === 0) this.words = wordsOf(this.points, this.record?.language);
      const start = this.marks.find((mark) => mark.layer === "trigger" && this.chosen.has(mark.id))?.start ?? 0;
      const at = Math.max(0, this.words.findIndex((word) => word.start >= start));
      this.cursor = { anchor: at, head: at };
    }
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has("choosing") && this.choosing) this.renderRoot.querySelector<HTMLElement>(".text")?.focus();
    if (changed.has("chosen") || changed.has("record")) this.reveal(".trigger.chosen");
    if (changed.has("cursor") && this.choosing) this.reveal(".cursor");
  }

  private reveal(selector: string): void {
    this.renderRoot.querySelector(selector)?.scrollIntoView({ block: "center", behavior: mayMove() ? "smooth" : "auto" });
  }

  override render() {
    const { record, points } = this;
    if (!record) return html``;
    const chosen = this.choosing ? chosenWords(this.cursor, this.words) : undefined;
    const shown = this.marks.filter((mark) => this.layers.has(mark.layer));
    const marks: Mark[] = chosen ? [...shown, { id: "cursor", layer: "cue", ...chosen }] : shown;
    const blocks = record.blocks?.length ? record.blocks : [{ kind: "paragraph", start: 0, end: points.length }];
    return html`<div
      class="text"
      tabindex=${this.choosing ? "0" : "-1"}
      role=${this.choosing ? "application" : "document"}
      aria-label=${this.choosing ? "Choose words with the arrows; Shift takes more; a number gives the type" : "The report"}
      lang=${record.language ?? ""}
      @pointerover=${this.over}
      @pointerleave=${() => this.send("point", new Set())}
      @click=${this.press}
      @pointerup=${this.selected}
      @keydown=${this.key}
    >${blocks.map((block) => html`<p class=${block.kind} dir="auto">${pieces(points, marks, block.start, block.end).map((piece) => this.piece(piece))}</p>`)}</div>
    <p class="hidden" role="status">${chosen ? points.slice(chosen.start, chosen.end) : ""}</p>`;
  }

  private piece(piece: Piece) {
    if (piece.marks.length === 0) return html`<span .start=${piece.start}>${piece.text}</span>`;
    const ids = piece.marks.map((mark) => mark.id);
    const names = piece.marks.map((mark) => (mark.id === "cursor" ? "cursor" : mark.layer));
    if (ids.some((id) => this.lit.has(id))) names.push("lit" as Layer);
    if (ids.some((id) => this.chosen.has(id))) names.push("chosen" as Layer);
    return html`<span class=${names.join(" ")} .start=${piece.start} .ids=${ids}>${piece.text}</span>`;
  }

  private idsAt(event: Event): Set<string> {
    return new Set((event.target as HTMLElement & { ids?: string[] }).ids ?? []);
  }

  private over(event: Event): void {
    this.send("point", this.idsAt(event));
  }

  private press(event: Event): void {
    const ids = this.idsAt(event);
    if (ids.size > 0) this.send("pick", ids);
  }

  /** Words chosen with the mouse, made to whole words. */
  private selected(): void {
    const root = this.renderRoot as ShadowRoot & { getSelection?: () => Selection | null };
    const selection = root.getSelection?.() ?? document.getSelection();
    if (!selection || selection.isCollapsed || !this.choosing) return;
    const place = (node: Node | null, offset: number): number | undefined => {
      const start = (node?.parentElement as (HTMLElement & { start?: number }) | null)?.start;
      return start === undefined || node?.nodeType !== Node.TEXT_NODE ? undefined : this.points.point(this.points.unit(start) + offset);
    };
    const ends = [place(selection.anchorNode, selection.anchorOffset), place(selection.focusNode, selection.focusOffset)];
    if (ends[0] === undefined || ends[1] === undefined) return;
    const [start, end] = [Math.min(ends[0], ends[1]), Math.max(ends[0], ends[1])];
    const first = this.words.findIndex((word) => word.end > start);
    const last = this.words.findLastIndex((word) => word.start < end);
    if (first >= 0 && last >= first) this.cursor = { anchor: first, head: last };
    selection.removeAllRanges();
  }

  private key(event: KeyboardEvent): void {
    if (!this.choosing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!/^(Arrow|Home|End)/.test(event.key)) return;
    event.preventDefault();
    const sentences = this.record?.sentences?.length ? this.record.sentences : [{ start: 0, end: this.points.length }];
    this.cursor = moveWords(this.cursor, event.key, event.shiftKey, this.words, sentences);
  }

  /** The stretch of words that is chosen now, with its words. */
  get stretch(): { start: number; end: number; text: string } | undefined {
    const chosen = chosenWords(this.cursor, this.words);
    return chosen && { ...chosen, text: this.points.slice(chosen.start, chosen.end) };
  }

  private send(name: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  static override styles = [
    sheet,
    layerSheet,
    css`
      .text { font: 17px/1.62 var(--serif); max-width: 68ch; padding: 4px 2px; }
      .text:focus-visible { outline-offset: 6px; }
      p { margin-bottom: 0.85em; white-space: pre-line; overflow-wrap: anywhere; }
      p.title { font: 650 22px/1.35 var(--serif); }
      p.heading { font-weight: 650; }
      p.dateline { font-size: 15px; color: var(--ink-2); margin-bottom: 0.2em; }
      p.quote { padding-inline-start: 1.2em; border-inline-start: 3px solid var(--line); }
      p.list-item { display: list-item; margin-inline-start: 1.4em; list-style: disc; }
      p.caption { font-size: 14px; color: var(--ink-2); }
    `,
  ];
}
customElements.define("report-text", ReportText);
