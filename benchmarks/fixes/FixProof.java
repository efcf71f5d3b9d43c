import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The parts of the proof that a shell cannot do well. Single-file program; {@code fixable} needs
 * the command line's jar (Gson) on the class path.
 *
 * <pre>
 *   FixProof.java level JAR              the Java level of the jar's classes
 *   FixProof.java errors LOG             how many errors javac reports
 *   FixProof.java new-errors OLD NEW     errors of NEW that OLD lacks, wherever their lines are; exit 1 when there are any
 *   FixProof.java fixable JSON           findings with a safe fix, counted by rule
 * </pre>
 */
public final class FixProof {
  private static final Pattern ERROR = Pattern.compile("^(?:.*/after/|.*/before/)?(.+\\.java):\\d+: error: (.*)$");
  private static final int OLDEST_MAJOR = 44;
  private static final int OLDEST_RELEASE = 8;

  private FixProof() {}

  public static void main(String[] args) throws IOException {
    boolean good =
        switch (args[0]) {
          case "level" -> level(Path.of(args[1]));
          case "errors" -> count(Path.of(args[1]));
          case "new-errors" -> newErrors(Path.of(args[1]), Path.of(args[2]));
          case "fixable" -> fixable(Path.of(args[1]));
          default -> throw new IllegalArgumentException(args[0]);
        };
    System.exit(good ? 0 : 1);
  }

  private static boolean level(Path jar) throws IOException {
    try (var zip = new ZipFile(jar.toFile())) {
      int major = 0;
      for (var entry : zip.stream().filter(FixProof::isOrdinaryClass).toList()) {
        try (var in = new DataInputStream(zip.getInputStream(entry))) {
          in.readInt();
          in.readUnsignedShort();
          major = Math.max(major, in.readUnsignedShort());
        }
      }
      System.out.println(Math.max(OLDEST_RELEASE, major - OLDEST_MAJOR));
    }
    return true;
  }

  private static boolean isOrdinaryClass(ZipEntry entry) {
    var name = entry.getName();
    return name.endsWith(".class") && !name.startsWith("META-INF/") && !name.endsWith("module-info.class");
  }

  private static boolean count(Path log) throws IOException {
    System.out.println(errors(log).values().stream().mapToInt(Integer::intValue).sum());
    return true;
  }

  private static boolean newErrors(Path old, Path changed) throws IOException {
    var before = errors(old);
    var more = new ArrayList<String>();
    errors(changed)
        .forEach(
            (error, count) -> {
              if (count > before.getOrDefault(error, 0)) {
                more.add(error);
              }
            });
    more.forEach(error -> System.out.println("  new error: " + error));
    return more.isEmpty();
  }

  /** Errors by file and text; lines move when code is edited. */
  private static Map<String, Integer> errors(Path log) throws IOException {
    var errors = new TreeMap<String, Integer>();
    for (var line : Files.readAllLines(log)) {
      var matcher = ERROR.matcher(line);
      if (matcher.matches()) {
        errors.merge(matcher.group(1) + ": " + matcher.group(2), 1, Integer::sum);
      } else if (line.startsWith("error: ")) {
        errors.merge(line, 1, Integer::sum);
      }
    }
    return errors;
  }

  private static boolean fixable(Path json) throws IOException {
    var rules = new TreeMap<String, Integer>();
    var report = JsonParser.parseString(Files.readString(json)).getAsJsonObject();
    for (JsonElement element : report.getAsJsonArray("findings")) {
      var finding = element.getAsJsonObject();
      var isOpen = !finding.has("suppression") || finding.get("suppression").isJsonNull();
      if (isOpen && finding.get("fix").isJsonObject()) {
        var safety = finding.getAsJsonObject("fix").get("safety").getAsString();
        if (safety.equals("safe")) {
          rules.merge(finding.get("rule").getAsString(), 1, Integer::sum);
        }
      }
    }
    rules.forEach((rule, count) -> System.out.println(rule + " " + count));
    return rules.isEmpty();
  }
}
