#!/usr/bin/env bash
# Fetches the corpora of a list (default corpus.tsv) with Maven: sources unpacked, compile class path and own jar
# written beside them. ECOSCAN_CORPUS_LIST names another list.
#   fetch.sh [--half tune|held-out] [NAME…]
# MVN names the Maven command (default mvn); MVN_OPTIONS adds options, for instance "-o".
set -uo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
HALF=
if [ "${1:-}" = --half ]; then HALF=$2; shift 2; fi

DEPENDENCY_PLUGIN=org.apache.maven.plugins:maven-dependency-plugin:3.8.1
HELP_PLUGIN=org.apache.maven.plugins:maven-help-plugin:3.5.1

# Maven runs in a folder of its own: extensions of some parent poms write into the current one.
maven() { (mkdir -p "$work/run" && cd "$work/run" && $MVN -B -ntp ${MVN_OPTIONS:-} "$@"); }

# build_classpath POM OUT LOG
build_classpath() {
  maven -f "$1" "$DEPENDENCY_PLUGIN:build-classpath" -DincludeScope=compile -Dmdep.outputFile="$2" > "$3" 2>&1
}

# resolve POM OUT LOG: build_classpath, leaving out what cannot be had, at most a few rounds
resolve() {
  local round
  for round in 1 2 3 4 5 6; do
    build_classpath "$1" "$2" "$3" && return 0
    "$JAVA" "$HERE/ClasspathPom.java" drop "$1" "$3" >> "$(dirname "$2")/left-out.txt" || return 1
  done
  return 1
}

# download COORDINATES DIR LOG: sources, pom and jar, by way of a throw-away project (one Maven run)
download() {
  local group artifact version
  IFS=: read -r group artifact version <<<"$1"
  item() {
    echo "<artifactItem><groupId>$group</groupId><artifactId>$artifact</artifactId><version>$version</version><type>$1</type>${2:+<classifier>$2</classifier>}<destFileName>$3</destFileName></artifactItem>"
  }
  mkdir -p "$2/download"
  cat > "$2/download/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>corpus</groupId><artifactId>download</artifactId><version>1</version><packaging>pom</packaging>
  <build><plugins><plugin>
    <groupId>${DEPENDENCY_PLUGIN%%:*}</groupId><artifactId>maven-dependency-plugin</artifactId><version>${DEPENDENCY_PLUGIN##*:}</version>
    <configuration><outputDirectory>$2/download</outputDirectory><artifactItems>
      $(item jar sources sources.jar)
      $(item pom "" library.pom)
      $(item jar "" library.jar)
    </artifactItems></configuration>
  </plugin></plugins></build>
</project>
POM
  maven -f "$2/download/pom.xml" "$DEPENDENCY_PLUGIN:copy" > "$3" 2>&1
}

# fetch NAME: everything in a fresh folder, moved into place at the end, so a broken run leaves nothing half done
fetch() {
  local name=$1 coordinates extra dir work how
  coordinates=$(corpus_field "$name" 2) extra=$(corpus_field "$name" 4)
  dir=$CORPUS_DIR/$name work=$CORPUS_DIR/.$name.$$
  rm -rf "$work" && mkdir -p "$work/src" "$work/pom"
  echo "fetching $name ($coordinates)" >&2

  if ! download "$coordinates" "$work" "$work/download.log"; then
    grep -m 3 ERROR "$work/download.log" >&2
    mv "$work/download.log" "$CORPUS_DIR/$name.failed.log"; rm -rf "$work"
    return 1
  fi
  (cd "$work/src" && "$JAR" xf ../download/sources.jar) || return 1

  # The library's own pom knows provided and optional dependencies; a project that depends on the library does not.
  how=own-pom
  mv "$work/download/library.pom" "$work/pom/pom.xml"
  if ! { maven -f "$work/pom/pom.xml" "$HELP_PLUGIN:effective-pom" -Doutput="$work/pom/effective.xml" > "$work/effective.log" 2>&1 \
      && "$JAVA" "$HERE/ClasspathPom.java" clean "$work/pom/effective.xml" "$extra" "$work/pom/classpath-pom.xml" \
      && resolve "$work/pom/classpath-pom.xml" "$work/classpath.txt" "$work/resolve.log"; }; then
    how=as-dependency
    "$JAVA" "$HERE/ClasspathPom.java" artifact "$coordinates" "$extra" "$work/pom/classpath-pom.xml" &&
      resolve "$work/pom/classpath-pom.xml" "$work/classpath.txt" "$work/resolve.log" || how=none
    if [ $how = none ]; then
      grep -m 3 ERROR "$work/resolve.log" >&2
      mv "$work/resolve.log" "$CORPUS_DIR/$name.failed.log"; rm -rf "$work"
      return 1
    fi
  fi

  # The sources are what is analysed: the library itself is no part of its class path, even by way of a dependency.
  tr ":" "\n" < "$work/classpath.txt" | grep . | grep -vF "/$(tr . / <<<"${coordinates%%:*}")/$(cut -d: -f2 <<<"$coordinates")/" | paste -sd: - > "$work/classpath.tmp"
  mv "$work/classpath.tmp" "$work/classpath.txt"
  mv "$work/download/library.jar" "$work/library.jar"
  echo "$dir/library.jar" > "$work/own-jar.txt"
  printf '%s %s\n%s\n' "$coordinates" "$extra" "$how" > "$work/fetched"
  rm -rf "$work/download" "$work/run"
  rm -rf "$dir" "$CORPUS_DIR/$name.failed.log"
  mv "$work" "$dir"
}

mkdir -p "$CORPUS_DIR" "$CORPUS_DIR/.locks"
names=$(corpus_names "$@") || exit 2
failed=0
for name in $names; do
  (
    if command -v flock > /dev/null; then flock 9; fi
    is_fetched "$name" || fetch "$name"
  ) 9> "$CORPUS_DIR/.locks/$name" || { echo "FAILED: $name" >&2; failed=1; }
done

left_out() { if [ -s "$1/left-out.txt" ]; then echo ", without $(sort -u "$1/left-out.txt" | paste -sd " " -)"; fi; }
printf '\n%-28s %-9s %7s %9s %6s  %s\n' corpus half files lines jars 'class path'
for name in $names; do
  dir=$CORPUS_DIR/$name
  if ! is_fetched "$name"; then printf '%-28s %-9s not fetched\n' "$name" "$(corpus_field "$name" 3)"; continue; fi
  printf '%-28s %-9s %7d %9d %6d  %s\n' "$name" "$(corpus_field "$name" 3)" \
    "$(find "$dir/src" -name '*.java' | wc -l)" \
    "$(find "$dir/src" -name '*.java' -exec cat {} + | wc -l)" \
    "$(tr ":" "\n" < "$dir/classpath.txt" | grep -c .)" "$(sed -n 2p "$dir/fetched")$(left_out "$dir")"
done
exit $failed
