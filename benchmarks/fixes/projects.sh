#!/usr/bin/env bash
# Makes all safe fixes on copies of the test projects and runs their tests before and after.
#   projects.sh [NAME…]        without names: all of test-projects
# For each project: the same tests succeed before and after, each changed class is reached by a test or named, and a
# second run changes nothing. Needs Maven (MVN, MVN_OPTIONS) and the command line's jar.
# Exit 0: all of that holds. 1: something does not. 2: cannot run.
set -uo pipefail
export LC_ALL=C.UTF-8
FIXES=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$FIXES/../corpus/lib.sh"
[ -f "$CLI_JAR" ] || die "no $CLI_JAR: build it first (mvn -pl cli -am package)"
work=$BENCHMARKS/target/fixes/projects
if [ $# -eq 0 ]; then set -- $(cd "$ROOT/test-projects" && ls -d */ | tr -d /); fi

# tests DIR LOG: "RUN FAILED" of the project's tests, failures and errors together; empty where it does not build
tests() {
  (cd "$1" && $MVN -B -ntp ${MVN_OPTIONS:-} clean test) > "$2" 2>&1
  sed -n 's/^\[[A-Z]*\] Tests run: \([0-9]*\), Failures: \([0-9]*\), Errors: \([0-9]*\), Skipped: [0-9]*$/\1 \2 \3/p' "$2" |
    tail -n 1 | awk '{ print $1, $2 + $3 }'
}

fix() { "$JAVA" ${JAVA_OPTIONS:-} -jar "$CLI_JAR" fix "$1" --classpath "$2" --preview --locale en; }

# prove NAME: one line of the table, then what does not hold
prove() {
  local name=$1 dir=$work/$1 before after holds=0 fixes files class
  [ -f "$ROOT/test-projects/$name/pom.xml" ] || { echo "no test project '$name'"; return 2; }
  rm -rf "$dir" && mkdir -p "$dir"
  cp -r "$ROOT/test-projects/$name" "$dir/before" && rm -rf "$dir/before/target"
  cp -r "$dir/before" "$dir/after"
  before=$(tests "$dir/before" "$dir/tests-before.log")
  if [ -z "$before" ]; then tail -n 5 "$dir/tests-before.log"; return 1; fi
  (cd "$dir/before" && $MVN -B -ntp -q ${MVN_OPTIONS:-} org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
    -DincludeScope=compile -Dmdep.outputFile="$dir/classpath.txt") > "$dir/classpath.log" 2>&1 || { tail -n 5 "$dir/classpath.log"; return 1; }
  fix "$dir/after" "$(cat "$dir/classpath.txt")" > "$dir/fix.out" 2> "$dir/fix.err" || { tail -n 3 "$dir/fix.err"; holds=1; }
  fixes=$(sed -n 's/^\([0-9][0-9]*\) fix.* in .*/\1/p' "$dir/fix.out")
  (cd "$dir" && diff -ru before/src after/src > changes.diff)
  files=$(grep -c '^+++ ' "$dir/changes.diff")
  after=$(tests "$dir/after" "$dir/tests-after.log")
  printf '| %s | %s | %d | %s, %s failed | %s, %s failed |\n' "$name" "${fixes:-0}" "$files" ${before:-? ?} ${after:-? ?}
  [ "$before" = "$after" ] || holds=1
  [ "${before#* }" = 0 ] || { echo "  tests fail before any fix"; holds=1; }
  # a class that no test names may have been mended without being run
  for class in $(sed -n 's/^+++ after\/.*\/\([A-Za-z0-9]*\)\.java\t.*/\1/p' "$dir/changes.diff"); do
    grep -rqw "$class" "$dir/after/src/test" || { echo "  changed, but not tested: $class"; holds=1; }
  done
  cp -r "$dir/after/src" "$dir/again"
  fix "$dir/after" "$(cat "$dir/classpath.txt")" > "$dir/again.out" 2>> "$dir/fix.err"
  diff -rq "$dir/again" "$dir/after/src" > /dev/null || { echo "  a second run changes files"; holds=1; }
  return $holds
}

status=0
mkdir -p "$work"
echo '| project | fixes | files | tests before | tests after |'
echo '| --- | --- | --- | --- | --- |'
for name in "$@"; do prove "$name" || status=1; done
exit $status
