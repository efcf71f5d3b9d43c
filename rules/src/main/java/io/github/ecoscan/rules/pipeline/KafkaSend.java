package io.github.ecoscan.rules.pipeline;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Waits;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A record given to Kafka, and what the code does until it has arrived. */
final class KafkaSend {
  private static final List<String> SENDERS =
      List.of(
          "org.apache.kafka.clients.producer.Producer",
          "org.springframework.kafka.core.KafkaOperations");
  private static final Set<String> TRANSACTIONS =
      Set.of("beginTransaction", "executeInTransaction", "sendOffsetsToTransaction");

  private KafkaSend() {}

  static boolean isOne(MethodCallExpr call, Types types) {
    var receiver = types.receiver(call).map(TypeRef::name);
    return receiver.isPresent()
        && SENDERS.stream().anyMatch(sender -> types.isSubtype(receiver.get(), sender).isYes());
  }

  /** Transactions end when all of their records have arrived, so waiting for each costs more. */
  static boolean isInTransaction(MethodCallExpr call) {
    var member = Scopes.member(call).orElse(call);
    return (member instanceof NodeWithAnnotations<?> annotated
            && annotated.isAnnotationPresent("Transactional"))
        || Writes.any(
            member,
            node ->
                node instanceof MethodCallExpr other
                    && TRANSACTIONS.contains(other.getNameAsString()));
  }

  /** The call that waits for the answer before the next turn, if there is one. */
  static Optional<MethodCallExpr> wait(MethodCallExpr send, Optional<Node> repeater) {
    return Waits.of(send, repeater.or(() -> Scopes.member(send)).orElse(send));
  }
}
