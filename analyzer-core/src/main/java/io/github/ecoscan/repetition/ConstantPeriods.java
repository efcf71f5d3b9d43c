package io.github.ecoscan.repetition;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.types.Constants;
import io.github.ecoscan.types.Types;
import java.math.BigInteger;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Periods that are constants of the source; what a configuration file fills in is none. */
final class ConstantPeriods {
  private static final int MAX_DEPTH = 16;
  private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");
  private static final Map<String, ChronoUnit> FACTORIES =
      Map.of(
          "ofMillis", ChronoUnit.MILLIS,
          "ofSeconds", ChronoUnit.SECONDS,
          "ofMinutes", ChronoUnit.MINUTES,
          "ofHours", ChronoUnit.HOURS,
          "ofDays", ChronoUnit.DAYS);

  private final Types types;

  ConstantPeriods(Types types) {
    this.types = types;
  }

  /** The period that the annotation of a job tells, under any of the names in use. */
  Optional<Duration> of(AnnotationExpr annotation) {
    if (!(annotation instanceof NormalAnnotationExpr normal)) {
      return Optional.empty();
    }
    return normal.getPairs().stream().flatMap(pair -> of(pair, unit(normal)).stream()).findFirst();
  }

  private Optional<Duration> of(MemberValuePair pair, ChronoUnit unit) {
    var value = pair.getValue();
    return switch (pair.getNameAsString()) {
      case "fixedRate", "fixedDelay" ->
          number(value, 0)
              .flatMap(number -> Periods.of(number, unit))
              .or(() -> string(value).flatMap(Periods::duration));
      case "fixedRateString", "fixedDelayString" -> text(value, unit);
      // Quarkus takes a bare number for seconds
      case "every" -> text(value, ChronoUnit.SECONDS);
      case "interval" -> string(value).flatMap(Periods::duration);
      case "cron", "schedule" -> string(value).flatMap(Periods::cron);
      default -> Optional.empty();
    };
  }

  private Optional<Duration> text(Expression value, ChronoUnit unit) {
    return string(value)
        .flatMap(
            text ->
                DIGITS.matcher(text).matches()
                    ? Periods.of(new BigInteger(text), unit)
                    : Periods.duration(text));
  }

  private static ChronoUnit unit(NormalAnnotationExpr annotation) {
    return annotation.getPairs().stream()
        .filter(pair -> pair.getNameAsString().equals("timeUnit"))
        .flatMap(pair -> unit(pair.getValue()).stream())
        .findFirst()
        .orElse(ChronoUnit.MILLIS);
  }

  /** {@code TimeUnit.SECONDS}, {@code SECONDS}. */
  private static Optional<ChronoUnit> unit(Expression expression) {
    var name =
        expression instanceof FieldAccessExpr access
            ? access.getNameAsString()
            : expression instanceof NameExpr simple ? simple.getNameAsString() : "";
    for (var unit : TimeUnit.values()) {
      if (unit.name().equals(name)) {
        return Optional.of(unit.toChronoUnit());
      }
    }
    return Optional.empty();
  }

  /** A number of some unit. */
  Optional<Duration> inUnit(Expression number, Expression unit) {
    return unit(unit).flatMap(u -> number(number, 0).flatMap(n -> Periods.of(n, u)));
  }

  /** A number of milliseconds, or a {@code Duration.ofSeconds(…)}. */
  Optional<Duration> inMilliseconds(Expression period) {
    if (period instanceof MethodCallExpr call
        && call.getArguments().size() == 1
        && FACTORIES.containsKey(call.getNameAsString())
        && types.receiver(call).filter(type -> type.is("java.time.Duration")).isPresent()) {
      var unit = FACTORIES.get(call.getNameAsString());
      return number(call.getArgument(0), 0).flatMap(number -> Periods.of(number, unit));
    }
    return number(period, 0).flatMap(number -> Periods.of(number, ChronoUnit.MILLIS));
  }

  private Optional<BigInteger> number(Expression expression, int depth) {
    if (depth > MAX_DEPTH) {
      return Optional.empty();
    }
    if (expression instanceof IntegerLiteralExpr literal) {
      return literal(literal.getValue());
    }
    if (expression instanceof LongLiteralExpr literal) {
      return literal(literal.getValue().replaceFirst("[lL]$", ""));
    }
    if (expression instanceof EnclosedExpr enclosed) {
      return number(enclosed.getInner(), depth + 1);
    }
    if (expression instanceof BinaryExpr binary) {
      return number(binary.getLeft(), depth + 1)
          .flatMap(
              left ->
                  number(binary.getRight(), depth + 1)
                      .flatMap(right -> combine(left, binary.getOperator(), right)));
    }
    return constant(expression).flatMap(value -> number(value, depth + 1));
  }

  private Optional<String> string(Expression expression) {
    return Constants.string(constant(expression).orElse(expression), types);
  }

  private Optional<Expression> constant(Expression name) {
    return Constants.initialiser(name, types).or(() -> field(name));
  }

  /** Names in annotations have no types: what counts is the nearest constant of the name. */
  private static Optional<Expression> field(Expression name) {
    if (!(name instanceof NameExpr simple)) {
      return Optional.empty();
    }
    for (var type = Scopes.type(name); type.isPresent(); type = Scopes.type(type.get())) {
      var field = type.get().getFieldByName(simple.getNameAsString());
      if (field.isPresent()) {
        return field
            .filter(declaration -> declaration.isFinal() && declaration.isStatic())
            .flatMap(declaration -> declaration.getVariable(0).getInitializer())
            .filter(value -> field.get().getVariables().size() == 1);
      }
    }
    return Optional.empty();
  }

  /** Decimal only: nobody writes a period in another system. */
  private static Optional<BigInteger> literal(String text) {
    var digits = text.replace("_", "");
    var isOctal = digits.length() > 1 && digits.startsWith("0");
    return DIGITS.matcher(digits).matches() && !isOctal
        ? Optional.of(new BigInteger(digits))
        : Optional.empty();
  }

  private static Optional<BigInteger> combine(
      BigInteger left, BinaryExpr.Operator operator, BigInteger right) {
    return switch (operator) {
      case PLUS -> Optional.of(left.add(right));
      case MINUS -> Optional.of(left.subtract(right));
      case MULTIPLY -> Optional.of(left.multiply(right));
      default -> Optional.empty();
    };
  }
}
