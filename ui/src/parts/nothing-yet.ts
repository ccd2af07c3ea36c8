// SPDX-License-Identifier: Apache-2.0
import { html } from "lit";
import { desk } from "../app/desk.js";
import { writePlace } from "../model/permalink.js";

/** What an empty project shows in each view: that it is empty, and what to do next. */
export function nothingYet() {
  return html`<section class="nothing card">
    <h2>No reports yet</h2>
    <p>Sitrep reads news reports and writes down who did what to whom, where, when, with what toll, and who says so.</p>
    ${desk.mayCode
      ? html`<p><a class="button" href=${writePlace("import")}>Import reports</a></p><p class="muted small">Or, for many: <code>./sitrep add PROJECT FILES...</code> on the command line.</p>`
      : html`<p class="muted">Somebody who may code has to import some first.</p>`}
  </section>`;
}
