package io.github.ecoscan.types;

import io.github.ecoscan.types.TypeHeader.Field;
import java.util.ArrayList;
import java.util.List;

/** Reads type declarations. */
final class TypeReader {
  private final HeaderLexer lexer;
  private final TypeTextReader types;
  private final ModifierReader modifiers;
  private final MemberReader members;

  TypeReader(
      HeaderLexer lexer, TypeTextReader types, ModifierReader modifiers, MemberReader members) {
    this.lexer = lexer;
    this.types = types;
    this.modifiers = modifiers;
    this.members = members;
  }

  /** Whether a type declaration begins here, after its modifiers. */
  boolean startsType() {
    if (lexer.kind == '@') {
      return true;
    }
    if (lexer.kind != HeaderLexer.WORD) {
      return false;
    }
    return switch (lexer.word()) {
      case "class", "interface", "enum" -> true;
      case "record" -> startsRecord();
      default -> false;
    };
  }

  /** Whether the word {@code record} is followed by what makes it more than a name. */
  private boolean startsRecord() {
    if (!lexer.precedesWord()) {
      return false;
    }
    var mark = lexer.mark();
    lexer.next();
    var next = lexer.peek();
    lexer.back(mark);
    return next == '(' || next == '<';
  }

  TypeHeader read(int written, List<String> named, HeaderBody outer) {
    var all = written;
    if (lexer.kind == '@') {
      lexer.next();
      all |= Flags.ANNOTATION | Flags.INTERFACE | Flags.ABSTRACT | Flags.STATIC;
    } else if (lexer.isWord("interface")) {
      all |= Flags.INTERFACE | Flags.ABSTRACT | Flags.STATIC;
    } else if (lexer.isWord("enum")) {
      all |= Flags.ENUM | Flags.STATIC;
    } else if (lexer.isWord("record")) {
      all |= Flags.RECORD | Flags.STATIC | Flags.FINAL;
    }
    if (outer.isInterface()) {
      all |= Flags.PUBLIC | Flags.STATIC;
    }
    lexer.next();
    var name = lexer.kind == HeaderLexer.WORD ? lexer.word() : "";
    lexer.next();
    var body = new HeaderBody(name, all);
    var parameters = types.typeParameters();
    if (Flags.has(all, Flags.RECORD) && lexer.kind == '(') {
      components(body);
    }
    var supertypes = supertypes(all);
    if (lexer.kind == '{') {
      lexer.next();
      if (Flags.has(all, Flags.ENUM)) {
        constants(body);
      }
      members.members(body);
    }
    return new TypeHeader(
        name,
        all,
        parameters,
        supertypes.hasSuperclass,
        List.copyOf(supertypes.types),
        named,
        List.copyOf(body.fields),
        List.copyOf(body.methods),
        List.copyOf(body.types));
  }

  private Supertypes supertypes(int typeFlags) {
    var found = new Supertypes();
    while (lexer.kind == HeaderLexer.WORD) {
      var clause = lexer.word();
      lexer.next();
      var named = types.types(',');
      if (clause.equals("extends") && !Flags.has(typeFlags, Flags.INTERFACE)) {
        found.hasSuperclass = !named.isEmpty();
      }
      if (!clause.equals("permits")) {
        found.types.addAll(named);
      }
    }
    while (lexer.kind != '{' && lexer.kind != '}' && lexer.kind != HeaderLexer.END) {
      lexer.next();
    }
    return found;
  }

  private void components(HeaderBody body) {
    lexer.next();
    while (lexer.kind != ')' && lexer.kind != HeaderLexer.END) {
      modifiers.read();
      var named = modifiers.annotations();
      var type = types.type();
      var varargs = types.ellipsis();
      if (lexer.kind != HeaderLexer.WORD) {
        break;
      }
      var flag = Flags.PRIVATE | Flags.FINAL | (varargs ? Flags.VARARGS : 0);
      body.fields.add(new Field(lexer.word(), flag, varargs ? type + "[]" : type, named));
      lexer.next();
      if (lexer.kind == ',') {
        lexer.next();
      }
    }
    lexer.next();
  }

  private void constants(HeaderBody body) {
    while (true) {
      modifiers.read();
      if (lexer.kind != HeaderLexer.WORD) {
        break;
      }
      var flag = Flags.PUBLIC | Flags.STATIC | Flags.FINAL | Flags.ENUM;
      body.fields.add(new Field(lexer.word(), flag, body.name, modifiers.annotations()));
      lexer.next();
      if (lexer.kind == '(') {
        lexer.skipBrackets();
      }
      if (lexer.kind == '{') {
        lexer.skipBrackets();
      }
      if (lexer.kind != ',') {
        break;
      }
      lexer.next();
    }
    if (lexer.kind == ';') {
      lexer.next();
    }
  }

  private static final class Supertypes {
    final List<String> types = new ArrayList<>();
    boolean hasSuperclass;
  }
}
