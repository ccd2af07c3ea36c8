// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html, nothing, type PropertyValues } from "lit";
import type { QueueItem } from "../api/types.js";
import { reasonText, whyText } from "../model/reasons.js";
import { typeName } from "../model/types.js";
import { sheet } from "../theme/sheets.js";
import "./event-mark.js";

/** What waits for a person, and why. Sends `pick` with a key, `reason` with a reason or nothing. */
export class QueueList extends LitElement {
  static override properties = { items: {}, total: { type: Number }, reasons: {}, reason: {}, chosen: {} };
  items: readonly QueueItem[] = [];
  total = 0;
  reasons: Readonly<Record<string, number>> = {};
  reason = "";
  chosen = "";

  protected override updated(changed: PropertyValues): void {
    if (changed.has("chosen")) this.renderRoot.querySelector('[aria-current="true"]')?.scrollIntoView({ block: "nearest" });
  }

  override render() {
    const reasons = Object.entries(this.reasons).sort(([, a], [, b]) => b - a);
    return html`
      <div class="head">
        <h1>Queue</h1>
        <label class="hidden" for="reason">Only for this reason</label>
        <select id="reason" @change=${(event: Event) => this.send("reason", (event.target as HTMLSelectElement).value)}>
          <option value="" .selected=${this.reason === ""}>all that waits</option>
          ${reasons.map(([name, count]) => html`<option value=${name} .selected=${name === this.reason}>${reasonText(name)} (${count})</option>`)}
        </select>
        <p class="muted small" role="status">${this.total.toLocaleString("en")} ${this.total === 1 ? "event waits" : "events wait"}</p>
      </div>
      <ol>
        ${this.items.map(({ row, why, reason }) => html`<li>
          <button aria-current=${row.key === this.chosen ? "true" : "false"} @click=${() => this.send("pick", row.key)}>
            <event-mark .type=${row.type} quiet></event-mark>
            <span class="what">
              <span class="line" dir="auto"><b>${typeName(row.type)}</b>${row.trigger ? html` “${row.trigger}”` : nothing}</span>
              <span class="line small muted" dir="auto">${row.title || `report ${row.document}`}</span>
              <span class="small why" dir="auto">${this.reason !== "" && this.reason !== reason ? `${reasonText(this.reason)}; ` : ""}${whyText(reason, why)}</span>
            </span>
          </button>
        </li>`)}
      </ol>
    `;
  }

  private send(name: string, detail: string): void {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  static override styles = [
    sheet,
    css`
      :host { display: flex; flex-direction: column; min-height: 0; background: var(--surface); }
      .head { padding: 12px; display: grid; gap: 6px; border-bottom: 1px solid var(--line); }
      .head { grid-template-columns: minmax(0, 1fr); }
      select { width: 100%; }
      ol { overflow-y: auto; flex: 1; min-height: 0; }
      li button { display: flex; gap: 8px; width: 100%; text-align: start; padding: 7px 12px; border: 0; border-bottom: 1px solid var(--line); border-radius: 0; align-items: flex-start; }
      li button:focus-visible { outline-offset: -2px; }
      li button[aria-current="true"] { background: var(--accent-soft); box-shadow: inset 3px 0 var(--accent); }
      .what { display: grid; min-width: 0; }
      .line { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
      .why { color: var(--warn); }
    `,
  ];
}
customElements.define("queue-list", QueueList);
