package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.ecoscan.model.Edit;
import io.github.ecoscan.model.Fix;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rules.ConstantField;
import io.github.ecoscan.syntax.Layout;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.types.Constants;
import io.github.ecoscan.types.Types;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Moves {@code DateTimeFormatter.ofPattern(constant)} into a field. */
final class FormatterField {
  private static final String FACTORY = "ofPattern";
  private static final Pattern VAGUE =
      Pattern.compile("(?i)\\w{1,3}|format(ter)?|df|dtf|dateTimeFormatter");

  private static final Pattern QUOTED = Pattern.compile("'[^']*'");

  /** Letters that stand for words, or for weeks, which differ from place to place. */
  private static final Pattern LOCALISED = Pattern.compile("[BEFGOVWYacepvwz]|[LMQq]{3}");

  private FormatterField() {}

  /** The edits, or none where the formatter cannot move. */
  static List<Edit> edits(Expression made, RuleContext context) {
    if (!(made instanceof MethodCallExpr call)
        || !isFactory(call)
        || !isValid(call.getArgument(0), context.types())) {
      return List.of();
    }
    var type = Layout.source(call.getScope().orElseThrow());
    return new ConstantField(context.types(), context.javaLevel())
        .edits(
            made, type, other -> isLike(other, type) ? Optional.of(name(other)) : Optional.empty());
  }

  /**
   * Without a locale a formatter has the default of the moment it is made, which a program may
   * change; safe where it names one, or writes digits only.
   */
  static Fix.Safety safety(Expression made, Types types) {
    var arguments = ((MethodCallExpr) made).getArguments();
    var writesDigits =
        Constants.string(arguments.get(0), types)
            .map(pattern -> QUOTED.matcher(pattern).replaceAll(""))
            .filter(letters -> !LOCALISED.matcher(letters).find())
            .isPresent();
    return arguments.size() > 1 || writesDigits ? Fix.Safety.SAFE : Fix.Safety.REVIEW;
  }

  /** A broken pattern would keep its class from loading. */
  private static boolean isValid(Expression pattern, Types types) {
    try {
      return Constants.string(pattern, types).map(DateTimeFormatter::ofPattern).isPresent();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static boolean isFactory(MethodCallExpr call) {
    return call.getNameAsString().equals(FACTORY) && call.getScope().isPresent();
  }

  private static boolean isLike(Expression other, String type) {
    return other instanceof MethodCallExpr call
        && isFactory(call)
        && !(Scopes.member(call).orElse(call) instanceof FieldDeclaration)
        && Layout.source(call.getScope().orElseThrow()).equals(type);
  }

  /** Named for the variable it is given to, if that says something, else for its method. */
  private static String name(Expression made) {
    return made.getParentNode()
        .filter(VariableDeclarator.class::isInstance)
        .map(parent -> ((VariableDeclarator) parent).getNameAsString())
        .filter(name -> !VAGUE.matcher(name).matches())
        .map(ConstantField::constantName)
        .or(
            () ->
                Scopes.enclosing(made, MethodDeclaration.class)
                    .map(m -> ConstantField.constantName(m.getNameAsString()) + "_FORMAT"))
        .orElse("FORMAT");
  }
}
