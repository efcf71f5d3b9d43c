package io.github.ecoscan.impact;

import com.google.gson.Gson;
import io.github.ecoscan.impact.Scenario.Elasticity;
import io.github.ecoscan.model.Bound;
import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Repetition;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.model.Standing;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.model.Tier;
import io.github.ecoscan.model.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Findings, measurements and scenarios made by hand. */
final class Samples {
  /** A rule whose waste has no size. */
  static final String FLAT = "regex-compile-per-call";

  /** A rule whose waste grows with n. */
  static final String SIZED = "string-concat-in-loop";

  private Samples() {}

  static Finding finding(String rule, int line, Frame... frames) {
    return finding(rule, Family.CPU, line, Optional.of(request("a.Api#get()")), frames);
  }

  static EntryPoint request(String symbol) {
    return new EntryPoint(
        EntryPoint.Kind.REQUEST, symbol, Optional.empty(), Optional.of("web.Get"));
  }

  static Finding finding(
      String rule, Family family, int line, Optional<EntryPoint> entry, Frame... frames) {
    return new Finding(
        rule,
        family,
        Severity.MAJOR,
        Confidence.HIGH,
        Tier.STABLE,
        Text.same("waste"),
        "A.java",
        new Span(line, 1, line, 2),
        "a.Shop#list()",
        List.of(),
        new Repetition(Arrays.asList(frames), entry),
        "f" + line,
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Standing.NEW);
  }

  static Frame loop(int line, Bound bound) {
    return new Frame(Frame.Kind.LOOP, Frame.Shape.PLAIN, bound, line);
  }

  /** 1,000 ns and 100 bytes for the flat rule, 10 n + n² ns for the sized one. */
  static Calibration calibration() {
    return calibration(1000);
  }

  static Calibration calibration(double flatNanos) {
    var flat = List.of(flatNanos / 2);
    var curve = Map.of("low", flat, "central", List.of(flatNanos), "high", List.of(2 * flatNanos));
    var bytes = Map.of("low", List.of(100.0), "central", List.of(100.0), "high", List.of(100.0));
    var sized = List.of(0.0, 10.0, 1.0);
    var grows = Map.of("low", sized, "central", sized, "high", sized);
    var file =
        Map.of(
            "rules",
            Map.of(
                FLAT, Map.of("17", Map.of("ns", curve, "bytes", bytes)),
                SIZED,
                    Map.of(
                        "17",
                        Map.of("sizes", List.of(10, 100, 1000), "ns", grows, "bytes", bytes))));
    try {
      var path = Files.createTempFile("calibration", ".json");
      Files.writeString(path, new Gson().toJson(file));
      var calibration = Calibration.read(List.of(path.toUri().toURL()));
      Files.delete(path);
      return calibration;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A program in France whose requests come so often. */
  static Scenario scenario(double calls, Elasticity elasticity, double intensity) {
    var grid = Electricity.of("FRA");
    var zero = Range.exactly(intensity, Unit.per(Unit.GRAM_CO2E, Unit.KWH));
    return new Scenario(
        List.of(
            new Scenario.Entry(
                new Scenario.Named("a.Api#*"),
                Range.exactly(calls, Unit.per(Unit.EXECUTION, Unit.YEAR)),
                Optional.empty())),
        Optional.empty(),
        Optional.of(
            new Electricity(
                "x",
                new io.github.ecoscan.model.Figure<>(zero, grid.carbon().grade()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())),
        Optional.of(Range.exactly(1.135, Unit.ONE)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        elasticity,
        Optional.empty(),
        "",
        Optional.empty(),
        false);
  }
}
