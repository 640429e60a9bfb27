#!/bin/sh
# Installs into an empty folder, builds examples/c/*.c there with nothing but pkg-config, against
# the shared and the static library, and runs them on the sample reports: both must say the same.
#
#   examples.sh BUILD CC SANITIZERS      SANITIZERS: what the library was built with, or ""
set -eu
build=$1 cc=$2 sanitizers=$3
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

cmake --install "$build" --prefix "$folder/first" >/dev/null
# Moved, because stemma.pc must find its place by itself.
mv "$folder/first" "$folder/moved"
pc=$(find "$folder/moved" -name stemma.pc)
lib=$(dirname "$(dirname "$pc")")
export PKG_CONFIG_PATH="$lib/pkgconfig"
export LD_LIBRARY_PATH="$lib"
export LC_ALL=C.UTF-8

flags="-std=c11 -Wall -Wextra -pedantic -Werror ${sanitizers:+-fsanitize=$sanitizers}"
shared=$(pkg-config --cflags --libs stemma)
static=$(pkg-config --static --cflags --libs stemma | sed 's/-lstemma/-l:libstemma.a/')

for example in "$root"/examples/c/*.c; do
    name=$(basename "$example" .c)
    echo "$name"
    # shellcheck disable=SC2086 # each of these is several options
    "$cc" $flags "$example" -o "$folder/$name-shared" $shared
    # shellcheck disable=SC2086
    "$cc" $flags "$example" -o "$folder/$name-static" $static
    "$folder/$name-shared" "$root/examples/reports/reports" >"$folder/shared.txt"
    "$folder/$name-static" "$root/examples/reports/reports" >"$folder/static.txt"
    cmp "$folder/shared.txt" "$folder/static.txt"
    [ -s "$folder/shared.txt" ] || { echo "$name printed nothing"; exit 1; }
    if ! ldd "$folder/$name-shared" | grep -q 'libstemma\.so\.[0-9]' ||
        ldd "$folder/$name-static" | grep -q libstemma; then
        echo "$name: linked with the wrong library"
        exit 1
    fi
done
[ ! -x "$folder/moved/bin/stemma" ] || "$folder/moved/bin/stemma" version >/dev/null
