package io.github.ecoscan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final AtomicLong nanos = new AtomicLong();
  private final StringWriter written = new StringWriter();
  private final ProgressLine line =
      new ProgressLine(new PrintWriter(written), Messages.in(Locale.ENGLISH), nanos::get);

  @Test
  void saysNothingInAShortScan() {
    nanos.set(1_999_999_999L);
    line.analysed(5, 10);
    line.clear();

    assertThat(written.toString()).isEmpty();
  }

  @Test
  void saysNowAndThenHowFarALongScanIsAndGoesAway() {
    nanos.set(2_000_000_000L);
    line.analysed(100, 200);
    nanos.addAndGet(1000);
    line.analysed(101, 200);
    nanos.addAndGet(200_000_000L);
    line.analysed(9, 200);
    line.clear();

    assertThat(written.toString())
        .isEqualTo(
            "\rAnalysing: 100 of 200 files"
                + "\rAnalysing: 9 of 200 files  "
                + "\r"
                + " ".repeat(25)
                + "\r");
  }
}
