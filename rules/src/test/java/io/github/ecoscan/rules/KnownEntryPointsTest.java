package io.github.ecoscan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.repetition.EntryRule;
import io.github.ecoscan.repetition.EntryRule.Annotated;
import io.github.ecoscan.repetition.EntryRule.Below;
import io.github.ecoscan.repetition.KnownEntryPoints;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the table of entry points against those libraries that are on the class path. */
class KnownEntryPointsTest {
  private static final LibraryTypes LIBRARIES = new LibraryTypes();

  /** Methods that are not public, or are those of a supertype in a jar that is absent. */
  private static final Set<String> UNREAD =
      Set.of(
          "doDelete",
          "doFilter",
          "doFilterInternal",
          "doGet",
          "doHead",
          "doOptions",
          "doPatch",
          "doPost",
          "doPut",
          "executeInternal",
          "handleBinaryMessage",
          "handleTextMessage",
          "map",
          "reduce",
          "service",
          "setUp",
          "tearDown");

  static Stream<EntryRule> presentTypes() {
    return KnownEntryPoints.all().stream().filter(rule -> LIBRARIES.exists(type(rule)));
  }

  @ParameterizedTest
  @MethodSource("presentTypes")
  void namesWhatExists(EntryRule rule) {
    var type = type(rule);
    if (!(rule.sign() instanceof Below below)) {
      assertThat(LIBRARIES.isAnnotation(type)).as(type).isTrue();
      return;
    }
    var names = LIBRARIES.methods(type).stream().map(LibraryTypes.Method::name).toList();
    assertThat(LIBRARIES.isAnnotation(type)).as(type).isFalse();
    assertThat(below.methods())
        .allSatisfy(
            method ->
                assertThat(
                        method.endsWith("*") || names.contains(method) || UNREAD.contains(method))
                    .as("%s#%s", type, method)
                    .isTrue());
  }

  @Test
  void hasNoRuleTwice() {
    assertThat(KnownEntryPoints.all()).hasSizeGreaterThan(200).doesNotHaveDuplicates();
  }

  /** A package that is there lacks none of the table's types, or the name is wrong. */
  @Test
  void packagesThatArePresentHaveAllTheirTypes() {
    var packages = presentTypes().map(rule -> packageName(type(rule))).collect(Collectors.toSet());

    assertThat(packages).isNotEmpty();
    assertThat(KnownEntryPoints.all())
        .filteredOn(rule -> packages.contains(packageName(type(rule))))
        .allSatisfy(rule -> assertThat(LIBRARIES.exists(type(rule))).as(type(rule)).isTrue());
  }

  private static String type(EntryRule rule) {
    if (rule.sign() instanceof Annotated annotated) {
      return annotated.annotation();
    }
    return rule.sign() instanceof Below below
        ? below.owner()
        : ((EntryRule.InAnnotated) rule.sign()).annotation();
  }

  private static String packageName(String type) {
    return type.substring(0, type.lastIndexOf('.'));
  }
}
