package io.github.ecoscan.types;

import io.github.ecoscan.types.TypeHeader.Field;
import io.github.ecoscan.types.TypeHeader.Method;
import io.github.ecoscan.types.UnitHeader.Import;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Adds what Lombok's annotations make certain: accessors, constructors, builders and loggers.
 * Annotations with arguments change names and access in many ways; where one has some that are not
 * understood here, its members stay unknown.
 */
final class Lombok {
  private static final Map<String, String> LOGGERS =
      Map.of(
          "Slf4j", "org.slf4j.Logger",
          "XSlf4j", "org.slf4j.ext.XLogger",
          "Log4j2", "org.apache.logging.log4j.Logger",
          "Log4j", "org.apache.log4j.Logger",
          "CommonsLog", "org.apache.commons.logging.Log",
          "Log", "java.util.logging.Logger",
          "JBossLog", "org.jboss.logging.Logger",
          "Flogger", "com.google.common.flogger.FluentLogger");

  private final List<Import> imports;
  private final TypeHeader header;
  private final List<Field> fields;
  private final List<Method> methods;
  private final List<TypeHeader> types;

  private Lombok(TypeHeader header, List<Import> imports) {
    this.imports = imports;
    this.header = header;
    this.fields = new ArrayList<>(header.fields());
    this.methods = new ArrayList<>(header.methods());
    this.types = new ArrayList<>(header.types());
  }

  private static final Set<String> WITH_ARGUMENTS =
      Set.of(
          "Getter",
          "Setter",
          "With",
          "Data",
          "Value",
          "Builder",
          "NonNull",
          "Accessors",
          "Slf4j",
          "Log4j2",
          "Log");

  /** Adds the members to the types of a file that names Lombok at all. */
  static UnitHeader expand(UnitHeader unit) {
    if (unit.imports().stream().noneMatch(i -> i.name().startsWith("lombok"))) {
      return unit;
    }
    var types = unit.types().stream().map(type -> expand(type, unit.imports())).toList();
    return new UnitHeader(unit.packageName(), unit.imports(), types);
  }

  private static TypeHeader expand(TypeHeader header, List<Import> imports) {
    return new Lombok(header, imports).expand();
  }

  private TypeHeader expand() {
    types.replaceAll(type -> expand(type, imports));
    logger();
    if (!Flags.has(header.flags(), Flags.INTERFACE)) {
      accessors();
      objectMethods();
      constructors();
      builder();
    }
    return header.with(fields, methods, types);
  }

  /** Whether an annotation means less with arguments than without. */
  static boolean readsArguments(String annotation) {
    return WITH_ARGUMENTS.contains(annotation.substring(annotation.lastIndexOf('.') + 1));
  }

  private void logger() {
    LOGGERS.forEach(
        (annotation, type) -> {
          if (has(header.annotations(), annotation)
              && fields.stream().noneMatch(f -> f.name().equals("log"))) {
            var flags = Flags.PRIVATE | Flags.STATIC | Flags.FINAL;
            fields.add(new Field("log", flags, type, List.of()));
          }
        });
  }

  private void accessors() {
    if (mentions(header.annotations(), "Accessors")) {
      return;
    }
    var data = has(header.annotations(), "Data");
    var value = has(header.annotations(), "Value");
    var getters = data || value || has(header.annotations(), "Getter");
    var setters = data || has(header.annotations(), "Setter");
    var withers = has(header.annotations(), "With");
    for (var field : header.fields()) {
      if (Flags.has(field.flags(), Flags.ENUM) || mentions(field.annotations(), "Accessors")) {
        continue;
      }
      var isStatic = Flags.has(field.flags(), Flags.STATIC);
      if (wants(field, "Getter", getters && !isStatic)) {
        add(getterName(field), isStatic, field.type(), List.of());
      }
      var isFinal = value || Flags.has(field.flags(), Flags.FINAL);
      if (!isFinal && wants(field, "Setter", setters && !isStatic)) {
        add("set" + stem(field), isStatic, "void", List.of(field.type()));
      }
      if (wants(field, "With", withers && !isStatic)) {
        add("with" + stem(field), false, self(), List.of(field.type()));
      }
    }
  }

  /** The annotation on the field counts more than the one on the class. */
  private boolean wants(Field field, String annotation, boolean byClass) {
    return mentions(field.annotations(), annotation)
        ? has(field.annotations(), annotation)
        : byClass;
  }

  private void objectMethods() {
    var all = has(header.annotations(), "Data") || has(header.annotations(), "Value");
    if (all || mentions(header.annotations(), "EqualsAndHashCode")) {
      add("equals", false, "boolean", List.of("java.lang.Object"));
      add("hashCode", false, "int", List.of());
    }
    if (all || mentions(header.annotations(), "ToString")) {
      add("toString", false, "java.lang.String", List.of());
    }
  }

  private void constructors() {
    var written = methods.stream().anyMatch(m -> m.name().equals(TypeHeader.CONSTRUCTOR));
    var none = mentions(header.annotations(), "NoArgsConstructor");
    var required = mentions(header.annotations(), "RequiredArgsConstructor");
    var all = mentions(header.annotations(), "AllArgsConstructor");
    var named = written || none || required || all;
    if (none) {
      constructor(List.of());
    }
    if (required || (!named && has(header.annotations(), "Data"))) {
      constructor(header.fields().stream().filter(this::isRequired).map(Field::type).toList());
    }
    var byOther = has(header.annotations(), "Value") || mentions(header.annotations(), "Builder");
    if (all || (!named && byOther)) {
      constructor(header.fields().stream().filter(Lombok::isAssignable).map(Field::type).toList());
    }
  }

  private boolean isRequired(Field field) {
    return isAssignable(field)
        && !Flags.has(field.flags(), Flags.INITIALIZED)
        && (Flags.has(field.flags(), Flags.FINAL) || has(field.annotations(), "NonNull"));
  }

  private static boolean isAssignable(Field field) {
    var fixed =
        Flags.has(field.flags(), Flags.FINAL) && Flags.has(field.flags(), Flags.INITIALIZED);
    return !Flags.has(field.flags(), Flags.STATIC) && !fixed;
  }

  private void constructor(List<String> parameters) {
    methods.add(
        new Method(TypeHeader.CONSTRUCTOR, Flags.PUBLIC, List.of(), "void", parameters, List.of()));
  }

  private void builder() {
    var name = header.name() + "Builder";
    if (!has(header.annotations(), "Builder")
        || !header.typeParameters().isEmpty()
        || types.stream().anyMatch(t -> t.name().equals(name))) {
      return;
    }
    add("builder", true, name, List.of());
    var steps = new ArrayList<Method>();
    for (var field : header.fields()) {
      if (isAssignable(field) && !mentions(field.annotations(), "Singular")) {
        steps.add(method(field.name(), Flags.PUBLIC, name, List.of(field.type())));
      }
    }
    steps.add(method("build", Flags.PUBLIC, self(), List.of()));
    types.add(
        new TypeHeader(
            name,
            Flags.PUBLIC | Flags.STATIC,
            List.of(),
            false,
            List.of(),
            List.of(),
            List.of(),
            steps,
            List.of()));
  }

  private void add(String name, boolean isStatic, String result, List<String> parameters) {
    if (methods.stream()
        .noneMatch(m -> m.name().equals(name) && m.parameters().size() == parameters.size())) {
      var flags = Flags.PUBLIC | (isStatic ? Flags.STATIC : 0);
      methods.add(method(name, flags, result, parameters));
    }
  }

  private static Method method(String name, int flags, String result, List<String> parameters) {
    return new Method(name, flags, List.of(), result, parameters, List.of());
  }

  private String self() {
    var parameters = String.join(",", header.typeParameters().stream().map(p -> p.name()).toList());
    return parameters.isEmpty() ? header.name() : header.name() + "<" + parameters + ">";
  }

  private static String getterName(Field field) {
    if (!field.type().equals("boolean")) {
      return "get" + stem(field);
    }
    return "is" + stem(field);
  }

  /** The field's name as it stands in accessors; {@code isDone} of a boolean is {@code Done}. */
  private static String stem(Field field) {
    var name = field.name();
    var prefixed =
        field.type().equals("boolean")
            && name.length() > 2
            && name.startsWith("is")
            && !Character.isLowerCase(name.charAt(2));
    var stem = prefixed ? name.substring(2) : name;
    return stem.substring(0, 1).toUpperCase(Locale.ROOT) + stem.substring(1);
  }

  /** Whether an annotation of Lombok is there without arguments. */
  private boolean has(List<String> annotations, String name) {
    return annotations.stream().anyMatch(a -> isLombok(a, name) && a.indexOf('(') < 0);
  }

  private boolean mentions(List<String> annotations, String name) {
    return annotations.stream().anyMatch(a -> isLombok(a, name));
  }

  private boolean isLombok(String written, String name) {
    var end = written.indexOf('(');
    var bare = end < 0 ? written : written.substring(0, end);
    if (!bare.endsWith(name)) {
      return false;
    }
    return bare.equals(name)
        ? imported(name)
        : bare.startsWith("lombok.") && bare.endsWith("." + name);
  }

  private boolean imported(String name) {
    for (var declared : imports) {
      var isLombok = declared.name().startsWith("lombok");
      if (isLombok && (declared.onDemand() || declared.name().endsWith("." + name))) {
        return true;
      }
    }
    return false;
  }
}
