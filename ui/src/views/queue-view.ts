// SPDX-License-Identifier: Apache-2.0
import { LitElement, html } from "lit";
export class QueueView extends LitElement {
  override render() { return html`<p>queue</p>`; }
}
customElements.define("queue-view", QueueView);
