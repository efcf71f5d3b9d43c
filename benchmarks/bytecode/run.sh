#!/usr/bin/env bash
# What `bytecode` costs: CPU seconds of ecoscan with off, auto (nothing to read), on (cold and warm), and of SpotBugs
# itself with all detectors; prints a Markdown table with the ratios.
#   run.sh [-n REPETITIONS] [-p PAIRS] [-x MAX_HEAP] [-m "MODE…"] [LIBRARY…]
# Defaults: 3 repetitions, no more pairs, 2g, all modes, kafka-clients and hibernate-core. The modes take turns; medians
# count. -p: PAIRS of off and auto besides(two of them in each round), with less of the JIT compiler's noise. -m: some of
# off, auto, cold, warm, one (a class changed), spotbugs.
set -uo pipefail
export LC_ALL=C
BYTECODE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$BYTECODE/../corpus/lib.sh"

repetitions=3 pairs=0 heap=2g modes="off auto cold warm one spotbugs" options=
while getopts n:p:x:m: option; do
  case $option in
    n) repetitions=$OPTARG ;; p) pairs=$OPTARG ;; x) heap=$OPTARG ;; m) modes=$OPTARG ;;
    *) die "usage: run.sh [-n REPETITIONS] [-p PAIRS] [-x MAX_HEAP] [-m \"MODE…\"] [LIBRARY…]" ;;
  esac
done
shift $((OPTIND - 1))
[ $# -gt 0 ] || set -- kafka-clients hibernate-core
[ -f "$CLI_JAR" ] || die "build ecoscan first: $CLI_JAR is missing"
[ -d "$(dirname "$CLI_JAR")/spotbugs" ] || die "build ecoscan first: SpotBugs is not beside $CLI_JAR"
names=$(corpus_names "$@") || exit 2
work=$BENCHMARKS/target/bytecode
mkdir -p "$work"

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
  # shellcheck disable=SC2086
  "$JAVA" $options "-Xmx$heap" -jar "$CLI_JAR" check "$folder" ${classpath:+--classpath "$classpath"} --preview --fail-on never "$@"
}

# change FOLDER: takes its name out of the bytes of one class, as a compiler without -g does
change() {
  local file name
  file=$(find "$1/target/classes" -name '*.class' -not -name '*$*' -size -9k | sort | sed -n "$((RANDOM % 200 + 1))p")
  name=$(basename "$file" .class).java
  LC_ALL=C sed -i "s/${name:0:1}\(${name:1}\)/_\1/" "$file"
}

# measure MODE FOLDER CLASSPATH
measure() {
  case $1 in
    off | auto) cpu ecoscan "$2" "$3" --bytecode "$1" ;;
    cold) cpu ecoscan "$2" "$3" --bytecode on --no-cache ;;
    one) change "$2"; cpu ecoscan "$2" "$3" --bytecode on ;;
    warm) cpu ecoscan "$2" "$3" --bytecode on ;;
    spotbugs) cpu "$JAVA" "-Xmx$heap" -cp "$CLI_JAR" edu.umd.cs.findbugs.FindBugs2 -quiet -xml="$work/full.xml" \
      ${3:+-auxclasspath "$3"} "$2/target/classes" ;;
  esac
}

median() { sort -n | awk '{ v[NR] = $1 } END { if (NR) print NR % 2 ? v[(NR + 1) / 2] : (v[NR / 2] + v[NR / 2 + 1]) / 2 }'; }

results=$work/results.tsv
: > "$results"
for name in $names; do
  is_fetched "$name" || "$HERE/fetch.sh" "$name" >&2 || exit 2
  folder=$work/$name
  rm -rf "$folder" && cp -al "$(compiled "$name")" "$folder"
  classpath=$(cat "$CORPUS_DIR/$name/classpath.txt")
  rm -rf "$folder/target/ecoscan"
  case $modes in
    *warm* | *one*) ecoscan "$folder" "$classpath" --bytecode on > "$work/out" 2> "$work/err" || die "ecoscan failed: see $work/err" ;;
  esac
  for round in $(seq "$repetitions"); do
    for mode in $modes; do
      printf '%s\t%s\t%s\t%s\n' "$name" "$mode" "$round" "$(measure "$mode" "$folder" "$classpath")" | tee -a "$results" >&2
    done
  done
  options="-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
  for round in $(seq "$pairs"); do
    for mode in off auto off auto; do
      printf '%s\t%s\t%s\t%s\n' "$name" "pair-$mode" "$round" "$(measure "$mode" "$folder" "$classpath")" | tee -a "$results" >&2
    done
  done
  options=
done

# ratios NAME: of the runs of a round, in percent: median, and how far they spread
ratios() {
  awk -F'\t' -v n="$1" '$1 == n && $2 ~ /^pair-/ { v[$3, ++c[$3]] = $4 }
    END { for (r in c) { print 100 * (v[r, 2] / v[r, 1] - 1); print 100 * (v[r, 4] / v[r, 3] - 1) } }' "$results" | sort -n |
    awk '{ v[NR] = $1 } END { if (NR) printf "%+.1f %% (%d pairs, %+.1f to %+.1f %%)", (v[int((NR + 1) / 2)] + v[int(NR / 2) + 1]) / 2, NR, v[1], v[NR] }'
}

value() { awk -F'\t' -v n="$1" -v m="$2" '$1 == n && $2 == m { print $4 }' "$results" | median; }
echo "CPU seconds, medians of $repetitions; $(getconf _NPROCESSORS_ONLN) processors, load $(cut -d' ' -f1-3 /proc/loadavg) at the end,"
echo "$("$JAVA" -version 2>&1 | sed -n 2p)"
echo
echo "| library | off | auto, nothing to read | on, cold | on, warm | on, a class changed | SpotBugs, all detectors | auto adds | on adds, of SpotBugs | warm adds, of cold |"
echo "| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |"
for name in $names; do
  awk -v name="$name" -v off="$(value "$name" off)" -v auto="$(value "$name" auto)" -v cold="$(value "$name" cold)" \
    -v warm="$(value "$name" warm)" -v one="$(value "$name" one)" -v full="$(value "$name" spotbugs)" \
    -v ratios="$(ratios "$name")" '
    function seconds(v) { return v > 0 ? sprintf("%.1f", v) : "-" }
    function share(part, whole) { return part != "" && whole > 0 ? sprintf("%.1f %%", 100 * part / whole) : "-" }
    function more(v) { return v > 0 && off > 0 ? v - off : "" }
    BEGIN {
      printf "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |\n", name, seconds(off), seconds(auto), seconds(cold), seconds(warm),
        seconds(one), seconds(full), ratios != "" ? ratios : share(more(auto), off), share(more(cold), full), share(more(warm), more(cold)) }'
done
