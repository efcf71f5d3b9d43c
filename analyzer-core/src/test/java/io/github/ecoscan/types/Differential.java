package io.github.ecoscan.types;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import io.github.ecoscan.source.SourceFile;
import io.github.ecoscan.source.SourceRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Compares what our resolver and javac say about every call of some files. */
final class Differential {

  /** How the two answers to one call compare. */
  enum Outcome {
    SAME,
    EQUIVALENT,
    DIFFERENT,
    UNKNOWN,
    NOT_PARSED
  }

  /** How often each outcome was met. */
  static final class Tally {
    private final EnumMap<Outcome, Integer> counts = new EnumMap<>(Outcome.class);

    void add(Outcome outcome) {
      counts.merge(outcome, 1, Integer::sum);
    }

    int count(Outcome outcome) {
      return counts.getOrDefault(outcome, 0);
    }

    int total() {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    double percent(Outcome outcome) {
      return total() == 0 ? 100 : 100.0 * count(outcome) / total();
    }

    /** Share of calls answered as javac does, override-equivalent owners among them. */
    double same() {
      return total() == 0
          ? 100
          : 100.0 * (count(Outcome.SAME) + count(Outcome.EQUIVALENT)) / total();
    }
  }

  /** Everything found out about a library. */
  static final class Result {
    final Tally all = new Tally();
    final Map<JavacOracle.Kind, Tally> kinds = new EnumMap<>(JavacOracle.Kind.class);
    final List<String> losses = new ArrayList<>();
    int exceptions;

    /** The calls on a kind of receiver. */
    Tally kind(JavacOracle.Kind kind) {
      return kinds.getOrDefault(kind, new Tally());
    }

    private void add(Outcome outcome, JavacOracle.Kind kind) {
      all.add(outcome);
      kinds.computeIfAbsent(kind, k -> new Tally()).add(outcome);
    }

    @Override
    public String toString() {
      var line = new StringBuilder();
      line.append(
          String.format(
              Locale.ROOT,
              "%d calls, same %.3f, equivalent %.3f, different %.3f (%d), unknown %.3f (%d), not parsed %d, exceptions %d",
              all.total(),
              all.percent(Outcome.SAME),
              all.percent(Outcome.EQUIVALENT),
              all.percent(Outcome.DIFFERENT),
              all.count(Outcome.DIFFERENT),
              all.percent(Outcome.UNKNOWN),
              all.count(Outcome.UNKNOWN),
              all.count(Outcome.NOT_PARSED),
              exceptions));
      kinds.forEach(
          (kind, tally) ->
              line.append(
                  String.format(
                      Locale.ROOT, "; %s %.2f of %d", kind, tally.same(), tally.total())));
      return line.toString();
    }
  }

  private final Map<String, Call> ours = new HashMap<>();
  private final Map<String, Boolean> positions = new HashMap<>();
  private final Result result = new Result();

  private Differential() {}

  /** Compares over files, with the class paths that each side sees. */
  static Result run(
      List<Path> files, Path root, List<Path> ourClassPath, List<Path> javacClassPath) {
    return run(files, root, ourClassPath, javacClassPath, expected -> true);
  }

  static Result run(
      List<Path> files,
      Path root,
      List<Path> ourClassPath,
      List<Path> javacClassPath,
      java.util.function.Predicate<JavacOracle.Expected> counted) {
    return run(files, root, ourClassPath, List.of(), javacClassPath, counted);
  }

  /** Compares with the classes that the files were compiled to at hand, too. */
  static Result run(
      List<Path> files,
      Path root,
      List<Path> ourClassPath,
      List<CompiledSources> compiled,
      List<Path> javacClassPath,
      java.util.function.Predicate<JavacOracle.Expected> counted) {
    var differential = new Differential();
    differential.resolve(files, root, ourClassPath, compiled);
    JavacOracle.run(
        files,
        javacClassPath,
        List.of(),
        expected -> {
          if (counted.test(expected)) {
            differential.compare(expected);
          }
        });
    return differential.result;
  }

  private void resolve(
      List<Path> files, Path root, List<Path> classPath, List<CompiledSources> compiled) {
    var sources = sources(files, root);
    try (var index =
        TypeIndex.open(Declarations.unread(sources), classPath, compiled, KnownLibraries.NONE)) {
      for (var source : sources) {
        resolve(source, index);
      }
    }
  }

  static List<SourceFile> sources(Path root) throws IOException {
    return sources(javaFiles(root), root);
  }

  private static List<SourceFile> sources(List<Path> files, Path root) {
    var base = root.toAbsolutePath().normalize();
    var sourceRoot = new SourceRoot(base, SourceRoot.Purpose.MAIN);
    return files.stream()
        .map(
            file ->
                new SourceFile(
                    file, base.relativize(file).toString(), sourceRoot, StandardCharsets.UTF_8))
        .toList();
  }

  private void resolve(SourceFile source, TypeIndex index) {
    try {
      var unit = Snippet.parse(source.read().text());
      var types = (UnitTypes) index.types(unit, source);
      var facts = types.facts();
      types.defect().ifPresent(defect -> exception(source, defect));
      var calls = new ArrayList<Node>(unit.findAll(MethodCallExpr.class));
      calls.addAll(unit.findAll(ObjectCreationExpr.class));
      for (var call : calls) {
        var at = begin(call).getBegin().orElseThrow();
        var key = key(source.path(), at.line, at.column);
        positions.put(key, true);
        var fact = facts.call(call);
        if (fact != null) {
          ours.put(key, fact);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (AssertionError notParsed) {
      // its calls count as such
    } catch (RuntimeException defect) {
      exception(source, defect);
    }
  }

  private static Node begin(Node call) {
    if (call instanceof MethodCallExpr named) {
      return named.getName();
    }
    return call instanceof ObjectCreationExpr creation && creation.getScope().isPresent()
        ? creation.getType()
        : call;
  }

  private void exception(SourceFile source, RuntimeException defect) {
    result.exceptions++;
    result.losses.add("EXCEPTION " + source.path() + " " + defect + " " + at(defect));
  }

  private static String at(Throwable defect) {
    var trace = defect.getStackTrace();
    var text = new StringBuilder();
    for (var i = 0; i < Math.min(8, trace.length); i++) {
      text.append(" < ")
          .append(trace[i].getFileName())
          .append(':')
          .append(trace[i].getLineNumber());
    }
    return text.toString();
  }

  private static String key(Path file, long line, long column) {
    return file + ":" + line + ":" + column;
  }

  private void compare(JavacOracle.Expected expected) {
    var key = key(expected.file(), expected.line(), expected.column());
    var outcome = Outcome.NOT_PARSED;
    var said = "";
    if (positions.containsKey(key)) {
      var fact = ours.get(key);
      if (fact == null || fact.owner() == null) {
        outcome = Outcome.UNKNOWN;
        said = fact == null ? "not visited" : "on " + fact.receiver();
      } else {
        said = fact.owner().internalName().replace('/', '.');
        if (plain(said).equals(plain(expected.owner()))) {
          outcome = Outcome.SAME;
        } else {
          outcome =
              expected.checker().isOverrideEquivalent(said)
                  ? Outcome.EQUIVALENT
                  : Outcome.DIFFERENT;
        }
      }
    }
    result.add(outcome, expected.kind());
    if (outcome != Outcome.SAME) {
      result.losses.add(
          outcome
              + " "
              + expected.kind()
              + " "
              + expected.name()
              + " javac "
              + expected.owner()
              + " ours "
              + said
              + " "
              + key);
    }
  }

  /** Without the numbers of local and anonymous classes, which depend on the order of visiting. */
  private static String plain(String binaryName) {
    return binaryName.replaceAll("\\$\\d+", "\\$#");
  }

  /**
   * Compares over libraries of the corpus.
   *
   * <pre>Differential CORPUS LOSSES GOLDEN [--bless] [--bare] [--damage] [--compiled] NAME..</pre>
   */
  public static void main(String[] args) throws IOException {
    var names = new ArrayList<>(List.of(args).subList(3, args.length));
    var bless = names.remove("--bless");
    var bare = names.remove("--bare");
    var damage = names.remove("--damage");
    var compiled = names.remove("--compiled");
    var golden = new Golden(Path.of(args[2]));
    var worse = new ArrayList<String>();
    var setting = bare ? Golden.Setting.BARE : Golden.Setting.FULL;
    for (var name : names) {
      var library = Path.of(args[0]).resolve(name);
      if (damage) {
        worse.addAll(damage(library));
        continue;
      }
      if (compiled) {
        worse.addAll(compiled(library, Path.of(args[1])));
        continue;
      }
      worse.addAll(measure(library, setting, golden, bless, Path.of(args[1])));
    }
    worse.forEach(System.out::println);
    System.exit(worse.isEmpty() ? 0 : 1);
  }

  /** Measures a library, keeps its losses, and says what is worse than it was or than it may be. */
  static List<String> measure(
      Path library, Golden.Setting setting, Golden golden, boolean bless, Path losses)
      throws IOException {
    var name = library.getFileName().toString();
    var result = setting == Golden.Setting.BARE ? bareLibrary(library) : library(library);
    System.out.println(setting.key(name) + ": " + result);
    Files.createDirectories(losses);
    Files.write(losses.resolve(setting.key(name).replace(' ', '-') + ".txt"), result.losses);
    if (bless) {
      golden.put(name, setting, result);
      golden.write();
    }
    return golden.compare(name, setting, result);
  }

  static List<String> damage(Path library) throws IOException {
    var damage = new Damage(library.getFileName().hashCode());
    damage.run(sources(library.resolve("src")), classPath(library));
    System.out.printf(
        Locale.ROOT,
        "%s: %d broken units, %d failures, slowest %.1f s%n",
        library.getFileName(),
        damage.units,
        damage.failures.size(),
        damage.slowest / 1e9);
    return damage.failures;
  }

  /** Without any class path, but with the library's classes: of all calls. */
  private static List<String> compiled(Path library, Path losses) throws IOException {
    var root = library.resolve("compiled/src/main/java");
    var files = javaFiles(root);
    var name = library.getFileName().toString();
    var classes = new CompiledSources(List.of(root), library.resolve("compiled/target/classes"));
    var before = run(files, root, List.of(), List.of(), classPath(library), call -> true);
    var after = run(files, root, List.of(), List.of(classes), classPath(library), call -> true);
    System.out.println(name + " sources only: " + before);
    System.out.println(name + " and classes: " + after);
    Files.createDirectories(losses);
    Files.write(losses.resolve(name + "-compiled.txt"), after.losses);
    var more = new ArrayList<>(after.losses);
    more.removeIf(loss -> !loss.startsWith("DIFFERENT"));
    more.removeAll(before.losses);
    return more;
  }

  /** With the class path that the library is built with. */
  static Result library(Path library) throws IOException {
    var classPath = classPath(library);
    return run(javaFiles(library.resolve("src")), library.resolve("src"), classPath, classPath);
  }

  /** Without any class path; calls of the project and of the JDK count. */
  static Result bareLibrary(Path library) throws IOException {
    var root = library.resolve("src");
    var files = javaFiles(root);
    var known = new HashSet<String>();
    for (var file : files) {
      var name = root.toAbsolutePath().normalize().relativize(file).toString();
      known.add(name.substring(0, name.length() - ".java".length()).replace('/', '.'));
    }
    var packages = new HashSet<String>();
    ModuleLayer.boot().modules().forEach(module -> packages.addAll(module.getPackages()));
    return run(
        files,
        root,
        List.of(),
        classPath(library),
        expected -> {
          var owner = expected.owner();
          var dollar = owner.indexOf('$');
          var top = dollar < 0 ? owner : owner.substring(0, dollar);
          var dot = top.lastIndexOf('.');
          return known.contains(top) || (dot > 0 && packages.contains(top.substring(0, dot)));
        });
  }

  private static List<Path> classPath(Path library) throws IOException {
    var classPath = paths(library.resolve("classpath.txt"));
    classPath.addAll(paths(library.resolve("own-jar.txt")));
    return classPath;
  }

  static List<Path> javaFiles(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files
          .filter(f -> f.toString().endsWith(".java"))
          .filter(f -> !f.getFileName().toString().equals("module-info.java"))
          .map(f -> f.toAbsolutePath().normalize())
          .sorted()
          .toList();
    }
  }

  static List<Path> paths(Path file) throws IOException {
    var paths = new ArrayList<Path>();
    for (var line : Files.readAllLines(file)) {
      for (var path : line.split(":", -1)) {
        if (!path.isBlank()) {
          paths.add(Path.of(path.strip()));
        }
      }
    }
    return paths;
  }
}
