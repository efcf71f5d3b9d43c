package io.github.ecoscan.types;

import io.github.ecoscan.source.Digest;
import io.github.ecoscan.source.Digester;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;

/**
 * Tells class paths apart by what is in them: neither where they are nor when they were made
 * counts, which differ from one machine to the next.
 */
public final class ClassPathDigest {
  private ClassPathDigest() {}

  /** The hash of jars and folders, whose order counts, and of the JDK that runs. */
  public static Digest of(List<Path> entries) {
    var digester = new Digester();
    jdk(digester);
    digester.add(entries.size());
    entries.forEach(entry -> digester.add(of(entry)));
    return digester.digest();
  }

  /**
   * The hash of the jars and folders that classes come from, and of what reads class files; empty
   * where a class does not tell.
   */
  public static Optional<Digest> ofCode(Collection<Class<?>> classes) {
    var all = new ArrayList<>(classes);
    all.add(ClassReader.class);
    var sources = new TreeSet<Path>();
    for (var type : all) {
      try {
        sources.add(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()));
      } catch (RuntimeException | URISyntaxException nobodyKnows) {
        return Optional.empty();
      }
    }
    var digester = new Digester().add(sources.size());
    sources.forEach(source -> digester.add(of(source)));
    return Optional.of(digester.digest());
  }

  /**
   * The hash of the classes of sources, and of which are older than a source beside them: those say
   * what the source no longer says. Times are compared, but do not count otherwise.
   */
  public static Digest ofCompiled(List<CompiledSources> compiled) {
    var digester = new Digester().add(compiled.size());
    for (var folder : compiled) {
      var sources = new SourceTimes(folder.roots());
      for (var file : files(folder.classes(), ".class")) {
        try {
          digester.add(folder.classes().relativize(file).toString().replace('\\', '/'));
          digester.add(Digest.of(Files.readAllBytes(file)));
          digester.add(
              sources.newer(
                  folder.classes().relativize(file).getParent(), Files.getLastModifiedTime(file)));
        } catch (IOException unreadable) {
          digester.add("unreadable");
        }
      }
    }
    return digester.digest();
  }

  /** The files of a folder with an ending, in order; none if there is no such folder. */
  private static List<Path> files(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var found = Files.walk(folder)) {
      return found.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException | UncheckedIOException unreadable) {
      return List.of();
    }
  }

  /** When the sources of packages were written last. */
  private record SourceTimes(List<Path> roots, Map<String, List<Source>> byPackage) {
    private record Source(String name, FileTime time) {}

    SourceTimes(List<Path> roots) {
      this(roots, new HashMap<>());
    }

    /** The sources of a package, null for that without name, that were written after some time. */
    List<String> newer(Path packagePath, FileTime time) {
      return byPackage
          .computeIfAbsent(String.valueOf(packagePath), name -> read(packagePath))
          .stream()
          .filter(source -> source.time().compareTo(time) > 0)
          .map(Source::name)
          .toList();
    }

    private List<Source> read(Path packagePath) {
      var sources = new ArrayList<Source>();
      for (var root : roots) {
        var folder = packagePath == null ? root : root.resolve(packagePath.toString());
        try (var found = Files.list(folder)) {
          for (var file : found.filter(Files::isRegularFile).sorted().toList()) {
            sources.add(new Source(file.getFileName().toString(), Files.getLastModifiedTime(file)));
          }
        } catch (IOException | UncheckedIOException unreadable) {
          // no such package here
        }
      }
      return sources;
    }
  }

  /** The hash of a jar, by the sums of its entries, or of all files of a folder. */
  public static Digest of(Path entry) {
    var digester = new Digester();
    try {
      if (Files.isDirectory(entry)) {
        folder(entry, digester.add("folder"));
      } else {
        JarPackages.digest(entry, digester.add("jar"));
      }
      return digester.digest();
    } catch (IOException | RuntimeException unreadable) {
      // then it is as good as empty for whoever looks for classes
      return new Digester().add("unreadable").digest();
    }
  }

  private static void folder(Path root, Digester into) throws IOException {
    List<Path> files;
    try (var found = Files.walk(root)) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    for (var file : files) {
      into.add(root.relativize(file).toString().replace('\\', '/'));
      into.add(Digest.of(Files.readAllBytes(file)));
    }
  }

  /** A release of the JDK always has the same classes, unless somebody left modules out. */
  private static void jdk(Digester into) {
    into.add(Runtime.version().toString()).add(System.getProperty("java.vendor", ""));
    try {
      into.add(Digest.of(Files.readAllBytes(Path.of(System.getProperty("java.home"), "release"))));
    } catch (IOException | RuntimeException unreadable) {
      into.add("no list of modules");
    }
  }
}
