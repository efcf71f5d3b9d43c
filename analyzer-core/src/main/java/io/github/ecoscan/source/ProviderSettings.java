package io.github.ecoscan.source;

import io.github.ecoscan.model.Trait;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a project tells its persistence provider: to send queued writes in groups (Hibernate with
 * {@code hibernate.jdbc.batch_size}, EclipseLink with {@code eclipselink.jdbc.batch-writing}), to
 * load associations for many entities at once ({@code hibernate.default_batch_fetch_size}).
 */
public final class ProviderSettings {
  private static final int DEPTH = 3;
  private static final Pattern WRITES =
      Pattern.compile(
          "jdbc[.:\\s]+batch_size[\"'\\s:=,>a-z]+([2-9]|[1-9]\\d)"
              + "|STATEMENT_BATCH_SIZE\\s*,|\\bBATCH_WRITING\\s*,|jdbc\\.batch-writing[\"'\\s:=,>a-z]+JDBC",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern READS =
      Pattern.compile(
          "default[_-]batch[_-]fetch[_-]size[\"'\\s:=,>a-z]+([2-9]|[1-9]\\d)"
              + "|DEFAULT_BATCH_FETCH_SIZE\\s*,"
              + "|use[_-]subselect[_-]fetch[\"'\\s:=,>]+(value[\"'\\s:=,>]+)?true",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FILES =
      Pattern.compile(
          "(application|bootstrap|hibernate|persistence|.*-persistence).*\\.(properties|ya?ml|xml)");

  private ProviderSettings() {}

  /** What the text of a source or configuration file sets. */
  public static Set<Trait> in(String text) {
    var found = EnumSet.noneOf(Trait.class);
    // nearly no file does: look for the words first
    if ((text.contains("batch_size")
            || text.contains("BATCH_SIZE")
            || text.contains("BATCH_WRITING")
            || text.contains("batch-writing"))
        && WRITES.matcher(text).find()) {
      found.add(Trait.BATCHING);
    }
    if ((text.contains("batch_fetch")
            || text.contains("batch-fetch")
            || text.contains("BATCH_FETCH")
            || text.contains("subselect"))
        && READS.matcher(text).find()) {
      found.add(Trait.PREFETCHING);
    }
    return found;
  }

  /** What the configuration files beside the sources set. */
  public static Set<Trait> beside(List<SourceRoot> roots) {
    var found = EnumSet.noneOf(Trait.class);
    roots.stream()
        .filter(root -> root.purpose() == SourceRoot.Purpose.MAIN)
        .map(root -> resources(root.directory()))
        .forEach(folder -> found.addAll(below(folder)));
    return found;
  }

  private static Path resources(Path root) {
    var beside = root.resolveSibling("resources");
    return root.endsWith("java") && Files.isDirectory(beside) ? beside : root;
  }

  private static Set<Trait> below(Path folder) {
    var found = EnumSet.noneOf(Trait.class);
    if (!Files.isDirectory(folder)) {
      return found;
    }
    try (var files =
        Files.find(
            folder,
            DEPTH,
            (file, attributes) -> FILES.matcher(file.getFileName().toString()).matches())) {
      files.forEach(file -> found.addAll(in(read(file))));
    } catch (IOException e) {
      // what cannot be read configures nothing that we know of
      return found;
    }
    return found;
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      return "";
    }
  }
}
