#!/usr/bin/env bash
# Compares the cost of a run of ecoscan with parsing alone (JavaParser, javac) and with PMD; prints a Markdown table.
#   run.sh [-n REPETITIONS] [-t THREADS] [-x MAX_HEAP] [-c CORPUS] [-o TOOL,TOOL…]
# Defaults: 3 repetitions after one warm-up round, as many threads as processors, 2g, kafka-clients, all tools.
# Tools: ecoscan ecoscan-all javaparser javac pmd. JAVA_OPTIONS adds JVM options to all of them alike.
set -uo pipefail
export LC_ALL=C
SPEED=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$SPEED/../corpus/lib.sh"

repetitions=3 threads=$(getconf _NPROCESSORS_ONLN) heap=2g corpus=kafka-clients only=ecoscan,ecoscan-all,javaparser,javac,pmd
while getopts n:t:x:c:o: option; do
  case $option in
    n) repetitions=$OPTARG ;; t) threads=$OPTARG ;; x) heap=$OPTARG ;; c) corpus=$OPTARG ;; o) only=$OPTARG ;;
    *) die "usage: run.sh [-n REPETITIONS] [-t THREADS] [-x MAX_HEAP] [-c CORPUS] [-o TOOL,TOOL…]" ;;
  esac
done

corpus=$(corpus_names "$corpus") || exit 2
is_fetched "$corpus" || "$HERE/fetch.sh" "$corpus" >&2 || exit 2
src=$CORPUS_DIR/$corpus/src
classpath=$(cat "$CORPUS_DIR/$corpus/classpath.txt")
own_jar=$(cat "$CORPUS_DIR/$corpus/own-jar.txt")

work=$BENCHMARKS/target/speed
mkdir -p "$work/classes"
results=$work/results.tsv
: > "$results"

# jars PROFILE: the class path of that profile of this folder's pom, fetched once
jars() {
  local file=$work/$1.classpath
  if [ ! -s "$file" ] || [ "$SPEED/pom.xml" -nt "$file" ] || ! [ -e "$(cut -d: -f1 "$file")" ]; then
    $MVN -B -q ${MVN_OPTIONS:-} -f "$SPEED/pom.xml" -P "$1" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath \
      -Dmdep.outputFile="$file" >&2 || die "Maven cannot fetch $1"
  fi
  cat "$file"
}

javaparser_jars=$(jars javaparser) || exit 2
"$JAVAC" -encoding UTF-8 -cp "$javaparser_jars" -d "$work/classes" "$SPEED/ParseOnly.java" "$SPEED/JavacParseOnly.java" || exit 2
case ,$only, in *,pmd,*) pmd_jars=$(jars pmd) || exit 2 ;; esac

title() {
  case $1 in
    ecoscan) echo "ecoscan (default: generated code skipped)" ;;
    ecoscan-all) echo "ecoscan --include-generated" ;;
    javaparser) echo "JavaParser 3.28.2, parse only" ;;
    javac) echo "javac $("$JAVAC" -version 2>&1 | awk '{ print $2 }'), parse only" ;;
    pmd) echo "PMD 7.27.0, category/java/performance.xml" ;;
  esac
}

# command_of TOOL: sets the array "run"
command_of() {
  # shellcheck disable=SC2206
  run=("$JAVA" "-Xmx$heap" ${JAVA_OPTIONS:-})
  case $1 in
    ecoscan | ecoscan-all)
      run+=(-jar "$CLI_JAR" check "$src" ${classpath:+--classpath "$classpath"} --fail-on never --no-cache --threads "$threads"
        --format "json=$work/$1.json")
      [ "$1" = ecoscan ] || run+=(--include-generated) ;;
    javaparser) run+=(-cp "$javaparser_jars:$work/classes" ParseOnly "$src" "$threads") ;;
    javac) run+=(-cp "$work/classes" JavacParseOnly "$src" "$threads") ;;
    pmd)
      run+=(-cp "$pmd_jars" net.sourceforge.pmd.cli.PmdCli check --dir "$src" --rulesets category/java/performance.xml
        --aux-classpath "${classpath:+$classpath:}$own_jar" --threads "$threads" --no-cache --no-progress
        --no-fail-on-violation --no-fail-on-error --format text --report-file "$work/pmd.txt") ;;
    *) die "no tool named '$1'" ;;
  esac
}

# measure LOG COMMAND…: prints "wall user system peak-KiB"; the exit code is the command's
if [ -x /usr/bin/time ] && /usr/bin/time -f '%M' -o /dev/null true 2> /dev/null && [ "${MEASURE:-time}" = time ]; then
  how="/usr/bin/time"
  measure() {
    local log=$1 code; shift
    /usr/bin/time -q -f '%e %U %S %M' -o "$work/time" "$@" > "$log" 2>&1; code=$?
    cat "$work/time"
    return $code
  }
else
  how="bash's time, peak memory read from /proc every 50 ms"
  measure() {
    local log=$1 code poller; shift
    rm -f "$work/pid" "$work/peak"
    (
      until [ -s "$work/pid" ]; do sleep 0.01; done
      pid=$(cat "$work/pid") peak=0
      while line=$(sed -n 's/^VmHWM:[ \t]*\([0-9]*\).*/\1/p' "/proc/$pid/status" 2> /dev/null) && [ -n "$line" ]; do
        peak=$line
        sleep 0.05
      done
      echo "$peak" > "$work/peak"
    ) &
    poller=$!
    TIMEFORMAT='%3R %3U %3S'
    { time sh -c 'echo $$ > "$0"; exec "$@"' "$work/pid" "$@" > "$log" 2>&1; } 2> "$work/time"; code=$?
    wait "$poller"
    echo "$(cat "$work/time") $(cat "$work/peak")"
    return $code
  }
fi

tools=()
for tool in ${only//,/ }; do
  case $tool in
    ecoscan*) if [ ! -f "$CLI_JAR" ]; then echo "skipped: $(title "$tool"): no cli/target/ecoscan.jar, build it first" >&2; continue; fi ;;
  esac
  command_of "$tool"
  tools+=("$tool")
done

# Round 0 warms the file cache and is not counted. The order turns by one each round, so no tool always comes first.
for ((round = 0; round <= repetitions; round++)); do
  kept=()
  for ((i = 0; i < ${#tools[@]}; i++)); do
    tool=${tools[(i + round) % ${#tools[@]}]}
    command_of "$tool"
    echo "round $round of $repetitions: $tool" >&2
    if figures=$(measure "$work/$tool.log" "${run[@]}"); then
      [ "$round" -eq 0 ] || printf '%s\t%s\t%s\n' "$tool" "$round" "${figures// /$'\t'}" >> "$results"
      kept+=("$tool")
    else
      echo "skipped: $(title "$tool"): failed, see $work/$tool.log" >&2
      tail -n 3 "$work/$tool.log" | sed 's/^/  /' >&2
    fi
  done
  # A tool that failed is not run again; the others keep the order of the command line.
  still=()
  for tool in ${tools[@]+"${tools[@]}"}; do
    case " ${kept[*]-} " in *" $tool "*) still+=("$tool") ;; esac
  done
  tools=(${still[@]+"${still[@]}"})
done

echo
echo "$corpus $(corpus_field "$corpus" 2 | cut -d: -f3): $(sed -n 's/^files=\([0-9]*\) lines=\([0-9]*\).*/\1 files, \2 lines/p' "$work/javaparser.log" 2> /dev/null)."
echo "Java $("$JAVA" -version 2>&1 | awk -F'"' '/version/ { print $2; exit }'), -Xmx$heap${JAVA_OPTIONS:+ $JAVA_OPTIONS}, $threads threads," \
  "$(awk -F': ' '/^model name/ { print $2; exit }' /proc/cpuinfo), $(getconf _NPROCESSORS_ONLN) processors," \
  "load at the end $(cut -d' ' -f1 /proc/loadavg)." \
  "Cold processes, $repetitions repetitions, interleaved; median (min–max). Measured by $how."
echo
echo "| tool | wall s | CPU s (user + system) | peak RSS MB | CPU / JavaParser parse |"
echo "|---|---:|---:|---:|---:|"
for tool in ${tools[@]+"${tools[@]}"}; do
  awk -F'\t' -v tool="$tool" -v title="$(title "$tool")" '
    function sort(a, n,   i, j, x) { for (i = 2; i <= n; i++) { x = a[i]; for (j = i - 1; j > 0 && a[j] > x; j--) a[j + 1] = a[j]; a[j + 1] = x } }
    function median(a, n) { return n % 2 ? a[(n + 1) / 2] : (a[n / 2] + a[n / 2 + 1]) / 2 }
    function cell(a, n, format) { sort(a, n); return sprintf(format " (" format "–" format ")", median(a, n), a[1], a[n]) }
    $1 == "javaparser" { base[++b] = $4 + $5 }
    $1 == tool { n++; wall[n] = $3 + 0; cpu[n] = $4 + $5; rss[n] = $6 / 1024 }
    END {
      if (!n) exit
      sort(base, b)
      w = cell(wall, n, "%.2f"); c = cell(cpu, n, "%.2f"); r = cell(rss, n, "%.0f")
      ratio = b ? sprintf("%.2f", median(cpu, n) / median(base, b)) : "-"
      printf "| %s | %s | %s | %s | %s |\n", title, w, c, r, ratio
    }' "$results"
done
