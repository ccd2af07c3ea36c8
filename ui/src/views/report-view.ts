// SPDX-License-Identifier: Apache-2.0
import { LitElement, html } from "lit";
export class ReportView extends LitElement {
  override render() { return html`<p>report</p>`; }
}
customElements.define("report-view", ReportView);
