package io.github.ecoscan.report;

import io.github.ecoscan.model.Bound;
import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Edit;
import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.Failure;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Fix;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Repetition;
import io.github.ecoscan.model.ScanReport;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.model.Standing;
import io.github.ecoscan.model.Step;
import io.github.ecoscan.model.Summary;
import io.github.ecoscan.model.Suppression;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.model.Tier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A report made by hand, with everything a report can hold, and with names that mean harm. */
final class SampleReport {
  private SampleReport() {}

  static ScanReport full() {
    var findings =
        Stream.concat(
                Stream.of(concatenation(), query(), longLine(), hostile(), suppressed()),
                IntStream.rangeClosed(2, 6).mapToObj(SampleReport::regex))
            .sorted()
            .toList();
    var blocking =
        findings.stream()
            .filter(finding -> finding.suppression().isEmpty())
            .filter(finding -> finding.severity().compareTo(Severity.MAJOR) >= 0)
            .toList();
    var summary =
        new Summary(
            1214, 31_000, findings.size() - 1, blocking.size(), 1, 4, 3, 1, 1.4, 190, 700, 300);
    return new ScanReport(
        "1.2.3",
        "shop \"& co\"",
        summary,
        findings,
        blocking,
        failures(),
        false,
        Map.of(),
        Optional.of(SampleCosts.costs(findings)));
  }

  /** A report of nothing but these findings, none of them blocking. */
  static ScanReport of(List<Finding> findings, List<Failure> failures) {
    var summary = new Summary(1, 1, findings.size(), 0, 0, 0, 0, 0, 0.04, 0, 0, 0);
    return new ScanReport("1.2.3", "shop", summary, findings, List.of(), failures, Map.of());
  }

  static Finding finding(String rule, Severity severity, Text message, String file, Span span) {
    return new Finding(
        rule,
        Family.CPU,
        severity,
        Confidence.HIGH,
        Tier.STABLE,
        message,
        file,
        span,
        "shop.Pages#a(String)",
        List.of(),
        Repetition.ONCE,
        "0123456789abcdef",
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Standing.NEW);
  }

  private static Finding concatenation() {
    var span = Sources.span(Sources.ROWS, "s += r.name()", 1);
    var fix =
        new Fix(
            Fix.Safety.SAFE,
            new Text(
                "use a StringBuilder outside the loop",
                "employer un StringBuilder hors de la boucle"),
            List.of(
                new Edit(span, "builder.append(r.name())"),
                new Edit(new Span(5, 3, 5, 3), "var builder = new StringBuilder();\n\t\t")));
    return new Finding(
        "string-concat-in-loop",
        Family.MEMORY,
        Severity.MAJOR,
        Confidence.HIGH,
        Tier.STABLE,
        new Text(
            "`s` is copied whole at each turn over `rows`",
            "`s` est recopiée entière à chaque tour sur `rows`"),
        Sources.ROWS,
        span,
        "shop.Rows#join(List)",
        List.of(),
        new Repetition(
            List.of(new Frame(Frame.Kind.LOOP, Frame.Shape.PLAIN, Bound.collection("rows"), 6)),
            Optional.empty()),
        "00000000000000a1",
        Optional.of(fix),
        List.of("sonar:S1643", "pmd:UseStringBufferForStringAppends"),
        List.of("rgesn-2024:4.1"),
        Optional.empty(),
        Standing.NEW);
  }

  private static Finding query() {
    return new Finding(
        "sql-in-loop",
        Family.DATA,
        Severity.CRITICAL,
        Confidence.MEDIUM,
        Tier.STABLE,
        new Text("a query for each element of `orders`", "une requête par élément de `orders`"),
        Sources.ORDERS,
        Sources.span(Sources.ORDERS, "db.query(\"select * from stock\", order.id())", 1),
        "shop.Orders#stock(Order)",
        List.of(
            new Step(
                Sources.ORDERS,
                9,
                "shop.Orders#all(List)",
                new Text("for each element of `orders`", "pour chaque élément de `orders`")),
            new Step(
                Sources.ORDERS,
                5,
                "shop.Orders#stock(Order)",
                new Text("the query", "la requête"))),
        new Repetition(
            List.of(
                new Frame(Frame.Kind.LOOP, Frame.Shape.FIXED, Bound.constant(3), 4),
                new Frame(Frame.Kind.LAMBDA, Frame.Shape.PLAIN, Bound.collection("orders"), 9)),
            Optional.of(
                new EntryPoint(
                    EntryPoint.Kind.SCHEDULE,
                    "shop.Api#list()",
                    Optional.of(Duration.ofMinutes(5))))),
        "00000000000000a2",
        Optional.empty(),
        List.of("creedengo:GCI72"),
        List.of(),
        Optional.empty(),
        Standing.NEW,
        Optional.of(SampleCosts.estimate()));
  }

  private static Finding regex(int line) {
    return finding(
        "regex-compile-per-call",
        Severity.MINOR,
        new Text("the pattern is compiled at each call", "le motif est compilé à chaque appel"),
        Sources.PAGES,
        Sources.span(Sources.PAGES, "s.matches(\"a+\")", line));
  }

  private static Finding longLine() {
    return finding(
        "select-star",
        Severity.INFO,
        Text.same("far right"),
        Sources.PAGES,
        Sources.span(Sources.PAGES, "x(\"far right\")", 1));
  }

  private static Finding hostile() {
    return new Finding(
        "serializer-per-call",
        Family.CPU,
        Severity.INFO,
        Confidence.LOW,
        Tier.PREVIEW,
        new Text(
            "</script><b>\u001b]0;owned\u0007\r\nnext \u202etxt\u2028 \u009b31m {0} ' \u00e9",
            "</script><b>\u001b]0;pris\u0007\r\nsuite \u202etxt\u2028 \u009b31m {0} ' \u00e9"),
        Sources.HOSTILE,
        new Span(12, 5, 14, 2),
        "a.\u001b[1mB#c(\"D\")",
        List.of(),
        Repetition.ONCE,
        "00000000000000a3",
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Standing.NEW);
  }

  private static Finding suppressed() {
    return new Finding(
        "boxed-accumulator",
        Family.MEMORY,
        Severity.CRITICAL,
        Confidence.HIGH,
        Tier.STABLE,
        Text.same("never shown on the console"),
        Sources.ROWS,
        new Span(1, 1, 1, 8),
        "shop.Rows",
        List.of(),
        Repetition.ONCE,
        "00000000000000a4",
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.of(new Suppression(1, "measured: \"no effect\"")),
        Standing.NEW);
  }

  private static List<Failure> failures() {
    return List.of(
        new Failure(
            Failure.Kind.READ,
            "src/main/java/shop/Locked.java",
            0,
            "",
            new Text("permission denied", "accès refusé")),
        new Failure(
            Failure.Kind.ENCODING,
            "src/main/java/shop/Old.java",
            0,
            "",
            new Text("read as ISO-8859-1", "lu en ISO-8859-1")),
        new Failure(
            Failure.Kind.PARSE,
            Sources.HOSTILE,
            7,
            "",
            new Text("unexpected \"\u001b\"", "\"\u001b\" inattendu")),
        new Failure(
            Failure.Kind.RULE,
            Sources.PAGES,
            3,
            "select-star",
            Text.same("java.lang.IllegalStateException: broken")));
  }
}
