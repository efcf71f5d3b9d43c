import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns the raw results of the pairs into the calibration of the rules: what one execution of the
 * wasteful form costs more than the good one, as a formula of n, for each JDK.
 *
 * <pre>java -cp gson.jar benchmarks/waste/Calibrate.java OUT results/*.json
 *     ../operations/results/*.jsonl</pre>
 *
 * The central curve is a + b n + c n², of which those terms are kept that leave the smallest
 * relative error. b and c are not negative, so it grows; a may be, for then nothing is wasted below
 * some n, and a curve below 0 counts as 0. The low curve is the central one times a factor, less
 * an offset where at some n no waste is sure; the high one is it times a factor, and an offset. Both
 * hold all differences with JMH's 99.9 % intervals of both forms; and since another machine or
 * another input is not this one, times are at least a factor of 2 apart from the central curve: the
 * convention for grade B, see docs/estimates.md.
 */
public class Calibrate {
  private static final Path SOURCES = Path.of("src/main/java/io/github/ecoscan/waste");
  private static final Pattern PAIR =
      Pattern.compile("@Measures\\(\"([a-z0-9-]+)\"\\)\\s+public static class (\\w+)");
  /** Of the forty columns of the table for {@code select *}, two are read. */
  private static final int UNREAD_COLUMNS = 38;

  private static final String ALLOCATED = "gc.alloc.rate.norm";

  /** What another machine or another input may make of a time: half of it, or twice. */
  private static final double ELSEWHERE = 2;

  /** Pairs whose n is the size of a value, not the turns of the loop around the finding. */
  private static final List<String> OF_VALUES =
      List.of(
          "boxed-stream",
          "eager-log-argument",
          "enum-map-set",
          "explicit-gc",
          "list-bulk-linear",
          "load-whole-file",
          "set-remove-all-list",
          "sorted-then-first",
          "stream-existence-by-count");

  /** A figure of one form: what was measured, and how far from it the truth may be. */
  record Score(double value, double error) {}

  /** The difference of both forms at one n; below 0 where the wasteful form costs less. */
  record Point(double n, double central, double error) {
    double low() {
      return Math.max(0, central - error);
    }

    double high() {
      return Math.max(0, central + error);
    }

    /** What a deviation is compared with: that of 0 with what may be noise. */
    double scale() {
      return Math.max(Math.max(Math.abs(central), error), 1e-9);
    }
  }

  public static void main(String[] args) throws IOException {
    var rules = new TreeMap<String, TreeMap<Integer, JsonObject>>();
    var names = names();
    var operations = new TreeMap<String, Operation>();
    for (var arg : List.of(args).subList(1, args.length)) {
      var file = Path.of(arg);
      if (arg.endsWith(".jsonl")) {
        operations.putAll(operations(file));
        continue;
      }
      var jdk = Integer.parseInt(file.getFileName().toString().replaceAll("\\D", ""));
      var results = JsonParser.parseString(Files.readString(file)).getAsJsonArray();
      pairs(results)
          .forEach(
              (pair, byN) -> {
                var rule = names.get(pair);
                if (rule != null) {
                  var waste = waste(byN, !OF_VALUES.contains(rule));
                  if (at100(waste) == 0) {
                    return; // what wastes no time here has no estimate
                  }
                  // of several pairs the one that wastes least: the others' rest is not sure
                  rules
                      .computeIfAbsent(rule, r -> new TreeMap<>())
                      .merge(jdk, waste, (a, b) -> at100(a) <= at100(b) ? a : b);
                }
              });
    }
    ofOperations(operations)
        .forEach(
            (rule, waste) -> rules.computeIfAbsent(rule, r -> new TreeMap<>()).put(17, waste));
    var out = new JsonObject();
    out.addProperty("source", "benchmarks/waste and benchmarks/operations, by Calibrate.java");
    var all = new JsonObject();
    rules.forEach(
        (rule, levels) -> {
          var byLevel = new JsonObject();
          levels.forEach((jdk, waste) -> byLevel.add(jdk.toString(), waste));
          all.add(rule, byLevel);
        });
    out.add("rules", all);
    var text = new GsonBuilder().setPrettyPrinting().create().toJson(out);
    Files.writeString(Path.of(args[0]), text + "\n");
    System.out.printf("%d rules in %s%n", rules.size(), args[0]);
  }

  /** The rule that each pair measures, as its annotation says. */
  private static Map<String, String> names() throws IOException {
    var names = new TreeMap<String, String>();
    var folder =
        Files.isDirectory(SOURCES) ? SOURCES : Path.of("benchmarks/waste").resolve(SOURCES);
    try (Stream<Path> files = Files.list(folder)) {
      for (var file : files.sorted().collect(Collectors.toList())) {
        var matcher = PAIR.matcher(Files.readString(file));
        while (matcher.find()) {
          names.put(matcher.group(2), matcher.group(1));
        }
      }
    }
    return names;
  }

  /** The results by pair, n and form; an n of 0 stands for none. */
  private static Map<String, TreeMap<Double, Map<String, JsonObject>>> pairs(JsonArray results) {
    var pairs = new TreeMap<String, TreeMap<Double, Map<String, JsonObject>>>();
    for (JsonElement element : results) {
      var result = element.getAsJsonObject();
      // myths are measured to be shown, and no rule finds them
      if (result.get("benchmark").getAsString().contains(".Myth")) {
        continue;
      }
      var name = result.get("benchmark").getAsString().split("\\.");
      var params = result.getAsJsonObject("params");
      var n = params != null && params.has("n") ? params.get("n").getAsDouble() : 0;
      pairs
          .computeIfAbsent(name[name.length - 2], p -> new TreeMap<>())
          .computeIfAbsent(n, k -> new TreeMap<>())
          .put(name[name.length - 1], result);
    }
    return pairs;
  }

  private static JsonObject waste(TreeMap<Double, Map<String, JsonObject>> byN, boolean ofLoop) {
    var ns = new ArrayList<Point>();
    var bytes = new ArrayList<Point>();
    byN.forEach(
        (n, forms) -> {
          if (forms.containsKey("wasteful") && forms.containsKey("good")) {
            ns.add(point(n, time(forms.get("wasteful")), time(forms.get("good"))));
            bytes.add(point(n, allocated(forms.get("wasteful")), allocated(forms.get("good"))));
          }
        });
    var waste = new JsonObject();
    if (byN.lastKey() > 0) {
      var sizes = new JsonArray();
      Stream.of(byN.firstKey(), middle(byN.firstKey(), byN.lastKey()), byN.lastKey())
          .forEach(sizes::add);
      waste.add("sizes", sizes);
      waste.addProperty("loop", ofLoop);
    }
    waste.add("ns", curve(ns, ELSEWHERE));
    waste.add("bytes", curve(bytes, 1));
    return waste;
  }

  private static double at100(JsonObject waste) {
    var central = waste.getAsJsonObject("ns").getAsJsonArray("central");
    return value(
        new double[] {
          central.get(0).getAsDouble(), central.get(1).getAsDouble(), central.get(2).getAsDouble()
        },
        100);
  }

  /** An operation: the CPU time of client and server in each round, sorted, and bytes sent and received. */
  record Operation(List<Long> rounds, double moved) {
    long least() {
      return rounds.get(0);
    }

    long middle() {
      return rounds.get((rounds.size() - 1) / 2);
    }

    long most() {
      return rounds.get(rounds.size() - 1);
    }
  }

  /** What is wasted: one operation, where the other does. */
  record Excess(Operation wasteful, Operation good) {
    double low() {
      return Math.max(0, wasteful.least() - good.most()) / ELSEWHERE;
    }

    double central() {
      return Math.max(0, wasteful.middle() - good.middle());
    }

    double high() {
      return Math.max(0, wasteful.most() - good.least()) * ELSEWHERE;
    }

    double moved() {
      return wasteful.moved - good.moved;
    }
  }

  /** The operations of a file. The first rounds are left out: they hold compilation. */
  private static Map<String, Operation> operations(Path file) throws IOException {
    var operations = new TreeMap<String, Operation>();
    for (var line : Files.readAllLines(file)) {
      var measured = JsonParser.parseString(line).getAsJsonObject();
      var client = measured.getAsJsonArray("clientNs");
      var server = measured.get("serverNs");
      var sums = new ArrayList<Long>();
      for (var i = 2; i < client.size(); i++) {
        var own = server.isJsonArray() ? server.getAsJsonArray().get(i).getAsLong() : 0;
        sums.add(client.get(i).getAsLong() + own);
      }
      sums.sort(null);
      operations.put(
          measured.get("name").getAsString(),
          new Operation(
              sums,
              measured.get("bytesSent").getAsDouble()
                  + measured.get("bytesReceived").getAsDouble()));
    }
    return operations;
  }

  /** Rules whose waste is operations, as far as these were measured. */
  private static Map<String, JsonObject> ofOperations(Map<String, Operation> all) {
    var wastes = new TreeMap<String, JsonObject>();
    excess(all, "select-one", "select-all")
        .map(query -> turns(query, true))
        .ifPresent(
            query ->
                // an association that is fetched for each item is a query for each at least
                Stream.of("sql-in-loop", "repository-call-in-loop", "lazy-association-in-loop")
                    .forEach(rule -> wastes.put(rule, query)));
    excess(all, "insert-one", "insert-batch")
        .ifPresent(write -> wastes.put("row-by-row-write", turns(write, true)));
    excess(all, "http-request-per-item", "http-request-for-all")
        .ifPresent(request -> wastes.put("remote-call-in-loop", turns(request, false)));
    var clients =
        excesses(
            all,
            List.of("http-client-per-request", "http-kept-client"),
            List.of("apache-client-per-request", "apache-kept-client"),
            List.of("okhttp-client-per-request", "okhttp-kept-client"));
    each(clients).ifPresent(client -> wastes.put("client-per-request", client));
    var connection = excesses(all, List.of("query-own-connection", "query-kept-connection"));
    each(connection).ifPresent(waste -> wastes.put("connection-per-call", waste));
    var messages =
        excesses(
            all,
            List.of("kafka-send-sync", "kafka-send-batched"),
            List.of("kafka-producer-per-record", "kafka-send-batched"));
    each(messages).ifPresent(waste -> wastes.put("kafka-sync-or-new-producer", waste));
    var made = new ArrayList<>(clients);
    made.addAll(connection);
    made.addAll(
        excesses(all, List.of("kafka-producer-per-record", "kafka-send-batched")));
    each(made).ifPresent(waste -> wastes.put("per-record-client", waste));
    excess(all, "busy-wait-millisecond", "latch-wait-millisecond")
        .map(Calibrate::waiting)
        .ifPresent(waste -> wastes.put("busy-wait", waste));
    each(excesses(all, List.of("sleep-look", "nothing")))
        .ifPresent(waste -> wastes.put("sleep-polling", waste));
    excess(all, "select-star", "select-wanted")
        .map(Calibrate::fields)
        .ifPresent(waste -> wastes.put("select-star", waste));
    return wastes;
  }

  private static Optional<Excess> excess(
      Map<String, Operation> all, String wasteful, String good) {
    var nothing = new Operation(List.of(0L), 0);
    return all.containsKey(wasteful) && (all.containsKey(good) || good.equals("nothing"))
        ? Optional.of(new Excess(all.get(wasteful), all.getOrDefault(good, nothing)))
        : Optional.empty();
  }

  @SafeVarargs
  private static List<Excess> excesses(Map<String, Operation> all, List<String>... pairs) {
    return Stream.of(pairs)
        .flatMap(pair -> excess(all, pair.get(0), pair.get(1)).stream())
        .sorted(Comparator.comparingDouble(Excess::central))
        .collect(Collectors.toList());
  }

  /**
   * One execution, where the finding does not say which of several kinds it is: the low bound of
   * the kind that wastes least, the middle kind, and the high bound of the one that wastes most.
   */
  private static Optional<JsonObject> each(List<Excess> kinds) {
    if (kinds.isEmpty()) {
      return Optional.empty();
    }
    var low = kinds.stream().mapToDouble(Excess::low).min().getAsDouble();
    var high = kinds.stream().mapToDouble(Excess::high).max().getAsDouble();
    var central = kinds.get((kinds.size() - 1) / 2).central();
    var waste = new JsonObject();
    waste.add("ns", constants(low, central, high, 0));
    if (kinds.size() == 1 && kinds.get(0).wasteful.moved > 0) {
      var moved = kinds.get(0).moved();
      waste.add("moved", constants(moved, moved, moved, 0));
    }
    return Optional.of(waste);
  }

  /** A rate for each unit of n, or a constant. */
  private static JsonObject constants(double low, double central, double high, int power) {
    var curve = new JsonObject();
    curve.add("low", coefficients(term(low, power), 1, 0));
    curve.add("central", coefficients(term(central, power), 1, 0));
    curve.add("high", coefficients(term(high, power), 1, 0));
    return curve;
  }

  private static double[] term(double value, int power) {
    var terms = new double[3];
    terms[power] = value;
    return terms;
  }

  /** n is milliseconds of waiting. */
  private static JsonObject waiting(Excess wait) {
    var waste = sized(List.of(1, 10, 100), false);
    waste.add("ns", constants(wait.low(), wait.central(), wait.high(), 1));
    return waste;
  }

  /** n is fields of 20 characters that nobody reads: from a single one to 38 in each of a thousand rows. */
  private static JsonObject fields(Excess row) {
    var waste = sized(List.of(1, 195, 38_000), false);
    waste.add(
        "ns",
        constants(
            row.low() / UNREAD_COLUMNS,
            row.central() / UNREAD_COLUMNS,
            row.high() / UNREAD_COLUMNS,
            1));
    var moved = row.moved() / UNREAD_COLUMNS;
    waste.add("moved", constants(moved, moved, moved, 1));
    return waste;
  }

  private static JsonObject sized(List<Integer> sizes, boolean ofLoop) {
    var array = new JsonArray();
    sizes.forEach(array::add);
    var waste = new JsonObject();
    waste.add("sizes", array);
    waste.addProperty("loop", ofLoop);
    return waste;
  }

  /** One round trip remains, whatever the number of turns. */
  private static JsonObject turns(Excess turn, boolean isOnWire) {
    var ns = new JsonObject();
    ns.add("low", allButOne(turn.low()));
    ns.add("central", allButOne(turn.central()));
    ns.add("high", allButOne(turn.high()));
    var waste = sized(List.of(2, 45, 1000), true);
    waste.add("ns", ns);
    if (isOnWire) {
      // bytes do not depend on the machine; on the columns they do, of which there are few
      var bytes = new JsonObject();
      Stream.of("low", "central", "high")
          .forEach(bound -> bytes.add(bound, allButOne(turn.moved())));
      waste.add("moved", bytes);
    }
    return waste;
  }

  private static JsonArray allButOne(double each) {
    var rate = Math.max(0, each);
    return coefficients(new double[] {-rate, rate, 0}, 1, 0);
  }

  private static double middle(double low, double high) {
    return Math.round(Math.sqrt(low * high));
  }

  private static Point point(double n, Score wasteful, Score good) {
    return new Point(n, wasteful.value - good.value, wasteful.error + good.error);
  }

  private static Score time(JsonObject result) {
    var metric = result.getAsJsonObject("primaryMetric");
    if (!metric.get("scoreUnit").getAsString().equals("ns/op")) {
      throw new IllegalArgumentException("not in ns/op: " + result.get("benchmark"));
    }
    return score(metric);
  }

  private static Score allocated(JsonObject result) {
    var metrics = result.getAsJsonObject("secondaryMetrics");
    var key =
        metrics.keySet().stream()
            .filter(name -> name.endsWith(ALLOCATED))
            .findFirst()
            .orElseThrow();
    var score = score(metrics.getAsJsonObject(key));
    // parts of a byte are the profiler's
    return new Score(Math.rint(score.value), score.error < 1 ? 0 : score.error);
  }

  private static Score score(JsonObject metric) {
    // NaN, as a word, when there was one iteration only
    var error = metric.get("scoreError").getAsString();
    var value = metric.get("score").getAsDouble();
    return new Score(value, error.equals("NaN") ? value : Double.parseDouble(error));
  }

  private static JsonObject curve(List<Point> points, double elsewhere) {
    var best = best(points);
    var below = 1 / elsewhere;
    var above = elsewhere;
    for (var point : points) {
      var at = value(best, point.n);
      if (at > 0 && point.low() > 0) {
        above = Math.max(above, point.high() / at);
        below = Math.min(below, point.low() / at);
      }
    }
    // where nothing is sure, the low curve is to be at 0
    var less = 0.0;
    var more = 0.0;
    for (var point : points) {
      if (point.low() == 0) {
        // a little more, for coefficients are rounded
        less = Math.max(less, 1.001 * below * value(best, point.n));
      }
      more = Math.max(more, point.high() - Math.max(0, above * value(best, point.n)));
    }
    if (points.stream().allMatch(point -> point.low() == 0)) {
      below = 0;
      less = 0;
    }
    var curve = new JsonObject();
    curve.add("low", coefficients(best, below, -less));
    curve.add("central", coefficients(best, 1, 0));
    curve.add("high", coefficients(best, above, more));
    return curve;
  }

  /** The central curve; no waste at all when all points say so. */
  private static double[] best(List<Point> points) {
    var best = new double[3];
    var least = Double.POSITIVE_INFINITY;
    if (points.stream().noneMatch(point -> point.central > 0)) {
      return best;
    }
    var mostTerms = points.size() == 1 ? 1 : (1 << 3) - 1;
    for (var terms = 1; terms <= mostTerms; terms++) {
      var fit = fit(points, terms);
      var error = error(points, fit);
      // a term more must earn its place
      if (fit != null && error < 0.95 * least) {
        best = fit;
        least = error;
      }
    }
    return best;
  }

  /**
   * Least squares of the relative error with some of the terms; null when it would not grow.
   */
  private static double[] fit(List<Point> points, int terms) {
    var powers = Stream.of(0, 1, 2).filter(p -> (terms >> p & 1) == 1).collect(Collectors.toList());
    if (powers.size() > points.size()) {
      return null;
    }
    var size = powers.size();
    var matrix = new double[size][size + 1];
    for (var point : points) {
      var weight = 1 / (point.scale() * point.scale());
      for (var i = 0; i < size; i++) {
        var x = Math.pow(point.n, powers.get(i));
        for (var j = 0; j < size; j++) {
          matrix[i][j] += weight * x * Math.pow(point.n, powers.get(j));
        }
        matrix[i][size] += weight * x * point.central;
      }
    }
    var solution = solve(matrix);
    var fit = new double[3];
    for (var i = 0; i < size; i++) {
      if (powers.get(i) > 0 && !(solution[i] >= 0) || size == 1 && !(solution[i] >= 0)) {
        return null;
      }
      fit[powers.get(i)] = solution[i];
    }
    return fit;
  }

  private static double[] solve(double[][] matrix) {
    var size = matrix.length;
    for (var i = 0; i < size; i++) {
      var pivot = i;
      for (var row = i + 1; row < size; row++) {
        pivot = Math.abs(matrix[row][i]) > Math.abs(matrix[pivot][i]) ? row : pivot;
      }
      var swapped = matrix[i];
      matrix[i] = matrix[pivot];
      matrix[pivot] = swapped;
      for (var row = 0; row < size; row++) {
        if (row != i) {
          var factor = matrix[row][i] / matrix[i][i];
          for (var column = i; column <= size; column++) {
            matrix[row][column] -= factor * matrix[i][column];
          }
        }
      }
    }
    var solution = new double[size];
    for (var i = 0; i < size; i++) {
      solution[i] = matrix[i][size] / matrix[i][i];
    }
    return solution;
  }

  private static double error(List<Point> points, double[] fit) {
    if (fit == null) {
      return Double.POSITIVE_INFINITY;
    }
    var worst = 0.0;
    for (var point : points) {
      var off = Math.abs(Math.max(0, value(fit, point.n)) - Math.max(0, point.central));
      worst = Math.max(worst, off / point.scale());
    }
    return worst;
  }

  private static double value(double[] curve, double n) {
    return curve[0] + n * (curve[1] + n * curve[2]);
  }

  /** The coefficients times a factor, the constant moved by an offset. */
  private static JsonArray coefficients(double[] curve, double factor, double offset) {
    var array = new JsonArray();
    for (var i = 0; i < curve.length; i++) {
      var coefficient = curve[i] * factor + (i == 0 ? offset : 0);
      array.add(Double.parseDouble(String.format(Locale.ROOT, "%.4g", coefficient)));
    }
    return array;
  }
}
