package io.github.ecoscan.bytecode;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What has to be looked at again when some classes changed. A nest, a class with all that are
 * nested in it, is judged as a whole.
 */
final class Affected {
  private final Map<String, ClassFacts> before;
  private final Map<String, ClassFacts> now;

  /** By internal names. */
  Affected(Map<String, ClassFacts> before, Map<String, ClassFacts> now) {
    this.before = before;
    this.now = now;
  }

  /**
   * Nests of which the verdicts may be others than before: what changed; what uses or extends a
   * class whose outside changed; and what declares a field that a class began or ceased to use.
   */
  Set<String> nests() {
    var nests = new TreeSet<String>();
    var reshaped = new HashSet<String>();
    for (var name : names()) {
      var old = before.get(name);
      var current = now.get(name);
      if (old != null && current != null && old.bytes().equals(current.bytes())) {
        continue;
      }
      nests.add(ClassFacts.nest(name));
      difference(uses(old), uses(current))
          .forEach(use -> addDeclaring(ClassFacts.owner(use), nests));
      if (old == null || current == null || !old.shape().equals(current.shape())) {
        reshaped.add(name);
      }
    }
    addDependent(reshaped, nests);
    return nests;
  }

  /** The classes of nests, and all others that use a field of theirs: whom the verdicts need. */
  Set<String> toLookAt(Set<String> nests) {
    var all = new TreeSet<String>();
    for (var facts : now.values()) {
      if (nests.contains(facts.nest())
          || facts.owners().stream().anyMatch(owner -> isAtOrBelow(owner, nests))) {
        all.add(facts.name());
      }
    }
    return all;
  }

  private Set<String> names() {
    var names = new TreeSet<>(before.keySet());
    names.addAll(now.keySet());
    return names;
  }

  private static Set<String> uses(ClassFacts facts) {
    return facts == null ? Set.of() : facts.uses();
  }

  private static Set<String> difference(Set<String> one, Set<String> other) {
    var different = new HashSet<String>();
    one.stream().filter(use -> !other.contains(use)).forEach(different::add);
    other.stream().filter(use -> !one.contains(use)).forEach(different::add);
    return different;
  }

  /** A field may be declared above the class that a use names. */
  private void addDeclaring(String owner, Set<String> nests) {
    above(owner).forEach(type -> nests.add(ClassFacts.nest(type)));
  }

  private void addDependent(Set<String> reshaped, Set<String> nests) {
    if (reshaped.isEmpty()) {
      return;
    }
    for (var facts : now.values()) {
      var related = new HashSet<>(above(facts.name()));
      facts.owners().forEach(owner -> related.addAll(above(owner)));
      if (related.stream().anyMatch(reshaped::contains)) {
        nests.add(facts.nest());
      }
    }
  }

  private boolean isAtOrBelow(String type, Set<String> nests) {
    return above(type).stream().anyMatch(above -> nests.contains(ClassFacts.nest(above)));
  }

  /** A class and all above it, of the module, as they were or as they are. */
  private Set<String> above(String type) {
    var all = new HashSet<String>();
    addAbove(type, all);
    return all;
  }

  private void addAbove(String type, Set<String> all) {
    if ((before.containsKey(type) || now.containsKey(type)) && all.add(type)) {
      supertypes(before.get(type)).forEach(parent -> addAbove(parent, all));
      supertypes(now.get(type)).forEach(parent -> addAbove(parent, all));
    }
  }

  private static Collection<String> supertypes(ClassFacts facts) {
    return facts == null ? Set.of() : facts.supertypes();
  }
}
