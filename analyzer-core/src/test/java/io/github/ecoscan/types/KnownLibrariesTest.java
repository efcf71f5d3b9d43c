package io.github.ecoscan.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownLibrariesTest {
  @TempDir private Path folder;
  private KnownLibraries libraries;

  @BeforeEach
  void writeTable() throws IOException {
    var file =
        Files.writeString(
            folder.resolve("libraries.tsv"),
            """
            com.acme.Client\t\tprompt=com.acme.Client.Request close/1=com.acme.Done
            com.acme.Client.Request\tcom.acme.Step\tuser=
            com.acme.Special\tcom.acme.Client java.lang.AutoCloseable
            com.acme.Step\t\tcall=com.acme.Answer
            """);
    URL url = file.toUri().toURL();
    libraries =
        new KnownLibraries(Map.of("com.acme.Other", List.of("com.acme.Client")), List.of(url));
  }

  @Test
  void knowsWhatExists() {
    assertThat(libraries.has("com.acme.Step")).isTrue();
    assertThat(libraries.has("com.acme.Other")).as("named by the catalogue").isTrue();
    assertThat(libraries.has("com.acme.Nothing")).isFalse();
  }

  @Test
  void tellsSupertypes() {
    assertThat(libraries.supertypes("com.acme.Special"))
        .containsExactly("com.acme.Client", "java.lang.AutoCloseable");
    assertThat(libraries.supertypes("com.acme.Client")).isEmpty();
  }

  @Test
  void tellsWhatMethodsGiveBack() {
    assertThat(libraries.result("com.acme.Client", "prompt", 1))
        .contains("com.acme.Client.Request");
    assertThat(libraries.result("com.acme.Client.Request", "user", 1))
        .as("itself")
        .contains("com.acme.Client.Request");
    assertThat(libraries.result("com.acme.Client.Request", "call", 0))
        .as("by a supertype")
        .contains("com.acme.Answer");
    assertThat(libraries.result("com.acme.Other", "close", 1)).contains("com.acme.Done");
    assertThat(libraries.result("com.acme.Client", "close", 0)).as("another arity").isEmpty();
    assertThat(libraries.result("com.acme.Nothing", "call", 0)).isEmpty();
  }

  @Test
  void knowsNothingWithoutFiles() {
    assertThat(KnownLibraries.NONE.has("com.acme.Client")).isFalse();
    assertThat(KnownLibraries.NONE.supertypes("com.acme.Client")).isEmpty();
  }
}
