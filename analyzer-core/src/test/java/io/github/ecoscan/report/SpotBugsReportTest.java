package io.github.ecoscan.report;

import static io.github.ecoscan.model.Confidence.HIGH;
import static io.github.ecoscan.model.Confidence.LOW;
import static io.github.ecoscan.model.Confidence.MEDIUM;
import static org.assertj.core.api.Assertions.assertThat;

import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.SortedBugCollection;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.model.Text;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The XML of SpotBugs, read by SpotBugs itself. */
class SpotBugsReportTest {
  private static final ReportView FULL = SampleView.full(Locale.ENGLISH, Path.of("none"));

  @Test
  void spotBugsReadsEveryFinding() throws Exception {
    var read = read(FULL);
    var findings = Shown.all(FULL.report());
    assertThat(read.getCollection()).hasSameSizeAs(findings);
    for (var finding : findings) {
      assertThat(read.getCollection())
          .filteredOn(bug -> isAt(bug, finding))
          .isNotEmpty()
          .allSatisfy(bug -> assertSame(bug, finding));
    }
    assertThat(read.getErrors()).isEmpty();
  }

  private static boolean isAt(BugInstance bug, Finding finding) {
    var rule = finding.rule().toUpperCase(Locale.ROOT).replace('-', '_');
    return bug.getType().equals("ECOSCAN_" + rule)
        && bug.getPrimarySourceLineAnnotation().getStartLine() == finding.span().line();
  }

  private static void assertSame(BugInstance bug, Finding finding) {
    assertThat(bug.getPriority())
        .isEqualTo(Map.of(HIGH, 1, MEDIUM, 2, LOW, 3).get(finding.confidence()));
    var line = bug.getPrimarySourceLineAnnotation();
    assertThat(line.getEndLine()).isEqualTo(finding.span().endLine());
    assertThat(Printable.text(finding.file())).endsWith(line.getSourcePath());
  }

  @Test
  void classesAreNamedAsTheCompilerNamesThem() throws Exception {
    var finding =
        SampleReport.finding(
            "sql-in-loop",
            Severity.MAJOR,
            Text.same("message"),
            "app/src/main/java/com/acme/Orders.java",
            new Span(3, 1, 4, 2));
    var nested = symbol(finding, "com.acme.Orders.Line.<Runnable>#run()");
    var secondary = symbol(finding, "com.acme.Helper#help()");
    assertThat(BinaryName.of(nested))
        .isEqualTo(
            new BinaryName(
                "app/src/main/java",
                "com/acme/Orders.java",
                "Orders.java",
                "com.acme.Orders$Line"));
    assertThat(BinaryName.of(secondary).type()).isEqualTo("com.acme.Helper");
    assertThat(BinaryName.of(symbol(finding, "Elsewhere#x")).path()).isEqualTo("Orders.java");
    var view = SampleView.of(SampleReport.of(List.of(nested), List.of()));
    var read = read(view);
    var bug = read.getCollection().iterator().next();
    assertThat(bug.getPrimaryClass().getClassName()).isEqualTo("com.acme.Orders$Line");
    assertThat(bug.getPrimarySourceLineAnnotation().getSourcePath())
        .isEqualTo("com/acme/Orders.java");
    assertThat(read.getProject().getSourceDirList()).containsExactly("app/src/main/java");
  }

  private static Finding symbol(Finding f, String symbol) {
    return new Finding(
        f.rule(),
        f.family(),
        f.severity(),
        f.confidence(),
        f.tier(),
        f.message(),
        f.file(),
        f.span(),
        symbol,
        f.path(),
        f.repetition(),
        f.fingerprint(),
        f.fix(),
        f.equivalents(),
        f.criteria(),
        f.suppression(),
        f.standing());
  }

  private static SortedBugCollection read(ReportView view) throws Exception {
    var bugs = new SortedBugCollection();
    bugs.readXML(new StringReader(SampleView.text(ReportFormat.SPOTBUGS, view)));
    return bugs;
  }
}
