package io.github.ecoscan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.ecoscan.report.Myth;
import io.github.ecoscan.report.MythText;
import io.github.ecoscan.report.Myths;
import io.github.ecoscan.report.Myths.Figure;
import io.github.ecoscan.report.Myths.Peer;
import io.github.ecoscan.rule.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The pages about myths are made from {@code myths.json} and the figures beside it, and the figures
 * from {@code benchmarks/waste/results} once these exist; {@code -Decoscan.bless=true} writes both.
 */
class MythsTest {
  private static final Myths MYTHS = Myths.load(MythsTest.class.getClassLoader());
  private static final Path FIGURES =
      Path.of("src/main/resources/io/github/ecoscan/rules/myths.figures.json");
  private static final Path WASTE = Path.of("..", "benchmarks", "waste");
  private static final Pattern PAIR =
      Pattern.compile("@Measures\\(\"([^\"]+)\"\\)\\s+public static class (\\w+)");
  private static final String LARGEST = "1000";

  @Test
  void everyRuleOfCreedengoHasAnAnswer() {
    var answered =
        Stream.concat(
                FixtureScan.RULES.entries().stream()
                    .flatMap(r -> Stream.of(r.spec().equivalents())),
                MYTHS.myths().stream().flatMap(myth -> myth.claimedBy().stream()))
            .collect(Collectors.toSet());
    assertThat(MYTHS.creedengo()).hasSize(17);
    assertThat(answered).containsAll(MYTHS.creedengo().stream().map(Peer::id).toList());
  }

  @Test
  void namesRulesAndPairsThatThereAre() throws IOException {
    assertThat(MYTHS.myths().stream().map(Myth::name)).doesNotHaveDuplicates();
    var pairs = pairs();
    for (var myth : MYTHS.myths()) {
      assertThat(FixtureScan.RULES.names()).as(myth.name()).containsAll(myth.rules());
      assertThat(myth.claimedBy()).as(myth.name()).isSorted();
    }
    assertThat(MYTHS.myths().stream().map(Myth::pair).filter(pair -> !pair.isEmpty()))
        .containsExactlyInAnyOrderElementsOf(pairs.values());
    assertThat(MYTHS.figures().stream().map(Figure::pair)).isSubsetOf(pairs.values());
  }

  @Test
  void theFiguresAreThoseOfTheBenchmarks() throws IOException {
    var figures = new TreeMap<String, Figure>();
    MYTHS.figures().forEach(figure -> figures.put(key(figure), figure));
    for (var figure : results()) {
      figures.put(key(figure), figure);
    }
    same(FIGURES, json(figures.values().stream().toList()));
  }

  @Test
  void thePagesAreMadeFromTheData() throws IOException {
    var current =
        new Myths(MYTHS.myths(), MYTHS.creedengo(), read(FIGURES)); // as just blessed, if so
    RuleSet rules = FixtureScan.RULES;
    same(Path.of("..", "docs", "myths.md"), new MythText(Locale.ENGLISH).page(current, rules));
    same(Path.of("..", "docs", "myths.fr.md"), new MythText(Locale.FRENCH).page(current, rules));
  }

  /** The names of pairs by their classes. */
  private static Map<String, String> pairs() throws IOException {
    var source =
        Files.readString(WASTE.resolve("src/main/java/io/github/ecoscan/waste/MythPairs.java"));
    return PAIR.matcher(source)
        .results()
        .collect(Collectors.toMap(m -> m.group(2), (MatchResult m) -> m.group(1)));
  }

  private static List<Figure> results() throws IOException {
    var folder = WASTE.resolve("results");
    if (Files.notExists(folder)) {
      return List.of();
    }
    var figures = new ArrayList<Figure>();
    try (var files = Files.newDirectoryStream(folder, "jdk*.json")) {
      for (var file : files) {
        figures.addAll(results(file));
      }
    }
    return figures;
  }

  private static List<Figure> results(Path file) throws IOException {
    var jdk = Integer.parseInt(file.getFileName().toString().replaceAll("\\D", ""));
    var wasteful = new TreeMap<String, Double>();
    var good = new TreeMap<String, Double>();
    var pairs = pairs();
    for (JsonElement element : JsonParser.parseString(Files.readString(file)).getAsJsonArray()) {
      var run = element.getAsJsonObject();
      var name = run.get("benchmark").getAsString().split("\\.", -1);
      var pair = pairs.get(name[name.length - 2]);
      if (pair != null && isLargest(run)) {
        var times = name[name.length - 1].equals("wasteful") ? wasteful : good;
        times.put(pair, run.getAsJsonObject("primaryMetric").get("score").getAsDouble());
      }
    }
    var both = new HashSet<>(wasteful.keySet());
    both.retainAll(good.keySet());
    return both.stream()
        .map(
            pair ->
                new Figure(pair, jdk, "waste", round(wasteful.get(pair)), round(good.get(pair))))
        .toList();
  }

  private static boolean isLargest(JsonObject run) {
    return !run.has("params")
        || !run.getAsJsonObject("params").has("n")
        || run.getAsJsonObject("params").get("n").getAsString().equals(LARGEST);
  }

  private static double round(double time) {
    return Math.round(time * 10) / 10.0;
  }

  private static String key(Figure figure) {
    return figure.pair() + " " + figure.jdk();
  }

  private static String json(List<Figure> figures) {
    return figures.stream()
        .sorted(Comparator.comparing(Figure::pair).thenComparing(Figure::jdk))
        .map(
            f ->
                "    {\"pair\": \"%s\", \"jdk\": %d, \"origin\": \"%s\", \"flagged\": %s, \"advised\": %s}"
                    .formatted(f.pair(), f.jdk(), f.origin(), f.flagged(), f.advised()))
        .collect(Collectors.joining(",\n", "{\n  \"figures\": [\n", "\n  ]\n}\n"));
  }

  private static List<Figure> read(Path file) throws IOException {
    var figures = new ArrayList<Figure>();
    for (JsonElement element :
        JsonParser.parseString(Files.readString(file))
            .getAsJsonObject()
            .getAsJsonArray("figures")) {
      var figure = element.getAsJsonObject();
      figures.add(
          new Figure(
              figure.get("pair").getAsString(),
              figure.get("jdk").getAsInt(),
              figure.get("origin").getAsString(),
              figure.get("flagged").getAsDouble(),
              figure.get("advised").getAsDouble()));
    }
    return figures;
  }

  private static void same(Path file, String text) throws IOException {
    if (Boolean.getBoolean("ecoscan.bless")) {
      Files.writeString(file, text);
    }
    assertThat(Files.readString(file).replace("\r\n", "\n")).isEqualTo(text);
  }
}
