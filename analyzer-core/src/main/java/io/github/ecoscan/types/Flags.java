package io.github.ecoscan.types;

/** Access flags as in class files, and a few that only sources have. */
final class Flags {
  static final int PUBLIC = 0x1;
  static final int PRIVATE = 0x2;
  static final int PROTECTED = 0x4;
  static final int STATIC = 0x8;
  static final int FINAL = 0x10;
  static final int VARARGS = 0x80;
  static final int INTERFACE = 0x200;
  static final int ABSTRACT = 0x400;
  static final int SYNTHETIC = 0x1000;
  static final int ANNOTATION = 0x2000;
  static final int ENUM = 0x4000;
  static final int RECORD = 0x10000;
  static final int DEFAULT = 0x20000;

  /** Of a field: it has an initializer. */
  static final int INITIALIZED = 0x40000;

  private Flags() {}

  static boolean has(int flags, int flag) {
    return (flags & flag) != 0;
  }

  static TypeKind kind(int flags) {
    if (has(flags, ANNOTATION)) {
      return TypeKind.ANNOTATION;
    }
    if (has(flags, INTERFACE)) {
      return TypeKind.INTERFACE;
    }
    if (has(flags, ENUM)) {
      return TypeKind.ENUM;
    }
    return has(flags, RECORD) ? TypeKind.RECORD : TypeKind.CLASS;
  }

  /** The flag of a modifier's keyword, 0 for those without meaning here. */
  static int ofModifier(String word) {
    return switch (word) {
      case "public" -> PUBLIC;
      case "private" -> PRIVATE;
      case "protected" -> PROTECTED;
      case "static" -> STATIC;
      case "final" -> FINAL;
      case "abstract" -> ABSTRACT;
      case "default" -> DEFAULT;
      default -> 0;
    };
  }
}
