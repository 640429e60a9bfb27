#!/usr/bin/env python3
"""Score indirect speech against gold attributions, as quotes_score.py does the direct one.

usage: indirect_score.py GOLD.jsonl QUOTES.jsonl [MISSES.txt]

A quotation of kind `indirect` is right when it overlaps the content of one attribution by half
(intersection over union) and half of its source lies in that attribution's source. Recall is over
the attributions with a source whose content holds no quotation mark.
"""
import json
import sys
from collections import defaultdict

MARKS = "“”\"«»„"


def over(a, b):
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def iou(span, content):
    common = sum(over(span, c) for c in content)
    size = max(c[1] for c in content) - min(c[0] for c in content)
    return common / max(1, span[1] - span[0] + size - common)


def names(given, gold):
    return 2 * sum(over(given, g) for g in gold) >= max(1, given[1] - given[0])


def main(gold_file, quotes_file, misses_file=None):
    quotes, misses = defaultdict(list), []
    with open(quotes_file, encoding="utf8") as file:
        for line in file:
            q = json.loads(line)
            if q["kind"] == "indirect":
                quotes[q["doc"]].append(q)
    given = right = said = wanted = 0
    for line in open(gold_file, encoding="utf8"):
        d = json.loads(line)
        wanted += sum(bool(a["source"]) and not any(set(d["text"][s:e]) & set(MARKS)
                                                     for s, e in a["content"])
                      for a in d["attributions"])
        for q in quotes[d["id"]]:
            span = q["parts"][0]["begin"], q["parts"][0]["end"]
            source = q["source"]["begin"], q["source"]["end"]
            match = [a for a in d["attributions"] if a["content"] and iou(span, a["content"]) >= .5]
            good = any(a["source"] and names(source, a["source"]) for a in match)
            given, said, right = given + 1, said + bool(match), right + good
            if not good:
                misses.append(f"{'source' if match else 'content'}\t{d['id']}\t{q['cue']['text']}\t"
                              f"{q['source']['text']}\t" + q["text"].replace("\n", " ")[:200])
    for name, a, b in (("indirect precision", right, given), ("indirect content", said, given),
                       ("indirect recall", right, wanted)):
        print(f"{name}\t{a / max(1, b):.4f}\t{a}/{b}")
    if misses_file:
        with open(misses_file, "w", encoding="utf8") as file:
            file.write("\n".join(sorted(misses)) + "\n")


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    main(*sys.argv[1:])
