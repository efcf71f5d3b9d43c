package io.github.ecoscan.rules.memory;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Sighting;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Symbols;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Answer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Flags a field that an object is made for with each instance, and that no class reads. */
@RuleSpec(
    name = "unread-field",
    family = Family.MEMORY,
    severity = Severity.MINOR,
    since = "0.1.0",
    tags = {"bytecode"},
    equivalents = {"sonar:S1068", "spotbugs:URF_UNREAD_FIELD"})
public final class UnreadField implements Rule {
  /** Objects that work by being there. */
  private static final List<String> ACTIVE =
      List.of(
          "java.lang.AutoCloseable",
          "java.lang.Thread",
          "java.lang.ref.Cleaner",
          "java.lang.ref.Reference",
          "java.util.Timer");

  @Override
  public void register(Dispatch on) {
    on.sighting(UnreadField::check);
  }

  private static void check(Node place, Sighting sighting, RuleContext context) {
    if (!(place instanceof VariableDeclarator field)
        || !(field.getParentNode().orElse(null) instanceof FieldDeclaration declaration)
        || declaration.isStatic()
        || !declaration.getAnnotations().isEmpty()) {
      return;
    }
    var type = Scopes.type(field).orElse(null);
    if (type == null || !type.getAnnotations().isEmpty() || isReadBehind(field, type, context)) {
      return;
    }
    var made = values(field, type).filter(value -> isMade(value, context)).findFirst();
    made.ifPresent(
        value -> context.report(Report.at(field, field.getNameAsString(), type.getNameAsString())));
  }

  /** Serialisation, reflection and field updaters read without an instruction that does. */
  private static boolean isReadBehind(
      VariableDeclarator field, TypeDeclaration<?> type, RuleContext context) {
    var name = field.getNameAsString();
    return context.types().isSubtype(Symbols.typeName(field), "java.io.Serializable") != Answer.NO
        || type.findCompilationUnit().orElseThrow().findAll(StringLiteralExpr.class).stream()
            .anyMatch(literal -> literal.getValue().equals(name));
  }

  /** What the field is set to, in the type that declares it. */
  private static Stream<Expression> values(VariableDeclarator field, TypeDeclaration<?> type) {
    var name = Optional.of(field.getNameAsString());
    var assigned =
        type.findAll(AssignExpr.class, a -> Writes.name(a.getTarget()).equals(name)).stream()
            .map(AssignExpr::getValue);
    return Stream.concat(field.getInitializer().stream(), assigned);
  }

  /** An object that is made for the field, and does nothing but hold data. */
  private static boolean isMade(Expression value, RuleContext context) {
    if (value instanceof ArrayCreationExpr) {
      return true;
    }
    if (!(value instanceof ObjectCreationExpr creation)
        || creation.getAnonymousClassBody().isPresent()) {
      return false;
    }
    var made = context.types().receiver(creation).orElse(null);
    return made != null
        && made.name().startsWith("java.")
        && ACTIVE.stream()
            .allMatch(active -> context.types().isSubtype(made.name(), active) == Answer.NO);
  }
}
