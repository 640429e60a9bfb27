"""Holds the quotations of a program against marks.tsv: where a reader says that quoted words begin
and end in news articles.

usage: marks.py GOLD QUOTES.jsonl NEWS.jsonl
       marks.py --run PROGRAM

The articles are other people's, so they are no part of the project: marks.tsv has ids and offsets
alone. With --run the articles are looked for in $STEMMA_SHARED/corpora, else in
../shared/corpora beside the project. They are unpacked by Python, where it has a module for
Zstandard, else by the tool zstd. Without the articles, or without either, the test says so and
skips (exit status 77). What the columns and notes mean stands in README.md.

Edges are compared aside from marks, points and space at them. A row of set a is right when a part
of any quotation has its edges. A paragraph of set b is right when the parts in it, those inside
another part aside, are the rows' stretches, no more and no fewer.
"""
import importlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict, namedtuple
from contextlib import closing
from pathlib import Path

from records import Checks, read, trim

GOLD = Path(__file__).with_name("marks.tsv")
SKIPPED = 77
UNCLEAR = "unclear"
MIN_PLACES, MIN_PARAGRAPHS = 0.99, 0.92  # shares that must be right

Row = namedtuple("Row", "set doc paragraph begin end note")
Miss = namedtuple("Miss", "set note doc paragraph want got")


def read_gold(path):
    with open(path, encoding="utf8") as lines:
        next(lines)  # the names of the columns
        for line in lines:
            kind, doc, paragraph, begin, end, note = line.rstrip("\n").split("\t")
            yield Row(kind, doc, int(paragraph), int(begin), int(end), note)


def read_texts(path, wanted):
    """The texts of the wanted documents, by id."""
    with open(path, encoding="utf8") as lines:
        records = map(json.loads, lines)
        return {r["id"]: r["text"] for r in records if r["id"] in wanted}


def read_parts(path, text):
    """The trimmed parts of each document's quotations, those without a word left out."""
    parts = defaultdict(set)
    for quote in read(path):
        whole = text.get(quote["doc"])
        for part in quote["parts"] if whole is not None else ():
            begin, end = trim(whole, part["begin"], part["end"])
            if begin < end:
                parts[quote["doc"]].add((begin, end))
    return parts


def outermost(parts):
    """The parts that lie in no other part."""
    found = []
    for begin, end in sorted(parts, key=lambda p: (p[0], -p[1])):
        if not found or end > found[-1][1]:
            found.append((begin, end))
    return found


def score_places(rows, parts):
    """How many places are right, of how many; the misses."""
    clear = [r for r in rows if r.note != UNCLEAR]
    misses = []
    for r in clear:
        if (r.begin, r.end) not in parts[r.doc]:
            near = sorted(p for p in parts[r.doc] if p[0] <= r.end and r.begin <= p[1])
            misses.append(Miss("a", r.note, r.doc, r.paragraph, [(r.begin, r.end)], near))
    return len(clear) - len(misses), len(clear), misses


def paragraph_end(text, begin):
    end = text.find("\n", begin)
    return len(text) if end < 0 else end


def score_paragraphs(rows, parts, text):
    """How many paragraphs are right, of how many; the misses."""
    paragraphs = defaultdict(list)
    for r in rows:
        paragraphs[r.doc, r.paragraph].append(r)
    right, clear, misses = 0, 0, []
    for (doc, begin), stretches in paragraphs.items():
        notes = {r.note for r in stretches} - {""}
        if UNCLEAR in notes:
            continue
        clear += 1
        end = paragraph_end(text[doc], begin)
        want = sorted((r.begin, r.end) for r in stretches if r.begin < r.end)
        got = [p for p in outermost(parts[doc]) if p[0] < end and begin < p[1]]
        if want == got:
            right += 1
        else:
            misses.append(Miss("b", "+".join(sorted(notes)), doc, begin, want, got))
    return right, clear, misses


def spans(found):
    return " ".join(f"{begin}–{end}" for begin, end in found) or "none"


def report(title, right, clear, left_out, misses, rows):
    """Prints one set: its share, its rows by note, its misses."""
    print(f"{title}: {right} of {clear} right, {100 * right / clear:.1f} % "
          f"({left_out} unclear, left out)")
    seen, missed = Counter(rows), Counter(m.note for m in misses)
    for note in sorted(seen):
        print(f"  {note or 'plain':15} {seen[note] - missed[note]:4} of {seen[note]}")
    for m in sorted(misses, key=lambda m: (m.note, m.doc, m.paragraph)):
        print(f"  miss {m.note or 'plain'}: {m.doc} paragraph at {m.paragraph}: "
              f"{spans(m.want)}; found {spans(m.got)}")


def notes_of_paragraphs(rows):
    """The notes of each clear paragraph, joined."""
    notes = defaultdict(set)
    for r in rows:
        notes[r.doc, r.paragraph] |= {r.note} - {""}
    return ["+".join(sorted(n)) for n in notes.values() if UNCLEAR not in n]


def score(gold, quotes, news):
    """Prints both sets; returns the two shares."""
    rows = list(read_gold(gold))
    text = read_texts(news, {r.doc for r in rows})
    lost = {r.doc for r in rows} - text.keys()
    if lost:
        sys.exit(f"{news} lacks {len(lost)} documents of {gold}, as {min(lost)}")
    parts = read_parts(quotes, text)
    shares = []
    places = [r for r in rows if r.set == "a"]
    right, clear, misses = score_places(places, parts)
    notes = [r.note for r in places if r.note != UNCLEAR]
    report("places", right, clear, len(places) - clear, misses, notes)
    shares.append(right / clear)

    rows = [r for r in rows if r.set == "b"]
    right, clear, misses = score_paragraphs(rows, parts, text)
    left_out = len({(r.doc, r.paragraph) for r in rows if r.note == UNCLEAR})
    report("odd paragraphs", right, clear, left_out, misses, notes_of_paragraphs(rows))
    shares.append(right / clear)
    return shares


def corpus():
    beside = Path(__file__).resolve().parents[2].parent / "shared"
    return Path(os.environ.get("STEMMA_SHARED") or beside) / "corpora" / "news.jsonl.zst"


def tool_lines(packed):
    with subprocess.Popen(["zstd", "-dcq", str(packed)], stdout=subprocess.PIPE,
                          encoding="utf8") as unpacking:
        yield from unpacking.stdout


def open_unpacked(packed):
    """The lines of a file in Zstandard format; None: nothing here can unpack it."""
    for name in "compression.zstd", "backports.zstd", "zstandard":
        try:
            return importlib.import_module(name).open(packed, "rt", encoding="utf8")
        except ImportError:
            continue
    return tool_lines(packed) if shutil.which("zstd") else None


def unpack(lines, wanted, path):
    """Writes the wanted documents to a file."""
    with closing(lines), open(path, "w", encoding="utf8") as out:
        out.writelines(line for line in lines if json.loads(line)["id"] in wanted)


def run(program):
    packed = corpus()
    if not packed.is_file():
        print(f"skipped: there is no {packed}")
        return SKIPPED
    lines = open_unpacked(packed)
    if lines is None:
        print("skipped: neither a module of Python nor a tool zstd is here to unpack the corpus")
        return SKIPPED
    with tempfile.TemporaryDirectory(prefix="stemma-marks-") as folder:
        news, quotes = Path(folder, "news.jsonl"), Path(folder, "quotes.jsonl")
        unpack(lines, {r.doc for r in read_gold(GOLD)}, news)
        done = subprocess.run([program, "quotes", str(news), "-o", str(quotes), "-q"],
                              capture_output=True, text=True, encoding="utf8")
        if done.returncode != 0:
            sys.exit(f"stemma quotes ended with {done.returncode}: {done.stderr.strip()}")
        places, paragraphs = score(GOLD, quotes, news)
    check = Checks()
    check(places >= MIN_PLACES, f"{100 * places:.1f} % of the places")
    check(paragraphs >= MIN_PARAGRAPHS, f"{100 * paragraphs:.1f} % of the odd paragraphs")
    return 0 if check.fine else 1


def main():
    arguments = sys.argv[1:]
    if len(arguments) == 2 and arguments[0] == "--run":
        return run(arguments[1])
    if len(arguments) != 3:
        sys.exit(__doc__)
    score(*arguments)
    return 0


if __name__ == "__main__":
    sys.exit(main())
