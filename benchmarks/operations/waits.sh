#!/usr/bin/env bash
# Measures what waiting costs and writes results/waits.jsonl, with the machine it ran on.
#   benchmarks/operations/waits.sh
set -euo pipefail
cd "$(dirname "$0")"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
javac=${JAVA_HOME:+$JAVA_HOME/bin/}javac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p results
"$javac" -d "$work" Operations.java Waits.java
"$java" -cp "$work" Waits > results/waits.jsonl.new
{
  echo "date:     $(date -u +%F)"
  echo "cpu:      $(awk -F': ' '/model name/ {print $2; exit}' /proc/cpuinfo), $(nproc) of $(nproc --all) processors used"
  echo "load:     $(cut -d' ' -f1-3 /proc/loadavg) at the end"
  echo "os:       $(uname -sr)"
  echo "java:     $("$java" -version 2>&1 | tail -1)"
} > results/waits.txt
mv results/waits.jsonl.new results/waits.jsonl
