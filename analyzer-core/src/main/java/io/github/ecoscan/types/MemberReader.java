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

  /** Of the modifiers last read. */
  private int flags;

  private List<String> annotations = List.of();

  MemberReader(HeaderLexer lexer) {
    this.lexer = lexer;
    this.types = new TypeTextReader(lexer);
  }

  /**
   * Reads the types of a file.
   *
   * @return the implicit class around everything, if the file has members outside any class
   */
  TypeHeader top(List<TypeHeader> into, String implicitClass) {
    var body = new Body(implicitClass, 0);
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
        -1,
        List.of(),
        false,
        List.of(),
        List.of(),
        List.copyOf(body.fields),
        List.copyOf(body.methods),
        List.copyOf(body.types));
  }

  /** Reads modifiers and annotations, which the next declaration takes. */
  void modifiers() {
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
    var name = types.annotationName();
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
      case "sealed" -> Character.isJavaIdentifierStart(lexer.peek());
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

  private void member(Body body) {
    modifiers();
    var taken = flags;
    var named = List.copyOf(annotations);
    if (lexer.kind == '{') {
      lexer.skipBrackets();
    } else if (startsType()) {
      body.types.add(type(taken, named, body));
    } else if (lexer.kind == '<' || lexer.kind == HeaderLexer.WORD) {
      methodOrFields(body, taken, named);
    } else {
      lexer.next();
    }
  }

  private boolean startsType() {
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
    if (!Character.isJavaIdentifierStart(lexer.peek())) {
      return false;
    }
    var mark = lexer.mark();
    lexer.next();
    var next = lexer.peek();
    lexer.back(mark);
    return next == '(' || next == '<';
  }

  private TypeHeader type(int modifiers, List<String> named, Body outer) {
    var all = modifiers;
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
    var position = lexer.start;
    var name = lexer.kind == HeaderLexer.WORD ? lexer.word() : "";
    lexer.next();
    var body = new Body(name, all);
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
      members(body);
    }
    return new TypeHeader(
        name,
        all,
        position,
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

  private void members(Body body) {
    while (lexer.kind != HeaderLexer.END) {
      if (lexer.kind == '}') {
        lexer.next();
        return;
      }
      member(body);
    }
  }

  private void components(Body body) {
    lexer.next();
    while (lexer.kind != ')' && lexer.kind != HeaderLexer.END) {
      modifiers();
      var named = List.copyOf(annotations);
      var type = types.type();
      var varargs = ellipsis();
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

  private void constants(Body body) {
    while (true) {
      modifiers();
      if (lexer.kind != HeaderLexer.WORD) {
        break;
      }
      var flag = Flags.PUBLIC | Flags.STATIC | Flags.FINAL | Flags.ENUM;
      body.fields.add(new Field(lexer.word(), flag, body.name, List.copyOf(annotations)));
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

  private void methodOrFields(Body body, int modifiers, List<String> named) {
    var parameters = types.typeParameters();
    types.annotations();
    if (lexer.kind == HeaderLexer.WORD && lexer.peek() == '(') {
      lexer.next();
      method(body, TypeHeader.CONSTRUCTOR, modifiers, parameters, "void", named);
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
      method(body, name, modifiers, parameters, type, named);
    } else {
      fields(body, name, modifiers, type, named);
    }
  }

  private void method(
      Body body,
      String name,
      int modifiers,
      List<Parameter> typeParameters,
      String result,
      List<String> named) {
    lexer.next();
    var all = modifiers;
    var parameters = new ArrayList<String>();
    while (lexer.kind != ')' && lexer.kind != HeaderLexer.END) {
      modifiers();
      var type = types.type();
      if (ellipsis()) {
        type += "[]";
        all |= Flags.VARARGS;
      }
      var receiver = false;
      while (lexer.kind == HeaderLexer.WORD || lexer.kind == '.') {
        receiver |= lexer.isWord("this");
        lexer.next();
      }
      type += types.dimensions();
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
    var full = result + types.dimensions();
    var hasBody = skipToBody();
    if (body.isInterface()) {
      all |= Flags.has(all, Flags.PRIVATE) ? 0 : Flags.PUBLIC;
      all |= hasBody || Flags.has(all, Flags.PRIVATE | Flags.STATIC) ? 0 : Flags.ABSTRACT;
    }
    body.methods.add(
        new Method(name, all, typeParameters, full, List.copyOf(parameters), List.copyOf(named)));
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

  private void fields(Body body, String firstName, int modifiers, String type, List<String> named) {
    var all = modifiers;
    if (body.isInterface()) {
      all |= Flags.PUBLIC | Flags.STATIC | Flags.FINAL;
    }
    var name = firstName;
    while (true) {
      var full = type + types.dimensions();
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

  private boolean ellipsis() {
    types.annotations();
    if (lexer.kind != '.') {
      return false;
    }
    while (lexer.kind == '.') {
      lexer.next();
    }
    return true;
  }

  /** Where members gather while a type is read. */
  private static final class Body {
    final String name;
    final int flags;
    final List<Field> fields = new ArrayList<>();
    final List<Method> methods = new ArrayList<>();
    final List<TypeHeader> types = new ArrayList<>();

    Body(String name, int flags) {
      this.name = name;
      this.flags = flags;
    }

    boolean isInterface() {
      return Flags.has(flags, Flags.INTERFACE);
    }
  }

  private static final class Supertypes {
    final List<String> types = new ArrayList<>();
    boolean hasSuperclass;
  }
}
