"""Trains the models of stories on invented events: the same bytes each time, and they learn words.

usage: train_stories.py PROGRAM

A trainer that sees no words (empty portraits) still learns from days: so what the first model makes
of the words' nearness is asked for, and that the table of what was read counts.
"""
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
MAKE = HERE.parent.parent / "bench" / "make_events.py"
WORD_FEATURES = 6
LEAST_WEIGHT = 0.1


def weights(path, name):
    body = re.search(r"\.%s = \{(.*?)\}" % name, path.read_text(encoding="utf-8"), re.S).group(1)
    return [float(w) for w in body.replace("\n", " ").split(",") if w.strip()]


def train(program, *arguments):
    done = subprocess.run([program, *map(str, arguments)], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"train_stories: {done.stderr}")


def read_table(gold, path, first, one):
    """Batches of two events each; `one`: what the table says of documents of one event."""
    events = {}
    for line in gold.read_text(encoding="utf-8").splitlines():
        event, doc = line.split("\t")
        events.setdefault(event, []).append(doc)
    rows = ["batch\tid\tevent"]
    for number, event in enumerate(sorted(events)[first:first + 40]):
        here = "ab"[number % 2] if one else "."
        rows += [f"{number // 2}\t{doc}\t{here}" for doc in events[event]]
    path.write_text("\n".join(rows) + "\n", encoding="utf-8")
    return path


def main(program):
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        news, gold = folder / "news.jsonl", folder / "gold.tsv"
        subprocess.run([sys.executable, str(MAKE), str(news), str(gold), "--small", "120", "--days",
                        "40"], check=True, stdout=subprocess.DEVNULL)
        lines = gold.read_text(encoding="utf-8").splitlines(keepends=True)
        taught = folder / "taught.tsv"
        names = sorted({line.split("\t")[0] for line in lines})[40:]
        taught.write_text("".join(x for x in lines if x.split("\t")[0] in names), encoding="utf-8")
        read = read_table(gold, folder / "read.tsv", 0, True)
        strict = read_table(gold, folder / "strict.tsv", 0, False)
        one, two, other = (folder / f"{n}.c" for n in ("one", "two", "other"))
        train(program, news, taught, read, one)
        train(program, news, taught, read, two)
        train(program, news, taught, strict, other)
        if one.read_bytes() != two.read_bytes():
            sys.exit("two runs on the same data differ")
        if weights(one, "likeness") == weights(other, "likeness"):
            sys.exit("what was read changes nothing")
        if weights(one, "look") != weights(other, "look"):
            sys.exit("the first model learns from what was read")
        words = weights(one, "look")[:WORD_FEATURES]
        if max(map(abs, words)) < LEAST_WEIGHT:
            sys.exit(f"the words tell nothing: {words}")
        empty = folder / "empty.tsv"
        empty.write_text("batch\tid\tevent\n0\tnobody\ta\n", encoding="utf-8")
        for arguments in [(news, taught, read), (news, taught, empty, folder / "x.c"),
                          (news, taught, folder / "none", folder / "x.c"),
                          (folder / "none", taught, read, folder / "x.c")]:
            if subprocess.run([program, *map(str, arguments)], capture_output=True).returncode == 0:
                sys.exit(f"went well with {arguments}")
    print("the same bytes twice, and the words count")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
