package io.github.ecoscan.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.model.Trait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderSettingsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spring.jpa.properties.hibernate.jdbc.batch_size=50",
        "<property name=\"hibernate.jdbc.batch_size\" value=\"32\"/>",
        "properties.put(AvailableSettings.STATEMENT_BATCH_SIZE, 20);",
        "eclipselink.jdbc.batch-writing=JDBC"
      })
  void writesInGroups(String text) {
    assertThat(ProviderSettings.in(text)).containsExactly(Trait.BATCHING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spring.jpa.properties.hibernate.default_batch_fetch_size=16",
        "<property name=\"hibernate.default_batch_fetch_size\" value=\"100\"/>",
        "properties.put(AvailableSettings.DEFAULT_BATCH_FETCH_SIZE, 16);",
        "hibernate.use_subselect_fetch=true"
      })
  void loadsInGroups(String text) {
    assertThat(ProviderSettings.in(text)).containsExactly(Trait.PREFETCHING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hibernate.jdbc.batch_size=1",
        "hibernate.default_batch_fetch_size=0",
        "hibernate.use_subselect_fetch=false",
        "hibernate.show_sql=true"
      })
  void doesNeither(String text) {
    assertThat(ProviderSettings.in(text)).isEmpty();
  }

  @Test
  void readsTheResourcesBesideTheSources(@TempDir Path project) throws IOException {
    var sources = Files.createDirectories(project.resolve("src/main/java"));
    var resources = Files.createDirectories(project.resolve("src/main/resources"));
    Files.writeString(
        resources.resolve("application.properties"), "hibernate.default_batch_fetch_size=16\n");
    var root = new SourceRoot(sources, SourceRoot.Purpose.MAIN);
    assertThat(ProviderSettings.beside(List.of(root))).containsExactly(Trait.PREFETCHING);
  }
}
