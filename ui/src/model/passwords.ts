// SPDX-License-Identifier: Apache-2.0

/** Characters that a password needs; the server asks for as many. */
export const SHORTEST = 12;

/** Letters and digits that nobody mistakes for one another when they are read out. */
const LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password that nobody guesses: four groups of five, 99 bits; to be handed over and changed by its owner. */
export function suggestion(random: (into: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer> = (into) => crypto.getRandomValues(into)): string {
  const out: string[] = [];
  while (out.length < 20) {
    // What does not fit evenly is thrown away, so that no letter comes more often than another.
    for (const byte of random(new Uint8Array(32))) if (byte < LETTERS.length * 8 && out.length < 20) out.push(LETTERS[byte % LETTERS.length]!);
  }
  return [0, 5, 10, 15].map((from) => out.slice(from, from + 5).join("")).join("-");
}
