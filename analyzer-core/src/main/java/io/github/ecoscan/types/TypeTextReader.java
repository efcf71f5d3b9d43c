package io.github.ecoscan.types;

import io.github.ecoscan.types.TypeHeader.Parameter;
import java.util.ArrayList;
import java.util.List;

/** Reads the types of a header into the text form that {@link TypeText} understands. */
final class TypeTextReader {
  private final HeaderLexer lexer;
  private final StringBuilder out = new StringBuilder();

  TypeTextReader(HeaderLexer lexer) {
    this.lexer = lexer;
  }

  /** Reads a type with its dimensions; empty when there is none. */
  String type() {
    annotations();
    if (lexer.kind != HeaderLexer.WORD) {
      return dimensions("");
    }
    var first = lexer.word();
    lexer.next();
    if (lexer.kind == HeaderLexer.WORD) {
      return first;
    }
    out.setLength(0);
    out.append(first);
    rest();
    return out.length() == first.length() ? first : out.toString();
  }

  /** Reads {@code [] []} after a name or parameter list, and puts it behind the type. */
  String dimensions(String type) {
    annotations();
    if (lexer.kind != '[') {
      return type;
    }
    out.setLength(0);
    out.append(type);
    appendDimensions();
    return out.toString();
  }

  /** Reads {@code A, B & C} up to something that is not a type. */
  List<String> types(char separator) {
    var types = new ArrayList<String>();
    while (true) {
      var type = type();
      if (type.isEmpty()) {
        return types;
      }
      types.add(type);
      if (lexer.kind != separator) {
        return types;
      }
      lexer.next();
    }
  }

  /** Reads {@code <A, B extends C & D>} if it is there. */
  List<Parameter> typeParameters() {
    if (lexer.kind != '<') {
      return List.of();
    }
    lexer.next();
    var parameters = new ArrayList<Parameter>();
    while (true) {
      annotations();
      if (lexer.kind != HeaderLexer.WORD) {
        break;
      }
      var name = lexer.word();
      lexer.next();
      List<String> bounds = List.of();
      if (lexer.isWord("extends")) {
        lexer.next();
        bounds = List.copyOf(types('&'));
      }
      parameters.add(new Parameter(name, bounds));
      if (lexer.kind != ',') {
        break;
      }
      lexer.next();
    }
    if (lexer.kind == '>') {
      lexer.next();
    }
    return List.copyOf(parameters);
  }

  /** Skips annotations on a type. */
  void annotations() {
    while (lexer.kind == '@' && !startsAnnotationType()) {
      lexer.next();
      qualifiedName();
      if (lexer.kind == '(') {
        lexer.skipBrackets();
      }
    }
  }

  /** Whether {@code @} begins {@code @interface}. */
  boolean startsAnnotationType() {
    if (lexer.peek() != 'i') {
      return false;
    }
    var mark = lexer.mark();
    lexer.next();
    var found = lexer.isWord("interface");
    lexer.back(mark);
    return found;
  }

  /** Reads {@code a.b.C}; empty when there is no name. */
  String qualifiedName() {
    if (lexer.kind != HeaderLexer.WORD) {
      return "";
    }
    var first = lexer.word();
    lexer.next();
    if (lexer.kind != '.') {
      return first;
    }
    var name = new StringBuilder(64).append(first);
    while (lexer.kind == '.') {
      lexer.next();
      if (lexer.kind != HeaderLexer.WORD) {
        break;
      }
      name.append('.').append(lexer.word());
      lexer.next();
    }
    return name.toString();
  }

  /** Passes the dots of a variable parameter if they are there. */
  boolean ellipsis() {
    annotations();
    if (lexer.kind != '.') {
      return false;
    }
    while (lexer.kind == '.') {
      lexer.next();
    }
    return true;
  }

  private void append() {
    if (lexer.kind == HeaderLexer.WORD) {
      out.append(lexer.word());
      lexer.next();
      rest();
    } else {
      appendDimensions();
    }
  }

  /** What follows the first word of a type. */
  private void rest() {
    while (true) {
      if (lexer.kind == '<') {
        arguments();
      }
      if (lexer.kind != '.' || lexer.peek() == '.') {
        break;
      }
      lexer.next();
      annotations();
      out.append('.');
      if (lexer.kind != HeaderLexer.WORD) {
        break;
      }
      out.append(lexer.word());
      lexer.next();
    }
    appendDimensions();
  }

  private void arguments() {
    out.append('<');
    lexer.next();
    while (true) {
      annotations();
      if (lexer.kind == '?') {
        wildcard();
      } else {
        append();
      }
      if (lexer.kind != ',') {
        break;
      }
      out.append(',');
      lexer.next();
    }
    out.append('>');
    if (lexer.kind == '>') {
      lexer.next();
    }
  }

  private void wildcard() {
    out.append('?');
    lexer.next();
    annotations();
    if (lexer.isWord("extends") || lexer.isWord("super")) {
      out.append(lexer.isWord("extends") ? '+' : '-');
      lexer.next();
      annotations();
      append();
    }
  }

  private void appendDimensions() {
    while (true) {
      annotations();
      if (lexer.kind != '[') {
        return;
      }
      lexer.skipBrackets();
      out.append("[]");
    }
  }
}
