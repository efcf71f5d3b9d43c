package io.github.ecoscan.types;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.stmt.ForStmt;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.types.ClassCalls.Made;
import io.github.ecoscan.types.ClassCalls.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The calls of a unit, by line and name, in the order in which the compiler writes them. */
final class WrittenCalls {
  private final Map<Place, List<Written>> calls = new HashMap<>();

  /** A call, and the body whose code it is part of. */
  private record Written(Node call, Node body) {}

  WrittenCalls(CompilationUnit unit) {
    visit(unit, unit);
  }

  /**
   * Which of the calls in class files a call of the source is.
   *
   * @return null when that is not certain
   */
  Made find(Node call, ClassCalls classes) {
    var place = place(call);
    if (place == null) {
      return null;
    }
    var made = classes.at(place);
    var written = calls.get(place);
    if (made.size() < written.size()) {
      return null;
    }
    if (made.stream().allMatch(made.get(0)::isSame)) {
      return made.get(0);
    }
    return inOrder(call, written, made);
  }

  /** By order, if all stand in one body, of which constructors may have a copy each. */
  private static Made inOrder(Node call, List<Written> written, List<Made> made) {
    var position = -1;
    for (var i = 0; i < written.size(); i++) {
      if (written.get(i).body() != written.get(0).body()) {
        return null;
      }
      position = written.get(i).call() == call ? i : position;
    }
    var count = written.size();
    for (var i = 0; i < made.size(); i++) {
      var start = i - i % count;
      if (made.get(i).method() != made.get(start).method()
          || !made.get(i).isSame(made.get(i % count))
          || (i == start && i > 0 && made.get(i - 1).method() == made.get(i).method())) {
        return null;
      }
    }
    return made.size() % count == 0 ? made.get(position) : null;
  }

  private void visit(Node node, Node around) {
    var body = isBody(node) ? node : around;
    if (node instanceof ForStmt loop) {
      loop.getInitialization().forEach(child -> visit(child, body));
      loop.getCompare().ifPresent(child -> visit(child, body));
      visit(loop.getBody(), body);
      loop.getUpdate().forEach(child -> visit(child, body));
      return;
    }
    for (var child : node.getChildNodes()) {
      visit(child, body);
    }
    var place = place(node);
    if (place != null) {
      calls.computeIfAbsent(place, p -> new ArrayList<>(1)).add(new Written(node, body));
    }
  }

  private static boolean isBody(Node node) {
    return node instanceof CallableDeclaration
        || node instanceof LambdaExpr
        || node instanceof FieldDeclaration
        || node instanceof InitializerDeclaration
        || node instanceof EnumConstantDeclaration
        || node instanceof CompactConstructorDeclaration;
  }

  /** Where the compiler says that a call is; null for what is no call of a named method. */
  private static Place place(Node call) {
    if (call instanceof MethodCallExpr named) {
      return new Place(Spans.line(named.getName()), named.getName().getIdentifier());
    }
    return call instanceof MethodReferenceExpr reference && !reference.getIdentifier().equals("new")
        ? new Place(Spans.line(reference), reference.getIdentifier())
        : null;
  }
}
