// SPDX-License-Identifier: Apache-2.0

/** The views of the page, in the order of their keys. */
export const VIEWS = ["explore", "queue", "report", "incident", "agreement", "codebook", "import", "people"] as const;
export type View = (typeof VIEWS)[number];

/** Where the page is: the view, what it shows, and its state. Written into the address after `#/`, so that a copied address shows the same. */
export interface Place {
  readonly view: View;
  /** What is shown: the number of a document, the id of an incident, a type of event; empty for the view itself. */
  readonly id: string;
  readonly state: URLSearchParams;
}

/** Reads the part of an address after `#`. What is not understood leads to the first view. */
export function readPlace(hash: string): Place {
  const text = hash.replace(/^#\/?/, "");
  const cut = text.indexOf("?");
  const path = cut < 0 ? text : text.slice(0, cut);
  const state = new URLSearchParams(cut < 0 ? "" : text.slice(cut + 1));
  const slash = path.indexOf("/");
  const name = slash < 0 ? path : path.slice(0, slash);
  const view = VIEWS.find((each) => each === name);
  if (!view) return { view: "explore", id: "", state: new URLSearchParams() };
  return { view, id: decode(slash < 0 ? "" : path.slice(slash + 1)), state };
}

/** The address of a place, `#/report/12?event=e3`. */
export function writePlace(view: View, id = "", state: URLSearchParams | Record<string, string> = {}): string {
  const words = (state instanceof URLSearchParams ? state : new URLSearchParams(state)).toString();
  return `#/${view}${id === "" ? "" : `/${encodeURIComponent(id)}`}${words === "" ? "" : `?${words}`}`;
}

/** The document of an event's key: `d12.e3` is 12 and `e3`; undefined when it is no key. */
export function keyParts(key: string): { document: number; event: string } | undefined {
  const parts = /^d([1-9]\d*)\.([em][1-9]\d*)$/.exec(key);
  return parts ? { document: Number(parts[1]), event: parts[2]! } : undefined;
}

/** The address of an event in its report. */
export function eventAddress(key: string): string {
  const parts = keyParts(key);
  return parts ? writePlace("report", String(parts.document), { event: parts.event }) : writePlace("explore");
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
