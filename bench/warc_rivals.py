#!/usr/bin/env python3
"""Read every page or text of a web archive by warcio, unpacked, and do nothing with it.

usage: bench/warc_rivals.py FILE.warc[.gz]
"""
import sys

from warcio.archiveiterator import ArchiveIterator


def main(path):
    n = n_bytes = 0
    with open(path, "rb") as file:
        for record in ArchiveIterator(file):
            if record.rec_type in ("response", "conversion"):
                n, n_bytes = n + 1, n_bytes + len(record.content_stream().read())
    print(f"{n} records, {n_bytes} bytes")


if __name__ == "__main__":
    main(*sys.argv[1:])
