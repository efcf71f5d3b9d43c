package io.github.ecoscan.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassPathTest {

  @Test
  void saysNothingWhenNothingIsMissing() {
    assertThat(new ClassPath(List.of(), List.of()).warning()).isEmpty();
  }

  @Test
  void namesAFewOfManyMissingJars() {
    var missing = List.of("a", "b", "c", "d", "e", "f", "g");

    var warning = new ClassPath(List.of(), missing).warning().orElseThrow();

    assertThat(warning.en())
        .isEqualTo("ecoscan: without a, b, c, d, e and 2 more, findings may be missed");
    assertThat(warning.fr())
        .isEqualTo("ecoscan : sans a, b, c, d, e et 2 autres, des constats peuvent manquer");
  }
}
