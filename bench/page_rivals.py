#!/usr/bin/env python3
"""What other extractors make of the same pages, and how fast: one thread, metadata on.

usage: page_rivals.py trafilatura|resiliparse PAGES.jsonl DOCUMENTS.jsonl

Run it with a Python that has the package. Prints the pages a second of processor time.
"""
import json
import sys
import time


def trafilatura():
    from trafilatura import bare_extraction

    def extract(page):
        found = bare_extraction(page["html"], url=page["url"], with_metadata=True)
        found = found.as_dict() if hasattr(found, "as_dict") else found or {}
        return {key: found.get(key) for key in ("text", "title", "date", "author")}
    return extract


def resiliparse():
    from resiliparse.extract.html2text import extract_plain_text

    def extract(page):
        return {"text": extract_plain_text(page["html"], main_content=True)}
    return extract


def main(name, pages, documents):
    extract = {"trafilatura": trafilatura, "resiliparse": resiliparse}[name]()
    seconds, n = 0.0, 0
    with open(pages, encoding="utf8") as lines, open(documents, "w", encoding="utf8") as out:
        for line in lines:
            page = json.loads(line)
            begin = time.process_time()
            try:
                found = extract(page)
            except Exception as error:  # a page that it cannot read counts as empty
                print(f"{page['url']}: {error}", file=sys.stderr)
                found = {}
            seconds += time.process_time() - begin
            n += 1
            out.write(json.dumps({"url": page["url"], **found}) + "\n")
    print(f"{n / seconds:.0f}")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
