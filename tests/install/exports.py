"""The public names: the header, tests/install/exports.txt and the shared library tell the same.

usage: exports.py LIBRARY [--rewrite]

--rewrite takes the list from the header. A name that goes away breaks programs that are built
already; a name that comes is part of the contract for good.
"""
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
LIST = HERE / "exports.txt"
HEADER = HERE.parents[1] / "include" / "stemma" / "stemma.h"


def declared():
    source = HEADER.read_text(encoding="utf8")
    source = re.sub(r"/\*.*?\*/|^\s*#.*?(?<!\\)$", "", source, flags=re.S | re.M)
    return set(re.findall(r"STEMMA_API\b[^;()]*?\b(stemma_\w+)\s*\(", source))


def exported(library):
    """Names that the library shows; the version node of the map, type A, is none."""
    command = ["nm", "-D", "--defined-only", library]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    rows = [line.split() for line in done.stdout.splitlines()]
    return {row[-1].split("@")[0] for row in rows if row[-2] != "A"}


def compare(names, expected, what):
    for name in sorted(names - expected):
        print(f"{name}: in {what}, not in {LIST.name}")
    for name in sorted(expected - names):
        print(f"{name}: in {LIST.name}, not in {what}")
    return names == expected


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    if "--rewrite" in sys.argv:
        LIST.write_text("".join(f"{name}\n" for name in sorted(declared())), encoding="utf8")
    listed = LIST.read_text(encoding="utf8").split()
    fine = compare(declared(), set(listed), HEADER.name)
    fine &= compare(exported(sys.argv[1]), set(listed), "the shared library")
    if listed != sorted(set(listed)):
        print(f"{LIST.name} is not sorted")
        fine = False
    print(f"{len(listed)} public names")
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
