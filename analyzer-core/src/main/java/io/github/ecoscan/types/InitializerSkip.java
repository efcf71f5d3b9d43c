package io.github.ecoscan.types;

/**
 * Skips the initializer of a field up to the comma or semicolon that ends it. Angle brackets are
 * the trap: {@code new HashMap<String, Integer>()} has a comma that ends nothing.
 */
final class InitializerSkip {
  private final HeaderLexer lexer;
  private final TypeTextReader types;

  InitializerSkip(HeaderLexer lexer, TypeTextReader types) {
    this.lexer = lexer;
    this.types = types;
  }

  void skip() {
    while (true) {
      switch (lexer.kind) {
        case HeaderLexer.END, ';', ',', '}', ')' -> {
          return;
        }
        case '{', '(', '[' -> lexer.skipBrackets();
        case '<' -> skipAngle();
        default -> lexer.next();
      }
    }
  }

  /** Past type arguments if they are such, else past the operator. */
  private void skipAngle() {
    var mark = lexer.mark();
    if (!typeArguments()) {
      lexer.back(mark);
      lexer.next();
    }
  }

  private boolean typeArguments() {
    var depth = 0;
    while (true) {
      types.annotations();
      switch (lexer.kind) {
        case '<' -> depth++;
        case '>' -> depth--;
        case HeaderLexer.WORD, ',', '.', '?', '&', '[', ']' -> {
          // part of a type
        }
        default -> {
          return false;
        }
      }
      lexer.next();
      if (depth == 0) {
        return true;
      }
    }
  }
}
