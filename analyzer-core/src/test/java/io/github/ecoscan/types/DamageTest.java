package io.github.ecoscan.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DamageTest {

  @Test
  void brokenCodeNeitherThrowsNorHangs() throws IOException {
    var files = new ArrayList<>(Differential.sources(Path.of("src/test/resources/types/hard")));
    files.addAll(Differential.sources(Path.of("src/main/java")));
    var damage = new Damage(20_261_124);
    for (var round = 0; round < 5; round++) {
      damage.run(files, List.of());
    }
    assertThat(damage.units).isGreaterThan(300);
    assertThat(damage.failures).isEmpty();
    assertThat(Duration.ofNanos(damage.slowest)).isLessThan(Duration.ofSeconds(10));
  }
}
