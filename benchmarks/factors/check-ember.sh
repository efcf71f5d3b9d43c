#!/usr/bin/env bash
# Compares electricity-ember.csv with the same data in the package @tgwf/co2, which npm fetches.
#   benchmarks/factors/check-ember.sh [VERSION]
set -euo pipefail
cd "$(dirname "$0")"
table=$(cd ../.. && pwd)/analyzer-core/src/main/resources/io/github/ecoscan/impact/electricity-ember.csv
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm pack --silent "@tgwf/co2@${1:-0.19.0}" > /dev/null
tar xzf tgwf-co2-*.tgz
data=package/dist/esm/data/average-intensities.min.js
same=0
other=0
while IFS=, read -r zone _ value _; do
  case $zone in '#'* | zone) continue ;; EU27) key=EU ;; WLD) key=WORLD ;; *) key=$zone ;; esac
  theirs=$(grep -o "\"$key\": [0-9.]*" "$data" | head -1 | cut -d' ' -f2 || true)
  if [ "$theirs" = "$value" ]; then
    same=$((same + 1))
  else
    echo "$zone: $value here, ${theirs:-nothing} there"
    other=$((other + 1))
  fi
done < "$table"
echo "$same the same, $other not"
[ "$other" = 0 ]
