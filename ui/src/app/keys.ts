// SPDX-License-Identifier: Apache-2.0

const KEPT = "sitrep.keys";

/** Whether single keys act. People who speak to their computer, or press keys unawares, can switch them off (WCAG 2.1.4). */
export function keysAct(): boolean {
  return localStorage.getItem(KEPT) !== "off";
}

export function letKeysAct(on: boolean): void {
  if (on) localStorage.removeItem(KEPT);
  else localStorage.setItem(KEPT, "off");
}

/** The key that was pressed for the view as a whole: none while somebody types, chooses from a list, or holds a modifier. */
export function bareKey(event: KeyboardEvent): string | undefined {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !keysAct()) return undefined;
  for (const target of event.composedPath()) {
    if (!(target instanceof HTMLElement)) continue;
    if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target instanceof HTMLDialogElement) return undefined;
    if (target instanceof HTMLInputElement && !["checkbox", "radio", "button"].includes(target.type)) return undefined;
  }
  return event.key;
}
