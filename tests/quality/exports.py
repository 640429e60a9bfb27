#!/usr/bin/env python3
"""Exports traces and reads them back: each form must give every witness the words that it prints.

usage: exports.py PROGRAM

On the invented reports, on hostile ones, and where real reports are at hand (STEMMA_SHARED) on
those, too. Networkx reads the graph where it is installed, else a parser of XML does; xmllint,
where it is installed, holds TEI against the part of it that is used (tei.rng).
"""
import csv
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree
from collections import defaultdict
from pathlib import Path

from page import hostile_documents
from records import Checks

ROOT = Path(__file__).resolve().parents[2]
TEI = "{http://www.tei-c.org/ns/1.0}"
GRAPH = "{http://graphml.graphdrawing.org/xmlns}"
HEADER = ["teiHeader", "text"]
FILE = ["titleStmt", "publicationStmt", "sourceDesc"]


def words(text):
    """Words without what house style decides: case, marks, brackets inside a word."""
    text = re.sub(r"[\[\]]", "", text.lower().replace("’", "'"))
    return re.findall(r"[^\W_]+(?:'[^\W_]+)*", text)


def read_lines(path):
    return [json.loads(line) for line in path.read_text(encoding="utf8").split("\n") if line]


def export(program, form, folder):
    out = Path(folder, "export." + form)
    subprocess.run([program, "export", "--format", form, folder, "-o", out, "-q"], check=True)
    return out


def printed(folder):
    """For each utterance and document, the words of each witness, from its span."""
    texts = {d["id"]: d["text"] for d in read_lines(folder / "documents.jsonl")}
    for u in read_lines(folder / "utterances.jsonl"):
        found = defaultdict(list)
        for w in u["witnesses"]:
            found[w["doc"]].append((w, words(texts[w["doc"]][w["begin"]:w["end"]])))
        yield u, found


def check_csv(check, name, folder, path):
    """The columns, read from top to bottom, hold the words of each document's witnesses."""
    with open(path, newline="", encoding="utf8") as file:
        rows = list(csv.reader(file))
    sigla, rows = rows[0], rows[1:]
    check(len(set(sigla)) == len(sigla), f"{name}: every siglum is there once")
    check(all(len(r) == len(sigla) for r in rows), f"{name}: rows are as wide as the first one")
    cells = defaultdict(list)
    for row in rows:
        for siglum, cell in zip(sigla, row):
            if cell != "#LACUNA#":
                cells[re.sub(r" \(\d\)$", "", siglum)] += words(cell)
    want = defaultdict(list)
    for _, found in printed(folder):
        for doc, witnesses in found.items():
            want[doc] += [w for _, said in witnesses for w in said]
    wrong = [d for d in want if sorted(want[d]) != sorted(cells[d])]
    for doc in wrong:
        print(f"  {name}, {doc}: {differing(want[doc], cells[doc])}", file=sys.stderr)
    check(not wrong, f"{name}: the table has the words of every witness")
    return {s: [r[i] for r in rows] for i, s in enumerate(sigla)}


def differing(a, b):
    return sorted(set(a) ^ set(b)) or "counts"


def check_schema(check, name, path):
    if shutil.which("xmllint") is None:
        return
    schema = Path(__file__).with_name("tei.rng")
    lint = subprocess.run(["xmllint", "--noout", "--nonet", "--huge", "--relaxng", schema, path],
                          check=False, capture_output=True, text=True)
    told = lint.stderr[:400] if lint.returncode != 0 else ""
    check(lint.returncode == 0, f"{name}: valid as TEI {told}")


def check_tei(check, name, path, table):
    root = tree.parse(path).getroot()
    check(root.tag == TEI + "TEI" and [c.tag for c in root] == [TEI + t for t in HEADER],
          f"{name}: header and text")
    file = root.find(f"{TEI}teiHeader/{TEI}fileDesc")
    check([c.tag for c in file] == [TEI + t for t in FILE], f"{name}: what a header must hold")
    ids = {w.get("{http://www.w3.org/XML/1998/namespace}id"): w.get("n")
           for w in root.iter(TEI + "witness")}
    good, even = True, True
    said = defaultdict(list)
    for block in root.iter(TEI + "ab"):
        alone = [block.text or ""] + [app.tail or "" for app in block]
        for app in block:
            even &= len({r.text or "" for r in app}) == len(list(app)) > 0
            for reading in app:
                for pointer in reading.get("wit").split():
                    good &= pointer[1:] in ids
                    said[ids.get(pointer[1:])] += words(reading.text or "")
        for siglum in ids.values():
            said[siglum] += words(" ".join(alone))
    check(good, f"{name}: every witness that a reading names is in the list")
    check(even, f"{name}: readings of one place differ")
    printed = defaultdict(set)
    for siglum, column in table.items():
        printed[re.sub(r" \(\d\)$", "", siglum)] |= {
            w for cell in column if cell != "#LACUNA#" for w in words(cell)}
    wrong = [s for s in printed if set(said[s]) != printed[s]]
    check(not wrong, f"{name}: readings are those of the table {wrong}")


def edges_of(path):
    """(source, target, witnesses) and the text of each node."""
    try:
        import networkx
    except ImportError:
        root = tree.parse(path).getroot()
        texts = {n.get("id"): n.find(GRAPH + "data[@key='text']").text or ""
                 for n in root.iter(GRAPH + "node")}
        edges = [(e.get("source"), e.get("target"), e.find(GRAPH + "data").text)
                 for e in root.iter(GRAPH + "edge")]
        return texts, edges
    graph = networkx.read_graphml(path)
    texts = {n: d.get("text") or "" for n, d in graph.nodes(data=True)}
    return texts, [(a, b, d["witnesses"]) for a, b, d in graph.edges(data=True)]


def check_graph(check, name, path, table):
    """Along the edges of a witness stand the words of its column."""
    texts, edges = edges_of(path)
    step = {}
    for source, target, witnesses in edges:
        for siglum in witnesses.split(", "):
            check((source, siglum) not in step, "") if (source, siglum) in step else None
            step[source, siglum] = target
    got = defaultdict(list)
    for (source, siglum) in [k for k in step if k[0].endswith("start")]:
        node = step[source, siglum]
        while not node.endswith("end"):
            got[siglum] += words(texts[node])
            node = step[node, siglum]
    want = {s: [w for c in column if c != "#LACUNA#" for w in words(c)]
            for s, column in table.items()}
    wrong = [s for s in want if sorted(want[s]) != sorted(got[s])]
    check(not wrong, f"{name}: the paths of the graph are the columns of the table {wrong}")


def check_annotations(check, name, folder, path):
    texts = {d["id"]: d["text"] for d in read_lines(folder / "documents.jsonl")}
    items = json.loads(path.read_text(encoding="utf8"))["items"]
    check(len({i["id"] for i in items}) == len(items), f"{name}: ids of annotations differ")
    wrong = 0
    for item in items:
        quote, position = item["target"]["selector"]
        around = quote["prefix"] + quote["exact"] + quote["suffix"]
        begin = position["start"] - len(quote["prefix"])
        wrong += not any(t[position["start"]:position["end"]] == quote["exact"] and
                         t[begin:begin + len(around)] == around for t in texts.values())
    check(wrong == 0, f"{name}: selectors find their words")


def check_all(check, program, name, inputs, folder, plain):
    subprocess.run([program, "trace", inputs, "-o", folder, "-q"], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    if plain:
        table = check_csv(check, name, folder, export(program, "csv", folder))
        check_tei(check, name, export(program, "tei", folder), table)
        check_graph(check, name, export(program, "graphml", folder), table)
    else:
        tree.parse(export(program, "tei", folder))
        tree.parse(export(program, "graphml", folder))
        with open(export(program, "csv", folder), newline="", encoding="utf8") as file:
            check(len({len(r) for r in csv.reader(file)}) == 1, f"{name}: the table is even")
    check_schema(check, name, folder / "export.tei")
    check_annotations(check, name, folder, export(program, "annotations", folder))


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    program, check = sys.argv[1], Checks()
    with tempfile.TemporaryDirectory(prefix="stemma-exports-") as tmp:
        tmp = Path(tmp)
        check_all(check, program, "example", ROOT / "examples/reports/reports", tmp / "a", True)
        hostile = tmp / "hostile.jsonl"
        lines = [json.dumps(d) + "\n" for d in hostile_documents()]
        hostile.write_text("".join(lines), encoding="utf8")
        check_all(check, program, "hostile", hostile, tmp / "b", False)
        real = Path(os.environ.get("STEMMA_SHARED", ROOT / ".." / "shared"), "reports")
        if real.is_dir():
            check_all(check, program, "real reports", real, tmp / "c", True)
    return 0 if check.fine else 1


if __name__ == "__main__":
    sys.exit(main())
