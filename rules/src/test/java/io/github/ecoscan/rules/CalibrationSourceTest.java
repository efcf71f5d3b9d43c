package io.github.ecoscan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped calibration is what {@code Calibrate.java} makes of the committed results. */
class CalibrationSourceTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path BENCHMARKS = ROOT.resolve("benchmarks");
  private static final Path SHIPPED =
      Path.of("src/main/resources/io/github/ecoscan/rules/calibration.json");

  @TempDir private Path folder;

  @Test
  void comesFromTheResults() throws Exception {
    var made = folder.resolve("calibration.json");
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                gson().toString(),
                BENCHMARKS.resolve("waste").resolve("Calibrate.java").toString(),
                made.toString()));
    command.addAll(files("waste", "jdk*.json"));
    command.addAll(files("operations", "*.jsonl"));
    var log = folder.resolve("log");
    var run =
        new ProcessBuilder(command)
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(run.waitFor()).as(() -> read(log)).isZero();
    assertThat(read(SHIPPED)).isEqualTo(read(made));
  }

  private static Path gson() throws URISyntaxException {
    return Path.of(Gson.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private static List<String> files(String benchmark, String glob) throws IOException {
    var files = new ArrayList<String>();
    try (var found =
        Files.newDirectoryStream(BENCHMARKS.resolve(benchmark).resolve("results"), glob)) {
      found.forEach(file -> files.add(file.toString()));
    }
    files.sort(null);
    return files;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException e) {
      return e.toString();
    }
  }
}
