// SPDX-License-Identifier: Apache-2.0
// The base map names its countries; events name theirs by ISO 3166-1 alpha-3. The program's own list of countries joins the two, at build
// time, so that no second list has to be kept.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const list = fileURLToPath(new URL("../../core/src/main/resources/org/sitrep/knowledge/countries.tsv", import.meta.url));
const atlas = fileURLToPath(new URL("../node_modules/world-atlas/countries-50m.json", import.meta.url));

// The map's short forms that are no word of news, and areas with no code of their own: these are drawn, but never filled for an event.
const mapNames = {
  "Bosnia and Herz.": "BIH",
  "Cayman Is.": "CYM",
  "Central African Rep.": "CAF",
  "Cook Is.": "COK",
  "Dem. Rep. Congo": "COD",
  "Dominican Rep.": "DOM",
  "Eq. Guinea": "GNQ",
  "Faeroe Is.": "FRO",
  "Falkland Is.": "FLK",
  "Fr. Polynesia": "PYF",
  "Fr. S. Antarctic Lands": "ATF",
  "Heard I. and McDonald Is.": "HMD",
  "Br. Indian Ocean Ter.": "IOT",
  "British Virgin Is.": "VGB",
  "Antigua and Barb.": "ATG",
  "N. Mariana Is.": "MNP",
  "Marshall Is.": "MHL",
  "Pitcairn Is.": "PCN",
  "S. Geo. and the Is.": "SGS",
  "S. Sudan": "SSD",
  "Solomon Is.": "SLB",
  "St-Barthélemy": "BLM",
  "St-Martin": "MAF",
  "St. Kitts and Nevis": "KNA",
  "St. Pierre and Miquelon": "SPM",
  "St. Vin. and Gren.": "VCT",
  "Turks and Caicos Is.": "TCA",
  "U.S. Virgin Is.": "VIR",
  "W. Sahara": "ESH",
  "Wallis and Futuna Is.": "WLF",
  "eSwatini": "SWZ",
  "Åland": "ALA",
  "United States of America": "USA",
};
const withoutCode = new Set(["N. Cyprus", "Siachen Glacier", "Somaliland", "Indian Ocean Ter.", "Ashmore and Cartier Is."]);

function fold(name) {
  return name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

export function countries() {
  const byName = new Map();
  const names = {};
  for (const line of readFileSync(list, "utf8").split("\n")) {
    if (!line || line.startsWith("#") || line.startsWith("alpha3\t")) continue;
    const [code, , all] = line.split("\t");
    for (const name of all.split("|")) if (!byName.has(fold(name.trim()))) byName.set(fold(name.trim()), code);
    names[code] = all.split("|")[0].trim();
  }
  const codes = {};
  const unknown = [];
  for (const shape of JSON.parse(readFileSync(atlas, "utf8")).objects.countries.geometries) {
    const name = shape.properties.name;
    const code = mapNames[name] ?? byName.get(fold(name));
    if (code) codes[name] = code;
    else if (!withoutCode.has(name)) unknown.push(name);
  }
  if (unknown.length > 0) throw new Error(`no country code for ${unknown.join(", ")}: add them to scripts/countries.mjs`);
  return { codes, names };
}

/** Vite plugin: `import { codes, names } from "virtual:countries"`. */
export function countryCodes() {
  const id = "virtual:countries";
  return {
    name: "sitrep-countries",
    resolveId: (asked) => (asked === id ? `\0${id}` : undefined),
    load(asked) {
      if (asked !== `\0${id}`) return undefined;
      this.addWatchFile(list);
      const { codes, names } = countries();
      return `export const codes = ${JSON.stringify(codes)};\nexport const names = ${JSON.stringify(names)};\n`;
    },
  };
}
