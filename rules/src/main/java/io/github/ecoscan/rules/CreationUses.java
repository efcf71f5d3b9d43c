package io.github.ecoscan.rules;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a method does with a costly object that it makes: a mapper, a client, a format. */
public final class CreationUses {
  private static final Pattern CONFIGURES =
      Pattern.compile(
          "(activate|add|apply|clear|config|configure|deactivate|default|disable|enable|evict|exclude"
              + "|find|register|set|use|with)([A-Z].*)?");

  private final Expression made;
  private final Types types;
  private final Node member;
  private final Optional<String> type;
  private final List<MethodCallExpr> calls = new ArrayList<>();
  private final Set<String> locals = new HashSet<>();
  private boolean known = true;
  private boolean returned;

  private CreationUses(Expression made, Types types) {
    this.made = made;
    this.types = types;
    this.member = Scopes.member(made).orElse(made);
    this.type = types.typeOf(made).map(TypeRef::name);
  }

  /** Follows what is made through the code of its member. */
  public static CreationUses of(Expression made, Types types) {
    var uses = new CreationUses(made, types);
    uses.follow(made);
    return uses;
  }

  /** Whether the method hands the object to nobody but its caller. */
  public boolean areKnown() {
    return known && type.isPresent();
  }

  /** Whether the caller gets the object. */
  public boolean isReturned() {
    return returned;
  }

  /** Whether the object is made and set up the same way at each call. */
  public boolean areAlike() {
    var values = new FixedValues(types);
    return values.isFixed(made)
        && calls.stream().filter(this::configures).allMatch(values::hasFixedArguments);
  }

  /** Whether the object is used as it is made, and only here. */
  public boolean arePlain() {
    return !returned && calls.stream().noneMatch(this::configures);
  }

  private boolean configures(MethodCallExpr call) {
    return CONFIGURES.matcher(call.getNameAsString()).matches();
  }

  private void follow(Expression value) {
    var parent = value.getParentNode().orElse(null);
    if (parent instanceof EnclosedExpr || parent instanceof CastExpr) {
      follow((Expression) parent);
    } else if (parent instanceof MethodCallExpr call && call.getScope().orElse(null) == value) {
      calls.add(call);
      // a fluent setter gives the object back
      if (type.isPresent() && type.equals(types.typeOf(call).map(TypeRef::name))) {
        follow(call);
      }
    } else if (parent instanceof VariableDeclarator local) {
      followLocal(local.getNameAsString());
    } else if (parent instanceof AssignExpr assignment
        && assignment.getTarget() instanceof NameExpr name
        && assignment.getParentNode().orElse(null) instanceof ExpressionStmt) {
      if (name != value) {
        followLocal(name.getNameAsString());
      }
    } else if (parent instanceof ReturnStmt) {
      returned = true;
    } else if (!(parent instanceof ExpressionStmt)) {
      known = false;
    }
  }

  private void followLocal(String local) {
    if (locals.add(local)) {
      member
          .findAll(NameExpr.class, use -> use.getNameAsString().equals(local))
          .forEach(this::follow);
    }
  }

  /** The constructor call without arguments that makes the object, if it is one. */
  public Optional<ObjectCreationExpr> plainCreation() {
    return made instanceof ObjectCreationExpr creation
            && creation.getArguments().isEmpty()
            && creation.getAnonymousClassBody().isEmpty()
            && creation.getScope().isEmpty()
        ? Optional.of(creation)
        : Optional.empty();
  }
}
