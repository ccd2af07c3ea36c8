// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html } from "lit";
import type { View } from "../model/permalink.js";
import { sheet } from "../theme/sheets.js";
import { keysAct, letKeysAct } from "./keys.js";

const EVERYWHERE: [string, string][] = [
  ["?", "these keys"],
  ["g then e q r i a c m p", "go to Explore, Queue, Reports, Incidents, Agreement, Codebook, Import, People"],
  ["u", "undo your last decision; again and again, back to the first"],
];

const OF_VIEW: Partial<Record<View, [string, string][]>> = {
  explore: [
    ["/", "search the texts"],
    ["j k", "next, previous event"],
    ["Enter", "open the event in its report"],
    ["Arrows + −", "move and zoom the map when it has the focus; Shift and drag chooses a box"],
    ["Arrows + −", "move and zoom the days when the timeline has the focus; drag chooses a span"],
  ],
  queue: [
    ["j k", "next, previous event"],
    ["1 – 9", "choose a field; the next number chooses its value"],
    ["a", "accept"],
    ["x", "reject"],
    ["e", "go to the fields, or to what can be typed"],
    ["m", "merge with an event of the same report"],
    ["s", "split from its happening"],
    ["n", "add an event: arrows find the word, Shift and arrows take more, a number gives the type"],
    ["o", "open the report"],
    ["Esc", "back to the decisions"],
  ],
  report: [
    ["j k", "next, previous event"],
    ["t", "the text with or without its layers"],
  ],
  agreement: [
    ["j k", "next, previous disagreement"],
    ["1 2", "the first, the second coder is right"],
  ],
};

/** The keys of the view, and the switch that puts them off. */
export class HelpDialog extends LitElement {
  static override properties = { view: { state: true } };
  private view: View = "explore";

  open(view: View): void {
    this.view = view;
    this.dialog.showModal();
  }

  private get dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector("dialog")!;
  }

  override render() {
    const list = (keys: [string, string][]) =>
      html`<dl>${keys.map(([key, what]) => html`<div><dt>${key.split(" ").map((each) => (["then", "–"].includes(each) ? html` ${each} ` : html`<kbd>${each}</kbd> `))}</dt><dd>${what}</dd></div>`)}</dl>`;
    return html`<dialog aria-labelledby="title" @click=${(event: Event) => event.target === this.dialog && this.dialog.close()}>
      <div class="inner">
        <div class="spread"><h1 id="title">Keys</h1><button class="quiet" aria-label="Close" @click=${() => this.dialog.close()}>✕</button></div>
        ${this.view in OF_VIEW ? html`<h2>Here</h2>${list(OF_VIEW[this.view]!)}` : ""}
        <h2>Everywhere</h2>
        ${list(EVERYWHERE)}
        <label class="row"><input type="checkbox" .checked=${keysAct()} @change=${(event: Event) => letKeysAct((event.target as HTMLInputElement).checked)} /> Single keys act</label>
      </div>
    </dialog>`;
  }

  static override styles = [
    sheet,
    css`
      dialog { width: min(620px, 94vw); max-height: 86vh; padding: 0; border: 1px solid var(--line); border-radius: 10px; background: var(--raised); color: var(--ink); box-shadow: var(--shadow); }
      dialog::backdrop { background: rgb(10 14 20 / 45%); }
      .inner { padding: 18px 22px 20px; display: grid; gap: 10px; }
      dl div { display: grid; grid-template-columns: 170px 1fr; gap: 12px; padding: 4px 0; border-top: 1px solid var(--line); }
      dt { color: var(--ink-2); }
    `,
  ];
}
customElements.define("help-dialog", HelpDialog);
