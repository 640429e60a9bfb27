"""Reads index.html and the pages of the stories as a browser does, for invented stories and for
hostile ones: our own elements alone, links that lead to files and places that are there, rows that
say what stories.jsonl says, and nothing that asks for the network.

usage: index.py PROGRAM
"""
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from page import BOMB, HOSTILE, POLICY, REPORTS, Page
from records import Checks

MIXED = Path(__file__).resolve().parents[1] / "cli" / "cases" / "trace-mixed" / "news.jsonl"
ELEMENTS = {"form", "select", "option", "output", "time"}
ATTRIBUTES = {"aria-live", "aria-sort", "autocomplete", "data-differ", "data-lang", "data-none",
              "data-v", "datetime", "hidden", "name", "value"}


class Index(Page):
    """The index: rows by the name of their page."""

    def __init__(self):
        super().__init__()
        self.rows, self.row = {}, None

    def handle_starttag(self, tag, pairs):
        attributes = dict(pairs)
        if tag == "label":  # the field stands inside its label
            attributes["for"] = attributes.get("for")
            pairs = [*pairs, ("for", "")]
        if tag == "input":
            pairs = [*pairs, ("id", attributes["name"])]
        if tag == "tr":
            self.row = []
        if tag == "td" and self.row is not None:
            self.row.append(attributes.get("data-v"))
        if tag == "a" and attributes.get("href", "").startswith("stories/"):
            self.rows[attributes["href"]] = self.row
        super().handle_starttag(tag, pairs)

    handle_startendtag = handle_starttag

    def check_tag(self, tag, pairs, attributes):
        kept = [(n, v) for n, v in pairs if n not in ATTRIBUTES]
        if re.fullmatch(r"width:\d{1,3}%", attributes.get("style", "")):
            kept = [(n, v) for n, v in kept if n != "style"]
        super().check_tag("p" if tag in ELEMENTS else tag, kept, dict(kept))


def leads_somewhere(link, out, here, ids):
    """True for a place on the page, and for a file of the folder."""
    if link.startswith("#"):
        return link[1:] in ids
    return re.fullmatch(r"[\w./-]+\.html", link) and Path(out, here, link).resolve().is_file()


def read(kind, check, name, out, here, file):
    """A page of the folder, read and checked."""
    source = Path(out, here, file).read_bytes().decode("utf8")
    seen = kind()
    seen.feed(source)
    seen.close()
    check(not seen.wrong and not seen.open, f"{name}: our own elements and attributes alone",
          seen.wrong + [str(o) for o in seen.open])
    lost = sorted({h for h in seen.links if not leads_somewhere(h, out, here, seen.ids)})
    check(not lost, f"{name}: {len(seen.links)} links lead somewhere", lost)
    check(seen.policy == POLICY and len(seen.scripts) == 1 and "alert" not in seen.scripts[0],
          f"{name}: the content policy, and one script, ours")
    bare = [str(t) for t in seen.tables if t["unscoped"] or not t["caption"]]
    check(not bare, f"{name}: {len(seen.tables)} tables with a caption and scoped headers", bare)
    return seen, source


def trace(program, out, *arguments):
    done = subprocess.run([program, "trace", "-q", *map(str, arguments), "-o", str(out)],
                          capture_output=True, timeout=250)
    if done.returncode != 0:
        raise SystemExit(f"stemma trace ended with {done.returncode}: {done.stderr}")
    return done.stdout.decode("utf8")


def records_of(out, name):
    with open(Path(out, f"{name}.jsonl"), encoding="utf8") as lines:
        return [json.loads(line) for line in lines]


def differences(out):
    """Disagreements by the page of their story; what is rounded is none."""
    counts = {}
    for d in records_of(out, "disagreements"):
        if d["relation"] in ("differs", "updated"):
            page = f"stories/{d['story']}.html"
            counts[page] = counts.get(page, 0) + 1
    return counts


def check_folder(check, name, out):
    """The index, a page for each story of two texts, and what both say."""
    index, source = read(Index, check, f"{name}, index", out, "", "index.html")
    told = {f"stories/{s['id']}.html": s for s in records_of(out, "stories")
            if s["independent_texts"] > 1}
    files = {f"stories/{p.name}" for p in Path(out, "stories").iterdir()}
    check(set(index.rows) == set(told) == files, f"{name}: a row and a page for each story",
          sorted(set(told) ^ files))
    wrong = [page for page, row in index.rows.items()
             if [int(v) for v in row[1:4]] != [len(told[page]["documents"]),
                                                told[page]["outlets"],
                                                told[page]["independent_texts"]]]
    check(not wrong, f"{name}: rows say what stories.jsonl says", wrong)
    differ = differences(out)
    wrong = [page for page, row in index.rows.items() if int(row[6]) != differ.get(page, 0)]
    check(not wrong, f"{name}: rows count the disagreements of disagreements.jsonl", wrong)
    column = re.findall(r'aria-sort="descending">([\w&;]+)<', source)
    check(set(column) == {"Disagree&shy;ments" if differ else "Reports"},
          f"{name}: the column that sorts is marked", column)
    order = [int(row[6]) for row in index.rows.values()]
    check(order == sorted(order, reverse=True), f"{name}: most disagreements first")
    for file in sorted(files)[:40]:
        seen, _ = read(Page, check, f"{name}, {file}", out, "stories", Path(file).name)
        n = len(told[file]["documents"])
        check(len(seen.articles) == n, f"{name}, {file}: its {n} reports and no others")
    return index, source


def hostile_stories():
    """The mixed stories, with something hostile in every string."""
    with open(MIXED, encoding="utf8") as lines:
        reports = [json.loads(line) for line in lines]
    for i, bad in enumerate(HOSTILE):
        d = reports[i % len(reports)]
        yield {"id": f"{i}{bad}", "outlet": f"{bad} {i}", "author": bad, "language": BOMB,
               "title": f"{bad} {d['title']}", "url": "javascript:alert(1)",
               "date": f"2025-05-12{bad}", "text": f"{d['text']}\n\n{bad} {i}"}


def with_round_up():
    """The ferry and the frost of the mixed stories a day apart, and a report of both."""
    with open(MIXED, encoding="utf8") as lines:
        for d in map(json.loads, lines):
            yield {**d, "date": d["date"].replace("05-20", "05-13").replace("05-21", "05-14")}
    yield {"id": "mail", "outlet": "Morning Mail", "date": "2025-05-14", "language": "en",
           "title": "Your week in <two> minutes",
           "text": "Your week in two minutes.\n\nThe ferry Havmaan ran aground on the Kvalsund "
                   "reef before dawn on Monday with 212 passengers aboard. Lifeboats from "
                   "Brattholm took everyone off, said Captain Ingrid Solheim and the coast guard. "
                   "Divers will look at the hull before the Havmaan is towed.\n\n"
                   "Frost in the Ordano valley: growers lost half of their grapes at minus six. "
                   "Matteo Ruvo of the growers' union asks the ministry of agriculture for loans "
                   "for Pellestra's vineyards before the harvest."}


def check_round_up(check, program, folder):
    out = Path(folder, "round-up")
    trace(program, out, write(Path(folder, "round-up.jsonl"), with_round_up()))
    check_folder(check, "round-up", out)
    pages = [p.read_text(encoding="utf8") for p in Path(out, "stories").iterdir()]
    check(len(pages) == 2 and all("Your week in &lt;two&gt; minutes</q>, 14 May 2025" in p
                                  and p.count("Morning Mail") == 1 for p in pages),
          "round-up: named on the pages of both stories, and not counted")


def check_undated(check, program, folder):
    """The mixed stories, one report of the ferry without a date."""
    with open(MIXED, encoding="utf8") as lines:
        reports = [json.loads(line) for line in lines]
    for d in reports:
        d["date"] = d["date"] if d["id"] != "ferry-strand" else None
    out = Path(folder, "undated")
    trace(program, out, write(Path(folder, "undated.jsonl"), reports))
    _, source = check_folder(check, "undated", out)
    check(">1 day, 1&nbsp;undated<" in source, "undated: a report without a date is counted")


def many_stories(n):
    """Stories of two reports each, about things with names of their own; one a day."""
    for i in range(n):
        words = [f"{part}{i:05d}" for part in ("Havmaan", "Kvalsund", "Brattholm", "Ordano")]
        day = f"20{10 + i // 336 % 15:02d}-{i // 28 % 12 + 1:02d}-{i % 28 + 1:02d}"
        text = (f"The ferry {words[0]} ran onto the {words[1]} reef, and {words[2]} sent its boats."
                f" The mayor of {words[3]} thanked the {words[2]} crews of the {words[0]}.")
        for k, outlet in enumerate(("Bay Courier", "Fjord Post")):
            extra = ("Nobody was hurt, said the guard.", "All are safe, the town hears.")[k]
            yield {"id": f"s{i:05d}-{k}", "outlet": outlet, "date": day, "language": "en",
                   "title": f"{words[0]} on the {words[1]} reef", "text": f"{extra} {text}"}


def write(path, documents):
    path.write_text("".join(json.dumps(d) + "\n" for d in documents), encoding="utf8")
    return path


def check_bounds(check, program, folder):
    """Thousands of stories: what is open is short, the rest is folded, all has a page."""
    out = Path(folder, "many")
    trace(program, out, write(Path(folder, "many.jsonl"), many_stories(600)))
    index, source = check_folder(check, "many", out)
    n = len(index.rows)
    open_part = source.split("<details", 1)[0]
    check(n >= 550 and open_part.count("<tr ") == 201 and source.count("class=\"fold\"") >= 1,
          f"many: of {n} rows 200 stand open")
    row = len(source.encode()) / n
    check(row < 1600, f"many: {row:.0f} bytes a row with the frame")
    check(not Path(out, "report.html").exists(), "many: no page of all reports")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    program = sys.argv[1]
    check = Checks()
    with tempfile.TemporaryDirectory(prefix="stemma-index-") as folder:
        out = Path(folder, "out")
        trace(program, out, REPORTS, MIXED)
        index, source = check_folder(check, "mixed", out)
        check(len(index.rows) == 3 and "report.html" in index.links and differences(out),
              "mixed: three stories, one page of all, and disagreements")
        check("Chess" in source and "<b>Chess" not in source,
              "mixed: a report that is alone is listed, as words")
        _, source = check_folder(check, "mixed, no text",
                                 trace(program, out, REPORTS, MIXED, "--no-text") and out)
        check(not re.search("Havmaan|foghorn|grapes|Chess", source),
              "mixed, no text: no words of a report")
        trace(program, out, REPORTS)
        check(not Path(out, "index.html").exists() and not Path(out, "stories").exists(),
              "one story: one page")
        trace(program, out, REPORTS, MIXED, "--no-report")
        check(not list(out.glob("**/*.html")) and Path(out, "stories.jsonl").exists(),
              "--no-report: records alone")
        trace(program, out, write(Path(folder, "hostile.jsonl"), hostile_stories()))
        _, source = check_folder(check, "hostile", out)
        check(BOMB.replace("<", "&lt;").replace(">", "&gt;") in source,
              "hostile: markup is shown as words")
        check_round_up(check, program, folder)
        check_undated(check, program, folder)
        check_bounds(check, program, folder)
    return 0 if check.fine else 1


if __name__ == "__main__":
    sys.exit(main())
