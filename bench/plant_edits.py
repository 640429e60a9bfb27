#!/usr/bin/env python3
"""Values that an editor changed in rewritten copies: which are found, and which are left alone.

usage: plant_edits.py NEWS.jsonl STEMMA [--reports N] [--seed N] [--missed]

plant_values.py changes digits and leaves all else as it is. Here each copy is edited as well: it
begins later, a sixth of its sentences is gone, and in every third of the others a word or two is.
Then one value is another, or is only said otherwise. What must be found:

    scale     $3 million, $3 billion          spelt     12 people, fifteen people
    moved     March 3, March 9                hedged    214 votes, more than 300 votes
    aged      Ada Merrow, 61; Merrow, 66      swapped   Lindqvist, Lindqivst
    grown     the copy is later, its count larger

and what must not be: 12 and twelve, 214 and more than 190, 1,204 and about 1,200, March 3 and
3 March, "were not hurt on Monday" beside "were hurt on Monday", a copy of a year later in which all
are a year older. A record is false that says `differs` or `updated` and no change of the first sort
explains it.
"""
import json
import random
import re
import sys
from collections import Counter

from planted import arguments, disagreements

MONTHS = "January February March April May June July August September October November December"
MONTH = rf"(?:{MONTHS.replace(' ', '|')})"
WORDS = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen " \
    "fifteen sixteen seventeen eighteen nineteen twenty".split()
COUNTED = "people|men|women|children|votes|workers|members|troops|states|jobs|students|officers" \
    "|lawmakers|seats|cases|voters|soldiers|delegates|soldiers|protesters|senators|countries"
HEDGED = re.compile(r"(?:than|about|over|least|most|some|to|nearly|almost|around|roughly|under|"
                    r"below|and|or|another|additional|between) $", re.I)
SMALL = rf"(?<![$\d.,:/-])\b(?:[2-9]|1\d)(?= (?:{COUNTED})\b)"
LARGE = rf"(?<![$\d.,:/-])\b(?!(?:19|20)\d\d\b)(?:[1-9]\d\d|[1-9],\d\d\d)(?= (?:{COUNTED})\b)"


def number(text):
    return int(text.replace(",", ""))


def spelt(rng, m):
    return rng.choice([w for n, w in enumerate(WORDS) if n > 1 and n != number(m.group())])


def later_age(rng, m):
    return str(number(m.group()) + rng.choice([3, 4, 5]))


def moved(rng, m):
    month, day = m.group().split()
    return f"{month} {rng.choice([d for d in range(1, 29) if abs(d - int(day)) > 1])}"


def swapped(rng, m):
    given, family = m.group().split()
    at = [i for i in range(1, len(family) - 2) if family[i] != family[i + 1]]
    i = rng.choice(at)
    return f"{given} {family[:i]}{family[i + 1]}{family[i]}{family[i + 2:]}"


# kind: (expression, what stands there then); None: the copy's date is another, or it stays
DIFFER = {
    "scale": (r"(?<=\d )(?:million|billion)\b", lambda rng, m: {
        "million": "billion", "billion": "million"}[m.group()]),
    "spelt": (SMALL, spelt),
    "moved": (rf"(?<=[a-z] ){MONTH} \d\d?\b(?!,? \d{{4}}|\d)", moved),
    "hedged": (LARGE, lambda rng, m: f"more than {number(m.group()) * 3 // 2:,}"),
    "aged": (r"(?<=[A-Z][a-z]{4}, )[2-7]\d(?=, )", later_age),
    "swapped": (r"(?<=[a-z] )[A-Z][a-z]{2,9} [A-Z][a-z]{7,11}(?=\W+[a-z])", swapped),
    "grown": (LARGE, lambda rng, m: f"{number(m.group()) + rng.randint(20, 90):,}"),
}
SAME = {
    "in words": (SMALL, lambda rng, m: WORDS[number(m.group())]),
    "fits": (LARGE, lambda rng, m: f"more than {number(m.group()) // 100 * 100 - 10}"),
    "rounded": (LARGE, lambda rng, m: f"about {round(number(m.group()), -1):,}"),
    "day first": (rf"(?<=[a-z] ){MONTH} \d\d?\b(?!,? \d{{4}}|\d)",
                  lambda rng, m: " ".join(reversed(m.group().split()))),
    "denied": (rf"\b(?:was|were)(?= [a-z]+ed on (?:{MONTH} \d|[A-Z][a-z]+day))",
               lambda rng, m: m.group() + " not"),
    "older": (r"(?<=[A-Z][a-z]{4}, )[2-7]\d(?=, )", lambda rng, m: str(number(m.group()) + 1)),
}


def sentences(text):
    return re.findall(r".+?(?:[.!?]+[”\"]?\s+|\n\s*|$)", text, re.S)


def thin(rng, sentence):
    """The sentence without a word or two of its lower-case ones; never one beside a number."""
    words = re.findall(r"\S+\s*", sentence)
    for _ in range(rng.randint(1, 2)):
        free = [i for i in range(1, len(words) - 1) if re.fullmatch(r"[a-z]{4,}\s+", words[i])
                and not re.search(r"\d", words[i - 1] + words[i + 1])]
        if len(words) > 12 and free:
            del words[rng.choice(free)]
    return "".join(words)


def edit(rng, text):
    """The copy: it begins later, some sentences are gone, some are thinner."""
    all_of = sentences(text)
    kept = [s for s in all_of[rng.randint(0, 3):] if rng.random() < 5 / 6]
    return "".join(thin(rng, s) if rng.random() < 1 / 3 else s for s in kept)


def plant(rng, text, dated):
    """(kind, span, words before, words then) and the copy with it; None: nothing can be changed."""
    sort = DIFFER if rng.random() < 0.7 else SAME
    kinds = list(sort)
    rng.shuffle(kinds)
    for kind in kinds:
        expression, change = sort[kind]
        found = [m for m in re.finditer(expression, text) if sort is DIFFER or
                 not HEDGED.search(text[max(0, m.start() - 12):m.start()])]
        if not found or (kind == "swapped" and rng.random() < 0.85):
            continue
        if kind in ("moved", "day first", "denied", "older", "grown") and not dated:
            continue
        m = rng.choice(found)
        new = change(rng, m)
        copy = text[:m.start()] + new + text[m.end():]
        return {"kind": kind, "begin": m.start(), "end": m.start() + len(new),
                "differs": sort is DIFFER, "was": m.group(), "new": new}, copy
    return None


def day_of_copy(kind, date):
    """A year later where all are a year older; the next day where a count has grown."""
    if kind == "older":
        return f"{int(date[:4]) + 1}{date[4:10]}"
    if kind == "grown":
        return f"{date[:8]}{min(28, int(date[8:10]) + 1):02}"
    return date


def make(news, n, rng):
    with open(news, encoding="utf8") as lines:
        reports = [json.loads(line) for line in lines]
    reports = [r for r in reports if 1500 < len(r["text"]) < 12000 and
               (r.get("date") or "")[8:10] not in ("28", "29", "30", "31")]
    documents, planted = [], {}
    for i, r in enumerate(rng.sample(reports, n)):
        date = r.get("date") or None
        made = plant(rng, edit(rng, r["text"]), date is not None and len(date) >= 10)
        if made is None:
            continue
        planted[f"copy-{i}"], copy = made
        documents.append({"id": f"report-{i}", "outlet": "A", "date": date,
                          "title": r.get("title"), "text": r["text"]})
        documents.append({"id": f"copy-{i}", "outlet": "B", "title": r.get("title"), "text": copy,
                          "date": day_of_copy(planted[f"copy-{i}"]["kind"], date)})
    return documents, planted


def copies_named(record, planted):
    """The copies whose changed words stand on a side, with their report on another one."""
    sides = [{(w["doc"], w["begin"], w["end"]) for w in v["witnesses"]}
             for v in record["values"] if not v["fits"]]
    for k, side in enumerate(sides):
        for doc, begin, end in side:
            change = planted.get(doc)
            report = doc.replace("copy", "report")
            if change and begin < change["end"] and change["begin"] < end and any(
                    report == w[0] for j, other in enumerate(sides) if j != k for w in other):
                yield doc


def main():
    args = arguments(reports=600)
    documents, planted = make(args.news, args.reports, random.Random(args.seed))
    records = [r for r in disagreements(args.stemma, documents) if r["relation"] != "rounding"]
    found, good = set(), 0
    for record in records:
        named = {d for d in copies_named(record, planted) if planted[d]["differs"]}
        found |= named
        good += bool(named)
        if not named and args.missed:
            print("false:", json.dumps(record), file=sys.stderr)
    for doc, change in planted.items():
        if args.missed and change["differs"] and doc not in found:
            print("missed:", doc, change, file=sys.stderr)
    wanted = Counter(c["kind"] for c in planted.values() if c["differs"])
    hits = Counter(planted[d]["kind"] for d in found)
    print(f"edited values found\t{len(found) / sum(wanted.values()):.3f}\t{sum(wanted.values())}")
    for kind in DIFFER:
        if wanted[kind]:
            print(f"edited, {kind}\t{hits[kind] / wanted[kind]:.3f}\t{wanted[kind]} planted")
    print(f"records that are an edited value\t{good / max(1, len(records)):.3f}"
          f"\t{len(records)} records; {len(planted) - sum(wanted.values())} copies say the same")


if __name__ == "__main__":
    main()
