package io.github.ecoscan.bytecode;

import io.github.ecoscan.model.BytecodeMode;
import io.github.ecoscan.model.Failure;
import io.github.ecoscan.model.Sighting;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.source.SourceFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What SpotBugs has to say about the files of a scan. Whatever goes wrong is one warning for a
 * folder of classes; what the sources tell stands without it.
 */
public final class Bytecode {
  private final Path base;
  private final List<Path> classPath;
  private final Patterns patterns;
  private final Supplier<SpotBugs> spotBugs;

  /**
   * A reader.
   *
   * @param base the folder that warnings name files relative to
   * @param classPath jars and folders of what the classes use
   * @param patterns those of the rules that run
   */
  public Bytecode(Path base, List<Path> classPath, Patterns patterns) {
    // no method reference: making one links the class, which needs SpotBugs
    this(base, classPath, patterns, () -> new InProcess());
  }

  Bytecode(Path base, List<Path> classPath, Patterns patterns, Supplier<SpotBugs> spotBugs) {
    this.base = base;
    this.classPath = List.copyOf(classPath);
    this.patterns = patterns;
    this.spotBugs = spotBugs;
  }

  /** The sightings in some files. */
  public Sightings look(BytecodeMode mode, List<ClassFolder> folders, List<SourceFile> files) {
    if (mode == BytecodeMode.OFF || patterns.byName().isEmpty()) {
      return Sightings.NONE;
    }
    var found = new Sightings.Builder(patterns);
    var known =
        folders.isEmpty()
            ? Map.<Path, SourceFile>of()
            : files.stream()
                .collect(Collectors.toMap(f -> Sightings.key(f.path()), Function.identity()));
    for (var folder : folders) {
      try {
        var seen = mode == BytecodeMode.ON ? run(folder, found) : report(folder);
        seen.ifPresent(some -> place(some.sightings(), folder, known, found));
      } catch (IOException | UncheckedIOException e) {
        found.add(failure(folder, mode, reason(e)));
      } catch (NoClassDefFoundError e) {
        found.add(noSpotBugs(folder));
      } catch (RuntimeException | LinkageError | StackOverflowError e) {
        found.add(failure(folder, mode, e.toString()));
      }
    }
    return found.build();
  }

  /** What a report says, if it is about the classes as they are. */
  private Optional<Seen> report(ClassFolder folder) throws IOException {
    if (!Files.isRegularFile(folder.report())) {
      return Optional.empty();
    }
    var written = Files.getLastModifiedTime(folder.report());
    for (var file : ClassFiles.in(folder.classes())) {
      if (Files.getLastModifiedTime(file).compareTo(written) > 0) {
        return Optional.empty();
      }
    }
    try (var stream = new BufferedInputStream(Files.newInputStream(folder.report()))) {
      return Optional.of(SpotBugsXml.read(stream, patterns));
    }
  }

  private Optional<Seen> run(ClassFolder folder, Sightings.Builder found) throws IOException {
    var wanted = patterns.found();
    if (wanted.byName().isEmpty()) {
      return Optional.empty();
    }
    var classes = ClassFiles.in(folder.classes());
    if (classes.isEmpty()) {
      found.add(noClasses(folder));
      return Optional.empty();
    }
    var libraries = classPath.stream().filter(entry -> !entry.equals(folder.classes())).toList();
    var seen = new Runs(spotBugs.get(), wanted, libraries).of(folder, classes);
    if (seen.failed() || !seen.missing().isEmpty()) {
      found.add(incomplete(folder, seen));
    }
    return Optional.of(seen);
  }

  /** Leaves out what is in files that are not scanned, or that changed since they were compiled. */
  private static void place(
      List<Sighting> sightings,
      ClassFolder folder,
      Map<Path, SourceFile> known,
      Sightings.Builder found) {
    for (var sighting : sightings) {
      source(sighting, folder, known.keySet())
          .filter(file -> isCurrent(file, sighting, folder))
          .ifPresent(file -> found.add(file, sighting));
    }
  }

  private static Optional<Path> source(
      Sighting sighting, ClassFolder folder, Collection<Path> known) {
    try {
      return folder.sources().stream()
          .map(root -> Sightings.key(root.resolve(sighting.source())))
          .filter(known::contains)
          .findFirst();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static boolean isCurrent(Path file, Sighting sighting, ClassFolder folder) {
    var compiled = folder.classes().resolve(sighting.type().replace('.', '/') + ClassFiles.ENDING);
    return time(compiled)
        .flatMap(built -> time(file).filter(changed -> changed.compareTo(built) <= 0))
        .isPresent();
  }

  private static Optional<FileTime> time(Path file) {
    try {
      return Optional.of(Files.getLastModifiedTime(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private Failure noClasses(ClassFolder folder) {
    return failure(
        folder.classes(),
        new Text(
            "there are no classes for SpotBugs: compile before the scan",
            "il n'y a pas de classes pour SpotBugs : compiler avant l'analyse"));
  }

  private Failure noSpotBugs(ClassFolder folder) {
    return failure(
        folder.classes(),
        new Text(
            "SpotBugs is not there to look at the classes: add com.github.spotbugs:spotbugs",
            "SpotBugs manque pour examiner les classes : ajouter com.github.spotbugs:spotbugs"));
  }

  private Failure incomplete(ClassFolder folder, Seen seen) {
    return failure(
        folder.classes(),
        seen.failed()
            ? new Text(
                "SpotBugs saw a part only: it failed on a class",
                "SpotBugs n'a vu qu'une partie\u00a0: il a échoué sur une classe")
            : new Text(
                "SpotBugs saw a part only: classes that these use are missing",
                "SpotBugs n'a vu qu'une partie\u00a0: il manque des classes dont celles-ci se servent"));
  }

  private Failure failure(ClassFolder folder, BytecodeMode mode, String reason) {
    return mode == BytecodeMode.ON
        ? failure(
            folder.classes(),
            new Text("SpotBugs failed: " + reason, "SpotBugs a échoué : " + reason))
        : failure(
            folder.report(),
            new Text(
                "is not a report of SpotBugs: " + reason,
                "n'est pas un rapport de SpotBugs : " + reason));
  }

  private Failure failure(Path file, Text text) {
    var from = Sightings.key(base);
    var path = Sightings.key(file);
    var name = path.startsWith(from) ? from.relativize(path) : path;
    return new Failure(Failure.Kind.BYTECODE, name.toString().replace('\\', '/'), 0, "", text);
  }

  private static String reason(Exception e) {
    var message = e.getMessage();
    return message == null ? e.toString() : message.lines().findFirst().orElse(e.toString());
  }
}
