// SPDX-License-Identifier: Apache-2.0
import { LitElement, html } from "lit";
export class CodebookView extends LitElement {
  override render() { return html`<p>codebook</p>`; }
}
customElements.define("codebook-view", CodebookView);
