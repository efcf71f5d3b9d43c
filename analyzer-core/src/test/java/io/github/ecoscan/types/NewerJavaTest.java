package io.github.ecoscan.types;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NewerJavaTest {

  @Test
  void recordPatternsBindComponents() {
    var code =
        Snippet.of(
            """
            import java.util.List;
            class A {
              record Box<T>(T value, List<T> rest) {}
              record Named(String name, Box<Integer> box) {}
              int run(Object o, Box<String> strings) {
                if (o instanceof Named(var name, Box<Integer>(Integer value, _))) { name.trim(); value.byteValue(); }
                if (strings instanceof Box(var first, var rest)) { first.strip(); rest.get(0).isBlank(); }
                return switch (o) {
                  case String s when s.isEmpty() -> s.length();
                  case Named(String label, _) -> { var upper = label.toUpperCase(); yield upper.indent(1).hashCode(); }
                  default -> 0;
                };
              }
            }
            """);
    assertThat(code.target("trim")).isEqualTo("java.lang.String.trim()");
    assertThat(code.target("byteValue")).isEqualTo("java.lang.Integer.byteValue()");
    assertThat(code.target("strip")).isEqualTo("java.lang.String.strip()");
    assertThat(code.target("isBlank")).isEqualTo("java.lang.String.isBlank()");
    assertThat(code.target("isEmpty")).isEqualTo("java.lang.String.isEmpty()");
    assertThat(code.target("toUpperCase")).isEqualTo("java.lang.String.toUpperCase()");
    assertThat(code.target("indent")).isEqualTo("java.lang.String.indent(int)");
  }

  @Test
  void modulesAreImported() {
    var code =
        Snippet.of(
            """
            import module java.base;
            class A {
              Map<String, List<Path>> map = new HashMap<>();
              void run() { map.get("a").stream().map(Path::getFileName).toList(); }
            }
            """);
    assertThat(code.target("stream")).isEqualTo("java.util.Collection.stream()");
    assertThat(code.target(code.reference("getFileName")))
        .isEqualTo("java.nio.file.Path.getFileName()");
  }

  @Test
  void compactFilesHaveAnImplicitClass() {
    var code =
        Snippet.of(
            """
            List<String> names = new ArrayList<>();
            record Point(int x, int y) {}
            void main() {
              IO.println(greet("x").trim());
              names.get(0).strip();
              new Point(1, 2).x();
            }
            String greet(String name) { return "hi " + name; }
            """);
    assertThat(code.target("trim")).isEqualTo("java.lang.String.trim()");
    assertThat(code.target("strip")).isEqualTo("java.lang.String.strip()");
    assertThat(code.target("greet")).endsWith(".greet(java.lang.String)");
    assertThat(code.target("x")).endsWith("Point.x()");
  }

  @Test
  void anonymousAndLocalTypesAreKnown() {
    var code =
        Snippet.of(
            """
            import java.util.*;
            class A<T> {
              void run(List<T> items) {
                record Entry<V>(V value, int count) {}
                interface Step { Entry<String> next(); }
                Step step = () -> new Entry<>("x", 1);
                step.next().value().trim();
                class Counter extends ArrayList<T> { int total; Counter twice() { total = total + size(); return this; } }
                new Counter().twice().twice().isEmpty();
                String text = \"""
                    block "quoted" { \""";
                text.lines();
              }
            }
            """);
    assertThat(code.target("trim")).isEqualTo("java.lang.String.trim()");
    assertThat(code.target("isEmpty")).isEqualTo("java.util.ArrayList.isEmpty()");
    assertThat(code.target("size")).isEqualTo("java.util.ArrayList.size()");
    assertThat(code.target("lines")).isEqualTo("java.lang.String.lines()");
  }
}
