#!/usr/bin/env bash
# Measures HTTP clients that are kept and made for each request; writes results/clients.jsonl, with the machine they ran on.
#   benchmarks/operations/clients.sh     fetches Apache HttpClient and OkHttp with Maven
set -euo pipefail
cd "$(dirname "$0")"
apache=${APACHE:-5.5.1}
okhttp=${OKHTTP:-4.12.0}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
javac=${JAVA_HOME:+$JAVA_HOME/bin/}javac
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cat > "$work/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId>
  <artifactId>clients</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.apache.httpcomponents.client5</groupId>
      <artifactId>httpclient5</artifactId>
      <version>$apache</version>
    </dependency>
    <dependency>
      <groupId>com.squareup.okhttp3</groupId>
      <artifactId>okhttp</artifactId>
      <version>$okhttp</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -B -q -f "$work/pom.xml" dependency:build-classpath -Dmdep.outputFile="$work/classpath.txt"
classpath=$(cat "$work/classpath.txt")
mkdir -p results "$work/classes"
"$javac" -cp "$classpath" -d "$work/classes" Operations.java Clients.java
"$java" -Dsun.net.httpserver.nodelay=true -cp "$work/classes:$classpath" Clients 2> "$work/clients.log" > results/clients.jsonl.new \
  || { tail -20 "$work/clients.log"; rm -f results/clients.jsonl.new; exit 1; }
{
  echo "date:     $(date -u +%F)"
  echo "cpu:      $(awk -F': ' '/model name/ {print $2; exit}' /proc/cpuinfo), $(nproc) of $(nproc --all) processors used"
  echo "load:     $(cut -d' ' -f1-3 /proc/loadavg) at the end"
  echo "os:       $(uname -sr)"
  echo "java:     $("$java" -version 2>&1 | tail -1)"
  echo "clients:  the JDK's, Apache HttpClient $apache, OkHttp $okhttp; server: the JDK's, in the same process"
} > results/clients.txt
mv results/clients.jsonl.new results/clients.jsonl
