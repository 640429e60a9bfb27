#!/usr/bin/env python3
"""Inputs that go wrong while they are read: lines without an end, pipes that stop, shrinking files.

usage: tests/fault/streams.py PROGRAM

With STEMMA_LONG set, as ./check --long does, the line has 2 GB; else little more than its limit.
"""
import gzip
import json
import os
import resource
import select
import signal
import subprocess
import sys
import tempfile
import time

LONG = bool(os.environ.get("STEMMA_LONG"))
BLOCK = b"a" * (1 << 20)
SECONDS = 300


def record(name, text):
    return json.dumps({"id": name, "text": text}).encode() + b"\n"


def zstd(text):
    return subprocess.run(["zstd", "-qc"], input=text, stdout=subprocess.PIPE, check=True).stdout


def fail(what, done=None):
    sys.exit(f"streams: {what}\n{done.stderr if done else ''}")


def start(program, *arguments, **more):
    return subprocess.Popen([program, "extract", *arguments], stdout=subprocess.PIPE,
                            stderr=subprocess.PIPE, **more)


def peak_of(program, n_blocks, *options):
    """A line of so many blocks between two records, by a pipe: peak memory in MB."""
    child = start(program, *options, "-", stdin=subprocess.PIPE)
    child.stdin.write(record("first", "The ferry.") + b'{"id":"long","text":"')
    for _ in range(n_blocks):
        child.stdin.write(BLOCK)
    child.stdin.write(b'"}\n' + record("last", "The horn."))
    child.stdin.close()
    out, told = child.stdout.read(), child.stderr.read().decode()
    _, status, usage = os.wait4(child.pid, 0)
    if status != 0:
        fail(f"a long line: status {status}: {told}")
    ids = [json.loads(line)["id"] for line in out.splitlines()]
    if ids != ["first", "last"]:
        fail(f"a long line: the documents are {ids}")
    if "standard input, line 2: the line has " not in told or "Line 2 was skipped" not in told:
        fail(f"a long line is told as: {told}")
    return usage.ru_maxrss / 1024


def check_long_line(program):
    options = [] if LONG else ["--max-document", "1M"]
    least = peak_of(program, 65 if LONG else 2, *options)
    most = peak_of(program, 2048 if LONG else 96, *options)
    if most > least + (200 if LONG else 30):
        fail(f"a long line takes {most:.0f} MB, a shorter one {least:.0f} MB")


def check_pipe_that_stops(program, folder):
    """The writer ends in the middle of a record: what was whole before it is read."""
    path = os.path.join(folder, "pipe")
    os.mkfifo(path)
    child = start(program, path)
    with open(path, "wb") as pipe:
        pipe.write(record("a", "The ferry.") + b'{"id":"b","text":"The ho')
    out, told = child.communicate(timeout=SECONDS)
    if child.returncode != 0 or [json.loads(line)["id"] for line in out.splitlines()] != ["a"]:
        fail(f"a pipe that ends: {child.returncode} {out} {told}")
    if b"line 2: the string that opens at byte" not in told:
        fail(f"a pipe that ends is told as: {told}")
    # The writer stays and says nothing: the user can stop the run, and nothing is left behind.
    out_path = os.path.join(folder, "documents.jsonl")
    child = start(program, path, "-o", out_path)
    with open(path, "wb") as pipe:
        pipe.write(record("a", "The ferry."))
        pipe.flush()
        time.sleep(1)
        child.send_signal(signal.SIGINT)
        try:
            child.communicate(timeout=SECONDS)
        except subprocess.TimeoutExpired:
            child.kill()
            fail("a pipe that is silent cannot be left")
    left = [name for name in os.listdir(folder) if name.startswith("documents")]
    if child.returncode == 0 or left:
        fail(f"a pipe that is silent: {child.returncode}, {left}")


def check_pipe_that_waits(program, pack):
    """Records are written while the writer still has more to say, however few they are."""
    child = start(program, "--as-read", "-", stdin=subprocess.PIPE)
    for name in ("a", "b", "c"):
        child.stdin.write(pack(record(name, "The ferry stopped. " * 400)))
        child.stdin.flush()
        ready, _, _ = select.select([child.stdout], [], [], SECONDS / 10)
        if not ready or json.loads(child.stdout.readline())["id"] != name:
            child.kill()
            fail(f"a pipe that waits: {name} did not come")
    out, told = child.communicate(timeout=SECONDS)
    if child.returncode != 0 or out:
        fail(f"a pipe that waits: {child.returncode} {out} {told}")


def check_file_that_shrinks(program, folder):
    """Output that nobody takes holds the program in the middle of the file, which is then cut."""
    path = os.path.join(folder, "shrinks.jsonl")
    text = "The ferry stopped, and nobody said a word. " * 500
    with open(path, "wb") as file:
        for i in range(1500):
            file.write(record(f"d{i:05}", text))
    child = start(program, "--as-read", "--threads", "1", path)
    head = os.read(child.stdout.fileno(), 100)
    os.truncate(path, 10 << 20)
    out, told = child.communicate(timeout=SECONDS)
    if child.returncode != 0:
        fail(f"a file that shrinks: status {child.returncode}: {told}")
    texts = [json.loads(line)["text"] for line in (head + out).splitlines()]
    if not 1 <= len(texts) < 1500 or set(texts) != {text}:
        fail(f"a file that shrinks: {len(texts)} documents")


def main(program):
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    program = os.path.abspath(program)
    with tempfile.TemporaryDirectory() as folder:
        check_long_line(program)
        check_pipe_that_stops(program, folder)
        for pack in (bytes, gzip.compress, zstd):
            check_pipe_that_waits(program, pack)
        check_file_that_shrinks(program, folder)
    print("streams: as told")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
