package io.github.ecoscan.types;

import io.github.ecoscan.types.TypeHeader.Field;
import io.github.ecoscan.types.TypeHeader.Method;
import io.github.ecoscan.types.TypeHeader.Parameter;
import java.util.ArrayList;
import java.util.List;

/** Reads type declarations and their members. */
final class MemberReader {
  private final HeaderLexer lexer;
  private final TypeTextReader types;

  private final ModifierReader modifiers;
  private final TypeReader declarations;

  MemberReader(HeaderLexer lexer) {
    this.lexer = lexer;
    this.types = new TypeTextReader(lexer);
    this.modifiers = new ModifierReader(lexer, types);
    this.declarations = new TypeReader(lexer, types, modifiers, this);
  }

  /**
   * Reads the types of a file.
   *
   * @return the implicit class around everything, if the file has members outside any class
   */
  TypeHeader top(List<TypeHeader> into, String implicitClass) {
    var body = new HeaderBody(implicitClass, 0);
    while (lexer.kind != HeaderLexer.END) {
      if (lexer.kind == '}') {
        lexer.next();
      } else {
        member(body);
      }
    }
    into.addAll(body.types);
    if (body.methods.stream().noneMatch(m -> !m.name().equals(TypeHeader.CONSTRUCTOR))) {
      return null;
    }
    return new TypeHeader(
        implicitClass,
        Flags.FINAL,
        List.of(),
        false,
        List.of(),
        List.of(),
        List.copyOf(body.fields),
        List.copyOf(body.methods),
        List.copyOf(body.types));
  }

  /** Skips modifiers and annotations. */
  void modifiers() {
    modifiers.read();
  }

  String qualifiedName() {
    return types.qualifiedName();
  }

  private void member(HeaderBody body) {
    modifiers.read();
    var taken = modifiers.flags();
    var named = modifiers.annotations();
    if (lexer.kind == '{') {
      lexer.skipBrackets();
    } else if (declarations.startsType()) {
      body.types.add(declarations.read(taken, named, body));
    } else if (lexer.kind == '<' || lexer.kind == HeaderLexer.WORD) {
      methodOrFields(body, taken, named);
    } else {
      lexer.next();
    }
  }

  /** Reads members up to the closing brace. */
  void members(HeaderBody body) {
    while (lexer.kind != HeaderLexer.END) {
      if (lexer.kind == '}') {
        lexer.next();
        return;
      }
      member(body);
    }
  }

  private void methodOrFields(HeaderBody body, int written, List<String> named) {
    var parameters = types.typeParameters();
    types.annotations();
    if (lexer.kind == HeaderLexer.WORD && lexer.peek() == '(') {
      lexer.next();
      method(body, TypeHeader.CONSTRUCTOR, written, parameters, "void", named);
      return;
    }
    if (lexer.isWord(body.name) && lexer.peek() == '{') {
      lexer.next();
      lexer.skipBrackets();
      return;
    }
    var type = types.type();
    if (lexer.kind != HeaderLexer.WORD || type.isEmpty()) {
      lexer.next();
      return;
    }
    var name = lexer.word();
    lexer.next();
    if (lexer.kind == '(') {
      method(body, name, written, parameters, type, named);
    } else {
      fields(body, name, written, type, named);
    }
  }

  private void method(
      HeaderBody body,
      String name,
      int written,
      List<Parameter> typeParameters,
      String result,
      List<String> named) {
    lexer.next();
    var all = written;
    List<String> parameters = lexer.kind == ')' ? List.of() : new ArrayList<>(4);
    while (lexer.kind != ')' && lexer.kind != HeaderLexer.END) {
      modifiers.read();
      var type = types.type();
      if (types.ellipsis()) {
        type += "[]";
        all |= Flags.VARARGS;
      }
      var receiver = false;
      while (lexer.kind == HeaderLexer.WORD || lexer.kind == '.') {
        receiver |= lexer.isWord("this");
        lexer.next();
      }
      type = types.dimensions(type);
      if (!receiver && !type.isEmpty()) {
        parameters.add(type);
      }
      if (lexer.kind == ',') {
        lexer.next();
      } else if (lexer.kind != ')') {
        break;
      }
    }
    lexer.next();
    var full = types.dimensions(result);
    var hasBody = skipToBody();
    if (body.isInterface()) {
      all |= Flags.has(all, Flags.PRIVATE) ? 0 : Flags.PUBLIC;
      all |= hasBody || Flags.has(all, Flags.PRIVATE | Flags.STATIC) ? 0 : Flags.ABSTRACT;
    }
    body.methods.add(new Method(name, all, typeParameters, full, List.copyOf(parameters), named));
  }

  /** Past throws clause and body, or the default of an annotation's element. */
  private boolean skipToBody() {
    while (lexer.kind != HeaderLexer.END && lexer.kind != '}') {
      if (lexer.kind == ';') {
        lexer.next();
        return false;
      }
      if (lexer.kind == '{') {
        lexer.skipBrackets();
        if (lexer.kind == ';') {
          lexer.next();
        }
        return true;
      }
      if (lexer.isWord("default")) {
        new InitializerSkip(lexer, types).skip();
      } else {
        lexer.next();
      }
    }
    return false;
  }

  private void fields(
      HeaderBody body, String firstName, int written, String type, List<String> named) {
    var all = written;
    if (body.isInterface()) {
      all |= Flags.PUBLIC | Flags.STATIC | Flags.FINAL;
    }
    var name = firstName;
    while (true) {
      var full = types.dimensions(type);
      var initialized = lexer.kind == '=' ? Flags.INITIALIZED : 0;
      body.fields.add(new Field(name, all | initialized, full, named));
      if (lexer.kind == '=') {
        new InitializerSkip(lexer, types).skip();
      }
      if (lexer.kind != ',') {
        break;
      }
      lexer.next();
      if (lexer.kind != HeaderLexer.WORD) {
        return;
      }
      name = lexer.word();
      lexer.next();
    }
    if (lexer.kind == ';') {
      lexer.next();
    }
  }
}
