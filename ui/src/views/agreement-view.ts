// SPDX-License-Identifier: Apache-2.0
import { LitElement, html } from "lit";
export class AgreementView extends LitElement {
  override render() { return html`<p>agreement</p>`; }
}
customElements.define("agreement-view", AgreementView);
