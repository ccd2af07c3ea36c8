// SPDX-License-Identifier: Apache-2.0
import assert from "node:assert/strict";
import { test } from "node:test";
import type { EventColumns } from "../../src/api/types.js";
import { dayOf } from "../../src/model/dates.js";
import { Events } from "../../src/model/events.js";
import { FACETS, type Filters, fromServer, isOpen, readFilters, toServer, toggle, writeFilters } from "../../src/model/filters.js";
import { ordered, passing, readOrder } from "../../src/model/order.js";
import { eventAddress, readPlace, writePlace } from "../../src/model/permalink.js";
import { Sieve } from "../../src/model/sieve.js";
import { rowsInView } from "../../src/model/window.js";

const day = (iso: string) => dayOf(iso);

function columns(rows: Record<string, string | number | null>[]): EventColumns {
  const coded = (name: string) => {
    const dict = [...new Set(rows.map((row) => row[name]).filter((word) => word != null))] as string[];
    return { dict, code: rows.map((row) => (row[name] == null ? -1 : dict.indexOf(row[name] as string))) };
  };
  const numbers = (name: string) => rows.map((row) => (row[name] as number | null | undefined) ?? null);
  const words = Object.fromEntries(FACETS.map((name) => [name, coded(name)])) as unknown as Pick<EventColumns, (typeof FACETS)[number]>;
  return {
    count: rows.length, keys: rows.map((_, at) => `d1.e${at + 1}`), document: rows.map(() => 1), ...words, dayFrom: numbers("from"), dayUntil: numbers("until"),
    lat: numbers("lat"), lon: numbers("lon"), dead: numbers("dead"), injured: numbers("injured"), score: numbers("score"),
  };
}

const ROWS = [
  { type: "ASSAULT", country: "MLI", from: day("2024-03-04"), until: day("2024-03-04"), lat: 15, lon: 0.5, dead: 14, score: 0.9 },
  { type: "ASSAULT", country: "MLI", from: day("2024-03-01"), until: day("2024-03-31"), lat: 17, lon: -4, dead: 0, score: 0.4 },
  { type: "PROTEST", country: "FJI", from: null, until: null, lat: -17, lon: 178, dead: null, score: 0.8 },
  { type: "AID", country: null, from: day("1999-12-31"), until: day("1999-12-31"), lat: null, lon: null, dead: 5, score: null },
];

const pass = (filters: Filters, found?: ReadonlySet<string>) => {
  const sieve = new Sieve(new Events(columns(ROWS)));
  sieve.apply(filters, found);
  return [...sieve.rows()];
};

test("nothing is held back without filters", () => assert.deepEqual(pass({ facets: {} }), [0, 1, 2, 3]));
test("values of one facet are alternatives, facets narrow each other", () => {
  assert.deepEqual(pass({ facets: { type: ["ASSAULT", "AID"] } }), [0, 1, 3]);
  assert.deepEqual(pass({ facets: { type: ["ASSAULT", "AID"], country: ["MLI"] } }), [0, 1]);
});
test("what is not known is a value that can be asked for", () => assert.deepEqual(pass({ facets: { country: [""] } }), [3]));
test("an event of a span of days passes when the spans touch; one without days never does", () => {
  assert.deepEqual(pass({ facets: {}, from: day("2024-03-31") }), [1]);
  assert.deepEqual(pass({ facets: {}, until: day("2024-03-01") }), [1, 3]);
});
test("a box may cross the date line; an event without a place is in none", () => {
  assert.deepEqual(pass({ facets: {}, box: [170, -30, -170, 0] }), [2]);
  assert.deepEqual(pass({ facets: {}, box: [-180, -90, 180, 90] }), [0, 1, 2]);
});
test("a stated none is no death, and not known is no number", () => assert.deepEqual(pass({ facets: {}, deadAtLeast: 0 }), [0, 1, 3]));
test("an unknown score is not below anything", () => assert.deepEqual(pass({ facets: {}, scoreBelow: 0.5 }), [1]));
test("the search narrows to its keys", () => assert.deepEqual(pass({ facets: {}, text: "x" }, new Set(["d1.e3"])), [2]));

test("a facet counts what all other filters let pass", () => {
  const sieve = new Sieve(new Events(columns(ROWS)));
  sieve.apply({ facets: { type: ["PROTEST"] }, until: day("2025-01-01") });
  const { list } = sieve.events.words.type;
  const counts = Object.fromEntries([...sieve.counts("type")].map((count, code) => [list[code], count]));
  assert.deepEqual(counts, { "": 0, ASSAULT: 2, PROTEST: 0, AID: 1 });
});

test("changing filters step by step is the same as setting them at once", () => {
  let seed = 5;
  const next = () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const events = new Events(columns(ROWS));
  const stepwise = new Sieve(events);
  for (let round = 0; round < 300; round++) {
    const filters: Filters = {
      facets: { ...(next() < 0.5 ? { type: ["ASSAULT"] } : {}), ...(next() < 0.5 ? { country: next() < 0.5 ? ["MLI"] : [""] } : {}) },
      ...(next() < 0.5 ? { from: day("2024-03-02") } : {}), ...(next() < 0.3 ? { box: [-10, 0, 10, 30] as const } : {}), ...(next() < 0.3 ? { scoreBelow: 0.85 } : {}),
    };
    const found = next() < 0.3 ? new Set(["d1.e1", "d1.e4"]) : undefined;
    stepwise.apply(filters, found);
    const atOnce = new Sieve(events);
    atOnce.apply(filters, found);
    assert.deepEqual(stepwise.rows(), atOnce.rows());
  }
});

test("filters come back from an address and from the server as they were", () => {
  const filters: Filters = {
    facets: { type: ["AID", "ASSAULT"], actor: ["a&b=c", "الجيش"], place: ["São Tomé, “x”"] }, from: day("2024-03-04"), until: day("2024-03-09"),
    box: [-10.5, -3, 20, 44.25], text: "five \"killed\" & more", scoreBelow: 0.6, deadAtLeast: 0, document: 7,
  };
  assert.deepEqual(readFilters(new URLSearchParams(writeFilters(filters).toString())), filters);
  assert.deepEqual(fromServer(toServer(filters)), filters);
});
test("an address that means nothing leaves everything open", () => {
  assert.ok(isOpen(readFilters(new URLSearchParams("from=2024-02-31&until=x&box=1,2,3&below=&dead=abc&unknown=1"))));
});
test("a value is put in and taken out again", () => {
  const once = toggle({ facets: {} }, "type", "AID");
  assert.deepEqual(once.facets.type, ["AID"]);
  assert.deepEqual(toggle(once, "type", "AID"), { facets: {} });
});

test("a place comes back from its address", () => {
  const place = readPlace(writePlace("incident", "i/ä?&#", { tab: "a b" }));
  assert.deepEqual([place.view, place.id, place.state.get("tab")], ["incident", "i/ä?&#", "a b"]);
  assert.equal(readPlace("#/nowhere/1").view, "explore");
  assert.equal(readPlace("#/report/%E0%A4%A").id, "%E0%A4%A");
  assert.equal(eventAddress("d12.m3"), "#/report/12?event=m3");
  assert.equal(eventAddress("javascript:alert(1)"), "#/explore");
});

test("rows are sorted, unknown ones last both ways", () => {
  const events = new Events(columns(ROWS));
  assert.deepEqual([...ordered(events, readOrder("-when"))], [0, 1, 3, 2]);
  assert.deepEqual([...ordered(events, readOrder("when"))], [3, 1, 0, 2]);
  assert.deepEqual([...ordered(events, readOrder("-dead"))], [0, 3, 1, 2]);
  assert.deepEqual([...ordered(events, readOrder("type"))], [3, 0, 1, 2]);
  assert.deepEqual([...passing(ordered(events, readOrder("-dead")), Uint16Array.from([4, 0, 0, 0]))], [3, 1, 2]);
});

test("of a long list the rows in view are in the page, and a few more", () => {
  assert.deepEqual(rowsInView(0, 300, 30, 1000), { first: 0, last: 16 });
  assert.deepEqual(rowsInView(3000, 300, 30, 1000), { first: 94, last: 116 });
  assert.deepEqual(rowsInView(30_000, 300, 30, 1000), { first: 994, last: 1000 });
  assert.deepEqual(rowsInView(30_000, 300, 30, 10), { first: 4, last: 10 }, "scrolled, and then there are few");
  assert.deepEqual(rowsInView(0, 300, 30, 0), { first: 0, last: 0 });
});
