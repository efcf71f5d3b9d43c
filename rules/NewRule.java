import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes the files of a new rule, and lists it in the catalog:
 *
 * <pre>java rules/NewRule.java some-waste-in-loop cpu</pre>
 *
 * <p>The rule compiles and finds nothing; its fixture fails until it does. Nothing is overwritten.
 */
class NewRule {
  private static final List<String> FAMILIES =
      List.of(
          "cpu", "memory", "io", "concurrency", "data", "network", "ai", "pipeline", "equipment");
  private static final Pattern KEBAB = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)+");
  private static final Path CODE =
      Path.of("src", "main", "java", "io", "github", "ecoscan", "rules");
  private static final Path PAGES =
      Path.of("src", "main", "resources", "io", "github", "ecoscan", "rules");
  private static final Path FIXTURES = Path.of("src", "test", "resources", "fixtures");
  private static final Pattern RULE_LINE = Pattern.compile(" {8}new (\\w+)\\(\\)[,)].*");
  private static final Pattern IMPORT = Pattern.compile("import io\\.github\\.ecoscan\\.[\\w.]+;");

  private static final String RULE =
      """
      package io.github.ecoscan.rules.@FAMILY@;

      import com.github.javaparser.ast.expr.MethodCallExpr;
      import io.github.ecoscan.model.Family;
      import io.github.ecoscan.model.Severity;
      import io.github.ecoscan.rule.Dispatch;
      import io.github.ecoscan.rule.Report;
      import io.github.ecoscan.rule.Rule;
      import io.github.ecoscan.rule.RuleContext;
      import io.github.ecoscan.rule.RuleSpec;

      /** Flags TODO. */
      @RuleSpec(
          name = "@NAME@",
          family = Family.@FAMILY_CONSTANT@,
          severity = Severity.MINOR,
          since = "@VERSION@")
      public final class @CLASS@ implements Rule {

        @Override
        public void register(Dispatch on) {
          on.node(MethodCallExpr.class, @CLASS@::check);
        }

        private static void check(MethodCallExpr call, RuleContext context) {
          if (!call.getNameAsString().equals("TODO")) {
            return;
          }
          context.report(Report.at(call, call.getNameAsString()));
        }
      }
      """;

  private static final String PAGE_EN =
      """
      ---
      title: TODO
      message: `{0}` TODO
      ---
      ## What it does
      Finds TODO.

      ## Why it costs
      TODO

      ## Fix and its safety
      TODO There is no automatic fix.

      ## When not to worry
      TODO

      ## Evidence and sources
      - TODO
      """;

  private static final String PAGE_FR =
      """
      ---
      title: TODO
      message: `{0}` TODO
      ---
      ## Ce que fait la règle
      Elle trouve TODO.

      ## Pourquoi cela coûte
      TODO

      ## Correction et sûreté
      TODO Il n'y a pas de correction automatique.

      ## Quand ne pas s'inquiéter
      TODO

      ## Preuves et sources
      - TODO
      """;

  private static final String FIXTURE =
      """
      package fixtures.@FAMILY@.@PACKAGE@;

      class Examples {

        // example
        String wasteful(Object value) {
          return value.toString(); //~ @NAME@
        }

        // end

        // near-miss: TODO why this is fine
        int other(Object value) {
          return value.hashCode();
        }

        // near-miss: TODO why this is fine too
        String nothing() {
          return "";
        }
      }
      """;

  /** Something the user can mend. */
  private static final class Mistake extends Exception {
    private static final long serialVersionUID = 1;

    Mistake(String message) {
      super(message);
    }
  }

  public static void main(String[] arguments) throws IOException {
    try {
      if (arguments.length != 2) {
        throw new Mistake("usage: java rules/NewRule.java <rule-name> <family>");
      }
      var written = write(arguments[0], arguments[1]);
      written.forEach(file -> System.out.println("wrote " + file));
      System.out.println(
          "next: the rule, its two pages and its fixture, then mvn -pl rules -am test");
    } catch (Mistake mistake) {
      System.err.println(mistake.getMessage());
      System.exit(2);
    }
  }

  private static List<Path> write(String name, String family) throws IOException, Mistake {
    if (!KEBAB.matcher(name).matches()) {
      throw new Mistake(
          "'%s' is not a rule name: lower-case words joined by '-', at least two".formatted(name));
    }
    if (!FAMILIES.contains(family)) {
      throw new Mistake(
          "'%s' is not a family: one of %s".formatted(family, String.join(", ", FAMILIES)));
    }
    var module = module();
    var type = className(name);
    var words =
        Map.of(
            "NAME",
            name,
            "FAMILY",
            family,
            "FAMILY_CONSTANT",
            family.toUpperCase(Locale.ROOT),
            "CLASS",
            type,
            "PACKAGE",
            name.replace("-", ""),
            "VERSION",
            version(module));
    var files = new LinkedHashMap<Path, String>();
    files.put(module.resolve(CODE).resolve(family).resolve(type + ".java"), fill(RULE, words));
    files.put(module.resolve(PAGES).resolve(family).resolve(name + ".en.md"), PAGE_EN);
    files.put(module.resolve(PAGES).resolve(family).resolve(name + ".fr.md"), PAGE_FR);
    files.put(
        module.resolve(FIXTURES).resolve(family).resolve(name).resolve("Examples.java"),
        fill(FIXTURE, words));
    for (var file : files.keySet()) {
      if (Files.exists(file)) {
        throw new Mistake(file + " exists already: nothing was written");
      }
    }
    requireFree(name, module);
    var catalog = module.resolve(CODE).resolve("Catalog.java");
    // what can go wrong with the catalog goes wrong before anything is written
    var listed = list(type, family, Files.readString(catalog), catalog);

    for (var file : files.entrySet()) {
      Files.createDirectories(file.getKey().getParent());
      try {
        Files.writeString(file.getKey(), file.getValue(), StandardOpenOption.CREATE_NEW);
      } catch (FileAlreadyExistsException e) {
        throw new Mistake(file.getKey() + " exists already");
      }
    }
    Files.writeString(catalog, listed);
    var written = new ArrayList<>(files.keySet());
    written.add(catalog);
    return written;
  }

  /** The rules module: this folder or the one below it. */
  private static Path module() throws Mistake {
    for (var candidate : List.of(Path.of("rules"), Path.of(""))) {
      if (Files.isRegularFile(candidate.resolve(CODE).resolve("Catalog.java"))) {
        return candidate;
      }
    }
    throw new Mistake("no rules module here: run this from the project's root folder");
  }

  private static String version(Path module) throws IOException, Mistake {
    var version =
        Pattern.compile("<version>([\\d.]+)").matcher(Files.readString(module.resolve("pom.xml")));
    if (!version.find()) {
      throw new Mistake(module.resolve("pom.xml") + " names no version");
    }
    return version.group(1);
  }

  /** A name is used once, in whatever family. */
  private static void requireFree(String name, Path module) throws IOException, Mistake {
    try (Stream<Path> pages = Files.walk(module.resolve(PAGES))) {
      var other = pages.filter(page -> page.endsWith(name + ".en.md")).findFirst();
      if (other.isPresent()) {
        throw new Mistake("a rule has that name already: " + other.get());
      }
    }
  }

  /** {@code some-waste} becomes {@code SomeWaste}. */
  private static String className(String name) {
    return Stream.of(name.split("-"))
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining());
  }

  private static String fill(String template, Map<String, String> words) {
    var text = template;
    for (var word : words.entrySet()) {
      text = text.replace("@" + word.getKey() + "@", word.getValue());
    }
    return text;
  }

  /** The catalog with one more import and one more line, both in their place. */
  private static String list(String type, String family, String catalog, Path file) throws Mistake {
    var lines = new ArrayList<>(catalog.lines().toList());
    var rules = new TreeSet<String>();
    var first = -1;
    var last = -1;
    for (var i = 0; i < lines.size(); i++) {
      var line = RULE_LINE.matcher(lines.get(i));
      if (line.matches()) {
        rules.add(line.group(1));
        first = first < 0 ? i : first;
        last = i;
      }
    }
    if (first < 0 || last - first + 1 != rules.size()) {
      throw new Mistake(file + " has no list of rules, one on each line: add the rule by hand");
    }
    rules.add(type);
    lines.subList(first, last + 1).clear();
    lines.add(
        first,
        rules.stream()
            .map(rule -> "        new " + rule + "()")
            .collect(Collectors.joining(",\n", "", ");")));
    addImport("import io.github.ecoscan.rules.%s.%s;".formatted(family, type), lines, file);
    return String.join("\n", lines) + "\n";
  }

  private static void addImport(String added, List<String> lines, Path file) throws Mistake {
    for (var i = 0; i < lines.size(); i++) {
      var isImport = IMPORT.matcher(lines.get(i)).matches();
      var isLast = isImport && !IMPORT.matcher(lines.get(i + 1)).matches();
      if (isImport && lines.get(i).compareTo(added) > 0) {
        lines.add(i, added);
        return;
      }
      if (isLast) {
        lines.add(i + 1, added);
        return;
      }
    }
    throw new Mistake(file + " has no imports: add the rule by hand");
  }
}
