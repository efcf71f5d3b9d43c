#!/usr/bin/env bash
# What `bytecode` costs: CPU seconds of ecoscan with off, auto (nothing to read), on (cold and warm), and of SpotBugs
# itself with all detectors; prints a Markdown table with the ratios.
#   run.sh [-n REPETITIONS] [-x MAX_HEAP] [LIBRARY…]
# Defaults: 3 repetitions, 2g, kafka-clients and hibernate-core. The tools take turns; medians count.
set -uo pipefail
export LC_ALL=C
BYTECODE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$BYTECODE/../corpus/lib.sh"

repetitions=3 heap=2g
while getopts n:x: option; do
  case $option in
    n) repetitions=$OPTARG ;; x) heap=$OPTARG ;;
    *) die "usage: run.sh [-n REPETITIONS] [-x MAX_HEAP] [LIBRARY…]" ;;
  esac
done
shift $((OPTIND - 1))
[ $# -gt 0 ] || set -- kafka-clients hibernate-core
[ -f "$CLI_JAR" ] || die "build ecoscan first: $CLI_JAR is missing"
[ -d "$(dirname "$CLI_JAR")/spotbugs" ] || die "build ecoscan first: SpotBugs is not beside $CLI_JAR"
names=$(corpus_names "$@") || exit 2
work=$BENCHMARKS/target/bytecode
mkdir -p "$work"

# project NAME: the library as a project: sources, and classes that are newer
project() {
  local folder=$work/$1
  if [ ! -e "$folder/ready" ]; then
    rm -rf "$folder"
    mkdir -p "$folder/src/main" "$folder/target/classes"
    cp -r "$CORPUS_DIR/$1/src" "$folder/src/main/java"
    (cd "$folder/target/classes" && unzip -qo "$(head -n 1 "$CORPUS_DIR/$1/own-jar.txt")" '*.class' -x 'META-INF/*')
    find "$folder/target/classes" -name '*.class' -exec touch {} +
    touch "$folder/ready"
  fi
  echo "$folder"
}

# cpu COMMAND…: its CPU seconds, user and system
cpu() {
  local TIMEFORMAT='%U %S'
  { time "$@" > "$work/out" 2> "$work/err" || echo "failed: $*" >&3; } 2>&1 | awk '{ print $1 + $2 }'
}
exec 3>&2

# ecoscan FOLDER CLASSPATH OPTIONS…
ecoscan() {
  local folder=$1 classpath=$2
  shift 2
  "$JAVA" "-Xmx$heap" -jar "$CLI_JAR" check "$folder" ${classpath:+--classpath "$classpath"} --preview --fail-on never "$@"
}

# measure MODE FOLDER CLASSPATH
measure() {
  case $1 in
    off | auto) cpu ecoscan "$2" "$3" --bytecode "$1" ;;
    cold) cpu ecoscan "$2" "$3" --bytecode on --no-cache ;;
    warm) cpu ecoscan "$2" "$3" --bytecode on ;;
    spotbugs) cpu "$JAVA" "-Xmx$heap" -cp "$CLI_JAR" edu.umd.cs.findbugs.FindBugs2 -quiet -xml="$work/full.xml" \
      ${3:+-auxclasspath "$3"} "$2/target/classes" ;;
  esac
}

median() { sort -n | awk '{ v[NR] = $1 } END { print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

results=$work/results.tsv
: > "$results"
for name in $names; do
  is_fetched "$name" || "$HERE/fetch.sh" "$name" >&2 || exit 2
  folder=$(project "$name")
  classpath=$(cat "$CORPUS_DIR/$name/classpath.txt")
  rm -rf "$folder/target/ecoscan"
  ecoscan "$folder" "$classpath" --bytecode on > "$work/out" 2> "$work/err" || die "ecoscan failed: see $work/err"
  for round in $(seq "$repetitions"); do
    for mode in off auto cold warm spotbugs; do
      printf '%s\t%s\t%s\t%s\n' "$name" "$mode" "$round" "$(measure "$mode" "$folder" "$classpath")" | tee -a "$results" >&2
    done
  done
done

value() { awk -F'\t' -v n="$1" -v m="$2" '$1 == n && $2 == m { print $4 }' "$results" | median; }
echo "CPU seconds, medians of $repetitions; $(getconf _NPROCESSORS_ONLN) processors, load $(cut -d' ' -f1-3 /proc/loadavg) at the end,"
echo "$("$JAVA" -version 2>&1 | sed -n 2p)"
echo
echo "| library | off | auto, nothing to read | on, cold | on, warm | SpotBugs, all detectors | auto adds | on adds, of SpotBugs | warm adds, of cold |"
echo "| --- | --- | --- | --- | --- | --- | --- | --- | --- |"
for name in $names; do
  awk -v name="$name" -v off="$(value "$name" off)" -v auto="$(value "$name" auto)" -v cold="$(value "$name" cold)" \
    -v warm="$(value "$name" warm)" -v full="$(value "$name" spotbugs)" 'BEGIN {
      printf "| %s | %.1f | %.1f | %.1f | %.1f | %.1f | %+.1f %% | %.0f %% | %.0f %% |\n", name, off, auto, cold, warm, full,
        100 * (auto / off - 1), 100 * (cold - off) / full, 100 * (warm - off) / (cold - off) }'
done
