#!/usr/bin/env python3
"""Score how far the confidence of quotations can be trusted, on gold attributions.

usage: confidence_score.py GOLD.jsonl QUOTES.jsonl

Judged are quotations of speech and writing that have a source. One is right when half of it lies in
the content of an attribution and half of its source in that attribution's source, as for the joint
precision of quotes_score.py. Printed is the share that is right, by band of confidence.
"""
import json
import sys
from collections import defaultdict

BANDS = (0.95, 0.9, 0.8, 0.7, 0.5, 0.0)


def over(a, b):
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def is_right(q, attributions):
    parts = [(p["begin"], p["end"]) for p in q["parts"]]
    source = q["source"]["begin"], q["source"]["end"]
    for a in attributions:
        inside = sum(over(p, c) for p in parts for c in a["content"])
        named = sum(over(source, s) for s in a["source"])
        quoted = 2 * inside >= sum(e - b for b, e in parts)
        if quoted and named and 2 * named >= source[1] - source[0]:
            return True
    return False


def main(gold_file, quotes_file):
    quotes, right, given = defaultdict(list), defaultdict(int), defaultdict(int)
    with open(quotes_file, encoding="utf8") as file:
        for line in file:
            q = json.loads(line)
            if q["kind"] in ("speech", "writing") and q["source"]:
                quotes[q["doc"]].append(q)
    for line in open(gold_file, encoding="utf8"):
        d = json.loads(line)
        for q in quotes[d["id"]]:
            band = next(b for b in BANDS if q["confidence"] >= b)
            given[band] += 1
            right[band] += is_right(q, d["attributions"])
    most = [b for b in BANDS if b >= 0.9]
    total = sum(given[b] for b in most)
    print(f"confidence .9 and above right\t{sum(right[b] for b in most) / max(1, total):.4f}\t"
          f"{sum(right[b] for b in most)}/{total}")
    for above, band in zip((1.0,) + BANDS, BANDS):
        share = right[band] / max(1, given[band])
        print(f"confidence {band:.2f} to {above:.2f} right\t{share:.4f}\t"
              f"{right[band]}/{given[band]}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
