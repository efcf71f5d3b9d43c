#!/usr/bin/env bash
# What answering every call costs beside parsing, in the same run: CPU seconds of the process, median, and the share.
#   run.sh [-n REPETITIONS] [-t THREADS] [LIBRARY…]
# Libraries are those of the corpus, fetched before. JAVA_OPTIONS adds JVM options to both sides alike.
# Needs analyzer-core compiled (mvn -pl analyzer-core compile) and a JDK 17 or newer.
set -euo pipefail
export LC_ALL=C
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$here/../..
corpus=${ECOSCAN_CORPUS_DIR:-$here/../target/corpus}
repetitions=3 threads=1
while getopts n:t: option; do
  case $option in
    n) repetitions=$OPTARG ;; t) threads=$OPTARG ;;
    *) echo "usage: run.sh [-n REPETITIONS] [-t THREADS] [LIBRARY…]" >&2; exit 2 ;;
  esac
done
shift $((OPTIND - 1))
[ $# -gt 0 ] || set -- langchain4j-core spring-context kafka-clients hibernate-core

work=$here/../target/types
mkdir -p "$work"
if [ ! -s "$work/classpath" ]; then
  mvn -q -B -f "$root/pom.xml" -pl analyzer-core dependency:build-classpath \
    -Dmdep.outputFile="$work/classpath" -Dmdep.includeScope=compile
fi
classes=$root/analyzer-core/target/classes:$(cat "$work/classpath"):$work
javac -encoding UTF-8 -d "$work" -cp "$classes" "$here/ResolveAll.java"

cpu() {
  java -Xmx2g -XX:+UseSerialGC ${JAVA_OPTIONS:-} -cp "$classes" ResolveAll "$1" "$2" "$3" "$threads" | tail -1 \
    | tee -a "$work/runs.txt" | sed 's/.*cpu=//'
}

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

printf '| library | lines | parse, CPU s | with types | types | share |\n|---|---|---|---|---|---|\n'
for library in "$@"; do
  src=$corpus/$library/src
  classpath=$(cat "$corpus/$library/classpath.txt"):$(cat "$corpus/$library/own-jar.txt")
  : > "$work/parse"; : > "$work/resolve"
  for ((i = 0; i < repetitions; i++)); do
    cpu parse "$src" "$classpath" >> "$work/parse"
    cpu resolve "$src" "$classpath" >> "$work/resolve"
  done
  lines=$(tail -1 "$work/runs.txt" | sed 's/.*lines=\([0-9]*\).*/\1/')
  awk -v l="$library" -v n="$lines" -v p="$(median < "$work/parse")" -v r="$(median < "$work/resolve")" \
    'BEGIN { printf "| %s | %d | %.2f | %.2f | %.2f | %.0f %% |\n", l, n, p, r, r - p, 100 * (r - p) / p }'
done
