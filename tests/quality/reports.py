"""Holds a trace of five real reports against what is known about them, in counts alone.

usage: reports.py PROGRAM

The reports are other people's, so they are no part of the project. They are looked for in
$STEMMA_SHARED/reports, else in ../shared/reports beside the project; without them the test skips
(exit status 77).
"""
import os
import sys
import tempfile
from collections import Counter
from pathlib import Path

from records import COUNTED, Checks, check_any_trace, not_attested, stretches, texts, trace

# Parts of kind speech or writing, by file in byte order of the names.
PARTS = (14, 13, 11, 6, 19)
SKIPPED = 77


def shared():
    beside = Path(__file__).resolve().parents[2].parent / "shared"
    return Path(os.environ.get("STEMMA_SHARED") or beside) / "reports"


def check_parts(check, records, text):
    counted = Counter()
    for q in records["quotes"]:
        if q["kind"] in COUNTED:
            counted[q["doc"]] += len(q["parts"])
    got = tuple(counted[doc] for doc in sorted(text))
    check(got == PARTS, f"{got} parts of speech or writing; {PARTS} are printed")


def check_sources(check, records, text):
    """What the contigs hold is printed, in one piece, byte for byte."""
    printed = stretches(text, records["quotes"])
    contigs = [c for s in records["sources"] for c in s["contigs"]]
    check(bool(contigs), f"{len(contigs)} contigs")
    wrong = {c["id"]: len(list(not_attested(c["text"], printed))) for c in contigs}
    wrong = [f"contig {id}: {n} places" for id, n in wrong.items() if n]
    check(not wrong, "every word and every join of words in them is printed by a report", wrong)
    common = [u for u in records["utterances"] if len({w["doc"] for w in u["witnesses"]}) > 1]
    check(bool(common), f"{len(common)} utterances are printed by two reports or more")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    reports = shared()
    if not reports.is_dir():
        print(f"skipped: there is no {reports}")
        return SKIPPED
    with tempfile.TemporaryDirectory(prefix="stemma-reports-") as folder:
        records = trace(sys.argv[1], reports, Path(folder, "out"), "--threads", "1")
        again = trace(sys.argv[1], reports, Path(folder, "again"), "--threads", "3")
    text = texts(records)
    check = Checks()
    check(len(text) == len(PARTS), f"{len(text)} reports are read")
    check(records == again, "one thread and three give the same records")
    check_any_trace(check, records)
    check_parts(check, records, text)
    check_sources(check, records, text)
    return 0 if check.fine else 1


if __name__ == "__main__":
    sys.exit(main())
