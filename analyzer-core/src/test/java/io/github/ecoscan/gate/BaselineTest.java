package io.github.ecoscan.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Standing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of baselines. */
class BaselineTest {
  private static boolean all(String file) {
    return true;
  }

  private static boolean none(String file) {
    return false;
  }

  @Property
  void nothingIsNewInAScanAndItsOwnBaseline(@ForAll("scans") List<Finding> scan) {
    assertThat(newOnes(Baseline.of(scan).mark(scan, BaselineTest::none))).isEmpty();
  }

  @Property
  void oneMoreFindingIsOneNewFinding(
      @ForAll("scans") List<Finding> scan,
      @ForAll("findings") Finding added,
      @ForAll Random random) {
    var more = new ArrayList<>(scan);
    more.add(added);
    Collections.shuffle(more, random);

    assertThat(newOnes(Baseline.of(scan).mark(more, BaselineTest::none)))
        .singleElement()
        .extracting(Finding::fingerprint)
        .isEqualTo(added.fingerprint());
  }

  @Property
  void movedLinesChangeNothing(@ForAll("scans") List<Finding> scan, @ForAll Random random) {
    var moved =
        scan.stream()
            .map(f -> Samples.finding(f.file(), 1 + random.nextInt(1000), f.fingerprint()))
            .toList();

    assertThat(newOnes(Baseline.of(scan).mark(moved, BaselineTest::none))).isEmpty();
    assertThat(Baseline.of(moved)).isEqualTo(Baseline.of(scan));
  }

  @Property
  void movedFilesChangeNothing(@ForAll("scans") List<Finding> scan) {
    var moved =
        scan.stream()
            .map(f -> Samples.finding("new/" + f.file(), f.span().line(), f.fingerprint()))
            .toList();

    assertThat(newOnes(Baseline.of(scan).mark(moved, file -> !file.startsWith("new/")))).isEmpty();
  }

  @Property
  void aCopyOfAFileIsNew(@ForAll("scans") List<Finding> scan) {
    var both = new ArrayList<>(scan);
    scan.forEach(f -> both.add(Samples.finding("copy/" + f.file(), 1, f.fingerprint())));

    assertThat(newOnes(Baseline.of(scan).mark(both, BaselineTest::none)))
        .hasSameSizeAs(scan)
        .allSatisfy(finding -> assertThat(finding.file()).startsWith("copy/"));
  }

  @Property
  void orderDoesNotMatter(
      @ForAll("scans") List<Finding> scan,
      @ForAll("scans") List<Finding> other,
      @ForAll Random random) {
    var shuffled = new ArrayList<>(scan);
    Collections.shuffle(shuffled, random);
    var baseline = Baseline.of(other);

    assertThat(Baseline.of(shuffled)).isEqualTo(Baseline.of(scan));
    assertThat(baseline.mark(shuffled, BaselineTest::all))
        .containsExactlyInAnyOrderElementsOf(baseline.mark(scan, BaselineTest::all));
  }

  @Property
  void whatIsWrittenIsReadBack(@ForAll("odd") List<Baseline.Entry> entries) {
    var baseline = new Baseline(entries);
    var text = BaselineJson.write(baseline);

    assertThat(BaselineJson.parse(text)).isEqualTo(baseline);
    assertThat(text.lines().count())
        .as("an entry on a line")
        .isEqualTo(baseline.entries().isEmpty() ? 4 : 5 + baseline.entries().size());
  }

  @Property
  void aRefreshedBaselineIsThatOfTheScan(
      @ForAll("scans") List<Finding> before, @ForAll("scans") List<Finding> after) {
    var update = Baseline.of(before).refreshed(after, BaselineTest::all, BaselineTest::none);

    assertThat(update.baseline()).isEqualTo(Baseline.of(after));
    assertThat(update.baseline().size()).isEqualTo(before.size() + update.added() - update.fixed());
  }

  @Property
  void aPrunedBaselineAcceptsNothingMore(
      @ForAll("scans") List<Finding> before, @ForAll("scans") List<Finding> after) {
    var update = Baseline.of(before).pruned(after, BaselineTest::all, BaselineTest::none);

    assertThat(update.added()).isZero();
    assertThat(update.baseline().size()).isEqualTo(before.size() - update.fixed());
    assertThat(newOnes(update.baseline().mark(after, BaselineTest::none)))
        .isEqualTo(newOnes(Baseline.of(before).mark(after, BaselineTest::none)));
  }

  @Example
  void aScanOfOneModuleLeavesTheOthersAlone() {
    var a = Samples.finding("a/A.java", 1, "f");
    var b = Samples.finding("b/B.java", 1, "g");

    var update =
        Baseline.of(List.of(a, b))
            .refreshed(List.of(), f -> f.startsWith("a/"), BaselineTest::none);

    assertThat(update.baseline()).isEqualTo(Baseline.of(List.of(b)));
    assertThat(update.fixed()).isEqualTo(1);
  }

  @Example
  void suppressedFindingsNeedNoBaseline() {
    var suppressed = Samples.suppressed("A.java", 1, "f");

    assertThat(Baseline.of(List.of(suppressed))).isEqualTo(Baseline.EMPTY);
    assertThat(
            Baseline.of(List.of(Samples.finding("A.java", 1, "f")))
                .mark(List.of(suppressed), BaselineTest::none))
        .containsExactly(suppressed);
  }

  @Example
  void isSmallAndReviewable() {
    var scan =
        List.of(
            Samples.finding("b/B.java", 7, "00ff"),
            Samples.finding("a/A.java", 1, "00ee"),
            Samples.finding("/tmp/C.java", 1, "00dd"),
            Samples.finding("b/B.java", 9, "00ff"));

    assertThat(BaselineJson.write(Baseline.of(scan)))
        .isEqualTo(
            """
            {
              "version": 1,
              "findings": [
                {"rule":"sql-in-loop","file":"","symbol":"a.A#f()","fingerprint":"00dd","count":1},
                {"rule":"sql-in-loop","file":"a/A.java","symbol":"a.A#f()","fingerprint":"00ee","count":1},
                {"rule":"sql-in-loop","file":"b/B.java","symbol":"a.A#f()","fingerprint":"00ff","count":2}
              ]
            }
            """);
  }

  @Example
  void tellsWhatHelpsWhenTheFileIsBroken() throws IOException {
    var file = Files.createTempFile("baseline", ".json");
    for (var text :
        List.of(
            "",
            "[]",
            "{}",
            "<<<<<<< HEAD",
            "{\"version\": 2, \"findings\": []}",
            "{\"version\": 1}",
            "{\"version\": 1, \"findings\": [1]}",
            "{\"version\": 1, \"findings\": [{\"rule\": \"a\"}]}")) {
      Files.writeString(file, text);
      assertThatThrownBy(() -> BaselineJson.read(file))
          .as(text)
          .isInstanceOfSatisfying(
              GateException.class,
              e -> {
                assertThat(e).hasMessageContaining("mvn ecoscan:baseline");
                assertThat(e.in(Locale.FRENCH)).contains("n'est pas une référence");
              });
    }
    Files.delete(file);
    assertThatThrownBy(() -> BaselineJson.read(Path.of(file + "x")))
        .isInstanceOf(GateException.class);
  }

  private static List<Finding> newOnes(List<Finding> findings) {
    return findings.stream().filter(finding -> finding.standing() == Standing.NEW).toList();
  }

  /** Few names, so that findings are often equal. */
  @Provide
  Arbitrary<Finding> findings() {
    return Combinators.combine(
            Arbitraries.of("A.java", "a/B.java", "b/B.java"),
            Arbitraries.integers().between(1, 5),
            Arbitraries.of("f", "g", "h"))
        .as(Samples::finding);
  }

  @Provide
  Arbitrary<List<Finding>> scans() {
    return findings().list().ofMaxSize(12);
  }

  @Provide
  Arbitrary<List<Baseline.Entry>> odd() {
    var text = Arbitraries.strings().ofMaxLength(8);
    return Combinators.combine(text, text, text, text, Arbitraries.integers().between(1, 9))
        .as(Baseline.Entry::new)
        .list()
        .ofMaxSize(6);
  }
}
