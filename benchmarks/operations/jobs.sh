#!/usr/bin/env bash
# Measures an action of Spark on local[1] and writes results/jobs.jsonl, with the machine it ran on.
#   benchmarks/operations/jobs.sh     fetches Spark with Maven; JAVA_HOME: a JDK 17
set -euo pipefail
cd "$(dirname "$0")"
spark=${SPARK:-3.5.8}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
javac=${JAVA_HOME:+$JAVA_HOME/bin/}javac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId>
  <artifactId>jobs</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.apache.spark</groupId>
      <artifactId>spark-core_2.13</artifactId>
      <version>$spark</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -B -q -f "$work/pom.xml" dependency:build-classpath -Dmdep.outputFile="$work/classpath.txt"
classpath=$(cat "$work/classpath.txt")
mkdir -p results "$work/classes"
"$javac" -cp "$classpath" -d "$work/classes" Operations.java Jobs.java
opens=()
for package in java.base/java.lang java.base/java.lang.invoke java.base/java.io java.base/java.net java.base/java.nio \
  java.base/java.util java.base/java.util.concurrent java.base/sun.nio.ch java.base/sun.security.action; do
  opens+=(--add-opens "$package=ALL-UNNAMED")
done
"$java" "${opens[@]}" -cp "$work/classes:$classpath" Jobs 2> "$work/jobs.log" > results/jobs.jsonl.new \
  || { tail -20 "$work/jobs.log"; rm -f results/jobs.jsonl.new; exit 1; }
{
  echo "date:     $(date -u +%F)"
  echo "cpu:      $(awk -F': ' '/model name/ {print $2; exit}' /proc/cpuinfo), $(nproc) of $(nproc --all) processors used"
  echo "load:     $(cut -d' ' -f1-3 /proc/loadavg) at the end"
  echo "os:       $(uname -sr)"
  echo "java:     $("$java" -version 2>&1 | tail -1)"
  echo "spark:    $spark, local[1]"
} > results/jobs.txt
mv results/jobs.jsonl.new results/jobs.jsonl
