package io.github.ecoscan.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Objects;
import java.util.Set;

/**
 * A defect of ecoscan's own, to be reported. What is written of it names classes and lines of
 * programs only: messages of exceptions may hold code, paths or secrets of the user.
 *
 * @param version ecoscan's
 * @param work what ecoscan was asked for, in a word of its own: {@code check}
 */
public record Defect(String version, String work, Throwable cause) {
  /** The name of the file where nobody chooses another. */
  public static final String FILE_NAME = "ecoscan-defect.txt";

  /** Where defects are reported. */
  public static final String TRACKER = "https://github.com/ecoscan/ecoscan/issues";

  public Defect {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(work, "work");
    Objects.requireNonNull(cause, "cause");
  }

  /** Writes a file for the tracker. */
  public void write(Path file) throws IOException {
    ReportFile.write(file, out -> out.write(text()));
  }

  String text() {
    var text = new StringBuilder();
    line(text, "ecoscan", version);
    line(text, "command", work);
    line(text, "java", Runtime.version().toString());
    line(text, "vm", System.getProperty("java.vm.name"));
    line(text, "os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    trace(text, cause, Collections.newSetFromMap(new IdentityHashMap<>()));
    return text.toString();
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append(": ").append(value).append('\n');
  }

  private static void trace(StringBuilder text, Throwable cause, Set<Throwable> seen) {
    if (!seen.add(cause)) {
      return;
    }
    line(text, seen.size() == 1 ? "defect" : "cause", cause.getClass().getName());
    for (var frame : cause.getStackTrace()) {
      text.append("  at ").append(frame).append('\n');
    }
    if (cause.getCause() != null) {
      trace(text, cause.getCause(), seen);
    }
  }
}
