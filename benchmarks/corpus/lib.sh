# Shared by the scripts of this folder; sourced, not run.
HERE=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
BENCHMARKS=$(dirname "$HERE")
ROOT=$(dirname "$BENCHMARKS")
CORPUS_DIR=${ECOSCAN_CORPUS_DIR:-$BENCHMARKS/target/corpus}
CLI_JAR=${ECOSCAN_JAR:-$ROOT/cli/target/ecoscan.jar}
PATTERNS=$ROOT/rules/src/main/resources/io/github/ecoscan/rules/bytecode/patterns.tsv
LIST=${ECOSCAN_CORPUS_LIST:-$HERE/corpus.tsv}   # another list has its verdicts beside it, and no golden files
MVN=${MVN:-mvn}   # may hold several words, for instance "nice mvn"

if [ -n "${JAVA_HOME:-}" ] && [ -x "$JAVA_HOME/bin/java" ]; then
  JAVA=$JAVA_HOME/bin/java JAR=$JAVA_HOME/bin/jar JAVAC=$JAVA_HOME/bin/javac
else
  JAVA=java JAR=jar JAVAC=javac
fi

die() { echo "$*" >&2; exit 2; }

case $LIST in
  "$HERE/corpus.tsv") JUDGEMENTS=$HERE/judgements.tsv ;;
  *) JUDGEMENTS=${LIST%.tsv}-judgements.tsv ;;
esac

# has_golden: whether the findings of the list are pinned
has_golden() { [ "$LIST" = "$HERE/corpus.tsv" ]; }

# corpus_names [NAME…]: the names asked for, checked; all of the list (or of $HALF) when none is given
corpus_names() {
  local known name
  known=$(awk -F'\t' -v half="${HALF:-}" '!/^#/ && NF > 3 && (half == "" || $3 == half) { print $1 }' "$LIST")
  if [ $# -eq 0 ]; then echo "$known"; return; fi
  for name in "$@"; do
    grep -qxF -- "$name" <<<"$known" || die "no corpus named '$name'${HALF:+ in half $HALF} (see $LIST)"
    echo "$name"
  done
}

# corpus_field NAME COLUMN: 2 coordinates, 3 half, 4 extra class path, 5 note
corpus_field() { awk -F'\t' -v name="$1" -v column="$2" '!/^#/ && $1 == name { print $column }' "$LIST"; }

# is_fetched NAME: there, of the pinned version, and every jar of its class path still exists
is_fetched() {
  local dir=$CORPUS_DIR/$1 jar
  [ -f "$dir/fetched" ] && [ "$(head -n 1 "$dir/fetched")" = "$(corpus_field "$1" 2) $(corpus_field "$1" 4)" ] || return 1
  while IFS= read -r jar; do
    [ -z "$jar" ] || [ -e "$jar" ] || return 1
  done < <(tr ":" "\n" < "$dir/classpath.txt"; echo; cat "$dir/own-jar.txt")
}

# compiled NAME: prints the folder of a project with the library's sources beside newer classes, made when it is not there
compiled() {
  local folder=$CORPUS_DIR/$1/compiled
  if ! cmp -s "$CORPUS_DIR/$1/fetched" "$folder/ready"; then
    rm -rf "$folder"
    mkdir -p "$folder/src/main" "$folder/target/classes"
    cp -al "$CORPUS_DIR/$1/src" "$folder/src/main/java" 2>/dev/null || cp -r "$CORPUS_DIR/$1/src" "$folder/src/main/java"
    unzip -qo "$(head -n 1 "$CORPUS_DIR/$1/own-jar.txt")" '*.class' -d "$folder/target/classes" && rm -rf "$folder/target/classes/META-INF"
    find "$folder/target/classes" -name '*.class' -exec touch {} +
    cp "$CORPUS_DIR/$1/fetched" "$folder/ready"
  fi
  echo "$folder"
}
