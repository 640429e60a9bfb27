#!/usr/bin/env python3
"""Write news of planted events: reports of one event share its words, and no runs of them.

usage: make_events.py OUT.jsonl GOLD.tsv [--events N,N,…] [--small N] [--days N] [--dates WHAT]
                      [--outlets N] [--seed N]

--events: how many reports each large event has; --small: events of two to six reports beside them.
--dates: day (each event takes three days of --days), none, equal, future, or mixed (a tenth none).
Words are invented. A report takes half of its words from its event and the others from all news,
both by Zipf's law. GOLD has an event and a document's id a line.
"""
import argparse
import datetime
import json
import random

WORDS, EVENT_WORDS, LENGTH = 20000, 150, (120, 260)
SYLLABLES = [a + b for a in "bdfgklmnprstvz" for b in ("a", "e", "i", "o", "u", "an", "or", "el")]


def word(number):
    text = ""
    while True:
        text += SYLLABLES[number % len(SYLLABLES)]
        number //= len(SYLLABLES)
        if number == 0:
            return text if len(text) > 3 else text + "th"


def zipf(rng, n):
    """A number below n, small ones more often."""
    return int(n ** rng.random()) - 1


def report(rng, event, length):
    names = [w.capitalize() for w in event[:12]]
    out = []
    for i in range(length):
        if rng.random() < 0.5:
            w = event[zipf(rng, len(event))]
        else:
            w = word(zipf(rng, WORDS))
        if rng.random() < 0.06:
            w = " ".join(rng.sample(names, 2))
        out.append(w if i % 14 else w[0].upper() + w[1:])
        if i % 14 == 13:
            out[-1] += ".\n\n" if i % 42 == 41 else "."
    return " ".join(out) + "."


def dates(rng, how, days, start):
    first = datetime.date(2012, 1, 1)
    if how == "none" or (how == "mixed" and rng.random() < 0.1):
        return None
    if how == "equal":
        return first.isoformat()
    if how == "future":
        first = datetime.date(2150, 1, 1)
    return (first + datetime.timedelta(days=min(days, start + rng.randrange(3)))).isoformat()


def main():
    args = argparse.ArgumentParser(usage=__doc__)
    args.add_argument("out")
    args.add_argument("gold")
    args.add_argument("--events", default="")
    args.add_argument("--small", type=int, default=100)
    args.add_argument("--days", type=int, default=30)
    args.add_argument("--dates", default="day")
    args.add_argument("--outlets", type=int, default=400)
    args.add_argument("--seed", type=int, default=1)
    a = args.parse_args()
    rng = random.Random(a.seed)
    sizes = [int(n) for n in a.events.split(",") if n]
    sizes += [rng.randint(2, 6) for _ in range(a.small)]
    number = 0
    with open(a.out, "w", encoding="utf8") as out, open(a.gold, "w", encoding="utf8") as gold:
        for e, size in enumerate(sizes):
            event = [word(WORDS // 2 + rng.randrange(WORDS * 20)) for _ in range(EVENT_WORDS)]
            start = rng.randrange(max(1, a.days))
            for _ in range(size):
                number += 1
                d = {"id": f"d{number:07}", "outlet": f"Outlet {rng.randrange(a.outlets)}",
                     "title": " ".join(event[zipf(rng, 40)] for _ in range(6)).capitalize(),
                     "text": report(rng, event, rng.randint(*LENGTH))}
                date = dates(rng, a.dates, a.days, start)
                if date:
                    d["date"] = date
                out.write(json.dumps(d) + "\n")
                gold.write(f"e{e}\t{d['id']}\n")


if __name__ == "__main__":
    main()
