// SPDX-License-Identifier: Apache-2.0

/** The colours of the page as the canvases need them; read again when the scheme changes. */
export function colour(name: string): string {
  let value = known.get(name);
  if (value === undefined) known.set(name, (value = getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim()));
  return value;
}

const known = new Map<string, string>();

export type Scheme = "auto" | "light" | "dark";

const KEY = "sitrep.scheme";
const dark = () => matchMedia("(prefers-color-scheme: dark)");

/** What the person chose; `auto` follows the system. */
export function chosenScheme(): Scheme {
  const kept = localStorage.getItem(KEY);
  return kept === "light" || kept === "dark" ? kept : "auto";
}

/** Whether the page is dark now. */
export function isDark(): boolean {
  return document.documentElement.dataset["theme"] === "dark";
}

/** Chooses a scheme and tells all canvases to draw again. */
export function chooseScheme(scheme: Scheme): void {
  if (scheme === "auto") localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, scheme);
  showScheme();
}

/** Shows the chosen scheme; follows the system from then on. */
export function startSchemes(): void {
  dark().addEventListener("change", showScheme);
  showScheme();
}

function showScheme(): void {
  const scheme = chosenScheme();
  const now = scheme === "auto" ? (dark().matches ? "dark" : "light") : scheme;
  if (document.documentElement.dataset["theme"] === now) return;
  document.documentElement.dataset["theme"] = now;
  known.clear();
  window.dispatchEvent(new Event("sitrep-scheme"));
}

/** Whether things may move. */
export function mayMove(): boolean {
  return !matchMedia("(prefers-reduced-motion: reduce)").matches;
}
