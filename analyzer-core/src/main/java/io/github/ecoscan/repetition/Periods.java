package io.github.ecoscan.repetition;

import java.math.BigInteger;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads how long it is from one run of a job to the next. */
public final class Periods {
  private static final Pattern PART = Pattern.compile("(\\d{1,12})\\s*(ms|s|m|h|d)\\s*");
  private static final Pattern PARTS = Pattern.compile("(" + PART.pattern() + ")+");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
  private static final Pattern EVERY = Pattern.compile("(?:\\*|\\d{1,2})/(\\d{1,2})");
  private static final Pattern DAY = Pattern.compile("[0-7]|MON|TUE|WED|THU|FRI|SAT|SUN");
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "ms", ChronoUnit.MILLIS,
          "s", ChronoUnit.SECONDS,
          "m", ChronoUnit.MINUTES,
          "h", ChronoUnit.HOURS,
          "d", ChronoUnit.DAYS);
  private static final Map<String, Duration> MACROS =
      Map.of(
          "@hourly", Duration.ofHours(1),
          "@daily", Duration.ofDays(1),
          "@midnight", Duration.ofDays(1),
          "@weekly", Duration.ofDays(7));

  private Periods() {}

  /** A duration such as {@code 10s}, {@code 1h30m} or {@code PT10S}; empty unless above zero. */
  public static Optional<Duration> duration(String text) {
    var word = text.strip().toLowerCase(Locale.ROOT);
    return word.startsWith("p") ? iso(word) : parts(word);
  }

  private static Optional<Duration> iso(String word) {
    try {
      return positive(Duration.parse(word));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> parts(String word) {
    if (!PARTS.matcher(word).matches()) {
      return Optional.empty();
    }
    var sum = Duration.ZERO;
    for (var part = PART.matcher(word); part.find(); ) {
      sum = sum.plus(Long.parseLong(part.group(1)), UNITS.get(part.group(2)));
    }
    return positive(sum);
  }

  /** A number of some unit; empty unless above zero. */
  static Optional<Duration> of(BigInteger number, ChronoUnit unit) {
    // what is longer than a long of nanoseconds is no period of a job
    var nanos = number.multiply(BigInteger.valueOf(unit.getDuration().toNanos()));
    return nanos.bitLength() < Long.SIZE
        ? positive(Duration.ofNanos(nanos.longValueExact()))
        : Optional.empty();
  }

  private static Optional<Duration> positive(Duration duration) {
    return duration.isZero() || duration.isNegative() ? Optional.empty() : Optional.of(duration);
  }

  /** The period of a cron expression of five fields, six or seven, if it is always the same. */
  static Optional<Duration> cron(String expression) {
    var text = expression.strip().toUpperCase(Locale.ROOT);
    if (text.startsWith("@")) {
      return Optional.ofNullable(MACROS.get(text.toLowerCase(Locale.ROOT)));
    }
    var fields = (text.split("\\s+").length == 5 ? "0 " + text : text).split("\\s+");
    if (fields.length < 6 || fields.length > 7 || (fields.length == 7 && !isAny(fields[6]))) {
      return Optional.empty();
    }
    if (!isAny(fields[3]) || !isAny(fields[4])) {
      return Optional.empty();
    }
    if (isAny(fields[5])) {
      return withinDay(fields);
    }
    var isOneTime = isNumber(fields[0]) && isNumber(fields[1]) && isNumber(fields[2]);
    return isOneTime && DAY.matcher(fields[5]).matches()
        ? Optional.of(Duration.ofDays(7))
        : Optional.empty();
  }

  /** Seconds, minutes and hours, of which the larger units must be left open. */
  private static Optional<Duration> withinDay(String[] fields) {
    if (!isNumber(fields[0])) {
      return isAny(fields[1]) && isAny(fields[2])
          ? every(fields[0], 60, ChronoUnit.SECONDS)
          : Optional.empty();
    }
    if (!isNumber(fields[1])) {
      return isAny(fields[2]) ? every(fields[1], 60, ChronoUnit.MINUTES) : Optional.empty();
    }
    return isNumber(fields[2])
        ? Optional.of(Duration.ofDays(1))
        : every(fields[2], 24, ChronoUnit.HOURS);
  }

  private static Optional<Duration> every(String field, int all, ChronoUnit unit) {
    if (isAny(field)) {
      return Optional.of(unit.getDuration());
    }
    var step = EVERY.matcher(field);
    if (!step.matches()) {
      return Optional.empty();
    }
    var number = Integer.parseInt(step.group(1));
    var isEven = number > 0 && all % number == 0 && startsBelow(field, number);
    return isEven ? Optional.of(unit.getDuration().multipliedBy(number)) : Optional.empty();
  }

  /** Whether a range of steps starts within the first step: {@code 7/15}, and not {@code 30/15}. */
  private static boolean startsBelow(String field, int step) {
    var start = field.substring(0, field.indexOf('/'));
    return isAny(start) || Integer.parseInt(start) < step;
  }

  private static boolean isAny(String field) {
    return field.equals("*") || field.equals("?");
  }

  private static boolean isNumber(String field) {
    return NUMBER.matcher(field).matches();
  }
}
