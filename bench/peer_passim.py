#!/usr/bin/env python3
"""passim 2 on the same news: all pairs of documents, aligned, up to the passages of each pair.

usage: peer_passim.py CHECKOUT NEWS.jsonl PAIRS.tsv FOLDER

What passim does next, clusters of passages, wants a Spark package from a registry of its own and
is left out (--to-extents). Every document is a series by itself, so that all pairs are compared,
else its defaults. Two threads. Writes a line a passage: both ids, and begin and end in characters
in both; prints the seconds, the start of Spark among them. FOLDER is for what passim leaves.

STEMMA_PASSIM names a checkout of passim 2, STEMMA_PEER_PYTHON a Python that has pyspark,
graphframes-py and intervaltree.
"""
import json
import os
import subprocess
import sys
import time

import peer_pairs

SIZES = (2000, 4000)
ARGUMENTS = ["--all-pairs", "--fields", "xxhash64(series) as gid", "--filterpairs", "gid < gid2",
             "--to-extents"]
SPARK = "--master local[2] --driver-memory 6g pyspark-shell"


def write_passages(news, folder, out):
    """passim keeps passages as Parquet, documents by hashes of their ids."""
    from pyspark.sql import SparkSession
    from pyspark.sql.functions import xxhash64
    spark = SparkSession.builder.getOrCreate()
    names = spark.read.json(news).select(xxhash64("id").alias("uid"), "id").collect()
    names = {row.uid: row.id for row in names}
    with open(out, "w", encoding="utf8") as file:
        for row in spark.read.load(os.path.join(folder, "tmp", "extents.parquet")).collect():
            ids = (names[row.uid], names[row.uid2])
            print(*ids, row.begin, row.end, row.begin2, row.end2, sep="\t", file=file)
    spark.stop()


def main(checkout, news, out, folder):
    os.environ.update(PYSPARK_SUBMIT_ARGS=SPARK, PYSPARK_PYTHON=sys.executable,
                      SPARK_CONF_DIR=os.path.join(checkout, "conf"), PYTHONPATH=checkout)
    sys.path.insert(0, checkout)
    from passim import seriatim
    began = time.monotonic()
    seriatim.main([*ARGUMENTS, news, folder])
    seconds = time.monotonic() - began
    write_passages(news, folder, out)
    print(f"{seconds:.2f}")


def first(news, n, path):
    """The first n documents, as passim reads them: id, series and text."""
    with open(news, encoding="utf8") as lines, open(path, "w", encoding="utf8") as out:
        for _, line in zip(range(n), lines):
            record = json.loads(line)
            kept = {"id": record["id"], "series": record["id"], "text": record["text"]}
            out.write(json.dumps(kept, ensure_ascii=False) + "\n")


def compared(stemma, documents, tmp, run, python, checkout):
    """Time of both in turn on one file, and the pairs that each of them finds."""
    n = sum(1 for _ in open(documents, "rb"))
    hits, out, families, folder = (f"{documents}.{e}" for e in ("hits", "pairs", "fam", "passim"))
    ours = run([stemma, "match", documents, "--threads", "2", "--quiet", "-o", hits])
    subprocess.run([stemma, "match", documents, "--quiet", "--families", families], check=True)
    command = [python, os.path.abspath(__file__), checkout, documents, out, folder]
    theirs = float(subprocess.run(command, check=True, cwd=tmp, text=True, stdout=subprocess.PIPE,
                                  stderr=subprocess.DEVNULL).stdout.splitlines()[-1])
    yield f"news {n}, stemma match: time", f"{ours[0]:.2f} s, {ours[1]:.2f} CPU s"
    yield f"news {n}, passim to its passages: time", f"{theirs:.1f} s"
    yield f"news {n}, passim, times stemma match", f"{theirs / ours[0]:.0f}"
    yield from peer_pairs.compared(f"news {n}, passim", peer_pairs.of_ours(hits),
                                   peer_pairs.of_peer(out), documents, families)


def figures(stemma, news, tmp, run):
    python = os.environ.get("STEMMA_PEER_PYTHON", sys.executable)
    checkout = os.environ.get("STEMMA_PASSIM")
    if checkout is None or subprocess.run([python, "-c", "import pyspark, graphframes"],
                                          stderr=subprocess.DEVNULL).returncode != 0:
        print("peers     no passim; set STEMMA_PASSIM and STEMMA_PEER_PYTHON", file=sys.stderr)
        return
    for n in SIZES:
        documents = os.path.join(tmp, f"passim-{n}.json")
        first(news, n, documents)
        for figure, value in compared(stemma, documents, tmp, run, python, checkout):
            yield figure, value, f"bench/peer_passim.py, the first {n} of news.jsonl"


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    main(*sys.argv[1:])
