"""What the scripts that plant values share: their arguments, and what stemma finds in the pile."""
import argparse
import json
import os
import subprocess
import tempfile


def arguments(reports):
    """NEWS STEMMA [--reports N] [--seed N] [--missed]; so many reports without N."""
    parser = argparse.ArgumentParser()
    parser.add_argument("news")
    parser.add_argument("stemma")
    parser.add_argument("--reports", type=int, default=reports)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--missed", action="store_true")
    return parser.parse_args()


def disagreements(stemma, documents):
    """The records of `stemma stories --disagreements` on these documents."""
    with tempfile.TemporaryDirectory() as tmp:
        pile, out = os.path.join(tmp, "pile.jsonl"), os.path.join(tmp, "out.jsonl")
        with open(pile, "w", encoding="utf8") as file:
            file.writelines(json.dumps(d) + "\n" for d in documents)
        subprocess.run([stemma, "stories", pile, "--disagreements", out, "--quiet"], check=True)
        with open(out, encoding="utf8") as lines:
            return [json.loads(line) for line in lines]
