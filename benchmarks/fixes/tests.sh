# The published tests of a library, before and after; sourced by run.sh, not run.
DEPENDENCY_PLUGIN=org.apache.maven.plugins:maven-dependency-plugin:3.8.1
CONSOLE=org.junit.platform:junit-platform-console-standalone:1.11.4

maven() { (mkdir -p "$work/run" && cd "$work/run" && $MVN -B -ntp -q ${MVN_OPTIONS:-} "$@"); }

# fetch_tests NAME: test sources, the class path that they need, and a runner; fails where nothing is published
fetch_tests() {
  local dir=$work/$1 coordinates
  coordinates=$(corpus_field "$1" 2)
  maven "$DEPENDENCY_PLUGIN:get" -Dartifact="$coordinates:jar:test-sources" -Dtransitive=false > "$dir/tests.log" 2>&1 &&
    maven "$DEPENDENCY_PLUGIN:copy" -Dartifact="$coordinates:jar:test-sources" -DoutputDirectory="$dir/download" >> "$dir/tests.log" 2>&1 &&
    maven -f "$CORPUS_DIR/$1/pom/pom.xml" "$DEPENDENCY_PLUGIN:build-classpath" -DincludeScope=test \
      -Dmdep.outputFile="$dir/test-classpath.txt" >> "$dir/tests.log" 2>&1 &&
    maven "$DEPENDENCY_PLUGIN:get" -Dartifact="$CONSOLE" -Dtransitive=false >> "$dir/tests.log" 2>&1 &&
    maven "$DEPENDENCY_PLUGIN:copy" -Dartifact="$CONSOLE" -DoutputDirectory="$dir/download" >> "$dir/tests.log" 2>&1 &&
    rm -rf "$dir/tests" && mkdir -p "$dir/tests" && (cd "$dir/tests" && "$JAR" xf "$dir"/download/*test-sources.jar)
}

# changed_tests NAME: the tests named for the changed classes
changed_tests() {
  local dir=$work/$1 class
  sed -n 's/^+++ after\/\(.*\)\.java\t.*/\1/p' "$dir/changes.diff" | while IFS= read -r class; do
    if [ -f "$dir/tests/${class}Test.java" ]; then echo "${class}Test"; fi
  done
}

# run_tests NAME: exit 1 when the tests end otherwise after the fixes than before
run_tests() {
  local name=$1 dir=$work/$1 when jars select=() test
  fetch_tests "$name" || { echo "  no tests published"; return 0; }
  changed_tests "$name" > "$dir/changed-tests.txt"
  while IFS= read -r test; do select+=(--select-class "${test//\//.}"); done < "$dir/changed-tests.txt"
  if [ ${#select[@]} -eq 0 ]; then echo "  no tests are named for the changed classes"; return 0; fi
  jars=$(cat "$dir/test-classpath.txt")
  for when in before after; do
    rm -rf "$dir/test-classes" && mkdir -p "$dir/test-classes"
    sed 's/$/.java/' "$dir/changed-tests.txt" > "$dir/changed-tests.files"
    (cd "$dir/tests" && "$JAVAC" -encoding UTF-8 -proc:none -nowarn -Xlint:none -sourcepath . -d "$dir/test-classes" \
      -cp "$dir/classes-$when:$jars:$CORPUS_DIR/$name/library.jar" "@$dir/changed-tests.files") > "$dir/test-javac-$when.log" 2>&1
    # resources and classes made at the library's build come from its jar, behind the compiled ones
    "$JAVA" -jar "$dir"/download/junit-platform-console-standalone-*.jar execute --disable-banner --details=none \
      -cp "$dir/test-classes:$dir/classes-$when:$jars:$CORPUS_DIR/$name/library.jar" "${select[@]}" > "$dir/tests-$when.log" 2>&1
    echo "  tests $when: $(sed -n 's/^\[ *\([0-9]* tests \(successful\|failed\)\) *\]$/\1/p' "$dir/tests-$when.log" | paste -sd, -)"
    grep -o 'MethodSource \[.*\]' "$dir/tests-$when.log" | sort > "$dir/failed-$when.txt"
  done
  cmp -s "$dir/failed-before.txt" "$dir/failed-after.txt" &&
    [ "$(grep -E '^\[ *[0-9]+ tests (successful|failed)' "$dir/tests-before.log")" = "$(grep -E '^\[ *[0-9]+ tests (successful|failed)' "$dir/tests-after.log")" ]
}
