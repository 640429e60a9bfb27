#!/bin/bash
# What bash offers behind some beginnings of a command.
#
# usage: completion.sh FILE      (docs/man/stemma.bash)
set -u
source "$1" || exit
compopt() { :; } # only there while bash completes

# offers WORD... = EXPECTED: the last WORD is the one that is completed.
offers() {
    local expected=${*: -1}
    COMP_WORDS=("${@:1:$#-2}")
    COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
    _stemma
    [ "${COMPREPLY[*]-}" = "$expected" ] || {
        echo "${COMP_WORDS[*]}: offers “${COMPREPLY[*]-}”, not “$expected”" >&2
        exit 1
    }
}

offers stemma tr = trace
offers stemma help e = "extract export"
offers stemma trace --no = "--no-report --no-text"
offers stemma quotes --format "" = "jsonl tsv annotations"
offers stemma match --mode s = "sensitive stories"
offers stemma trace --set source. = "source.share= source.days="
offers stemma trace reports = "" # files, which bash knows
offers stemma version --o = ""
