// SPDX-License-Identifier: Apache-2.0

/** PLOVER's four quarters: words or deeds, for or against. Each has one colour and one shape; "other" is a type of a codebook of one's own. */
export type Quarter = "verbal-cooperation" | "material-cooperation" | "verbal-conflict" | "material-conflict" | "other";

export const QUARTERS: readonly Quarter[] = ["verbal-cooperation", "material-cooperation", "verbal-conflict", "material-conflict", "other"];

export const QUARTER_NAMES: Readonly<Record<Quarter, string>> = {
  "verbal-cooperation": "Verbal cooperation",
  "material-cooperation": "Material cooperation",
  "verbal-conflict": "Verbal conflict",
  "material-conflict": "Material conflict",
  other: "Types of this codebook",
};

/** Quarter and two letters of each of PLOVER's types, in PLOVER's order; no two have the same letters. */
const TYPES: readonly (readonly [type: string, quarter: Quarter, letters: string])[] = [
  ["AGREE", "verbal-cooperation", "Ag"],
  ["CONSULT", "verbal-cooperation", "Co"],
  ["SUPPORT", "verbal-cooperation", "Su"],
  ["CONCEDE", "verbal-cooperation", "Cd"],
  ["COOPERATE", "material-cooperation", "Cp"],
  ["AID", "material-cooperation", "Ai"],
  ["RETREAT", "material-cooperation", "Re"],
  ["REQUEST", "verbal-conflict", "Rq"],
  ["ACCUSE", "verbal-conflict", "Ac"],
  ["REJECT", "verbal-conflict", "Rj"],
  ["THREATEN", "verbal-conflict", "Th"],
  ["PROTEST", "material-conflict", "Pr"],
  ["SANCTION", "material-conflict", "Sa"],
  ["MOBILIZE", "material-conflict", "Mo"],
  ["COERCE", "material-conflict", "Ce"],
  ["ASSAULT", "material-conflict", "As"],
];

const BY_TYPE = new Map(TYPES.map(([type, quarter, letters]) => [type, { quarter, letters }]));

export const TYPE_ORDER: readonly string[] = TYPES.map(([type]) => type);

/** The quarter of a type. */
export function quarterOf(type: string): Quarter {
  return BY_TYPE.get(type)?.quarter ?? "other";
}

/** Two letters that stand for a type beside its colour. */
export function lettersOf(type: string): string {
  const known = BY_TYPE.get(type)?.letters;
  if (known) return known;
  const letters = [...type.replace(/[^\p{L}\p{N}]/gu, "")];
  return `${(letters[0] ?? "?").toUpperCase()}${(letters[1] ?? "").toLowerCase()}`;
}

/** A type as a heading has it: DRONE_STRIKE is "Drone strike". */
export function typeName(type: string): string {
  const words = type.replace(/[_-]+/g, " ").toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
