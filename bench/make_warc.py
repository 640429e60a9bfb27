#!/usr/bin/env python3
"""Make a web archive of pages, with all that archives hold beside pages.

usage: bench/make_warc.py PAGES.jsonl OUT.warc[.gz] [BYTES]

PAGES has `url` and `html`, or `url` and `text`: texts become conversion records, as crawls of text
hold them, again and again under other addresses until there are so many BYTES. Bodies of pages are
stored plain, in chunks, by gzip and by deflate, in turn; each response has its request, and
pictures, refused pages, revisits and metadata stand between them. A name that ends in .gz gives
one member a record.
"""
import gzip
import json
import sys
import uuid
import zlib

NAMES = uuid.UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")


def record(kind, number, url, body, content="application/http; msgtype=response", more=""):
    name = uuid.uuid5(NAMES, f"{kind} {number}")
    head = (f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{name}>\r\n"
            f"WARC-Date: 2025-05-06T{number // 3600 % 24:02}:{number // 60 % 60:02}:"
            f"{number % 60:02}Z\r\n")
    if url:
        head += f"WARC-Target-URI: {url}\r\n"
    head += f"{more}Content-Type: {content}\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body + b"\r\n\r\n"


def chunked(body, size=7000):
    parts = [body[i:i + size] for i in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(p), p) for p in parts) + b"0\r\n\r\n"


def response(number, html):
    body, headers = html.encode(), "Content-Type: text/html; charset=utf-8\r\n"
    way = number % 5
    if way in (2, 3):
        body, headers = gzip.compress(body, mtime=0), headers + "Content-Encoding: gzip\r\n"
    if way == 4:
        body, headers = zlib.compress(body), headers + "Content-Encoding: deflate\r\n"
    if way in (1, 3):
        body, headers = chunked(body), headers + "Transfer-Encoding: chunked\r\n"
    return f"HTTP/1.1 200 OK\r\n{headers}\r\n".encode() + body


def records(pages):
    made_by = b"software: bench/make_warc.py\r\n"
    yield record("warcinfo", 0, None, made_by, "application/warc-fields")
    for number, line in enumerate(pages):
        page = json.loads(line)
        url = page["url"]
        ask = f"GET / HTTP/1.1\r\nHost: example\r\nX-Page: {url}\r\n\r\n".encode()
        yield record("request", number, url, ask, "application/http; msgtype=request")
        yield record("response", number, url, response(number, page["html"]))
        if number % 7 == 0:
            picture = b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG" + bytes(20000)
            yield record("response", number + 100000, url + "/picture", picture)
        if number % 11 == 0:
            lost = b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<html>Not here</html>"
            yield record("response", number + 200000, url + "/lost", lost)
        if number % 13 == 0:
            yield record("revisit", number + 300000, url, b"HTTP/1.1 200 OK\r\n\r\n",
                         more="WARC-Profile: http://netpreserve.org/warc/1.0/revisit/"
                              "identical-payload-digest\r\n")
        if number % 17 == 0:
            yield record("metadata", number + 400000, url, b"fetchTimeMs: 12\r\n",
                         "application/warc-fields")


def conversions(documents, n_bytes):
    made_by = b"software: bench/make_warc.py\r\n"
    yield record("warcinfo", 0, None, made_by, "application/warc-fields")
    number = written = 0
    while documents and (written < n_bytes or number == 0):
        for document in documents:
            text = document["text"].encode()
            yield record("conversion", number, f"{document['url'].strip()}?{number}", text,
                         "text/plain", "WARC-Identified-Content-Language: eng\r\n")
            number, written = number + 1, written + len(text)


def main(pages, out, n_bytes=0):
    with open(pages, encoding="utf8") as lines, open(out, "wb") as file:
        head = lines.readline()
        lines.seek(0)
        texts = "html" not in json.loads(head)
        for made in conversions([json.loads(line) for line in lines], int(n_bytes)) if texts \
                else records(lines):
            file.write(gzip.compress(made, 6, mtime=0) if out.endswith(".gz") else made)


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    main(*sys.argv[1:])
