// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html, nothing } from "lit";
import type { LogEntry } from "../api/types.js";
import { undoes, valueText } from "../app/desk.js";
import { sheet } from "../theme/sheets.js";

/** What people did, the last first: who, when, before, after, why. Nothing is ever taken out; what was undone is struck through. */
export class LogList extends LitElement {
  static override properties = { entries: {}, undone: {} };
  entries: readonly LogEntry[] = [];
  /** The numbers of those that are taken back. */
  undone: readonly number[] = [];

  override render() {
    if (this.entries.length === 0) return html`<p class="muted">Nobody has changed anything.</p>`;
    return html`<ol>${[...this.entries].reverse().map((entry) => html`<li class=${this.undone.includes(entry.seq) ? "undone" : ""}>
      <p><b dir="auto">${entry.who}</b> ${this.what(entry)}${entry.layer ? html` <span class="tag">coding of ${entry.layer}</span>` : nothing}${this.undone.includes(entry.seq) ? html` <span class="tag">undone</span>` : nothing}</p>
      ${entry.why ? html`<p dir="auto" class="small">“${entry.why}”</p>` : nothing}
      <p class="muted small"><time datetime=${entry.at}>${entry.at.replace("T", " ").replace(/:\d\d(\.\d+)?Z$/, " UTC")}</time> · entry ${entry.seq} · <code title=${entry.hash}>${entry.hash.slice(0, 10)}</code></p>
    </li>`)}</ol>`;
  }

  private what(entry: LogEntry) {
    if (entry.kind === "undo") return html`undid entry ${undoes(entry)}`;
    if (entry.kind === "note") return html`noted on ${entry.target}: <bdi>${valueText(entry.after)}</bdi>`;
    if (entry.field) return html`${entry.kind === "recoded" ? "recoded" : "set"} <code>${entry.target} ${entry.field}</code> from <bdi><s>${valueText(entry.before)}</s></bdi> to <bdi>${valueText(entry.after)}</bdi>`;
    return html`${{ accept: "accepted", reject: "rejected", add: "added an event to", merge: "merged others into", split: "split others from", state: "set the state of", set: "set", recoded: "recoded" }[entry.kind]} <code>${entry.target}</code>${entry.kind === "state" ? html` to ${valueText(entry.after)}` : nothing}`;
  }

  static override styles = [
    sheet,
    css`
      ol { display: grid; gap: 6px; }
      li { padding: 6px 10px; border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); overflow-wrap: anywhere; }
      li.undone > p:first-child { color: var(--ink-2); text-decoration: line-through; }
      code { font: 12px var(--mono); }
    `,
  ];
}
customElements.define("log-list", LogList);
