package io.github.ecoscan.types;

import io.github.ecoscan.source.Digest;
import io.github.ecoscan.source.Digester;
import io.github.ecoscan.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files of a project, and what they declare, if it was read already. */
public final class Declarations {
  private final List<SourceFile> files;
  private final Map<SourceFile, Declared> read = new HashMap<>();

  private Declarations(List<SourceFile> files) {
    this.files = List.copyOf(files);
  }

  /** Files that are read one by one, when somebody asks for what they declare. */
  public static Declarations unread(List<SourceFile> files) {
    return new Declarations(files);
  }

  /**
   * Files that were read.
   *
   * @param declared what they declare, in the same order
   */
  public static Declarations of(List<SourceFile> files, List<Declared> declared) {
    var all = new Declarations(files);
    for (var i = 0; i < files.size(); i++) {
      all.read.put(files.get(i), declared.get(i));
    }
    return all;
  }

  List<SourceFile> files() {
    return files;
  }

  /** What a file declares; null when it was not read. */
  public Declared of(SourceFile file) {
    return read.get(file);
  }

  /**
   * The hash of everything that typing a file can learn from the others: where they are and what
   * they declare. All of them must have been read.
   */
  public Digest digest() {
    var digester = new Digester().add(files.size());
    for (var file : files) {
      var declared = read.get(file);
      var path = declared.packageName().replace('.', '/');
      digester
          .add(file.name())
          .add(SourceIndex.isTold(path, SourceIndex.folder(file)))
          .add(declared.signatures());
    }
    return digester.digest();
  }
}
