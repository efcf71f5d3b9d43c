package io.github.ecoscan.types;

import com.github.javaparser.ast.CompilationUnit;
import io.github.ecoscan.source.SourceFile;
import java.nio.file.Path;
import java.util.List;

/**
 * All types a scan can see: the project's sources, the class path and the JDK. Opening one costs
 * nothing until it is asked; it is shared between workers.
 */
public final class TypeIndex implements AutoCloseable {

  private final Universe universe;

  private TypeIndex(Universe universe) {
    this.universe = universe;
  }

  /**
   * Opens an index.
   *
   * @param sources every source file whose declarations count, scanned or not
   * @param classPath jars and class folders; missing or broken ones are ignored
   * @param libraries what is known of types that may be absent from the class path
   */
  public static TypeIndex open(
      List<SourceFile> sources, List<Path> classPath, KnownLibraries libraries) {
    return open(Declarations.unread(sources), classPath, List.of(), libraries);
  }

  /**
   * Opens an index that asks class files of the sources where the sources leave a call open.
   *
   * @param sources what every source file declares that counts, scanned or not
   * @param compiled where the classes of the sources are; empty to look at none
   */
  public static TypeIndex open(
      Declarations sources,
      List<Path> classPath,
      List<CompiledSources> compiled,
      KnownLibraries libraries) {
    return new TypeIndex(new Universe(sources, classPath, compiled, libraries));
  }

  /** Whether a source file was found to be another than when its declarations were read first. */
  public boolean isChanged() {
    return universe.isChanged();
  }

  /** The types of one parsed unit; valid as long as the unit is. */
  public Types types(CompilationUnit unit) {
    return new UnitTypes(universe, unit, CompiledCalls.NONE);
  }

  /** The types of a parsed file, for which its classes are asked, too. */
  public Types types(CompilationUnit unit, SourceFile file) {
    return new UnitTypes(universe, unit, new CompiledCalls(universe, unit, file.path()));
  }

  @Override
  public void close() {
    universe.close();
  }
}
