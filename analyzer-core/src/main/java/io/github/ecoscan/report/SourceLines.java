package io.github.ecoscan.report;

import io.github.ecoscan.source.SourceFile;
import io.github.ecoscan.source.SourceRoot;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** Reads the files that findings are in; one that cannot be read any more has no lines. */
record SourceLines(Path base, Charset charset) {

  static SourceLines of(ReportView view) {
    return new SourceLines(view.base(), view.charset());
  }

  /** The lines, read as the scan reads, or the columns would not fit. */
  List<String> of(String file) {
    try {
      var root = new SourceRoot(base, SourceRoot.Purpose.MAIN);
      return new SourceFile(base.resolve(file), file, root, charset).read().text().lines().toList();
    } catch (IOException | InvalidPathException e) {
      return List.of();
    }
  }

  /** The hashes of the lines, for which GitHub takes any file for UTF-8. */
  List<String> hashes(String file) {
    try {
      return LineHashes.of(
          new String(Files.readAllBytes(base.resolve(file)), StandardCharsets.UTF_8));
    } catch (IOException | InvalidPathException e) {
      return List.of();
    }
  }
}
