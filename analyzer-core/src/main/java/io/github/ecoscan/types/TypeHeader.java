package io.github.ecoscan.types;

import java.util.List;

/**
 * A type declaration without bodies. Types are text in the form {@link TypeText} reads: no blanks
 * or annotations, wildcards as {@code ?}, {@code ?+Upper}, {@code ?-Lower}.
 *
 * @param supertypes what it extends and implements; for a class {@code hasSuperclass} says that the
 *     first is its superclass
 */
record TypeHeader(
    String name,
    int flags,
    List<Parameter> typeParameters,
    boolean hasSuperclass,
    List<String> supertypes,
    List<String> annotations,
    List<Field> fields,
    List<Method> methods,
    List<TypeHeader> types) {

  static final String CONSTRUCTOR = "<init>";

  /** A type parameter and its bounds. */
  record Parameter(String name, List<String> bounds) {}

  /** A field, enum constant or record component. */
  record Field(String name, int flags, String type, List<String> annotations) {}

  /** A method or constructor; the last parameter of a variable arity method is an array. */
  record Method(
      String name,
      int flags,
      List<Parameter> typeParameters,
      String result,
      List<String> parameters,
      List<String> annotations) {}

  TypeHeader with(List<Field> newFields, List<Method> newMethods, List<TypeHeader> newTypes) {
    return new TypeHeader(
        name,
        flags,
        typeParameters,
        hasSuperclass,
        supertypes,
        annotations,
        List.copyOf(newFields),
        List.copyOf(newMethods),
        List.copyOf(newTypes));
  }
}
