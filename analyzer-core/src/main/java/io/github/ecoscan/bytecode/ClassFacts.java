package io.github.ecoscan.bytecode;

import java.util.Set;
import java.util.TreeSet;

/**
 * What of a class other classes may depend on, as far as detectors look across classes.
 *
 * @param name internal name
 * @param bytes digest of the class file
 * @param shape digest of what others see of it: supertypes, annotations, fields, methods
 * @param supertypes internal names of the class above and of the interfaces
 * @param uses fields that it reads or writes of classes of other nests: {@code r owner#name}; all
 *     of them, {@code r owner#*}, where it names the class itself, as reflection does
 */
record ClassFacts(
    String name, String bytes, String shape, Set<String> supertypes, Set<String> uses) {
  private static final char FIELD = '#';

  /** The name in a use that stands for all fields. */
  static final String ALL = "*";

  ClassFacts {
    supertypes = Set.copyOf(supertypes);
    uses = Set.copyOf(uses);
  }

  /** The class around all others that it is nested in, by name. */
  String nest() {
    return nest(name);
  }

  /** The class around all others that a class is nested in, by its internal name. */
  static String nest(String internalName) {
    var dollar = internalName.indexOf('$', internalName.lastIndexOf('/') + 2);
    return dollar < 0 ? internalName : internalName.substring(0, dollar);
  }

  /** How a use is written. */
  static String use(boolean reads, String owner, String field) {
    return (reads ? "r " : "w ") + owner + FIELD + field;
  }

  /** Internal names of the classes whose fields it uses. */
  Set<String> owners() {
    var owners = new TreeSet<String>();
    uses.forEach(use -> owners.add(owner(use)));
    return owners;
  }

  static String owner(String use) {
    return use.substring(2, use.indexOf(FIELD));
  }
}
