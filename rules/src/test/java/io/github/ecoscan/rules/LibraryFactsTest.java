package io.github.ecoscan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Holds what is known of absent libraries against their jars. */
class LibraryFactsTest {
  private static final Path FILE =
      Path.of("src/main/resources/io/github/ecoscan/rules/operations/libraries.tsv");

  @Test
  void saysOfLibrariesWhatTheirJarsSay() throws IOException {
    var facts = new LibraryFacts();
    if (Boolean.getBoolean("ecoscan.bless")) {
      var types = new LibraryFacts().around(LibraryFacts.mentioned(sources()));
      Files.write(FILE, new LibraryFacts().lines(types));
    }
    var lines = Files.readAllLines(FILE);
    assertThat(lines).hasSizeGreaterThan(1000);
    assertThat(facts.lines(names(lines))).isEqualTo(lines);
  }

  private static Set<String> names(List<String> lines) {
    return lines.stream()
        .map(line -> line.split("\t", -1)[0])
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The catalogue, the entry points and the code that asks for types by name. */
  private static List<Path> sources() throws IOException {
    var sources = new ArrayList<Path>();
    for (var folder : List.of("src/main", "../analyzer-core/src/main")) {
      try (var files = Files.walk(Path.of(folder))) {
        files
            .filter(f -> f.toString().matches(".*(\\.java|/operations/.*json|/entry-points\\.txt)"))
            .forEach(sources::add);
      }
    }
    return sources;
  }
}
