package io.github.ecoscan.bytecode;

import io.github.ecoscan.model.Sighting;
import io.github.ecoscan.source.WholeFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Keeps what SpotBugs said of a folder of classes until one of them changes. All of them count: a
 * field is unread only as long as no other class reads it.
 */
final class SeenCache {
  private static final String FORMAT = "ecoscan-bytecode 1";
  private static final int COLUMNS = 8;

  private final Path file;
  private final String key;

  SeenCache(Path file, String key) {
    this.file = file;
    this.key = key;
  }

  /** The key of what SpotBugs would be asked. */
  static String key(
      List<Path> classes, Path folder, List<Path> classPath, Patterns patterns, String version)
      throws IOException {
    var digest = sha256();
    add(digest, version + "\n" + String.join(",", new TreeSet<>(patterns.byName().keySet())));
    for (var file : classes) {
      add(digest, folder.relativize(file).toString().replace('\\', '/'));
      digest.update(Files.readAllBytes(file));
    }
    for (var entry : classPath) {
      if (Files.isRegularFile(entry)) {
        add(digest, entry.getFileName() + " " + Files.size(entry));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void add(MessageDigest digest, String text) {
    digest.update(("\n" + text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** What is kept, unless it is of other classes or damaged. */
  Optional<Seen> load() {
    try {
      var lines = Files.readAllLines(file);
      if (lines.size() < 4
          || !lines.get(0).equals(FORMAT)
          || !lines.get(1).equals(key)
          || !lines.get(lines.size() - 1).equals("end " + (lines.size() - 4))) {
        return Optional.empty();
      }
      var counts = lines.get(2).split(" ", -1);
      var sightings = new ArrayList<Sighting>();
      for (var line : lines.subList(3, lines.size() - 1)) {
        sightings.add(sighting(line.split("\t", COLUMNS)));
      }
      return Optional.of(
          new Seen(sightings, Integer.parseInt(counts[0]), Integer.parseInt(counts[1])));
    } catch (IOException | UncheckedIOException e) {
      return Optional.empty();
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static Sighting sighting(String[] cells) {
    return new Sighting(
        cells[0],
        cells[1],
        cells[2],
        cells[3],
        cells[4],
        cells[5],
        cells[6],
        Integer.parseInt(cells[7]));
  }

  /** Keeps what SpotBugs said; written beside, then moved, so that nobody reads half of it. */
  void save(Seen seen) throws IOException {
    var lines = new ArrayList<String>();
    lines.add(FORMAT);
    lines.add(key);
    lines.add(seen.errors() + " " + seen.missing());
    for (var s : seen.sightings()) {
      lines.add(
          String.join(
              "\t",
              s.pattern(),
              s.type(),
              s.source(),
              s.field(),
              s.method(),
              s.called(),
              s.owner(),
              String.valueOf(s.line())));
    }
    lines.add("end " + seen.sightings().size());
    var whole = file.toAbsolutePath();
    Files.createDirectories(whole.getParent());
    var text = String.join("\n", lines) + "\n";
    WholeFile.replace(whole, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }
}
