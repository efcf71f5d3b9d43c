package io.github.ecoscan.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a project tells its persistence provider to send queued writes in groups: Hibernate with
 * {@code hibernate.jdbc.batch_size}, EclipseLink with {@code eclipselink.jdbc.batch-writing}.
 */
public final class WriteBatching {
  private static final int DEPTH = 3;
  private static final Pattern SETTING =
      Pattern.compile(
          "jdbc[.:\\s]+batch_size[\"'\\s:=,>a-z]+([2-9]|[1-9]\\d)"
              + "|STATEMENT_BATCH_SIZE\\s*,|\\bBATCH_WRITING\\s*,|jdbc\\.batch-writing[\"'\\s:=,>a-z]+JDBC",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FILES =
      Pattern.compile(
          "(application|bootstrap|hibernate|persistence|.*-persistence).*\\.(properties|ya?ml|xml)");

  private WriteBatching() {}

  /** Whether the text of a source or configuration file does. */
  public static boolean isConfiguredIn(String text) {
    // nearly no file does: look for the word first
    return (text.contains("batch_size")
            || text.contains("BATCH_SIZE")
            || text.contains("BATCH_WRITING")
            || text.contains("batch-writing"))
        && SETTING.matcher(text).find();
  }

  /** Whether a configuration file beside the sources does. */
  public static boolean isConfiguredBeside(List<SourceRoot> roots) {
    return roots.stream()
        .filter(root -> root.purpose() == SourceRoot.Purpose.MAIN)
        .map(root -> resources(root.directory()))
        .anyMatch(WriteBatching::isConfiguredBelow);
  }

  private static Path resources(Path root) {
    var beside = root.resolveSibling("resources");
    return root.endsWith("java") && Files.isDirectory(beside) ? beside : root;
  }

  private static boolean isConfiguredBelow(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (var files =
        Files.find(
            folder,
            DEPTH,
            (file, attributes) -> FILES.matcher(file.getFileName().toString()).matches())) {
      return files.anyMatch(file -> isConfiguredIn(read(file)));
    } catch (IOException e) {
      // what cannot be read configures nothing that we know of
      return false;
    }
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }
}
