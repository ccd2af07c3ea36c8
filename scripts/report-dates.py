#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures how well the day of a report is known from its text alone, and whether a false date is noticed.

    python3 scripts/report-dates.py [--sitrep ./sitrep] [--limit N] [--keep DIR] [--only text|flag] [SET ...]

text: documents of dated sets are coded without any date (`published`, address, markup): how often a date is claimed, at
which precision, and how far it lies from the true one. For htmldate the main text of each page is taken first.
flag: documents are coded with the right `published` and with ones moved by 1 to 400 days either way: how often
`dates.conflict` is set.

The sets are not part of the repository: they are looked for in ../shared/gold.
"""
import argparse
import datetime
import gzip
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
GOLD = ROOT.parent / "shared" / "gold"
DATED = ["te3", "gva", "gvc", "newscluster", "geo_trnews", "geo_lgl", "polnear", "htmldate"]
FLAGGED = ["te3", "geo_trnews", "newscluster"]
SHIFTS = [0, 1, 3, 7, 30, 100, 400]


def rows(name, limit):
    path = GOLD / name / "dev.jsonl"
    opened = path.open(encoding="utf-8") if path.exists() else gzip.open(f"{path}.gz", "rt", encoding="utf-8")
    with opened as lines:
        found = [row for row in map(json.loads, lines) if day_of(row)]
    step = max(1, len(found) // limit) if limit else 1
    return found[::step]


def day_of(row):
    text = row.get("dct") or row.get("date") or ""
    return datetime.date.fromisoformat(text[:10]) if re.match(r"\d{4}-\d\d-\d\d", text) else None


def code(sitrep, lines, folder, name):
    """The records of input lines, in their order."""
    source, target = folder / f"{name}.in.jsonl", folder / f"{name}.records.jsonl"
    source.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    done = subprocess.run([sitrep, "code", str(source), "--format", "records", "--out", str(target)],
                          cwd=ROOT, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        sys.exit(f"sitrep code ended with {done.returncode}\n{done.stderr[-2000:]}")
    return [json.loads(line) for line in target.read_text(encoding="utf-8").splitlines()]


def page_texts(sitrep, found, folder):
    """The main text of each page in place of its markup."""
    def html(row):
        path = GOLD / "htmldate" / row["html"]
        data = gzip.open(path).read() if path.suffix == ".gz" else path.read_bytes()
        return data.decode("utf-8", "replace")
    records = code(sitrep, [{"id": str(i), "html": html(row)} for i, row in enumerate(found)], folder, "pages")
    return [{**row, "text": record["text"]} for row, record in zip(found, records) if record.get("text")]


def share(part, whole):
    return f"{100 * part / whole:.1f} %" if whole else "-"


def text_alone(sitrep, names, limit, folder):
    print("| set | documents | day claimed | exact | within 3 days | within 31 days | month claimed | right | year claimed | right, or the year after | right | refused |")
    print("|---|---|---|---|---|---|---|---|---|---|---|---|")
    for name in names:
        found = rows(name, limit)
        if name == "htmldate":
            found = page_texts(sitrep, found, folder)
        records = code(sitrep, [{"id": str(i), "text": row["text"]} for i, row in enumerate(found)], folder, name)
        counts = dict.fromkeys("day exact near3 near31 month month_right year year_near year_right refused".split(), 0)
        for row, record in zip(found, records):
            true, claimed = day_of(row), (record.get("dates") or {}).get("report")
            if not claimed:
                counts["refused"] += 1
            elif len(claimed) == 10:
                off = abs((datetime.date.fromisoformat(claimed) - true).days)
                counts["day"] += 1
                counts["exact"] += off == 0
                counts["near3"] += off <= 3
                counts["near31"] += off <= 31
            elif len(claimed) == 7:
                counts["month"] += 1
                counts["month_right"] += claimed == str(true)[:7]
            else:
                counts["year"] += 1
                counts["year_near"] += true.year - int(claimed) in (0, 1)
                counts["year_right"] += int(claimed) == true.year
        n = len(found)
        print(f"| {name} | {n} | {share(counts['day'], n)} | "
              + " | ".join(share(counts[k], counts["day"]) for k in ("exact", "near3", "near31"))
              + f" | {share(counts['month'], n)} | {share(counts['month_right'], counts['month'])}"
              + f" | {share(counts['year'], n)} | {share(counts['year_near'], counts['year'])} | {share(counts['year_right'], counts['year'])}"
              + f" | {share(counts['refused'], n)} |", flush=True)


def flags(sitrep, names, limit, folder):
    print("| set | documents | moved | " + " | ".join(f"{s} days" for s in SHIFTS) + " |")
    print("|---|---|---|" + "---|" * len(SHIFTS))
    for name in names:
        found = rows(name, limit)
        for way, sign in (("later", 1), ("earlier", -1)):
            lines, moved = [], []
            for i, row in enumerate(found):
                for shift in SHIFTS:
                    lines.append({"id": f"{i}-{shift}", "text": row["text"],
                                  "published": str(day_of(row) + datetime.timedelta(days=sign * shift))})
                    moved.append(shift)
            records = code(sitrep, lines, folder, f"{name}-{way}")
            flagged = dict.fromkeys(SHIFTS, 0)
            for shift, record in zip(moved, records):
                flagged[shift] += bool((record.get("dates") or {}).get("conflict"))
            print(f"| {name} | {len(found)} | {way} | " + " | ".join(share(flagged[s], len(found)) for s in SHIFTS) + " |", flush=True)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("sets", nargs="*")
    options.add_argument("--sitrep", default=str(ROOT / "sitrep"))
    options.add_argument("--limit", type=int, default=0, help="at most about so many documents of a set, spread evenly; 0 = all")
    options.add_argument("--keep", type=pathlib.Path, help="keep inputs and records in this folder")
    options.add_argument("--only", choices=("text", "flag"))
    chosen = options.parse_args()
    if not GOLD.is_dir():
        print(f"SKIPPED: {GOLD} is not there; the development sets are not part of the repository", file=sys.stderr)
        return 0
    if chosen.keep:
        chosen.keep.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        folder = chosen.keep.resolve() if chosen.keep else pathlib.Path(temporary)
        if chosen.only != "flag":
            text_alone(chosen.sitrep, chosen.sets or DATED, chosen.limit, folder)
        if chosen.only != "text":
            flags(chosen.sitrep, [s for s in chosen.sets or FLAGGED if s != "htmldate"], chosen.limit, folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
