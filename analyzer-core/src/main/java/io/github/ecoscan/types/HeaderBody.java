package io.github.ecoscan.types;

import io.github.ecoscan.types.TypeHeader.Field;
import io.github.ecoscan.types.TypeHeader.Method;
import java.util.ArrayList;
import java.util.List;

/** Where members gather while a type is read. */
final class HeaderBody {
  final String name;
  final int flags;
  final List<Field> fields = new ArrayList<>();
  final List<Method> methods = new ArrayList<>();
  final List<TypeHeader> types = new ArrayList<>();

  HeaderBody(String name, int flags) {
    this.name = name;
    this.flags = flags;
  }

  boolean isInterface() {
    return Flags.has(flags, Flags.INTERFACE);
  }
}
