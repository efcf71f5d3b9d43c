# The published tests of a library, before and after; sourced by run.sh, not run.
DEPENDENCY_PLUGIN=org.apache.maven.plugins:maven-dependency-plugin:3.8.1
CONSOLE=org.junit.platform:junit-platform-console-standalone:1.11.4
MAX_TESTS=20

maven() { (mkdir -p "$work/run" && cd "$work/run" && $MVN -B -ntp -q ${MVN_OPTIONS:-} "$@"); }

# download DIR COORDINATES: an artifact without its dependencies
download() {
  maven "$DEPENDENCY_PLUGIN:get" -Dartifact="$2" -Dtransitive=false >> "$1/tests.log" 2>&1 &&
    maven "$DEPENDENCY_PLUGIN:copy" -Dartifact="$2" -DoutputDirectory="$1/download" >> "$1/tests.log" 2>&1
}

# fetch_tests NAME: tests as sources or compiled, the class path that they need, and a runner; fails where there is none
fetch_tests() {
  local dir=$work/$1 coordinates classifier
  coordinates=$(corpus_field "$1" 2)
  rm -rf "$dir/download" "$dir/tests" && : > "$dir/tests.log"
  for classifier in test-sources tests ""; do
    [ -n "$classifier" ] || return 1
    download "$dir" "$coordinates:jar:$classifier" && break
  done
  maven -f "$CORPUS_DIR/$1/pom/pom.xml" "$DEPENDENCY_PLUGIN:build-classpath" -DincludeScope=test \
    -Dmdep.outputFile="$dir/test-classpath.txt" >> "$dir/tests.log" 2>&1 &&
    download "$dir" "$CONSOLE" &&
    mkdir -p "$dir/tests" && (cd "$dir/tests" && "$JAR" xf "$dir"/download/*-"$classifier".jar)
}

# changed_tests NAME: the tests named for the changed classes; for a class without, those that mention it
changed_tests() {
  local dir=$work/$1 class named
  sed -n 's/^+++ after\/\(.*\)\.java\t.*/\1/p' "$dir/changes.diff" | while IFS= read -r class; do
    named=$(cd "$dir/tests" && ls "${class}Test.java" "${class}Test.class" 2> /dev/null)
    if [ -z "$named" ]; then
      # source names the class, compiled code has its full name
      named=$(cd "$dir/tests" && { grep -rlw --include='*Test.java' "${class##*/}" .; grep -rl --include='*Test.class' "$class" .; } |
        sort | head -n "$MAX_TESTS" | sed 's/^\.\///')
    fi
    [ -z "$named" ] || sed 's/\.[a-z]*$//' <<< "$named"
  done | sort -u
}

# run_tests NAME: exit 1 when the tests end otherwise after the fixes than before
run_tests() {
  local name=$1 dir=$work/$1 when jars select=() test classes
  fetch_tests "$name" || { echo "  no tests published"; return 0; }
  changed_tests "$name" > "$dir/changed-tests.txt"
  while IFS= read -r test; do select+=(--select-class "${test//\//.}"); done < "$dir/changed-tests.txt"
  if [ ${#select[@]} -eq 0 ]; then echo "  no test mentions the changed classes"; return 0; fi
  jars=$(cat "$dir/test-classpath.txt")
  for when in before after; do
    classes=$dir/tests
    if ls "$dir"/download/*-test-sources.jar > /dev/null 2>&1; then
      classes=$dir/test-classes
      rm -rf "$classes" && mkdir -p "$classes"
      sed 's/$/.java/' "$dir/changed-tests.txt" > "$dir/changed-tests.files"
      (cd "$dir/tests" && "$JAVAC" -encoding UTF-8 -proc:none -nowarn -Xlint:none -sourcepath . -d "$classes" \
        -cp "$dir/classes-$when:$jars:$CORPUS_DIR/$name/library.jar" "@$dir/changed-tests.files") > "$dir/test-javac-$when.log" 2>&1
    fi
    # resources and classes made at the library's build come from its jar, behind the compiled ones
    (mkdir -p "$dir/run-$when" && cd "$dir/run-$when" && "$JAVA" -jar "$dir"/download/junit-platform-console-standalone-*.jar \
      execute --disable-banner --details=summary -cp "$classes:$dir/classes-$when:$jars:$CORPUS_DIR/$name/library.jar" \
      "${select[@]}") > "$dir/tests-$when.log" 2>&1
    echo "  tests $when: $(sed -n 's/^\[ *\([0-9]* tests \(successful\|failed\)\) *\]$/\1/p' "$dir/tests-$when.log" | paste -sd, -)"
    grep -o 'MethodSource \[.*\]' "$dir/tests-$when.log" | sort > "$dir/failed-$when.txt"
  done
  grep -qE '^\[ *[1-9][0-9]* tests successful' "$dir/tests-before.log" || { echo "  no test ran"; return 1; }
  cmp -s "$dir/failed-before.txt" "$dir/failed-after.txt" &&
    [ "$(grep -E '^\[ *[0-9]+ tests (successful|failed)' "$dir/tests-before.log")" = "$(grep -E '^\[ *[0-9]+ tests (successful|failed)' "$dir/tests-after.log")" ]
}
