package io.github.ecoscan.bytecode;

import io.github.ecoscan.model.Sighting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Keeps what SpotBugs said of the classes of a folder, and what that depends on. */
final class SeenCache {
  private static final String FORMAT = "ecoscan-bytecode 2";
  private static final String CLASS = "class";
  private static final String SEEN = "seen";
  private static final int HEAD = 3;

  private final Path file;
  private final String key;

  SeenCache(Path file, String key) {
    this.file = file;
    this.key = key;
  }

  /** The key of what SpotBugs would be asked, of whatever classes. */
  static String key(List<Path> classPath, Patterns patterns, String version) throws IOException {
    var text = new StringBuilder(version);
    for (var pattern : new TreeSet<>(patterns.byName().keySet())) {
      text.append(' ').append(pattern);
    }
    for (var entry : classPath) {
      text.append('\n').append(entry.getFileName());
      if (Files.isRegularFile(entry)) {
        text.append(' ').append(Files.size(entry));
      } else {
        appendClasses(entry, text);
      }
    }
    return Digests.of(text.toString());
  }

  /** A folder of classes of another module: what is in it counts, not when it was written. */
  private static void appendClasses(Path folder, StringBuilder text) throws IOException {
    for (var file : ClassFiles.in(folder)) {
      text.append('\n').append(ClassFiles.name(folder, file)).append(' ');
      text.append(Digests.of(Files.readAllBytes(file)));
    }
  }

  /**
   * What is kept.
   *
   * @param classes the classes that SpotBugs looked at, by internal name
   */
  record Kept(Map<String, ClassFacts> classes, Seen seen) {
    Kept {
      classes = Map.copyOf(classes);
    }
  }

  /** What is kept, unless it answers another question or is damaged. */
  Optional<Kept> load() {
    try {
      var lines = Files.readAllLines(file);
      var last = lines.size() - 1;
      if (last < HEAD
          || !lines.get(0).equals(FORMAT)
          || !lines.get(1).equals(key)
          || !lines.get(last).equals("end " + (last - HEAD))) {
        return Optional.empty();
      }
      var state = lines.get(2).split("\t", -1);
      var classes = new TreeMap<String, ClassFacts>();
      var sightings = new ArrayList<Sighting>();
      for (var line : lines.subList(HEAD, last)) {
        var cells = line.split("\t", -1);
        if (cells[0].equals(CLASS)) {
          classes.put(cells[1], facts(cells));
        } else {
          sightings.add(sighting(cells));
        }
      }
      var seen = new Seen(sightings, Boolean.parseBoolean(state[0]), set(state[1]));
      return Optional.of(new Kept(classes, seen));
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static ClassFacts facts(String[] cells) {
    return new ClassFacts(cells[1], cells[2], cells[3], set(cells[4]), set(cells[5]));
  }

  private static Set<String> set(String cell) {
    return cell.isEmpty() ? Set.of() : Set.of(cell.split(",", -1));
  }

  private static Sighting sighting(String[] cells) {
    return new Sighting(
        cells[1],
        cells[2],
        cells[3],
        cells[4],
        cells[5],
        cells[6],
        cells[7],
        Integer.parseInt(cells[8]));
  }

  /** Keeps what SpotBugs said; written beside, then moved, so that nobody reads half of it. */
  void save(Kept kept) throws IOException {
    var lines = new ArrayList<String>();
    lines.add(FORMAT);
    lines.add(key);
    lines.add(kept.seen().failed() + "\t" + joined(kept.seen().missing()));
    for (var facts : new TreeMap<>(kept.classes()).values()) {
      lines.add(
          String.join(
              "\t",
              CLASS,
              facts.name(),
              facts.bytes(),
              facts.shape(),
              joined(facts.supertypes()),
              joined(facts.uses())));
    }
    for (var s : kept.seen().sightings()) {
      lines.add(
          String.join(
              "\t",
              SEEN,
              s.pattern(),
              s.type(),
              s.source(),
              s.field(),
              s.method(),
              s.called(),
              s.owner(),
              String.valueOf(s.line())));
    }
    lines.add("end " + (lines.size() - HEAD));
    Files.createDirectories(file.toAbsolutePath().getParent());
    var draft = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
    try {
      Files.write(draft, lines);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static String joined(Collection<String> names) {
    return String.join(",", new TreeSet<>(names));
  }
}
