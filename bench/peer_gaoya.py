#!/usr/bin/env python3
"""gaoya on the same news: MinHash signatures, whole documents that are alike.

usage: peer_gaoya.py NEWS.jsonl PAIRS.tsv WORDS

A document is the set of its runs of WORDS words; two are alike where the estimate of the Jaccard
likeness is .5 or more (42 bands of 3 hashes, the setting of its manual). Writes the pairs and
prints the seconds without reading. STEMMA_PEER_PYTHON names a Python that has it.
"""
import json
import os
import subprocess
import sys
import time

import peer_pairs

LIKENESS, BANDS, ROWS, BITS = 0.5, 42, 3, 32
SETTINGS = (1, 3)


def main(news, out, words):
    import gaoya.minhash
    ids, texts = [], []
    with open(news, encoding="utf8") as file:
        for record in map(json.loads, file):
            ids.append(record["id"])
            texts.append(record["text"])
    began = time.monotonic()
    index = gaoya.minhash.MinHashStringIndex(BITS, LIKENESS, BANDS, ROWS, None, "word", True,
                                             (words, words))
    index.par_bulk_insert_docs(list(range(len(ids))), texts)
    found = index.par_bulk_query(texts)
    print(f"{time.monotonic() - began:.2f}")
    with open(out, "w", encoding="utf8") as file:
        for i, others in enumerate(found):
            for j in others:
                if i < j:
                    file.write("\t".join(sorted((ids[i], ids[j]))) + "\n")


def figures(stemma, news, tmp, run):
    """Time of both in turn, and pairs that one of them finds; `run` times a command."""
    python = os.environ.get("STEMMA_PEER_PYTHON", sys.executable)
    if subprocess.run([python, "-c", "import gaoya"], stderr=subprocess.DEVNULL).returncode != 0:
        print("peers     gaoya is not installed; set STEMMA_PEER_PYTHON", file=sys.stderr)
        return
    hits, out, families = (os.path.join(tmp, "gaoya." + e) for e in ("hits", "pairs", "families"))
    subprocess.run([stemma, "match", news, "--quiet", "--families", families], check=True)
    for words in SETTINGS:
        name, said = f"gaoya, {words}-word runs", f"bench/peer_gaoya.py news.jsonl PAIRS {words}"
        ours = run([stemma, "match", news, "--threads", "2", "--quiet", "-o", hits])
        theirs = run([python, os.path.abspath(__file__), news, out, str(words)])
        for who, (wall, cpu, peak) in (("stemma match", ours), (name, theirs)):
            yield f"news, {who}: time", f"{wall:.2f} s, {cpu:.2f} CPU s, peak {peak:.0f} MB", said
        yield f"news, {name}, times stemma match", \
            f"{theirs[0] / ours[0]:.1f}, CPU {theirs[1] / ours[1]:.1f}", said
        compared = peer_pairs.compared(f"news, {name}", peer_pairs.of_ours(hits),
                                       peer_pairs.of_peer(out), news, families)
        for figure, value in compared:
            yield figure, value, said


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
