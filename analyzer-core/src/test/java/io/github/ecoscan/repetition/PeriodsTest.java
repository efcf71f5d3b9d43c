package io.github.ecoscan.repetition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodsTest {

  @ParameterizedTest
  @CsvSource({
    "10s, PT10S",
    "250ms, PT0.25S",
    "5 m, PT5M",
    "1h30m, PT1H30M",
    "2D, PT48H",
    "PT10S, PT10S",
    "P1D, PT24H",
  })
  void durations(String text, Duration duration) {
    assertThat(Periods.duration(text)).contains(duration);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "10", "s", "10x", "ten", "-5s", "0s", "PT-5S", "P", "${every}", "1s,"})
  void noDurations(String text) {
    assertThat(Periods.duration(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/10 * * * * *    | PT10S",
        "* * * * * *       | PT1S",
        "0 * * * * *       | PT1M",
        "0 */5 * * * *     | PT5M",
        "0 0/15 * * * ?    | PT15M",
        "0 7/15 * * * ?    | PT15M",
        "0 0 * * * *       | PT1H",
        "0 0 */6 * * *     | PT6H",
        "0 0 3 * * *       | PT24H",
        "0 0 3 ? * * *     | PT24H",
        "0 30 2 * * MON    | PT168H",
        "*/5 * * * *       | PT5M",
        "0 3 * * *         | PT24H",
        "@hourly           | PT1H",
        "@daily            | PT24H",
      })
  void cronExpressions(String expression, Duration period) {
    assertThat(Periods.cron(expression)).contains(period);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "${cron}",
        "0 0 9-17 * * *",
        "0 0 3 1 * *",
        "0 0 3 * * MON-FRI",
        "0 */7 * * * *",
        "0 30/15 * * * *",
        "0 0,30 * * * *",
        "*/10 */5 * * * *",
        "0 0 3 L * ?",
        "0 0 * * * MON",
        "0 0 3 * * * 2026",
        "@yearly",
        "1 2 3 4 5 6 7 8",
      })
  void cronExpressionsWithoutOnePeriod(String expression) {
    assertThat(Periods.cron(expression)).isEmpty();
  }

  @Test
  void numbersBeyondReasonAreNone() {
    assertThat(Periods.of(BigInteger.TEN.pow(18), ChronoUnit.DAYS)).isEmpty();
    assertThat(Periods.of(BigInteger.ZERO, ChronoUnit.DAYS)).isEmpty();
    assertThat(Periods.of(BigInteger.TWO, ChronoUnit.DAYS)).contains(Duration.ofDays(2));
  }
}
