#!/usr/bin/env python3
"""Pages in other encodings: what share of the characters comes out as from the page in UTF-8.

usage: page_charsets.py STEMMA PAGES.jsonl NEWS.jsonl FOLDER

Every fourth page is written in twelve encodings, with its encoding declared and without, and read
by `stemma extract`; what an encoding does not have is a character reference. Prints the share of
the characters that are right, once of all and once of those past ASCII, the lowest of the twelve
last. Characters are compared paragraph by paragraph where the number of paragraphs is the same.
Then articles of news as text files in Windows-1252, of which most have quotation marks past ASCII
and no letters: how many come out as they are, whole and of their first characters.
"""
import json
import os
import re
import subprocess
import sys

ENCODINGS = {"utf-8": "utf-8", "utf-16-le": "utf-16le", "utf-16-be": "utf-16be",
             "cp1252": "windows-1252", "iso8859-1": "iso-8859-1", "iso8859-15": "iso-8859-15",
             "cp1250": "windows-1250", "iso8859-2": "iso-8859-2", "cp1254": "windows-1254",
             "cp1257": "windows-1257", "mac-roman": "macintosh", "gb18030": "gb18030"}
DECLARED = re.compile(r"charset\s*=\s*[\"']?[\w-]+|encoding\s*=\s*[\"'][\w-]+[\"']", re.I)


def extract(program, folder):
    done = subprocess.run([program, "extract", folder, "--quiet"], stdout=subprocess.PIPE,
                          check=False)
    records = map(json.loads, done.stdout.splitlines())
    return {record["id"]: record["text"] for record in records}


def write(folder, pages, codec, label):
    os.makedirs(folder)
    for i, html in enumerate(pages):
        head = f"<meta charset={label}>" if label else ""
        with open(os.path.join(folder, f"{i:03}.html"), "wb") as out:
            out.write(("<!DOCTYPE html>" + head + html).encode(codec, "xmlcharrefreplace"))


def compare(right, found):
    """Characters, and those past ASCII: how many there are and how many are the same."""
    counts = [0, 0, 0, 0]
    for name, text in right.items():
        other = found.get(name, "")
        pieces, others = text.split("\n\n"), other.split("\n\n")
        if len(pieces) != len(others):
            pieces, others = [text], [other]
        for piece, of in zip(pieces, others):
            wide = [i for i, c in enumerate(piece) if c > "\x7f"]
            counts[0] += len(piece)
            counts[1] += sum(a == b for a, b in zip(piece, of))
            counts[2] += len(wide)
            counts[3] += sum(i < len(of) and of[i] == piece[i] for i in wide)
    return counts


def articles(news, n, most):
    """The first n articles that Windows-1252 can hold and ASCII cannot, as far as they go."""
    found = []
    with open(news, encoding="utf8") as lines:
        for line in lines:
            text = json.loads(line)["text"][:most]
            if not text.isascii() and text.encode("cp1252", "ignore").decode("cp1252") == text:
                found.append(text)
            if len(found) == n:
                break
    return found


def read_articles(program, news, folder):
    for most in (150, 300, 1 << 30):
        texts = articles(news, 1500, most)
        place = os.path.join(folder, f"articles-{most}")
        os.makedirs(place)
        for i, text in enumerate(texts):
            with open(os.path.join(place, f"{i:04}.txt"), "wb") as out:
                out.write(text.encode("cp1252"))
        found = extract(program, place)
        right = sum(found.get(f"{i:04}") == text for i, text in enumerate(texts))
        what = f"the first {most} characters" if most < 1 << 30 else "whole"
        print(f"articles in windows-1252 not declared, {what}\t{right} of {len(texts)}")


def main(program, pages, news, folder):
    with open(pages, encoding="utf8") as lines:
        pages = [DECLARED.sub("", json.loads(line)["html"]) for line in lines][::4]
    write(os.path.join(folder, "right"), pages, "utf-8", "utf-8")
    right = extract(program, os.path.join(folder, "right"))
    for declared in (True, False):
        lowest = [1.0, 1.0]
        for codec, label in ENCODINGS.items():
            place = os.path.join(folder, f"{label}-{int(declared)}")
            write(place, pages, codec, label if declared else "")
            n, same, n_wide, same_wide = compare(right, extract(program, place))
            lowest = [min(lowest[0], same / n), min(lowest[1], same_wide / n_wide)]
            print(f" {label} {'declared' if declared else 'bare'} {same / n:.4f} "
                  f"{same_wide / n_wide:.4f}")
        what = "declared" if declared else "not declared"
        print(f"charset {what}\t{lowest[0]:.4f} of all, {lowest[1]:.4f} past ASCII, lowest of 12")
    read_articles(program, news, folder)


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
