#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Prints the figure "victim number with effect" of the muc4 set; docs/scores.md defines it.

    python3 ../shared/score/run.py muc4 --sitrep ./sitrep --keep DIR
    python3 scripts/victim-numbers.py DIR
"""
import collections
import json
import pathlib
import re
import sys

SHARED = pathlib.Path(__file__).resolve().parent.parent.parent / "shared"
sys.path.insert(0, str(SHARED / "score"))
from common import HAPPENED, events, opaque_id  # noqa: E402

EFFECTS = {"DEATH": "dead", "INJURY": "injured"}


def gold_pairs(templates):
    """The pairs that must be found, and all that are right: optional ones and the sums of a template too."""
    needed, right = set(), set()
    for template in templates:
        slots, numbers, sums = template["slots"], {}, collections.Counter()
        for fill in slots.get("HUM TGT: NUMBER") or []:
            numbers.update({a["xref"]: int(a["value"]) for a in fill["alts"] if a.get("xref") and re.fullmatch(r"\d+", a["value"])})
        for fill in slots.get("HUM TGT: EFFECT OF INCIDENT") or []:
            first = fill["alts"][0]
            kind, count = EFFECTS.get(first["value"]), numbers.get(first.get("xref"))
            if kind and count is not None:
                right.add((kind, count))
                sums[kind] += count
                if not (template["optional"] or fill["optional"]):
                    needed.add((kind, count))
        right |= set(sums.items())
    return needed, right


def system_pairs(record):
    pairs = set()
    for event in events(record, HAPPENED):
        for kind in EFFECTS.values():
            toll = event.get(kind) or {}
            count = toll.get("low") if toll.get("low") is not None else toll.get("high")
            if event["type"] == "ASSAULT" and not event.get("historical") and toll.get("scope") != "cumulative" and count:
                pairs.add((kind, count))
    return pairs


def main(folder):
    lines = (pathlib.Path(folder) / "muc4.records.jsonl").read_text(encoding="utf-8").splitlines()
    records = {r["id"]: r for r in map(json.loads, lines)}
    found = needed = correct = told = 0
    for line in (SHARED / "gold" / "muc4" / "dev.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        must, right = gold_pairs(row["templates"])
        got = system_pairs(records.get(opaque_id("muc4", row["id"])) or {})
        found, needed, correct, told = found + len(must & got), needed + len(must), correct + len(right & got), told + len(got)
    p, r = correct / told if told else 0, found / needed if needed else 0
    print(f"victim number with effect: P {p:.3f} R {r:.3f} F1 {2 * p * r / (p + r) if p + r else 0:.3f}; gold pairs {needed}, system pairs {told}")


if __name__ == "__main__":
    main(sys.argv[1])
