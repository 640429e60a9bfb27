"""Holds a trace of examples/reports against what is known about it (gold.json, letter.txt).

usage: sample.py PROGRAM
"""
import json
import sys
import tempfile
from pathlib import Path

from records import (COUNTED, Checks, check_any_trace, not_attested, stretches, texts, trace, trim,
                     words)

SAMPLE = Path(__file__).resolve().parents[2] / "examples" / "reports"
MIN_PARTS, MAX_OTHERS, MIN_NAMED, MIN_EDITS = 32, 1, 30, 8
NEAR = 2  # characters that the place of an edit may be off


def check_quotations(check, gold, records, text):
    """Exact edges of the parts, and who said them."""
    def parts(quotes, name):
        return {(q["doc"], *trim(text[q["doc"]], p["begin"], p["end"])): name(q)
                for q in quotes for p in q["parts"]}

    def show(keys):
        return [f"{d} {b}–{e}: {text[d][b:e][:60]}" for d, b, e in sorted(keys)]

    want = parts(gold["quotations"], lambda q: q["speaker"])
    counted = [q for q in records["quotes"] if q["kind"] in COUNTED]
    got = parts(counted, lambda q: (q.get("speaker") or {}).get("name"))
    found, others = want.keys() & got.keys(), got.keys() - want.keys()
    check(len(found) >= MIN_PARTS, f"{len(found)} of {len(want)} parts have exact edges",
          show(want.keys() - found))
    check(len(others) <= MAX_OTHERS, f"{len(others)} other parts of speech or writing",
          show(others))

    named = [k for k in found if got[k] == want[k]]
    mixed = [k for k in found if got[k] not in (None, want[k])]
    check(not mixed, "no words are given to another speaker", show(mixed))
    check(len(named) >= MIN_NAMED, f"{len(named)} of {len(found)} parts name their speaker",
          show(found - set(named)))
    speakers, told = set(want.values()), {want[k] for k in named}
    check(told == speakers, f"{len(told)} of {len(speakers)} speakers are named")


def check_edits(check, gold, records):
    """Types and places of the edits, house style apart."""
    def near(a, b):
        return a[:2] == b[:2] and a[2] <= b[3] + NEAR and b[2] <= a[3] + NEAR

    want = [(e["doc"], e["type"], e["begin"], e["end"]) for e in gold["edits"]]
    want = [e for e in want if e[1] != "typography"]
    got = [(w["doc"], e["type"], e["begin"], e["end"])
           for u in records["utterances"] for w in u["witnesses"] for e in w["edits"]]
    missing = [e for e in want if not any(near(e, g) for g in got)]
    check(len(want) - len(missing) >= MIN_EDITS,
          f"{len(want) - len(missing)} of {len(want)} edits are reported",
          (f"{d} {kind} at {b}–{e}" for d, kind, b, e in missing))


def place_in_letter(contig, letter, differing):
    """Where the contig's words stand in the letter, contested readings aside; None: nowhere."""
    for at in range(len(letter) - len(contig) + 1):
        pairs = zip(contig, letter[at:at + len(contig)])
        if all(a == b or (a, b) in differing for a, b in pairs):
            return at
    return None


def check_source(check, gold, records, text):
    """The letter put together again: its words, no false join, its order."""
    letter = words((SAMPLE / "letter.txt").read_text(encoding="utf8"))
    differing = {(words(e["text"])[0], words(e["base"])[0])
                 for e in gold["edits"] if e["type"] == "substitution"}
    source = max(records["sources"], key=lambda s: s["words"],
                 default={"contigs": [], "order": []})
    contigs = [words(c["text"]) for c in source["contigs"]]

    def runs(rows):
        return {tuple(row[i:i + 4]) for row in rows for i in range(len(row) - 3)}

    quoted = [words(" ".join(p["text"] for p in u["places"]))
              for u in gold["utterances"] if u["contig"]]
    asked, found = runs(quoted), runs(contigs)
    check(asked <= found,
          f"{len(asked & found)} of {len(asked)} runs of four quoted words are found",
          (" ".join(run) for run in sorted(asked - found)))

    printed = stretches(text, gold["quotations"])
    wrong = [w for s in records["sources"] for c in s["contigs"]
             for w in not_attested(c["text"], printed)]
    check(not wrong, "every join of words stands unbroken in a report", wrong)

    places = [place_in_letter(c, letter, differing) for c in contigs]
    check(None not in places, f"{len(contigs)} contigs stand in the letter word for word",
          (" ".join(c) for c, at in zip(contigs, places) if at is None))
    if None not in places:
        check(places == sorted(places), "the contigs stand in the letter's order", [str(places)])
        at = {c["id"]: place for c, place in zip(source["contigs"], places)}
        wrong = [f"{o['before']} before {o['after']}" for o in source["order"]
                 if at[o["before"]] > at[o["after"]]]
        check(not wrong, "so do the pairs whose order is given", wrong)


def check_furniture(check, gold, records):
    """The lines that an outlet prints under every report are no passage."""
    set_aside = {f["id"] for f in records["families"] if f["furniture"]}
    places = [(h[side], h[side + "_begin"], h[side + "_end"], "hit " + h["id"])
              for h in records["hits"] if h.get("family") not in set_aside for side in "ab"]
    places += [(m["doc"], m["begin"], m["end"], "family " + f["id"])
               for f in records["families"] if not f["furniture"] for m in f["members"]]
    wrong = [f"{what} in {doc} {begin}–{end}" for doc, begin, end, what in places
             for f in gold["furniture"]
             if f["doc"] == doc and begin < f["end"] and f["begin"] < end]
    check(not wrong, "the last lines of one report are in no passage", wrong)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    gold = json.loads((SAMPLE / "gold.json").read_text(encoding="utf8"))
    with tempfile.TemporaryDirectory(prefix="stemma-sample-") as folder:
        records = trace(sys.argv[1], SAMPLE / "reports", Path(folder, "out"))
    text = texts(records)
    check = Checks()
    check(sorted(text) == sorted(d["id"] for d in gold["documents"]), "all reports are read")
    check_any_trace(check, records)
    check_quotations(check, gold, records, text)
    check_edits(check, gold, records)
    check_source(check, gold, records, text)
    check_furniture(check, gold, records)
    return 0 if check.fine else 1


if __name__ == "__main__":
    sys.exit(main())
