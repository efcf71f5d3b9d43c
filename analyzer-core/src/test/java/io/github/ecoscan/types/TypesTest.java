package io.github.ecoscan.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.source.SourceFile;
import io.github.ecoscan.source.SourceRoot;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypesTest {
  @TempDir Path root;

  @Test
  void followsChainsOfGenericCalls() {
    var code =
        Snippet.of(
            """
            import java.util.*;
            import java.util.stream.*;
            class A {
              List<Integer> sizes(Map<String, List<Long>> map) {
                return map.entrySet().stream()
                    .map(Map.Entry::getValue)
                    .map(list -> list.size())
                    .filter(n -> n.equals(3))
                    .collect(Collectors.toList());
              }
            }
            """);
    assertThat(code.receiver("stream"))
        .isEqualTo(
            "java.util.Set<java.util.Map.Entry<java.lang.String,java.util.List<java.lang.Long>>>");
    assertThat(code.target("stream")).isEqualTo("java.util.Collection.stream()");
    assertThat(code.receiver("size")).isEqualTo("java.util.List<java.lang.Long>");
    assertThat(code.target("equals")).isEqualTo("java.lang.Integer.equals(java.lang.Object)");
    assertThat(code.type(code.call("collect"))).isEqualTo("java.util.List<java.lang.Integer>");
    assertThat(code.types().calls().unresolved()).isZero();
  }

  @Test
  void importsOnDemandWhatIsPublicOnly() {
    var code =
        Snippet.of(
            """
            import java.io.*;
            import java.nio.file.*;
            class A {
              boolean isOpen(FileSystem system) {
                return system.isOpen();
              }
            }
            """);
    assertThat(code.target("isOpen")).isEqualTo("java.nio.file.FileSystem.isOpen()");
  }

  @Test
  void passesTheObjectAroundToNoConstructorOfAnInnerClass() {
    var code =
        Snippet.of(
            """
            import java.util.concurrent.locks.AbstractQueuedSynchronizer;
            class A extends AbstractQueuedSynchronizer {
              Object condition() {
                return new ConditionObject();
              }
            }
            """);
    assertThat(code.target(code.creation("ConditionObject")))
        .isEqualTo(
            "java.util.concurrent.locks.AbstractQueuedSynchronizer.ConditionObject.<init>()");
  }

  @Test
  void prefersTheJdkAmongInterfacesThatDeclareTheSame() {
    var code =
        Snippet.of(
            """
            interface Lookup<V> {
              V get(Object key);
            }
            interface Table<K, V> extends java.util.Map<K, V>, Lookup<V> {}
            class A {
              void run(Table<String, Integer> table) {
                table.get("a");
              }
            }
            """);
    assertThat(code.target("get")).isEqualTo("java.util.Map.get(java.lang.Object)");
  }

  @Test
  void choosesOverloadsByPhases() {
    var code =
        Snippet.of(
            """
            class A {
              void log(String s) {}
              void log(String s, Object a) {}
              void log(String s, Object... all) {}
              void run() {
                log("a", 1, 2);
                new StringBuilder().append('c');
                String.valueOf(3L);
              }
            }
            """);
    assertThat(code.target("log")).isEqualTo("A.log(java.lang.String,java.lang.Object[])");
    assertThat(code.target("append")).isEqualTo("java.lang.StringBuilder.append(char)");
    assertThat(code.target("valueOf")).isEqualTo("java.lang.String.valueOf(long)");
  }

  @Test
  void knowsWhatAllPossibleOverloadsGiveBack() {
    var code =
        Snippet.of(
            """
            import lib.Missing;
            class A {
              void run(Missing missing) {
                new StringBuilder().append(missing.name()).reverse();
                String.valueOf(missing.name()).trim();
                choose(missing.name()).trim();
              }
              String choose(int i) { return ""; }
              StringBuilder choose(String s) { return null; }
            }
            """);
    assertThat(code.target("append")).isEqualTo("?");
    assertThat(code.target("reverse")).isEqualTo("java.lang.StringBuilder.reverse()");
    assertThat(code.target("trim")).isEqualTo("java.lang.String.trim()");
    assertThat(code.target("choose")).isEqualTo("?");
  }

  @Test
  void knowsLocalsFieldsParametersAndPatterns() {
    var code =
        Snippet.of(
            """
            import java.util.*;
            class A {
              private final Deque<String> queue = new ArrayDeque<>();
              void run(Object o, String[] words) {
                for (var word : words) { word.trim(); }
                if (!(o instanceof Map<?, ?> m)) return;
                m.clear();
                var next = queue.poll();
                next.strip();
                try (Scanner in = new Scanner("")) { in.nextLine(); } catch (IllegalStateException | NullPointerException e) { e.getMessage(); }
                new Object() { void go() { queue.peek().isBlank(); } };
              }
            }
            """);
    assertThat(code.target("trim")).isEqualTo("java.lang.String.trim()");
    assertThat(code.receiver("clear")).startsWith("java.util.Map");
    assertThat(code.receiver("strip")).isEqualTo("java.lang.String");
    assertThat(code.receiver("nextLine")).isEqualTo("java.util.Scanner");
    assertThat(code.target("getMessage")).isEqualTo("java.lang.Throwable.getMessage()");
    assertThat(code.target("isBlank")).isEqualTo("java.lang.String.isBlank()");
    var queue = code.types().declaration(code.name("queue")).orElseThrow();
    assertThat(queue.kind()).isEqualTo(Declaration.Kind.FIELD);
    assertThat(queue.owner()).isEqualTo("A");
    var word = code.types().declaration(code.name("word")).orElseThrow();
    assertThat(word.node()).isPresent();
  }

  @Test
  void importedNamesAreQualifiedWithoutClassPath() {
    var code =
        Snippet.of(
            """
            import org.springframework.data.jpa.repository.JpaRepository;
            import org.missing.Gateway;
            interface Orders extends JpaRepository<String, Long> { String byName(String name); }
            class A {
              Orders orders;
              Gateway gateway;
              void run() {
                orders.save("x");
                orders.byName("y");
                gateway.call(1).then();
              }
            }
            """,
            List.of(),
            List.of(),
            Map.of(
                "org.springframework.data.jpa.repository.JpaRepository",
                List.of("org.springframework.data.repository.CrudRepository")));
    assertThat(code.receiver("save")).isEqualTo("Orders");
    assertThat(code.target("save")).isEqualTo("?");
    assertThat(code.target("byName")).isEqualTo("Orders.byName(java.lang.String)");
    assertThat(code.receiver("call")).isEqualTo("org.missing.Gateway");
    assertThat(code.receiver("then")).isEqualTo("?");
    assertThat(
            code.types()
                .isSubtype(
                    "org.springframework.data.jpa.repository.JpaRepository",
                    "org.springframework.data.repository.CrudRepository"))
        .isEqualTo(Answer.YES);
    assertThat(code.types().isSubtype("org.missing.Gateway", "java.util.List"))
        .isEqualTo(Answer.UNKNOWN);
    assertThat(code.types().isSubtype("java.util.ArrayList", "java.util.Collection"))
        .isEqualTo(Answer.YES);
    assertThat(code.types().isSubtype("java.util.ArrayList", "java.util.Map")).isEqualTo(Answer.NO);
  }

  @Test
  void findsDeclarationsOfOtherFiles() throws IOException {
    var repo =
        write(
            "src/a/b/Repo.java",
            """
            package a.b;
            public interface Repo<T> { /* ; { */ T find(long id); default <R> R with(java.util.function.Function<? super T, ? extends R> f) { return null; } }
            class Hidden { String name = "}"; static int count; public String name() { return name; } }
            """);
    var odd =
        write("src/odd/Elsewhere.java", "package c; public record Point(int x, String label) {}");
    var code =
        Snippet.of(
            """
            package a.b;
            import c.Point;
            class Use {
              Repo<Hidden> repo;
              String run(Point p) {
                p.label().trim();
                repo.find(1).name().strip();
                return repo.with(h -> h.name.concat("x")).intern();
              }
            }
            """,
            List.of(repo, odd),
            List.of(),
            Map.of());
    assertThat(code.target("name")).isEqualTo("a.b.Hidden.name()");
    assertThat(code.target("trim")).isEqualTo("java.lang.String.trim()");
    assertThat(code.target("strip")).isEqualTo("java.lang.String.strip()");
    assertThat(code.target("concat")).isEqualTo("java.lang.String.concat(java.lang.String)");
    assertThat(code.target("intern")).isEqualTo("java.lang.String.intern()");
    assertThat(code.types().kind("c.Point")).contains(TypeKind.RECORD);
  }

  @Test
  void readsNamesOfAnyAlphabetInAnyCharset() throws IOException {
    var marked =
        write(
            "src/a/First.java",
            "\uFEFFpackage a; /* ÷ */ public class Été { public String prénom_2(日本 j) { return"
                + " null; } }");
    var other =
        write("src/a/Second.java", "package a; class 日本 { int _x$, π; }", StandardCharsets.UTF_16);
    var latin =
        write(
            "src/a/Third.java", "package a; class Garçon { Été là; }", StandardCharsets.ISO_8859_1);
    var code =
        Snippet.of(
            """
            package a;
            class Use {
              void run(Garçon g, 日本 j) {
                g.là.prénom_2(j).trim();
                Integer.valueOf(j.π).intValue();
              }
            }
            """,
            List.of(marked, other, latin),
            List.of(),
            Map.of());
    assertThat(code.target("prénom_2")).isEqualTo("a.Été.prénom_2(a.日本)");
    assertThat(code.target("trim")).isEqualTo("java.lang.String.trim()");
    assertThat(code.target("valueOf")).isEqualTo("java.lang.Integer.valueOf(int)");
  }

  private SourceFile write(String name, String text) throws IOException {
    return write(name, text, StandardCharsets.UTF_8);
  }

  private SourceFile write(String name, String text, Charset charset) throws IOException {
    var file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, charset);
    return new SourceFile(
        file, name, new SourceRoot(root.resolve("src"), SourceRoot.Purpose.MAIN), charset);
  }
}
