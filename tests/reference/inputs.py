#!/usr/bin/env python3
"""Holds what `stemma extract` reads against Python's own json, csv, gzip and html.

usage: tests/reference/inputs.py PROGRAM

Random records from a fixed seed are written in every form and layout, packed and not, and must come
out as the same documents.
"""
import csv
import gzip
import html
import html.entities
import io
import json
import os
import random
import subprocess
import sys
import tempfile
import unicodedata

WORDS = ["ferry", "Ost", "said", "\"", "''", ",", ";", "\t", "\n", "\r\n", "|", "é", "“so”", "\\",
         "{", "}", "[", "]", ":", "\u2028", "😀", "null", "  "]
KNOWN = ["id", "title", "date", "url", "author", "language", "outlet"]


def extract(program, path, *options):
    done = subprocess.run([program, "extract", "-q", path, *options], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE)
    if b"two documents have the id" in done.stderr:
        return None
    if done.returncode != 0:
        sys.exit(f"{path}: exit {done.returncode}\n{done.stderr.decode()}")
    return [json.loads(line) for line in done.stdout.decode().split("\n") if line]


def text(random_, n):
    return " ".join(random_.choice(WORDS) for _ in range(random_.randint(1, n)))


def record(random_, i):
    made = {"id": f"d{i:04}", "text": "x" + text(random_, 60)}
    for name in ("title", "author", "section"):
        if random_.random() < 0.7:
            made[name] = "y" + text(random_, 6)
    if random_.random() < 0.5:
        made["date"] = "2025-05-06"
    return made


def check(name, found, wanted):
    """Every member that was given is there, and none beside it is known."""
    if [d["id"] for d in found] != sorted(d["id"] for d in wanted):
        sys.exit(f"{name}: {len(found)} documents, not {len(wanted)}")
    for got, want in zip(found, sorted(wanted, key=lambda d: d["id"])):
        for key in set(want) | {"title", "author", "date", "section"}:
            if got.get(key) != want.get(key):
                sys.exit(f"{name}: {want['id']}: {key} is {got.get(key)!r}, not {want.get(key)!r}")


def as_json(random_, records):
    """One way to lay records out that is not a line each."""
    way = random_.randrange(4)
    if way == 0:
        return json.dumps(records)
    if way == 1:
        return json.dumps(records, indent=random_.choice([1, 4, "\t"]), ensure_ascii=False)
    if way == 2:
        return "[\n" + ",\n".join(json.dumps(r) for r in records) + "\n]\n"
    return "\n".join(json.dumps(r, indent=2) for r in records)


def as_table(random_, records, separator):
    names = sorted({name for r in records for name in r})
    random_.shuffle(names)
    out = io.StringIO(newline="")
    quoting = random_.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC])
    writer = csv.DictWriter(out, names, delimiter=separator, quoting=quoting,
                            lineterminator=random_.choice(["\n", "\r\n"]))
    writer.writeheader()
    writer.writerows(records)
    return out.getvalue()


def check_csv_reader(program, tmp, random_, i):
    """Cells of any shape: what Python's reader makes of them is what is read."""
    rows = ["id,text,section"]
    for n in range(30):
        cells = [f"c{n:02}", "".join(random_.choice('ab"", \n') for _ in range(12)) + "z", "q"]
        rows.append(",".join(c if random_.random() < 0.4 or '"' not in c and "\n" not in c
                             else '"' + c.replace('"', '""') + '"' + random_.choice(["", "", "t"])
                             for c in cells).replace("\n", "\n" if random_.random() < .5 else " "))
    path = os.path.join(tmp, f"odd{i}.csv")
    with open(path, "w", newline="", encoding="utf8") as file:
        file.write("\n".join(rows) + "\n")
    with open(path, newline="", encoding="utf8") as file:
        read = [r for r in csv.DictReader(file) if None not in r and (r["text"] or "").strip()]
    wanted = {r["id"]: r["text"] for r in read if r["id"].startswith("c")}
    documents = extract(program, path)
    if documents is None:
        return
    found = {d["id"]: d["text"] for d in documents}
    for key, value in wanted.items():
        if found.get(key) != value:
            sys.exit(f"{path}: {key} is {found.get(key)!r}, not {value!r}")


def is_shown(text):
    """What a page shows as it stands: white space is joined, and marks of layout are dropped."""
    return all(unicodedata.category(c)[0] not in "CZ" and c not in "<>" for c in text)


def references(random_):
    """Character references of each way to write them, that stand for something to be seen."""
    names = sorted(n for n, text in html.entities.html5.items() if is_shown(text))
    while True:
        number = random_.choice([random_.randint(33, 0x2FF), random_.randint(0x80, 0x9F),
                                 random_.randint(0x370, 0x1FFF), random_.randint(0x1F300, 0x1F6FF)])
        made = random_.choice([f"&{random_.choice(names)}", f"&#{number};", f"&#x{number:x};",
                               f"&#X{number:X};", "&nosuchname;", "&", "&#;", "&#x;"])
        if is_shown(html.unescape(made)):
            yield made


def check_html(program, tmp, random_, i):
    """Paragraphs of a page: their references are what Python makes of them."""
    made = references(random_)
    said = [f"The keeper, who had not slept, said that {' , '.join(next(made) for _ in range(30))} "
            "were the signs, and that nobody had asked him about them." for _ in range(20)]
    page = "".join(f"<p>{p}</p>\n" for p in said)
    path = os.path.join(tmp, f"page{i}.html")
    with open(path, "w", encoding="utf8") as file:
        file.write(f"<!DOCTYPE html><meta charset=utf-8><title>Signs</title><article><h1>Signs</h1>"
                   f"{page}</article>")
    text = extract(program, path)[0]["text"]
    for paragraph in said:
        wanted = " ".join(html.unescape(paragraph).split())
        if wanted not in text:
            sys.exit(f"{path}: {paragraph!r} is not {wanted!r} in {text!r}")


def main():
    program = os.path.abspath(sys.argv[1])
    random_ = random.Random(20)
    with tempfile.TemporaryDirectory() as tmp:
        for i in range(10):
            wanted = [record(random_, n) for n in range(random_.choice([1, 7, 300]))]
            made = {"lines": "".join(json.dumps(r, ensure_ascii=i % 2 == 0) + "\n" for r in wanted),
                    "json": as_json(random_, wanted),
                    "table": as_table(random_, wanted, ",\t;|"[i % 4])}
            for name, content in made.items():
                path = os.path.join(tmp, f"{name}{i}")
                with open(path, "wb") as file:
                    file.write(content.encode())
                check(path, extract(program, path), wanted)
                raw, cut = content.encode(), random_.randrange(len(content))
                with open(path + "-packed", "wb") as file:
                    file.write(gzip.compress(raw[:cut]) + gzip.compress(raw[cut:]))
                found = extract(program, path + "-packed", "--threads", "1")
                check(path + "-packed", found, wanted)
            check_csv_reader(program, tmp, random_, i)
            check_html(program, tmp, random_, i)
    print("inputs: as Python reads them")


if __name__ == "__main__":
    main()
