#!/usr/bin/env bash
# Runs ecoscan over the corpora and compares the findings with golden/NAME.tsv.
#   run.sh [--bless] [--all] [--half tune|held-out] [NAME…]
# --bless writes the golden files, --all shows every changed line (default: 40 for each corpus).
# Exit 0: as in the golden files, no failure. 1: different, or a file or rule failed. 2: cannot run.
# With another list (ECOSCAN_CORPUS_LIST) nothing is compared: the findings are there to be judged.
# ECOSCAN_OPTIONS adds command-line options, JAVA_OPTIONS adds JVM options.
set -uo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
bless=false max=40 HALF=
while [ $# -gt 0 ]; do
  case $1 in
    --bless) bless=true ;;
    --all) max=1000000000 ;;
    --half) HALF=$2; shift ;;
    -*) die "usage: run.sh [--bless] [--all] [--half tune|held-out] [NAME…]" ;;
    *) break ;;
  esac
  shift
done
[ -f "$CLI_JAR" ] || die "no $CLI_JAR: build it first (mvn -pl cli -am package)"
names=$(corpus_names "$@") || exit 2

tools=$(mktemp -d) && trap 'rm -rf "$tools"' EXIT
"$JAVAC" -encoding UTF-8 -d "$tools" "$HERE/Findings.java" || exit 2
findings() { "$JAVA" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$tools" Findings "$@"; }

status=0
mkdir -p "$HERE/golden"
for name in $names; do
  dir=$CORPUS_DIR/$name golden=$HERE/golden/$name.tsv
  if ! is_fetched "$name"; then echo "$name: not fetched, run fetch.sh first"; status=1; continue; fi
  rm -f "$dir/ecoscan.json"
  classpath=() jars=$(cat "$dir/classpath.txt")
  if [ -n "$jars" ]; then classpath=(--classpath "$jars"); fi
  started=$SECONDS
  # shellcheck disable=SC2086
  "$JAVA" ${JAVA_OPTIONS:-} -jar "$CLI_JAR" check "$dir/src" ${classpath[@]+"${classpath[@]}"} \
    --fail-on never --preview --no-cache --format "json=$dir/ecoscan.json" ${ECOSCAN_OPTIONS:-} > "$dir/ecoscan.out" 2> "$dir/ecoscan.err"
  code=$?
  if [ $code -ne 0 ] || [ ! -f "$dir/ecoscan.json" ]; then
    echo "$name: ecoscan ended with exit code $code"; tail -n 5 "$dir/ecoscan.err" | sed 's/^/  /'; status=1; continue
  fi
  echo "$name: $((SECONDS - started)) s" >&2
  findings failures "$name" "$dir/ecoscan.json" || status=1
  findings golden "$dir/ecoscan.json" "$dir/findings.tsv" || { status=1; continue; }
  if ! has_golden; then
    findings confidence "$dir/ecoscan.json" "$dir/confidence.tsv" || status=1
    continue
  fi
  if [ -f "$golden" ]; then
    findings diff "$name" "$golden" "$dir/findings.tsv" "$max" || $bless || status=1
  else
    echo "$name: no golden yet, $(grep -vc '^#' "$dir/findings.tsv") findings"
    $bless || status=1
  fi
  if $bless; then cp "$dir/findings.tsv" "$golden"; fi
done
exit $status
