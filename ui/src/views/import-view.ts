// SPDX-License-Identifier: Apache-2.0
import { LitElement, html } from "lit";
export class ImportView extends LitElement {
  override render() { return html`<p>import</p>`; }
}
customElements.define("import-view", ImportView);
