package io.github.ecoscan.facts;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import io.github.ecoscan.operation.OperationKind;
import io.github.ecoscan.repetition.Fate;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Symbols;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Declaration;
import io.github.ecoscan.types.MethodRef;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Knows the associations of entities that are loaded late, one entity at a time. The method of the
 * entity that gives one out performs the load; from there the linker carries it to the callers. A
 * call of such a method counts only where its result is looked into.
 */
final class Associations {
  private static final Set<String> TO_MANY = Set.of("OneToMany", "ManyToMany", "ElementCollection");
  private static final Set<String> TO_ONE = Set.of("ManyToOne", "OneToOne");

  /** What makes a provider load the association with others of its kind, or at once. */
  private static final Set<String> GROUPED =
      Set.of("BatchFetch", "BatchSize", "Fetch", "JoinFetch", "LazyCollection", "Transient");

  private static final List<String> ENTITY =
      List.of("jakarta.persistence.Entity", "javax.persistence.Entity");
  private static final String BATCH_SIZE = "org.hibernate.annotations.BatchSize";
  private static final Set<String> OBJECT_METHODS = Set.of("equals", "hashCode", "toString");

  /** Calls that need to know what is in a collection. */
  private static final Set<String> LOOKS =
      Set.of(
          "contains",
          "containsKey",
          "entrySet",
          "forEach",
          "get",
          "getFirst",
          "isEmpty",
          "isNotEmpty",
          "iterator",
          "keySet",
          "parallelStream",
          "size",
          "stream",
          "toArray",
          "values");

  /** Calls that copy what a collection given to them has in it. */
  private static final Set<String> COPIES = Set.of("addAll", "copyOf", "isEmpty", "isNotEmpty");

  /** A proxy knows its identifier without being loaded. */
  private static final Pattern LOADS_PROXY = Pattern.compile("(?!.*Id$)(get|is)[A-Z].*");

  private final Types types;
  private TypeDeclaration<?> lastType;
  private Map<String, Boolean> lastLazy = Map.of();

  Associations(Types types) {
    this.types = types;
  }

  /** The loads that an accessor of an entity performs. */
  List<OperationFact> loads(Node member) {
    if (!(member instanceof MethodDeclaration method)
        || method.getParameters().isNonEmpty()
        || OBJECT_METHODS.contains(method.getNameAsString())) {
      return List.of();
    }
    var type = Scopes.type(member).orElse(null);
    if (type == null || types.typeOf(method.getType()).filter(this::isGiven).isEmpty()) {
      return List.of();
    }
    var lazy = lazy(type);
    var loads = new ArrayList<OperationFact>();
    for (var name : lazy.keySet()) {
      method
          .findFirst(Expression.class, use -> isLook(use, name, lazy.get(name)))
          .ifPresent(use -> loads.add(load(type, name, use)));
    }
    isLazy(method, types.typeOf(method.getType()))
        .ifPresent(many -> loads.add(load(type, method.getNameAsString(), method.getName())));
    return loads;
  }

  /** The accessors that Lombok writes for an entity's late associations. */
  List<MemberFact> written(TypeDeclaration<?> type) {
    var lazy = lazy(type);
    if (lazy.isEmpty()) {
      return List.of();
    }
    var all = type.isAnnotationPresent("Getter") || type.isAnnotationPresent("Data");
    var written = new ArrayList<MemberFact>();
    for (var field : type.getFields()) {
      for (var variable : field.getVariables()) {
        var name = variable.getNameAsString();
        var getter = "get" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        if (lazy.containsKey(name)
            && (all || field.isAnnotationPresent("Getter"))
            && type.getMethodsByName(getter).isEmpty()) {
          written.add(accessor(type, getter, load(type, name, variable)));
        }
      }
    }
    return written;
  }

  private static MemberFact accessor(TypeDeclaration<?> type, String getter, OperationFact load) {
    var owner = Symbols.typeName(type);
    return new MemberFact(
        owner,
        getter,
        List.of(),
        owner + "#" + getter + "()",
        load.place().span().line(),
        Optional.empty(),
        Set.of(Mark.BODY),
        List.of(load),
        List.of(),
        List.of());
  }

  private static OperationFact load(TypeDeclaration<?> type, String name, Node at) {
    return new OperationFact(
        OperationKind.ASSOCIATION_LOAD,
        type.getNameAsString() + "." + name,
        true,
        true,
        Fate.KEPT,
        CallFact.VARIES,
        Places.of(at));
  }

  /** The fields of an entity that hold late associations; true for those to many. */
  private Map<String, Boolean> lazy(TypeDeclaration<?> type) {
    if (type != lastType) {
      lastType = type;
      lastLazy = new LinkedHashMap<>();
      if (isEntity(Symbols.typeName(type))) {
        type.getFields().forEach(this::add);
      }
    }
    return lastLazy;
  }

  private void add(FieldDeclaration field) {
    for (var variable : field.getVariables()) {
      isLazy(field, types.typeOf(variable.getType()))
          .ifPresent(many -> lastLazy.put(variable.getNameAsString(), many));
    }
  }

  private Optional<Boolean> isLazy(NodeWithAnnotations<?> member, Optional<TypeRef> type) {
    if (member.getAnnotations().stream().anyMatch(a -> GROUPED.contains(name(a)))) {
      return Optional.empty();
    }
    for (var annotation : member.getAnnotations()) {
      var text = annotation.toString();
      if (TO_MANY.contains(name(annotation)) && !text.contains("EAGER")) {
        return Optional.of(true);
      }
      if (TO_ONE.contains(name(annotation))
          && text.contains("LAZY")
          && !text.contains("mappedBy")
          && type.filter(to -> !types.hasAnnotation(to.name(), BATCH_SIZE).isYes()).isPresent()) {
        return Optional.of(false);
      }
    }
    return Optional.empty();
  }

  private static String name(AnnotationExpr annotation) {
    return annotation.getName().getIdentifier();
  }

  private boolean isEntity(String type) {
    return ENTITY.stream().anyMatch(annotation -> types.hasAnnotation(type, annotation).isYes());
  }

  /** Whether an expression is the field, given out or looked into. */
  private boolean isLook(Expression use, String field, boolean many) {
    return Writes.name(use).filter(field::equals).isPresent()
        && !use.isEnclosedExpr()
        && types.declaration(use).filter(d -> d.kind() == Declaration.Kind.FIELD).isPresent()
        && (use.getParentNode().orElse(null) instanceof ReturnStmt || isLookedInto(use, many));
  }

  /** Whether a call asks an entity for another one or for several. */
  boolean isAccess(Expression call, MethodRef target) {
    return call instanceof MethodCallExpr
        && target.parameters().isEmpty()
        && !target.isStatic()
        && isEntity(target.owner())
        && types.typeOf(call).filter(this::isGiven).isPresent();
  }

  private boolean isGiven(TypeRef type) {
    return isMany(type) || isEntity(type.name());
  }

  private boolean isMany(TypeRef type) {
    return types.isSubtype(type.name(), "java.util.Collection").isYes()
        || types.isSubtype(type.name(), "java.util.Map").isYes();
  }

  /** Whether what an access gives is looked into, there or by way of a local variable. */
  boolean isLookedInto(Expression access) {
    var many = types.typeOf(access).filter(this::isMany).isPresent();
    if (access.getParentNode().orElse(null) instanceof VariableDeclarator local) {
      return Scopes.member(local)
          .flatMap(
              member ->
                  member.findFirst(
                      NameExpr.class,
                      name ->
                          name.getNameAsString().equals(local.getNameAsString())
                              && isLookedInto(name, many)))
          .isPresent();
    }
    return isLookedInto(access, many);
  }

  private static boolean isLookedInto(Expression value, boolean many) {
    var parent = value.getParentNode().orElse(null);
    if (parent instanceof ForEachStmt loop) {
      return loop.getIterable() == value;
    }
    if (parent instanceof ObjectCreationExpr copy) {
      return many && copy.getType().getNameAsString().matches("(Array|Linked)List|\\w*(Set|Map)");
    }
    if (!(parent instanceof MethodCallExpr call)) {
      return false;
    }
    if (call.getScope().orElse(null) != value) {
      return many && COPIES.contains(call.getNameAsString());
    }
    return many
        ? LOOKS.contains(call.getNameAsString())
        : LOADS_PROXY.matcher(call.getNameAsString()).matches();
  }
}
