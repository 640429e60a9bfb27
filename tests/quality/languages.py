"""Holds the speakers of quotations in other languages than English: sentences of our own.

usage: languages.py PROGRAM

A case of languages.jsonl is a text and its quotations: the beginning of each and its speaker; null:
nobody said the words, they are a title or a term.
"""
import json
import subprocess
import sys
import tempfile
from pathlib import Path

from records import Checks

CASES = [json.loads(line)
         for line in Path(__file__).with_suffix(".jsonl").read_text(encoding="utf8").splitlines()]

# A change of the weights may cost a few; what is wrong today is printed.
LEAST_RIGHT = 0.93


def quotations(program):
    """The records of each case, by its number."""
    with tempfile.TemporaryDirectory(prefix="stemma-languages-") as folder:
        source, found = Path(folder, "in.jsonl"), Path(folder, "out.jsonl")
        with open(source, "w", encoding="utf8") as lines:
            for i, case in enumerate(CASES):
                record = {"id": str(i), "language": case["language"], "text": case["text"]}
                lines.write(json.dumps(record, ensure_ascii=False) + "\n")
        subprocess.run([program, "quotes", source, "-o", found, "-q"], check=True)
        by_case = {}
        for line in found.read_text(encoding="utf8").splitlines():
            record = json.loads(line)
            by_case.setdefault(int(record["doc"]), []).append(record)
        return by_case


def given(record):
    """The speaker's name; None where nobody said the words."""
    if record is None or record["kind"] not in ("speech", "writing"):
        return None
    return (record["speaker"] or {}).get("name", "nobody known")


def main(program):
    found, n, wrong = quotations(program), 0, []
    for i, case in enumerate(CASES):
        text = case["text"]
        for words, speaker in case["speakers"]:
            n += 1
            begins = [r for r in found.get(i, [])
                      if any(text.startswith(words, p["begin"]) for p in r["parts"])]
            name = given(begins[0]) if begins else "no quotation"
            if name != speaker:
                wrong.append(f"{case['language']}: {words}: given {name}, wanted {speaker}")
    check = Checks()
    right = n - len(wrong)
    check(right >= LEAST_RIGHT * n, f"{right} of {n} quotations have the right speaker")
    print("\n".join(wrong))
    return 0 if check.fine else 1


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1]))
