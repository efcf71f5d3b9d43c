package io.github.ecoscan.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineLockTest {
  private static final int TIMES = 25;

  @TempDir private Path folder;

  @Test
  void processesAndThreadsLoseNothingOfEachOther() throws Exception {
    var file = folder.resolve("some/baseline.json");
    var processes = new ArrayList<Process>();
    for (var name : List.of("one", "two")) {
      processes.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  BaselineAdder.class.getName(),
                  file.toString(),
                  name)
              .inheritIO()
              .start());
    }
    var pool = Executors.newFixedThreadPool(2);
    try {
      var threads = new ArrayList<Callable<Void>>();
      for (var name : List.of("three", "four")) {
        threads.add(
            () -> {
              BaselineAdder.add(file, name, TIMES);
              return null;
            });
      }
      for (var done : pool.invokeAll(threads)) {
        done.get();
      }
    } finally {
      pool.shutdown();
    }
    for (var process : processes) {
      assertThat(process.waitFor()).isZero();
    }

    assertThat(BaselineJson.read(file).size()).isEqualTo(4 * TIMES);
    assertThat(file.getParent().toFile().list()).containsExactly("baseline.json");
    Files.delete(BaselineLock.file(file));
  }

  @Test
  void waitsForSomeTimeOnly() throws Exception {
    var file = folder.resolve("baseline.json");
    var other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                BaselineAdder.class.getName(),
                file.toString())
            .redirectInput(ProcessBuilder.Redirect.PIPE)
            .start();
    try (var said = other.inputReader()) {
      assertThat(said.readLine()).as("has the lock").isEqualTo("mine");

      assertThatThrownBy(
              () -> BaselineLock.exclusively(file, Duration.ofMillis(100), () -> "never"))
          .isInstanceOf(GateException.class)
          .hasMessageContaining("another run is writing " + file);

      other.destroyForcibly().waitFor();
      assertThat(BaselineLock.exclusively(file, Duration.ofSeconds(5), () -> "done"))
          .as("whoever is killed holds nothing")
          .isEqualTo("done");
    } finally {
      other.destroyForcibly();
      Files.deleteIfExists(BaselineLock.file(file));
    }
  }
}
