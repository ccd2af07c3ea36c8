// SPDX-License-Identifier: Apache-2.0
import { LitElement, css, html, nothing } from "lit";
import { sheet } from "../theme/sheets.js";
import { desk } from "./desk.js";

/** Says what just happened, also to screen readers; goes away by itself unless it is bad news. */
export class ToastLine extends LitElement {
  static override properties = { words: { state: true }, tone: { state: true } };
  private words = "";
  private tone: "plain" | "bad" = "plain";
  private timer = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    desk.addEventListener("say", (event) => {
      const { words, tone } = (event as CustomEvent<{ words: string; tone: "plain" | "bad" }>).detail;
      this.words = words;
      this.tone = tone;
      clearTimeout(this.timer);
      if (tone === "plain") this.timer = window.setTimeout(() => (this.words = ""), 6000);
    });
  }

  override render() {
    return html`<div role="status" aria-live="polite">
      ${this.words === "" ? nothing : html`<p class=${this.tone}><span dir="auto">${this.words}</span><button class="quiet" aria-label="Close this message" @click=${() => (this.words = "")}>✕</button></p>`}
    </div>`;
  }

  static override styles = [
    sheet,
    css`
      :host { position: fixed; inset-inline: 0; bottom: 14px; z-index: 2500; display: flex; justify-content: center; pointer-events: none; }
      p { display: flex; align-items: center; gap: 10px; max-width: min(70ch, 92vw); padding: 6px 6px 6px 14px; border-radius: 8px; background: var(--ink); color: var(--ground); box-shadow: var(--shadow); pointer-events: auto; }
      p.bad { background: var(--danger-soft); color: var(--danger); border: 1px solid var(--danger); }
      button { color: inherit; border: 0; }
      button.quiet:hover:not(:disabled) { background: transparent; text-decoration: underline; }
    `,
  ];
}
customElements.define("toast-line", ToastLine);
