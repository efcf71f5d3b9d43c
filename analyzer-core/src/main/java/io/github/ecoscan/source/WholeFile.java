package io.github.ecoscan.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Puts a file in its place in one step: nobody ever reads half of it, whoever is killed. */
public final class WholeFile {
  /** A draft this old is not written any more: whoever did was killed. */
  private static final Duration STALE = Duration.ofMinutes(10);

  private static final int UUID_LENGTH = 36;

  private WholeFile() {}

  /** Writes a file's bytes. */
  @FunctionalInterface
  public interface Body {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Replaces a file, or makes it; its folder must be there.
   *
   * @throws IOException when it cannot be written; an earlier file is then as it was
   */
  public static void replace(Path target, Body body) throws IOException {
    removeStale(target);
    // not Files.createTempFile: its files are private, and these are for others to read
    var draft = target.resolveSibling(draftPrefix(target) + UUID.randomUUID());
    try {
      try (var out = Files.newOutputStream(draft, StandardOpenOption.CREATE_NEW)) {
        body.writeTo(out);
      }
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException | RuntimeException e) {
      try {
        Files.deleteIfExists(draft);
      } catch (IOException second) {
        e.addSuppressed(second);
      }
      throw e;
    }
  }

  private static String draftPrefix(Path target) {
    return "." + target.getFileName() + ".";
  }

  /** Removes the drafts of runs that were killed; those of runs that go on are younger. */
  private static void removeStale(Path target) {
    var prefix = draftPrefix(target);
    var limit = Instant.now().minus(STALE);
    try (var drafts = Files.newDirectoryStream(target.getParent(), file -> isDraft(file, prefix))) {
      for (var draft : drafts) {
        if (Files.getLastModifiedTime(draft).toInstant().isBefore(limit)) {
          Files.deleteIfExists(draft);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      // a courtesy: another run may have put its draft in place meanwhile
    }
  }

  private static boolean isDraft(Path file, String prefix) {
    var name = file.getFileName().toString();
    return name.startsWith(prefix) && name.length() == prefix.length() + UUID_LENGTH;
  }
}
