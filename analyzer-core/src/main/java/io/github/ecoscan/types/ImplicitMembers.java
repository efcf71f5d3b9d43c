package io.github.ecoscan.types;

import io.github.ecoscan.types.TypeHeader.Field;
import io.github.ecoscan.types.TypeHeader.Method;
import java.util.ArrayList;
import java.util.List;

/** Adds the members that the language declares by itself, after the written ones. */
final class ImplicitMembers {
  private ImplicitMembers() {}

  static TypeHeader complete(TypeHeader header) {
    var methods = new ArrayList<>(header.methods());
    if (Flags.has(header.flags(), Flags.RECORD)) {
      addRecordMembers(header, methods);
    } else if (Flags.has(header.flags(), Flags.ENUM)) {
      addEnumMembers(header, methods);
    }
    if (!Flags.has(header.flags(), Flags.INTERFACE) && !hasConstructor(methods)) {
      var access = header.flags() & (Flags.PUBLIC | Flags.PROTECTED | Flags.PRIVATE);
      methods.add(constructor(access, List.of()));
    }
    return methods.size() == header.methods().size()
        ? header
        : header.with(header.fields(), methods, header.types());
  }

  private static void addRecordMembers(TypeHeader header, List<Method> methods) {
    var components =
        header.fields().stream().filter(f -> !Flags.has(f.flags(), Flags.STATIC)).toList();
    for (var component : components) {
      if (methods.stream()
          .noneMatch(m -> m.name().equals(component.name()) && m.parameters().isEmpty())) {
        methods.add(accessor(component));
      }
    }
    var types = components.stream().map(Field::type).toList();
    if (methods.stream().noneMatch(m -> isConstructor(m) && m.parameters().equals(types))) {
      var access = header.flags() & (Flags.PUBLIC | Flags.PROTECTED | Flags.PRIVATE);
      var varargs = components.stream().mapToInt(f -> f.flags() & Flags.VARARGS).sum();
      methods.add(constructor(access | varargs, types));
    }
  }

  private static Method accessor(Field component) {
    return new Method(
        component.name(), Flags.PUBLIC, List.of(), component.type(), List.of(), List.of());
  }

  private static void addEnumMembers(TypeHeader header, List<Method> methods) {
    var flags = Flags.PUBLIC | Flags.STATIC;
    var name = header.name();
    methods.add(new Method("values", flags, List.of(), name + "[]", List.of(), List.of()));
    methods.add(
        new Method("valueOf", flags, List.of(), name, List.of("java.lang.String"), List.of()));
  }

  private static Method constructor(int flags, List<String> parameters) {
    return new Method(TypeHeader.CONSTRUCTOR, flags, List.of(), "void", parameters, List.of());
  }

  private static boolean hasConstructor(List<Method> methods) {
    for (var method : methods) {
      if (isConstructor(method)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isConstructor(Method method) {
    return method.name().equals(TypeHeader.CONSTRUCTOR);
  }
}
