package io.github.ecoscan.rules;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.SimpleName;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Spans;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Names for new fields, free in their file and the same in whatever order fields are added. */
final class FieldNames {
  private FieldNames() {}

  /** The wanted name, with a number where something else in the file has it. */
  static Optional<String> of(Expression value, Function<Expression, Optional<String>> names) {
    var unit = value.findCompilationUnit().orElseThrow();
    var taken =
        unit.findAll(SimpleName.class).stream()
            .map(SimpleName::getIdentifier)
            .collect(Collectors.toCollection(HashSet::new));
    var given = new HashMap<List<String>, String>();
    for (var rival : unit.findAll(Expression.class)) {
      var wanted = names.apply(rival);
      if (wanted.isEmpty()) {
        continue;
      }
      // equal values with equal names share a field where they share its class
      var key =
          List.of(
              wanted.get(),
              Spans.normalised(rival),
              Scopes.type(rival).map(type -> Spans.of(type).toString()).orElse(""));
      var name = given.computeIfAbsent(key, k -> free(wanted.get(), taken));
      if (rival == value) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  private static String free(String wanted, Set<String> taken) {
    var name = wanted;
    for (var number = 2; !taken.add(name); number++) {
      name = wanted + "_" + number;
    }
    return name;
  }
}
