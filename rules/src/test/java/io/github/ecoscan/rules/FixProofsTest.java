package io.github.ecoscan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.rule.RuleSpec.FixOffer;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Each rule with a safe fix has a property that compares the two forms on random input. */
class FixProofsTest {

  @Test
  void everySafeFixHasItsProperty() throws Exception {
    var proven =
        properties().stream().map(m -> m.getAnnotation(ProvesFix.class).value()).distinct();
    var safe =
        FixtureScan.RULES.entries().stream()
            .filter(rule -> rule.spec().fix() == FixOffer.SAFE)
            .map(rule -> rule.name())
            .toList();
    assertThat(proven).containsExactlyInAnyOrderElementsOf(safe);
  }

  @Test
  void whatProvesAFixIsRun() throws Exception {
    assertThat(properties())
        .isNotEmpty()
        .allMatch(method -> method.isAnnotationPresent(Property.class));
  }

  private static List<Method> properties() throws IOException, URISyntaxException {
    var root =
        Path.of(FixProofsTest.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (var files = Files.walk(root.resolve("io"))) {
      return files
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith("Test.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .flatMap(name -> Arrays.stream(type(name).getDeclaredMethods()))
          .filter(method -> method.isAnnotationPresent(ProvesFix.class))
          .toList();
    }
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name, false, FixProofsTest.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
