package io.github.ecoscan.types;

import java.util.Collection;

/** A jar or folder of class files. A broken one is as good as empty. */
interface ClassContainer {

  /** The packages it has classes of, with slashes. */
  Collection<String> packages();

  /** The bytes of {@code a/b/C.class}; null when it has none. */
  byte[] read(String resource);

  void close();
}
