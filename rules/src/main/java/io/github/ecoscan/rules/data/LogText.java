package io.github.ecoscan.rules.data;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import io.github.ecoscan.model.Edit;
import io.github.ecoscan.model.Fix;
import io.github.ecoscan.syntax.Layout;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.types.Constants;
import io.github.ecoscan.types.Declaration;
import io.github.ecoscan.types.TypeKind;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The text of a log line, and how to have it put together only when it is written. */
final class LogText {
  private static final Set<String> PLACEHOLDERS =
      Set.of("org.apache.logging.log4j.Logger", "org.slf4j.Logger");
  private static final Set<String> VALUES =
      Set.of(
          "boolean",
          "byte",
          "char",
          "double",
          "float",
          "int",
          "long",
          "short",
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Double",
          "java.lang.Float",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.String");

  /** Written out about as quickly as a text. */
  private static final Set<String> SHORT =
      Set.of(
          "java.io.File",
          "java.lang.Class",
          "java.net.URI",
          "java.net.URL",
          "java.nio.file.Path",
          "java.util.UUID");

  private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");

  /** A fix and how far it can be trusted. */
  record LogFix(Fix.Safety safety, List<Edit> edits) {}

  private LogText() {}

  /** A sum of texts that is not the same each time. */
  static boolean isConcatenation(Expression text, Types types) {
    return text instanceof BinaryExpr sum
        && sum.getOperator() == BinaryExpr.Operator.PLUS
        && types.isA(sum, "java.lang.String").isYes()
        && parts(sum, types).stream().anyMatch(part -> !isConstant(part, types));
  }

  /** Known here, or a constant of another file, told by its name: the compiler joins those. */
  private static boolean isConstant(Expression part, Types types) {
    return part.isLiteralExpr()
        || Constants.string(part, types).isPresent()
        || ((part.isNameExpr() || part.isFieldAccessExpr())
            && types
                .declaration(part)
                .filter(d -> d.kind() == Declaration.Kind.FIELD)
                .filter(d -> CONSTANT.matcher(d.name()).matches())
                .filter(d -> d.type().filter(type -> isValue(type, types)).isPresent())
                .isPresent());
  }

  /** Whether a concatenation only has parts that are quickly written out, or of unknown type. */
  static boolean isShort(Expression text, Types types) {
    return parts(text, types).stream()
        .map(types::typeOf)
        .allMatch(
            type ->
                type.isEmpty()
                    || isValue(type.get(), types)
                    || SHORT.contains(type.get().name())
                    || type.get().name().startsWith("java.time."));
  }

  /** What never changes and is written out without side effects. */
  private static boolean isValue(TypeRef type, Types types) {
    return !type.isArray()
        && (VALUES.contains(type.name())
            || types.kind(type.name()).equals(Optional.of(TypeKind.ENUM)));
  }

  private static List<Expression> parts(Expression text, Types types) {
    var parts = new ArrayList<Expression>();
    collect(text, types, parts);
    return parts;
  }

  private static void collect(Expression text, Types types, List<Expression> parts) {
    if (text instanceof BinaryExpr sum
        && sum.getOperator() == BinaryExpr.Operator.PLUS
        && types.isA(sum, "java.lang.String").isYes()) {
      collect(sum.getLeft(), types, parts);
      parts.add(sum.getRight());
    } else {
      parts.add(text);
    }
  }

  /** Placeholders for a concatenation where the logger has them, else a question for the level. */
  static Optional<LogFix> fix(MethodCallExpr log, Expression text, Types types) {
    var logger = log.getScope().flatMap(types::typeOf).map(TypeRef::name).orElse("");
    if (!PLACEHOLDERS.contains(logger)) {
      return Optional.empty();
    }
    if (isConcatenation(text, types)) {
      return log.getArguments().size() == 1 ? placeholders(text, types) : Optional.empty();
    }
    return guard(log);
  }

  private static Optional<LogFix> placeholders(Expression text, Types types) {
    var template = new StringBuilder();
    var arguments = new StringBuilder();
    var safety = Fix.Safety.SAFE;
    var values = 0;
    for (var part : parts(text, types)) {
      if (part instanceof StringLiteralExpr literal) {
        template.append(literal.getValue());
        continue;
      }
      var type = types.typeOf(part);
      // an array is written out in full, an exception with its stack trace
      if (type.isEmpty()
          || type.get().isArray()
          || type.get().is("null")
          || !types.isA(part, "java.lang.Throwable").isNo()
          || isThrowableLike(type.get())) {
        return Optional.empty();
      }
      if (!isValue(type.get(), types)) {
        safety = Fix.Safety.REVIEW;
      }
      values++;
      template.append("{}");
      arguments.append(", ").append(Layout.source(part));
    }
    if (template.indexOf("\\\\") >= 0 || count(template, "{}") != values) {
      return Optional.empty();
    }
    return Optional.of(
        new LogFix(safety, List.of(Spans.replace(text, "\"" + template + "\"" + arguments))));
  }

  private static int count(StringBuilder template, String placeholder) {
    var count = 0;
    for (var at = template.indexOf(placeholder);
        at >= 0;
        at = template.indexOf(placeholder, at + placeholder.length())) {
      count++;
    }
    return count;
  }

  /** What may be an exception, or an array, at run time. */
  private static boolean isThrowableLike(TypeRef type) {
    return type.is("java.lang.Object") || type.is("java.io.Serializable");
  }

  private static Optional<LogFix> guard(MethodCallExpr log) {
    if (!(log.getParentNode().orElse(null) instanceof ExpressionStmt statement)
        || !(statement.getParentNode().orElse(null) instanceof BlockStmt)
        || !Layout.startsLine(statement)) {
      return Optional.empty();
    }
    var name = log.getNameAsString();
    var question =
        "%s.is%s%sEnabled()"
            .formatted(
                Layout.source(log.getScope().orElseThrow()),
                name.substring(0, 1).toUpperCase(Locale.ROOT),
                name.substring(1));
    var line = Layout.lineBreak(statement) + Layout.indentation(statement);
    return Optional.of(
        new LogFix(
            Fix.Safety.REVIEW,
            List.of(
                new Edit(Spans.before(statement), "if (" + question + ") {" + line + "  "),
                new Edit(Spans.after(statement), line + "}"))));
  }
}
