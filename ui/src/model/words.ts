// SPDX-License-Identifier: Apache-2.0
import { Points } from "./points.js";

/** A range of code points, half-open. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The words of a text, in scripts with and without spaces: what a cursor of words walks over. */
export function wordsOf(points: Points, language = "en"): Stretch[] {
  const out: Stretch[] = [];
  let at = 0;
  // Segments come in order, so their code points are counted on the way.
  for (const { segment, isWordLike } of new Intl.Segmenter(language, { granularity: "word" }).segment(points.text)) {
    const length = new Points(segment).length;
    if (isWordLike) out.push({ start: at, end: at + length });
    at += length;
  }
  return out;
}

/** A choice of words that the arrows move: from the anchor to the head, whichever comes first. */
export interface WordCursor {
  readonly anchor: number;
  readonly head: number;
}

/** The cursor after a key: left and right by a word, up and down by a sentence, with `take` the anchor stays. */
export function moveWords(cursor: WordCursor, key: string, take: boolean, words: readonly Stretch[], sentences: readonly Stretch[]): WordCursor {
  const last = words.length - 1;
  let head = cursor.head;
  if (key === "ArrowLeft") head--;
  else if (key === "ArrowRight") head++;
  else if (key === "Home") head = 0;
  else if (key === "End") head = last;
  else if (key === "ArrowUp" || key === "ArrowDown") head = inSentence(head, key === "ArrowUp" ? -1 : 1, words, sentences);
  head = Math.max(0, Math.min(last, head));
  return { anchor: take ? cursor.anchor : head, head };
}

/** The first word of the sentence before or after that of a word. */
function inSentence(word: number, by: -1 | 1, words: readonly Stretch[], sentences: readonly Stretch[]): number {
  const at = words[word]?.start ?? 0;
  let now = sentences.findIndex((each) => at < each.end);
  if (now < 0) now = sentences.length - 1;
  const to = sentences[Math.max(0, Math.min(sentences.length - 1, now + by))];
  const found = to ? words.findIndex((each) => each.start >= to.start) : -1;
  return found < 0 ? word : found;
}

/** The stretch that a cursor has chosen. */
export function chosenWords(cursor: WordCursor, words: readonly Stretch[]): Stretch | undefined {
  const first = words[Math.min(cursor.anchor, cursor.head)];
  const last = words[Math.max(cursor.anchor, cursor.head)];
  return first && last ? { start: first.start, end: last.end } : undefined;
}
