package io.github.ecoscan.types;

import io.github.ecoscan.types.TypeHeader.Parameter;
import java.util.ArrayList;
import java.util.List;

/** Reads the types of a header into the text form that {@link TypeText} understands. */
final class TypeTextReader {
  private final HeaderLexer lexer;

  TypeTextReader(HeaderLexer lexer) {
    this.lexer = lexer;
  }

  /** Reads a type with its dimensions; empty when there is none. */
  String type() {
    var out = new StringBuilder();
    annotations();
    type(out);
    return out.toString();
  }

  /** Reads {@code [] []} after a name or parameter list. */
  String dimensions() {
    var out = new StringBuilder();
    dimensions(out);
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
      annotationName();
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

  String annotationName() {
    var name = new StringBuilder();
    while (lexer.kind == HeaderLexer.WORD) {
      name.append(lexer.word());
      lexer.next();
      if (lexer.kind != '.') {
        break;
      }
      name.append('.');
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

  private void type(StringBuilder out) {
    while (lexer.kind == HeaderLexer.WORD) {
      out.append(lexer.word());
      lexer.next();
      if (lexer.kind == '<') {
        arguments(out);
      }
      if (lexer.kind != '.' || lexer.peek() == '.') {
        break;
      }
      lexer.next();
      annotations();
      out.append('.');
    }
    dimensions(out);
  }

  private void arguments(StringBuilder out) {
    out.append('<');
    lexer.next();
    while (true) {
      annotations();
      if (lexer.kind == '?') {
        wildcard(out);
      } else {
        type(out);
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

  private void wildcard(StringBuilder out) {
    out.append('?');
    lexer.next();
    annotations();
    if (lexer.isWord("extends") || lexer.isWord("super")) {
      out.append(lexer.isWord("extends") ? '+' : '-');
      lexer.next();
      annotations();
      type(out);
    }
  }

  private void dimensions(StringBuilder out) {
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
