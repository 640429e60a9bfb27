"""Instructions of `stemma match` for each byte of its input, by folder and file of src/.

callgrind counts them; the count does not depend on what else the machine does. A line of a
library's header that was expanded in a function of ours counts as that function's; what no file of
ours has is the libraries'. One thread, the release flags and line tables.
"""
import collections
import os
import re
import shutil
import subprocess
import sys

LEAST = 1.0  # instructions a byte of a file that is named
NAME = re.compile(r"(c?fi|c?fl|fe)=\((\d+)\)(?: (.*))?")


def build(root):
    folder = os.path.join(root, "build", "instructions")
    flags = ["-DCMAKE_BUILD_TYPE=Release", "-DSTEMMA_TESTS=OFF", "-DCMAKE_C_FLAGS=-g",
             "-DCMAKE_CXX_FLAGS=-g"]
    for step in (["cmake", "-S", root, "-B", folder, "-G", "Ninja", *flags],
                 ["cmake", "--build", folder, "--target", "stemma"]):
        subprocess.run(step, check=True, stdout=subprocess.DEVNULL)
    return os.path.join(folder, "stemma")


def ours(path, source):
    """The file below src/, or None."""
    return os.path.relpath(path, source) if path.startswith(source + os.sep) else None


def by_file(profile, source):
    """Instructions of each file of ours, None for the libraries', and the total that is stated."""
    names, counts = {}, collections.Counter()
    here = function = total = None
    called = False
    with open(profile, encoding="utf8", errors="replace") as lines:
        for line in lines:
            if line[0].isdigit() or line[0] in "+-*":
                if not called:
                    counts[here or function] += int(line.split()[1])
                called = False
            elif line.startswith("calls="):
                called = True  # the next line is the cost of the function that is called
            elif line.startswith("fn="):
                function = here
            elif line.startswith("totals:"):
                total = int(line.split()[1])
            elif found := NAME.match(line):
                kind, number, name = found.groups()
                if name is not None:
                    names[number] = ours(name, source)
                if kind in ("fl", "fi", "fe"):
                    here = names[number]
    if total != sum(counts.values()):
        raise SystemExit(f"bench/run: {profile} states {total}, its lines {sum(counts.values())}")
    return counts, total


def figures(root, tmp, corpora):
    """`corpora` are names and files."""
    if shutil.which("valgrind") is None:
        print("instructions  valgrind is not installed", file=sys.stderr)
        return
    program, source = build(root), os.path.join(root, "src")
    profile, hits = (os.path.join(tmp, "instructions." + e) for e in ("callgrind", "hits"))
    for name, corpus in corpora:
        said = "callgrind stemma match --threads 1"
        subprocess.run(["valgrind", "--tool=callgrind", "-q", f"--callgrind-out-file={profile}",
                        program, "match", corpus, "--threads", "1", "--quiet", "-o", hits],
                       check=True, stdout=subprocess.DEVNULL)
        counts, total = by_file(profile, source)
        size = os.path.getsize(corpus)
        folders = collections.Counter()
        for file, count in counts.items():
            folders[os.path.dirname(file) if file else "libraries"] += count
        yield f"{name}: all, a byte", f"{total / size:.1f}", said
        for folder, count in folders.most_common():
            yield f"{name}: {folder}, a byte", f"{count / size:.1f}", said
        for file, count in counts.most_common():
            if file and count / size >= LEAST:
                yield f"{name}: {file}, a byte", f"{count / size:.1f}", said
