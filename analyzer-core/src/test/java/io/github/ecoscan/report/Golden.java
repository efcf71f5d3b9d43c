package io.github.ecoscan.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares with a checked-in file, or, with {@code -Decoscan.bless=true}, writes that file. */
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/io/github/ecoscan/report");

  private Golden() {}

  static void check(String name, String actual) throws IOException {
    var file = FOLDER.resolve(name);
    if (Boolean.getBoolean("ecoscan.bless")) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, actual);
    }
    assertThat(actual).isEqualTo(Files.readString(file));
  }
}
