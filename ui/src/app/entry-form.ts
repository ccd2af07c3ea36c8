// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html } from "lit";
import { sheet } from "../theme/sheets.js";
import { wordsOf } from "../api/client.js";
import { desk } from "./desk.js";

/** The door: name and password in a team; alone, the address that the program printed. */
export class EntryForm extends LitElement {
  static override properties = { mode: {}, wrong: { state: true } };
  mode: "local" | "team" = "local";
  private wrong = "";

  private async enter(event: Event): Promise<void> {
    event.preventDefault();
    const field = (name: string) => this.renderRoot.querySelector<HTMLInputElement>(`#${name}`)?.value ?? "";
    try {
      const token = field("token").trim().replace(/^.*#token=/, "");
      desk.session = await desk.client.open(this.mode === "team" ? { name: field("name"), password: field("password") } : { token });
      this.dispatchEvent(new Event("entered"));
    } catch (problem) {
      this.wrong = wordsOf(problem);
    }
  }

  override render() {
    return html`<main>
      <form class="card" @submit=${this.enter} aria-labelledby="title">
        <h1 id="title">Sitrep</h1>
        ${this.mode === "team"
          ? html`<label for="name">Name</label><input id="name" type="text" autocomplete="username" required dir="auto" />
              <label for="password">Password</label><input id="password" type="password" autocomplete="current-password" required />`
          : html`<p class="muted">The program printed an address when it started. Open that address, or paste it here.</p>
              <label for="token">Address or token</label><input id="token" type="text" autocomplete="off" spellcheck="false" required />`}
        <p class="error" role="alert">${this.wrong}</p>
        <button class="primary">Enter</button>
      </form>
    </main>`;
  }

  static override styles = [
    sheet,
    css`
      main { display: grid; place-items: start center; padding: 14vh 16px 0; }
      form { display: grid; gap: 8px; width: min(380px, 100%); padding: 24px; box-shadow: var(--shadow); }
      button { margin-top: 6px; }
    `,
  ];
}
customElements.define("entry-form", EntryForm);
