package io.github.ecoscan.maven;

import io.github.ecoscan.gate.Baseline;
import io.github.ecoscan.gate.BaselineJson;
import io.github.ecoscan.gate.BaselineLock;
import io.github.ecoscan.gate.GateException;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.report.ReportFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;

/**
 * Where a build keeps what it accepts.
 *
 * @param isNamed whether the user chose it
 */
record BaselineFile(Path path, boolean isNamed) {

  /** The file that is named; or else that of the modules' folder, or that of the whole build. */
  static BaselineFile find(
      Optional<Parameters.Given<String>> named, Path base, MavenSession session) {
    if (named.isPresent()) {
      // as Maven does with a relative file of a POM: from the module's folder it would differ
      return new BaselineFile(base.resolve(named.get().value()), true);
    }
    var usual = base.resolve(BaselineJson.DEFAULT_FILE);
    // unknown to programs that embed Maven
    File build = session.getRequest().getMultiModuleProjectDirectory();
    var path =
        Stream.of(base.toFile(), build)
            .filter(Objects::nonNull)
            .map(folder -> folder.toPath().resolve(BaselineJson.DEFAULT_FILE))
            .filter(Files::exists)
            .findFirst();
    return new BaselineFile(path.orElse(usual), false);
  }

  /** What is accepted; nothing without a file that nobody named. */
  Baseline read() throws GateException {
    if (Files.exists(path)) {
      return BaselineJson.read(path);
    }
    if (isNamed) {
      throw new GateException(
          new Text(
              "no such baseline: %s. 'mvn ecoscan:baseline -Decoscan.baseline=FILE' writes it."
                  .formatted(path),
              "référence introuvable : %s. « mvn ecoscan:baseline -Decoscan.baseline=FICHIER » l'écrit."
                  .formatted(path)));
    }
    return Baseline.EMPTY;
  }

  /** What is accepted; nothing without a file. */
  Baseline readIfPresent() throws GateException {
    return Files.exists(path) ? BaselineJson.read(path) : Baseline.EMPTY;
  }

  /** Writes what becomes of what is accepted; nobody else writes meanwhile. */
  Baseline.Update update(Function<Baseline, Baseline.Update> change)
      throws IOException, GateException {
    return BaselineLock.exclusively(
        path,
        () -> {
          var update = change.apply(readIfPresent());
          ReportFile.write(path, out -> out.write(BaselineJson.write(update.baseline())));
          return update;
        });
  }
}
