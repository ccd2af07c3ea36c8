// SPDX-License-Identifier: Apache-2.0

/** The reasons of the queue in words; a reason that the page does not know is shown as the server calls it. */
const WORDS: Readonly<Record<string, string>> = {
  contradiction: "accounts contradict each other",
  disagreement: "coders disagree",
  "low-score": "the machine is not sure",
  "unknown-place": "place not known",
  "unknown-actor": "not known who that is",
  recoded: "coded otherwise by a newer version",
};

/** Why an event waits, in words: the server's, and of coders who disagree, in which fields. */
export function whyText(reason: string, why: string): string {
  return why === "" ? reasonText(reason) : reason === "disagreement" ? `${reasonText(reason)}: ${why}` : why;
}

/** A reason in words. */
export function reasonText(reason: string): string {
  return WORDS[reason] ?? reason.replace(/-/g, " ");
}
