#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures how the joining of reports to incidents grows with their number, on reports that are made up.

    python3 benchmarks/incidents.py [--sizes 1000,10000,100000] [--coded 10000] [--sitrep ./sitrep] [--keep DIR] [--threads N] [--repeat N]

Nothing in the reports happened. Each story has a place, a day, parties and a toll, and is told by one to thirty reports of
several outlets, each with some of its sentences in one of several wordings, another toll now and then, and paragraphs about
people and villages with invented names; every fifth report is the copy of another, with a word or a number changed. They are
coded once, and joined in growing numbers; the same number gives the same reports. The time is that of the whole command, from
its start to its end, reading and writing included; the memory is the peak of what was resident.

Sizes above --coded are made of the coded records, not of more reports: the words of a text are exchanged for others of the
same length, the same everywhere in one round of records, and days and places are moved, so that each round tells of other
stories in the same vocabulary. A hundred thousand reports would else take most of an hour to code.
"""
import argparse
import datetime
import hashlib
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
TOWNS = """Gao|Menaka|Kidal|Ansongo|Timbuktu|Mopti|Djenne|Segou|Niamey|Agadez|Diffa|Tillaberi|Maiduguri|Damboa|Gwoza|Bama|Jos|Kaduna|Zaria|Sokoto
Mogadishu|Kismayo|Baidoa|Beledweyne|Galkayo|Bosaso|Garissa|Mandera|Wajir|Juba|Malakal|Bentiu|Wau|Yei|Khartoum|El Fasher|Nyala|El Geneina|Kassala|Port Sudan
Goma|Bukavu|Beni|Butembo|Bunia|Kalemie|Bangui|Bambari|Bria|Mekelle|Gondar|Adigrat|Sirte|Benghazi|Derna|Misrata|Sabha|Zawiya|Aleppo|Idlib
Raqqa|Homs|Hama|Daraa|Palmyra|Mosul|Kirkuk|Ramadi|Fallujah|Baqubah|Tikrit|Sanaa|Aden|Taiz|Hodeidah|Marib|Saada|Kabul|Kandahar|Kunduz
Jalalabad|Herat|Ghazni|Quetta|Peshawar|Karachi|Lahore|Srinagar|Imphal|Sittwe|Myitkyina|Lashio|Marawi|Jolo|Cotabato|Kharkiv|Donetsk|Luhansk|Mariupol|Kherson
Sumy|Odesa|Stepanakert|Tskhinvali|Grozny|Cali|Medellin|Cucuta|Culiacan|Ciudad Juarez|Acapulco|Port-au-Prince|Maputo|Pemba|Bamenda|Buea|Ouagadougou|Djibo|Kaya|Dori""".replace("\n", "|").split("|")
OUTLETS = ["Example Wire", "Valley Courier", "Harbour Gazette", "The Daily Ledger", "River Post", "Hill Radio", "Plain Dealer News", "Coast Tribune",
           "Border Monitor", "Lake Herald", "Capital Star", "Southern Bulletin"]
ATTACKERS = ["gunmen", "militants", "rebels", "insurgents", "unidentified armed men", "fighters of a militia", "soldiers", "government troops", "armed herders",
             "members of a self-defence group", "police officers", "paramilitaries"]
VICTIMS = ["villagers", "civilians", "soldiers", "police officers", "traders", "farmers", "aid workers", "students", "displaced people", "worshippers", "miners",
           "drivers", "fishermen", "doctors", "teachers", "journalists"]
TARGETS = ["market", "police station", "army post", "school", "mosque", "church", "hospital", "checkpoint", "bus station", "mine", "bridge", "camp for displaced people",
           "town hall", "convoy", "water plant", "prison", "warehouse", "radio station"]
SOURCES = ["a police spokesman", "the governor", "a hospital official", "residents", "a military officer", "witnesses", "the interior ministry", "a local chief",
           "an aid agency", "a rebel spokesman", "two security sources", "the mayor"]
WEAPONS = ["a car bomb", "mortar shells", "rockets", "a suicide bomb", "machetes and rifles", "a drone", "a roadside bomb", "heavy machine guns", "hand grenades", "air strikes"]
DEEDS = [
    ["{A} attacked a {t} in {p} on {d}, killing {n} {v}, {s} said.", "At least {n} {v} were killed on {d} when {A} attacked a {t} in {p}, according to {s}.",
     "{n} {v} died in an attack on a {t} in {p} on {d}, {s} said. {A} were blamed.", "An attack by {A} on a {t} in {p} left {n} {v} dead on {d}, {s} told reporters."],
    ["{W} killed {n} {v} at a {t} in {p} on {d}, {s} said.", "{n} {v} were killed by {W} at a {t} in {p} on {d}, {s} said.",
     "{W} hit a {t} in {p} on {d} and killed at least {n} {v}, according to {s}."],
    ["{A} kidnapped {n} {v} near {p} on {d}, {s} said.", "{n} {v} were abducted by {A} close to {p} on {d}, according to {s}.",
     "{A} stopped a bus outside {p} on {d} and took {n} {v} away, {s} said."],
    ["Police arrested {n} people during a protest at a {t} in {p} on {d}, {s} said.", "{n} demonstrators were detained in {p} on {d} after a rally at a {t}, according to {s}.",
     "Thousands marched through {p} on {d}; police detained {n} of them, {s} said."],
    ["{n} soldiers and {m} rebels were killed in clashes near {p} on {d}, {s} said.", "Fighting between the army and rebels near {p} on {d} killed {n} soldiers, according to {s}.",
     "The army said it had killed {m} rebels near {p} on {d} and lost {n} soldiers."],
]
AFTER = ["{w} people were wounded and taken to the hospital of {p}.", "Another {w} were injured, among them {k} children.", "No group claimed responsibility for the attack.",
         "The {t} was burned down and the road to {q} was closed.", "{S} said that the toll could rise.", "Hundreds of families fled to {q}, {s} said.",
         "The authorities imposed a curfew in {p}.", "A delegation from {q} demanded an inquiry.", "The army said it had sent more troops to {p}.",
         "Human rights groups accused the security forces of failing to protect {v}.", "The United Nations condemned the violence."]
PEOPLE = ["{N}, a {j} from the village of {V}, lost a brother.", "“We heard the shots and ran to the fields,” said {N}, a {j} who lives near {V}.",
          "{N}, who keeps a {b} in {V}, said that nobody had slept that night.", "The {b} of {N} in {V} was looted, neighbours said.",
          "{N} leads the council of {V}, which has asked for a {b} for years.", "Prices of {g} in {V} have doubled, the {j} {N} said."]
JOBS = "trader farmer nurse driver herder tailor mechanic carpenter baker fisherman weaver butcher mason clerk midwife potter welder shepherd barber cook".split()
PLACES = "shop mill well clinic bakery stall garage school library ferry pump kiosk barn tannery forge pharmacy dairy kiln granary workshop".split()
GOODS = "rice millet sugar fuel onions salt soap cement fish cotton flour tea cattle goats timber charcoal maize beans candles wheat".split()
ONSETS = "b d f g k l m n r s t v z ch sh kh gh dr tr br".split()
VOWELS = "a e i o u aa ya ei".split()
ENDS = ["", "n", "r", "d", "m", "l", "s"]


def word(chance):
    made = "".join(chance.choice(ONSETS) + chance.choice(VOWELS) for _ in range(chance.choice((2, 2, 3)))) + chance.choice(ENDS)
    return made.capitalize()


def person(chance, known):
    """A name; one in three was in the news before."""
    if known and chance.random() < 0.33:
        return chance.choice(known)
    known.append(word(chance) + " " + word(chance))
    return known[-1]


def story(chance, known):
    day = datetime.date(2023, 1, 1) + datetime.timedelta(days=chance.randrange(365))
    return {"deed": chance.choice(DEEDS), "p": chance.choice(TOWNS), "q": chance.choice(TOWNS), "day": day, "A": chance.choice(ATTACKERS), "v": chance.choice(VICTIMS),
            "t": chance.choice(TARGETS), "W": chance.choice(WEAPONS), "n": 2 + int(chance.expovariate(0.12)), "m": 2 + chance.randrange(30), "w": 2 + chance.randrange(60),
            "k": 2 + chance.randrange(6), "after": chance.sample(AFTER, 6), "people": [(person(chance, known), word(chance)) for _ in range(4)]}


def report(chance, told):
    published = told["day"] + datetime.timedelta(days=chance.choice((0, 0, 1, 1, 2, 3)))
    slots = {key: told[key] for key in ("p", "q", "A", "v", "t", "W", "m", "w", "k")}
    slots.update(d=told["day"].strftime("%A"), s=chance.choice(SOURCES), n=max(2, told["n"] + chance.choice((0, 0, 0, 0, 1, -1, 3))))
    slots["S"] = slots["s"][0].upper() + slots["s"][1:]
    first = chance.choice(told["deed"]).format(**slots)
    sentences = [first[0].upper() + first[1:]] + [line.format(**slots) for line in chance.sample(told["after"], 3)]
    for name, village in chance.sample(told["people"], 2):
        line = chance.choice(PEOPLE).format(N=name, V=village, j=chance.choice(JOBS), b=chance.choice(PLACES), g=chance.choice(GOODS))
        sentences.append(line)
    cut = chance.randrange(2, 5)
    return {"outlet": chance.choice(OUTLETS), "published": str(published), "text": " ".join(sentences[:cut]) + "\n\n" + " ".join(sentences[cut:])}


def copy(chance, original):
    words = original["text"].split(" ")
    at = chance.randrange(len(words))
    words[at] = str(int(words[at]) + 1) if words[at].isdigit() else words[at]
    day = datetime.date.fromisoformat(original["published"]) + datetime.timedelta(days=chance.choice((0, 0, 1)))
    return {"outlet": chance.choice(OUTLETS), "published": str(day), "text": " ".join(words)}


def reports(count):
    """So many reports, story after story."""
    chance = random.Random(11)
    made, known = [], []
    while len(made) < count:
        told, own = story(chance, known), []
        for _ in range(min(30, 1 + int(chance.paretovariate(0.9)))):
            own.append(copy(chance, chance.choice(own)) if own and chance.random() < 0.2 else report(chance, told))
        made += own
    return made[:count]


def measured(command):
    """Wall time and CPU time in seconds, and the peak of resident memory in MiB."""
    begun = time.monotonic()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    said = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{' '.join(map(str, command))} failed:\n{said[-2000:]}")
    return time.monotonic() - begun, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, said.strip().splitlines()[-1]


def code(sitrep, folder, count, threads):
    """The file of records of all reports, which is kept."""
    source, target = folder / f"reports-{count}.jsonl", folder / f"records-{count}.jsonl"
    if not target.exists():
        with source.open("w", encoding="utf-8") as out:
            for number, made in enumerate(reports(count)):
                out.write(json.dumps({"id": f"r{number:06d}", **made}) + "\n")
        wall, cpu, _, said = measured([sitrep, "code", source, "--format", "records", "--out", target] + (["--threads", threads] if threads else []))
        print(f"coded {count:,} reports in {wall:.0f} s ({cpu:.0f} s CPU): {said}", flush=True)
    return target


class Exchange:
    """Words for words of the same length, places for places a little off, days for days a little later."""

    def __init__(self, vocabulary, turn):
        self.turn, self.words = turn, {}
        chance = random.Random(turn)
        by_length = {}
        for word in sorted(vocabulary):
            by_length.setdefault((len(word), word[0].isupper()), []).append(word)
        for words in by_length.values():
            others = list(words)
            chance.shuffle(others)
            self.words.update(zip(words, others))

    def text(self, text):
        return re.sub(r"[A-Za-z]{4,}", lambda match: self.words.get(match.group(), match.group()), text)

    def value(self, key, value, text):
        if isinstance(value, dict):
            made = {inner: self.value(inner, each, text) for inner, each in value.items()}
            if {"start", "end", "text"} <= made.keys() and isinstance(made["text"], str):
                made["text"] = text[made["start"]:made["end"]]
            return made
        if isinstance(value, list):
            return [self.value(key, each, text) for each in value]
        if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d-\d\d", value):
            return str(datetime.date.fromisoformat(value) + datetime.timedelta(days=5 * self.turn))
        if key in ("lat", "lon") and isinstance(value, float):
            return round(value + 0.4 * self.turn * (1 if value < 0 else -1), 4)
        return self.text(value) if key in ("name", "person", "group") and isinstance(value, str) else value

    def record(self, line):
        record = json.loads(line)
        if "events" not in record:
            return ""
        text = self.text(record["text"])
        made = self.value("", {**record, "text": ""}, text)
        made.update(id=f"{record['id']}-{self.turn}", text=text, text_sha256=hashlib.sha256(text.encode()).hexdigest())
        return json.dumps(made, ensure_ascii=False) + "\n"


def grow(records, target, size):
    """Writes so many records: the coded ones, and as many rounds of them with other words as it takes."""
    coded = records.read_text(encoding="utf-8").splitlines(keepends=True)
    vocabulary = {word for line in coded for word in re.findall(r"[A-Za-z]{4,}", json.loads(line).get("text", ""))} if size > len(coded) else set()
    with target.open("w", encoding="utf-8") as out:
        out.writelines(coded[:size])
        for turn in range(1, -(-size // len(coded))):
            exchange = Exchange(vocabulary, turn)
            out.writelines(exchange.record(line) for line in coded[:size - turn * len(coded)])


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sizes", default="1000,10000,100000")
    options.add_argument("--sitrep", default=str(ROOT / "sitrep"))
    options.add_argument("--coded", type=int, default=10000, help="so many reports are made and coded; more records are made of theirs")
    options.add_argument("--keep", type=pathlib.Path, help="keep reports and records in this folder, and use what is there")
    options.add_argument("--threads", help="for coding")
    options.add_argument("--repeat", type=int, default=1, help="times; the least CPU time counts")
    chosen = options.parse_args()
    sizes = sorted(int(size) for size in chosen.sizes.split(","))
    with tempfile.TemporaryDirectory() as temporary:
        folder = (chosen.keep or pathlib.Path(temporary)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        records = code(chosen.sitrep, folder, min(sizes[-1], chosen.coded), chosen.threads)
        print(f"load average: {', '.join(f'{load:.1f}' for load in os.getloadavg())}")
        print("| documents | wall, s | CPU, s | CPU for 1,000, s | peak resident, MiB | |")
        print("|---|---|---|---|---|---|")
        for size in sizes:
            part = folder / f"part-{size}.jsonl"
            grow(records, part, size)
            runs = [measured([chosen.sitrep, "incidents", part, "--out", folder / f"incidents-{size}.jsonl", "--copies", folder / f"copies-{size}.jsonl"])
                    for _ in range(chosen.repeat)]
            wall, cpu, peak, said = min(runs, key=lambda run: run[1])
            print(f"| {size:,} | {wall:.1f} | {cpu:.1f} | {1000 * cpu / size:.2f} | {peak:.0f} | {said} |", flush=True)
            part.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
