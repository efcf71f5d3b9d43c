import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * Reads the JSON reports of the corpus runs. Plain JDK, run as a single-file program.
 *
 * <pre>
 *   java Findings.java golden JSON OUT                     golden lines, sorted
 *   java Findings.java confidence JSON OUT                 rule, file, line and confidence, sorted
 *   java Findings.java diff NAME OLD NEW MAX               exit 1 when they differ
 *   java Findings.java failures NAME JSON                  exit 1 when a file or a rule failed
 *   java Findings.java judge NAME JSON SRC JUDGEMENTS RULE|- MAX|0     findings not yet judged, with their source
 * </pre>
 */
public final class Findings {

  private static final int FRAME = 12;

  public static void main(String[] args) throws IOException {
    System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8));
    boolean good = switch (args[0]) {
      case "golden" -> golden(Path.of(args[1]), Path.of(args[2]));
      case "confidence" -> confidence(Path.of(args[1]), Path.of(args[2]));
      case "diff" -> diff(args[1], Path.of(args[2]), Path.of(args[3]), Integer.parseInt(args[4]));
      case "failures" -> failures(args[1], Path.of(args[2]));
      case "judge" -> judge(args[1], Path.of(args[2]), Path.of(args[3]), Path.of(args[4]), args[5], Integer.parseInt(args[6]));
      default -> throw new IllegalArgumentException(args[0]);
    };
    System.out.flush();
    System.exit(good ? 0 : 1);
  }

  private record Finding(String rule, String file, long line, String symbol, String message, String confidence) {

    static final Comparator<Finding> ORDER =
        Comparator.comparing(Finding::rule).thenComparing(Finding::file).thenComparingLong(Finding::line)
            .thenComparing(Finding::symbol);

    String golden() {
      return rule + "\t" + file + "\t" + line + "\t" + symbol;
    }

    String key(String corpus) {
      return corpus + "\t" + file + "\t" + line + "\t" + rule;
    }
  }

  private static boolean golden(Path json, Path out) throws IOException {
    Map<?, ?> report = report(json);
    Map<?, ?> summary = (Map<?, ?>) report.get("summary");
    StringBuilder lines = new StringBuilder("# files=" + summary.get("files") + " lines=" + summary.get("lines")
        + " parseFailures=" + summary.get("parseFailures") + " ruleFailures=" + summary.get("ruleFailures") + "\n");
    for (Finding finding : findings(report)) {
      lines.append(finding.golden()).append('\n');
    }
    Files.writeString(out, lines);
    return true;
  }

  private static boolean confidence(Path json, Path out) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Finding finding : findings(report(json))) {
      lines.append(finding.rule()).append('\t').append(finding.file()).append('\t').append(finding.line())
          .append('\t').append(finding.confidence()).append('\n');
    }
    Files.writeString(out, lines);
    return true;
  }

  private static boolean diff(String name, Path old, Path current, int max) throws IOException {
    Map<String, Integer> change = new TreeMap<>();
    Map<String, int[]> perRule = new TreeMap<>();
    String before = count(old, change, -1, perRule);
    String after = count(current, change, 1, perRule);
    change.values().removeIf(count -> count == 0);
    boolean same = change.isEmpty() && before.equals(after);
    if (same) {
      System.out.println(name + ": as in the golden, " + perRule.values().stream().mapToInt(n -> n[1]).sum() + " findings");
      return true;
    }
    System.out.println(name + ": differs from the golden");
    if (!before.equals(after)) {
      System.out.println("  - " + before + "\n  + " + after);
    }
    for (Map.Entry<String, Integer> line : change.entrySet()) {
      perRule.get(rule(line.getKey()))[line.getValue() < 0 ? 2 : 3] += Math.abs(line.getValue());
    }
    perRule.forEach((rule, n) -> {
      if (n[2] + n[3] > 0) {
        System.out.printf("  %-44s %5d -> %5d   -%d +%d%n", rule, n[0], n[1], n[2], n[3]);
      }
    });
    int shown = 0;
    for (Map.Entry<String, Integer> line : change.entrySet()) {
      if (++shown > max) {
        System.out.println("  … and " + (change.size() - max) + " more (--all shows them)");
        break;
      }
      System.out.println("  " + (line.getValue() < 0 ? "- " : "+ ") + line.getKey());
    }
    return false;
  }

  /** Adds the findings of a golden file to the counts and returns its summary line. */
  private static String count(Path golden, Map<String, Integer> change, int by, Map<String, int[]> perRule)
      throws IOException {
    String summary = "";
    for (String line : Files.exists(golden) ? Files.readAllLines(golden) : List.<String>of()) {
      if (line.startsWith("#")) {
        summary = line;
      } else if (!line.isBlank()) {
        change.merge(line, by, Integer::sum);
        perRule.computeIfAbsent(rule(line), rule -> new int[4])[by < 0 ? 0 : 1]++;
      }
    }
    return summary;
  }

  private static String rule(String goldenLine) {
    return goldenLine.substring(0, goldenLine.indexOf('\t'));
  }

  private static boolean failures(String name, Path json) throws IOException {
    Map<?, ?> report = report(json);
    Map<?, ?> summary = (Map<?, ?>) report.get("summary");
    List<?> failures = report.get("failures") instanceof List<?> list ? list : List.of();
    for (Object each : failures) {
      Map<?, ?> failure = (Map<?, ?>) each;
      System.out.println(name + ": FAILURE " + failure.get("kind") + " " + text(failure.get("rule")) + " "
          + text(failure.get("file")) + ": " + text(failure.get("message")));
    }
    if (failures.isEmpty() && number(summary.get("parseFailures")) + number(summary.get("ruleFailures")) > 0) {
      System.out.println(name + ": FAILURE in the summary, none listed under \"failures\"");
    }
    return failures.isEmpty() && number(summary.get("parseFailures")) == 0 && number(summary.get("ruleFailures")) == 0;
  }

  private static boolean judge(String name, Path json, Path src, Path judgements, String rule, int max)
      throws IOException {
    Set<String> judged = new HashSet<>();
    for (String line : Files.readAllLines(judgements)) {
      String[] fields = line.split("\t", -1);
      if (fields.length >= 4) {
        judged.add(String.join("\t", fields[0], fields[1], fields[2], fields[3]));
      }
    }
    List<Finding> open = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Finding finding : findings(report(json))) {
      String key = finding.key(name);
      if ((rule.equals("-") || finding.rule().equals(rule)) && !judged.contains(key) && seen.add(key)) {
        open.add(finding);
      }
    }
    if (max > 0) {
      open = sample(name, open, max);
    }
    for (Finding finding : open) {
      System.out.println("=".repeat(100));
      System.out.println(finding.key(name) + "\t");
      System.out.println(finding.symbol() + "\n" + finding.message() + "\n");
      frame(src.resolve(finding.file()), finding.line());
    }
    return true;
  }

  /** At most {@code max} per rule, spread over the files by a hash: the same ones each time, not the first ones. */
  private static List<Finding> sample(String name, List<Finding> open, int max) {
    List<Finding> shuffled = new ArrayList<>(open);
    shuffled.sort(Comparator.comparingLong(finding -> hash(finding.key(name))));
    Map<String, Integer> taken = new TreeMap<>();
    shuffled.removeIf(finding -> taken.merge(finding.rule(), 1, Integer::sum) > max);
    shuffled.sort(Finding.ORDER);
    return shuffled;
  }

  private static long hash(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }

  private static void frame(Path file, long line) throws IOException {
    String[] lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\r\n|\r|\n", -1);
    for (int at = (int) Math.max(1, line - FRAME); at <= Math.min(lines.length, line + FRAME); at++) {
      System.out.printf("%s%5d  %s%n", at == line ? ">" : " ", at, lines[at - 1]);
    }
    System.out.println();
  }

  private static List<Finding> findings(Map<?, ?> report) {
    List<Finding> all = new ArrayList<>();
    for (Object each : (List<?>) report.get("findings")) {
      Map<?, ?> finding = (Map<?, ?>) each;
      Object suppressed = finding.get("suppressed");
      if (suppressed == null || suppressed.equals(false)) {
        all.add(new Finding(text(finding.get("rule")), text(finding.get("file")), number(finding.get("line")),
            text(finding.get("symbol")), text(finding.get("message")), text(finding.get("confidence"))));
      }
    }
    all.sort(Finding.ORDER);
    return all;
  }

  private static Map<?, ?> report(Path json) throws IOException {
    return (Map<?, ?>) new Json(Files.readString(json)).document();
  }

  private static String text(Object value) {
    return value == null ? "" : value.toString().replaceAll("[\\t\\r\\n]+", " ");
  }

  private static long number(Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }

  /** The few lines of JSON that the reports need. */
  private static final class Json {
    private final String in;
    private int at;

    Json(String in) {
      this.in = in;
    }

    Object document() {
      Object value = value();
      if (peek() != 0) {
        throw error("text after the document");
      }
      return value;
    }

    private Object value() {
      return switch (peek()) {
        case '{' -> object();
        case '[' -> array();
        case '"' -> string();
        case 't' -> word("true", true);
        case 'f' -> word("false", false);
        case 'n' -> word("null", null);
        default -> numeral();
      };
    }

    private Map<String, Object> object() {
      Map<String, Object> all = new LinkedHashMap<>();
      at++;
      while (peek() != '}') {
        String name = string();
        expect(':');
        all.put(name, value());
        if (peek() != '}') {
          expect(',');
        }
      }
      at++;
      return all;
    }

    private List<Object> array() {
      List<Object> all = new ArrayList<>();
      at++;
      while (peek() != ']') {
        all.add(value());
        if (peek() != ']') {
          expect(',');
        }
      }
      at++;
      return all;
    }

    private String string() {
      expect('"');
      StringBuilder out = new StringBuilder();
      while (in.charAt(at) != '"') {
        char c = in.charAt(at++);
        if (c != '\\') {
          out.append(c);
          continue;
        }
        char escape = in.charAt(at++);
        switch (escape) {
          case 'b' -> out.append('\b');
          case 'f' -> out.append('\f');
          case 'n' -> out.append('\n');
          case 'r' -> out.append('\r');
          case 't' -> out.append('\t');
          case 'u' -> {
            out.append((char) Integer.parseInt(in.substring(at, at + 4), 16));
            at += 4;
          }
          default -> out.append(escape);
        }
      }
      at++;
      return out.toString();
    }

    private Object numeral() {
      int from = at;
      while (at < in.length() && "+-.eE0123456789".indexOf(in.charAt(at)) >= 0) {
        at++;
      }
      String digits = in.substring(from, at);
      if (digits.isEmpty()) {
        throw error("value expected");
      }
      return digits.matches("-?\\d{1,18}") ? (Object) Long.valueOf(digits) : (Object) Double.valueOf(digits);
    }

    private Object word(String word, Object value) {
      if (!in.startsWith(word, at)) {
        throw error(word + " expected");
      }
      at += word.length();
      return value;
    }

    private void expect(char c) {
      if (peek() != c) {
        throw error("'" + c + "' expected");
      }
      at++;
    }

    /** The next character that is not white space, 0 at the end. */
    private char peek() {
      while (at < in.length() && Character.isWhitespace(in.charAt(at))) {
        at++;
      }
      return at < in.length() ? in.charAt(at) : 0;
    }

    private IllegalStateException error(String what) {
      return new IllegalStateException("JSON: " + what + " at offset " + at);
    }
  }
}
