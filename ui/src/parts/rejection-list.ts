// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html, nothing } from "lit";
import type { Rejection } from "../api/types.js";
import { desk } from "../app/desk.js";
import { sheet } from "../theme/sheets.js";

/** All inputs of the project that could not be used, with the reason; nothing that came in is passed over in silence. */
export class RejectionList extends LitElement {
  static override properties = { items: { state: true }, next: { state: true } };
  private items: Rejection[] = [];
  private next: string | null = null;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.more();
  }

  private async more(): Promise<void> {
    try {
      const page = await desk.client.rejections(this.next ?? undefined);
      this.items = [...this.items, ...page.items];
      this.next = page.next;
    } catch (problem) {
      desk.fail(problem);
    }
  }

  override render() {
    if (this.items.length === 0) return nothing;
    return html`<details class="card"><summary>${this.items.length}${this.next ? "+" : ""} ${this.items.length === 1 ? "input" : "inputs"} of the project could not be used</summary>
      <ul>${this.items.map((each) => html`<li><b dir="auto">${each.id}</b> <span class="tag bad">${each.reason}</span> <span class="muted" dir="auto">${each.detail ?? ""}</span></li>`)}</ul>
      ${this.next ? html`<button @click=${this.more}>More</button>` : nothing}
    </details>`;
  }

  static override styles = [
    sheet,
    css`
      .card { padding: 10px 16px; }
      summary { cursor: pointer; }
      ul { margin-top: 6px; }
      li { padding: 2px 0; overflow-wrap: anywhere; }
    `,
  ];
}
customElements.define("rejection-list", RejectionList);
