package io.github.ecoscan.types;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.ast.expr.MethodCallExpr;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls that only class files explain: of members that Lombok adds, and on generated classes. */
class CompiledCallsTest {
  private static final Instant COMPILED = Instant.parse("2026-01-01T00:00:00Z");

  /** What an annotation processor writes where no source root is. */
  private static final String GENERATED =
      """
      package shop.made;
      public class Orders extends java.util.ArrayList<String> {
        public static Orders all() { return new Orders(); }
        public Orders paid() { return this; }
        public static Orders join(Orders left, String right) { return left; }
        public static Orders join(String left, Orders right) { return right; }
        public java.util.List<java.util.Map.Entry<String, Line>> lines() { return null; }
        public Line line;
        public static class Line {
          public Line next() { return this; }
          public String name() { return ""; }
        }
        public class Cursor { public int at() { return 0; } }
      }
      """;

  private static final String ORDER =
      """
      package shop;
      import lombok.Data;
      import lombok.experimental.Accessors;
      import lombok.experimental.SuperBuilder;
      @Data
      @SuperBuilder
      @Accessors(fluent = true)
      class Order {
        private final String name;
        private final java.util.List<String> tags;
        String plain() { return name; }
      }
      """;

  private static final String DESK =
      """
      package shop;
      import java.util.List; import shop.made.*;
      class Desk {
        private final Object first = Orders.all().line;
        Desk() {}
        Desk(int size) {}
        int run(Order order) {
          order.name().trim();
          order.tags().get(0).strip();
          order.plain().isBlank();
          Order.builder().name("a").build().plain();
          Orders.all().paid().isEmpty();
          var all = new Orders();
          all.line.next().name().length(); all.line.name();
          Orders.join(all, "x").paid(); Orders.join("x", all).size();
          for (var entry : all.lines()) entry.getValue().next(); for (Orders.Line line : List.of(all.line)) { line.next(); }
          all.lines().stream().map(e -> e.getValue()).map(Orders.Line::next).forEach(l -> l.next().name());
          Runnable task = new Runnable() { public void run() { all.paid().clear(); } };
          try { all.paid(); } finally { all.paid().trimToSize(); all.line.next(); }
          for (var i = all.iterator(); i.hasNext(); i.next()) all.line.next();
          return all.new Cursor().at();
        }
      }
      """;

  @TempDir private Path folder;

  @BeforeEach
  void compile() throws IOException {
    write("generated/shop/made/Orders.java", GENERATED);
    write("src/shop/Order.java", ORDER);
    write("src/shop/Desk.java", DESK);
    javac(List.of("-proc:none"), "generated/shop/made/Orders.java");
    javac(
        List.of("-processorpath", lombok(), "-cp", lombok() + ":" + folder.resolve("classes")),
        "src/shop/Order.java",
        "src/shop/Desk.java");
    touch("src/shop/Order.java", COMPILED.minusSeconds(60));
    touch("src/shop/Desk.java", COMPILED.minusSeconds(60));
    try (var classes = Files.walk(folder.resolve("classes"))) {
      for (var file : classes.filter(Files::isRegularFile).toList()) {
        Files.setLastModifiedTime(file, FileTime.from(COMPILED));
      }
    }
  }

  @Test
  void findsWhatTheSourcesLeaveOpenAsJavacDoes() {
    var before = compare(List.of());
    var after = compare(compiled());
    assertThat(before.all.count(Differential.Outcome.DIFFERENT)).isZero();
    assertThat(after.all.count(Differential.Outcome.DIFFERENT)).as(after.losses::toString).isZero();
    assertThat(after.all.total()).isEqualTo(before.all.total());
    assertThat(before.all.count(Differential.Outcome.UNKNOWN)).isGreaterThan(30);
    assertThat(after.losses).as(after::toString).hasSizeLessThan(4);
  }

  @Test
  void namesTheMethodsAndTheirTypes() {
    var calls = calls("src/shop/Desk.java", compiled());
    assertThat(calls)
        .contains(
            "8 name shop.Order.name()",
            "8 trim java.lang.String.trim()",
            "11 builder shop.Order.builder()",
            "12 all shop.made.Orders.all()",
            // declared above the static type that the class file names
            "12 isEmpty java.util.ArrayList.isEmpty()",
            "14 next shop.made.Orders.Line.next()",
            "15 join shop.made.Orders.join(shop.made.Orders,java.lang.String)",
            "15 join shop.made.Orders.join(java.lang.String,shop.made.Orders)",
            "17 next shop.made.Orders.Line.next()");
    assertThat(calls("src/shop/Desk.java", List.of()))
        .doesNotContain("12 all shop.made.Orders.all()");
  }

  @Test
  void saysNothingOfCallsThatOneLineMixes() throws IOException {
    write(
        "src/shop/Mix.java",
        """
        package shop;
        import shop.made.Orders;
        class Mix {
          void run(Orders all) {
            Runnable one = () -> all.size(); Runnable two = () -> all.line.name().length(); Runnable three = () -> all.line.next().name();
            Runnable a = () -> all.line.next(); Runnable b = () -> all.iterator().next();
          }
        }
        """);
    compileAgain("src/shop/Mix.java");
    var calls = calls("src/shop/Mix.java", compiled());
    assertThat(calls).contains("5 name shop.made.Orders.Line.name()");
    assertThat(calls).contains("6 iterator java.util.ArrayList.iterator()");
    assertThat(calls).filteredOn(call -> call.startsWith("6 next")).containsOnly("6 next ?");
  }

  @Test
  void classesThatAreOlderThanTheirSourceAreAsGoodAsNone() throws IOException {
    var none = calls("src/shop/Desk.java", List.of());
    touch("src/shop/Desk.java", COMPILED.plusMillis(1));
    assertThat(calls("src/shop/Desk.java", compiled())).isEqualTo(none);
    touch("src/shop/Desk.java", COMPILED);
    assertThat(calls("src/shop/Desk.java", compiled())).isNotEqualTo(none);
  }

  @Test
  void aClassThatIsOlderThanItsSourceAddsNoMembers() throws IOException {
    touch("src/shop/Order.java", COMPILED.plusMillis(1));
    assertThat(calls("src/shop/Desk.java", compiled()))
        .contains("8 name ?", "12 all shop.made.Orders.all()");
  }

  @Test
  void allClassesOfASourceAreThereOrNoneIsUsed() throws IOException {
    var none = calls("src/shop/Desk.java", List.of());
    var inner = folder.resolve("classes/shop/Desk$1.class");
    var bytes = Files.readAllBytes(inner);
    Files.delete(inner);
    assertThat(calls("src/shop/Desk.java", compiled())).isEqualTo(none);
    bytes[7] = 120;
    Files.write(inner, bytes);
    assertThat(calls("src/shop/Desk.java", compiled())).isEqualTo(none);
  }

  @Test
  void classesOfAnotherSourceOfTheNameAreNotUsed() throws IOException {
    var none = calls("src/shop/Desk.java", List.of());
    var elsewhere =
        List.of(
            new CompiledSources(List.of(folder.resolve("generated")), folder.resolve("classes")));
    assertThat(calls("src/shop/Desk.java", elsewhere)).isEqualTo(none);
  }

  private List<CompiledSources> compiled() {
    return List.of(new CompiledSources(List.of(folder.resolve("src")), folder.resolve("classes")));
  }

  private Differential.Result compare(List<CompiledSources> compiled) {
    var files = List.of(file("src/shop/Desk.java"), file("src/shop/Order.java"));
    return Differential.run(
        files,
        folder.resolve("src"),
        List.of(),
        compiled,
        List.of(Path.of(lombok()), folder.resolve("classes")),
        call -> true);
  }

  /** Line, name and target of each call. */
  private List<String> calls(String name, List<CompiledSources> compiled) {
    try {
      var sources = Differential.sources(folder.resolve("src"));
      var file =
          sources.stream().filter(f -> f.path().equals(file(name))).findFirst().orElseThrow();
      try (var index =
          TypeIndex.open(Declarations.unread(sources), List.of(), compiled, KnownLibraries.NONE)) {
        var unit = Snippet.parse(file.read().text());
        var snippet = new Snippet(unit, index.types(unit, file));
        var found = new ArrayList<String>();
        for (var call : unit.findAll(MethodCallExpr.class)) {
          var line = call.getName().getBegin().orElseThrow().line;
          found.add(line + " " + call.getNameAsString() + " " + snippet.target(call));
        }
        return found;
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private void compileAgain(String name) throws IOException {
    javac(List.of("-proc:none", "-cp", folder.resolve("classes").toString()), name);
    touch(name, COMPILED);
  }

  private void javac(List<String> options, String... names) throws IOException {
    var arguments = new ArrayList<>(options);
    Files.createDirectories(folder.resolve("classes"));
    arguments.addAll(List.of("-g", "-d", folder.resolve("classes").toString()));
    for (var name : names) {
      arguments.add(file(name).toString());
    }
    var errors = new java.io.ByteArrayOutputStream();
    var code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, errors, arguments.toArray(String[]::new));
    assertThat(code).as(errors.toString(StandardCharsets.UTF_8)).isZero();
  }

  private static String lombok() {
    return lombok.Data.class.getProtectionDomain().getCodeSource().getLocation().getPath();
  }

  private Path file(String name) {
    return folder.resolve(name).toAbsolutePath().normalize();
  }

  private void write(String name, String text) throws IOException {
    Files.createDirectories(file(name).getParent());
    Files.writeString(file(name), text);
  }

  private void touch(String name, Instant time) throws IOException {
    Files.setLastModifiedTime(file(name), FileTime.from(time));
  }
}
