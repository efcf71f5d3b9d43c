package io.github.ecoscan.types;

import java.util.ArrayList;
import java.util.List;

/** Reads descriptors and generic signatures of class files. */
final class SignatureReader {
  private final ClassSymbol owner;
  private final List<TypeVar> own;
  private final String text;
  private int at;

  SignatureReader(ClassSymbol owner, List<TypeVar> own, String text) {
    this.owner = owner;
    this.own = own;
    this.text = text;
  }

  /**
   * The type parameters a signature begins with.
   *
   * @param scope the class whose parameters are visible besides, null for the class itself
   */
  static List<TypeVar> typeParameters(ClassSymbol owner, String signature, ClassSymbol scope) {
    if (signature == null || signature.charAt(0) != '<') {
      return List.of();
    }
    var variables = new ArrayList<TypeVar>(2);
    var reader = new SignatureReader(owner, variables, signature);
    reader.at = 1;
    while (signature.charAt(reader.at) != '>') {
      var colon = signature.indexOf(':', reader.at);
      var variable = new TypeVar(signature.substring(reader.at, colon));
      reader.at = colon;
      var bounds = colon;
      variable.boundedBy(() -> new SignatureReader(owner, variables, signature).bounds(bounds));
      variables.add(variable);
      reader.skipBounds();
    }
    return List.copyOf(variables);
  }

  static List<Ty> supertypes(BinaryClass symbol, BinaryClass.Parts parts) {
    var types = new ArrayList<Ty>(2);
    if (parts.signature != null) {
      var reader = new SignatureReader(symbol, symbol.ownTypeParameters(), parts.signature);
      reader.skipTypeParameters();
      while (reader.at < parts.signature.length()) {
        types.add(reader.type());
      }
      return types;
    }
    if (parts.superName != null) {
      types.add(symbol.universe().named(parts.superName));
    }
    for (var parent : parts.interfaces) {
      types.add(symbol.universe().named(parent));
    }
    return types;
  }

  MethodSymbol.Signature method() {
    skipTypeParameters();
    at++;
    var parameters = new ArrayList<Ty>(4);
    while (text.charAt(at) != ')') {
      parameters.add(type());
    }
    at++;
    return new MethodSymbol.Signature(List.copyOf(parameters), type());
  }

  Ty type() {
    var c = text.charAt(at++);
    return switch (c) {
      case 'L' -> classType();
      case '[' -> ArrayTy.of(type(), 1);
      case 'T' -> {
        var end = text.indexOf(';', at);
        var name = text.substring(at, end);
        at = end + 1;
        yield variable(name);
      }
      default -> BasicTy.ofDescriptor(c);
    };
  }

  private Ty classType() {
    var name = new StringBuilder();
    var arguments = new ArrayList<Ty>(0);
    while (true) {
      var c = text.charAt(at++);
      switch (c) {
        case ';' -> {
          return classType(name.toString(), arguments);
        }
        case '<' -> arguments(arguments);
        case '.' -> name.append('$');
        default -> name.append(c);
      }
    }
  }

  private Ty classType(String name, List<Ty> arguments) {
    var raw = owner.universe().named(name);
    if (arguments.isEmpty() || !(raw instanceof ClassTy type)) {
      return raw;
    }
    return type.symbol().isKnown() && type.symbol().typeParameters().size() != arguments.size()
        ? raw
        : new ClassTy(type.symbol(), List.copyOf(arguments));
  }

  private void arguments(List<Ty> arguments) {
    while (text.charAt(at) != '>') {
      switch (text.charAt(at)) {
        case '*' -> {
          at++;
          arguments.add(WildTy.ANY);
        }
        case '+' -> {
          at++;
          arguments.add(WildTy.extending(type()));
        }
        case '-' -> {
          at++;
          arguments.add(WildTy.above(type()));
        }
        default -> arguments.add(type());
      }
    }
    at++;
  }

  private Ty variable(String name) {
    for (var variable : own) {
      if (variable.name().equals(name)) {
        return variable;
      }
    }
    for (var symbol = owner; symbol != null; symbol = symbol.outer()) {
      for (var variable : symbol.ownTypeParameters()) {
        if (variable.name().equals(name)) {
          return variable;
        }
      }
    }
    return BasicTy.UNKNOWN;
  }

  private List<Ty> bounds(int start) {
    at = start;
    var bounds = new ArrayList<Ty>(1);
    while (text.charAt(at) == ':') {
      at++;
      if (text.charAt(at) != ':') {
        bounds.add(type());
      }
    }
    return bounds.size() == 1 && bounds.get(0).equals(owner.universe().object())
        ? List.of()
        : List.copyOf(bounds);
  }

  private void skipTypeParameters() {
    if (text.charAt(at) == '<') {
      skipAngles();
    }
  }

  private void skipBounds() {
    while (text.charAt(at) == ':') {
      at++;
      while (text.charAt(at) == '[') {
        at++;
      }
      if (text.charAt(at) != ':') {
        skipReference();
      }
    }
  }

  private void skipReference() {
    while (text.charAt(at) != ';') {
      if (text.charAt(at) == '<') {
        skipAngles();
      } else {
        at++;
      }
    }
    at++;
  }

  private void skipAngles() {
    var depth = 0;
    do {
      var c = text.charAt(at++);
      depth += c == '<' ? 1 : c == '>' ? -1 : 0;
    } while (depth > 0);
  }
}
