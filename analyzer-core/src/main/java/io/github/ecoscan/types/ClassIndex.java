package io.github.ecoscan.types;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The class files of the JDK and of the class path. Opening it costs nothing: the JDK's packages
 * are listed at the first question, the jars' when a package is asked for that nothing else has.
 */
final class ClassIndex implements AutoCloseable {
  private final List<Path> classPath;
  private final Map<ModuleReference, ModuleReader> readers = new ConcurrentHashMap<>();
  private volatile Map<String, ModuleReference> platform;
  private volatile Map<String, List<ClassContainer>> packages;

  ClassIndex(List<Path> classPath) {
    this.classPath = List.copyOf(classPath);
  }

  /** Whether the package, named with slashes, has classes here. */
  boolean hasPackage(String name) {
    return platform().containsKey(name) || packages().containsKey(name);
  }

  /** The bytes of a class by its internal name; null when there is none. */
  byte[] read(String internalName) {
    var slash = internalName.lastIndexOf('/');
    var packageName = slash < 0 ? "" : internalName.substring(0, slash);
    var resource = internalName + ".class";
    var module = platform().get(packageName);
    if (module != null) {
      var bytes = read(module, resource);
      if (bytes != null) {
        return bytes;
      }
    }
    if (module != null && packageName.startsWith("java/")) {
      return null;
    }
    for (var container : packages().getOrDefault(packageName, List.of())) {
      var bytes = container.read(resource);
      if (bytes != null) {
        return bytes;
      }
    }
    return null;
  }

  /** Names, with slashes, of the packages that a module of the JDK exports to everyone. */
  List<String> exportedPackages(String moduleName) {
    return exported(moduleName, new ArrayList<>(), new ArrayList<>());
  }

  private List<String> exported(String moduleName, List<String> into, List<String> seen) {
    var module = ModuleFinder.ofSystem().find(moduleName);
    if (module.isEmpty() || seen.contains(moduleName)) {
      return into;
    }
    seen.add(moduleName);
    var descriptor = module.get().descriptor();
    descriptor.exports().stream()
        .filter(e -> !e.isQualified())
        .forEach(e -> into.add(e.source().replace('.', '/')));
    descriptor.requires().stream()
        .filter(
            r ->
                r.modifiers()
                    .contains(java.lang.module.ModuleDescriptor.Requires.Modifier.TRANSITIVE))
        .forEach(r -> exported(r.name(), into, seen));
    return into;
  }

  private byte[] read(ModuleReference module, String resource) {
    try {
      var reader = readers.get(module);
      if (reader == null) {
        reader = reader(module);
      }
      var buffer = reader.read(resource).orElse(null);
      if (buffer == null) {
        return null;
      }
      var bytes = new byte[buffer.remaining()];
      buffer.get(bytes);
      reader.release(buffer);
      return bytes;
    } catch (IOException unreadable) {
      return null;
    }
  }

  private synchronized ModuleReader reader(ModuleReference module) throws IOException {
    var known = readers.get(module);
    if (known == null) {
      known = module.open();
      readers.put(module, known);
    }
    return known;
  }

  private Map<String, ModuleReference> platform() {
    var known = platform;
    if (known == null) {
      synchronized (this) {
        known = platform;
        if (known == null) {
          known = new HashMap<>(4096);
          for (var module : ModuleFinder.ofSystem().findAll()) {
            for (var name : module.descriptor().packages()) {
              known.put(name.replace('.', '/'), module);
            }
          }
          platform = known;
        }
      }
    }
    return known;
  }

  private Map<String, List<ClassContainer>> packages() {
    var known = packages;
    if (known == null) {
      synchronized (this) {
        known = packages;
        if (known == null) {
          known = new HashMap<>();
          for (var entry : classPath) {
            list(entry, known);
          }
          packages = known;
        }
      }
    }
    return known;
  }

  private static void list(Path entry, Map<String, List<ClassContainer>> into) {
    var container = Files.isDirectory(entry) ? new ClassFolder(entry) : new ClassJar(entry);
    for (var name : container.packages()) {
      into.computeIfAbsent(name, p -> new ArrayList<>(1)).add(container);
    }
  }

  @Override
  public void close() {
    for (var reader : readers.values()) {
      try {
        reader.close();
      } catch (IOException leftOpen) {
        // nothing was written: nothing is lost
      }
    }
    if (packages != null) {
      packages.values().forEach(list -> list.forEach(ClassContainer::close));
    }
  }
}
