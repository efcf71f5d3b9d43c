#!/usr/bin/env bash
# Prints the precision of each rule, from judgements.tsv and the golden files.
#   precision.sh [--half tune|held-out] [NAME…]
# reported: findings in the golden files. judged, right, wrong, unsure: of those. precision: right / (right + wrong).
# Of another list (ECOSCAN_CORPUS_LIST) the findings are those of the last run.sh, by confidence.
# gone: judgements about findings that are no longer reported; they do not count.
set -uo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
HALF=
if [ "${1:-}" = --half ]; then HALF=$2; shift 2; fi
names=$(corpus_names "$@") || exit 2
{
  for name in $names; do
    if has_golden; then
      for golden in "$HERE/golden/$name.tsv" "$HERE/golden/bytecode/$name.tsv"; do
        if [ -f "$golden" ]; then
          awk -F'\t' -v OFS='\t' -v name="$name" '!/^#/ { print "F", name, $2, $3, $1 }' "$golden"
        fi
      done
    elif [ -f "$CORPUS_DIR/$name/confidence.tsv" ]; then
      awk -F'\t' -v OFS='\t' -v name="$name" '{ print "F", name, $2, $3, $1, $4 }' "$CORPUS_DIR/$name/confidence.tsv"
    fi
    awk -F'\t' -v OFS='\t' -v name="$name" 'NR > 1 && $1 == name { print "J", $1, $2, $3, $4, $5 }' "$JUDGEMENTS"
  done
} | awk -F'\t' '
  { key = $2 FS $3 FS $4 FS $5 }
  $1 == "F" { row = $5 ($6 == "" ? "" : " " $6); rules[row] = 1; reported[row]++; known[key] = row; next }
  !(key in known) { rules[$5] = 1; gone[$5]++; next }
  { $5 = known[key] }
  $6 == "right" { right[$5]++; judged[$5]++; next }
  $6 == "wrong" { wrong[$5]++; judged[$5]++; next }
  $6 == "unsure" { unsure[$5]++; judged[$5]++; next }
  { print "bad verdict: " $0 > "/dev/stderr" }
  function line(name, a, b, c, d, e, f) {
    return sprintf("%-44s %8d %7d %6d %6d %7d %5d  %9s", name, a, b, c, d, e, f, c + d ? sprintf("%.1f %%", 100 * c / (c + d)) : "-")
  }
  END {
    sort = "LC_ALL=C sort"
    printf "%-44s %8s %7s %6s %6s %7s %5s  %9s\n", "rule", "reported", "judged", "right", "wrong", "unsure", "gone", "precision"
    fflush()
    for (rule in rules) {
      print line(rule, reported[rule], judged[rule], right[rule], wrong[rule], unsure[rule], gone[rule]) | sort
      a += reported[rule]; b += judged[rule]; c += right[rule]; d += wrong[rule]; e += unsure[rule]; f += gone[rule]
    }
    close(sort)
    print line("all", a, b, c, d, e, f)
  }'
