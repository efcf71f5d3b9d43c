package io.github.ecoscan.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PatchTest {

  @Test
  void readsAddedLinesWithAndWithoutContext() {
    assertThat(
            Patch.added(
                """
                diff --git a/x/A.java b/x/A.java
                index 1..2 100644
                --- a/x/A.java
                +++ b/x/A.java
                @@ -1,3 +1,4 @@ class A {
                 one
                -two
                +zwei
                +drei
                 four
                @@ -10,0 +12 @@
                +twelve
                \\ No newline at end of file
                diff --git a/Gone.java b/Gone.java
                --- a/Gone.java
                +++ /dev/null
                @@ -1 +0,0 @@
                -x
                diff --git a/New.java b/New.java
                --- /dev/null
                +++ b/New.java
                @@ -0,0 +1,2 @@
                +--- a/trap
                ++++ b/trap
                """))
        .isEqualTo(Map.of("x/A.java", lines(2, 3, 12), "New.java", lines(1, 2)));
  }

  @Test
  void aFileThatOnlyLosesLinesHasNone() {
    assertThat(Patch.added("--- a/A.java\n+++ b/A.java\n@@ -3,2 +2,0 @@\n-x\n-y\n"))
        .isEqualTo(Map.of("A.java", lines()));
  }

  @Test
  void readsNames() {
    assertThat(names("--- i/A.java\n+++ w/A.java")).isEqualTo("A.java");
    assertThat(names("--- a/A.java\n+++ a/A.java")).as("no prefix").isEqualTo("a/A.java");
    assertThat(names("--- src/A.java\t2026-01-01\n+++ src/A.java\t2026-01-02"))
        .isEqualTo("src/A.java");
    assertThat(names("--- \"a/\\303\\251 \\\"q\\\".java\"\n+++ \"b/\\303\\251 \\\"q\\\".java\""))
        .isEqualTo("é \"q\".java");
    assertThat(names("--- a/A b.java\t\r\n+++ b/A b.java\t\r")).isEqualTo("A b.java");
  }

  private static String names(String headers) {
    return Patch.added(headers + "\n@@ -1 +1 @@\n-a\n+b\n").keySet().iterator().next();
  }

  private static NavigableSet<Integer> lines(Integer... numbers) {
    return new TreeSet<>(List.of(numbers));
  }
}
