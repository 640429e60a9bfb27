"""One folder of many forms is traced like plain text.

usage: mixed.py PROGRAM

The five reports of the example are written as a page, a text file, packed JSON lines and a web
archive, and traced; passages and quotations must be those of the same reports as text files.
"""
import gzip
import html
import json
import subprocess
import sys
import tempfile
from pathlib import Path

SAMPLE = Path(__file__).resolve().parents[2] / "examples" / "reports" / "reports" / "reports.jsonl"


def page(report):
    """A page as a small site makes them; the title is its first paragraph."""
    paragraphs = report["text"].split("\n\n")
    body = "".join(f"<p>{html.escape(p)}</p>\n" for p in paragraphs[1:])
    return ("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
            f"<title>{html.escape(report['title'])}</title></head>\n<body><nav>"
            "<a href=\"/\">Home</a> <a href=\"/news\">News</a></nav>\n"
            f"<article><h1>{html.escape(paragraphs[0])}</h1>\n"
            f"{body}</article>\n<footer><a href=\"/terms\">Terms</a></footer></body></html>\n")


def archive(url, content):
    body = ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n".encode()
            + gzip.compress(content.encode()))
    head = (f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\n"
            "WARC-Date: 2025-05-07T08:00:00Z\r\nContent-Type: application/http;msgtype=response\r\n"
            f"Content-Length: {len(body)}\r\n\r\n")
    return gzip.compress(head.encode() + body + b"\r\n\r\n")


def write_mixed(folder, reports):
    """A form a report; returns what each one's id is."""
    names = [r["id"] for r in reports]
    url = f"https://{names[0]}.example/2025/05/06/foghorn"
    (folder / "crawl.warc.gz").write_bytes(archive(url, page(reports[0])))
    (folder / f"{names[1]}.html").write_text(page(reports[1]), encoding="utf8")
    (folder / f"{names[2]}.txt").write_text(reports[2]["text"], encoding="utf8")
    lines = "".join(json.dumps({"id": r["id"], "text": r["text"]}) + "\n" for r in reports[3:])
    packed = folder / "rest.jsonl.zst"
    subprocess.run(["zstd", "-q", "-o", packed], input=lines.encode(), check=True)
    return {f"{url}@20250507080000": names[0]}


def records(folder, name):
    return [json.loads(line) for line in open(folder / f"{name}.jsonl", encoding="utf8")]


def findings(out, names):
    """Passages by their words and edits, quotations by their words."""
    text = {d["id"]: d["text"] for d in records(out, "documents")}

    def name(doc):
        return names.get(doc, doc)

    hits = set()
    for h in records(out, "hits"):
        sides = [(name(h[s]), text[h[s]][h[s + "_begin"]:h[s + "_end"]]) for s in "ab"]
        hits.add(tuple(sorted(sides)))
    quotes = {(name(q["doc"]), q["text"], (q["speaker"] or {}).get("name"))
              for q in records(out, "quotes")}
    return hits, quotes


def main():
    program = Path(sys.argv[1]).resolve()
    reports = [json.loads(line) for line in open(SAMPLE, encoding="utf8")]
    with tempfile.TemporaryDirectory() as tmp:
        plain, mixed = Path(tmp) / "plain", Path(tmp) / "mixed"
        plain.mkdir()
        mixed.mkdir()
        for report in reports:
            (plain / f"{report['id']}.txt").write_text(report["text"], encoding="utf8")
        names, found = write_mixed(mixed, reports), []
        for folder in (plain, mixed):
            out = Path(tmp) / (folder.name + "-out")
            subprocess.run([program, "trace", "-q", folder, "-o", out], check=True,
                           stdout=subprocess.DEVNULL)
            found.append(findings(out, names))
    for what, one, other in zip(("passages", "quotations"), *found):
        if one != other:
            for item in sorted(one ^ other, key=str):
                print("only as", "text:" if item in one else "mixed:", item)
            sys.exit(f"mixed: {len(one ^ other)} {what} differ")
        print(f"mixed: {len(one)} {what}, the same")


if __name__ == "__main__":
    main()
