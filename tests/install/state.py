"""The library holds no global state: no variable of its objects can be written to.

usage: state.py LIBRARY      the static library

A table of pointers is writable unless the pointers are const too (`const char *const names[]`).
"""
import re
import subprocess
import sys

WRITABLE = re.compile(r"\sO\s+(\.data(?!\.rel\.ro)\S*|\.bss\S*|\.tdata\S*|\.tbss\S*|\*COM\*)\s")

# What is not ours: variables of the address sanitizer, and the C++ runtime's reference to itself.
OTHERS = re.compile(r"__odr_asan|\bDW\.ref\.__gxx_personality_v0$")


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    command = ["objdump", "-t", sys.argv[1]]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found, file, n_files = 0, "", 0
    for line in done.stdout.splitlines():
        if "file format" in line:
            file = line.split(":")[0]
            n_files += 1
        elif WRITABLE.search(line) and not OTHERS.search(line):
            found += 1
            print(f"{file}: {line.split()[-1]} can be written to; make it const, or of a context")
    print(f"{n_files} objects, {found} variables that can be written to")
    return 1 if found or not n_files else 0


if __name__ == "__main__":
    sys.exit(main())
