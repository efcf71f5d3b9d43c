package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import io.github.ecoscan.syntax.Layout;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A format without widths, precisions and flags, written as a sum of texts. */
final class FormatSum {
  private static final Pattern SPECIFIER = Pattern.compile("%(.?)");
  private static final Set<String> WHOLE =
      Set.of(
          "byte",
          "int",
          "long",
          "short",
          "java.lang.Byte",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short");

  private FormatSum() {}

  /** The sum, if the format does nothing that a sum cannot do. */
  static Optional<String> of(MethodCallExpr format, Types types) {
    var arguments = new ArrayList<Expression>(format.getArguments());
    if (format.getNameAsString().equals("formatted")) {
      format.getScope().ifPresent(scope -> arguments.add(0, scope));
    }
    if (arguments.isEmpty() || !(arguments.remove(0) instanceof StringLiteralExpr template)) {
      return Optional.empty();
    }
    var terms = new ArrayList<String>();
    var text = new StringBuilder();
    var specifier = SPECIFIER.matcher(template.getValue());
    var used = 0;
    while (specifier.find()) {
      specifier.appendReplacement(text, "");
      if (specifier.group(1).equals("%")) {
        text.append('%');
        continue;
      }
      if (specifier.group(1).equals("n")) {
        addText(terms, text);
        terms.add("System.lineSeparator()");
        continue;
      }
      if (used == arguments.size() || !isPlain(specifier.group(1), arguments.get(used), types)) {
        return Optional.empty();
      }
      addText(terms, text);
      terms.add(term(arguments.get(used)));
      used++;
    }
    specifier.appendTail(text);
    addText(terms, text);
    return used == arguments.size() && used > 0 ? Optional.of(sum(terms)) : Optional.empty();
  }

  private static void addText(List<String> terms, StringBuilder text) {
    if (!text.isEmpty()) {
      terms.add("\"" + text + "\"");
      text.setLength(0);
    }
  }

  private static String sum(List<String> terms) {
    // the sum of the first two must be a text already
    var isText = terms.stream().limit(2).anyMatch(FormatSum::isText);
    return (isText ? "" : "\"\" + ") + String.join(" + ", terms);
  }

  private static boolean isText(String term) {
    return term.startsWith("\"") || term.startsWith("System.");
  }

  /** A specifier that writes its argument as a sum would. */
  private static boolean isPlain(String specifier, Expression argument, Types types) {
    var type = types.typeOf(argument).filter(t -> !t.isArray() && !t.is("null"));
    return switch (specifier) {
      case "s" -> type.isPresent();
      case "d" -> type.map(TypeRef::name).filter(WHOLE::contains).isPresent();
      case "c" -> type.filter(t -> t.is("char")).isPresent();
      case "b" -> type.filter(t -> t.is("boolean")).isPresent();
      default -> false;
    };
  }

  private static String term(Expression argument) {
    var isSimple =
        argument.isNameExpr()
            || argument.isLiteralExpr()
            || argument.isEnclosedExpr()
            || argument instanceof MethodCallExpr
            || argument instanceof FieldAccessExpr
            || argument instanceof ArrayAccessExpr;
    return isSimple ? Layout.source(argument) : "(" + Layout.source(argument) + ")";
  }
}
