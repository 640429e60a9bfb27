"""Trains the speaker ranker on a few invented articles: the same bytes each time, and it learns.

usage: train_speaker.py PROGRAM
"""
import json
import random
import re
import subprocess
import sys
import tempfile
from pathlib import Path

NAMES = ["Merrow", "Lindqvist", "Bergmann", "Castellan", "Pellinor", "Varnish"]
VERBS = ["said", "wrote", "added", "explained"]
WORDS = "the horn fell silent and nobody in our village heard it go at all".split()
FRAMES = ["“{q},” {v} {s}.", "“{q},” {s} {v}.", "{s} {v}: “{q}.”",
          "{o} met {s}. “{q},” {s} told {o}.", "The film “The Last Foghorn” moved {o}."]
LEAST_RIGHT = 0.95


def article(number, chance):
    """A record with its gold attributions, in code points."""
    text, attributions = "", []
    for _ in range(8):
        source, other = chance.sample(NAMES, 2)
        quote = " ".join(chance.sample(WORDS, chance.randint(5, 9))).capitalize()
        frame = chance.choice(FRAMES)
        paragraph = frame.format(q=quote, v=chance.choice(VERBS), s=source, o=other)
        if "{q}" in frame:
            begin = len(text) + paragraph.index("“")
            name = len(text) + paragraph.index(source)
            attributions.append({"source": [[name, name + len(source)]], "cue": [],
                                 "content": [[begin, begin + len(quote) + 3]]})
        text += paragraph + "\n\n"
    return {"id": f"a{number:03}", "text": text, "attributions": attributions}


def write(path, articles):
    path.write_text("".join(json.dumps(a, ensure_ascii=False) + "\n" for a in articles),
                    encoding="utf-8")
    return path


def train(program, *arguments):
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"train_speaker: {done.stderr}")
    right, asked = map(int, re.search(r"(\d+) of (\d+) right", done.stderr).groups())
    return right / asked


def main(program):
    chance = random.Random(5)
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        data = write(folder / "train.jsonl", [article(i, chance) for i in range(30)])
        held = write(folder / "held.jsonl", [article(i, chance) for i in range(10)])
        share = train(program, data, held, folder / "one.c")
        train(program, data, held, folder / "two.c")
        train(program, data, held, folder / "other.c", 3, 7)
        one = (folder / "one.c").read_bytes()
        if one != (folder / "two.c").read_bytes():
            sys.exit("two runs on the same data differ")
        if one == (folder / "other.c").read_bytes():
            sys.exit("epochs and seed change nothing")
        if share < LEAST_RIGHT:
            sys.exit(f"{share:.3f} right on the data it was trained on; {LEAST_RIGHT} are wanted")
        for arguments in [(data,), (data, held, folder), (folder / "none", held, folder / "x.c"),
                          (write(folder / "plain.jsonl", [{"id": "a", "text": "x"}]), held,
                           folder / "x.c")]:
            if subprocess.run([program, *map(str, arguments)], capture_output=True).returncode == 0:
                sys.exit(f"went well with {arguments}")
    print(f"the same bytes twice, {share:.3f} right")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
