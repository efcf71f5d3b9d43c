#!/usr/bin/env bash
# What the link step costs beside the rest of a scan, and what the facts of a library take: one line for each run.
#   run.sh [-n REPETITIONS] [LIBRARY…]
# Libraries are those of the corpus, fetched before. JAVA_OPTIONS adds JVM options.
# Needs cli/target/ecoscan.jar (mvn -pl cli -am package) and a JDK 17 or newer.
set -euo pipefail
export LC_ALL=C
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
corpus=${ECOSCAN_CORPUS_DIR:-$here/../target/corpus}
jar=${ECOSCAN_JAR:-$here/../../cli/target/ecoscan.jar}
repetitions=3
while getopts n: option; do
  case $option in
    n) repetitions=$OPTARG ;;
    *) echo "usage: run.sh [-n REPETITIONS] [LIBRARY…]" >&2; exit 2 ;;
  esac
done
shift $((OPTIND - 1))
[ $# -gt 0 ] || set -- hibernate-core

work=$here/../target/link
mkdir -p "$work"
javac -encoding UTF-8 -d "$work" -cp "$jar" "$here/LinkPhases.java"
for library in "$@"; do
  for ((i = 0; i < repetitions; i++)); do
    echo "$library $(java -Xmx2g -XX:+UseSerialGC ${JAVA_OPTIONS:-} -cp "$jar:$work" \
      io.github.ecoscan.engine.LinkPhases "$corpus/$library/src" "$(cat "$corpus/$library/classpath.txt")")"
  done
done
