package io.github.ecoscan.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalibrationTest {
  private static final Range<Unit.One> TEN = Range.exactly(10, Unit.ONE);

  @TempDir private Path folder;

  @Test
  void theBoundsHoldForAllJdksThatTheProgramMayRunOn() throws IOException {
    var calibration = read();
    for (var level : List.of(8, 17)) {
      var waste = calibration.waste("x", level).orElseThrow();
      assertThat(ns(waste, TEN)).isEqualTo(new Range<>(2, 100, 300, Unit.ONE));
    }
    for (var level : List.of(21, 25, 26)) {
      var waste = calibration.waste("x", level).orElseThrow();
      assertThat(ns(waste, TEN)).isEqualTo(new Range<>(2, 4, 8, Unit.ONE));
    }
  }

  @Test
  void belowZeroIsNothing() throws IOException {
    var waste = read().waste("y", 17).orElseThrow();
    assertThat(ns(waste, Range.exactly(1, Unit.ONE))).isEqualTo(Range.zero(Unit.ONE));
    assertThat(ns(waste, Range.exactly(3, Unit.ONE)).central()).isEqualTo(100);
    assertThat(Calibration.Waste.at(waste.bytes(), TEN, Unit.BYTE)).isEmpty();
    assertThat(Calibration.Waste.at(waste.moved(), TEN, Unit.BYTE).orElseThrow().low())
        .isEqualTo(630);
  }

  private static Range<Unit.One> ns(Calibration.Waste waste, Range<Unit.One> n) {
    return Calibration.Waste.at(waste.ns(), n, Unit.ONE).orElseThrow();
  }

  private Calibration read() throws IOException {
    var file = folder.resolve("calibration.json");
    Files.writeString(
        file,
        """
        { "rules": {
          "x": {
            "17": { "ns": { "low": [50], "central": [100], "high": [300] } },
            "25": { "ns": { "low": [2], "central": [4], "high": [8] } } },
          "y": { "17": {
            "sizes": [2, 45, 1000],
            "loop": true,
            "ns": { "low": [-50, 50, 0], "central": [-50, 50, 0], "high": [-50, 50, 0] },
            "moved": { "low": [-70, 70], "central": [-70, 70], "high": [-70, 70] } } } } }
        """);
    return Calibration.read(List.of(file.toUri().toURL()));
  }
}
