#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Measures Sitrep on the development sets beside the project and writes docs/scores.md.

    python3 scripts/scores.py              every set
    python3 scripts/scores.py seed plv     these sets; the sections of the others stay as they are

The sets and their scorer are not part of the repository: they are looked for in ../shared. A figure is written with
its trivial baseline, the date and the commit; a tree with uncommitted changes is marked with a plus sign.
"""
import collections
import datetime
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "scores.md"
SCORER = ROOT.parent / "shared" / "score" / "run.py"
SETS = ("seed plv case21t2 indiapolice muc4 wikievents rams polnear te3 geo_lgl geo_trnews geo_gwn geo_geovirus gva gvc "
        "newscluster ecbplus htmldate htmlbody htmlseg").split()
HEAD = """# Scores
Figures on development sets that others coded by hand. **Conditions:** the sets' texts are not part of this repository and no rule may quote them; development halves only, test splits are never looked at.
Each section is written by `python3 scripts/scores.py SET`, which runs `./sitrep code` (and `incidents`) and the sets' own scorer. The first figure of a set (bold) is its headline, with its 95 % interval.
*Trivial* is what a few lines of code reach, printed by the scorer beside each figure; nothing below it is acceptable.
"""


def git(*words):
    return subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True).stdout.strip()


def number(value, key=""):
    if value is None:
        return "-"
    if isinstance(value, float) and 0 <= value <= 1 and not key.endswith(("_km", "_mae")):
        return f"{100 * value:.1f} %"
    return f"{value:,.2f}" if isinstance(value, float) else str(value)


def section(result):
    commit = git("rev-parse", "--short", "HEAD") + ("+" if git("status", "--porcelain", "--untracked-files=no") else "")
    speed = "; ".join(f"{key} {value}" for key, value in result["speed"].items())
    errors = ", ".join(f"{n} {what}" for what, n in result["errors"].items()) or "none"
    rejected = ", ".join(f"{n} {why}" for why, n in result["rejections"].items()) or "none"
    lines = [f"## {result['set']}",
             f"{datetime.date.today()}, commit {commit}: {result['n']} documents; rejected: {rejected}; errors: {errors}; {speed}.", "",
             "| figure | value | trivial |", "|---|---|---|"]
    for key, value in result["metrics"].items():
        trivial = "; ".join(number(table[key], key) for table in result["baseline"].values() if table.get(key) is not None)
        if key == result["headline"]:
            low_high = f" ({number(result['ci95'][0])} to {number(result['ci95'][1])})" if result["ci95"] else ""
            lines.append(f"| **{key}** | **{number(value, key)}**{low_high} | {trivial} |")
        else:
            lines.append(f"| {key} | {number(value, key)} | {trivial} |")
    return "\n".join(lines) + "\n"


def crowded(records):
    """The share of sentences with more than three events: a coder that sees an event in every word shows here."""
    sentences = many = 0
    for line in records.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        counts = collections.Counter(event["sentence"] for event in record.get("events", []))
        sentences += len(record.get("sentences", []))
        many += sum(n > 3 for n in counts.values())
    return many / sentences if sentences else 0.0


def measure(name):
    with tempfile.TemporaryDirectory() as kept:
        done = subprocess.run([sys.executable, str(SCORER), name, "--keep", kept], cwd=ROOT, capture_output=True, text=True)
        try:
            result = json.loads(done.stdout.strip().splitlines()[-1])
        except (IndexError, json.JSONDecodeError):
            sys.exit(f"{name}: the scorer said\n{done.stdout[-2000:]}\n{done.stderr[-2000:]}")
        if name == "plv":
            result["metrics"]["sentences_with_more_than_three_events"] = crowded(pathlib.Path(kept) / "plv.records.jsonl")
        return result


def main():
    if not SCORER.exists():
        sys.exit(f"{SCORER} is not there: the development sets are not part of the repository")
    known = {}
    if PAGE.exists():
        for part in re.split(r"(?m)^(?=## )", PAGE.read_text(encoding="utf-8"))[1:]:
            known[part.split()[1]] = part.strip() + "\n"
    for name in sys.argv[1:] or SETS:
        result = measure(name)
        known[name] = section(result)
        print(name, result["headline"], number(result["metrics"][result["headline"]]), flush=True)
        extra = [part for key, part in known.items() if key not in SETS]   # sections written by hand
        PAGE.write_text("\n".join([HEAD, *extra, *(known[n] for n in SETS if n in known)]), encoding="utf-8")


if __name__ == "__main__":
    main()
