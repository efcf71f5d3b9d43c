package io.github.ecoscan.bytecode;

import io.github.ecoscan.bytecode.SeenCache.Kept;
import io.github.ecoscan.model.Sighting;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Runs SpotBugs on the classes that changed since it last ran, and on those that depend on them.
 */
final class Runs {
  private static final Seen NOTHING = new Seen(List.of(), false, Set.of());

  private final SpotBugs tool;
  private final Patterns wanted;
  private final List<Path> libraries;

  Runs(SpotBugs tool, Patterns wanted, List<Path> libraries) {
    this.tool = tool;
    this.wanted = wanted;
    this.libraries = libraries;
  }

  /** What SpotBugs says of the classes of a folder: the same, whatever is kept of earlier runs. */
  Seen of(ClassFolder folder, List<Path> classes) throws IOException {
    var facts =
        folder.cache().isEmpty() ? Optional.<Map<String, ClassFacts>>empty() : facts(classes);
    if (facts.isEmpty()) {
      return run(List.of(folder.classes()), libraries);
    }
    var key = SeenCache.key(libraries, wanted, tool.version());
    var cache = new SeenCache(folder.cache().get(), key);
    var kept = cache.load();
    if (kept.isPresent() && kept.get().classes().equals(facts.get())) {
      return kept.get().seen();
    }
    var seen = kept.isPresent() ? again(kept.get(), facts.get(), folder) : Optional.<Seen>empty();
    var now = seen.isPresent() ? seen.get() : run(List.of(folder.classes()), libraries);
    cache.save(new Kept(facts.get(), now));
    return now;
  }

  /** The facts of all classes; nothing when one of them is not understood. */
  private static Optional<Map<String, ClassFacts>> facts(List<Path> classes) throws IOException {
    var facts = new TreeMap<String, ClassFacts>();
    for (var file : classes) {
      try {
        var read = ClassFactsReader.read(Files.readAllBytes(file));
        facts.put(read.name(), read);
      } catch (IllegalArgumentException e) {
        return Optional.empty();
      }
    }
    return Optional.of(facts);
  }

  /**
   * What is known of the rest, and what SpotBugs says of the others; nothing if that is not all.
   */
  private Optional<Seen> again(Kept before, Map<String, ClassFacts> now, ClassFolder folder)
      throws IOException {
    var affected = new Affected(before.classes(), now);
    var nests = affected.nests();
    var names = affected.toLookAt(nests);
    if (before.seen().failed() || names.size() > now.size() / 2) {
      return Optional.empty();
    }
    var files = names.stream().map(name -> folder.classes().resolve(name + ClassFiles.ENDING));
    var path = new ArrayList<>(libraries);
    path.add(folder.classes());
    var some = names.isEmpty() ? NOTHING : run(files.toList(), path);
    var missing = new TreeSet<>(some.missing());
    missing.addAll(mentioned(before.seen().missing(), others(now, nests), folder));
    if (some.failed() || !missing.containsAll(before.seen().missing())) {
      return Optional.empty();
    }
    var sightings = new TreeSet<Sighting>();
    before.seen().sightings().stream().filter(s -> !isIn(nests, s)).forEach(sightings::add);
    some.sightings().stream().filter(s -> isIn(nests, s)).forEach(sightings::add);
    return Optional.of(new Seen(List.copyOf(sightings), false, missing));
  }

  private static boolean isIn(Set<String> nests, Sighting sighting) {
    return nests.contains(ClassFacts.nest(sighting.type().replace('.', '/')));
  }

  private static List<String> others(Map<String, ClassFacts> classes, Set<String> nests) {
    return classes.values().stream()
        .filter(facts -> !nests.contains(facts.nest()))
        .map(ClassFacts::name)
        .toList();
  }

  /** Which of the missing classes these classes name, for which they are missing still. */
  private static Set<String> mentioned(
      Set<String> missing, List<String> classes, ClassFolder folder) throws IOException {
    var open = new TreeSet<>(missing);
    for (var name : classes) {
      if (open.isEmpty()) {
        break;
      }
      var bytes = Files.readAllBytes(folder.classes().resolve(name + ClassFiles.ENDING));
      var text = new String(bytes, StandardCharsets.ISO_8859_1);
      open.removeIf(type -> text.contains(type.replace('.', '/')));
    }
    var found = new TreeSet<>(missing);
    found.removeAll(open);
    return found;
  }

  private Seen run(List<Path> classes, List<Path> path) throws IOException {
    try (var xml = tool.run(classes, path, wanted.detectors())) {
      var said = SpotBugsXml.read(xml, wanted);
      var sightings = new TreeSet<Sighting>();
      said.sightings().forEach(sighting -> sightings.add(placed(sighting)));
      return new Seen(List.copyOf(sightings), said.failed(), said.missing());
    }
  }

  /** Which of several lines a field is shown with depends on the order of the classes. */
  private Sighting placed(Sighting s) {
    return wanted.get(s.pattern()).place() == Pattern.Place.CODE
        ? s
        : new Sighting(s.pattern(), s.type(), s.source(), s.field(), "", "", "", 0);
  }
}
