package io.github.ecoscan.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our answers against javac's, over every library of the corpus, with and without its class path.
 * Runs in the Maven profile {@code corpus} only: it takes a fetched corpus, minutes, and memory.
 */
@Tag("corpus")
class CorpusDifferentialTest {
  private static final Path BENCHMARKS = Path.of("../benchmarks");
  private static final Path CORPUS =
      Optional.ofNullable(System.getenv("ECOSCAN_CORPUS_DIR"))
          .map(Path::of)
          .orElse(BENCHMARKS.resolve("target/corpus"));
  private static final boolean BLESS = Boolean.getBoolean("ecoscan.bless");

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("libraries")
  void isNoWorse(String name, Golden.Setting setting) throws IOException {
    var golden = new Golden(BENCHMARKS.resolve("types/differential.tsv"));
    var losses = BENCHMARKS.resolve("target/types/losses");
    assertThat(Differential.measure(CORPUS.resolve(name), setting, golden, BLESS, losses))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("names")
  void staysUprightOnDamage(String name) throws IOException {
    assertThat(Differential.damage(CORPUS.resolve(name))).isEmpty();
  }

  static Stream<Arguments> libraries() throws IOException {
    return names().stream()
        .flatMap(name -> Stream.of(Golden.Setting.values()).map(s -> Arguments.of(name, s)));
  }

  static List<String> names() throws IOException {
    var names = new ArrayList<String>();
    for (var line : Files.readAllLines(BENCHMARKS.resolve("corpus/corpus.tsv"))) {
      if (!line.startsWith("#") && !line.isBlank()) {
        names.add(line.substring(0, line.indexOf('\t')));
      }
    }
    assertThat(names).isNotEmpty();
    return names;
  }
}
