package io.github.ecoscan.waste;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Waste on texts, numbers and times. */
public final class TextPairs {
  private TextPairs() {}

  /** Grows a text n times. */
  @Measures("string-concat-in-loop")
  public static class Concatenation extends SizedPair {
    @Override
    Object waste() {
      var text = "";
      for (var i = 0; i < n; i++) {
        text += "item ";
      }
      return text;
    }

    @Override
    Object save() {
      var text = new StringBuilder();
      for (var i = 0; i < n; i++) {
        text.append("item ");
      }
      return text.toString();
    }
  }

  /** Matches a short text. */
  @Measures("regex-compile-per-call")
  public static class RegexPerCall extends Pair {
    private static final Pattern REFERENCE = Pattern.compile("[A-Z]{2}-\\d+");
    private String text = "FR-12345";

    @Override
    Object waste() {
      return Pattern.compile("[A-Z]{2}-\\d+").matcher(text).matches();
    }

    @Override
    Object save() {
      return REFERENCE.matcher(text).matches();
    }
  }

  /** Matches a short text. */
  @Measures("implicit-regex-per-call")
  public static class ImplicitRegex extends Pair {
    private static final Pattern REFERENCE = Pattern.compile("[A-Z]{2}-\\d+");
    private String text = "FR-12345";

    @Override
    Object waste() {
      return text.matches("[A-Z]{2}-\\d+");
    }

    @Override
    Object save() {
      return REFERENCE.matcher(text).matches();
    }
  }

  /** Replaces a word in a short text. */
  @Measures("replace-all-literal")
  public static class LiteralReplacement extends Pair {
    private String text = "one and two and three";

    @Override
    Object waste() {
      return text.replaceAll("and", "or");
    }

    @Override
    Object save() {
      return text.replace("and", "or");
    }
  }

  /** Formats a date. */
  @Measures("formatter-per-call")
  public static class FormatterPerCall extends Pair {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private LocalDate date = LocalDate.of(2026, 11, 24);

    @Override
    Object waste() {
      return DateTimeFormatter.ofPattern("dd/MM/yyyy").format(date);
    }

    @Override
    Object save() {
      return DAY.format(date);
    }
  }

  /** Puts two values into a text. */
  @Measures("string-format-hot")
  public static class Format extends Pair {
    private String name = "orders";
    private int count = 42;

    @Override
    Object waste() {
      return String.format("%s: %d", name, count);
    }

    @Override
    Object save() {
      return name + ": " + count;
    }
  }

  /** Compares two texts of twenty letters. */
  @Measures("case-insensitive-by-copy")
  public static class CaseByCopy extends Pair {
    private String one = "Content-Disposition-";
    private String other = "content-disposition-";

    @Override
    Object waste() {
      return one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
    }

    @Override
    Object save() {
      return one.equalsIgnoreCase(other);
    }
  }

  /** Refuses a text that is no number. */
  @Measures("exception-as-control-flow")
  public static class ExceptionFlow extends Pair {
    private String text = "12a45";

    @Override
    Object waste() {
      try {
        return Integer.parseInt(text);
      } catch (NumberFormatException e) {
        return -1;
      }
    }

    @Override
    Object save() {
      for (var i = 0; i < text.length(); i++) {
        if (!Character.isDigit(text.charAt(i))) {
          return -1;
        }
      }
      return Integer.parseInt(text);
    }
  }

  /** Takes a value that is there. */
  @Measures("optional-orelse-eager")
  public static class EagerDefault extends Pair {
    private Optional<String> value = Optional.of("there");
    private int count = 42;

    @Override
    Object waste() {
      return value.orElse(describe());
    }

    @Override
    Object save() {
      return value.orElseGet(this::describe);
    }

    private String describe() {
      return String.format("none of %d", count);
    }
  }

  /** A log that is switched off. */
  private static final class Log {
    private final boolean on;

    Log(boolean on) {
      this.on = on;
    }

    boolean isOn() {
      return on;
    }

    int debug(String text) {
      return on ? text.length() : 0;
    }
  }

  /** Logs a list of n on a level that is off. */
  @Measures("eager-log-argument")
  public static class EagerLog extends SizedPair {
    private final Log log = new Log(false);
    private int[] values;

    @Override
    void prepare() {
      values = new int[n];
    }

    @Override
    Object waste() {
      return log.debug("values: " + java.util.Arrays.toString(values));
    }

    @Override
    Object save() {
      return log.isOn() ? log.debug("values: " + java.util.Arrays.toString(values)) : 0;
    }
  }
}
