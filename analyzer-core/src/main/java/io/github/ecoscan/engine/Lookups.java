package io.github.ecoscan.engine;

import io.github.ecoscan.facts.UnitFacts;
import io.github.ecoscan.source.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The facts of other modules, as far as calls lead there: only files that declare what is called,
 * or that name it as a supertype, are parsed; then those that they call in turn.
 */
final class Lookups {
  /** As far as an operation travels. */
  private static final int ROUNDS = 4;

  private static final Pattern SUPERTYPES =
      Pattern.compile("\\b(?:extends|implements)\\s+([^{;()]+)\\{");
  private static final Pattern WORD = Pattern.compile("\\w+");

  private final Function<List<SourceFile>, List<UnitResult>> analyser;
  private final List<SourceFile> open;
  private final Map<SourceFile, Set<String>> supertypes = new HashMap<>();

  Lookups(List<SourceFile> files, Function<List<SourceFile>, List<UnitResult>> analyser) {
    this.open = new ArrayList<>(files);
    this.analyser = analyser;
  }

  /** What others have to say about the calls of some units. */
  List<UnitFacts> of(List<UnitFacts> units) {
    var found = new ArrayList<UnitFacts>();
    var callers = units;
    for (var round = 0; round < ROUNDS && !open.isEmpty() && !callers.isEmpty(); round++) {
      var next = called(callers);
      open.removeAll(next);
      callers = analyser.apply(next).stream().map(UnitResult::facts).toList();
      found.addAll(callers);
    }
    return found;
  }

  private List<SourceFile> called(List<UnitFacts> callers) {
    var owners =
        callers.stream()
            .flatMap(unit -> unit.members().stream())
            .flatMap(member -> member.calls().stream())
            .map(call -> call.target().owner())
            .collect(Collectors.toSet());
    var paths = new HashSet<String>();
    var names = new HashSet<String>();
    for (var owner : owners) {
      names.add(owner.substring(owner.lastIndexOf('.') + 1));
      // a nested type is in the file of the one around it
      for (var end = owner.length(); end > 0; end = owner.lastIndexOf('.', end - 1)) {
        paths.add(owner.substring(0, end).replace('.', '/') + ".java");
      }
    }
    return open.stream()
        .filter(
            file ->
                paths.contains(path(file)) || supertypes(file).stream().anyMatch(names::contains))
        .toList();
  }

  private static String path(SourceFile file) {
    return file.root().directory().relativize(file.path()).toString().replace('\\', '/');
  }

  /** The simple names of the types that the types of a file are below, and a few more. */
  private Set<String> supertypes(SourceFile file) {
    return supertypes.computeIfAbsent(file, Lookups::readSupertypes);
  }

  private static Set<String> readSupertypes(SourceFile file) {
    try {
      var names = new HashSet<String>();
      SUPERTYPES
          .matcher(file.read().text())
          .results()
          .flatMap(match -> WORD.matcher(match.group(1)).results())
          .forEach(word -> names.add(word.group()));
      return names;
    } catch (IOException e) {
      // its own module reports it
      return Set.of();
    }
  }
}
