#!/usr/bin/env bash
# Measures messages to a broker of Kafka and writes results/messages.jsonl, with the machine they ran on.
#   benchmarks/operations/messages.sh     fetches Kafka with Maven; the broker is a process of its own, in a temporary folder
set -euo pipefail
cd "$(dirname "$0")"
kafka=${KAFKA:-4.3.1}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
javac=${JAVA_HOME:+$JAVA_HOME/bin/}javac
port=${PORT:-19092}
work=$(mktemp -d)
cat > "$work/pom.xml" <<POM
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId>
  <artifactId>messages</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.apache.kafka</groupId>
      <artifactId>kafka_2.13</artifactId>
      <version>$kafka</version>
    </dependency>
  </dependencies>
</project>
POM
mvn -B -q -f "$work/pom.xml" dependency:build-classpath -Dmdep.outputFile="$work/classpath.txt"
classpath=$(cat "$work/classpath.txt")
cat > "$work/broker.properties" <<SETTINGS
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:$((port + 1))
listeners=PLAINTEXT://127.0.0.1:$port,CONTROLLER://127.0.0.1:$((port + 1))
controller.listener.names=CONTROLLER
log.dirs=$work/log
num.partitions=1
SETTINGS
"$java" -cp "$classpath" kafka.tools.StorageTool format -t "$("$java" -cp "$classpath" kafka.tools.StorageTool random-uuid 2>/dev/null | tail -1)" \
  -c "$work/broker.properties" > "$work/format.log" 2>&1
"$java" -Xmx512m -cp "$classpath" kafka.Kafka "$work/broker.properties" > "$work/broker.log" 2>&1 &
broker=$!
trap 'kill $broker 2>/dev/null || true; wait $broker 2>/dev/null || true; rm -rf "$work"' EXIT
for _ in $(seq 60); do
  if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then break; fi
  sleep 0.5
done
sleep 3
mkdir -p results "$work/classes"
"$javac" -cp "$classpath" -d "$work/classes" Operations.java Messages.java
"$java" -cp "$work/classes:$classpath" Messages "127.0.0.1:$port" "$broker" > results/messages.jsonl.new
{
  echo "date:     $(date -u +%F)"
  echo "cpu:      $(awk -F': ' '/model name/ {print $2; exit}' /proc/cpuinfo), $(nproc) of $(nproc --all) processors used"
  echo "load:     $(cut -d' ' -f1-3 /proc/loadavg) at the end"
  echo "os:       $(uname -sr)"
  echo "java:     $("$java" -version 2>&1 | tail -1)"
  echo "broker:   Kafka $kafka, one node, records of 100 bytes, one partition"
} > results/messages.txt
mv results/messages.jsonl.new results/messages.jsonl
