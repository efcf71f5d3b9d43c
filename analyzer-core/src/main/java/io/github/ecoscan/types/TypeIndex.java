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
    return new TypeIndex(new Universe(sources, classPath, libraries));
  }

  /** The types of one parsed unit; valid as long as the unit is. */
  public Types types(CompilationUnit unit) {
    return new UnitTypes(universe, unit);
  }

  @Override
  public void close() {
    universe.close();
  }
}
