#!/usr/bin/env bash
# The differential test over what is no library: tests published as test-sources jars, and the test projects.
#   others.sh [--bless]        figures in others.tsv; exit 1 when one got worse
# Sources and class paths go to ../target/types/others. MVN_OPTIONS adds Maven options, for instance "-o".
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$here/../..
others=$here/../target/types/others
plugin=org.apache.maven.plugins:maven-dependency-plugin:3.8.1
tests="org.apache.commons:commons-lang3:3.17.0 org.apache.commons:commons-collections4:4.4 commons-io:commons-io:2.16.1
  org.apache.kafka:kafka-clients:3.9.1 org.apache.hadoop:hadoop-common:3.4.1"
projects="shop assistant etl"

maven() { mvn -B -ntp -q ${MVN_OPTIONS:-} "$@"; }

# artifact COORDINATES TYPE CLASSIFIER FILE
artifact() {
  local group name version
  IFS=: read -r group name version <<<"$1"
  maven "$plugin:copy" -Dartifact="$1:$2${3:+:$3}" -DoutputDirectory="$(dirname "$4")" -Dmdep.useBaseVersion=true
  mv "$(dirname "$4")/$name-$version${3:+-$3}.$2" "$4"
}

names=()
for coordinates in $tests; do
  name=$(cut -d: -f2 <<<"$coordinates")-tests
  names+=("$name")
  [ -s "$others/$name/classpath.txt" ] && continue
  work=$others/.$name
  rm -rf "$work" "${others:?}/$name" && mkdir -p "$work/src"
  artifact "$coordinates" jar test-sources "$work/sources.jar"
  artifact "$coordinates" pom "" "$work/pom.xml"
  artifact "$coordinates" jar "" "$work/library.jar"
  (cd "$work/src" && "${JAVA_HOME:+$JAVA_HOME/bin/}jar" xf ../sources.jar)
  maven -f "$work/pom.xml" "$plugin:build-classpath" -Dmdep.includeScope=test -Dmdep.outputFile="$work/classpath.txt" \
    || { echo "no class path for $name" >&2; exit 1; }
  echo "$others/$name/library.jar" > "$work/own-jar.txt"
  mv "$work" "$others/$name"
done
for project in $projects; do
  names+=("$project")
  work=$others/$project
  rm -rf "$work" && mkdir -p "$work"
  cp -r "$root/test-projects/$project/src/main/java" "$work/src"
  maven -f "$root/test-projects/$project/pom.xml" "$plugin:build-classpath" -Dmdep.includeScope=compile \
    -Dmdep.outputFile="$work/classpath.txt"
  : > "$work/own-jar.txt"
done
ECOSCAN_CORPUS_DIR=$others GOLDEN=$here/others.tsv "$here/differential.sh" "$@" "${names[@]}"
