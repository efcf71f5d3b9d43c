#!/usr/bin/env bash
# Measures the claims that no JMH pair can settle and writes results/jdkN.jsonl, with the machine they ran on.
#   benchmarks/claims/run.sh     JAVA_HOME chooses the JDK
set -euo pipefail
cd "$(dirname "$0")"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
level=$("$java" -XshowSettings:properties -version 2>&1 | awk '/java.specification.version/ {print $3}')
options=(-Xms1g -Xmx1g -Djdk.virtualThreadScheduler.parallelism=1 -Djdk.virtualThreadScheduler.maxPoolSize=1)
mkdir -p results
"$java" "${options[@]}" Claims.java > "results/jdk$level.jsonl.new"
{
  echo "date:    $(date -u +%F)"
  echo "cpu:     $(awk -F': ' '/model name/ {print $2; exit}' /proc/cpuinfo), $(nproc) of $(nproc --all) processors used"
  echo "load:    $(cut -d' ' -f1-3 /proc/loadavg) at the end"
  echo "os:      $(uname -sr)"
  echo "java:    $("$java" -version 2>&1 | tail -1)"
  echo "options: ${options[*]}"
} > "results/jdk$level.txt"
mv "results/jdk$level.jsonl.new" "results/jdk$level.jsonl"
