#!/usr/bin/env python3
"""Plant stories of n outlets that print k texts, and count how often the program finds k.

usage: plant_texts.py write NEWS.jsonl EVENTS.tsv OUT.jsonl GOLD.tsv
       plant_texts.py score GOLD.tsv STORIES.jsonl

The k texts of a story are reports of one event by k newsrooms, chosen so that no two share more
than a tenth of their runs of six words (editors put wire copies side by side, too). Each is printed
by one to four outlets: whole, cut, with a beginning of the outlet's own, or with paragraphs in
another order.
GOLD has story, text and document's id a line. Score: the share of stories whose k is exact.
"""
import collections
import json
import random
import re
import sys

RUN, ALIKE, LEAST_WORDS, MOST_TEXTS = 6, 0.1, 150, 4
OWN_LEADS = [
    "Our newsroom has followed this since the early morning, and readers ask what is known so far.",
    "Here is what we know about a matter that many subscribers have been talking about.",
    "It was the talk of the town, from the bakery to the bus station, and few had expected it.",
    "More from our correspondents will follow in the evening edition, with maps and voices.",
]


def runs(text):
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i:i + RUN]) for i in range(len(words) - RUN + 1)}


def apart(one, other):
    """Whether two reports were written apart."""
    a, b = runs(one), runs(other)
    return len(a & b) <= ALIKE * max(1, min(len(a), len(b)))


def paragraphs(text):
    return [p for p in re.split(r"\n\s*\n", text) if p.strip()]


def cut(rng, parts):
    """The first two to four fifths of the words, as an editor cuts from the end."""
    wanted = rng.uniform(0.4, 0.8) * sum(len(p.split()) for p in parts)
    out = []
    for p in parts:
        if out and sum(len(q.split()) for q in out) >= wanted:
            break
        out.append(p)
    return out


def copy(rng, kind, text):
    parts = paragraphs(text)
    if kind == "cut":
        parts = cut(rng, parts)
    elif kind == "led":
        parts = [rng.choice(OWN_LEADS)] + parts[1:]
    elif kind == "ordered" and len(parts) > 2:
        rest = parts[1:]
        rng.shuffle(rest)
        parts = parts[:1] + rest
    return "\n\n".join(parts)


def choose(reports):
    """Reports of an event that were written apart."""
    out = []
    for r in reports:
        if len(r["text"].split()) >= LEAST_WORDS and all(apart(r["text"], o["text"]) for o in out):
            out.append(r)
    return out[:MOST_TEXTS]


def write(news, events, out, gold):
    with open(events, encoding="utf8") as file:
        event_of = dict(reversed(line.rstrip("\n").split("\t")) for line in file)
    reports = collections.defaultdict(list)
    with open(news, encoding="utf8") as file:
        for record in map(json.loads, file):
            if record["id"] in event_of:
                reports[event_of[record["id"]]].append(record)
    rng = random.Random(1)
    with open(out, "w", encoding="utf8") as o, open(gold, "w", encoding="utf8") as g:
        for event in sorted(reports):
            texts = choose(sorted(reports[event], key=lambda r: r["id"]))
            texts = texts[:rng.randint(1, len(texts))] if texts else []
            for t, report in enumerate(texts):
                kinds = ["whole"] + [rng.choice(("whole", "cut", "led", "ordered"))
                                     for _ in range(rng.randint(0, 3))]
                for c, kind in enumerate(kinds):
                    name = f"{event}-{t}-{c}-{kind}"
                    record = {"id": name, "source": f"Outlet {event}-{t}-{c}",
                              "title": report["title"], "text": copy(rng, kind, report["text"])}
                    if report.get("date"):
                        record["date"] = report["date"]
                    o.write(json.dumps(record) + "\n")
                    g.write(f"{event}\t{t}\t{name}\n")


def score(gold, stories):
    text_of = {}
    with open(stories, encoding="utf8") as file:
        for story in map(json.loads, file):
            for m in story["members"]:
                text_of[m["doc"]] = m["text"]
    wanted, found, printed = (collections.defaultdict(set) for _ in range(3))
    with open(gold, encoding="utf8") as file:
        for story, text, doc in (line.rstrip("\n").split("\t") for line in file):
            wanted[story].add(text)
            found[story].add(text_of[doc])
            printed[story, text].add((text_of[doc], doc))
    exact = sum(len(found[s]) == len(wanted[s]) for s in wanted)
    print(f"k exact\t{exact / len(wanted):.4f} of {len(wanted)}")
    split = sorted(k for k, v in printed.items() if len({t for t, _ in v}) > 1)
    print(f"texts parted\t{len(split)} of {len(printed)}")
    joined = sum(len(found[s]) < len(wanted[s]) for s in wanted)
    print(f"stories with texts joined\t{joined}")
    for key in split:
        print(f"  {key[0]} {key[1]}\t{sorted(d for _, d in printed[key])}")


if __name__ == "__main__":
    if len(sys.argv) == 6 and sys.argv[1] == "write":
        write(*sys.argv[2:])
    elif len(sys.argv) == 4 and sys.argv[1] == "score":
        score(*sys.argv[2:])
    else:
        sys.exit(__doc__)
