package io.github.ecoscan.types;

import java.util.ArrayList;
import java.util.List;

/** A class of the project, known from its header. */
final class SourceClass extends ClassSymbol {
  private final TypeHeader header;
  private final ClassSymbol outer;
  private final String canonicalName;
  private final TypeScope headerScope;
  private final TypeScope bodyScope;
  private final List<TypeVar> typeParameters;
  private final List<MethodSymbol> methods;
  private final List<FieldSymbol> fields;
  private final List<SourceClass> types;
  private List<Ty> supertypes;

  /** Guards against a class that is its own ancestor: the thread that is reading the supertypes. */
  private Thread reading;

  private SourceClass(
      TypeHeader header, ClassSymbol outer, String binaryName, String canonical, TypeScope around) {
    super(around.universe(), binaryName);
    this.header = header;
    this.outer = outer;
    this.canonicalName = canonical;
    this.bodyScope = new TypeScope.BodyScope(this, around);
    this.typeParameters = variables(header.typeParameters(), bodyScope);
    this.headerScope = around.with(typeParameters);
    this.methods = new ArrayList<>(header.methods().size());
    for (var method : header.methods()) {
      methods.add(new SourceMethod(this, method));
    }
    this.fields = new ArrayList<>(header.fields().size());
    for (var field : header.fields()) {
      fields.add(new SourceField(this, field));
    }
    this.types = new ArrayList<>(header.types().size());
    for (var type : header.types()) {
      types.add(
          new SourceClass(
              ImplicitMembers.complete(type),
              this,
              binaryName + "$" + type.name(),
              canonical + "." + type.name(),
              bodyScope));
    }
  }

  /** A class of a file. */
  static SourceClass top(TypeHeader header, String packageName, TypeScope unit) {
    var prefix = packageName.isEmpty() ? "" : packageName.replace('.', '/') + "/";
    var canonical = packageName.isEmpty() ? header.name() : packageName + "." + header.name();
    return new SourceClass(
        ImplicitMembers.complete(header), null, prefix + header.name(), canonical, unit);
  }

  /** A class declared in a block. */
  static SourceClass local(TypeHeader header, String binaryName, TypeScope around) {
    return new SourceClass(
        ImplicitMembers.complete(header), null, binaryName, binaryName.replace('/', '.'), around);
  }

  /** A class without name, whose one supertype is already known. */
  static SourceClass anonymous(
      TypeHeader header, String binaryName, TypeScope around, Ty supertype) {
    var symbol = new SourceClass(header, null, binaryName, binaryName.replace('/', '.'), around);
    symbol.supertypes = List.of(supertype);
    return symbol;
  }

  /** Makes type variables whose bounds are read in a scope that has the variables themselves. */
  static List<TypeVar> variables(List<TypeHeader.Parameter> parameters, TypeScope around) {
    if (parameters.isEmpty()) {
      return List.of();
    }
    var variables = new ArrayList<TypeVar>(parameters.size());
    var scope = new TypeScope.VariableScope(variables, around);
    for (var parameter : parameters) {
      var variable = new TypeVar(parameter.name());
      if (!parameter.bounds().isEmpty()) {
        variable.boundedBy(() -> TypeText.resolve(parameter.bounds(), scope));
      }
      variables.add(variable);
    }
    return variables;
  }

  /** What an anonymous class extends or implements; null for a class with a name. */
  Ty anonymousOf() {
    return header.name().isEmpty() && supertypes != null ? supertypes.get(0) : null;
  }

  TypeScope bodyScope() {
    return bodyScope;
  }

  List<SourceClass> types() {
    return types;
  }

  @Override
  String simpleName() {
    return header.name();
  }

  @Override
  String canonicalName() {
    return canonicalName;
  }

  @Override
  int flags() {
    return header.flags();
  }

  @Override
  ClassSymbol outer() {
    return outer;
  }

  @Override
  List<TypeVar> ownTypeParameters() {
    return typeParameters;
  }

  @Override
  Ty superclass() {
    if (isInterface()) {
      return null;
    }
    if (has(Flags.ENUM) && !header.hasSuperclass()) {
      var parent = universe().named("java/lang/Enum");
      return parent instanceof ClassTy type
          ? new ClassTy(type.symbol(), List.of(rawType()))
          : parent;
    }
    if (has(Flags.RECORD)) {
      return universe().named("java/lang/Record");
    }
    return header.hasSuperclass() ? supertypes().get(0) : universe().object();
  }

  @Override
  List<Ty> interfaces() {
    if (has(Flags.ANNOTATION)) {
      return List.of(universe().named("java/lang/annotation/Annotation"));
    }
    if (header.supertypes().isEmpty()) {
      return List.of();
    }
    var all = supertypes();
    return header.hasSuperclass() ? all.subList(1, all.size()) : all;
  }

  private List<Ty> supertypes() {
    var known = supertypes;
    if (known == null) {
      if (reading == Thread.currentThread()) {
        return header.supertypes().stream().<Ty>map(text -> BasicTy.UNKNOWN).toList();
      }
      reading = Thread.currentThread();
      known = TypeText.resolve(header.supertypes(), headerScope);
      supertypes = known;
      reading = null;
    }
    return known;
  }

  @Override
  List<MethodSymbol> declaredMethods() {
    return methods;
  }

  @Override
  List<FieldSymbol> declaredFields() {
    return fields;
  }

  @Override
  ClassSymbol declaredType(String name) {
    for (var type : types) {
      if (type.header.name().equals(name)) {
        return type;
      }
    }
    return null;
  }

  @Override
  boolean hasMemberTypes() {
    return !types.isEmpty();
  }

  @Override
  List<String> annotations() {
    return annotations(header.annotations(), headerScope);
  }

  static List<String> annotations(List<String> written, TypeScope scope) {
    var names = new ArrayList<String>(written.size());
    for (var text : written) {
      var name = text.endsWith("()") ? text.substring(0, text.length() - 2) : text;
      if (TypeNames.find(name, scope) instanceof ClassTy type) {
        names.add(type.symbol().canonicalName());
      } else {
        names.add("");
      }
    }
    return names;
  }
}
