"""What the quality tests share: running a trace, reading its records, words, and the checks that
hold for any trace.

A check is a line "ok  …" or "NO  …"; a test fails when one says NO.
"""
import json
import re
import subprocess
from pathlib import Path

FILES = ("documents", "hits", "families", "quotes", "utterances", "sources")
COUNTED = ("speech", "writing")
WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")
# What may stand at the edge of a quotation without making it another one.
EDGE = " \t\n\u00a0“”„«»\"'‘’.,;:!?…-–—[]"
MARKS = re.compile(r"[\s“”„«»\"'‘’]*")
ELLIPSIS = re.compile(r"\[?\s*(?:…|\.\s?\.\s?\.)\s*\]?")
BRACKET = re.compile(r"\[[^\]]*\]")


class Checks:
    """Collects the verdicts of one test."""

    def __init__(self):
        self.fine = True

    def __call__(self, holds, words, details=()):
        print(("ok  " if holds else "NO  ") + words)
        if not holds:
            self.fine = False
            for detail in list(details)[:12]:
                print("      " + detail)


def trace(program, reports, out, *options):
    """Runs `stemma trace`; its records as lists of dictionaries by file."""
    command = [program, "trace", str(reports), "-o", str(out), *options]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf8")
    if done.returncode != 0:
        raise SystemExit(f"stemma trace ended with {done.returncode}: {done.stderr.strip()}")
    return {name: read(Path(out, name + ".jsonl")) for name in FILES}


def read(path):
    with open(path, encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


def texts(records):
    return {d["id"]: d["text"] for d in records["documents"]}


def fold(word):
    return word.lower().replace("’", "'")


def words(text):
    return [fold(w) for w in WORD.findall(text)]


def trim(text, begin, end):
    """The span without marks, points and space at its edges."""
    while begin < end and text[begin] in EDGE:
        begin += 1
    while end > begin and text[end - 1] in EDGE:
        end -= 1
    return begin, end


def stretches(text, quotes):
    """The printed words of each stretch of a quotation that nothing interrupts.

    Parts with only marks and space between them, as at a paragraph's end, make one stretch; an
    ellipsis ends one. Words in an editor's brackets count as printed, and also as left out.
    """
    found = []
    for q in quotes:
        whole = text[q["doc"]]
        merged = []
        for begin, end in sorted((p["begin"], p["end"]) for p in q["parts"]):
            if merged and MARKS.fullmatch(whole[merged[-1][1]:begin]):
                merged[-1][1] = end
            else:
                merged.append([begin, end])
        for begin, end in merged:
            for piece in ELLIPSIS.split(whole[begin:end]):
                found.append(WORD.findall(piece))
                if BRACKET.search(piece):
                    found.append(WORD.findall(BRACKET.sub(" ", piece)))
    return found


def find_run(run, row):
    """Every place of the list `row` where the list `run` stands."""
    for i in range(len(row) - len(run) + 1):
        if row[i:i + len(run)] == run:
            yield i


def not_attested(contig, printed):
    """The places of a contig that no stretch attests: the three words before and after each step
    from word to word must stand in one stretch, and each word, byte for byte, in a stretch that has
    its neighbours."""
    own = WORD.findall(contig)
    folded = [fold(w) for w in own]
    rows = [(row, [fold(w) for w in row]) for row in printed]
    for i in range(1, len(own)):
        run = folded[max(0, i - 3):i + 3]
        if not any(True for _, row in rows for _ in find_run(run, row)):
            yield f"no report prints in one piece: {' '.join(run)}"
    for i in range(len(own)):
        begin = max(0, i - 2)
        run = folded[begin:i + 3]
        if not any(row[at + i - begin] == own[i] for row, f in rows for at in find_run(run, f)):
            yield f"no report prints exactly: {own[i]} (word {i})"


def span_wrong(text, span):
    """Why a record's span does not fit the text, or None."""
    begin, end = span["begin"], span["end"]
    if not 0 <= begin <= end <= len(text):
        return f"{begin}–{end} lies outside the text"
    if "begin_byte" in span:
        twins = [len(text[:i].encode("utf8")) for i in (begin, end)]
        if twins != [span["begin_byte"], span["end_byte"]]:
            return f"{begin}–{end} has other bytes than {span['begin_byte']}–{span['end_byte']}"
    return None


def spans(records):
    """(what, document, span) of every span in the records."""
    for q in records["quotes"]:
        for part in q["parts"] + [q[k] for k in ("source", "cue") if q.get(k)]:
            yield "quotation", q["doc"], part
    for f in records["families"]:
        for member in f["members"]:
            yield "family member", member["doc"], member
    for u in records["utterances"]:
        for w in u["witnesses"]:
            yield "witness", w["doc"], w
            for e in w["edits"]:
                yield "edit", w["doc"], e
    for s in records["sources"]:
        for c in s["contigs"]:
            for w in c["witnesses"]:
                yield "contig's witness", w["doc"], w
    for h in records["hits"]:
        for side in "ab":
            yield "hit", h[side], {"begin": h[side + "_begin"], "end": h[side + "_end"]}


def check_any_trace(check, records):
    """What holds for the records of any trace."""
    text = texts(records)
    wrong = [(what, doc, span_wrong(text[doc], span)) for what, doc, span in spans(records)]
    wrong = [f"{what} in {doc}: {why}" for what, doc, why in wrong if why]
    check(not wrong, "spans lie in their texts, code points and bytes agree", wrong)

    wrong = []
    for q in records["quotes"]:
        at = 0
        for p in q["parts"]:
            at = (q.get("text") or "").find(text[q["doc"]][p["begin"]:p["end"]], at)
            if at < 0:
                wrong.append(f"{q['id']} in {q['doc']}")
                break
    check(not wrong, "a quotation's text is that of its parts", wrong)

    quotes = {q["id"] for q in records["quotes"]}
    wrong = [w["quote"] for u in records["utterances"] for w in u["witnesses"]
             if w["quote"] not in quotes]
    check(not wrong, "witnesses are quotations of the trace", wrong)
    for name in FILES:
        ids = [r["id"] for r in records[name]]
        if len(ids) != len(set(ids)):
            check(False, f"{name}: ids are unique")
