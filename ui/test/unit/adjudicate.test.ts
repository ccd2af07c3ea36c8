// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import type { CodedEvent, DocumentRecord } from "../../src/api/types.js";
import { adjudication } from "../../src/model/adjudicate.js";
import { choicesOf, fieldsOf, readToll } from "../../src/model/choices.js";
import { readFrames, ruleHits } from "../../src/model/frames.js";
import { readMarkdown } from "../../src/model/markdown.js";
import { matrixOf, tellingsOf } from "../../src/model/matrix.js";

const event = (more: Partial<CodedEvent> = {}): CodedEvent => ({ id: "e1", type: "ASSAULT", status: "actual", actor: ["a1"], place: { ref: "p1" }, happening: "h1", trigger: { start: 0, end: 4, text: "shot" }, ...more });
const record = (events: CodedEvent[], place: object = { lat: 1, lon: 2, name: "Sorbe" }): DocumentRecord => ({
  schema: "sitrep.document/1", id: "x", text: "shot Sorbe", events, outlet: "A Wire", dates: { report: "2024-03-02" },
  places: [{ id: "p1", start: 5, end: 10, text: "Sorbe", use: "literal", ...place }], actors: [{ id: "a1", start: 0, end: 4, text: "men" }, { id: "a2", start: 5, end: 10, text: "it", same_as: "a1" }],
});

test("adjudicating writes what the coder has, not how the difference is told", () => {
  const toll = { low: 5, high: 7, start: 0, end: 4, text: "shot" };
  assert.deepEqual(adjudication("d3.e1", "dead.low", record([event({ dead: toll })]), record([event()])), { target: "d3.e1", kind: "set", field: "dead", value: toll });
  assert.deepEqual(adjudication("d3.e1", "actor", record([event({ actor: ["a2"] })]), record([event()])), { target: "d3.e1", kind: "set", field: "actor", value: ["a2"] });
  assert.deepEqual(adjudication("d3.e1", "injured.high", record([event()]), record([event({ injured: toll })])), { target: "d3.e1", kind: "set", field: "injured", value: null });
});
test("the same words meant otherwise are a correction of the place", () => {
  const entry = adjudication("d3.e1", "country", record([event()], { lat: 9, lon: 8, name: "Sorbe", country: "NER" }), record([event()]));
  assert.deepEqual([entry.target, entry.field, (entry.value as { country: string }).country], ["d3.p1", "place", "NER"]);
  assert.deepEqual(adjudication("d3.e1", "place", record([event({ place: null })]), record([event()])), { target: "d3.e1", kind: "set", field: "place.ref", value: null });
});
test("whether it is an event: accepted, rejected, or added as the coder added it", () => {
  assert.deepEqual(adjudication("d3.e1", "event", record([]), record([event()])), { target: "d3.e1", kind: "reject" });
  assert.deepEqual(adjudication("d3.e1", "event", record([event()]), record([event()])), { target: "d3.e1", kind: "accept" });
  const added = adjudication("d3.m1", "event", record([event({ id: "m1" })]), record([]));
  assert.deepEqual([added.target, added.kind, (added.value as CodedEvent).type], ["d3", "add", "ASSAULT"]);
  assert.equal("id" in (added.value as object), false);
});

test("a count is read as people write it", () => {
  for (const [text, low, high] of [["5", 5, 5], ["at least 200", 200, null], ["> 30", 31, null], ["at most 9", null, 9], ["<30", null, 29], ["10-20", 10, 20], ["none", 0, 0], ["12+", 12, null]] as const) {
    assert.deepEqual(readToll(text), { low, high }, text);
  }
  assert.equal(readToll(""), null);
  for (const wrong of ["dozens", "20-10", "-5", "5.5", "<0"]) assert.equal(readToll(wrong), undefined, wrong);
});
test("there are nine fields, one for each number, and the value that stands is marked", () => {
  const own = record([event()]);
  assert.equal(fieldsOf(event(), own).length, 9);
  const standing = choicesOf("status", event(), own, undefined).filter((choice) => choice.now).map((choice) => choice.value);
  assert.deepEqual(standing, ["actual"]);
  assert.ok(choicesOf("actor", event({ actor: ["a2"] }), own, undefined).find((choice) => choice.now)?.text.startsWith("men"), "it is the men");
});

test("frames and the rule that found an event", () => {
  const lines = readFrames("# --- killing ---\nkill, gun down   verb  toll=dead:object  # remark\nnot a frame line at all");
  assert.deepEqual(lines.map((line) => line.kind), ["remark", "frame", "remark"]);
  assert.equal(lines[1]!.words, "kill, gun down");
  assert.ok(ruleHits("ASSAULT/gun down:12", lines[1]!));
  assert.ok(!ruleHits("ASSAULT/gun:12", lines[1]!));
});
test("a page of the codebook loses none of its words", () => {
  const blocks = readMarkdown("# T\nOne **two** `three` [four](javascript:x).\n\n1. five\n   six\n2. seven\n\n| a | b |\n|---|---|\n| c | d |\n\n```frames\nx\n\ny\n```\nend");
  assert.deepEqual(blocks.map((block) => block.kind), ["heading", "paragraph", "list", "table", "code", "paragraph"]);
  assert.doesNotMatch(JSON.stringify(blocks), /javascript/);
  assert.match(JSON.stringify(blocks), /five six/);
});

test("copies stand with the report that they copy, and a voice is named by whom it refers back to", () => {
  const one = { ...record([event()]), id: "one", claims: [{ id: "c1", events: ["e1"], source: { start: 5, end: 10, text: "it", ref: "a2" }, stance: "asserts", certainty: "probable", said_on: "2024-03-01" }] };
  const two = { ...record([event({ dead: { low: 3, high: 3, text: "three" } })]), id: "two", outlet: "A Copy" };
  const incident = { schema: "", id: "i", type: "ASSAULT", keys: ["d1.e1", "d2.e1", "d9.e1"], members: [], copies: [{ document: "two", copy_of: "one" }], accounts: [] };
  const records = new Map<number, DocumentRecord>([[1, one], [2, two]]);
  const { groups, columns } = matrixOf(incident, records);
  assert.equal(groups.length, 1);
  assert.deepEqual(groups[0]!.copies, [{ document: 2, outlet: "A Copy" }]);
  assert.deepEqual(groups[0]!.rows.map((row) => row.voice), ["men", ""]);
  assert.ok(columns.includes("dead") && !columns.includes("missing"));
  assert.deepEqual(tellingsOf(incident, records).map((telling) => [telling.day, telling.copy]), [["2024-03-01", false], ["2024-03-02", true]]);
});
