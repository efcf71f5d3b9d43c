#!/usr/bin/env bash
# Measures all pairs on one JDK and writes results/jdkN.json, with the machine they ran on.
#   benchmarks/waste/run.sh [-o NAME] [-p 'REGEX'] [JMH options…]     JAVA_HOME chooses the JDK
#   -o NAME: writes results/jdkN-NAME.json instead, beside what was measured before
set -euo pipefail
cd "$(dirname "$0")"
pattern='.*'
name=
if [ "${1:-}" = -o ]; then name=-$2; shift 2; fi
if [ "${1:-}" = -p ]; then pattern=$2; shift 2; fi
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
level=$("$java" -XshowSettings:properties -version 2>&1 | awk '/java.specification.version/ {print $3}')
root=$(cd ../.. && pwd)
# one run: the goal needs the modules that the phase before it has compiled
(cd "$root" && mvn -B -q -pl benchmarks/waste -am test-compile dependency:build-classpath -Dspotless.check.skip \
  -Dmdep.outputFile=target/classpath.txt -Dmdep.includeScope=compile)
mkdir -p results
"$java" -cp "target/classes:$(cat target/classpath.txt)" org.openjdk.jmh.Main "$pattern" \
  -prof gc -rf json -rff "results/jdk$level$name.json.new" "$@"
{
  echo "date:  $(date -u +%F)"
  echo "cpu:   $(awk -F': ' '/model name/ {print $2; exit}' /proc/cpuinfo), $(nproc) of $(nproc --all) processors used"
  echo "load:  $(cut -d' ' -f1-3 /proc/loadavg) at the end"
  echo "os:    $(uname -sr)"
  echo "java:  $("$java" -version 2>&1 | tail -1)"
  echo "jmh:   $pattern -prof gc $*"
} > "results/jdk$level$name.txt"
mv "results/jdk$level$name.json.new" "results/jdk$level$name.json"
