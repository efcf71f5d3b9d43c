#!/usr/bin/env bash
# Asks javac which packages the class path of a corpus lacks, most often imported first: candidates for the fourth
# column of corpus.tsv. Reads no finding, so it is safe for the held-out half.
#   check-classpath.sh [--half tune|held-out] [NAME…]
set -uo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
HALF=
if [ "${1:-}" = --half ]; then HALF=$2; shift 2; fi
names=$(corpus_names "$@") || exit 2
out=$(mktemp -d) && trap 'rm -rf "$out"' EXIT
for name in $names; do
  dir=$CORPUS_DIR/$name
  is_fetched "$name" || { echo "$name: not fetched"; continue; }
  find "$dir/src" -name '*.java' ! -name module-info.java | sed 's/.*/"&"/' > "$out/files"
  rm -rf "$out/classes" && mkdir "$out/classes"
  "$JAVAC" -J-Xmx3g -encoding UTF-8 -proc:none -nowarn -implicit:none -Xmaxerrs 1000000 -d "$out/classes" \
    -cp "$(cat "$dir/classpath.txt"):$(cat "$dir/own-jar.txt")" "@$out/files" > "$out/log" 2>&1
  echo "$name: $(grep -c ': error: ' "$out/log") errors, $(grep -c 'error: package .* does not exist' "$out/log") for missing packages"
  sed -n 's/.*error: package \(.*\) does not exist.*/\1/p' "$out/log" | sort | uniq -c | sort -rn | head -n "${TOP:-12}"
done
