#!/usr/bin/env bash
# Measures operations on PostgreSQL and writes results/operations.jsonl, with the machine they ran on.
#   benchmarks/operations/run.sh [Connections|Statements]     another program, and its results; needs initdb and pg_ctl on the PATH, and PostgreSQL's driver in ~/.m2
set -euo pipefail
cd "$(dirname "$0")"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
javac=${JAVA_HOME:+$JAVA_HOME/bin/}javac
driver=${DRIVER:-$(find ~/.m2/repository/org/postgresql/postgresql -name 'postgresql-42.7.*.jar' | sort -V | tail -1)}
port=${PORT:-54329}
program=${1:-Operations}
name=$(tr '[:upper:]' '[:lower:]' <<< "$program")
work=$(mktemp -d)
as() { "$@"; }
if [ "$(id -u)" = 0 ]; then # PostgreSQL refuses to run as root
  user=${PGUSER_OS:-postgres}
  chown "$user" "$work"
  as() { su "$user" -s /bin/bash -c "$(printf '%q ' env "PATH=$PATH" "$@")"; }
fi
trap 'as pg_ctl -D "$work/data" -m immediate stop >/dev/null 2>&1 || true; rm -rf "$work"' EXIT
as initdb -D "$work/data" -U bench -A trust >/dev/null
as pg_ctl -D "$work/data" -l "$work/log" -w -o "-p $port -k $work -c listen_addresses=127.0.0.1 -c autovacuum=off" start >/dev/null
postmaster=$(head -1 "$work/data/postmaster.pid")
mkdir -p results
classes=$(mktemp -d)
"$javac" -d "$classes" Operations.java "$program.java"
"$java" -cp "$classes:$driver" "$program" "jdbc:postgresql://127.0.0.1:$port/postgres" "$postmaster" \
  > "results/$name.jsonl.new"
rm -rf "$classes"
{
  echo "date:     $(date -u +%F)"
  echo "cpu:      $(awk -F': ' '/model name/ {print $2; exit}' /proc/cpuinfo), $(nproc) of $(nproc --all) processors used"
  echo "load:     $(cut -d' ' -f1-3 /proc/loadavg) at the end"
  echo "os:       $(uname -sr)"
  echo "java:     $("$java" -version 2>&1 | tail -1)"
  echo "database: $(postgres --version), $(basename "$driver")"
} > "results/$name.txt"
mv "results/$name.jsonl.new" "results/$name.jsonl"
