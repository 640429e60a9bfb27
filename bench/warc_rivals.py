#!/usr/bin/env python3
"""Read every page or text of a web archive, unpacked, and do nothing with it.

usage: bench/warc_rivals.py warcio|fastwarc FILE.warc[.gz]

Run it with a Python that has the package.
"""
import sys


def warcio(file):
    from warcio.archiveiterator import ArchiveIterator

    for record in ArchiveIterator(file):
        if record.rec_type in ("response", "conversion"):
            yield record.content_stream().read()


def fastwarc(file):
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    wanted = WarcRecordType.response | WarcRecordType.conversion
    for record in ArchiveIterator(file, record_types=wanted, auto_decode="all"):
        yield record.reader.read()


def main(name, path):
    n = n_bytes = 0
    with open(path, "rb") as file:
        for body in {"warcio": warcio, "fastwarc": fastwarc}[name](file):
            n, n_bytes = n + 1, n_bytes + len(body)
    print(f"{n} records, {n_bytes} bytes")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
