// SPDX-License-Identifier: Apache-2.0
import { LitElement, html } from "lit";
export class IncidentView extends LitElement {
  override render() { return html`<p>incident</p>`; }
}
customElements.define("incident-view", IncidentView);
