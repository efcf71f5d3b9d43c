#!/usr/bin/env bash
# Runs ecoscan over the corpora and compares the findings with golden/NAME.tsv.
#   run.sh [--bless] [--all] [--bytecode] [--half tune|held-out] [NAME…]
# --bless writes the golden files, --all shows every changed line (default: 40 for each corpus).
# --bytecode looks at the classes, too: findings of the rules that need them, against golden/bytecode/NAME.tsv.
# Exit 0: as in the golden files, no failure. 1: different, or a file or rule failed. 2: cannot run.
# With another list (ECOSCAN_CORPUS_LIST) nothing is compared: the findings are there to be judged.
# ECOSCAN_OPTIONS adds command-line options, JAVA_OPTIONS adds JVM options.
set -uo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
bless=false max=40 bytecode=false HALF=
while [ $# -gt 0 ]; do
  case $1 in
    --bless) bless=true ;;
    --all) max=1000000000 ;;
    --bytecode) bytecode=true ;;
    --half) HALF=$2; shift ;;
    -*) die "usage: run.sh [--bless] [--all] [--bytecode] [--half tune|held-out] [NAME…]" ;;
    *) break ;;
  esac
  shift
done
[ -f "$CLI_JAR" ] || die "no $CLI_JAR: build it first (mvn -pl cli -am package)"
names=$(corpus_names "$@") || exit 2

tools=$(mktemp -d) && trap 'rm -rf "$tools"' EXIT
"$JAVAC" -encoding UTF-8 -d "$tools" "$HERE/Findings.java" || exit 2
findings() { "$JAVA" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$tools" Findings "$@"; }

# only_bytecode FINDINGS: leaves those of rules that only classes decide
only_bytecode() {
  awk -F'\t' 'NR == FNR { if ($2 == "finds") rules[$3] = 1; next } /^#/ || $1 in rules' "$PATTERNS" "$1" > "$1.some" && mv "$1.some" "$1"
}

status=0
goldens=$HERE/golden report=ecoscan options=(--bytecode off)
if $bytecode; then goldens=$goldens/bytecode report=bytecode options=(--bytecode on); fi
mkdir -p "$goldens"
for name in $names; do
  dir=$CORPUS_DIR/$name golden=$goldens/$name.tsv sources=$CORPUS_DIR/$name/src
  if ! is_fetched "$name"; then echo "$name: not fetched, run fetch.sh first"; status=1; continue; fi
  rm -f "$dir/$report.json"
  if $bytecode; then sources=$(compiled "$name")/src/main/java; fi
  classpath=() jars=$(cat "$dir/classpath.txt")
  if [ -n "$jars" ]; then classpath=(--classpath "$jars"); fi
  started=$SECONDS
  # shellcheck disable=SC2086
  "$JAVA" ${JAVA_OPTIONS:-} -jar "$CLI_JAR" check "$sources" ${classpath[@]+"${classpath[@]}"} "${options[@]}" \
    --fail-on never --preview --no-cache --format "json=$dir/$report.json" ${ECOSCAN_OPTIONS:-} > "$dir/$report.out" 2> "$dir/$report.err"
  code=$?
  if [ $code -ne 0 ] || [ ! -f "$dir/$report.json" ]; then
    echo "$name: ecoscan ended with exit code $code"; tail -n 5 "$dir/$report.err" | sed 's/^/  /'; status=1; continue
  fi
  echo "$name: $((SECONDS - started)) s" >&2
  findings failures "$name" "$dir/$report.json" || status=1
  findings golden "$dir/$report.json" "$dir/findings.tsv" || { status=1; continue; }
  if $bytecode; then only_bytecode "$dir/findings.tsv"; fi
  if ! has_golden; then
    findings confidence "$dir/$report.json" "$dir/confidence.tsv" || status=1
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
