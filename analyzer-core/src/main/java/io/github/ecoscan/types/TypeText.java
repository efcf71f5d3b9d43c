package io.github.ecoscan.types;

import java.util.ArrayList;
import java.util.List;

/** Turns the type texts of headers into types. */
final class TypeText {
  private final String text;
  private final TypeScope scope;
  private int at;

  private TypeText(String text, TypeScope scope) {
    this.text = text;
    this.scope = scope;
  }

  static Ty resolve(String text, TypeScope scope) {
    var last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
    if (last != '>' && last != ']' && text.indexOf('.') < 0) {
      var basic = BasicTy.ofKeyword(text);
      return basic == null ? simple(text, scope) : basic;
    }
    return new TypeText(text, scope).type();
  }

  static List<Ty> resolve(List<String> texts, TypeScope scope) {
    var types = new ArrayList<Ty>(texts.size());
    for (var text : texts) {
      types.add(resolve(text, scope));
    }
    return List.copyOf(types);
  }

  private static Ty simple(String name, TypeScope scope) {
    var found = scope.find(name);
    if (found == null) {
      return BasicTy.UNKNOWN;
    }
    return found instanceof ClassTy type && !type.symbol().typeParameters().isEmpty()
        ? TypeNames.apply(type.symbol(), null, List.of(), scope)
        : found;
  }

  private Ty type() {
    Ty type = null;
    ClassTy qualifier = null;
    var start = at;
    while (true) {
      skipName();
      var name = text.substring(start, at);
      List<Ty> arguments = List.of();
      if (at < text.length() && text.charAt(at) == '<') {
        arguments = arguments();
      }
      type = qualifier == null ? named(name, arguments) : member(qualifier, name, arguments);
      if (at >= text.length() || text.charAt(at) != '.') {
        break;
      }
      at++;
      start = at;
      qualifier = type instanceof ClassTy outer ? outer : null;
      if (qualifier == null) {
        skipName();
        return BasicTy.UNKNOWN;
      }
    }
    var dimensions = 0;
    while (text.startsWith("[]", at)) {
      dimensions++;
      at += 2;
    }
    return ArrayTy.of(type, dimensions);
  }

  private Ty named(String name, List<Ty> arguments) {
    var basic = BasicTy.ofKeyword(name);
    if (basic != null) {
      return basic;
    }
    var found = TypeNames.find(name, scope);
    return found instanceof ClassTy type
        ? TypeNames.apply(type.symbol(), null, arguments, scope)
        : found;
  }

  private Ty member(ClassTy qualifier, String name, List<Ty> arguments) {
    var symbol = qualifier.symbol().memberTypeAt(name);
    return symbol == null ? BasicTy.UNKNOWN : TypeNames.apply(symbol, qualifier, arguments, scope);
  }

  private void skipName() {
    while (at < text.length() && "<>,[?&".indexOf(text.charAt(at)) < 0) {
      at++;
    }
  }

  private List<Ty> arguments() {
    var arguments = new ArrayList<Ty>(2);
    at++;
    while (at < text.length() && text.charAt(at) != '>') {
      arguments.add(argument());
      if (at < text.length() && text.charAt(at) == ',') {
        at++;
      }
    }
    at++;
    return arguments;
  }

  private Ty argument() {
    if (text.charAt(at) != '?') {
      return type();
    }
    at++;
    if (text.startsWith("+", at)) {
      at++;
      return WildTy.extending(type());
    }
    if (text.startsWith("-", at)) {
      at++;
      return WildTy.above(type());
    }
    return WildTy.ANY;
  }
}
