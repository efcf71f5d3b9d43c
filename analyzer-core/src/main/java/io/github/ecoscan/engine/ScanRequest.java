package io.github.ecoscan.engine;

import io.github.ecoscan.bytecode.ClassFolder;
import io.github.ecoscan.config.Settings;
import io.github.ecoscan.gate.Scope;
import io.github.ecoscan.rule.RuleSet;
import io.github.ecoscan.source.SourceRoot;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What to scan, and how.
 *
 * @param base the folder that file names in the report are relative to
 * @param roots the sources to scan
 * @param declarations further sources that are only looked up, other modules' for example
 * @param classPath jars and class folders of what the sources use; may be empty
 * @param charset how the sources are encoded
 * @param javaLevel the project's Java level, 17 for example
 * @param rules the rules at hand; the settings choose among them
 * @param threads workers, at least 1
 * @param scope what the gate looks at
 * @param classFolders compiled classes of the roots, which need not be there
 * @param cache the folder to keep results in for the next scan; empty to keep nothing
 */
public record ScanRequest(
    Path base,
    List<SourceRoot> roots,
    List<SourceRoot> declarations,
    List<Path> classPath,
    Charset charset,
    int javaLevel,
    RuleSet rules,
    Settings settings,
    int threads,
    Scope scope,
    List<ClassFolder> classFolders,
    Optional<Path> cache) {
  public ScanRequest {
    Objects.requireNonNull(base, "base");
    Objects.requireNonNull(charset, "charset");
    Objects.requireNonNull(rules, "rules");
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(scope, "scope");
    Objects.requireNonNull(cache, "cache");
    roots = List.copyOf(roots);
    declarations = List.copyOf(declarations);
    classPath = List.copyOf(classPath);
    classFolders = List.copyOf(classFolders);
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread: " + threads);
    }
  }

  /** A request whose gate looks at everything, of sources only; nothing is kept. */
  public ScanRequest(
      Path base,
      List<SourceRoot> roots,
      List<SourceRoot> declarations,
      List<Path> classPath,
      Charset charset,
      int javaLevel,
      RuleSet rules,
      Settings settings,
      int threads) {
    this(
        base,
        roots,
        declarations,
        classPath,
        charset,
        javaLevel,
        rules,
        settings,
        threads,
        Scope.ALL,
        List.of(),
        Optional.empty());
  }

  /** The same request, with a gate that looks at less. */
  public ScanRequest within(Scope other) {
    return new ScanRequest(
        base,
        roots,
        declarations,
        classPath,
        charset,
        javaLevel,
        rules,
        settings,
        threads,
        other,
        classFolders,
        cache);
  }

  /** The same request, with compiled classes. */
  public ScanRequest with(List<ClassFolder> folders) {
    return new ScanRequest(
        base,
        roots,
        declarations,
        classPath,
        charset,
        javaLevel,
        rules,
        settings,
        threads,
        scope,
        folders,
        cache);
  }

  /** The same request, of a scan that keeps its results in a folder for the next one. */
  public ScanRequest cachedIn(Path folder) {
    return new ScanRequest(
        base,
        roots,
        declarations,
        classPath,
        charset,
        javaLevel,
        rules,
        settings,
        threads,
        scope,
        classFolders,
        Optional.of(folder));
  }
}
