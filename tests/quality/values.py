"""Holds the values and disagreements that the program finds against values.tsv and
disagreements.tsv, which were made by reading.

usage: values.py --run PROGRAM

values.tsv: 200 values drawn from those that were found in all of `news`, each with documents of
its story ("beside") and whether slot, interval and noun are right. disagreements.tsv: every
disagreement that was found in all of `news`, by the first value of its first two sides, and whether
both tell of one thing. The program reads these documents again. Of the listed items that it still
finds, the share of good ones must not fall below the floor, nor may the number of those found; a
disagreement that is not listed counts as bad until somebody reads it.

values-fresh.tsv: 300 further values, drawn and read later, a hundred each time.
disagreements-fresh.tsv: those of stories that were joined on purpose far too loosely (LOOSE), so
that most tell of two events; how many of what is still found is good says how the rules stand where
clustering fails. Both say what was found when they were drawn; rules were mended after that.

The corpus is other people's, so it is no part of the project, and the lists hold none of its
sentences. It is looked for in $STEMMA_SHARED/corpora, else in ../shared/corpora beside the project;
without it the test skips (exit status 77).
"""
import csv
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from records import Checks

HERE = Path(__file__).resolve().parent
SKIPPED = 77
MIN_VALUES, MIN_FOUND = 0.95, 0.8  # values are read in stories, which move
MIN_DISAGREEMENTS, MIN_FOUND_DISAGREEMENTS = 0.9, 0.8
LOOSE = ("--set", "story.linkage=0.05", "--set", "story.days=60", "--set", "story.candidates=80")
MIN_LOOSE = 0.5


def read_list(name):
    with open(HERE / name, encoding="utf8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def number(text):
    return None if text == "-" else float(text)


def write_pile(corpus, wanted, path):
    """The wanted documents of the packed corpus as JSON lines."""
    with subprocess.Popen(["zstd", "-dc", corpus], stdout=subprocess.PIPE) as unpacking, \
            open(path, "wb") as out:
        for line in unpacking.stdout:
            if json.loads(line)["id"] in wanted:
                out.write(line)


def read_records(path):
    with open(path, encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


def check_values(checks, rows, values):
    at = {(v["doc"], v["begin"], v["slot"]): v for v in values}
    found = []
    for row in rows:
        v = at.get((row["document"], int(row["begin"]), row["slot"]))
        if v and v["end"] == int(row["end"]) and (v["low"], v["high"]) == (
                number(row["low"]), number(row["high"])):
            found.append(row["verdict"] == "good")
    share = sum(found) / max(1, len(found))
    print(f"values: {len(found)} of {len(rows)} found, {share:.3f} of them good")
    checks(len(found) >= MIN_FOUND * len(rows), "values are still found")
    checks(share >= MIN_VALUES, "values found are good")


def check_disagreements(checks, rows, records):
    def sides_of(record):
        return [{(w["doc"], w["begin"]) for w in v["witnesses"]}
                for v in record["values"] if not v["fits"]]

    good, found = 0, set()
    for record in records:
        sides = sides_of(record)
        verdict = None
        for n, row in enumerate(rows):
            a = (row["document"], int(row["begin"]))
            b = (row["other"], int(row["other_begin"]))
            if row["slot"] == record["slot"] and any(
                    a in x and b in y for x in sides for y in sides if x is not y):
                verdict = row["verdict"]
                found.add(n)
        good += verdict == "good"
        if verdict is None:
            print("not listed:", record["slot"], record["by"], sides)
    share = good / max(1, len(records))
    print(f"disagreements: {len(found)} of {len(rows)} found; "
          f"{good} of {len(records)} records are good")
    checks(len(found) >= MIN_FOUND_DISAGREEMENTS * len(rows), "disagreements are still found")
    checks(share >= MIN_DISAGREEMENTS, "disagreements are good")


def run(program, corpus, rows, settings=()):
    """The values and disagreements of the documents that the rows name: two lists of records."""
    wanted = {d for r in rows for d in (r["document"], r.get("other"), *r["beside"].split(","))}
    with tempfile.TemporaryDirectory() as tmp:
        pile, found, differing = (os.path.join(tmp, n) for n in ("pile", "values", "differing"))
        write_pile(corpus, wanted, pile)
        command = [program, "stories", pile, *settings, "--values", found]
        subprocess.run([*command, "--disagreements", differing, "--quiet"], check=True)
        return read_records(found), read_records(differing)


def count_loose(checks, rows, records):
    """Of the rows that are still found, how many are good."""
    found = [r for r in rows if any(
        sum(any((w["doc"], w["begin"]) in ((r["document"], int(r["begin"])),
                                           (r["other"], int(r["other_begin"])))
                for w in v["witnesses"]) for v in record["values"] if not v["fits"]) >= 2
        for record in records)]
    good = sum(r["verdict"] == "good" for r in found)
    all_good = sum(r["verdict"] == "good" for r in rows)
    print(f"disagreements of loose stories: {all_good} of {len(rows)} good when drawn; of "
          f"{len(found)} still found {good}")
    checks(good >= MIN_LOOSE * len(found), "of loose stories, half are good")


def main():
    if len(sys.argv) != 3 or sys.argv[1] != "--run":
        sys.exit(__doc__)
    shared = os.environ.get("STEMMA_SHARED", HERE.parents[2] / "shared")
    corpus = Path(shared) / "corpora" / "news.jsonl.zst"
    if not corpus.exists():
        print(f"values.py: there is no {corpus}; set STEMMA_SHARED")
        sys.exit(SKIPPED)
    values, disagreements = read_list("values.tsv"), read_list("disagreements.tsv")
    checks = Checks()
    found, differing = run(sys.argv[2], corpus, values + disagreements)
    check_values(checks, values, found)
    check_disagreements(checks, disagreements, differing)
    fresh, loose = read_list("values-fresh.tsv"), read_list("disagreements-fresh.tsv")
    found, _ = run(sys.argv[2], corpus, fresh)
    print("fresh ", end="")
    check_values(checks, fresh, found)
    _, differing = run(sys.argv[2], corpus, loose, LOOSE)
    count_loose(checks, loose, differing)
    sys.exit(0 if checks.fine else 1)


if __name__ == "__main__":
    main()
