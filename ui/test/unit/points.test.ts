// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { type Mark, pieces } from "../../src/model/layers.js";
import { Points } from "../../src/model/points.js";
import { chosenWords, moveWords, wordsOf } from "../../src/model/words.js";

/** A generator with a seed, so that a failure can be had again. */
function random(seed: number): () => number {
  return () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

const ALPHABET = ["a", " ", "é", "e\u0301", "😀", "👨‍👩‍👧", "שלום", "مرحبا", "\r\n", "\u00a0", "\ud83d", "\ude00", "漢", "\u0000"];

test("a text without pairs has the same offsets in code points and in code units", () => {
  const points = new Points("Sorbe");
  assert.deepEqual([0, 3, 5].map((at) => points.unit(at)), [0, 3, 5]);
});

test("a pair is one code point", () => {
  const points = new Points("a😀b");
  assert.equal(points.length, 3);
  assert.deepEqual([0, 1, 2, 3].map((at) => points.unit(at)), [0, 1, 3, 4]);
  assert.equal(points.slice(1, 2), "😀");
});

test("offsets outside the text are kept inside", () => {
  const points = new Points("a😀");
  assert.equal(points.unit(-4), 0);
  assert.equal(points.unit(99), 3);
});

test("code points of any text are those that the language itself counts", () => {
  const next = random(7);
  for (let round = 0; round < 400; round++) {
    const text = Array.from({ length: Math.floor(next() * 30) }, () => ALPHABET[Math.floor(next() * ALPHABET.length)]!).join("");
    const points = new Points(text);
    const each = [...text];
    assert.equal(points.length, each.length);
    for (let at = 0; at <= each.length; at++) {
      assert.equal(points.unit(at), each.slice(0, at).join("").length);
      assert.equal(points.point(points.unit(at)), at);
    }
  }
});

test("the pieces of a text join up to it again, whatever the marks are", () => {
  const next = random(11);
  for (let round = 0; round < 400; round++) {
    const text = Array.from({ length: 1 + Math.floor(next() * 25) }, () => ALPHABET[Math.floor(next() * ALPHABET.length)]!).join("");
    const points = new Points(text);
    const marks: Mark[] = Array.from({ length: Math.floor(next() * 8) }, (_, at) => ({ id: `m${at}`, layer: "actor", start: Math.floor(next() * 40) - 5, end: Math.floor(next() * 40) - 5 }));
    const found = pieces(points, marks);
    assert.equal(found.map((piece) => piece.text).join(""), text);
    for (const piece of found) {
      const wanted = marks.filter((mark) => mark.start <= piece.start && mark.end >= piece.end && mark.start < mark.end).map((mark) => mark.id).sort();
      assert.deepEqual(piece.marks.map((mark) => mark.id).sort(), wanted);
    }
  }
});

test("a piece between emoji holds the words that the record means", () => {
  const points = new Points("😀 Five died 😀 near Sorbe");
  const found = pieces(points, [{ id: "e1", layer: "trigger", start: 7, end: 11 }]);
  assert.equal(found.find((piece) => piece.marks.length > 0)?.text, "died");
});

test("the cursor of words walks by words and sentences and takes more with Shift", () => {
  const points = new Points("Five 😀 died. Two were hurt.");
  const words = wordsOf(points);
  assert.deepEqual(words.map((word) => points.slice(word.start, word.end)), ["Five", "died", "Two", "were", "hurt"]);
  const sentences = [{ start: 0, end: 12 }, { start: 13, end: 27 }];
  let cursor = moveWords({ anchor: 0, head: 0 }, "ArrowRight", false, words, sentences);
  assert.equal(points.slice(chosenWords(cursor, words)!.start, chosenWords(cursor, words)!.end), "died");
  cursor = moveWords(cursor, "ArrowDown", false, words, sentences);
  cursor = moveWords(cursor, "ArrowRight", true, words, sentences);
  assert.equal(points.slice(chosenWords(cursor, words)!.start, chosenWords(cursor, words)!.end), "Two were");
  assert.deepEqual(moveWords({ anchor: 4, head: 4 }, "ArrowRight", false, words, sentences), { anchor: 4, head: 4 });
});
