#!/usr/bin/env bash
# What the cache saves: a run without it, a first run that fills it, a second that finds nothing changed, and one after a
# body and one after a signature was edited. Prints a Markdown table.
#   cache.sh [-n REPETITIONS] [-t THREADS] [-x MAX_HEAP] [-c CORPUS,CORPUS…]
# Defaults: 3 repetitions after one warm-up round, as many threads as processors, 2g, kafka-clients. BASE_JAR names another
# build of ecoscan.jar to compare with.
set -uo pipefail
export LC_ALL=C
SPEED=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$SPEED/../corpus/lib.sh"

repetitions=3 threads=$(getconf _NPROCESSORS_ONLN) heap=2g libraries=kafka-clients
while getopts n:t:x:c: option; do
  case $option in
    n) repetitions=$OPTARG ;; t) threads=$OPTARG ;; x) heap=$OPTARG ;; c) libraries=$OPTARG ;;
    *) die "usage: cache.sh [-n REPETITIONS] [-t THREADS] [-x MAX_HEAP] [-c CORPUS,CORPUS…]" ;;
  esac
done
[ -f "$CLI_JAR" ] || die "no cli/target/ecoscan.jar, build it first"
[ -x /usr/bin/time ] || die "needs /usr/bin/time"

work=$BENCHMARKS/target/speed/cache
rm -rf "$work"
mkdir -p "$work"
results=$work/results.tsv
rows=(start without cold warm body signature)
[ -z "${BASE_JAR:-}" ] || rows=(base "${rows[@]}")

title() {
  case $1 in
    base) echo "another build, --no-cache" ;;
    start) echo "ecoscan --version: the JVM and nothing else" ;;
    without) echo "--no-cache" ;;
    cold) echo "cold: the cache is filled" ;;
    warm) echo "warm: nothing changed" ;;
    body) echo "warm: one body changed" ;;
    signature) echo "warm: one signature changed" ;;
  esac
}

# measure LIBRARY ROW ROUND JAR ARGUMENTS…
measure() {
  local library=$1 row=$2 round=$3 jar=$4; shift 4
  /usr/bin/time -q -f '%e %U %S %M' -o "$work/time" \
    "$JAVA" "-Xmx$heap" ${JAVA_OPTIONS:-} -jar "$jar" "$@" > "$work/$row.log" 2>&1 \
    || { tail -n 3 "$work/$row.log" >&2; die "$row failed, see $work/$row.log"; }
  [ "$round" -eq 0 ] || printf '%s\t%s\t%s\t%s\n' "$library" "$row" "$round" "$(tr ' ' '\t' < "$work/time")" >> "$results"
}

# edit FILE PATTERN REPLACEMENT: changes the first line that fits
edit() { sed -i "0,/$2/s//$3/" "$1"; }

for library in ${libraries//,/ }; do
  corpus_names "$library" > /dev/null || exit 2
  is_fetched "$library" || "$HERE/fetch.sh" "$library" >&2 || exit 2
  src=$work/$library/src
  mkdir -p "$work/$library"
  cp -r "$CORPUS_DIR/$library/src" "$src"
  classpath=$(cat "$CORPUS_DIR/$library/classpath.txt")
  # the file whose body, then whose signature is edited: the first with a plain class and a brace of its own
  file=$(grep -rlE --include='*.java' '^public class [A-Za-z]+ \{$' "$src" | sort | head -n 1)
  [ -n "$file" ] || die "no class to edit in $library"
  cp "$file" "$work/$library/original"
  for ((round = 0; round <= repetitions; round++)); do
    kept=$work/$library/kept
    for row in "${rows[@]}"; do
      echo "$library, round $round of $repetitions: $row" >&2
      arguments=(check "$src" ${classpath:+--classpath "$classpath"} --fail-on never --threads "$threads"
        --format "json=$work/$library/$row.json")
      cp "$work/$library/original" "$file"
      case $row in
        base) measure "$library" base "$round" "$BASE_JAR" "${arguments[@]}" --no-cache ;;
        start) measure "$library" start "$round" "$CLI_JAR" --version ;;
        without) measure "$library" without "$round" "$CLI_JAR" "${arguments[@]}" --no-cache ;;
        *)
          case $row in
            cold) rm -rf "$kept" ;;
            body) edit "$file" '^\(public class [A-Za-z]* {\)$' '\1 static { int ofThisRun = 1; }' ;;
            signature) edit "$file" '^\(public class [A-Za-z]* {\)$' '\1 int ofThisRun;' ;;
          esac
          measure "$library" "$row" "$round" "$CLI_JAR" "${arguments[@]}" --cache-directory "$kept"
          # each edit starts from what the first run left
          if [ "$row" = cold ]; then rm -rf "$kept.cold"; cp -r "$kept" "$kept.cold"; else rm -rf "$kept"; cp -r "$kept.cold" "$kept"; fi ;;
      esac
    done
    diff <(grep -v '"cpuSeconds"' "$work/$library/without.json") <(grep -v '"cpuSeconds"' "$work/$library/warm.json") > /dev/null \
      || die "the reports of $library differ with and without the cache"
  done
  sizes="${sizes:-} $library $(du -b "$kept"/*.cache | awk '{ printf "%.1f MB", $1 / 1e6 }');"
done

echo
echo "Java $("$JAVA" -version 2>&1 | awk -F'"' '/version/ { print $2; exit }'), -Xmx$heap${JAVA_OPTIONS:+ $JAVA_OPTIONS}, $threads threads," \
  "$(awk -F': ' '/^model name/ { print $2; exit }' /proc/cpuinfo), $(getconf _NPROCESSORS_ONLN) processors," \
  "load at the end $(cut -d' ' -f1 /proc/loadavg)." \
  "Cold processes, $repetitions repetitions, interleaved; median (min–max). The cache:${sizes%;}."
echo
echo "| library | run | cached | wall s | CPU s (user + system) | peak RSS MB |"
echo "|---|---|---:|---:|---:|---:|"
for library in ${libraries//,/ }; do
  for row in "${rows[@]}"; do
    hits=$(sed -n 's/.*"cacheHits": \([0-9]*\).*/\1/p' "$work/$library/$row.json" 2> /dev/null)
    awk -F'\t' -v library="$library" -v row="$row" -v title="$(title "$row")" -v hits="${hits:--}" '
      function sort(a, n,   i, j, x) { for (i = 2; i <= n; i++) { x = a[i]; for (j = i - 1; j > 0 && a[j] > x; j--) a[j + 1] = a[j]; a[j + 1] = x } }
      function median(a, n) { return n % 2 ? a[(n + 1) / 2] : (a[n / 2] + a[n / 2 + 1]) / 2 }
      function cell(a, n, format) { sort(a, n); return sprintf(format " (" format "–" format ")", median(a, n), a[1], a[n]) }
      $1 == library && $2 == row { n++; wall[n] = $4 + 0; cpu[n] = $5 + $6; rss[n] = $7 / 1024 }
      END {
        if (!n) exit
        printf "| %s | %s | %s | %s | %s | %s |\n", library, title, hits, cell(wall, n, "%.2f"), cell(cpu, n, "%.2f"), cell(rss, n, "%.0f")
      }' "$results"
  done
done
