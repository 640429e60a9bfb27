#!/usr/bin/env python3
"""Trains the model of pages on a few invented ones: the same bytes each time, and it learns.

usage: train_extract.py PROGRAM
"""
import json
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

WORDS = "the horn fell silent and nobody in our village, not one, heard it go at all".split()
LEAST_F = 0.95


def sentence(chance, n):
    return " ".join(chance.choice(WORDS) for _ in range(n)).capitalize() + "."


def page(number, chance):
    """A page with its gold; its paragraphs stand in an element that half of the sites name so."""
    body = [sentence(chance, chance.randint(12, 40)) for _ in range(5)]
    links = [sentence(chance, 3) for _ in range(6)]
    name = chance.choice(["entry", "story"])
    html = "<title>x</title><ul class=menu>" + "".join(
        f"<li><a href=/{i}>{link}</a>" for i, link in enumerate(links))
    html += f"</ul><div class={name}>" + "".join(f"<p>{p}</p>" for p in body) + "</div>"
    return {"url": f"https://site{number}.example/a", "html": html, "with": body[:3],
            "without": links[:3]}


def train(program, pages, out):
    done = subprocess.run([program, str(out)], input=pages, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"train_extract: {done.stderr}")
    return float(re.search(r"sites left out: F ([0-9.]+)", done.stderr).group(1))


def main(program):
    chance = random.Random(5)
    pages = "".join(json.dumps(page(i, chance)) + "\n" for i in range(40))
    with tempfile.TemporaryDirectory() as folder:
        one, two = Path(folder) / "one.c", Path(folder) / "two.c"
        f = train(program, pages, one)
        train(program, pages, two)
        if one.read_bytes() != two.read_bytes():
            sys.exit("two runs of train_extract differ")
        if f < LEAST_F:
            sys.exit(f"train_extract: F {f} on sites left out, at least {LEAST_F} is wanted")
        bad = subprocess.run([program, str(one)], input="{\n", capture_output=True, text=True)
        if bad.returncode != 1 or "line 1" not in bad.stderr:
            sys.exit(f"train_extract: a bad line is not named: {bad.stderr}")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
