package io.github.ecoscan.rules.concurrency;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.types.Constants;
import io.github.ecoscan.types.Types;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The period that an annotation of Spring, Micronaut or Quarkus gives to a job. */
final class SchedulePeriod {
  private static final Set<String> ANNOTATIONS =
      Set.of(
          "io.micronaut.scheduling.annotation.Scheduled",
          "io.quarkus.scheduler.Scheduled",
          "org.springframework.scheduling.annotation.Scheduled");
  private static final Set<String> NUMBERS = Set.of("fixedDelay", "fixedRate");
  private static final Set<String> TEXTS =
      Set.of("every", "fixedDelay", "fixedDelayString", "fixedRate", "fixedRateString");

  /** Every second of every minute; the fields after it may name some hours or days. */
  private static final Pattern EVERY_SECOND =
      Pattern.compile("(\\*|\\*/1|0/1) (\\*|\\*/1|0/1)( \\S+){4,5}");

  private SchedulePeriod() {}

  /** In milliseconds, if the source of the file tells. */
  static OptionalLong of(NormalAnnotationExpr annotation, Types types) {
    if (!isScheduled(annotation)) {
      return OptionalLong.empty();
    }
    var unit = unit(annotation).orElse(null);
    if (unit == null) {
      return OptionalLong.empty();
    }
    for (var pair : annotation.getPairs()) {
      var period = of(pair, unit, types);
      if (period.isPresent() && period.getAsLong() >= 0) {
        return period;
      }
    }
    return OptionalLong.empty();
  }

  /** Whether the job is given a cron expression that is true in every second. */
  static boolean isEverySecond(NormalAnnotationExpr annotation, Types types) {
    return isScheduled(annotation)
        && annotation.getPairs().stream()
            .filter(pair -> pair.getNameAsString().equals("cron"))
            .flatMap(pair -> Constants.string(pair.getValue(), types).stream())
            .anyMatch(cron -> EVERY_SECOND.matcher(cron.strip()).matches());
  }

  private static OptionalLong of(MemberValuePair pair, TimeUnit unit, Types types) {
    var text = Constants.string(pair.getValue(), types);
    if (NUMBERS.contains(pair.getNameAsString())) {
      var number = Millis.number(constant(pair.getValue()), types);
      if (number.isPresent()) {
        return OptionalLong.of(unit.toMillis(number.getAsLong()));
      }
    }
    return TEXTS.contains(pair.getNameAsString()) && text.isPresent()
        ? Millis.text(text.get(), unit)
        : OptionalLong.empty();
  }

  /** The unit of all numbers, if it is written by its own name. */
  private static Optional<TimeUnit> unit(NormalAnnotationExpr annotation) {
    var written =
        annotation.getPairs().stream()
            .filter(pair -> pair.getNameAsString().equals("timeUnit"))
            .map(pair -> pair.getValue().toString().replaceFirst(".*\\.", ""))
            .findFirst()
            .orElse("MILLISECONDS");
    return Arrays.stream(TimeUnit.values()).filter(unit -> unit.name().equals(written)).findFirst();
  }

  /** Names in annotations have no type either: a constant of the types around is taken as such. */
  private static Expression constant(Expression value) {
    if (value instanceof NameExpr name) {
      for (var type = Scopes.type(value); type.isPresent(); type = Scopes.type(type.get())) {
        var field = type.get().getFieldByName(name.getNameAsString());
        if (field.isPresent()) {
          return field
              .filter(f -> f.isFinal() && f.isStatic())
              .flatMap(f -> initialiser(f, name.getNameAsString()))
              .orElse(value);
        }
      }
    }
    return value;
  }

  private static Optional<Expression> initialiser(FieldDeclaration field, String name) {
    return field.getVariables().stream()
        .filter(variable -> variable.getNameAsString().equals(name))
        .findFirst()
        .flatMap(VariableDeclarator::getInitializer);
  }

  /** Annotations are no expressions with a type: the import says whose it is. */
  private static boolean isScheduled(NormalAnnotationExpr annotation) {
    var written = annotation.getNameAsString();
    if (!annotation.getName().getIdentifier().equals("Scheduled")) {
      return false;
    }
    return ANNOTATIONS.contains(written)
        || annotation.findCompilationUnit().map(CompilationUnit::getImports).stream()
            .flatMap(imports -> imports.stream())
            .filter(i -> !i.isStatic())
            .map(SchedulePeriod::named)
            .anyMatch(ANNOTATIONS::contains);
  }

  private static String named(ImportDeclaration declared) {
    return declared.isAsterisk()
        ? declared.getNameAsString() + ".Scheduled"
        : declared.getNameAsString();
  }
}
