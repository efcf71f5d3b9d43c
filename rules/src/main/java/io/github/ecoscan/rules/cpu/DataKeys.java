package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.expr.Expression;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.syntax.Words;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Values that tell items of data apart: there may be as many as there is data. Names of columns,
 * attributes and the like are few, and look no different from other text but for what they are
 * called.
 */
final class DataKeys {
  private static final Set<String> NUMBERS =
      Set.of(
          "int",
          "java.lang.Integer",
          "java.lang.Long",
          "java.math.BigInteger",
          "java.util.UUID",
          "long");
  private static final List<String> ENTITIES =
      List.of(
          "jakarta.persistence.Entity",
          "javax.persistence.Entity",
          "org.springframework.data.mongodb.core.mapping.Document");
  private static final Pattern WORDS = Pattern.compile("\\b(id|ids|uuid|guid|email|sku|isbn)\\b");

  private final Types types;

  DataKeys(Types types) {
    this.types = types;
  }

  /** Whether an expression gives such values: by its type, or by its name. */
  boolean isKey(Expression value) {
    var type = types.typeOf(value).filter(t -> !t.isArray());
    return type.filter(this::isData).isPresent()
        || (type.filter(t -> t.is("java.lang.String")).isPresent()
            && Words.find(WORDS, Spans.quote(value)));
  }

  /** Whether a collection holds such values, as its type tells. */
  boolean areIn(Expression collection) {
    return types
        .typeOf(collection)
        .map(TypeRef::arguments)
        .filter(arguments -> arguments.size() == 1 && isData(arguments.get(0)))
        .isPresent();
  }

  private boolean isData(TypeRef type) {
    return !type.isArray()
        && (NUMBERS.contains(type.name())
            || ENTITIES.stream().anyMatch(e -> types.hasAnnotation(type.name(), e).isYes()));
  }
}
