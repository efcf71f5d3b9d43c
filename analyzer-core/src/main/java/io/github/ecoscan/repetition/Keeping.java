package io.github.ecoscan.repetition;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.types.Declaration;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows a value through the code of a member: does it outlive the call that made it? */
final class Keeping {
  private static final Pattern FACTORY =
      Pattern.compile(
          "(build|create|default|initial|load|make|new|produce|provide|supply)([A-Z].*)?"
              + "|.*(Factory|Builder)");
  private static final Pattern STORES =
      Pattern.compile("(add|append|offer|push|put|register|set|with)([A-Z].*)?");
  private static final Pattern LIBRARY = Pattern.compile("^([a-z]\\w*\\.){1,3}");
  private static final Set<String> WRAPS =
      Set.of("of", "ofNullable", "asList", "entry", "ofEntries", "requireNonNull", "singletonList");

  private final Node member;
  private final Types types;
  private final Optional<String> type;
  private final Set<String> followed;
  private final Expression made;

  Keeping(Expression made, Node member, Types types) {
    this(made, member, types, new HashSet<>());
  }

  private Keeping(Expression made, Node member, Types types, Set<String> followed) {
    this.followed = followed;
    this.made = made;
    this.member = member;
    this.types = types;
    this.type = types.typeOf(made).map(TypeRef::name);
  }

  /** Whether what is made is put where it may live on: a field, a collection, another object. */
  boolean isKept() {
    var fate = fate();
    return fate == Fate.KEPT || (fate == Fate.RETURNED && isFactory());
  }

  /** What becomes of what is made. */
  Fate fate() {
    return fate(made);
  }

  private boolean isFactory() {
    return member instanceof MethodDeclaration method
        && FACTORY.matcher(method.getNameAsString()).matches();
  }

  private Fate fate(Expression value) {
    var parent = value.getParentNode().orElse(null);
    if (parent instanceof EnclosedExpr
        || parent instanceof CastExpr
        || parent instanceof ArrayInitializerExpr
        || parent instanceof ArrayCreationExpr
        || (parent instanceof ConditionalExpr choice && choice.getCondition() != value)) {
      return fate((Expression) parent);
    }
    if (parent instanceof MethodCallExpr call) {
      return fateIn(call, value);
    }
    if (parent instanceof ObjectCreationExpr outer) {
      // a variable may hold one thing, and then another around it
      return isPartOf(outer) ? new Keeping(outer, member, types, followed).fate() : Fate.KEPT;
    }
    if (parent instanceof ReturnStmt) {
      // what a function gives back goes where nobody looks
      return Scopes.enclosing(value, LambdaExpr.class).isPresent() ? Fate.KEPT : Fate.RETURNED;
    }
    if (parent instanceof VariableDeclarator local) {
      return isOfOtherType(local) ? Fate.DROPPED : fateUnder(local.getNameAsString());
    }
    return parent instanceof AssignExpr assignment && assignment.getValue() == value
        ? fateIn(assignment)
        : Fate.DROPPED;
  }

  /**
   * {@code new SentenceDetectorME(new SentenceModel(in))}: two things of one library, of which one
   * lives as long as the other. What the project or the JDK makes of a value may run on by itself.
   */
  private boolean isPartOf(ObjectCreationExpr outer) {
    var library = type.flatMap(Keeping::library);
    return outer.getAnonymousClassBody().isEmpty()
        && library.isPresent()
        && types
            .typeOf(outer)
            .map(TypeRef::name)
            .filter(name -> !types.isSource(name))
            .flatMap(Keeping::library)
            .equals(library);
  }

  /** The first three parts of a type's package, for all but the JDK's types. */
  private static Optional<String> library(String type) {
    return type.startsWith("java.") || type.startsWith("javax.")
        ? Optional.empty()
        : Optional.of(LIBRARY.matcher(type)).filter(Matcher::find).map(Matcher::group);
  }

  private Fate fateIn(MethodCallExpr call, Expression value) {
    if (call.getScope().orElse(null) == value) {
      return isSame(call, value) ? fate(call) : Fate.DROPPED;
    }
    if (WRAPS.contains(call.getNameAsString())) {
      return fate(call);
    }
    return STORES.matcher(call.getNameAsString()).matches() ? Fate.KEPT : Fate.DROPPED;
  }

  /** A fluent call gives back what it was called on. */
  private boolean isSame(Expression result, Expression receiver) {
    var given = types.typeOf(result).map(TypeRef::name);
    return given.isEmpty() || given.equals(types.typeOf(receiver).map(TypeRef::name));
  }

  /** Where a call's type is unknown, that of the variable it is given to may tell. */
  private boolean isOfOtherType(VariableDeclarator local) {
    var declared = types.typeOf(local.getType()).map(TypeRef::name);
    return type.isPresent()
        && declared.isPresent()
        && !types.isSubtype(type.get(), declared.get()).isYes();
  }

  private Fate fateIn(AssignExpr assignment) {
    if (!(assignment.getTarget() instanceof NameExpr name) || isField(name)) {
      return Fate.KEPT;
    }
    return fateUnder(name.getNameAsString());
  }

  private boolean isField(NameExpr name) {
    return types.declaration(name).map(d -> d.kind() == Declaration.Kind.FIELD).orElse(true);
  }

  private Fate fateUnder(String local) {
    if (!followed.add(local)) {
      return Fate.DROPPED;
    }
    var fate = Fate.DROPPED;
    for (var use : member.findAll(NameExpr.class, name -> name.getNameAsString().equals(local))) {
      fate = fate.or(isCaptured(use) ? Fate.KEPT : fate(use));
    }
    return fate;
  }

  /** Whether a value is used in a function that itself is kept, and so keeps the value. */
  private boolean isCaptured(NameExpr use) {
    var function = Scopes.enclosing(use, LambdaExpr.class);
    return function.isPresent()
        && !Scopes.contains(function.get(), made)
        && fate(function.get()) != Fate.DROPPED;
  }
}
