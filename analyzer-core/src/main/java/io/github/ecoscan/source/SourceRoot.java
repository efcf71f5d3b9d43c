package io.github.ecoscan.source;

import java.nio.file.Path;
import java.util.Objects;

/** A folder whose sub-folders are packages. */
public record SourceRoot(Path directory, Purpose purpose) {

  /** What the sources are for. */
  public enum Purpose {
    MAIN,
    TEST,
    GENERATED
  }

  public SourceRoot {
    Objects.requireNonNull(directory, "directory");
    Objects.requireNonNull(purpose, "purpose");
  }
}
