package io.github.ecoscan.types;

import java.util.List;

/**
 * What a source file declares, as written: types stay text until someone asks for them, which keeps
 * a large project's headers small.
 */
record UnitHeader(String packageName, List<Import> imports, List<TypeHeader> types) {

  /** An import; {@code name} is without the asterisk. */
  record Import(String name, boolean isStatic, boolean onDemand, boolean isModule) {}
}
