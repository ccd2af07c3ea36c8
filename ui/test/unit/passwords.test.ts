// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import { SHORTEST, suggestion } from "../../src/model/passwords.js";

test("a suggested password is long enough, reads well and is another each time", () => {
  const all = Array.from({ length: 200 }, () => suggestion());
  for (const one of all) {
    assert.match(one, /^[a-hjkmnp-z2-9]{5}(-[a-hjkmnp-z2-9]{5}){3}$/);
    assert.ok(one.length >= SHORTEST);
  }
  assert.equal(new Set(all).size, all.length);
});

test("no letter of a suggested password comes much more often than another", () => {
  let seed = 20260301;
  const byte = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) >>> 24;
  const all = Array.from({ length: 1000 }, () => suggestion((into) => into.map(byte))).join("").replace(/-/g, "");
  const counts = new Map<string, number>();
  for (const letter of all) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const usual = all.length / 31;
  assert.equal(counts.size, 31);
  for (const [letter, count] of counts) assert.ok(Math.abs(count - usual) < usual * 0.2, `${letter} ${count} of ${usual}`); // five deviations of a fair draw
});
