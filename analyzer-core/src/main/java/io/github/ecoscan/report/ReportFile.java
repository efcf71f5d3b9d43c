package io.github.ecoscan.report;

import io.github.ecoscan.source.WholeFile;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** Puts a report in its place in one step: nobody ever reads half of it. */
public final class ReportFile {
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
    WholeFile.replace(
        target,
        out -> {
          var writer =
              new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder()));
          body.writeTo(writer);
          writer.flush();
        });
  }
}
