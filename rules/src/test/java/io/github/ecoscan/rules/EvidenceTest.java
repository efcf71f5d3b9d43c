package io.github.ecoscan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The figures that a rule's page quotes of its JMH pair are those of the committed results; {@code
 * -Decoscan.bless=true} writes them into the pages.
 */
class EvidenceTest {
  private static final Path PAGES =
      Path.of("src", "main", "resources", "io", "github", "ecoscan", "rules");
  private static final Path WASTE = Path.of("..", "benchmarks", "waste");
  private static final Pattern PAIR =
      Pattern.compile("@Measures\\(\"([^\"]+)\"\\)\\s+public static class (\\w+)");
  private static final List<Integer> JDKS = List.of(17, 25);
  private static final List<String> SIZES = List.of("10", "1000");
  private static final int WIDTH = 118;
  private static final int DIGITS = 3;

  /** What one page says of one pair. */
  record Quote(String rule, String pair, Locale language) {
    boolean isFrench() {
      return language.equals(Locale.FRENCH);
    }

    String start() {
      return isFrench() ? "- Paire JMH `" + pair + "`" : "- JMH pair `" + pair + "`";
    }

    @Override
    public String toString() {
      return "%s, %s, %s".formatted(rule, pair, language);
    }
  }

  static Stream<Quote> quotes() throws IOException {
    return pairs().entrySet().stream()
        .flatMap(
            pair ->
                Stream.of(Locale.ENGLISH, Locale.FRENCH)
                    .map(language -> new Quote(pair.getValue(), pair.getKey(), language)));
  }

  @ParameterizedTest
  @MethodSource("quotes")
  void thePageQuotesTheResults(Quote quote) throws IOException {
    var spec = FixtureScan.RULES.find(quote.rule()).orElseThrow().spec();
    var language = quote.isFrench() ? "fr" : "en";
    var file = PAGES.resolve(spec.family().label()).resolve(quote.rule() + "." + language + ".md");
    var sentence = wrapped(sentence(quote));
    var page = Files.readString(file).replace("\r\n", "\n");
    if (Boolean.getBoolean("ecoscan.bless")) {
      page = blessed(page, quote, sentence);
      Files.writeString(file, page);
    }
    assertThat(page).contains(sentence);
  }

  private static String blessed(String page, Quote quote, String sentence) {
    var old = Pattern.compile("(?m)^" + Pattern.quote(quote.start()) + ".*\n(?:  .*\n)*");
    return old.matcher(page).replaceFirst(m -> sentence.replace("$", "\\$"));
  }

  private static String sentence(Quote quote) throws IOException {
    var of = new ArrayList<String>();
    for (var jdk : JDKS) {
      var times = times(quote.pair(), jdk);
      var sizes = times.containsKey("") ? List.of("") : SIZES;
      var figures =
          sizes.stream()
              .map(n -> figure(n, times.get(n), quote))
              .collect(Collectors.joining(quote.isFrench() ? " ; " : "; "));
      of.add("JDK " + jdk + (quote.isFrench() ? " : " : ": ") + figures);
    }
    var where = quote.isFrench() ? " de `benchmarks/waste`. " : " of `benchmarks/waste`. ";
    return quote.start() + where + String.join(". ", of) + ".";
  }

  private static String figure(String n, Map<String, Double> forms, Quote quote) {
    var size = n.isEmpty() ? "" : "n = " + number(Double.parseDouble(n), quote) + ", ";
    return "%s%s %s %s"
        .formatted(
            size,
            time(forms.get("wasteful"), quote),
            quote.isFrench() ? "contre" : "against",
            time(forms.get("good"), quote));
  }

  private static String time(double ns, Quote quote) {
    if (ns < 1000) {
      return number(ns, quote) + " ns";
    }
    return ns < 1e6 ? number(ns / 1e3, quote) + " µs" : number(ns / 1e6, quote) + " ms";
  }

  private static String number(double value, Quote quote) {
    var digits = value < 10 ? DIGITS - 1 : DIGITS;
    var rounded = value >= 1000 ? BigDecimal.valueOf(value) : round(value, digits);
    var format = NumberFormat.getInstance(quote.language());
    return format.format(rounded).replace('\u202f', ' ').replace('\u00a0', ' ');
  }

  private static BigDecimal round(double value, int digits) {
    return new BigDecimal(value).round(new MathContext(digits));
  }

  /** A bullet of lines as wide as the pages are. */
  private static String wrapped(String sentence) {
    var text = new StringBuilder();
    var width = 0;
    for (var word : sentence.split(" ", -1)) {
      if (width > 0 && width + 1 + word.length() > WIDTH) {
        text.append("\n  ");
        width = 2;
      } else if (width > 0) {
        text.append(' ');
        width++;
      }
      text.append(word);
      width += word.length();
    }
    return text.append('\n').toString();
  }

  /** The rules by the classes of their pairs. */
  private static Map<String, String> pairs() throws IOException {
    var pairs = new TreeMap<String, String>();
    var sources = WASTE.resolve("src/main/java/io/github/ecoscan/waste");
    for (var name : List.of("CollectionPairs", "MachinePairs", "ObjectPairs", "TextPairs")) {
      PAIR.matcher(Files.readString(sources.resolve(name + ".java")))
          .results()
          .forEach(match -> pairs.put(match.group(2), match.group(1)));
    }
    assertThat(pairs).hasSizeGreaterThan(30);
    return pairs;
  }

  /** Nanoseconds by n and form; an empty n where there is none. */
  private static Map<String, Map<String, Double>> times(String pair, int jdk) throws IOException {
    var times = new TreeMap<String, Map<String, Double>>();
    try (var files = Files.newDirectoryStream(WASTE.resolve("results"), "jdk" + jdk + "*.json")) {
      for (var file : files) {
        read(file, pair, times);
      }
    }
    return times;
  }

  private static void read(Path file, String pair, Map<String, Map<String, Double>> times)
      throws IOException {
    for (JsonElement element : JsonParser.parseString(Files.readString(file)).getAsJsonArray()) {
      var run = element.getAsJsonObject();
      var name = run.get("benchmark").getAsString().split("\\.", -1);
      if (name[name.length - 2].equals(pair)) {
        times
            .computeIfAbsent(n(run), k -> new TreeMap<>())
            .put(
                name[name.length - 1],
                run.getAsJsonObject("primaryMetric").get("score").getAsDouble());
      }
    }
  }

  private static String n(JsonObject run) {
    return run.has("params") ? run.getAsJsonObject("params").get("n").getAsString() : "";
  }
}
