#!/usr/bin/env bash
# Compares what the resolver and javac say about every call of corpus libraries, against figures that may only improve.
#   differential.sh [--bless] [--bare] [--damage] [--compiled] LIBRARY…     exit 1 when a figure got worse
# --bare: without class path; --damage: breaks every file at random instead, and fails on an exception.
# --compiled: without class path, with and without the library's classes; fails on what only these make different.
# GOLDEN names another file of figures. Every loss is listed in ../target/types/losses. Needs analyzer-core's tests compiled (mvn -pl analyzer-core test-compile).
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$here/../..
corpus=${ECOSCAN_CORPUS_DIR:-$here/../target/corpus}
work=$here/../target/types
mkdir -p "$work"
if [ ! -s "$work/test-classpath" ]; then
  mvn -q -B -f "$root/pom.xml" -pl analyzer-core dependency:build-classpath \
    -Dmdep.outputFile="$work/test-classpath" -Dmdep.includeScope=test
fi
core=$root/analyzer-core/target
exec java -Xmx6g -Xss2m -cp "$core/classes:$core/test-classes:$(cat "$work/test-classpath")" \
  io.github.ecoscan.types.Differential "$corpus" "$work/losses" "${GOLDEN:-$here/differential.tsv}" "$@"
