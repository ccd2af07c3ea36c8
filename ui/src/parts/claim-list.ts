// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html, nothing } from "lit";
import type { DocumentRecord } from "../api/types.js";
import { sourceText } from "../model/said.js";
import { sheet } from "../theme/sheets.js";

/** Who says what in a report: every statement with its source, through whom, how, how firmly. Sends `point` with ids. */
export class ClaimList extends LitElement {
  static override properties = { record: {}, lit: {} };
  record: DocumentRecord | undefined;
  lit: ReadonlySet<string> = new Set();

  override render() {
    const claims = this.record?.claims ?? [];
    if (claims.length === 0) return html`<p class="muted">Nobody is quoted; all of it is in the writer's own voice.</p>`;
    return html`<ul>${claims.map((claim) => {
      const tell = (ids: readonly string[]) => this.dispatchEvent(new CustomEvent("point", { detail: new Set(ids), bubbles: true, composed: true }));
      return html`<li class=${this.lit.has(claim.id) ? "lit" : ""} @pointerenter=${() => tell([claim.id])} @pointerleave=${() => tell([])}>
        <p><b dir="auto">${sourceText(claim)}</b>${(claim.via ?? []).map((via) => html` <span class="muted">through <bdi>${via.text}</bdi></span>`)}
          <span class="tag">${claim.stance ?? "says"}</span>${claim.certainty && claim.certainty !== "certain" ? html` <span class="tag warn">${claim.certainty}</span>` : nothing}
          ${claim.inside ? html` <span class="tag">inside ${claim.inside}</span>` : nothing}</p>
        <p class="content" dir="auto">${[claim.content, ...(claim.more_content ?? [])].map((part) => part?.text ?? "").filter(Boolean).join(" … ")}</p>
        <p class="muted small">${[claim.form, claim.cue ? `“${claim.cue.text}”` : "", claim.said_on ? `said on ${claim.said_on}` : "", claim.events?.length ? `tells ${claim.events.join(", ")}` : "tells no event"].filter(Boolean).join(" · ")}</p>
      </li>`;
    })}</ul>`;
  }

  static override styles = [
    sheet,
    css`
      ul { display: grid; gap: 6px; }
      li { padding: 7px 10px; border: 1px solid var(--line); border-radius: var(--radius); background: var(--surface); }
      li.lit { border-color: var(--accent); background: var(--accent-soft); }
      .content { font: 15px/1.45 var(--serif); margin: 2px 0; overflow-wrap: anywhere; }
    `,
  ];
}
customElements.define("claim-list", ClaimList);
