"""Stories beyond B-cubed: values, planted texts, great events, pairs that were read, and a peer."""
import csv
import itertools
import json
import os
import random
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
QUALITY = os.path.join(HERE, "..", "tests", "quality")
PAIRS = ("stories-pairs", "stories-pairs-fresh", "stories-pairs-third", "stories-pairs-fourth",
         "stories-pairs-fifth", "stories-pairs-sixth")
EVENTS = (("one of 50,000 among 1,000 small ones", ("--events", "50000", "--small", "1000",
                                                    "--days", "1000")),
          ("two of 300, no dates", ("--events", "300,300", "--small", "500", "--dates", "none")),
          ("two of 300, equal dates", ("--events", "300,300", "--small", "500", "--dates",
                                       "equal")),
          ("two of 300, future", ("--events", "300,300", "--small", "500", "--days", "300",
                                  "--dates", "future")))


def lines(*command):
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    for line in done.stdout.splitlines():
        if line and not line.startswith(" "):
            figure, _, value = line.partition("\t")
            yield figure.strip(), " ".join(value.split())


def values(stemma, news):
    """Values that were changed in copies of reports, and values that were read."""
    for seed in ("1", "2"):
        script = os.path.join(HERE, "plant_values.py")
        for figure, value in lines(sys.executable, script, news, stemma, "--seed", seed):
            yield f"{figure}, seed {seed}", value, "bench/plant_values.py news.jsonl"
        script = os.path.join(HERE, "plant_edits.py")
        for figure, value in lines(sys.executable, script, news, stemma, "--seed", seed,
                                   "--reports", "1500"):
            yield f"{figure}, seed {seed}", value, "bench/plant_edits.py news.jsonl --reports 1500"
    script = os.path.join(QUALITY, "values.py")
    done = subprocess.run([sys.executable, script, "--run", stemma], check=True,
                          stdout=subprocess.PIPE, text=True)
    for figure, value in (line.split(": ", 1) for line in done.stdout.splitlines() if ": " in line):
        yield figure + " read", value, "tests/quality/values.py --run"


def texts(stemma, news, events, tmp):
    """The share of planted stories whose number of texts is exact."""
    planted, gold, out = (os.path.join(tmp, "texts." + e) for e in ("jsonl", "tsv", "out"))
    script = os.path.join(HERE, "plant_texts.py")
    subprocess.run([sys.executable, script, "write", news, events, planted, gold], check=True)
    subprocess.run([stemma, "stories", planted, "-o", out, "--quiet"], check=True)
    for figure, value in lines(sys.executable, script, "score", gold, out):
        yield f"planted texts: {figure}", value, "bench/plant_texts.py; stemma stories"


def great_events(stemma, scorer, tmp):
    made, gold, out = (os.path.join(tmp, "events." + e) for e in ("jsonl", "tsv", "out"))
    script = os.path.join(HERE, "make_events.py")
    for name, options in EVENTS:
        subprocess.run([sys.executable, script, made, gold, *options], check=True)
        subprocess.run([stemma, "stories", made, "-o", out, "--quiet"], check=True)
        for figure, value in lines(sys.executable, scorer, gold, out):
            yield f"events, {name}: {figure}", value, "bench/make_events.py " + " ".join(options)


def piles(stemma, news, gold, tmp):
    """Piles of a few events without their dates, or as if all were of one day: of the pairs put
    together, and of those of one event, how many are both."""
    members, pile, out = {}, os.path.join(tmp, "pile.jsonl"), os.path.join(tmp, "pile.out")
    with open(gold, encoding="utf8") as file:
        for line in file:
            event, doc = line.split()
            members.setdefault(event, []).append(doc)
    with open(news, encoding="utf8") as file:
        reports = {r["id"]: r for r in map(json.loads, file)}
    events = sorted(e for e in members if len(members[e]) >= 3)
    for what, date, n_events, times in (
            ("undated piles", None, 1, 25), ("undated piles", None, 2, 12),
            ("undated piles", None, 5, 8), ("undated piles", None, 50, 2),
            ("piles of one day", "2020-03-04", 2, 50), ("piles of one day", "2020-03-04", 5, 20)):
        rng, together, right, whole = random.Random(n_events), 0, 0, 0
        for _ in range(times):
            event_of = {d: e for e in rng.sample(events, n_events) for d in members[e]}
            with open(pile, "w", encoding="utf8") as file:
                for doc in event_of:
                    file.write(json.dumps({**reports[doc], "date": date, "url": None}) + "\n")
            subprocess.run([stemma, "stories", pile, "-o", out, "--quiet"], check=True)
            with open(out, encoding="utf8") as file:
                story_of = {d: i for i, line in enumerate(file)
                            for d in json.loads(line)["documents"]}
            for a, b in itertools.combinations(event_of, 2):
                one, joined = event_of[a] == event_of[b], story_of[a] == story_of[b]
                together, right, whole = together + joined, right + (one and joined), whole + one
        yield (f"{what} of {n_events} events: pairwise P, R",
               f"{right / max(1, together):.3f} {right / whole:.3f}",
               f"stemma stories; {times} piles")


def pairs_read(stories):
    """Of the pairs that were read and are put together, how many are of one event."""
    story_of = {}
    with open(stories, encoding="utf8") as file:
        for number, line in enumerate(file):
            for doc in json.loads(line)["documents"]:
                story_of[doc] = number
    for name in PAIRS:
        with open(os.path.join(QUALITY, name + ".tsv"), encoding="utf8") as file:
            rows = [r for r in csv.DictReader(file, delimiter="\t")
                    if story_of.get(r["a"], -1) == story_of.get(r["b"], -2)]
        one = sum(r["events"] == "one" for r in rows)
        yield f"{name}: of one event", f"{one} of {len(rows)}", f"tests/quality/{name}.tsv"


def peer(news, gold, scorer, tmp):
    """scikit-learn, all its settings; STEMMA_PEER_PYTHON names a Python that has it."""
    python = os.environ.get("STEMMA_PEER_PYTHON", sys.executable)
    if subprocess.run([python, "-c", "import sklearn"], stderr=subprocess.DEVNULL).returncode != 0:
        print("stories   scikit-learn is not installed; set STEMMA_PEER_PYTHON", file=sys.stderr)
        return
    prefix = os.path.join(tmp, "peer")
    script = os.path.join(HERE, "peer_stories.py")
    for figure, value in lines(python, script, news, prefix):
        yield f"scikit-learn: {figure}", value, "bench/peer_stories.py news.jsonl"
    for name in sorted(os.listdir(tmp)):
        if name.startswith("peer.") and name.endswith(".jsonl"):
            for figure, value in lines(sys.executable, scorer, gold, os.path.join(tmp, name)):
                yield f"scikit-learn, {name[5:-6]}: {figure}", value, "eval/stories_score.py"
