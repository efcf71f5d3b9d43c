package io.github.ecoscan.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.StaticJavaParser;
import io.github.ecoscan.model.Sighting;
import org.junit.jupiter.api.Test;

/** From what class files tell to nodes of the source. */
class PlacementTest {
  private static final String SOURCE =
      """
      package com.acme;
      class Outer {
        int size;
        Object lazy = make();
        static class Inner { int size; }
        void run(java.util.List<String> names) {
          class Local { int depth; }
          for (String name : names) {
            use(
                name.trim(), name
                    .strip());
          }
          if (size > 3
              && names.isEmpty()) {
            return;
          }
          names.forEach(name -> {
            use(name, name);
          });
          Runnable task = new Runnable() {
            @Override public void run() { use("a", "b"); }
          };
        }
        static void use(String a, String b) {}
        static Object make() { return null; }
      }
      """;

  @Test
  void findsFieldsOfTheRightType() {
    assertThat(at(Pattern.Place.FIELD, "com.acme.Outer$Inner", "size", "", 0)).isEqualTo("5 size");
    assertThat(at(Pattern.Place.FIELD, "com.acme.Outer$1Local", "depth", "", 0))
        .isEqualTo("7 depth");
    assertThat(at(Pattern.Place.FIELD, "com.acme.Outer$Lost", "size", "", 0)).isEmpty();
    assertThat(at(Pattern.Place.FIELD, "com.other.Outer", "size", "", 0)).isEmpty();
    assertThat(at(Pattern.Place.FIELD, "com.acme.Outer", "none", "", 0)).isEmpty();
  }

  @Test
  void findsTypes() {
    assertThat(at(Pattern.Place.TYPE, "com.acme.Outer$Inner", "", "", 0))
        .startsWith("5 static class Inner");
  }

  @Test
  void findsTheCallThatIsNamed() {
    assertThat(at(Pattern.Place.CODE, "com.acme.Outer", "", "strip", 11)).startsWith("10 name");
    assertThat(at(Pattern.Place.CODE, "com.acme.Outer", "", "isEmpty", 14))
        .isEqualTo("14 names.isEmpty()");
    assertThat(at(Pattern.Place.CODE, "com.acme.Outer$1", "", "use", 21))
        .isEqualTo("21 use(\"a\", \"b\")");
  }

  @Test
  void findsTheSmallestCodeThatHasTheLine() {
    assertThat(at(Pattern.Place.CODE, "com.acme.Outer", "", "", 10)).startsWith("9 use(");
    assertThat(at(Pattern.Place.CODE, "com.acme.Outer", "", "", 13)).startsWith("13 size > 3");
    assertThat(at(Pattern.Place.CODE, "com.acme.Outer", "", "valueOf", 18)).startsWith("18 use(");
    assertThat(at(Pattern.Place.CODE, "com.acme.Outer", "", "", 4)).startsWith("4 lazy = make()");
    assertThat(at(Pattern.Place.CODE, "com.acme.Outer", "", "", 0)).isEmpty();
    assertThat(at(Pattern.Place.CODE, "com.acme.Outer", "", "", 24)).isEmpty();
  }

  private static String at(
      Pattern.Place place, String type, String field, String called, int line) {
    var sighting = new Sighting("P", type, "com/acme/Outer.java", field, "", called, "", line);
    return new Placement(StaticJavaParser.parse(SOURCE))
        .of(sighting, place)
        .map(node -> node.getRange().orElseThrow().begin.line + " " + node)
        .orElse("");
  }
}
