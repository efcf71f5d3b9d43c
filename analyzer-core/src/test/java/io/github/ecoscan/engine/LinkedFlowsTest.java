package io.github.ecoscan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.config.Settings;
import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Queries in one method or function, repeated in another. */
class LinkedFlowsTest {
  private static final Settings SETTINGS =
      FlowScans.settings(FlowScans.operation("sql.query", "java.sql.Statement", "executeQuery"));

  private static final String DB =
      """
      package a;
      class Db {
        private java.sql.Statement statement;
        Object find(String sql) {
          return statement.executeQuery(sql);
        }
      }
      """;

  /** Methods that do something with functions. */
  private static final String FUNCTIONS =
      """
      package a;
      import java.util.List;
      import java.util.function.Consumer;
      import java.util.function.Supplier;
      class Functions {
        List<String> rows;
        void eachRow(Consumer<String> action) {
          for (String row : rows) {
            action.accept(row);
          }
        }
        void eachTable(Consumer<String> action) {
          for (String row : rows) {
            action.accept(row);
          }
        }
        void everyRow(Consumer<String> action) {
          eachRow(action);
        }
        void streamed(Consumer<String> action) {
          rows.forEach(action);
        }
        Object withTransaction(Supplier<Object> body) {
          return body.get();
        }
        Object retry(Supplier<Object> body) {
          for (int attempt = 0; attempt < 5; attempt++) {
            try {
              return body.get();
            } catch (IllegalStateException e) {
              continue;
            }
          }
          return null;
        }
        Runnable later;
        void onClose(Runnable action) {
          later = action;
        }
      }
      """;

  @TempDir Path project;

  @ParameterizedTest
  @ValueSource(
      strings = {
        // not the way that the literal excludes, but another
        "void m(List<String> ids) { for (String id : ids) { save(id, false); } }"
            + " private void save(String id, boolean check) { if (check) { db.find(\"a\"); }"
            + " db.find(id); }",
        // the key of something else
        "Repository rows; void m(List<String> ids) { for (String id : ids) {"
            + " Row row = rows.save(id); rows.find(row.getOtherId()); } }"
            + " static class Row { String getOtherId() { return null; } }"
            + " class Repository { Row save(String id) { return null; }"
            + " String find(String id) { db.find(id); return null; } }",
        // a parameter that gets another value
        "void m(List<String> ids) { for (String id : ids) { save(id, null); } }"
            + " private void save(String id, Db other) { if (other == null) { other = db; }"
            + " if (other == null) { return; } other.find(id); }",
        // functions that another method repeats
        "void m(Functions f) { f.eachRow(row -> db.find(row)); }",
        "void m(Functions f) { f.everyRow(row -> db.find(row)); }",
        "void m(Functions f) { f.streamed(row -> db.find(row)); }",
        "void m(Functions f) { f.eachRow(this::one); } private void one(String r) { db.find(r); }",
        // functions that another method runs once, in a loop here
        "void m(Functions f, List<String> ids) {"
            + " for (String id : ids) { f.withTransaction(() -> db.find(id)); } }",
        "void m(Functions f, List<String> ids) {"
            + " for (String id : ids) { f.retry(() -> db.find(id)); } }",
        "void m(Functions f, List<String> ids) {"
            + " f.withTransaction(() -> { for (String id : ids) { db.find(id); } return 1; }); }",
        "void m(Functions f) { f.withTransaction(() -> { f.eachRow(r -> db.find(r)); return 1; });"
            + " }",
        // constructors, with the fields and blocks of their class
        "void m(List<String> ids) { for (String id : ids) { new Row(id, db); } }"
            + " static class Row { Row(String id, Db db) { db.find(id); } }",
        "void m(List<String> ids) { for (String id : ids) { new Row(id); } }"
            + " static class Row { Object all = new Db().find(\"all\"); Row(String id) {} }",
        "void m(List<String> ids) { for (String id : ids) { new Row(); } } static class Base { {"
            + " new Db().find(\"all\"); } } static class Row extends Base { }",
        // a method that calls itself
        "void walk(Node node) { db.find(node.id); for (Node n : node.children) { walk(n); } }"
            + " static class Node { String id; List<Node> children; }",
        "Object up(Node node) { Object o = db.find(node.id); return node.parent == null ? o"
            + " : up(node.parent); } static class Node { String id; Node parent; }",
        "int depth(Node node) { if (node == null) { return 0; } load(node);"
            + " return 1 + depth(node.left) + depth(node.right); }"
            + " private void load(Node node) { db.find(node.id); }"
            + " static class Node { String id; Node left; Node right; }",
        // methods that call each other
        "void node(Node n) { db.find(n.id); children(n); } void children(Node n) {"
            + " if (n.left != null) { node(n.left); } } static class Node { String id; Node left; }",
        "void node(Node n) { if (n == null) { return; } db.find(n.id); children(n); }"
            + " void children(Node n) { node(n.left); } static class Node { String id; Node left; }",
        "void odd(Node n) { load(n); even(n.left); } void even(Node n) { odd(n.left); }"
            + " void load(Node n) { db.find(n.id); } static class Node { String id; Node left; }",
        // constructors that constructors call
        "void m(List<String> ids) { for (String id : ids) { new Row(id); } } static class Base {"
            + " Base(String id, Db db) { db.find(id); } } static class Row extends Base {"
            + " Row(String id) { super(id, new Db()); } }",
        "void m(List<String> ids) { for (String id : ids) { new Row(id); } } static class Row {"
            + " Row(String id) { this(id, new Db()); } Row(String id, Db db) { db.find(id); } }",
        "void m(List<String> ids) { for (String id : ids) { new Row(); } } static class Base {"
            + " Base() { new Db().find(\"all\"); } } static class Row extends Base { Row() { } }",
        // functions that something runs again and again
        "void m(java.util.concurrent.ScheduledExecutorService e, List<String> ids) {"
            + " e.scheduleAtFixedRate(() -> { for (String id : ids) { db.find(id); } }, 1, 1,"
            + " java.util.concurrent.TimeUnit.SECONDS); }",
        "void m(java.util.concurrent.ScheduledExecutorService e, List<String> ids) {"
            + " e.scheduleAtFixedRate(() -> all(ids), 1, 1, java.util.concurrent.TimeUnit.SECONDS);"
            + " } void all(List<String> ids) { for (String id : ids) { db.find(id); } }",
        "@org.springframework.context.annotation.Bean"
            + " java.util.function.Consumer<List<String>> all() {"
            + " return ids -> { for (String id : ids) { db.find(id); } }; }",
        // an interface with one implementation
        "void m(Finder finder, List<String> ids) { for (String id : ids) { finder.find(id); } }"
            + " interface Finder { Object find(String id); } class Only implements Finder { public"
            + " Object find(String id) { return db.find(id); } }",
        // a library's interface that the project implements
        "void m(org.xml.sax.EntityResolver r, List<String> ids) {"
            + " for (String id : ids) { r.resolveEntity(id, id); } }"
            + " class Only implements org.xml.sax.EntityResolver {"
            + " public org.xml.sax.InputSource resolveEntity(String p, String s) {"
            + " db.find(s); return null; } }",
        "void m(org.xml.sax.EntityResolver r, List<String> ids) {"
            + " for (String id : ids) { r.resolveEntity(id, id); } }"
            + " abstract class Only implements org.xml.sax.ext.EntityResolver2 {"
            + " public org.xml.sax.InputSource resolveEntity(String p, String s) {"
            + " db.find(s); return null; } }",
      })
  void repeated(String members) throws IOException {
    assertThat(scan(members)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // run once, after a failure, later, by nobody knows whom
        "void m(Functions f) { f.withTransaction(() -> db.find(\"a\")); }",
        "void m(Functions f) { f.retry(() -> db.find(\"a\")); }",
        "void m(Functions f) { f.onClose(() -> db.find(\"a\")); }",
        "void m(Functions f, List<String> ids) {"
            + " for (String id : ids) { f.onClose(() -> db.find(id)); } }",
        // loop and query exclude each other
        "void load(List<Node> nodes) { if (nodes.size() == 1) { db.find(nodes.get(0).id); } else {"
            + " for (Node n : nodes) { load(List.of(n)); } } } static class Node { String id; }",
        "void load(List<Node> nodes) { if (nodes.size() == 1) { db.find(nodes.get(0).id); return; }"
            + " for (Node n : nodes) { load(List.of(n)); } } static class Node { String id; }",
        "void load(Node n) { switch (n.id) { case \"leaf\": db.find(n.id); break; default:"
            + " for (Node c : n.children) { load(c); } } }"
            + " static class Node { String id; List<Node> children; }",
        "Object load(Node n) { return n.children == null ? db.find(n.id) : n.children.stream()"
            + ".map(c -> load(c)).toList(); } static class Node { String id; List<Node> children; }",
        "void node(Node n) { if (n.left == null) { db.find(n.id); } else { child(n); } }"
            + " void child(Node n) { node(n.left); } static class Node { String id; Node left; }",
        // another implementation may run in its place
        "interface Part { void walk(String id); } class Left implements Part { Part next; public void"
            + " walk(String id) { db.find(id); next.walk(id); } } class Right implements Part {"
            + " Part next; public void walk(String id) { next.walk(id); } }",
        // not the constructor that runs
        "void m(List<String> ids) { for (String id : ids) { new Row(id); } } static class Base {"
            + " Base() { new Db().find(\"all\"); } Base(String id) { } }"
            + " static class Row extends Base { Row(String id) { super(id); } }",
        // once, to set up what runs for each message
        "@org.springframework.context.annotation.Bean"
            + " java.util.function.Function<reactor.core.publisher.Flux<String>, String> all() {"
            + " return ids -> { db.find(\"a\"); return null; }; }",
        // again only after a failure
        "Object load(String id) { try { return db.find(id); } catch (IllegalStateException e) {"
            + " return load(id); } }",
        // the static initialiser runs once
        "void m(List<String> ids) { for (String id : ids) { Row.of(id); } }"
            + " static class Row { static Object all = new Db().find(\"all\");"
            + " static Object of(String id) { return all; } }",
        // this call keeps the callee from it
        "void m(List<String> ids) { for (String id : ids) { save(id, false); } }"
            + " private void save(String id, boolean check) { if (check) { db.find(id); } }",
        "void m(List<String> ids) { for (String id : ids) { save(id, null); } }"
            + " private void save(String id, Db other) {"
            + " if (other == null) { return; } other.find(id); }",
        "void m(List<String> ids) { for (String id : ids) { save(id, true); } }"
            + " private void save(String id, boolean known) {"
            + " if (!known && id != null) { db.find(id); } }",
        // another object of the same kind, not itself
        "interface Finder { Object find(String id); } class Outer implements Finder { Finder next;"
            + " public Object find(String id) { db.find(id); return next.find(id); } }"
            + " class Inner implements Finder { public Object find(String id) { return null; } }",
        // an overload, not itself
        "class Sums extends Base { Object sum(String id, Long all) { db.find(id);"
            + " return sum(id, 1L * 2); } } class Base { Object sum(String id, long all) {"
            + " return null; } }",
        // a library's interface that several classes implement, or that a library hands out
        "void m(org.xml.sax.EntityResolver r, List<String> ids) { for (String id : ids) {"
            + " r.resolveEntity(id, id); } } abstract class One implements"
            + " org.xml.sax.EntityResolver { public org.xml.sax.InputSource resolveEntity(String p,"
            + " String s) { db.find(s); return null; } } abstract class Two implements"
            + " org.xml.sax.EntityResolver { public org.xml.sax.InputSource resolveEntity(String p,"
            + " String s) { return null; } }",
        "void m(org.xml.sax.XMLReader reader, List<String> ids) {"
            + " for (String id : ids) { reader.getEntityResolver().resolveEntity(id, id); } }"
            + " abstract class One implements org.xml.sax.EntityResolver {"
            + " public org.xml.sax.InputSource resolveEntity(String p, String s) {"
            + " db.find(s); return null; } }",
        // what the same turn has loaded is at hand
        "Repository rows; void m(List<String> ids) { for (String id : ids) {"
            + " Row row = rows.save(id); rows.find(row.getId()); } }"
            + " static class Row { String getId() { return null; } }"
            + " class Repository { Row save(String id) { return null; }"
            + " Row find(String id) { db.find(id); return null; } }",
        // one statement for each table
        "void m(Functions f) { f.eachTable(t -> db.find(t)); }",
        // listeners and callbacks
        "List<Listener> all; void m() { for (Listener l : all) { l.on(\"a\"); } }"
            + " interface Listener { void on(String e); } class Only implements Listener {"
            + " public void on(String e) { db.find(e); } }",
        "List<Listener> all; void m() { all.forEach(l -> l.on(\"a\")); }"
            + " interface Listener { void on(String e); } class Only implements Listener {"
            + " public void on(String e) { db.find(e); } }",
      })
  void leftAlone(String members) throws IOException {
    assertThat(scan(members)).isEmpty();
  }

  @Test
  void aFunctionIsBlamedWithTheLoopThatRepeatsIt() throws IOException {
    var finding = scan("void m(Functions f) { f.eachRow(row -> db.find(row)); }").get(0);

    assertThat(finding.symbol()).isEqualTo("a.Code#m(Functions)");
    assertThat(finding.message().en())
        .isEqualTo("`Statement.executeQuery` runs for each of `rows` (Functions.java:8)");
    assertThat(finding.path())
        .extracting(step -> step.symbol() + ":" + step.line())
        .containsExactly(
            "a.Functions#eachRow(Consumer):8", "a.Code#m(Functions):5", "a.Db#find(String):5");
  }

  @Test
  void theWayUpARecursionHasNoLoop() throws IOException {
    var finding =
        scan("void up(Node node) { db.find(node.id); up(node.parent); }"
                + " static class Node { String id; Node parent; }")
            .get(0);

    assertThat(finding.message().en())
        .isEqualTo("`Statement.executeQuery` runs at each level of the recursion (line 5)");
  }

  @Test
  void theWayRoundARecursionIsShown() throws IOException {
    var finding =
        scan("void node(Node n) { db.find(n.id); children(n); }"
                + " void children(Node n) { node(n.left); } static class Node { String id; Node left; }")
            .get(0);

    assertThat(finding.path())
        .extracting(step -> step.symbol() + " " + step.note().en())
        .containsExactly(
            "a.Code#node(Node) calls itself here",
            "a.Code#node(Node) calls a.Code#children(Node)",
            "a.Code#children(Node) calls a.Code#node(Node)",
            "a.Code#node(Node) calls a.Db#find(String)",
            "a.Db#find(String) Statement.executeQuery");
  }

  @Test
  void aFunctionHasTheEntryPointThatItIsGivenTo() throws IOException {
    var finding =
        scan("void m(java.util.concurrent.ScheduledExecutorService e, List<String> ids) {"
                + " e.scheduleAtFixedRate(() -> { for (String id : ids) { db.find(id); } }, 1, 1,"
                + " java.util.concurrent.TimeUnit.SECONDS); }")
            .get(0);

    assertThat(finding.symbol()).isEqualTo("a.Code#m(ScheduledExecutorService, List)");
    assertThat(finding.repetition().entryPoint().orElseThrow().kind())
        .isEqualTo(EntryPoint.Kind.SCHEDULE);
  }

  @Test
  void otherThreadsKeepTheRepetition() throws IOException {
    var handedOver =
        scan(
            "void m(java.util.concurrent.ExecutorService e, List<String> ids) {"
                + " for (String id : ids) { e.submit(() -> db.find(id)); } }");
    var async =
        scan(
            "void m(Other o, List<String> ids) { for (String id : ids) { o.load(id); } }"
                + " class Other { @org.springframework.scheduling.annotation.Async void load(String id) { db.find(id); } }");

    assertThat(handedOver).extracting(Finding::confidence).containsExactly(Confidence.MEDIUM);
    assertThat(async).extracting(Finding::confidence).containsExactly(Confidence.MEDIUM);
  }

  @Test
  void amongEquallyNearTargetsTheClassOfTheCallIsShown() throws IOException {
    var finding =
        scan("""
        void m(Zebra z, List<String> ids) { for (String id : ids) { z.load(id); } }
        static class Ant extends Zebra { void load(String id) { new Db().find(id); } }
        static class Zebra { void load(String id) { new Db().find(id); } }
        """)
            .get(0);

    assertThat(finding.path().get(2).symbol()).isEqualTo("a.Code.Zebra#load(String)");
  }

  @Test
  void otherModulesAreFollowedButNotReported() throws IOException {
    Scans.write(project, "base/a/Db.java", DB);
    Scans.write(
        project,
        "base/a/Finder.java",
        "package a;\npublic interface Finder { Object find(String id); }\n");
    Scans.write(
        project,
        "base/a/DbFinder.java",
        """
        package a;
        import java.util.List;
        class DbFinder implements Finder {
          Db db;
          public Object find(String id) { return db.find(id); }
          void all(List<String> ids) { for (String id : ids) { db.find(id); } }
        }
        """);
    Scans.write(project, "base/a/Broken.java", "class {");
    Scans.write(
        project,
        "app/b/Service.java",
        """
        package b;
        import a.Finder;
        import java.util.List;
        class Service {
          Finder finder;
          void load(List<String> ids) { for (String id : ids) { finder.find(id); } }
        }
        """);

    var report =
        Scans.module(
            project,
            project.resolve("app"),
            project.resolve("base"),
            SETTINGS,
            new QueryRepeated());

    assertThat(report.findings())
        .extracting(Finding::symbol)
        .containsExactly("b.Service#load(List)");
    assertThat(report.findings().get(0).path())
        .extracting(step -> step.file())
        .containsExactly(
            "app/b/Service.java", "app/b/Service.java", "base/a/DbFinder.java", "base/a/Db.java");
    assertThat(report.summary().files()).isEqualTo(1);
    assertThat(report.failures()).isEmpty();
  }

  private List<Finding> scan(String members) throws IOException {
    Scans.write(project, "a/Db.java", DB);
    Scans.write(project, "a/Functions.java", FUNCTIONS);
    Scans.write(
        project,
        "a/Code.java",
        "package a;\nimport java.util.List;\nclass Code {\nDb db;\n%s\n}\n".formatted(members));
    return Scans.run(project, SETTINGS, 2, new QueryRepeated()).findings();
  }
}
