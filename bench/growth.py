"""How cost grows with the corpus: articles of bench/make in growing numbers."""
import itertools
import json
import os
import subprocess
import time

OVERLAP = 20  # words of a story that two pieces share, at least, to be a planted pair


def run(command):
    """Seconds, CPU seconds and peak memory in MB of a command."""
    before = time.monotonic()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        raise SystemExit(f"bench/run: {' '.join(command)} ended with status {status}")
    seconds = time.monotonic() - before
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def planted_pairs(truth):
    """Pairs of articles with pieces of one story that overlap, with the greater share of edits."""
    stories = {}
    with open(truth, encoding="utf8") as file:
        for line in file:
            kind, *fields = line.split("\t")
            if kind == "wire":
                begin, end, edits = (int(f) for f in fields[2:5])
                stories.setdefault(fields[1], []).append((fields[0], begin, end, edits))
            else:
                yield (*sorted(f.strip() for f in fields), kind)
    for pieces in stories.values():
        for a, b in itertools.combinations(pieces, 2):
            if min(a[2], b[2]) - max(a[1], b[1]) >= OVERLAP:
                yield (*sorted((a[0], b[0])), f"{max(a[3], b[3]) // 10} % edits")


def recall(truth, hits):
    """Share of the planted pairs of each kind that have a hit."""
    with open(hits, encoding="utf8") as file:
        found = {(h["a"], h["b"]) for h in map(json.loads, file)}
    wanted, got = {}, {}
    for a, b, kind in planted_pairs(truth):
        wanted[kind] = wanted.get(kind, 0) + 1
        got[kind] = got.get(kind, 0) + ((a, b) in found)
    return {kind: (got[kind] / n, n) for kind, n in sorted(wanted.items())}


def budgets(command, tmp, n):
    """The same command within four budgets: time, memory, and whether it writes the same."""
    hits, other = (os.path.join(tmp, "growth." + e) for e in ("hits", "budget"))
    for budget, threads in (("16M", "7"), ("64M", "2"), ("256M", "2"), ("2G", "2")):
        asked = ["--memory", budget, "--threads", threads]
        seconds, cpu, peak = run([*command, "-o", other, *asked, "--temp", tmp])
        same = subprocess.run(["cmp", "-s", hits, other], check=False).returncode == 0
        text = f"{seconds:.1f} s, {cpu:.1f} CPU s, peak {peak:.0f} MB, "
        said = f"make_corpus {n} 1; stemma match {' '.join(asked)}"
        yield f"{n}: within {budget}", text + ("same bytes" if same else "DIFFERS"), said


def figures(stemma, make, tmp, sizes):
    """For each number of articles: time, memory, and what was found; for the first, budgets."""
    corpus, truth, hits = (os.path.join(tmp, "growth." + e) for e in ("jsonl", "tsv", "hits"))
    command = [stemma, "match", corpus, "--threads", "2", "--quiet"]
    last = None
    for n in sizes:
        subprocess.run([make, str(n), "1", corpus, truth], check=True)
        said = f"make_corpus {n} 1; stemma match --threads 2"
        seconds, cpu, peak = run([*command, "-o", hits])
        beside = peak * 1024 - os.path.getsize(corpus) / 1024
        yield f"{n}: seconds", f"{seconds:.2f}", said
        yield f"{n}: CPU seconds", f"{cpu:.2f}", said
        yield f"{n}: peak MB", f"{peak:.0f}", said
        yield f"{n}: kB an article beside its text", f"{beside / n:.2f}", said
        if last is None:
            yield from budgets(command, tmp, n)
        else:
            yield f"{n}: CPU, times that of {last[0]}", f"{cpu / last[1]:.2f}", said
        last = (n, cpu)
    for kind, (share, n) in recall(truth, hits).items():
        yield f"{sizes[-1]}: recall, {kind}", f"{share:.4f} of {n}", said
