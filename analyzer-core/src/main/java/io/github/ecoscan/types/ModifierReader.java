package io.github.ecoscan.types;

import java.util.ArrayList;
import java.util.List;

/** Reads the modifiers and annotations in front of a declaration. */
final class ModifierReader {
  private final HeaderLexer lexer;
  private final TypeTextReader types;
  private int flags;
  private List<String> annotations = List.of();

  ModifierReader(HeaderLexer lexer, TypeTextReader types) {
    this.lexer = lexer;
    this.types = types;
  }

  /** Flags of the modifiers last read. */
  int flags() {
    return flags;
  }

  /** Names of the annotations last read, as written. */
  List<String> annotations() {
    return annotations.isEmpty() ? List.of() : List.copyOf(annotations);
  }

  /** Reads modifiers and annotations, which the next declaration takes. */
  void read() {
    flags = 0;
    annotations = List.of();
    while (true) {
      if (lexer.kind == '@' && !types.startsAnnotationType()) {
        annotation();
      } else if (lexer.kind == HeaderLexer.WORD && isModifier()) {
        flags |= Flags.ofModifier(lexer.word());
        lexer.next();
      } else {
        return;
      }
    }
  }

  private void annotation() {
    lexer.next();
    if (annotations.isEmpty()) {
      annotations = new ArrayList<>(2);
    }
    var name = types.qualifiedName();
    if (lexer.kind == '(') {
      var arguments = lexer.mark();
      lexer.skipBrackets();
      // only Lombok's arguments are of interest, and only whether they are there
      name = Lombok.readsArguments(name) && !lexer.isEmptyBetween(arguments) ? name + "()" : name;
    }
    annotations.add(name);
  }

  private boolean isModifier() {
    return switch (lexer.word()) {
      case "public", "private", "protected", "static", "final", "abstract", "default" -> true;
      case "native", "synchronized", "transient", "volatile", "strictfp" -> true;
      case "sealed" -> lexer.precedesWord();
      case "non" -> {
        var sealed = lexer.touches('-');
        if (sealed) {
          lexer.next();
          lexer.next();
        }
        yield sealed;
      }
      default -> false;
    };
  }
}
