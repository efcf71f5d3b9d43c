package io.github.ecoscan.types;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Class files that the build made of the sources. One that is older than its source says what the
 * source no longer says, so it is as good as none. Only times of files are compared, and none with
 * the clock: the same files give the same answers at any hour.
 */
final class FreshClasses {
  private final List<CompiledSources> folders;

  FreshClasses(List<CompiledSources> folders) {
    this.folders = List.copyOf(folders);
  }

  boolean isEmpty() {
    return folders.isEmpty();
  }

  /**
   * The bytes of a class by its internal name, of a source that did not change since, or of none
   * that is known: annotation processors write classes too.
   *
   * @return null when there is no such class
   */
  byte[] read(String internalName) {
    for (var folder : folders) {
      var bytes = bytes(internalName, folder);
      if (bytes != null) {
        var source = source(internalName, bytes, folder);
        return source == null || isFresh(internalName, source, folder) ? bytes : null;
      }
    }
    return null;
  }

  /**
   * The bytes of a class that was made of a certain source, which did not change since.
   *
   * @return null when there is no such class
   */
  byte[] read(String internalName, Path source) {
    var file = CompiledSources.key(source);
    for (var folder : folders) {
      if (folder.roots().stream().anyMatch(file::startsWith)) {
        var bytes = bytes(internalName, folder);
        return bytes != null
                && file.equals(source(internalName, bytes, folder))
                && isFresh(internalName, file, folder)
            ? bytes
            : null;
      }
    }
    return null;
  }

  private static Path file(String internalName, CompiledSources folder) {
    return folder.classes().resolve(internalName + ".class");
  }

  private static byte[] bytes(String internalName, CompiledSources folder) {
    try {
      var file = file(internalName, folder);
      return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
    } catch (IOException | InvalidPathException unreadable) {
      return null;
    }
  }

  private static boolean isFresh(String internalName, Path source, CompiledSources folder) {
    try {
      var made = Files.getLastModifiedTime(file(internalName, folder));
      return Files.getLastModifiedTime(source).compareTo(made) <= 0;
    } catch (IOException unreadable) {
      return false;
    }
  }

  /** The source that the class file names, where it is; null when it is not there. */
  private static Path source(String internalName, byte[] bytes, CompiledSources folder) {
    var name = new SourceName();
    try {
      new ClassReader(bytes).accept(name, ClassReader.SKIP_CODE | ClassReader.SKIP_FRAMES);
      if (name.file == null) {
        return null;
      }
      for (var root : folder.roots()) {
        var file = root.resolve(internalName).resolveSibling(name.file);
        if (Files.isRegularFile(file)) {
          return file;
        }
      }
    } catch (RuntimeException broken) {
      return null;
    }
    return null;
  }

  private static final class SourceName extends ClassVisitor {
    private String file;

    SourceName() {
      super(Opcodes.ASM9);
    }

    @Override
    public void visitSource(String source, String debug) {
      file = source;
    }
  }
}
