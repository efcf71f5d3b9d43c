package io.github.ecoscan.types;

import com.github.javaparser.ast.CompilationUnit;
import io.github.ecoscan.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The project's own types, from headers, read file by file when a type is asked for. A package is
 * where its folder says, as one file of each folder confirms; the files of folders that say
 * otherwise are all looked at.
 */
final class SourceIndex {
  private static final int WORDS = 1 << 13;

  private final Universe universe;
  private final List<SourceFile> files;

  /** Words of headers: sharing them halves what headers take. */
  private final String[] words = new String[WORDS];

  private volatile Map<String, SourcePackage> packages;

  SourceIndex(Universe universe, List<SourceFile> files) {
    this.universe = universe;
    this.files = List.copyOf(files);
  }

  /** Whether the package, named with slashes, has sources. */
  boolean hasPackage(String name) {
    return packages().containsKey(name);
  }

  /** A type outside any other; null when the package has none of the name. */
  SourceClass find(String packagePath, String name) {
    var found = packages().get(packagePath);
    return found == null ? null : found.find(name);
  }

  /** The scope of a file that was parsed; null when it is not one of the project's. */
  UnitScope unit(CompilationUnit unit) {
    var types = unit.getTypes();
    if (types.isEmpty()) {
      return null;
    }
    var declared = unit.getPackageDeclaration();
    var path = declared.isEmpty() ? "" : declared.get().getNameAsString().replace('.', '/');
    var first = find(path, types.get(0).getNameAsString());
    if (first == null) {
      return null;
    }
    var scope = first.bodyScope().unit();
    return scope.types().size() == types.size() && matches(unit, scope) ? scope : null;
  }

  /** Whether headers and unit come from the same text: then everything stands at the same place. */
  private static boolean matches(CompilationUnit unit, UnitScope scope) {
    for (var type : unit.getTypes()) {
      var symbol = scope.type(type.getNameAsString());
      if (symbol == null || !SameShape.test(type, symbol)) {
        return false;
      }
    }
    return true;
  }

  /** The name of the class around members that stand outside any: that of the file. */
  private static String implicitName(CompilationUnit unit) {
    var types = unit.getTypes();
    return types.isEmpty() ? "" : types.get(0).getNameAsString();
  }

  /** The header of a parsed file that is none of the project's, or was changed since. */
  UnitHeader header(CompilationUnit unit) {
    var text = unit.getTokenRange().map(Object::toString).orElse("");
    return read(utf8(text), implicitName(unit));
  }

  private UnitHeader read(byte[] text, String implicitClass) {
    return HeaderReader.read(text, implicitClass, words);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Map<String, SourcePackage> packages() {
    var known = packages;
    if (known == null) {
      synchronized (this) {
        known = packages;
        if (known == null) {
          known = group();
          packages = known;
        }
      }
    }
    return known;
  }

  private Map<String, SourcePackage> group() {
    var folders = new HashMap<String, List<Entry>>();
    for (var file : files) {
      folders.computeIfAbsent(folder(file), f -> new ArrayList<>()).add(new Entry(file));
    }
    var grouped = new HashMap<String, SourcePackage>();
    for (var folder : folders.entrySet()) {
      var entries = folder.getValue();
      var probe = entries.get(0).unit().packagePath();
      var told = isTold(probe, folder.getKey());
      for (var entry : entries) {
        var name = told ? probe : entry.unit().packagePath();
        grouped.computeIfAbsent(name, p -> new SourcePackage()).add(entry);
      }
    }
    return grouped;
  }

  private static boolean isTold(String packagePath, String folder) {
    return !packagePath.isEmpty()
        && (folder.equals(packagePath) || folder.endsWith("/" + packagePath));
  }

  private static String folder(SourceFile file) {
    var parent = file.path().getParent();
    return parent == null ? "" : parent.toString().replace('\\', '/');
  }

  /** A file, read at most once. */
  private final class Entry {
    private final SourceFile file;
    private final String name;
    private UnitScope unit;

    Entry(SourceFile file) {
      this.file = file;
      var last = file.path().getFileName().toString();
      this.name = last.endsWith(".java") ? last.substring(0, last.length() - 5) : last;
    }

    /** The file's name without its ending. */
    String name() {
      return name;
    }

    synchronized UnitScope unit() {
      if (unit == null) {
        unit = UnitScope.of(header(), universe);
      }
      return unit;
    }

    private UnitHeader header() {
      try {
        // not file.read(): for headers it does not matter whether every byte was well-formed
        var bytes = Files.readAllBytes(file.path());
        var isUtf8 = file.charset().equals(StandardCharsets.UTF_8);
        return read(isUtf8 ? bytes : utf8(new String(bytes, file.charset())), name());
      } catch (IOException unreadable) {
        return new UnitHeader("", List.of(), List.of());
      }
    }
  }

  /** The files of a package. */
  private static final class SourcePackage {
    private final Map<String, List<Entry>> byName = new HashMap<>();
    private volatile Map<String, SourceClass> all;

    void add(Entry entry) {
      byName.computeIfAbsent(entry.name(), n -> new ArrayList<>(1)).add(entry);
    }

    SourceClass find(String name) {
      var known = all;
      if (known != null) {
        return known.get(name);
      }
      for (var entry : byName.getOrDefault(name, List.of())) {
        var type = entry.unit().type(name);
        if (type != null) {
          return type;
        }
      }
      return all().get(name);
    }

    private Map<String, SourceClass> all() {
      var known = all;
      if (known == null) {
        known = new HashMap<>();
        for (var entries : byName.values()) {
          for (var entry : entries) {
            var type = entry.unit().type(entry.name());
            if (type != null) {
              known.putIfAbsent(type.simpleName(), type);
            }
          }
        }
        for (var entries : byName.values()) {
          for (var entry : entries) {
            for (var type : entry.unit().types()) {
              known.putIfAbsent(type.simpleName(), type);
            }
          }
        }
        all = known;
      }
      return known;
    }
  }
}
