package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.ecoscan.model.Edit;
import io.github.ecoscan.rules.ConstantField;
import io.github.ecoscan.syntax.Layout;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A method of {@code String} that compiles the expression it is given. */
final class ImplicitRegex {
  private static final Set<String> METHODS =
      Set.of("matches", "replaceAll", "replaceFirst", "split");
  private static final String META = ".$|()[]{}^?*+\\";

  private ImplicitRegex() {}

  static boolean isOnText(MethodCallExpr call, Types types) {
    return METHODS.contains(call.getNameAsString())
        && call.getScope().filter(text -> types.isA(text, "java.lang.String").isYes()).isPresent();
  }

  /** Whether a call takes an expression apart that is more than the text it stands for. */
  static boolean isCompiled(MethodCallExpr call, String regex) {
    return call.getNameAsString().equals("split")
        ? !isSplitByCharacter(regex)
        : regex.chars().anyMatch(c -> META.indexOf(c) >= 0);
  }

  /** One character, or one that is escaped: {@code split} looks for it without an expression. */
  private static boolean isSplitByCharacter(String regex) {
    return switch (regex.length()) {
      case 0, 1 -> META.indexOf(regex) < 0 || regex.equals("]") || regex.equals("}");
      case 2 -> regex.charAt(0) == '\\' && !isLetterOrDigit(regex.charAt(1));
      default -> false;
    };
  }

  private static boolean isLetterOrDigit(char c) {
    return c < 128 && Character.isLetterOrDigit(c);
  }

  /** The edits that keep the pattern in a field, or none where it has no place there. */
  static List<Edit> edits(MethodCallExpr call, Types types, int javaLevel) {
    var regex = call.getArgument(0);
    var constant = LocalConstant.of(regex, types);
    if (!PatternField.isValid(regex, types)) {
      return List.of();
    }
    var type = PatternField.type(call);
    var field =
        new ConstantField(types, javaLevel)
            .field(
                regex,
                constant.value(),
                "%s.compile(%s)".formatted(type, Layout.source(constant.value())),
                type,
                ImplicitRegex::name);
    return field.map(f -> edits(call, f, constant)).orElse(List.of());
  }

  private static List<Edit> edits(
      MethodCallExpr call, ConstantField.Field field, LocalConstant constant) {
    var text = Layout.source(call.getScope().orElseThrow());
    var others =
        call.getArguments().stream().skip(1).map(Layout::source).collect(Collectors.joining(", "));
    var replacement =
        call.getNameAsString().equals("split")
            ? "%s.split(%s%s)".formatted(field.name(), text, others.isEmpty() ? "" : ", " + others)
            : "%s.matcher(%s).%s(%s)".formatted(field.name(), text, call.getNameAsString(), others);
    var edits = new ArrayList<Edit>();
    edits.add(field.declaration());
    constant.removal().ifPresent(edits::add);
    edits.add(Spans.replace(call, replacement));
    return edits;
  }

  private static Optional<String> name(Expression regex) {
    return isRegex(regex)
        ? Scopes.enclosing(regex, MethodDeclaration.class)
            .map(method -> ConstantField.constantName(method.getNameAsString()) + "_REGEX")
            .or(() -> Optional.of("REGEX"))
        : Optional.empty();
  }

  private static boolean isRegex(Expression expression) {
    return expression.getParentNode().orElse(null) instanceof MethodCallExpr call
        && METHODS.contains(call.getNameAsString())
        && call.getArguments().getFirst().filter(first -> first == expression).isPresent();
  }
}
