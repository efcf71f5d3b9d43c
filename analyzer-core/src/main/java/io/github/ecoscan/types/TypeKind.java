package io.github.ecoscan.types;

/** What a type declaration is. */
public enum TypeKind {
  CLASS,
  INTERFACE,
  ENUM,
  RECORD,
  ANNOTATION
}
