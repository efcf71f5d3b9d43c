package io.github.ecoscan.repetition;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.ecoscan.model.EntryPoint.Kind;
import io.github.ecoscan.repetition.EntryRule.Annotated;
import io.github.ecoscan.repetition.EntryRule.Below;
import io.github.ecoscan.repetition.EntryRule.InAnnotated;
import io.github.ecoscan.repetition.EntryRule.Named;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Symbols;
import io.github.ecoscan.types.Types;
import io.github.ecoscan.types.WrittenNames;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Rules, to be found by what a method shows. Types are asked last, as this is done for each method
 * of a project. Immutable; shared between workers.
 */
public final class EntryTable {
  /** No rules. */
  public static final EntryTable EMPTY = new EntryTable(List.of());

  private static final Set<String> OF_THE_LANGUAGE =
      Set.of("Deprecated", "Override", "SafeVarargs", "SuppressWarnings");

  private final Map<String, List<EntryRule>> byAnnotation = new HashMap<>();
  private final Map<String, List<EntryRule>> byMethod = new HashMap<>();
  private final Map<String, List<EntryRule>> byPrefix = new LinkedHashMap<>();
  private final Map<EntryRule, Pattern> bySymbol = new LinkedHashMap<>();
  private final List<EntryRule> annotated;

  /** A rule that holds, and the annotation on the method or its parameter that shows it. */
  record Match(EntryRule rule, Optional<AnnotationExpr> annotation) {}

  public EntryTable(List<EntryRule> rules) {
    annotated = rules.stream().filter(rule -> rule.sign() instanceof Annotated).toList();
    for (var rule : rules) {
      if (rule.sign() instanceof Annotated sign) {
        add(byAnnotation, simple(sign.annotation()), rule);
      } else if (rule.sign() instanceof Named sign) {
        bySymbol.put(rule, pattern(sign.pattern()));
      } else {
        methods(rule).forEach(method -> addMethod(method, rule));
      }
    }
  }

  private void addMethod(String method, EntryRule rule) {
    if (method.endsWith("*")) {
      add(byPrefix, method.substring(0, method.length() - 1), rule);
    } else {
      add(byMethod, method, rule);
    }
  }

  private static List<String> methods(EntryRule rule) {
    return rule.sign() instanceof Below below
        ? below.methods()
        : ((InAnnotated) rule.sign()).methods();
  }

  private static void add(Map<String, List<EntryRule>> map, String key, EntryRule rule) {
    map.computeIfAbsent(key, k -> new ArrayList<>(1)).add(rule);
  }

  private static Pattern pattern(String symbol) {
    var overloads = symbol.indexOf('(') < 0 ? "(\\(.*)?" : "";
    return Pattern.compile(
        Arrays.stream(symbol.split("\\*", -1))
            .map(Pattern::quote)
            .collect(Collectors.joining("[^#(]*", "", overloads)));
  }

  /** The first rule that holds for a method with a body. */
  Optional<Match> find(MethodDeclaration method, Types types) {
    return named(method)
        .or(() -> annotated(method, types))
        .or(() -> callback(method, types))
        .or(() -> inherited(method, types));
  }

  private Optional<Match> named(MethodDeclaration method) {
    if (bySymbol.isEmpty()) {
      return Optional.empty();
    }
    var symbol = Symbols.of(method);
    return bySymbol.entrySet().stream()
        .filter(entry -> entry.getValue().matcher(symbol).matches())
        .map(entry -> new Match(entry.getKey(), Optional.empty()))
        .findFirst();
  }

  private Optional<Match> annotated(MethodDeclaration method, Types types) {
    if (byAnnotation.isEmpty()) {
      return Optional.empty();
    }
    for (var parameter : method.getParameters()) {
      var match = annotation(parameter, types);
      if (match.isPresent()) {
        return match;
      }
    }
    return annotation(method, types);
  }

  private Optional<Match> annotation(NodeWithAnnotations<?> node, Types types) {
    for (var annotation : node.getAnnotations()) {
      var simple = annotation.getName().getIdentifier();
      var rule =
          byAnnotation.getOrDefault(simple, List.of()).stream()
              .filter(known -> WrittenNames.is(annotation, name(known), types).isYes())
              .findFirst()
              .or(() -> composed(annotation, types));
      if (rule.isPresent()) {
        return Optional.of(new Match(rule.get(), Optional.of(annotation)));
      }
    }
    return Optional.empty();
  }

  /** The project's own annotations may carry those of a framework. */
  private Optional<EntryRule> composed(AnnotationExpr annotation, Types types) {
    if (OF_THE_LANGUAGE.contains(annotation.getNameAsString())) {
      return Optional.empty();
    }
    return types
        .annotationType(annotation)
        .filter(types::isSource)
        .flatMap(
            type ->
                annotated.stream()
                    .filter(rule -> types.hasAnnotation(type, name(rule)).isYes())
                    .findFirst());
  }

  private Optional<Match> callback(MethodDeclaration method, Types types) {
    var type = method.getParentNode().orElse(null);
    if (type == null || method.isPrivate() || method.isStatic()) {
      return Optional.empty();
    }
    return callbacks(method.getNameAsString())
        .filter(rule -> rule.kind() != Kind.RECORD || !takesMany(method, types))
        .filter(
            rule ->
                rule.sign() instanceof Below below
                    ? Scopes.supertypes(type).stream()
                        .anyMatch(t -> WrittenNames.isBelow(t, below.owner(), types).isYes())
                    : type instanceof TypeDeclaration<?> declaration
                        && carries(declaration, (InAnnotated) rule.sign(), types))
        .map(rule -> new Match(rule, Optional.empty()))
        .findFirst();
  }

  private Stream<EntryRule> callbacks(String name) {
    var exact = byMethod.getOrDefault(name, List.of()).stream();
    return Stream.concat(
        exact,
        byPrefix.entrySet().stream()
            .filter(entry -> name.startsWith(entry.getKey()))
            .flatMap(entry -> entry.getValue().stream()));
  }

  private static boolean carries(TypeDeclaration<?> type, InAnnotated sign, Types types) {
    return type.getAnnotations().stream()
        .anyMatch(annotation -> WrittenNames.is(annotation, sign.annotation(), types).isYes());
  }

  /** Functions for a partition or a micro-batch, rather than for one record. */
  private static boolean takesMany(MethodDeclaration method, Types types) {
    return method.getParameters().stream()
        .flatMap(parameter -> types.typeOf(parameter.getType()).stream())
        .anyMatch(
            type ->
                type.is("java.util.Iterator")
                    || type.name().startsWith("org.apache.spark.api.java."));
  }

  /** Frameworks of requests heed annotations on the methods of an interface. */
  private Optional<Match> inherited(MethodDeclaration method, Types types) {
    if (byAnnotation.isEmpty()
        || !method.isPublic()
        || method.isStatic()
        || method.getParentNode().map(Scopes::supertypes).filter(t -> !t.isEmpty()).isEmpty()) {
      return Optional.empty();
    }
    return types.overriddenAnnotations(method).stream()
        .flatMap(
            name ->
                byAnnotation.getOrDefault(simple(name), List.of()).stream()
                    .filter(rule -> rule.kind() == Kind.REQUEST && name(rule).equals(name)))
        .map(rule -> new Match(rule, Optional.empty()))
        .findFirst();
  }

  private static String name(EntryRule rule) {
    return ((Annotated) rule.sign()).annotation();
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
