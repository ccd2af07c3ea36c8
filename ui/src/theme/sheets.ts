// SPDX-License-Identifier: Apache-2.0
import { css } from "lit";

/** What every component shares: controls, focus, headings, tables. Lit puts it into constructed style sheets, which a strict policy allows. */
export const sheet = css`
  :host {
    display: block;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1, h2, h3, h4, p, ul, ol, dl, dd, figure {
    margin: 0;
  }
  ul, ol {
    padding: 0;
    list-style: none;
  }
  h1 { font: 650 19px/1.3 var(--sans); letter-spacing: -0.01em; }
  h2 { font: 650 15px/1.35 var(--sans); }
  h3 { font: 600 12px/1.4 var(--sans); letter-spacing: 0.02em; color: var(--ink-2); }
  a { color: var(--accent); text-underline-offset: 2px; }
  button, input, select, textarea { font: inherit; color: inherit; }
  button {
    min-height: 28px;
    padding: 3px 10px;
    border: 1px solid var(--line-2);
    border-radius: var(--radius);
    background: var(--surface);
    cursor: pointer;
  }
  button:hover:not(:disabled) { background: var(--accent-soft); }
  button:disabled { color: var(--ink-2); border-color: var(--line); cursor: default; }
  button.primary { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); }
  button.primary:hover:not(:disabled) { background: color-mix(in srgb, var(--accent) 88%, var(--ink)); }
  button.quiet { border-color: transparent; background: transparent; }
  button.quiet:hover:not(:disabled) { background: var(--accent-soft); }
  button[aria-pressed="true"] { background: var(--accent-soft); border-color: var(--accent); color: var(--accent); }
  input[type="text"], input[type="search"], input[type="date"], input[type="number"], input[type="password"], select, textarea {
    min-height: 28px;
    padding: 3px 8px;
    border: 1px solid var(--line-2);
    border-radius: var(--radius);
    background: var(--surface);
  }
  ::placeholder { color: var(--ink-2); opacity: 1; }
  :focus { outline: none; }
  :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 3px; }
  kbd {
    display: inline-block;
    min-width: 18px;
    padding: 0 4px;
    border: 1px solid var(--line-2);
    border-radius: 4px;
    font: 600 11px/16px var(--mono);
    text-align: center;
    background: var(--surface);
    color: var(--ink-2);
  }
  .muted { color: var(--ink-2); }
  .small { font-size: 12px; }
  .number { font-variant-numeric: tabular-nums; }
  .error { color: var(--danger); }
  .nothing { display: grid; gap: 10px; max-width: 62ch; margin: 8px 0; padding: 20px 22px; }
  a.button { display: inline-block; padding: 5px 12px; border-radius: var(--radius); background: var(--accent); color: var(--accent-ink); text-decoration: none; }
  a.button:hover { background: color-mix(in srgb, var(--accent) 88%, var(--ink)); }
  input[type="file"]::file-selector-button { min-height: 28px; margin-inline-end: 10px; padding: 3px 12px; border: 1px solid var(--line-2); border-radius: var(--radius); background: var(--surface); color: var(--ink); font: inherit; cursor: pointer; }
  input[type="file"]::file-selector-button:hover { background: var(--accent-soft); }
  .row { display: flex; gap: 8px; align-items: center; flex-wrap: wrap; }
  .spread { display: flex; gap: 8px; align-items: center; justify-content: space-between; }
  .card { background: var(--surface); border: 1px solid var(--line); border-radius: var(--radius); }
  .tag {
    display: inline-block;
    padding: 0 6px;
    border: 1px solid var(--line);
    border-radius: 10px;
    font-size: 12px;
    line-height: 18px;
    color: var(--ink-2);
    white-space: nowrap;
  }
  .tag.warn { background: var(--warn-soft); border-color: var(--warn-soft); color: var(--warn); }
  .tag.good { background: var(--good-soft); border-color: var(--good-soft); color: var(--good); }
  .tag.bad { background: var(--danger-soft); border-color: var(--danger-soft); color: var(--danger); }
  .hidden {
    position: absolute !important;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  table { border-collapse: collapse; }
  th { text-align: start; font-weight: 600; }
  @media (prefers-reduced-motion: reduce) {
    *, *::before, *::after { transition: none !important; animation: none !important; scroll-behavior: auto !important; }
  }
`;
