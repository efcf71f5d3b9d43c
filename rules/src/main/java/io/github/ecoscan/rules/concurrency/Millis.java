package io.github.ecoscan.rules.concurrency;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import io.github.ecoscan.types.Constants;
import io.github.ecoscan.types.Types;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Lengths of time that the source of one file tells. */
final class Millis {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{[^:}]+:([^}]+)\\}");
  private static final Pattern SIMPLE = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*(ms|s|m|h|d)?");
  private static final Map<String, Long> UNITS =
      Map.of("ms", 1L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L, "d", 86_400_000L);

  private Millis() {}

  /** A whole number: a literal, a constant, or a product of those. */
  static OptionalLong number(Expression amount, Types types) {
    if (amount.isEnclosedExpr()) {
      return number(amount.asEnclosedExpr().getInner(), types);
    }
    try {
      if (amount instanceof IntegerLiteralExpr literal) {
        return OptionalLong.of(literal.asNumber().longValue());
      }
      if (amount instanceof LongLiteralExpr literal) {
        return OptionalLong.of(literal.asNumber().longValue());
      }
    } catch (NumberFormatException e) {
      return OptionalLong.empty();
    }
    if (amount instanceof BinaryExpr product
        && product.getOperator() == BinaryExpr.Operator.MULTIPLY) {
      var left = number(product.getLeft(), types);
      var right = number(product.getRight(), types);
      return left.isPresent() && right.isPresent()
          ? OptionalLong.of(left.getAsLong() * right.getAsLong())
          : OptionalLong.empty();
    }
    if (amount instanceof MethodCallExpr call) {
      return converted(call, types);
    }
    var value = Constants.initialiser(amount, types).filter(v -> v != amount);
    return value.isPresent() ? number(value.get(), types) : OptionalLong.empty();
  }

  /** {@code TimeUnit.SECONDS.toMillis(5)}. */
  private static OptionalLong converted(MethodCallExpr call, Types types) {
    if (!call.getNameAsString().equals("toMillis")
        || call.getArguments().size() != 1
        || call.getScope().isEmpty()) {
      return OptionalLong.empty();
    }
    return of(call.getArgument(0), call.getScope().get(), types);
  }

  /** So many of a {@code TimeUnit}, in milliseconds; parts of one are left out. */
  static OptionalLong of(Expression amount, Expression unit, Types types) {
    var number = number(amount, types);
    var timeUnit = unit(unit, types);
    return number.isPresent() && timeUnit.isPresent()
        ? OptionalLong.of(timeUnit.get().toMillis(number.getAsLong()))
        : OptionalLong.empty();
  }

  /** The constant of {@code TimeUnit} that an expression names. */
  static Optional<TimeUnit> unit(Expression unit, Types types) {
    var name =
        unit instanceof FieldAccessExpr access
            ? access.getNameAsString()
            : unit instanceof NameExpr n ? n.getNameAsString() : "";
    return types
        .declaration(unit)
        .filter(d -> d.owner().equals("java.util.concurrent.TimeUnit"))
        .map(d -> TimeUnit.valueOf(name));
  }

  /** A text as frameworks take it: {@code 500}, {@code 10s}, {@code PT0.5S}, with a default. */
  static OptionalLong text(String text, TimeUnit unit) {
    var placeholder = PLACEHOLDER.matcher(text.strip());
    var period = placeholder.matches() ? placeholder.group(1).strip() : text.strip();
    var simple = SIMPLE.matcher(period);
    if (simple.matches()) {
      var factor = simple.group(2) == null ? unit.toMillis(1) : UNITS.get(simple.group(2));
      return OptionalLong.of((long) (Double.parseDouble(simple.group(1)) * factor));
    }
    if (!period.startsWith("P")) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Duration.parse(period).toMillis());
    } catch (DateTimeParseException e) {
      return OptionalLong.empty();
    }
  }
}
