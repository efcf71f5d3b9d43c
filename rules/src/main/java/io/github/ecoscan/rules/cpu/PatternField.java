package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import io.github.ecoscan.model.Edit;
import io.github.ecoscan.rules.ConstantField;
import io.github.ecoscan.syntax.Layout;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.types.Constants;
import io.github.ecoscan.types.Declaration;
import io.github.ecoscan.types.Types;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/** Moves {@code Pattern.compile(constant)} into a field. */
final class PatternField {
  private static final String OWNER = "java.util.regex.Pattern";
  private static final Pattern VAGUE = Pattern.compile("(?i)\\w{1,2}|pat|pattern|re|regexp?");
  private static final Pattern QUESTION = Pattern.compile("^(is|has|get)(?=[A-Z])");

  private PatternField() {}

  /** The edits, or none where the pattern cannot move. */
  static List<Edit> edits(MethodCallExpr compile, Types types, int javaLevel) {
    var scope = compile.getScope().orElse(null);
    if (scope == null || !isValid(compile.getArgument(0), types)) {
      return List.of();
    }
    var type = Layout.source(scope);
    var regex = compile.getArgument(0);
    var constant = LocalConstant.of(regex, types);
    if (constant.value() != regex && compile.getArguments().size() > 1) {
      return List.of();
    }
    var field =
        new ConstantField(types, javaLevel)
            .field(
                compile,
                constant.value() == regex ? compile : constant.value(),
                source(compile, type, constant),
                type,
                other -> isLike(other, type) ? Optional.of(name(other)) : Optional.empty());
    return field
        .map(
            f ->
                Stream.of(
                        Stream.of(f.declaration()),
                        constant.removal().stream(),
                        Stream.of(Spans.replace(compile, f.name())))
                    .flatMap(edits -> edits)
                    .toList())
        .orElse(List.of());
  }

  /** As written, or with what the local is set to in its place. */
  private static String source(MethodCallExpr compile, String type, LocalConstant constant) {
    if (constant.value() == compile.getArgument(0)) {
      return Layout.source(compile);
    }
    return "%s.compile(%s)".formatted(type, Layout.source(constant.value()));
  }

  /** How the file writes {@code Pattern}. */
  static String type(Node node) {
    var isImported =
        node.findCompilationUnit().stream()
            .flatMap(unit -> unit.getImports().stream())
            .anyMatch(i -> !i.isStatic() && !i.isAsterisk() && i.getNameAsString().equals(OWNER));
    return isImported ? "Pattern" : OWNER;
  }

  /** A broken pattern would keep its class from loading. */
  static boolean isValid(Expression regex, Types types) {
    try {
      Constants.string(regex, types).ifPresent(Pattern::compile);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  private static boolean isLike(Expression other, String type) {
    return other instanceof MethodCallExpr call
        && call.getNameAsString().equals("compile")
        && !(Scopes.member(call).orElse(call) instanceof FieldDeclaration)
        && call.getScope().filter(scope -> Layout.source(scope).equals(type)).isPresent();
  }

  /** Named for the variable it is given to, if that says something, else for its method. */
  private static String name(Expression compile) {
    var variable =
        compile
            .getParentNode()
            .filter(VariableDeclarator.class::isInstance)
            .map(parent -> ((VariableDeclarator) parent).getNameAsString())
            .filter(name -> !VAGUE.matcher(name).matches());
    return variable
        .map(ConstantField::constantName)
        .or(
            () ->
                Scopes.enclosing(compile, MethodDeclaration.class)
                    .map(method -> QUESTION.matcher(method.getNameAsString()).replaceFirst(""))
                    .map(subject -> ConstantField.constantName(subject) + "_PATTERN"))
        .orElse("PATTERN");
  }

  /** Whether flags, if any, are combined from constants. */
  static boolean hasFixedFlags(MethodCallExpr compile, Types types) {
    return compile.getArguments().size() == 1 || isFixed(compile.getArgument(1), types);
  }

  private static boolean isFixed(Expression flags, Types types) {
    if (flags instanceof BinaryExpr sum) {
      return isFixed(sum.getLeft(), types) && isFixed(sum.getRight(), types);
    }
    if (flags.isEnclosedExpr()) {
      return isFixed(flags.asEnclosedExpr().getInner(), types);
    }
    return flags instanceof IntegerLiteralExpr
        || isFlag(flags, types)
        || Constants.initialiser(flags, types).filter(value -> isFixed(value, types)).isPresent();
  }

  private static boolean isFlag(Node flags, Types types) {
    if (!(flags instanceof NameExpr) && !(flags instanceof FieldAccessExpr)) {
      return false;
    }
    return types
        .declaration((Expression) flags)
        .filter(d -> d.kind() == Declaration.Kind.FIELD && d.owner().equals(OWNER))
        .isPresent();
  }
}
