package io.github.ecoscan.types;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import com.github.javaparser.ast.visitor.VoidVisitorWithDefaults;
import java.util.Optional;

/** Walks statements, declaring their variables and typing their expressions. */
final class StatementTyper extends VoidVisitorWithDefaults<Void> {
  private final Typing typing;

  StatementTyper(Typing typing) {
    this.typing = typing;
  }

  @Override
  public void defaultAction(Node node, Void nothing) {}

  @Override
  public void defaultAction(@SuppressWarnings("rawtypes") NodeList nodes, Void nothing) {}

  @Override
  public void visit(BlockStmt block, Void nothing) {
    var mark = typing.locals.mark();
    var scope = typing.scope;
    walk(block.getStatements());
    typing.scope = scope;
    typing.locals.back(mark);
  }

  void walk(NodeList<Statement> statements) {
    for (var i = 0; i < statements.size(); i++) {
      statements.get(i).accept(this, null);
    }
  }

  private void types(NodeList<Expression> expressions) {
    for (var expression : expressions) {
      typing.type(expression);
    }
  }

  private void type(Optional<Expression> expression) {
    if (expression.isPresent()) {
      typing.type(expression.get());
    }
  }

  @Override
  public void visit(ExpressionStmt statement, Void nothing) {
    var expression = statement.getExpression();
    if (expression instanceof VariableDeclarationExpr declaration) {
      declare(declaration, Declaration.Kind.LOCAL);
    } else {
      var mark = typing.locals.mark();
      typing.type(expression);
      typing.locals.back(mark);
    }
  }

  void declare(VariableDeclarationExpr declaration, Declaration.Kind kind) {
    for (var variable : declaration.getVariables()) {
      declare(variable, kind);
    }
  }

  private void declare(VariableDeclarator variable, Declaration.Kind kind) {
    var mark = typing.locals.mark();
    var initializer = variable.getInitializer().orElse(null);
    Ty type;
    if (WrittenTypes.isVar(variable.getType())) {
      type = initializer == null ? BasicTy.UNKNOWN : typing.type(initializer);
      type = typing.relations.upper(type);
    } else {
      type = typing.resolve(variable.getType());
      if (initializer != null) {
        // a lambda may name the variable it is assigned to only if that is a field
        typing.type(initializer, Target.of(type));
      }
    }
    typing.locals.back(mark);
    typing.declare(new Variable(kind, variable.getName().getIdentifier(), null, type, variable));
  }

  @Override
  public void visit(IfStmt choice, Void nothing) {
    var mark = typing.locals.mark();
    typing.type(choice.getCondition());
    choice.getThenStmt().accept(this, null);
    if (choice.getElseStmt().isPresent()) {
      choice.getElseStmt().get().accept(this, null);
    }
    // if (!(x instanceof Y y)) return; leaves y to the statements that follow
    if (typing.locals.mark() > mark && LambdaShape.canComplete(choice.getThenStmt())) {
      typing.locals.back(mark);
    }
  }

  @Override
  public void visit(WhileStmt loop, Void nothing) {
    var mark = typing.locals.mark();
    typing.type(loop.getCondition());
    var bound = typing.locals.mark();
    loop.getBody().accept(this, null);
    typing.locals.back(Argument.unwrap(loop.getCondition()).isUnaryExpr() ? bound : mark);
  }

  @Override
  public void visit(DoStmt loop, Void nothing) {
    loop.getBody().accept(this, null);
    typing.type(loop.getCondition());
  }

  @Override
  public void visit(ForStmt loop, Void nothing) {
    var mark = typing.locals.mark();
    types(loop.getInitialization());
    type(loop.getCompare());
    loop.getBody().accept(this, null);
    types(loop.getUpdate());
    typing.locals.back(mark);
  }

  @Override
  public void visit(ForEachStmt loop, Void nothing) {
    var mark = typing.locals.mark();
    var iterated = typing.relations.upper(typing.type(loop.getIterable()));
    var variable = loop.getVariable().getVariables().get(0);
    var type =
        WrittenTypes.isVar(variable.getType())
            ? element(iterated)
            : typing.resolve(variable.getType());
    typing.declare(
        new Variable(
            Declaration.Kind.LOCAL, variable.getName().getIdentifier(), null, type, variable));
    loop.getBody().accept(this, null);
    typing.locals.back(mark);
  }

  private Ty element(Ty iterated) {
    if (iterated instanceof ArrayTy array) {
      return typing.relations.upper(array.element());
    }
    var iterable = typing.universe.find("java/lang/Iterable");
    var as = iterable == null ? null : typing.relations.as(iterated, iterable);
    if (as == null) {
      return BasicTy.UNKNOWN;
    }
    var captured = (ClassTy) typing.relations.capture(as);
    return captured.arguments().isEmpty()
        ? typing.relations.object()
        : typing.relations.upper(captured.arguments().get(0));
  }

  @Override
  public void visit(ReturnStmt statement, Void nothing) {
    if (statement.getExpression().isPresent()) {
      typing.returns.accept(statement.getExpression().get());
    }
  }

  @Override
  public void visit(YieldStmt statement, Void nothing) {
    typing.yields.accept(statement.getExpression());
  }

  @Override
  public void visit(ThrowStmt statement, Void nothing) {
    typing.type(statement.getExpression());
  }

  @Override
  public void visit(AssertStmt statement, Void nothing) {
    typing.type(statement.getCheck());
    type(statement.getMessage());
  }

  @Override
  public void visit(SynchronizedStmt statement, Void nothing) {
    typing.type(statement.getExpression());
    statement.getBody().accept(this, null);
  }

  @Override
  public void visit(LabeledStmt statement, Void nothing) {
    statement.getStatement().accept(this, null);
  }

  @Override
  public void visit(TryStmt attempt, Void nothing) {
    var mark = typing.locals.mark();
    for (var resource : attempt.getResources()) {
      if (resource instanceof VariableDeclarationExpr declaration) {
        declare(declaration, Declaration.Kind.RESOURCE);
      } else {
        typing.type(resource);
      }
    }
    attempt.getTryBlock().accept(this, null);
    typing.locals.back(mark);
    for (var clause : attempt.getCatchClauses()) {
      clause.accept(this, null);
    }
    if (attempt.getFinallyBlock().isPresent()) {
      attempt.getFinallyBlock().get().accept(this, null);
    }
  }

  @Override
  public void visit(CatchClause clause, Void nothing) {
    var mark = typing.locals.mark();
    var parameter = clause.getParameter();
    typing.declare(
        new Variable(
            Declaration.Kind.CATCH_PARAMETER,
            parameter.getName().getIdentifier(),
            null,
            typing.resolve(parameter.getType()),
            parameter));
    clause.getBody().accept(this, null);
    typing.locals.back(mark);
  }

  @Override
  public void visit(ExplicitConstructorInvocationStmt call, Void nothing) {
    typing.creations.explicitConstructor(call);
  }

  @Override
  public void visit(LocalClassDeclarationStmt statement, Void nothing) {
    typing.classes.local(statement.getClassDeclaration());
  }

  @Override
  public void visit(LocalRecordDeclarationStmt statement, Void nothing) {
    typing.classes.local(statement.getRecordDeclaration());
  }

  @Override
  public void visit(SwitchStmt choice, Void nothing) {
    typing.switches.statement(choice);
  }
}
