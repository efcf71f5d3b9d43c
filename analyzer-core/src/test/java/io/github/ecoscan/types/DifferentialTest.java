package io.github.ecoscan.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Our answers against javac's, over a file written to be hard and over this project itself. */
class DifferentialTest {

  @Test
  void agreesOnHardInferences() throws IOException {
    var root = Path.of("src/test/resources/types/hard");
    var result = Differential.run(Differential.javaFiles(root), root, List.of(), List.of());
    assertThat(result.all.total()).isGreaterThan(500);
    assertThat(result.exceptions).isZero();
    assertThat(result.losses).isEmpty();
  }

  @Test
  void agreesOnThisRoom() throws IOException {
    var root = Path.of("src/main/java");
    var classPath =
        List.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator, -1))
            .stream()
            .map(Path::of)
            .toList();
    var result = Differential.run(Differential.javaFiles(root), root, classPath, classPath);
    assertThat(result.all.total()).isGreaterThan(1000);
    assertThat(result.exceptions).isZero();
    assertThat(result.all.count(Differential.Outcome.DIFFERENT)).isZero();
    assertThat(result.all.same()).as(result::toString).isGreaterThan(99.5);
  }
}
