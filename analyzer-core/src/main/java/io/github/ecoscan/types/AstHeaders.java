package io.github.ecoscan.types;

import com.github.javaparser.ast.Modifier;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.RecordDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.TypeParameter;
import com.github.javaparser.ast.type.WildcardType;
import java.util.ArrayList;
import java.util.List;

/** Makes headers of classes that stand in bodies, which header scans do not see. */
final class AstHeaders {
  private AstHeaders() {}

  static TypeHeader anonymous(NodeList<BodyDeclaration<?>> body, boolean hasSuperclass) {
    var header =
        new TypeHeader(
            "",
            0,
            List.of(),
            hasSuperclass,
            List.of(""),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    return members(header, body, List.of());
  }

  static TypeHeader type(TypeDeclaration<?> declaration) {
    var supertypes = new ArrayList<ClassOrInterfaceType>();
    var hasSuperclass = false;
    var flags = flags(declaration.getModifiers());
    NodeList<TypeParameter> parameters = new NodeList<>();
    var fields = new ArrayList<TypeHeader.Field>();
    if (declaration instanceof ClassOrInterfaceDeclaration plain) {
      supertypes.addAll(plain.getExtendedTypes());
      supertypes.addAll(plain.getImplementedTypes());
      hasSuperclass = !plain.isInterface() && !plain.getExtendedTypes().isEmpty();
      flags |= plain.isInterface() ? Flags.INTERFACE | Flags.ABSTRACT | Flags.STATIC : 0;
      parameters = plain.getTypeParameters();
    } else if (declaration instanceof EnumDeclaration constants) {
      supertypes.addAll(constants.getImplementedTypes());
      flags |= Flags.ENUM | Flags.STATIC;
      for (var constant : constants.getEntries()) {
        fields.add(
            new TypeHeader.Field(
                constant.getNameAsString(),
                Flags.PUBLIC | Flags.STATIC | Flags.FINAL | Flags.ENUM,
                constants.getNameAsString(),
                List.of()));
      }
    } else if (declaration instanceof RecordDeclaration data) {
      supertypes.addAll(data.getImplementedTypes());
      flags |= Flags.RECORD | Flags.STATIC | Flags.FINAL;
      parameters = data.getTypeParameters();
      for (var component : data.getParameters()) {
        fields.add(
            new TypeHeader.Field(
                component.getNameAsString(),
                Flags.PRIVATE | Flags.FINAL | (component.isVarArgs() ? Flags.VARARGS : 0),
                text(component),
                List.of()));
      }
    } else if (declaration instanceof AnnotationDeclaration) {
      flags |= Flags.ANNOTATION | Flags.INTERFACE | Flags.ABSTRACT | Flags.STATIC;
    }
    var header =
        new TypeHeader(
            declaration.getNameAsString(),
            flags,
            parameters(parameters),
            hasSuperclass,
            supertypes.stream().map(AstHeaders::text).toList(),
            annotations(declaration.getAnnotations()),
            List.of(),
            List.of(),
            List.of());
    return members(header, declaration.getMembers(), fields);
  }

  private static TypeHeader members(
      TypeHeader header, NodeList<BodyDeclaration<?>> body, List<TypeHeader.Field> first) {
    var fields = new ArrayList<>(first);
    var methods = new ArrayList<TypeHeader.Method>();
    var types = new ArrayList<TypeHeader>();
    var isInterface = Flags.has(header.flags(), Flags.INTERFACE);
    for (var member : body) {
      if (member instanceof FieldDeclaration field) {
        for (var variable : field.getVariables()) {
          fields.add(
              new TypeHeader.Field(
                  variable.getNameAsString(),
                  flags(field.getModifiers()) | (isInterface ? Flags.PUBLIC | Flags.STATIC : 0),
                  text(variable.getType()),
                  annotations(field.getAnnotations())));
        }
      } else if (member instanceof CallableDeclaration<?> callable) {
        methods.add(method(callable, isInterface));
      } else if (member instanceof TypeDeclaration<?> nested) {
        types.add(type(nested));
      }
    }
    return header.with(fields, methods, types);
  }

  private static TypeHeader.Method method(CallableDeclaration<?> callable, boolean inInterface) {
    var flags = flags(callable.getModifiers());
    var result = "void";
    var name = TypeHeader.CONSTRUCTOR;
    if (callable instanceof MethodDeclaration method) {
      name = method.getNameAsString();
      result = text(method.getType());
      if (inInterface) {
        flags |= Flags.has(flags, Flags.PRIVATE) ? 0 : Flags.PUBLIC;
        flags |= method.getBody().isPresent() ? 0 : Flags.ABSTRACT;
      }
    }
    if (callable.getParameters().stream().anyMatch(Parameter::isVarArgs)) {
      flags |= Flags.VARARGS;
    }
    return new TypeHeader.Method(
        name,
        flags,
        parameters(callable.getTypeParameters()),
        result,
        callable.getParameters().stream().map(AstHeaders::text).toList(),
        annotations(callable.getAnnotations()));
  }

  /** What a method sees that no header knows of, as broken code may have. */
  static TypeScope scope(CallableDeclaration<?> callable, SourceClass owner) {
    return owner
        .bodyScope()
        .with(SourceClass.variables(parameters(callable.getTypeParameters()), owner.bodyScope()));
  }

  private static List<TypeHeader.Parameter> parameters(NodeList<TypeParameter> parameters) {
    return parameters.stream()
        .map(
            p ->
                new TypeHeader.Parameter(
                    p.getNameAsString(), p.getTypeBound().stream().map(AstHeaders::text).toList()))
        .toList();
  }

  private static List<String> annotations(NodeList<AnnotationExpr> annotations) {
    return annotations.stream().map(AnnotationExpr::getNameAsString).toList();
  }

  private static int flags(NodeList<Modifier> modifiers) {
    var flags = 0;
    for (var modifier : modifiers) {
      flags |= Flags.ofModifier(modifier.getKeyword().asString());
    }
    return flags;
  }

  private static String text(Parameter parameter) {
    return text(parameter.getType()) + (parameter.isVarArgs() ? "[]" : "");
  }

  private static String text(Type type) {
    var out = new StringBuilder();
    write(type, out);
    return out.toString();
  }

  private static void write(Type type, StringBuilder out) {
    if (type instanceof ClassOrInterfaceType named) {
      if (named.getScope().isPresent()) {
        write(named.getScope().get(), out);
        out.append('.');
      }
      out.append(named.getName().getIdentifier());
      named.getTypeArguments().filter(a -> !a.isEmpty()).ifPresent(a -> arguments(a, out));
    } else if (type.isArrayType()) {
      write(type.asArrayType().getComponentType(), out);
      out.append("[]");
    } else if (type instanceof WildcardType wildcard) {
      out.append('?');
      wildcard.getExtendedType().ifPresent(bound -> write(bound, out.append('+')));
      wildcard.getSuperType().ifPresent(bound -> write(bound, out.append('-')));
    } else {
      out.append(type.asString());
    }
  }

  private static void arguments(NodeList<Type> arguments, StringBuilder out) {
    out.append('<');
    for (var i = 0; i < arguments.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      write(arguments.get(i), out);
    }
    out.append('>');
  }
}
