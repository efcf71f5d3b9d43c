package io.github.ecoscan.types;

/** Types without structure. */
enum BasicTy implements Ty {
  BOOLEAN("boolean", "java/lang/Boolean", 'Z', 0),
  BYTE("byte", "java/lang/Byte", 'B', 1),
  SHORT("short", "java/lang/Short", 'S', 2),
  CHAR("char", "java/lang/Character", 'C', 3),
  INT("int", "java/lang/Integer", 'I', 4),
  LONG("long", "java/lang/Long", 'J', 5),
  FLOAT("float", "java/lang/Float", 'F', 6),
  DOUBLE("double", "java/lang/Double", 'D', 7),
  VOID("void", "java/lang/Void", 'V', 99),
  NULL("null", "", '0', 99),
  UNKNOWN("", "", '?', 99);

  final String keyword;

  /** Internal name of the wrapper class. */
  final String box;

  final char descriptor;

  /** Primitive types in the order in which they widen, roughly; others have no width. */
  private final int width;

  BasicTy(String keyword, String box, char descriptor, int width) {
    this.keyword = keyword;
    this.box = box;
    this.descriptor = descriptor;
    this.width = width;
  }

  /** Whether it is one of the eight primitive types. */
  boolean isValue() {
    return width <= DOUBLE.width;
  }

  boolean isNumeric() {
    return isValue() && this != BOOLEAN;
  }

  /** Whether a value of this type becomes one of the other without a cast. */
  boolean widensTo(BasicTy other) {
    if (this == other) {
      return true;
    }
    if (!isNumeric() || !other.isNumeric()) {
      return false;
    }
    return switch (this) {
      case BYTE -> other != CHAR;
      case SHORT, CHAR -> other.width >= INT.width;
      default -> other.width > width;
    };
  }

  /** Whether it is {@code byte} or {@code short}. */
  boolean isSmall() {
    return this == BYTE || this == SHORT;
  }

  /** The type of an arithmetic operation on two numbers. */
  static BasicTy promote(BasicTy left, BasicTy right) {
    var wider = left.width > right.width ? left : right;
    return wider.width < INT.width ? INT : wider;
  }

  /** The primitive type, or {@code void}, of a keyword; null for any other word. */
  static BasicTy ofKeyword(String word) {
    return switch (word) {
      case "boolean" -> BOOLEAN;
      case "byte" -> BYTE;
      case "short" -> SHORT;
      case "char" -> CHAR;
      case "int" -> INT;
      case "long" -> LONG;
      case "float" -> FLOAT;
      case "double" -> DOUBLE;
      case "void" -> VOID;
      default -> null;
    };
  }

  static BasicTy ofDescriptor(char descriptor) {
    return switch (descriptor) {
      case 'Z' -> BOOLEAN;
      case 'B' -> BYTE;
      case 'S' -> SHORT;
      case 'C' -> CHAR;
      case 'I' -> INT;
      case 'J' -> LONG;
      case 'F' -> FLOAT;
      case 'D' -> DOUBLE;
      case 'V' -> VOID;
      default -> UNKNOWN;
    };
  }
}
