// SPDX-License-Identifier: Apache-2.0
// Rows and columns of events as the server sends them.

/** A row of the index of events. */
export function rowOf(project, record, number, event) {
  const key = `d${number}.${event.id}`;
  const actor = record.actors.find((each) => each.id === event.actor?.[0]);
  const recipient = record.actors.find((each) => each.id === event.recipient?.[0]);
  const place = record.places.find((each) => each.id === event.place?.ref);
  const row = {
    key, document: number, title: record.title ?? null, outlet: record.outlet ?? null, type: event.type, modes: event.modes, status: event.status,
    state: project.state(key), version: project.versions[key] ?? 0, trigger: event.trigger?.text ?? null, actor: actor?.name ?? actor?.text ?? null,
    recipient: recipient?.name ?? recipient?.text ?? null, from: event.time?.from ?? null, until: event.time?.until ?? null,
    datePrecision: event.time?.precision ?? null, place: place?.name ?? place?.text ?? null, country: place?.country ?? null, admin1: place?.admin1 ?? null,
    precision: place?.precision ?? null, lat: place?.lat ?? null, lon: place?.lon ?? null, dead: range(event.dead), injured: range(event.injured),
    score: event.score ?? null, actorCountry: actor?.country ?? null,
  };
  row.reasons = project.reasons ? project.reasons(row, event) : [];
  return row;
}

function range(toll) {
  return toll && (toll.low != null || toll.high != null) ? { low: toll.low ?? null, high: toll.high ?? null } : null;
}

export function columnsOf(rows) {
  const coded = (name) => {
    const dict = [];
    const at = new Map();
    const code = rows.map((row) => {
      const word = row[name];
      if (word === null || word === undefined) return -1;
      if (!at.has(word)) at.set(word, dict.push(word) - 1);
      return at.get(word);
    });
    return { dict, code };
  };
  const day = (iso) => (iso ? Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000) : null);
  return {
    count: rows.length, keys: rows.map((row) => row.key), document: rows.map((row) => row.document), type: coded("type"), status: coded("status"),
    state: coded("state"), country: coded("country"), place: coded("place"), precision: coded("precision"), actor: coded("actor"), recipient: coded("recipient"),
    actorCountry: coded("actorCountry"), dayFrom: rows.map((row) => day(row.from)), dayUntil: rows.map((row) => day(row.until)),
    datePrecision: coded("datePrecision"), lat: rows.map((row) => row.lat), lon: rows.map((row) => row.lon),
    dead: rows.map((row) => row.dead?.low ?? row.dead?.high ?? null), injured: rows.map((row) => row.injured?.low ?? row.injured?.high ?? null),
    score: rows.map((row) => row.score),
  };
}

/** Made-up rows, always the same for the same number: for measuring the page with a large project. */
export function madeUpRows(count) {
  let seed = 20260101;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32;
  };
  const pick = (list) => list[Math.floor(random() ** 2 * list.length)];
  const types = ["ASSAULT", "ACCUSE", "COERCE", "PROTEST", "CONSULT", "REQUEST", "MOBILIZE", "AGREE", "AID", "SUPPORT", "REJECT", "THREATEN", "RETREAT", "SANCTION", "CONCEDE", "COOPERATE"];
  const countries = [["MLI", 17, -2], ["BFA", 12.3, -1.6], ["NER", 16, 8], ["SDN", 15.5, 30], ["COD", -2.5, 26], ["SOM", 5, 45], ["YEM", 15.5, 47], ["SYR", 35, 38], ["UKR", 49, 33], ["MMR", 21, 96], ["COL", 4, -73], ["HTI", 19, -72.4], ["NGA", 9.5, 8], ["ETH", 9, 40], ["AFG", 34, 66]];
  const precisions = ["place", "place", "place", "near", "admin2", "admin1", "region", "country"];
  const places = Array.from({ length: 6000 }, (_, at) => {
    const [country, lat, lon] = pick(countries);
    return { name: `Place ${at + 1}`, country, lat: lat + (random() - 0.5) * 7, lon: lon + (random() - 0.5) * 8, precision: pick(precisions) };
  });
  const actors = Array.from({ length: 900 }, (_, at) => ({ name: `Group ${at + 1}`, country: pick(countries)[0] }));
  const first = Date.UTC(2015, 0, 1);
  return Array.from({ length: count }, (_, at) => {
    const place = random() < 0.06 ? null : pick(places);
    const from = first + Math.floor((1 - random() ** 1.6) * 4200) * 86_400_000;
    const length = random() < 0.82 ? 0 : Math.floor(random() ** 3 * 120);
    const iso = (time) => new Date(time).toISOString().slice(0, 10);
    const dead = random() < 0.35 ? Math.floor(random() ** 4 * 120) : null;
    const actor = random() < 0.1 ? null : pick(actors);
    return {
      key: `d${Math.floor(at / 8) + 1}.e${(at % 8) + 1}`, document: Math.floor(at / 8) + 1, title: `Report ${Math.floor(at / 8) + 1}`, outlet: "Example Wire", type: pick(types),
      modes: [], status: pick(["actual", "actual", "ongoing", "future", "negated", "hypothetical"]), state: pick(["auto", "auto", "coded", "reviewed"]), version: 0,
      trigger: "attacked", actor: actor?.name ?? null, actorCountry: actor?.country ?? null, recipient: random() < 0.3 ? null : pick(actors).name, from: iso(from),
      until: iso(from + length * 86_400_000), datePrecision: length === 0 ? "day" : length < 8 ? "week" : "month", place: place?.name ?? null,
      country: place?.country ?? null, admin1: null, precision: place?.precision ?? null, lat: place?.lat ?? null, lon: place?.lon ?? null,
      dead: dead === null ? null : { low: dead, high: dead }, injured: null, score: Math.round((0.4 + random() * 0.6) * 100) / 100, reasons: [],
    };
  });
}
