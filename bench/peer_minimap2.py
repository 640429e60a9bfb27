"""minimap2 on the words of invented articles, beside `stemma match` on the same articles.

minimap2 compares strings of nucleotides. Each word becomes seven, 14 bits of its hash, so that a
seed of 21 nucleotides is three words. It gets the words ready made, while our program reads JSON
lines and writes each hit with its edits; turning words into nucleotides is not in its time.
`-U 2,100` leaves out seeds of more than 100 places: without it the footers of outlets alone take
most of its time. STEMMA_PEERS names numbers of articles.
"""
import functools
import itertools
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import zlib

import growth

CODE = 7  # nucleotides a word
SEEDS = ["-X", "--for-only", "-k", str(3 * CODE), "-w", str(2 * CODE), "-f", "0", "-U", "2,100",
         "-n", "2", "-m", str(6 * CODE), "-g", str(60 * CODE), "-t2", "-v1"]
PEERS = {"minimap2, 3-word seeds and chains": [], "minimap2, aligned": ["-c"]}
OURS = "stemma match"
SHORTEST = 8  # words of a hit of ours: `stemma help match`
WORD = re.compile(r"\w+")


@functools.lru_cache(maxsize=None)
def nucleotides(word):
    bits = zlib.crc32(word.encode())
    return "".join("ACGT"[bits >> 2 * i & 3] for i in range(CODE))


def encode(corpus, fasta):
    """Writes a record for each article; gives the outlet of each."""
    outlets = {}
    with open(corpus, encoding="utf8") as file, open(fasta, "w", encoding="ascii") as out:
        for article in map(json.loads, file):
            outlets[article["id"]] = article["outlet"]
            words = WORD.findall(article["text"].lower())
            out.write(f">{article['id']}\n{''.join(map(nucleotides, words))}\n")
    return outlets


def hits_of_peer(path, shortest=0):
    """Pairs with a hit whose span has `shortest` words or more."""
    with open(path, encoding="ascii") as file:
        for a, _, begin, end, _, b, *_ in (line.split("\t") for line in file):
            if int(end) - int(begin) >= shortest * CODE:
                yield (a, b) if a < b else (b, a)


def hits_of_ours(path):
    with open(path, encoding="utf8") as file:
        for hit in map(json.loads, file):
            yield hit["a"], hit["b"]


class Truth:
    """What the generator planted, and which articles have a word of it in common."""

    def __init__(self, path, outlets):
        self.outlets = outlets
        self.planted = {(a, b): kind for a, b, kind in growth.planted_pairs(path)}
        self.origin, self.piece = {}, {}
        with open(path, encoding="utf8") as file:
            for kind, article, *fields in (line.split("\t") for line in file):
                if kind == "wire":
                    self.piece[article] = [int(f) for f in fields[:3]]
                else:
                    self.origin[article] = fields[0].strip()

    def shares(self, pair):
        """Versions and copies of one article, or pieces of one story that overlap."""
        a, b = (self.origin.get(article, article) for article in pair)
        if a == b or a not in self.piece or b not in self.piece:
            return a == b
        (story, begin, end), (other, first, last) = self.piece[a], self.piece[b]
        return story == other and min(end, last) > max(begin, first)

    def same_outlet(self, pair):
        return self.outlets[pair[0]] == self.outlets[pair[1]]

    def recall(self, found):
        """By kind, of pairs of two outlets: a footer would answer for one of the same outlet."""
        asked = sorted((kind, pair) for pair, kind in self.planted.items()
                       if not self.same_outlet(pair))
        for kind, group in itertools.groupby(asked, key=lambda one: one[0]):
            got = [pair in found for _, pair in group]
            yield kind, f"{sum(got) / len(got):.4f} of {len(got)}"

    def unplanted(self, found):
        """Pairs with a footer in common, and pairs with nothing planted in common."""
        rest = [p for p in found if p not in self.planted and not self.shares(p)]
        footers = sum(map(self.same_outlet, rest))
        return footers, len(rest) - footers


def times(commands, rounds):
    """Each command's median seconds, least CPU seconds and peak MB, run in turn."""
    runs = [[growth.run(command) for command in commands] for _ in range(rounds)]
    for taken in zip(*runs):
        wall, cpu, peak = zip(*taken)
        yield statistics.median(wall), min(cpu), max(peak)


def measure(stemma, make, tmp, n):
    corpus, truth_path, words = (os.path.join(tmp, "peers." + e) for e in ("jsonl", "tsv", "fa"))
    subprocess.run([make, str(n), "1", corpus, truth_path], check=True)
    truth = Truth(truth_path, encode(corpus, words))
    outs = {name: os.path.join(tmp, f"peers.{i}") for i, name in enumerate((OURS, *PEERS))}
    commands = [[stemma, "match", corpus, "--threads", "2", "--quiet", "-o", outs[OURS]]]
    commands += [["minimap2", *SEEDS, *more, "-o", outs[name], words, words]
                 for name, more in PEERS.items()]
    figures = list(times(commands, 3 if n <= 10000 else 1))
    said = f"make_corpus {n} 1; bench/peer_minimap2.py"
    for (name, out), (wall, cpu, peak) in zip(outs.items(), figures):
        least = figures[0]
        yield f"{n}: {name}: time", f"{wall:.2f} s, {cpu:.2f} CPU s, peak {peak:.0f} MB", said
        if name != OURS:
            yield f"{n}: {name}, times {OURS}", \
                f"{wall / least[0]:.1f}, CPU {cpu / least[1]:.1f}", said
        hits = list(hits_of_ours(out) if name == OURS else hits_of_peer(out))
        found = set(hits)
        yield f"{n}: {name}: hits", f"{len(hits)} in {len(found)} pairs", said
        for kind, value in truth.recall(found):
            yield f"{n}: {name}: recall, {kind}", value, said
        footers, false = truth.unplanted(found)
        yield f"{n}: {name}: pairs with a footer alone", str(footers), said
        yield f"{n}: {name}: pairs with nothing planted", str(false), said
        if name != OURS:
            footers, false = truth.unplanted(set(hits_of_peer(out, SHORTEST)))
            yield f"{n}: {name}: those of {SHORTEST} words or more", \
                f"{footers} with a footer, {false} with nothing planted", said


def figures(stemma, make, tmp):
    if shutil.which("minimap2") is None:
        print("peers     minimap2 is not installed: apt-get install minimap2", file=sys.stderr)
        return
    for n in os.environ.get("STEMMA_PEERS", "10000").split():
        yield from measure(stemma, make, tmp, int(n))
