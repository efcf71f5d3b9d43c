package io.github.ecoscan.report;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Puts a report in its place in one step: nobody ever reads half of it. */
public final class ReportFile {
  private ReportFile() {}

  /** Writes a report's characters. */
  public interface Body {
    void writeTo(Writer out) throws IOException;
  }

  /** Writes a file, whose folder is created; an earlier one is replaced whole. */
  public static void write(Path file, Body body) throws IOException {
    var target = file.toAbsolutePath();
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
    // not Files.createTempFile: its files are private, and a report is for others to read
    var draft = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
    try {
      try (var out = Files.newBufferedWriter(draft, StandardOpenOption.CREATE_NEW)) {
        body.writeTo(out);
      }
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
