"""Holds the speakers that the program names against persons.tsv and its like, which were made by
reading.

usage: persons.py GOLD QUOTES…     score quotes.jsonl files, whatever made them
       persons.py --run PROGRAM    make them from the corpora first, and hold the figures to a floor

A gold item is a span of quoted words in a document, and who says them. Its record is the quotation
with the part that covers it best; below an IoU of .5 it has none. Names are compared without case,
titles before the name, punctuation, middle initials and "Jr."; where the gold gives several forms
of a name, each is right. A name that is only the end of them ("Doe" for "Jane Doe") counts apart.

right         the person's name
surname only  the end of the name, where the article prints more
ragged        the whole name, with words before or after it that are no part of it
wrong         another name
abstained     a record without a name
no record     no quotation is found there
merged        two gold persons of one document who got one name

The corpora are other people's, so they are no part of the project, and the lists hold none of
their sentences. They are looked for in $STEMMA_SHARED/corpora, else in ../shared/corpora beside the
project; without them --run skips (exit status 77).
"""
import csv
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path

from records import Checks

GOLDS = [Path(__file__).resolve().with_name(n) for n in ("persons.tsv", "persons-fresh.tsv",
                                                        "persons-third.tsv",
                                                        "persons-fourth.tsv")]
CORPORA = ("polnear-dev", "news")
SKIPPED = 77
MIN_IOU = 0.5
# The floor of --run, in shares of the person items.
MIN_RIGHT, MAX_WRONG, MAX_MERGED = 0.84, 0.1, 1

TITLES = set("""
    mr mrs ms miss dr prof professor sir lord lady dame rev reverend pastor rabbi father sister
    sen sens senator senators rep reps representative congressman congresswoman del delegate
    gov governor lt president vice chairman chairwoman chair speaker mayor secretary minister
    premier chancellor judge justice chief attorney general gen maj col capt captain major colonel
    sgt sergeant officer sheriff king queen prince princess pope the former then""".split())
SUFFIXES = {"jr", "sr", "ii", "iii", "iv"}
VERDICTS = ("right", "surname only", "ragged", "wrong", "abstained", "no record")


def fold(name):
    """The words of a name that tell who it is."""
    words = [re.sub(r"\W", "", w) for w in name.casefold().split()]
    words = [w for w in words if w]
    while len(words) > 1 and words[0] in TITLES:
        words.pop(0)
    if len(words) > 1 and words[-1] in SUFFIXES:
        words.pop()
    return tuple(w for i, w in enumerate(words) if len(w) > 1 or i in (0, len(words) - 1))


def read_gold(path):
    with open(path, encoding="utf8", newline="") as lines:
        items = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    for item in items:
        item["span"] = int(item["begin"]), int(item["end"])
        item["names"] = [fold(n) for n in item["name"].split("|") if n != "-"]
    return items


def read_quotes(paths, documents):
    """The records of the documents, by document. Others are passed over unread: a corpus is big."""
    doc = re.compile(r'"doc": ?"((?:[^"\\]|\\.)*)"')
    quotes = defaultdict(list)
    for path in paths:
        with open(path, encoding="utf8") as lines:
            for line in lines:
                match = doc.search(line)
                if match and json.loads(f'"{match[1]}"') in documents:
                    record = json.loads(line)
                    quotes[record["doc"]].append(record)
    return quotes


def iou(a, b):
    common = max(0, min(a[1], b[1]) - max(a[0], b[0]))
    return common / max(1, a[1] - a[0] + b[1] - b[0] - common)


def record_of(span, quotes):
    """The quotation whose part covers the span best; the first of equals; None: below MIN_IOU."""
    best, found = MIN_IOU, None
    for quote in quotes:
        score = max(iou(span, (p["begin"], p["end"])) for p in quote["parts"])
        if score > best or (score == best and found is None):
            best, found = score, quote
    return found


def holds(words, run):
    return any(words[i:i + len(run)] == run for i in range(len(words) - len(run) + 1))


def verdict(names, given):
    """How the folded name that was given fits the gold's."""
    if given in names:
        return "right"
    if any(len(given) < len(n) and n[-len(given):] == given for n in names):
        return "surname only"
    if any(len(n) > 1 and holds(given, n) for n in names):
        return "ragged"
    return "wrong"


def judge(item, quotes):
    """Adds the record, the name given and the verdict to an item."""
    record = record_of(item["span"], quotes)
    speaker = (record or {}).get("speaker") or {}
    item["given"], item["how"] = speaker.get("name"), speaker.get("how")
    item["source"] = (record or {}).get("source")
    if record is None:
        item["verdict"] = "no record"
    elif not item["given"]:
        item["verdict"] = "abstained"
    else:
        item["verdict"] = verdict(item["names"], fold(item["given"]))


def place(item):
    return f"{item['document']} {item['begin']}–{item['end']}"


def share(part, whole):
    return f"{part} ({100 * part / max(1, whole):.1f} %)"


def at_mention(item):
    """Whether an unnamed source's record points to the mention that the gold gives."""
    mention = re.search(r"source (\d+)-(\d+)", item["note"])
    source = item["source"]
    return bool(mention and source and source["begin"] < int(mention[2])
                and int(mention[1]) < source["end"])


def merged(items):
    """(document, name, gold names) where one name was given to several gold persons."""
    groups = defaultdict(dict)
    for item in items:
        if item["kind"] == "person" and item["given"]:
            group = groups[item["document"], fold(item["given"])]
            group.setdefault(item["names"][0], item)
    for (document, _), group in sorted(groups.items()):
        if len(group) > 1:
            given = next(iter(group.values()))["given"]
            yield document, given, sorted(item["name"] for item in group.values())


def print_shares(title, items):
    """The line of figures of some items; the counts of the persons' verdicts."""
    persons = Counter(i["verdict"] for i in items if i["kind"] == "person")
    total = sum(persons.values())
    print(f"{title}: {total} of persons: "
          + ", ".join(f"{v} {share(persons[v], total)}" for v in VERDICTS))
    clear = [i for i in items if i["kind"] != "unclear"]
    named = [i for i in clear if i["given"]]
    right = sum(i["verdict"] == "right" for i in named)
    print(f"  of {len(clear)} items of any kind {len(named)} are named, right "
          + share(right, len(named)))
    return persons


def print_ways(items):
    """How often each way to a name, as the records call it, led to the person."""
    ways = defaultdict(Counter)
    for item in items:
        if item["kind"] == "person" and item["given"]:
            ways[item["how"]][item["verdict"]] += 1
    print("by way: " + ", ".join(f"{how} {n['right']} of {sum(n.values())}"
                                 for how, n in sorted(ways.items())))


def print_others(items):
    """What happened to the items whose speaker is no person with a name."""
    groups = defaultdict(list)
    for item in items:
        groups[item["kind"]].append(item)
    for kind in ("organisation", "collective", "unnamed", "not-speech", "unclear"):
        group = groups[kind]
        named = [i for i in group if i["given"]]
        line = f"{kind}: {len(group)}, given a name {len(named)}"
        if kind == "organisation":
            line += f", the right one {sum(i['verdict'] == 'right' for i in group)}"
        if kind == "unnamed":
            line += f", the mention found {sum(map(at_mention, group))}"
        print(line)
        for i in named if kind != "unclear" else ():
            if i["verdict"] != "right":
                print(f"  {place(i)}: given {i['given']}, wanted {i['name']}")


def score(items, quotes):
    """Prints the figures; the counts of the persons' verdicts, and the merged people."""
    known = {i["corpus"] for i in items if i["document"] in quotes}
    for corpus in sorted({i["corpus"] for i in items} - known):
        print(f"{corpus}: no record of its documents is given; it is left out")
    items = [i for i in items if i["corpus"] in known]
    for item in items:
        judge(item, quotes[item["document"]])
    for corpus in sorted(known):
        print_shares(corpus, [i for i in items if i["corpus"] == corpus])
    persons = print_shares("all", items)
    print_ways(items)
    for which in VERDICTS[1:]:
        print(f"{which}: {persons[which]}")
        for i in items:
            if i["kind"] == "person" and i["verdict"] == which:
                given = f"given {i['given']}, " if i["given"] else ""
                print(f"  {place(i)}: {given}wanted {i['name']}")
    print_others(items)
    mixed = list(merged(items))
    print(f"merged: {len(mixed)}")
    for document, given, names in mixed:
        print(f"  {document}: {given} for {' and '.join(names)}")
    return persons, mixed


def corpora():
    beside = Path(__file__).resolve().parents[2].parent / "shared"
    return Path(os.environ.get("STEMMA_SHARED") or beside) / "corpora"


def run(program):
    """Makes the records of the whole corpora and scores them; the exit status."""
    inputs = [corpora() / f"{name}.jsonl.zst" for name in CORPORA]
    missing = [str(i) for i in inputs if not i.is_file()]
    if missing:
        print(f"skipped: there is no {missing[0]}")
        return SKIPPED
    lists = [(gold.name, read_gold(gold)) for gold in GOLDS]
    documents = {i["document"] for _, items in lists for i in items}
    with tempfile.TemporaryDirectory(prefix="stemma-persons-") as folder:
        outs = [Path(folder, name + ".quotes.jsonl") for name in CORPORA]
        for source, out in zip(inputs, outs):
            subprocess.run([program, "quotes", str(source), "-o", str(out), "-q"], check=True)
        quotes = read_quotes(outs, documents)
    check = Checks()
    for name, items in lists:
        hold(check, name, *score(items, quotes))
    return 0 if check.fine else 1


def hold(check, name, persons, mixed):
    """Holds the figures of one list to the floor."""
    total = sum(persons.values())
    check(persons["right"] >= MIN_RIGHT * total,
          f"{name}: {share(persons['right'], total)} of persons are named right")
    check(persons["wrong"] <= MAX_WRONG * total,
          f"{name}: {share(persons['wrong'], total)} of persons are given another's name")
    check(len(mixed) <= MAX_MERGED,
          f"{name}: {len(mixed)} times two persons are given one name")


def main():
    arguments = sys.argv[1:]
    if len(arguments) == 2 and arguments[0] == "--run":
        return run(arguments[1])
    if len(arguments) < 2 or arguments[0].startswith("-"):
        sys.exit(__doc__)
    items = read_gold(arguments[0])
    score(items, read_quotes(arguments[1:], {i["document"] for i in items}))
    return 0


if __name__ == "__main__":
    sys.exit(main())
