package io.github.ecoscan.repetition;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Types;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tells code that makes something each time its method runs from code that makes it once: while the
 * program starts, when it is first needed, or to be kept by someone else.
 */
public final class PerCall {
  /** What is done while the program ends is done once. */
  private static final Pattern END_NAMES =
      Pattern.compile("contextDestroyed|destroy|halt|onStop|preDestroy|shut[dD]own([A-Z].*)?");

  private PerCall() {}

  /**
   * Whether an expression makes something anew each time its method or function is called.
   *
   * @param repetition the place of the expression
   */
  public static boolean isMade(Expression made, RepetitionStack repetition, Types types) {
    var member = repetition.member().orElse(null);
    return isAnew(made, repetition) && !new Keeping(made, member, types).isKept();
  }

  /** The same, whatever becomes of what is made. */
  public static boolean isAnew(Expression made, RepetitionStack repetition) {
    var member = repetition.member().orElse(null);
    return member != null
        && runsAgain(made, member, repetition)
        && isUsual(made, member, repetition);
  }

  /**
   * What becomes of what an expression makes or gets from a call: {@code KEPT} also where it is
   * made once only.
   *
   * @param repetition the place of the expression
   */
  public static Fate fate(Expression made, RepetitionStack repetition, Types types) {
    var member = repetition.member().orElse(null);
    return member == null || isFunctionResult(made) || !isAnew(made, repetition)
        ? Fate.KEPT
        : new Keeping(made, member, types).fate();
  }

  /** {@code item -> make(item)}: whoever calls the function has what is made. */
  private static boolean isFunctionResult(Expression made) {
    return made.getParentNode()
        .filter(parent -> parent instanceof ExpressionStmt)
        .flatMap(Node::getParentNode)
        .filter(outer -> outer instanceof LambdaExpr)
        .isPresent();
  }

  /**
   * Whether work is done anew each time its method or function is called, whatever becomes of the
   * result; what is done after failures or the first time only does not count.
   *
   * @param repetition the place of the work
   */
  public static boolean isRun(Expression work, RepetitionStack repetition) {
    var member = repetition.member().orElse(null);
    return member != null
        && !isLast(member)
        && (isAnew(work, repetition)
            || (repetition.isDeferred()
                && isOnParameter(work)
                && isUsual(work, member, repetition)));
  }

  private static boolean isLast(Node member) {
    return member instanceof MethodDeclaration method
        && END_NAMES.matcher(method.getNameAsString()).matches();
  }

  private static boolean isUsual(Expression made, Node member, RepetitionStack repetition) {
    return !repetition.isCached()
        && !repetition.isAfterFailure()
        && !isThrown(made)
        && !Guards.isGuarded(made, member);
  }

  /** Whether something repeats the place within its method, besides retries and fixed few turns. */
  public static boolean isRepeated(RepetitionStack repetition) {
    return repetition.frames().stream()
        .map(Frame::shape)
        .anyMatch(shape -> shape != Frame.Shape.FIXED && shape != Frame.Shape.RETRY);
  }

  private static boolean isThrown(Expression made) {
    return Scopes.enclosing(made, Statement.class).filter(Statement::isThrowStmt).isPresent();
  }

  private static boolean runsAgain(Expression made, Node member, RepetitionStack repetition) {
    if (repetition.isDeferred()) {
      return isRepeated(repetition) || isGivenParameter(made);
    }
    if (!(member instanceof MethodDeclaration method) || isOnce(method, repetition)) {
      return false;
    }
    // a function without parameters is how a value is made late, once
    var isLate = method.getParameters().isEmpty() && isAnonymous(method);
    var isMain = repetition.entryPoint().filter(e -> e.kind() == EntryPoint.Kind.MAIN).isPresent();
    return isRepeated(repetition)
        || (!isLate && !isMain && !OneShot.isBesideMain(method, repetition));
  }

  /**
   * Whether a method runs no more than now and then, as its name, type or annotations say.
   *
   * @param repetition a place in the method
   */
  public static boolean isOnce(MethodDeclaration method, RepetitionStack repetition) {
    return OneShot.is(method, repetition);
  }

  /**
   * Whether not even the loops of a method are worth a thought: it belongs to a tool or a
   * migration, starts or stops a part of the program, or handles a failure.
   *
   * @param repetition a place in the method
   */
  public static boolean isSeldom(MethodDeclaration method, RepetitionStack repetition) {
    return OneShot.isSeldom(method, repetition);
  }

  private static boolean isAnonymous(MethodDeclaration method) {
    return method.getParentNode().orElse(null) instanceof ObjectCreationExpr;
  }

  /** {@code text -> make().use(text)}: what is made serves one call of the function. */
  private static boolean isGivenParameter(Expression made) {
    var parameters = parameters(made);
    Node scope = made;
    while (scope.getParentNode().orElse(null) instanceof MethodCallExpr call
        && call.getScope().orElse(null) == scope) {
      if (call.getArguments().stream().anyMatch(argument -> mentions(argument, parameters))) {
        return true;
      }
      scope = call;
    }
    return false;
  }

  /** {@code text -> work(text)}. */
  private static boolean isOnParameter(Expression work) {
    return mentions(work, parameters(work));
  }

  private static Set<String> parameters(Expression within) {
    return Scopes.enclosing(within, LambdaExpr.class).map(LambdaExpr::getParameters).stream()
        .flatMap(parameters -> parameters.stream())
        .map(parameter -> parameter.getNameAsString())
        .collect(Collectors.toSet());
  }

  private static boolean mentions(Node node, Set<String> names) {
    return Writes.any(
        node, inner -> inner instanceof NameExpr n && names.contains(n.getNameAsString()));
  }
}
