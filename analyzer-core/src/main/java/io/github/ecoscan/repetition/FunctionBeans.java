package io.github.ecoscan.repetition;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.types.Types;
import io.github.ecoscan.types.WrittenNames;
import java.util.List;
import java.util.Set;

/** Functions that Spring Cloud Function calls for each message, because they are beans. */
final class FunctionBeans {
  private static final String BEAN = "org.springframework.context.annotation.Bean";
  private static final List<String> FUNCTIONS =
      List.of(
          "java.util.function.Function",
          "java.util.function.Consumer",
          "java.util.function.Supplier");

  /** Functions over these are called once, to set up what then runs for each message. */
  private static final Set<String> STREAMS =
      Set.of("Flux", "Mono", "Publisher", "Flowable", "KStream", "KTable", "GlobalKTable");

  private final Types types;

  FunctionBeans(Types types) {
    this.types = types;
  }

  /** Whether a function is what the method of a bean returns. */
  boolean isOne(Node function) {
    return function instanceof LambdaExpr
        && function.getParentNode().orElse(null) instanceof ReturnStmt
        && Scopes.member(function).orElse(null) instanceof MethodDeclaration method
        && Scopes.enclosing(function, LambdaExpr.class)
            .filter(outer -> Scopes.contains(method, outer))
            .isEmpty()
        && method.getType() instanceof ClassOrInterfaceType returned
        && FUNCTIONS.stream().anyMatch(name -> is(returned, name))
        && returned.findAll(ClassOrInterfaceType.class).stream()
            .noneMatch(type -> STREAMS.contains(type.getNameAsString()))
        && method.getAnnotations().stream()
            .anyMatch(annotation -> WrittenNames.is(annotation, BEAN, types).isYes());
  }

  private boolean is(Type type, String name) {
    return type instanceof ClassOrInterfaceType named
        && name.endsWith("." + named.getNameAsString())
        && WrittenNames.isBelow(named, name, types).isYes();
  }
}
