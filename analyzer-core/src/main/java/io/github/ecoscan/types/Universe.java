package io.github.ecoscan.types;

import com.github.javaparser.ast.CompilationUnit;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Every class there is: the project's first, then the JDK's and the class path's. */
final class Universe implements AutoCloseable {
  private static final Object NONE = new Object();

  private final SourceIndex sources;
  private final ClassIndex classes;
  private final FreshClasses compiled;
  private final KnownLibraries libraries;
  private final Map<String, Object> byInternalName = new ConcurrentHashMap<>(1024);
  private final Map<String, Object> binaries = new ConcurrentHashMap<>(1024);
  private final Map<String, Object> inLang = new ConcurrentHashMap<>(256);
  private final Map<String, Object> byCanonicalName = new ConcurrentHashMap<>();
  private final Map<String, MissingClass> missing = new ConcurrentHashMap<>();
  private final Map<String, List<String>> modules = new ConcurrentHashMap<>();
  private final Map<MethodRef, Optional<List<String>>> annotations = new ConcurrentHashMap<>();
  private final Map<ClassSymbol, Boolean> annotated = new ConcurrentHashMap<>();
  private final Relations relations = new Relations(this);
  private ClassTy object;

  Universe(
      Declarations declarations,
      List<Path> classPath,
      List<CompiledSources> compiled,
      KnownLibraries libraries) {
    this.sources = new SourceIndex(this, declarations);
    this.classes = new ClassIndex(classPath);
    this.compiled = new FreshClasses(compiled);
    this.libraries = libraries;
  }

  /** Whether a source file changed meanwhile. */
  boolean isChanged() {
    return sources.isChanged();
  }

  Relations relations() {
    return relations;
  }

  /** The classes made of the sources. */
  FreshClasses compiled() {
    return compiled;
  }

  ClassTy object() {
    var known = object;
    if (known == null) {
      known = canonical("java.lang.Object").rawType();
      object = known;
    }
    return known;
  }

  /** The scope of a parsed file: the one read from its sources, if that is what was parsed. */
  UnitScope unit(CompilationUnit unit) {
    var known = sources.unit(unit);
    if (known != null) {
      return known;
    }
    return UnitScope.of(sources.header(unit), this);
  }

  /** A type in a package that is named with slashes; null when there is none. */
  ClassSymbol find(String packagePath, String name) {
    var source = sources.find(packagePath, name);
    if (source != null) {
      return source;
    }
    return classes.hasPackage(packagePath) ? binary(join(packagePath, name)) : null;
  }

  /** A class of {@code java.lang}, in which every simple name is looked up; null when none. */
  ClassSymbol findInLang(String name) {
    var known = inLang.get(name);
    if (known == null) {
      var symbol = find("java/lang", name);
      known = symbol == null ? NONE : symbol;
      inLang.put(name, known);
    }
    return known instanceof ClassSymbol symbol ? symbol : null;
  }

  /** A class by its internal name; null when there is none. */
  ClassSymbol find(String internalName) {
    var known = byInternalName.get(internalName);
    if (known == null) {
      var symbol = search(internalName);
      Object found = symbol == null ? NONE : symbol;
      known = byInternalName.putIfAbsent(internalName, found);
      known = known == null ? found : known;
    }
    return known instanceof ClassSymbol symbol ? symbol : null;
  }

  private ClassSymbol search(String internalName) {
    var slash = internalName.lastIndexOf('/');
    var packagePath = slash < 0 ? "" : internalName.substring(0, slash);
    if (sources.hasPackage(packagePath)) {
      var source = sourceMember(packagePath, internalName.substring(slash + 1));
      if (source != null) {
        return source;
      }
    }
    var library = binary(internalName);
    return library == null && !compiled.isEmpty() ? own(internalName) : library;
  }

  /** A class that only class files name, and that annotation processors may have written. */
  private ClassSymbol own(String internalName) {
    var bytes = compiled.read(internalName);
    return bytes == null ? null : BinaryClass.read(this, bytes);
  }

  private ClassSymbol sourceMember(String packagePath, String binaryName) {
    var dollar = binaryName.indexOf('$', 1);
    ClassSymbol symbol =
        sources.find(packagePath, dollar < 0 ? binaryName : binaryName.substring(0, dollar));
    var rest = dollar < 0 ? "" : binaryName.substring(dollar + 1);
    while (symbol != null && !rest.isEmpty()) {
      var next = rest.indexOf('$');
      symbol = symbol.declaredType(next < 0 ? rest : rest.substring(0, next));
      rest = next < 0 ? "" : rest.substring(next + 1);
    }
    return symbol;
  }

  private ClassSymbol binary(String internalName) {
    var known = binaries.get(internalName);
    if (known == null) {
      var bytes = classes.read(internalName);
      Object read = bytes == null ? null : BinaryClass.read(this, bytes);
      read = read == null ? NONE : read;
      known = binaries.putIfAbsent(internalName, read);
      known = known == null ? read : known;
    }
    return known instanceof ClassSymbol symbol ? symbol : null;
  }

  /** The raw type of an internal name, of a class that may be missing. */
  Ty named(String internalName) {
    var symbol = find(internalName);
    return symbol == null
        ? missing(internalName.replace('/', '.').replace('$', '.')).rawType()
        : symbol.rawType();
  }

  /** A class by canonical name; null when it was not found. */
  ClassSymbol findCanonical(String name) {
    var known = byCanonicalName.get(name);
    if (known == null) {
      var symbol = searchCanonical(name);
      known = symbol == null ? NONE : symbol;
      byCanonicalName.put(name, known);
    }
    return known instanceof ClassSymbol symbol ? symbol : null;
  }

  /** A class by canonical name, of a class that may be missing. */
  ClassSymbol canonical(String name) {
    var symbol = findCanonical(name);
    return symbol == null ? missing(name) : symbol;
  }

  private ClassSymbol searchCanonical(String name) {
    for (var end = name.length(); end > 0; end = name.lastIndexOf('.', end - 1)) {
      var start = name.lastIndexOf('.', end - 1);
      var packagePath = start < 0 ? "" : name.substring(0, start).replace('.', '/');
      var symbol = find(packagePath, name.substring(start + 1, end));
      if (symbol != null) {
        return end == name.length() ? symbol : symbol.memberTypeAt(name.substring(end + 1));
      }
    }
    return null;
  }

  /** Stands for a class that nothing declares. */
  ClassSymbol missing(String canonicalName) {
    return missing.computeIfAbsent(
        canonicalName, n -> new MissingClass(this, n, libraries.supertypes(n)));
  }

  /** A class by canonical name that is not there, but known to exist; null when it is not. */
  ClassSymbol absent(String canonicalName) {
    return libraries.has(canonicalName) ? missing(canonicalName) : null;
  }

  /** What calls of a method on a class that is not there give back; unknown when that is not. */
  Ty result(ClassSymbol missing, String method, int arguments) {
    var result = libraries.result(missing.canonicalName(), method, arguments);
    return result.isEmpty() ? BasicTy.UNKNOWN : canonical(result.get()).rawType();
  }

  /** A method's annotations, kept since the same few methods are called again and again. */
  Optional<List<String>> annotations(
      MethodRef method, Function<MethodRef, Optional<List<String>>> read) {
    var known = annotations.get(method);
    if (known == null) {
      known = read.apply(method);
      annotations.put(method, known);
    }
    return known;
  }

  /** Whether a class declares a method with an annotation other than the language's own. */
  boolean hasAnnotatedMethods(ClassSymbol symbol) {
    return annotated.computeIfAbsent(
        symbol,
        type ->
            type.declaredMethods().stream()
                .flatMap(method -> method.annotations().stream())
                .anyMatch(name -> !name.startsWith("java.lang.")));
  }

  /** Names, with slashes, of the packages that a module of the JDK exports. */
  List<String> exportedPackages(String module) {
    return modules.computeIfAbsent(module, classes::exportedPackages);
  }

  private static String join(String packagePath, String name) {
    return packagePath.isEmpty() ? name : packagePath + "/" + name;
  }

  @Override
  public void close() {
    classes.close();
  }
}
