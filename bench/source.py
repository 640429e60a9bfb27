"""Known texts, quoted in reports that were made, put together again: suite `source` of bench/run.

Twenty texts: fifteen news articles without a quotation mark, and five of our own. Each is quoted in
3, 5, 10 and 20 reports with three seeds, once by the scorer's maker of reports and once by ours
(press.py); one scorer holds both against the truth.
"""
import json
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
OWN = ["texts/museum.txt", "texts/harbour.txt", "texts/graduation.txt", "texts/clinic.txt",
       "../examples/reports/letter.txt"]
REPORTS, SEEDS = (3, 5, 10, 20), (1, 2, 3)
MARKS = set("“”\"«»„‘")
WORD = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*")


def texts(news):
    """Every fourteenth article that will do, and our own."""
    found = []
    with open(news, encoding="utf8") as file:
        for line in file:
            text = json.loads(line)["text"]
            if 600 <= len(text.split()) <= 3000 and not set(text) & MARKS:
                found.append(text)
    found = found[::14][:15]
    for name in OWN:
        with open(os.path.join(HERE, name), encoding="utf8") as file:
            found.append(file.read())
    return found


def words(text):
    return [w.replace("’", "'") for w in WORD.findall(text.lower())]


def unprinted(truth_file, sources_file):
    """Steps from word to word in contigs that no report prints inside a quotation."""
    printed, steps = set(), 0
    with open(truth_file, encoding="utf8") as file:
        reports = json.load(file)["reports"]
    for quote in (quote for report in reports for quote in report):
        last = None
        for part in quote["parts"]:
            last = last if quote["form"] == "continued" else None
            for token, where in part["tokens"]:
                if token == "…" or (where is None and token.startswith("[")):
                    last = last if token != "…" else None
                    continue
                for word in words(token):
                    printed.add((last, word))
                    last = word
    with open(sources_file, encoding="utf8") as file:
        for line in file:
            for contig in json.loads(line)["contigs"]:
                row = words(contig["text"])
                steps += sum(pair not in printed for pair in zip(row, row[1:]))
    return steps


def rows_printed(truth_file):
    """Of each printed part a row of (word, place): a number of a source word, or the part's own."""
    with open(truth_file, encoding="utf8") as file:
        truth = json.load(file)
    place, n = {}, 0
    for i, sentence in enumerate(truth["sentences"]):
        for k, token in enumerate(sentence.split()):
            place[i, k] = range(n, n + len(words(token)))
            n += len(words(token))
    for r, report in enumerate(truth["reports"]):
        for quote in report:
            for p, part in enumerate(quote["parts"]):
                row = []
                for token, where in part["tokens"]:
                    found, own = words(token), place[tuple(where)] if where else ()
                    row += [(None, None)] if token == "…" else []
                    for k, word in enumerate(found):
                        known = len(own) == len(found)
                        row.append((word, own[k] if known else (r, id(quote), p, len(row))))
                yield quote["form"] == "continued" and p > 0, row


def bridged(truth_file, sources_file):
    """Steps in contigs that join two places. Each word may stand at any place that some report
    prints it at, and from place to place as some report does: the fewest steps that are left. The
    scorer's own joins place words by a difference of texts, and so what one report alone prints, a
    word of it changed, elsewhere."""
    places, steps, last = {}, set(), (None, None)
    for goes_on, row in rows_printed(truth_file):
        last = last if goes_on else (None, None)
        for word, place in row:
            places.setdefault(word, set()).add(place)
            steps |= {(last[1], place)} if word and last[0] else set()
            last = word, place
    total = 0
    with open(sources_file, encoding="utf8") as file:
        rows = [words(c["text"]) for line in file for c in json.loads(line)["contigs"]]
    for row in rows:
        fewest = {None: 0}
        for word in row:
            most = min(fewest.values()) + 1
            fewest = {b: min([most] + [n for a, n in fewest.items()
                                       if (a, b) in steps or a is None])
                      for b in places.get(word, {None})}
        total += min(fewest.values())
    return total


def best_reader(truth_file, out):
    """Writes the source as one would put it together who knows where each printed word stands: each
    word as most reports print it, runs of words that some report prints side by side. What the
    scorer finds to hold against that, it holds against anyone."""
    said, steps, last = {}, set(), None
    for goes_on, row in rows_printed(truth_file):
        last = last if goes_on else None
        for word, place in row:
            if isinstance(place, int):
                said.setdefault(place, []).append(word)
                steps |= {(last, place)}
            last = place if isinstance(place, int) else None
    runs = []
    for place in sorted(said):
        if not runs or (place - 1, place) not in steps:
            runs.append([])
        runs[-1].append(max(sorted(set(said[place])), key=said[place].count))
    contigs = [{"id": str(i), "text": " ".join(run)} for i, run in enumerate(runs)]
    with open(out, "w", encoding="utf8") as file:
        json.dump({"contigs": contigs}, file)


class Totals:
    """Adds the scorer's figures up: means over cases, and shares of all that was asked."""

    def __init__(self):
        self.n, self.sums, self.shares, self.cases = 0, {}, {}, {}

    def add_share(self, name, value):
        part, whole = value.split("/")
        a, b = self.shares.get(name, (0, 0))
        self.shares[name] = (a + int(part), b + int(whole))

    def add(self, figures):
        self.n += 1
        for name in ("coverage", "accuracy", "redundancy", "N50", "joins", "bridged", "best",
                     "unprinted"):
            value = float(figures[name].split()[0])
            self.sums[name] = self.sums.get(name, 0) + value
            self.cases[name] = self.cases.get(name, 0) + (value > 0)
        order, edits = figures["order"].split(), figures["edits"].split()
        self.add_share("order", order[1])
        self.add_share("neighbours", order[4])
        self.add_share("edits P", edits[2])
        self.add_share("edits R", edits[5])

    def lines(self):
        for name in ("coverage", "accuracy", "redundancy", "N50"):
            yield name, f"{self.sums[name] / self.n:.4f} mean of {self.n}"
        for name, label in (("joins", "joins"), ("best", "joins of who knows all places"),
                            ("bridged", "joins, words where they are printed")):
            yield label, f"{self.sums[name]:.0f} in {self.cases[name]} of {self.n}"
        yield "steps that no report prints", f"{self.sums['unprinted']:.0f}"
        for name, (part, whole) in self.shares.items():
            yield name, f"{part / max(1, whole):.4f} {part}/{whole}"


def measure(tmp, news, tools):
    """`tools`: make(maker, text, folder, n, seed), trace(inputs, out), score(script, *args)."""
    names = []
    for i, text in enumerate(texts(news)):
        names.append(os.path.join(tmp, f"text{i:02d}.txt"))
        with open(names[-1], "w", encoding="utf8") as file:
            file.write(text)
    for maker, label in ((tools.shredder, "shreds"), (os.path.join(HERE, "press.py"), "press")):
        every, by_number = Totals(), {n: Totals() for n in REPORTS}
        for i, name in enumerate(names):
            for n in REPORTS:
                for seed in SEEDS:
                    figures = one_case(tmp, tools, maker, (i, name, n, seed))
                    every.add(figures)
                    by_number[n].add(figures)
        for figure, value in every.lines():
            yield f"{label}: {figure}", value
        for n in REPORTS:
            for figure, value in by_number[n].lines():
                if figure in ("coverage", "joins", "order", "edits P", "edits R"):
                    yield f"{label}, {n} reports: {figure}", value


def one_case(tmp, tools, maker, case):
    i, name, n, seed = case
    folder, out = os.path.join(tmp, f"s{i:02d}-{n}-{seed}"), os.path.join(tmp, "traced")
    tools.make(maker, name, folder, n, seed)
    tools.trace([folder], out)
    records = [os.path.join(out, f"{r}.jsonl") for r in ("sources", "utterances")]
    figures = dict(tools.score("shred.py", "score", folder + ".truth.json", *records))
    for name, count in (("unprinted", unprinted), ("bridged", bridged)):
        figures[name] = str(count(folder + ".truth.json", records[0]))
    best_reader(folder + ".truth.json", os.path.join(tmp, "best.jsonl"))
    best = tools.score("shred.py", "score", folder + ".truth.json", os.path.join(tmp, "best.jsonl"))
    figures["best"] = dict(best)["joins"]
    return figures


def printed_elsewhere(news, chosen):
    """Numbers of the texts of which another article prints eight words in a row: speeches,
    interviews. What is quoted of them elsewhere is quoted of them."""
    runs = {}
    for i, text in enumerate(chosen):
        row = words(text)
        for k in range(len(row) - 7):
            runs.setdefault(tuple(row[k:k + 8]), set()).add(i)
    firsts, found = {run[:2] for run in runs}, set()
    with open(news, encoding="utf8") as file:
        for line in file:
            text = json.loads(line)["text"]
            if text in chosen:
                continue
            row = words(text)
            for k in range(len(row) - 7):
                if (row[k], row[k + 1]) in firsts:
                    found |= runs.get(tuple(row[k:k + 8]), set())
    return found


def pairs(tmp, news, tools):
    """Which quotations are found to print the same words, among all the other news."""
    folders, chosen = [], texts(news)
    for i in sorted(set(range(len(chosen))) - printed_elsewhere(news, chosen)):
        folders.append(os.path.join(tmp, f"p{i:02d}"))
        tools.make(tools.shredder, os.path.join(tmp, f"text{i:02d}.txt"), folders[-1], 5, 7)
    out = os.path.join(tmp, "traced")
    tools.trace(folders + [news], out)
    truths = [f + ".truth.json" for f in folders]
    yield from tools.score("shred.py", "pairs", os.path.join(out, "utterances.jsonl"), *truths)


if __name__ == "__main__":
    sys.exit(__doc__)
