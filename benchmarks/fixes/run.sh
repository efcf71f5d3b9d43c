#!/usr/bin/env bash
# Makes all safe fixes on copies of corpus libraries and shows that nothing breaks.
#   run.sh [--unsafe] [--tests] [NAME…]        without names: the tune half of the corpus
# For each library: javac reports no error that it did not report before; a second run changes nothing; no finding with a
# safe fix is left. --tests also runs the library's published tests of the changed classes before and after.
# --unsafe makes the fixes for review too: what they give must still compile.
# Exit 0: all of that holds. 1: something does not. 2: cannot run.
set -uo pipefail
export LC_ALL=C.UTF-8
FIXES=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$FIXES/../corpus/lib.sh"
tests=false unsafe=()
while [ $# -gt 0 ]; do
  case $1 in
    --unsafe) unsafe=(--unsafe) ;;
    --tests) tests=true ;;
    -*) die "usage: run.sh [--unsafe] [--tests] [NAME…]" ;;
    *) break ;;
  esac
  shift
done
HALF=
if [ $# -eq 0 ]; then HALF=tune; fi
names=$(corpus_names "$@") || exit 2
[ -f "$CLI_JAR" ] || die "no $CLI_JAR: build it first (mvn -pl cli -am package)"
work=$BENCHMARKS/target/fixes
mkdir -p "$work/tools"
"$JAVAC" -encoding UTF-8 -cp "$CLI_JAR" -d "$work/tools" "$FIXES/FixProof.java" || exit 2
proof() { "$JAVA" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$work/tools:$CLI_JAR" FixProof "$@"; }

# compile DIR SOURCES CLASSES LOG OPTIONS…: javac goes on after errors, so that the two runs can be compared
compile() {
  local sources=$2 classes=$3 log=$4
  (cd "$1" && find "$sources" -name '*.java' ! -name module-info.java | sort | sed 's/.*/"&"/') > "$log.files"
  rm -rf "$classes" && mkdir -p "$classes"
  (cd "$1" && "$JAVAC" -J-Xmx3g -J-XX:+UseSerialGC -encoding UTF-8 -proc:none -nowarn -Xlint:none -implicit:none \
    -Xmaxerrs 1000000 -XDshould-stop.ifError=FLOW -d "$classes" "${@:5}" "@$log.files") > "$log" 2>&1
}

# ecoscan COMMAND DIR LEVEL CLASSPATH OPTIONS…
ecoscan() {
  # shellcheck disable=SC2086
  "$JAVA" ${JAVA_OPTIONS:-} -jar "$CLI_JAR" "$1" "$2" --java-level "$3" ${4:+--classpath "$4"} --preview --no-cache --locale en \
    "${@:5}" ${ECOSCAN_OPTIONS:-}
}

# prove NAME: one line of the table, then what does not hold
prove() {
  local name=$1 dir=$work/$1 source=$CORPUS_DIR/$1 level jars options before after fixes files holds=0
  rm -rf "$dir" && mkdir -p "$dir/before" "$dir/after"
  (cd "$source/src" && find . -name '*.java' -print0 | xargs -0 cp --parents -t "$dir/before")
  cp -r "$dir/before/." "$dir/after"
  level=$(proof level "$source/library.jar") jars=$(cat "$source/classpath.txt")

  # --release knows what the level's class library lacks; some code uses more than that shows
  options=(--release "$level" -cp "$jars:$source/library.jar")
  compile "$dir/before" . "$dir/classes-before" "$dir/javac-before.log" "${options[@]}"
  before=$(proof errors "$dir/javac-before.log")
  if [ "$before" -gt 0 ]; then
    options=(-source "$level" -target "$level" -cp "$jars:$source/library.jar")
    compile "$dir/before" . "$dir/classes-before" "$dir/javac-before.log" "${options[@]}"
    before=$(proof errors "$dir/javac-before.log")
  fi

  ecoscan fix "$dir/after" "$level" "$jars" ${unsafe[@]+"${unsafe[@]}"} > "$dir/fix.out" 2> "$dir/fix.err" || { tail -n 3 "$dir/fix.err"; holds=1; }
  (cd "$dir" && diff -ru before after > changes.diff)
  files=$(grep -c '^+++ ' "$dir/changes.diff") fixes=$(sed -n 's/^\([0-9][0-9]*\) fix.* in .*/\1/p' "$dir/fix.out")
  if [ "$files" -eq 0 ]; then
    printf '| %s | %d | 0 | 0 | %d | %d |\n' "$name" "$level" "$before" "$before"
    return $holds
  fi
  compile "$dir/after" . "$dir/classes-after" "$dir/javac-after.log" "${options[@]}"
  after=$(proof errors "$dir/javac-after.log")
  printf '| %s | %d | %d | %d | %d | %d |\n' "$name" "$level" "${fixes:-0}" "$files" "$before" "$after"
  proof new-errors "$dir/javac-before.log" "$dir/javac-after.log" || holds=1

  cp -r "$dir/after" "$dir/again"
  ecoscan fix "$dir/again" "$level" "$jars" ${unsafe[@]+"${unsafe[@]}"} > "$dir/again.out" 2>> "$dir/fix.err"
  diff -rq "$dir/after" "$dir/again" > /dev/null || { echo "  a second run changes $(diff -rq "$dir/after" "$dir/again" | wc -l) files"; holds=1; }
  rm -rf "$dir/again"
  ecoscan check "$dir/after" "$level" "$jars" --fail-on never --format "json=$dir/after.json" > /dev/null 2>> "$dir/fix.err"
  proof fixable "$dir/after.json" | sed 's/^/  still fixable: /'
  [ "${PIPESTATUS[0]}" -eq 0 ] || holds=1
  if $tests; then . "$FIXES/tests.sh"; run_tests "$name" || holds=1; fi
  return $holds
}

status=0
echo '| library | Java | fixes | files | javac errors before | after |'
echo '| --- | --- | --- | --- | --- | --- |'
for name in $names; do
  is_fetched "$name" || { echo "$name: not fetched, run benchmarks/corpus/fetch.sh first"; status=1; continue; }
  prove "$name" || status=1
done
exit $status
