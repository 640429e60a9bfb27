"""Holds the furniture that a program marks against furniture.tsv: what a reader took for it.

usage: furniture.py FURNITURE.jsonl

FURNITURE.jsonl is what `stemma match NEWS.jsonl --furniture FILE` writes. A row of the list is
marked when half of its characters lie in furniture. Set b was drawn from what was marked, so its
share is the precision of that program; set a from what an earlier rule marked, so it also shows
what is no longer found. What the columns mean stands in README.md.
"""
import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

GOLD = Path(__file__).with_name("furniture.tsv")


def read_spans(path):
    """What is marked in each document."""
    spans = defaultdict(set)
    with open(path, encoding="utf8") as lines:
        for record in map(json.loads, lines):
            for span in record["spans"]:
                spans[span["doc"]].add((span["begin"], span["end"]))
    return spans


def is_marked(spans, begin, end):
    covered = {place for b, e in spans for place in range(max(b, begin), min(e, end))}
    return 2 * len(covered) >= end - begin


def main(path):
    spans = read_spans(path)
    count = Counter()
    with open(GOLD, encoding="utf8") as lines:
        next(lines)  # the names of the columns
        for line in lines:
            kind, doc, begin, end, what = line.rstrip("\n").split("\t")
            marked = is_marked(spans[doc], int(begin), int(end))
            count[kind, what == "furniture", marked] += 1
    for kind in "ab":
        right, wrong = count[kind, True, True], count[kind, False, True]
        print(f"set {kind}: marked that is furniture\t{right / max(1, right + wrong):.4f}"
              f"\t{right}/{right + wrong}")
        everything = right + count[kind, True, False]
        print(f"set {kind}: furniture that is marked\t{right / max(1, everything):.4f}"
              f"\t{right}/{everything}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
