"""Reads report.html as a browser does, for invented reports and for hostile ones, and checks that
it holds our own elements alone, that its links and headings fit, and that the text of the reports
is all there.

usage: page.py PROGRAM
"""
import json
import re
import subprocess
import sys
import tempfile
import unicodedata
from html.parser import HTMLParser
from pathlib import Path

from records import Checks

REPORTS = Path(__file__).resolve().parents[2] / "examples" / "reports" / "reports"
VOID = {"meta", "br", "input", "path", "circle", "rect"}
ELEMENTS = VOID | set(
    "html head title style script body a article b blockquote caption code dd del desc details div"
    " dl dt figcaption figure footer h1 h2 h3 header i ins label li main mark nav ol p q section"
    " span summary svg table tbody td text tfoot th thead tr ul".split())
ATTRIBUTES = set(
    "aria-hidden aria-label aria-labelledby charset class colspan content cx cy d data-is data-was"
    " dir fill for href http-equiv id lang name r role rowspan rx scope stroke stroke-dasharray"
    " stroke-linecap stroke-width style text-anchor type viewbox height width x y".split())
POLICY = "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'"
HEADINGS = ("h1", "h2", "h3")
SECTIONS = {"summary", "reports", "provenance"}
# What stands between the words of a report and is ours.
OURS = {"vh", "n", "tag", "kick", "cut", "joint", "notes", "x", "quiet"}

BOMB = "<script>alert(1)</script>"
HOSTILE = (
    BOMB, "\"><img src=x onerror=alert(1)>", "' onclick='alert(1)", "]]></style></script><b>",
    "</title><svg onload=alert(1)>", "<!-- ", "&lt;b&gt; &amp", "javascript:alert(1)",
    "\x1b[2J\x1b]0;x\x07", "\u202egnorw\u202c\u2066x\u2069", "\x00\x85\x9b31m\x7f", "\ud7ff\uffff",
)


class Page(HTMLParser):
    """Collects what is odd in `wrong`, ids, links, headings, tables and the text of articles."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.wrong, self.open, self.ids, self.links = [], [], [], []
        self.headings, self.tables, self.articles, self.scripts = [], [], [], []
        self.policy = None
        self.labels, self.inputs = set(), set()

    def classes(self):
        return [c for _, attributes in self.open for c in attributes.get("class", "").split()]

    def handle_starttag(self, tag, pairs):
        attributes = dict(pairs)
        self.check_tag(tag, pairs, attributes)
        if tag in HEADINGS:
            self.headings.append(int(tag[1]))
        if tag == "table":
            self.tables.append({"caption": False, "unscoped": 0, "cells": 0})
        if tag == "caption":
            self.tables[-1]["caption"] = True
        if tag == "th":
            self.tables[-1]["unscoped"] += attributes.get("scope") not in ("row", "col", "rowgroup")
        if tag == "article":
            self.articles.append([])
        if tag in ("blockquote", "article") and attributes.get("dir") != "auto":
            self.wrong.append(f"<{tag}> without dir=auto")
        if tag == "p" and attributes.get("class") == "text" and attributes.get("dir") != "auto":
            self.wrong.append("a contig without dir=auto")
        if tag == "meta" and attributes.get("http-equiv") == "Content-Security-Policy":
            self.policy = attributes["content"]
        if tag == "label":
            self.labels.add(attributes["for"])
        if tag == "input":
            self.inputs.add(attributes["id"])
        if tag not in VOID:
            self.open.append((tag, attributes))

    handle_startendtag = handle_starttag

    def check_tag(self, tag, pairs, attributes):
        if tag not in ELEMENTS:
            self.wrong.append(f"the element {tag}")
        if len(pairs) != len(attributes):
            self.wrong.append(f"<{tag}> has an attribute twice")
        for name, value in pairs:
            if name not in ATTRIBUTES:
                self.wrong.append(f"the attribute {name} of {tag}")
            if re.search(r"https?:|javascript:|data:", value or "", re.I):
                self.wrong.append(f"{name} of {tag} leads out: {value}")
        if "href" in attributes:
            self.links.append(attributes["href"])
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if "style" in attributes and not re.fullmatch(r"flex:\d+", attributes["style"]):
            self.wrong.append(f"the style {attributes['style']}")

    def handle_endtag(self, tag):
        if not self.open or self.open[-1][0] != tag:
            self.wrong.append(f"</{tag}> where {self.open[-1:]} is open")
        elif tag not in VOID:
            self.open.pop()

    def handle_data(self, data):
        tags = [tag for tag, _ in self.open]
        if any(unicodedata.category(c) == "Cc" and c != "\n" for c in data):
            self.wrong.append(f"a control character in {data[:40]!r}")
        if re.search("[\u202a-\u202e\u2066-\u2069]", data):
            self.wrong.append(f"a mark that overrides direction in {data[:40]!r}")
        if tags[-1:] == ["script"]:
            self.scripts.append(data)
        if "article" in tags and ("p" in tags or "h3" in tags):
            classes = set(self.classes())
            if not classes & OURS and not classes & {"meta", "did"}:
                self.articles[-1].append(data)

    def handle_comment(self, data):
        self.wrong.append(f"a comment: {data[:40]!r}")

    def handle_pi(self, data):
        self.wrong.append(f"an instruction: {data[:40]!r}")

    def unknown_decl(self, data):
        self.wrong.append(f"a declaration: {data[:40]!r}")


def check_page(check, name, source):
    page = Page()
    page.feed(source)
    page.close()
    check(not page.wrong and not page.open, f"{name}: our own elements and attributes alone",
          page.wrong + [str(o) for o in page.open])
    twice = sorted({i for i in page.ids if page.ids.count(i) > 1})
    check(not twice, f"{name}: {len(page.ids)} ids, each once", twice)
    lost = sorted({h for h in page.links if h[:1] != "#" or h[1:] not in page.ids})
    check(not lost, f"{name}: {len(page.links)} links lead somewhere in the page", lost)
    steps = [b - a for a, b in zip(page.headings, page.headings[1:])]
    check(page.headings[:1] == [1] and page.headings.count(1) == 1 and max(steps) <= 1,
          f"{name}: headings go down step by step", [str(page.headings)])
    bare = [str(t) for t in page.tables if t["unscoped"] or not t["caption"]]
    check(not bare, f"{name}: {len(page.tables)} tables with a caption and scoped headers", bare)
    check(page.policy == POLICY,
          f"{name}: the content policy forbids all but its own style and script")
    check(len(page.scripts) == 1 and "alert" not in page.scripts[0], f"{name}: one script, ours")
    check(page.labels == page.inputs, f"{name}: every input has its label")
    check(SECTIONS <= set(page.ids), f"{name}: the sections are there")
    return page


def flat(text):
    """The text as a page shows it: no controls, no overrides, single spaces."""
    kept = [c if c in "\t\n\v\f\r\u2028\u2029" or unicodedata.category(c) != "Cc" else
            " " if c < " " else "" for c in text]
    return " ".join(re.sub("[\u202a-\u202e\u2066-\u2069]", "", "".join(kept)).split())


def check_text(check, name, page, documents):
    """Each article prints its document's text, nothing left out, nothing twice."""
    shown = {flat("".join(a)).replace(" ", "").replace("\u2060", "") for a in page.articles}
    lost = [d["id"] for d in documents if flat(d["text"]).replace(" ", "") not in shown]
    check(not lost, f"{name}: the text of all {len(documents)} reports is there, whole", lost)


def check_values(check, source):
    """The three disagreements of the sample, and what fits both sides, with their places."""
    table = re.search(r'<table class="differ".*?</table>', source, re.S)
    rows = [" ".join(re.sub("<[^>]+>", " ", row).split())
            for row in re.findall("<tr.*?</tr>", table.group() if table else "", re.S)]
    for words in ("61 Tideline+Beacon, Meridian (2 texts)", "64 Halyard (1 text)",
                  "3 May 2025 Tideline+Beacon (1 text)", "4 May 2025 Meridian (1 text)",
                  "214 Tideline (1 text)", "241 Beacon (1 text)"):
        check(any(row.startswith(words) for row in rows), f"example: {words}", rows)
    for words in ("last weekend", "earlier this month", "More than 200 people"):
        check(any(words in row and "fits both" in row for row in rows),
              f"example: “{words}” fits both", rows)
    lit = re.findall(r'<a class="v"[^>]*>([^<]*)</a>', source)
    check(len(lit) == 13 and {"61", "64-year-old", "Saturday, 3 May", "241 signatures"} <= set(lit),
          "example: 13 values lead from their places to the table", lit)
    check("prints the text of" in source and "told the Lantern" in source,
          "example: who prints whose text, and who was told")


def hostile_documents():
    """Reports that share quotations, with something hostile in every string."""
    documents = []
    for i, bad in enumerate(HOSTILE):
        word = ("sail", "swim", "sail", "dance")[i % 4]
        text = (
            f"{bad} harbour news\n\n{bad} On the quay: “The old ferry will never {word} again "
            f"{bad} after this winter,” said Ines {bad} Vale. “Bring a book, a lamp and a warm "
            f"coat.” {bad}\n\n\"I have kept the {bad} log of every crossing for thirty years,\" "
            f"she wrote.\n")
        documents.append({
            "id": f"{i}{bad}", "outlet": f"{bad} {i // 2}", "author": bad, "language": bad,
            "title": f"{bad} harbour news", "url": "javascript:alert(1)",
            "date": f"2024-03-0{i % 9 + 1}{bad}", "text": text})
    return documents


def run(program, inputs, out, *options):
    done = subprocess.run([program, "trace", str(inputs), "-o", str(out), *options],
                          capture_output=True, timeout=120)
    words = done.stdout.decode("utf8") + done.stderr.decode("utf8", "backslashreplace")
    if done.returncode != 0:
        raise SystemExit(f"stemma trace ended with {done.returncode}: {words}")
    return words, Path(out, "report.html").read_bytes().decode("utf8")


def documents_of(out):
    with open(Path(out, "documents.jsonl"), encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


def check_terminal(check, words):
    bad = [line for line in words.splitlines(keepends=True)
           if any(unicodedata.category(c) == "Cc" for c in line.rstrip("\n")) or
           re.search("[\u202a-\u202e\u2066-\u2069]", line)]
    check(not bad, "hostile: no control character reaches the terminal", [repr(b) for b in bad])


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    program = sys.argv[1]
    check = Checks()
    with tempfile.TemporaryDirectory(prefix="stemma-page-") as folder:
        out = Path(folder, "out")
        _, source = run(program, REPORTS, out)
        page = check_page(check, "example", source)
        check_text(check, "example", page, documents_of(out))
        check(len(page.articles) == 5 and {"source", "utterances"} <= set(page.ids),
              "example: five reports, their source and its readings")
        check_values(check, source)
        check("In this order in the one text that prints both (Lantern)" in source,
              "example: what one text alone tells of the order")
        check(len(source.encode()) < 130_000, f"example: {len(source.encode()):,} bytes")
        check_page(check, "example, excerpt", run(program, REPORTS, out, "--excerpt", "1")[1])
        letter = REPORTS.parent / "letter.txt"
        _, source = run(program, REPORTS, out, "--reference", letter)
        page = check_page(check, "example, reference", source)
        check("reference" in page.ids and "curlews" in source, "example: the reference is shown")
        both = ("--reference", letter, "--no-text")
        check_page(check, "example, reference, no text", run(program, REPORTS, out, *both)[1])
        bare = check_page(check, "example, no text", run(program, REPORTS, out, "--no-text")[1])
        shown = " ".join("".join(a) for a in bare.articles)
        check(not re.search("curlew|foghorn|earplugs|bagpiper", shown),
              "example, no text: no words of a report")

        reports = Path(folder, "hostile.jsonl")
        lines = [json.dumps(d) + "\n" for d in hostile_documents()]
        reports.write_text("".join(lines), encoding="utf8")
        words, source = run(program, reports, out)
        page = check_page(check, "hostile", source)
        check_text(check, "hostile", page, documents_of(out))
        check_terminal(check, words)
        check(BOMB.replace("<", "&lt;").replace(">", "&gt;") in source,
              "hostile: markup is shown as words")
        reference = Path(folder, "reference.txt")
        reference.write_text("\n\n".join(d["text"] for d in hostile_documents()), encoding="utf8")
        for options in (("--excerpt", "1"), ("--no-text",), ("--reference", reference)):
            check_page(check, "hostile " + options[0],
                       run(program, reports, out, *options)[1])
    return 0 if check.fine else 1


if __name__ == "__main__":
    sys.exit(main())
