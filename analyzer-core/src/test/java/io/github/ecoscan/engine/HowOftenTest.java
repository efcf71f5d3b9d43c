package io.github.ecoscan.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Tier;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Findings that depend on how often the method around them runs. */
class HowOftenTest {
  /** A method that calls nothing of the project, so that only the finding asks who calls it. */
  private static final String LEAF = " private void work(String s) { s.often(); }";

  @TempDir Path project;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void all(List<String> items) { for (String item : items) work(item); }",
        "void all(List<String> items) { items.forEach(item -> work(item)); }",
        "void all(List<String> items) { for (String item : items) one(item); }"
            + " private void one(String item) { work(item); }",
        "@org.springframework.web.bind.annotation.GetMapping String get() { work(\"a\"); }",
        "A(List<String> items) { for (String item : items) work(item); }"
      })
  void repeated(String caller) throws IOException {
    assertThat(confidences(caller + LEAF)).containsExactly(Confidence.HIGH);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void one(String item) { work(item); }",
        "void few() { for (String item : List.of(\"a\", \"b\")) work(item); }",
        "A(String item) { work(item); }",
        ""
      })
  void nobodyKnows(String caller) throws IOException {
    assertThat(confidences(caller + LEAF)).containsExactly(Confidence.LOW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "static { work(\"a\"); }",
        "public static void main(String[] arguments) { work(arguments[0]); }",
        "@jakarta.annotation.PostConstruct void start() { for (String s : all) work(s); }",
        "void configure(List<String> items) { for (String item : items) work(item); }",
        "void init() { one(\"a\"); } private void one(String item) { work(item); }"
      })
  void once(String caller) throws IOException {
    assertThat(confidences(caller + LEAF)).isEmpty();
  }

  @Test
  void inALoopOfItsOwn() throws IOException {
    assertThat(confidences("void all(List<String> items) { for (String s : items) s.often(); }"))
        .containsExactly(Confidence.HIGH);
  }

  @Test
  void whatMakesAnExceptionRunsNowAndThen() throws IOException {
    assertThat(confidences("IllegalStateException lost(String s) { s.often(); return null; }"))
        .isEmpty();
  }

  @Test
  void whileObjectsAreMade() throws IOException {
    var maker = "A(String item) { work(item); } private void work(String s) { s.again(); }";
    assertThat(confidences(maker)).isEmpty();
  }

  @Test
  void again() throws IOException {
    assertThat(confidences("void work(String s) { s.again(); }")).containsExactly(Confidence.HIGH);
  }

  @Test
  void hintsOfAStableRuleMayBePreviews() throws IOException {
    Scans.write(
        project,
        "src/main/java/a/A.java",
        "package a; class A { void one(String s) { s.often(); }"
            + " void all(java.util.List<String> all) { for (String s : all) s.often(); } }");
    assertThat(Scans.run(project, new WasteHinted()).findings())
        .extracting(finding -> finding.confidence(), finding -> finding.tier())
        .containsExactly(tuple(Confidence.HIGH, Tier.STABLE));
    var preview = FlowScans.enabled("waste-hinted");
    assertThat(Scans.run(project, preview, 1, new WasteHinted()).findings())
        .extracting(finding -> finding.confidence(), finding -> finding.tier())
        .containsExactly(tuple(Confidence.LOW, Tier.PREVIEW), tuple(Confidence.HIGH, Tier.STABLE));
  }

  private List<Confidence> confidences(String members) throws IOException {
    Scans.write(
        project,
        "src/main/java/a/A.java",
        "package a; import java.util.List; class A { List<String> all; " + members + " }");
    return Scans.run(project, new WasteOften()).findings().stream()
        .map(finding -> finding.confidence())
        .toList();
  }
}
