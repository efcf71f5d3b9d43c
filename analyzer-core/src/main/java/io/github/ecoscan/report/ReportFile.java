package io.github.ecoscan.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Puts a report in its place in one step: nobody ever reads half of it. */
public final class ReportFile {
  /** A draft this old is not written any more: whoever did was killed. */
  private static final Duration STALE = Duration.ofMinutes(10);

  private static final int UUID_LENGTH = 36;

  private ReportFile() {}

  /** Writes a report's characters. */
  public interface Body {
    void writeTo(Writer out) throws IOException;
  }

  /**
   * Writes a file, whose folder is created; an earlier one is replaced whole.
   *
   * @throws FileSystemException when it cannot be written, with the file's name and the reason; an
   *     earlier file is then as it was
   */
  public static void write(Path file, Body body) throws IOException {
    try {
      writeWhole(file.toAbsolutePath(), body);
    } catch (FileSystemException e) {
      // the name in it may be that of the draft, or of a folder above
      throw named(file, e, e.getReason() == null ? kind(e) : e.getReason());
    } catch (IOException e) {
      // a full disk is told without any name
      throw named(file, e, e.getMessage() == null ? kind(e) : e.getMessage());
    }
  }

  private static FileSystemException named(Path file, IOException cause, String reason) {
    var named = new FileSystemException(file.toString(), null, reason);
    named.initCause(cause);
    return named;
  }

  /** {@code AccessDeniedException} says it by its name only. */
  private static String kind(IOException e) {
    return e.getClass().getSimpleName();
  }

  private static void writeWhole(Path target, Body body) throws IOException {
    var folder = target.getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      Files.createDirectories(folder);
    }
    if (isReplaceable(target)) {
      replace(target, body);
    } else {
      try (var out = Files.newBufferedWriter(target)) {
        body.writeTo(out);
      }
    }
  }

  /** A device, a pipe or a link ({@code /dev/stdout}) is written through, never replaced. */
  private static boolean isReplaceable(Path target) {
    return Files.notExists(target, LinkOption.NOFOLLOW_LINKS)
        || Files.isRegularFile(target, LinkOption.NOFOLLOW_LINKS);
  }

  private static void replace(Path target, Body body) throws IOException {
    removeStale(target);
    // not Files.createTempFile: its files are private, and a report is for others to read
    var draft = target.resolveSibling(draftPrefix(target) + UUID.randomUUID());
    try {
      try (var out = Files.newBufferedWriter(draft, StandardOpenOption.CREATE_NEW)) {
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
