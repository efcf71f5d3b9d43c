package io.github.ecoscan.repetition;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import io.github.ecoscan.model.Frame;
import java.util.List;
import java.util.function.Function;

/** Walks through a method until it reaches the call or reference named {@code work}. */
final class Walk {
  private static final String METHOD =
      """
      import java.util.*;
      import java.util.concurrent.*;
      import java.util.function.*;
      import java.util.stream.*;
      class Snippet {
        static final int FEW = 3;
        enum Color { RED, GREEN }
        static Object work(Object... given) { return null; }
        static <T> List<List<T>> partition(List<T> items, int size) { return null; }
        Map<String, Object> cache;
        void method(List<String> items, Map<String, Integer> map, String[] array, int n,
            Iterator<String> iterator, Queue<String> queue, Optional<String> optional,
            java.io.BufferedReader reader, ExecutorService pool, boolean running) throws Exception {
          %s
        }
      }
      """;

  private Walk() {}

  /** The repetitions around {@code work} in a method with these statements. */
  static List<Frame> frames(String statements) {
    return at(statements, RepetitionStack::frames);
  }

  /** What the stack answers at {@code work}. */
  static <T> T at(String statements, Function<RepetitionStack, T> question) {
    var sample = Sample.of(METHOD.formatted(statements));
    var answer = find(sample.unit(), new RepetitionStack(sample.types()), question);
    if (answer == null) {
      throw new AssertionError("no work in: " + statements);
    }
    return answer;
  }

  private static <T> T find(
      Node node, RepetitionStack stack, Function<RepetitionStack, T> question) {
    if ((node instanceof MethodCallExpr call && call.getNameAsString().equals("work"))
        || (node instanceof MethodReferenceExpr reference
            && reference.getIdentifier().equals("work"))) {
      return question.apply(stack);
    }
    for (var child : node.getChildNodes()) {
      var entered = stack.enter(node, child);
      var found = find(child, stack, question);
      if (entered) {
        stack.leave();
      }
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
