#!/bin/sh
# The public header stands alone as C11 and as C++11, without a warning, for each compiler at hand.
#
#   header.sh CC CXX
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
strict='-Wall -Wextra -pedantic -Werror -fsyntax-only'

# Twice, so that its guard is tried too; used once, so that the file is not empty.
cat >"$folder/header.c" <<'C'
#include <stemma/stemma.h>
#include <stemma/stemma.h>
const char *running(void);
const char *running(void) { return stemma_version(); }
C
cp "$folder/header.c" "$folder/header.cc"

# compile COMPILER STANDARD FILE
compile() {
    command -v "$1" >/dev/null || return 0
    echo "$1 -std=$2"
    # shellcheck disable=SC2086 # $strict is several options
    "$1" "-std=$2" $strict -I "$root/include" "$folder/$3"
}

for compiler in "$1" clang; do
    compile "$compiler" c11 header.c
done
for compiler in "$2" clang++; do
    compile "$compiler" c++11 header.cc
done
