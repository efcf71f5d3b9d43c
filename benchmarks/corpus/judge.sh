#!/usr/bin/env bash
# Prints the findings of the last run.sh that its judgements.tsv does not judge yet, with their source.
#   judge.sh [--bytecode] [--rule RULE] [--sample N] [--half tune|held-out] [NAME…]
# --bytecode: of the last run.sh --bytecode.
# --sample N: at most N for each rule and corpus, chosen by a hash (the same ones each time).
# The second line of each block is the start of a line for judgements.tsv: add verdict (right, wrong, unsure) and why.
set -uo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
rule=- max=0 report=ecoscan HALF=
while [ $# -gt 0 ]; do
  case $1 in
    --bytecode) report=bytecode ;;
    --rule) rule=$2; shift ;;
    --sample) max=$2; shift ;;
    --half) HALF=$2; shift ;;
    -*) die "usage: judge.sh [--bytecode] [--rule RULE] [--sample N] [--half tune|held-out] [NAME…]" ;;
    *) break ;;
  esac
  shift
done
names=$(corpus_names "$@") || exit 2
tools=$(mktemp -d) && trap 'rm -rf "$tools"' EXIT
"$JAVAC" -encoding UTF-8 -d "$tools" "$HERE/Findings.java" || exit 2
for name in $names; do
  dir=$CORPUS_DIR/$name
  if [ ! -f "$dir/$report.json" ]; then echo "$name: no report, run run.sh first" >&2; continue; fi
  "$JAVA" -cp "$tools" Findings judge "$name" "$dir/$report.json" \
    "$dir/src" "$JUDGEMENTS" "$rule" "$max" || exit 2
done
