#!/usr/bin/env python3
"""Values changed in copies of reports: how many are found, and how many found were changed.

usage: plant_values.py NEWS.jsonl STEMMA [--reports N] [--seed N] [--missed]

Draws N reports (400) and prints each a second time in another outlet, some sentences left out. In
three copies of four one value is another: an age, a count, an amount, a share, a day of a month, a
weekday, a letter of a name, found here by expressions of this script's own; a day or weekday only
where the report is dated, as nothing else says which is meant. `stemma stories --disagreements`
reads them all. A planted value is found where a record has both printings on different sides; a
record that no planted value explains is false. With --missed, what was not found is listed on
standard error, by offsets and words.
"""
import json
import random
import re
import sys
from collections import Counter

from planted import arguments, disagreements

MONTH = r"(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Oct|Nov|Dec|January|February|August" \
    r"|September|October|November|December)\.?"
COUNTED = "people men women children votes workers members troops states jobs students officers " \
    "lawmakers seats cases voters soldiers delegates".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
KINDS = {
    "age": r"(?<=[a-z], )\d\d(?=, )|\b\d\d(?=-year-old\b)",
    "count": r"(?<![$\d.,:/-])\b(?!(?:19|20)\d\d\b)\d[\d,]*(?= (?:%s)\b)" % "|".join(COUNTED),
    "money": r"(?<=\$)\d[\d,.]*\d\b",
    "percent": r"(?<![\d.,-])\b\d[\d.]*(?=%| percent\b| per cent\b)",
    "date": rf"(?<=[a-z] ){MONTH} \d\d?\b(?!,? \d{{4}}|\d)",
    "weekday": rf"(?<=\bon )(?:{'|'.join(DAYS)})\b",
    "name": r"(?<=[a-z] )[A-Z][a-z]{2,9} [A-Z][a-z]{6,11}(?=\W+[a-z])",
}


def other_number(rng, text):
    """One digit or two are others; the first is never 0, and the number of digits stays."""
    digits = [i for i, c in enumerate(text) if c.isdigit()]
    while True:
        out = list(text)
        for i in rng.sample(digits, min(len(digits), 1 + (len(digits) > 2))):
            out[i] = str(rng.randint(1 if i == digits[0] else 0, 9))
        if "".join(out) != text:
            return "".join(out)


def other(rng, kind, text):
    if kind == "weekday":
        return rng.choice([d for d in DAYS if d != text])
    if kind == "date":
        month, day = text.rsplit(" ", 1)
        return f"{month} {rng.choice([d for d in range(1, 29) if d != int(day)])}"
    if kind == "age":
        return str(max(18, int(text) + rng.choice([-7, -5, -3, -2, 2, 3, 5, 7])))
    if kind == "name":
        at = rng.randint(text.index(" ") + 3, len(text) - 2)
        return text[:at] + rng.choice([c for c in "aeiourstln" if c != text[at]]) + text[at + 1:]
    return other_number(rng, text)


def cut(rng, text):
    """A copy without some of its sentences, and where each byte of it stood: (text, spans)."""
    sentences = re.findall(r".+?(?:[.!?]+[”\"]?\s+|\n\s*|$)", text, re.S)
    kept = [s for s in sentences if rng.random() < 0.85 or len(s) < 20]
    return "".join(kept)


def plant(rng, text, dated):
    """The copy with one value changed: kind, span in it, the words there before."""
    found = {k: list(re.finditer(e, text)) for k, e in KINDS.items()}
    if not dated:
        found["date"] = found["weekday"] = []
    kinds = [k for k in KINDS if found[k] and (k != "name" or rng.random() < 0.25)]
    if not kinds:
        return None
    kind = rng.choice(kinds)
    m = rng.choice(found[kind])
    new = other(rng, kind, m.group())
    if new == m.group():
        return None
    changed = text[:m.start()] + new + text[m.end():]
    return {"kind": kind, "begin": m.start(), "end": m.start() + len(new), "was": m.group(),
            "new": new}, changed


def make(news, n, rng):
    with open(news, encoding="utf8") as lines:
        reports = [json.loads(line) for line in lines]
    reports = [r for r in reports if 1500 < len(r["text"]) < 12000]
    documents, planted = [], {}
    for number, r in enumerate(rng.sample(reports, n)):
        copy, change = cut(rng, r["text"]), None
        if number % 4 < 3:
            change = plant(rng, copy, bool(r.get("date")))
        if change is not None:
            planted[f"copy-{number}"], copy = change
        date = r.get("date") or None
        documents.append({"id": f"report-{number}", "outlet": "A", "date": date,
                          "title": r.get("title"), "text": r["text"]})
        documents.append({"id": f"copy-{number}", "outlet": "B", "date": date,
                          "title": r.get("title"), "text": copy})
    return documents, planted


def explains(change, doc, record):
    """The record has the changed value on one side, and its report's on another."""
    sides = [[w for w in v["witnesses"]] for v in record["values"] if not v["fits"]]
    own = [i for i, side in enumerate(sides) for w in side
           if w["doc"] == doc and w["begin"] < change["end"] and change["begin"] < w["end"]]
    report = doc.replace("copy", "report")
    return any(w["doc"] == report for i in own for k, side in enumerate(sides) if k != i
               for w in side)


def score(planted, records):
    found, false = Counter(), []
    seen = set()
    for record in records:
        docs = {w["doc"] for v in record["values"] if not v["fits"] for w in v["witnesses"]}
        hits = [d for d in docs if d in planted and explains(planted[d], d, record)]
        seen.update(hits)
        if not hits:
            false.append(record)
    for doc in seen:
        found[planted[doc]["kind"]] += 1
    return found, seen, false


def main():
    args = arguments(reports=400)
    documents, planted = make(args.news, args.reports, random.Random(args.seed))
    records = disagreements(args.stemma, documents)
    found, seen, false = score(planted, records)
    total = Counter(c["kind"] for c in planted.values())
    print(f"planted values found\t{sum(found.values()) / len(planted):.3f}\t{len(planted)} planted")
    for kind in KINDS:
        share = found[kind] / max(1, total[kind])
        print(f"planted {kind} found\t{share:.3f}\t{total[kind]} planted")
    true = len(records) - len(false)
    print(f"records that were planted\t{true / max(1, len(records)):.3f}\t{len(records)} records")
    if args.missed:
        for doc in sorted(set(planted) - seen):
            print("missed", doc, json.dumps(planted[doc]), file=sys.stderr)
        for record in false:
            print("false", json.dumps(record), file=sys.stderr)


main()
