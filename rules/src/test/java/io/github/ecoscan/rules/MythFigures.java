package io.github.ecoscan.rules;

import static java.util.Comparator.comparing;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.ecoscan.report.Myths.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The figures of the page about myths, read from the committed results of the benchmarks. */
final class MythFigures {
  private static final Path BENCHMARKS = Path.of("..", "benchmarks");
  private static final Path PAIRS =
      BENCHMARKS.resolve("waste").resolve("src/main/java/io/github/ecoscan/waste");
  private static final Pattern PAIR =
      Pattern.compile("@Measures\\(\"([^\"]+)\"\\)\\s+public static class (\\w+)");
  private static final String LARGEST = "1000";

  /** What operations on PostgreSQL are compared: flagged, then advised. */
  private static final Map<String, List<String>> OPERATIONS =
      Map.of(
          "statement-same-text", List.of("statement-same-text", "prepared-same-text"),
          "statement-new-text", List.of("statement-new-text", "prepared-new-text"),
          "constant-batch-parameter", List.of("batch-constant-set", "batch-constant-in-text"));

  /** The first rounds hold compilation. */
  private static final int WARM_ROUNDS = 2;

  private MythFigures() {}

  static List<Figure> measured() throws IOException {
    var figures = new ArrayList<Figure>();
    for (var file : files("waste", "jdk*.json")) {
      figures.addAll(pairs(file));
    }
    for (var file : files("claims", "jdk*.jsonl")) {
      figures.addAll(claims(file));
    }
    figures.addAll(operations(BENCHMARKS.resolve("operations/results/statements.jsonl")));
    figures.sort(comparing(Figure::pair).thenComparing(Figure::jdk).thenComparing(f -> !isTime(f)));
    return figures;
  }

  private static boolean isTime(Figure figure) {
    return figure.unit().equals("ns");
  }

  static String json(List<Figure> figures) {
    return figures.stream()
        .map(
            f ->
                "    {\"pair\": \"%s\", \"jdk\": %d, \"origin\": \"%s\", \"unit\": \"%s\", \"flagged\": %s, \"advised\": %s}"
                    .formatted(f.pair(), f.jdk(), f.origin(), f.unit(), f.flagged(), f.advised()))
        .collect(Collectors.joining(",\n", "{\n  \"figures\": [\n", "\n  ]\n}\n"));
  }

  private static List<Path> files(String benchmark, String glob) throws IOException {
    var files = new ArrayList<Path>();
    try (var found =
        Files.newDirectoryStream(BENCHMARKS.resolve(benchmark).resolve("results"), glob)) {
      found.forEach(files::add);
    }
    return files;
  }

  private static int jdk(Path file) {
    return Integer.parseInt(file.getFileName().toString().replaceAll("\\D", ""));
  }

  /** JMH's: the time of each form, and the bytes that it allocates where they differ. */
  private static List<Figure> pairs(Path file) throws IOException {
    var names = names();
    var forms = new TreeMap<String, Map<String, JsonObject>>();
    for (JsonElement element : JsonParser.parseString(Files.readString(file)).getAsJsonArray()) {
      var run = element.getAsJsonObject();
      var name = run.get("benchmark").getAsString().split("\\.", -1);
      var pair = names.get(name[name.length - 2]);
      if (pair != null && isLargest(run)) {
        forms.computeIfAbsent(pair, key -> new TreeMap<>()).put(name[name.length - 1], run);
      }
    }
    var figures = new ArrayList<Figure>();
    forms.forEach(
        (pair, both) -> {
          var wasteful = both.get("wasteful");
          var good = both.get("good");
          figures.add(new Figure(pair, jdk(file), "waste", "ns", time(wasteful), time(good)));
          if (allocated(wasteful) != allocated(good)) {
            figures.add(
                new Figure(
                    pair, jdk(file), "waste", "bytes", allocated(wasteful), allocated(good)));
          }
        });
    return figures;
  }

  private static boolean isLargest(JsonObject run) {
    return !run.has("params")
        || !run.getAsJsonObject("params").has("n")
        || run.getAsJsonObject("params").get("n").getAsString().equals(LARGEST);
  }

  private static double time(JsonObject run) {
    return tenths(run.getAsJsonObject("primaryMetric").get("score").getAsDouble());
  }

  private static double allocated(JsonObject run) {
    var metrics = run.getAsJsonObject("secondaryMetrics");
    return metrics.keySet().stream()
        .filter(name -> name.endsWith("gc.alloc.rate.norm"))
        .mapToDouble(name -> metrics.getAsJsonObject(name).get("score").getAsDouble())
        .map(Math::rint)
        .findFirst()
        .orElseThrow();
  }

  /** The names of the pairs about myths, by their classes. */
  private static Map<String, String> names() throws IOException {
    var names = new TreeMap<String, String>();
    try (var files = Files.newDirectoryStream(PAIRS, "Myth*Pairs.java")) {
      for (var file : files) {
        PAIR.matcher(Files.readString(file))
            .results()
            .forEach(match -> names.put(match.group(2), match.group(1)));
      }
    }
    return names;
  }

  private static List<Figure> claims(Path file) throws IOException {
    return lines(file)
        .map(
            line ->
                new Figure(
                    line.get("pair").getAsString(),
                    jdk(file),
                    "claims",
                    line.get("unit").getAsString(),
                    median(line.getAsJsonArray("flagged")),
                    median(line.getAsJsonArray("advised"))))
        .toList();
  }

  /** Client and server together, and the bytes that both send where they differ. */
  private static List<Figure> operations(Path file) throws IOException {
    var measured =
        lines(file).collect(Collectors.toMap(line -> line.get("name").getAsString(), line -> line));
    var figures = new ArrayList<Figure>();
    OPERATIONS.forEach(
        (pair, both) -> {
          var flagged = measured.get(both.get(0));
          var advised = measured.get(both.get(1));
          figures.add(new Figure(pair, 17, "operations", "ns", cpu(flagged), cpu(advised)));
          if (Math.round(moved(flagged)) != Math.round(moved(advised))) {
            figures.add(
                new Figure(pair, 17, "operations", "bytes", moved(flagged), moved(advised)));
          }
        });
    return figures;
  }

  private static double cpu(JsonObject operation) {
    var client = operation.getAsJsonArray("clientNs");
    var server = operation.getAsJsonArray("serverNs");
    var rounds = new JsonArray();
    IntStream.range(WARM_ROUNDS, client.size())
        .forEach(i -> rounds.add(client.get(i).getAsDouble() + server.get(i).getAsDouble()));
    return median(rounds);
  }

  private static double moved(JsonObject operation) {
    return tenths(
        operation.get("bytesSent").getAsDouble() + operation.get("bytesReceived").getAsDouble());
  }

  private static double median(JsonArray rounds) {
    var sorted =
        IntStream.range(0, rounds.size()).mapToDouble(i -> rounds.get(i).getAsDouble()).sorted();
    return tenths(sorted.toArray()[rounds.size() / 2]);
  }

  private static double tenths(double value) {
    return Math.round(value * 10) / 10.0;
  }

  private static Stream<JsonObject> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .map(line -> JsonParser.parseString(line).getAsJsonObject());
  }
}
