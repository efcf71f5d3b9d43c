package io.github.ecoscan.fix;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import io.github.ecoscan.source.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What fixes make of one file.
 *
 * @param name how reports name the file
 * @param fixes how many fixes are in it
 */
public record FilePatch(Path file, String name, SourceText before, String after, int fixes) {
  private static final int CONTEXT_LINES = 3;

  /** What a patch writes under a last line that no line break ends. */
  private static final String NO_LINE_BREAK = "\n\\ No newline at end of file";

  public FilePatch {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
  }

  /**
   * Puts the new text in the file's place in one step, in the file's encoding and with its
   * permissions.
   *
   * @throws IOException when it cannot be written; the file is then as it was
   */
  public void write() throws IOException {
    // a link stays one
    var target = file.toRealPath();
    var bytes = before.with(after).bytes();
    var draft = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID());
    try {
      Files.write(draft, bytes, StandardOpenOption.CREATE_NEW);
      copyPermissions(target, draft);
      Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    var source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    var copy = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (source != null && copy != null) {
      copy.setPermissions(source.readAttributes().permissions());
    }
  }

  /** The change as a unified diff, as {@code git apply} and {@code patch -p1} read it. */
  public String diff() {
    var old = lines(before.text());
    var patch = DiffUtils.diff(old, lines(after));
    var diff =
        UnifiedDiffUtils.generateUnifiedDiff("a/" + name, "b/" + name, old, patch, CONTEXT_LINES);
    return String.join("\n", diff) + "\n";
  }

  /** Carriage returns stay on their lines, or the patch would not fit. */
  private static List<String> lines(String text) {
    var lines = new ArrayList<>(List.of(text.split("\n", -1)));
    var last = lines.size() - 1;
    if (lines.get(last).isEmpty()) {
      lines.remove(last);
    } else {
      lines.set(last, lines.get(last) + NO_LINE_BREAK);
    }
    return lines;
  }
}
