package io.github.ecoscan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ecoscan finds nothing to say about itself, and says so with all rules on. */
class DogfoodTest {

  @ParameterizedTest
  @ValueSource(strings = {"analyzer-core", "rules", "cli", "maven-plugin"})
  void noFindingsInOurOwnCode(String module) {
    var sources = Path.of("..", module, "src", "main", "java");
    assertThat(Files.isDirectory(sources)).isTrue();
    var out = new StringWriter();
    var err = new StringWriter();

    var code =
        Main.run(
            List.of(
                    "check",
                    sources.toString(),
                    "--classpath",
                    System.getProperty("java.class.path"),
                    "--preview",
                    "--fail-on",
                    "info",
                    "--locale",
                    "en")
                .toArray(String[]::new),
            new PrintWriter(out),
            new PrintWriter(err));

    assertThat(out + "\n" + err).doesNotContain("crashed").doesNotContain("cannot be");
    assertThat(code).as(out.toString()).isZero();
    assertThat(out.toString()).contains("passed").doesNotContain(" 0 files");
  }
}
