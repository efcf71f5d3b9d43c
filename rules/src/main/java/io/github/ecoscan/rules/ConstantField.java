package io.github.ecoscan.rules;

import com.github.javaparser.JavaToken;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.EnumDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import io.github.ecoscan.model.Edit;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.syntax.Layout;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Declaration;
import io.github.ecoscan.types.Types;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Moves an expression that always has the same value into a {@code private static final} field of
 * the nearest class that can have one. Made for expressions of names, literals and static calls.
 */
public final class ConstantField {
  /** From this Java level on inner classes may have static fields. */
  private static final int STATICS_IN_INNER_CLASSES = 16;

  private static final int MAX_COLUMN = 100;

  private final Types types;
  private final int javaLevel;

  public ConstantField(Types types, int javaLevel) {
    this.types = types;
    this.javaLevel = javaLevel;
  }

  /**
   * The edits, or none where the field has no place or would not mean the same there.
   *
   * @param value what to move
   * @param type the field's type, as written in this file
   * @param names the field name that any expression of the file would like to have, if it may be
   *     moved too: each gets another one, however many of the moves are made
   */
  public List<Edit> edits(
      Expression value, String type, Function<Expression, Optional<String>> names) {
    return field(value, value, Layout.source(value), type, names)
        .map(field -> List.of(field.declaration(), Spans.replace(value, field.name())))
        .orElse(List.of());
  }

  /** A field to be: its name, and the edit that declares it. */
  public record Field(String name, Edit declaration) {}

  /**
   * A field for a value that does not stand in the code as such, if it has a place.
   *
   * @param use what will use the field
   * @param constant what the value is made of
   * @param value the value's source
   * @param type the field's type, as written in this file
   * @param names as for {@link #edits}
   */
  public Optional<Field> field(
      Expression use,
      Expression constant,
      String value,
      String type,
      Function<Expression, Optional<String>> names) {
    var home = home(use).orElse(null);
    if (home == null || home.getMembers().isEmpty() || isMadeEarly(home)) {
      return Optional.empty();
    }
    var place = place(constant, home);
    return place
        .flatMap(p -> FieldNames.of(use, names))
        .map(
            name ->
                new Field(
                    name, insertion(place.get(), declaration(value, type, name, home), home)));
  }

  /** An upper-case name from a lower-case one: {@code zipCode} becomes {@code ZIP_CODE}. */
  public static String constantName(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT);
  }

  private Optional<TypeDeclaration<?>> home(Node value) {
    for (var type = Scopes.type(value); type.isPresent(); type = Scopes.type(type.get())) {
      if (canHaveStatics(type.get())) {
        return type;
      }
    }
    return Optional.empty();
  }

  private boolean canHaveStatics(TypeDeclaration<?> type) {
    var parent = type.getParentNode().orElse(null);
    if (type instanceof AnnotationDeclaration
        || (type instanceof ClassOrInterfaceDeclaration declared && declared.isInterface())
        || parent instanceof LocalClassDeclarationStmt
        || parent instanceof LocalRecordDeclarationStmt) {
      return false;
    }
    return parent instanceof CompilationUnit
        || javaLevel >= STATICS_IN_INNER_CLASSES
        || (parent instanceof TypeDeclaration<?> && isStatic(type, parent));
  }

  private static boolean isStatic(TypeDeclaration<?> type, Node parent) {
    return type.isStatic()
        || !(type instanceof ClassOrInterfaceDeclaration)
        || (parent instanceof ClassOrInterfaceDeclaration outer && outer.isInterface());
  }

  /** An enum's constants are made before its other static fields, and might miss the new one. */
  private static boolean isMadeEarly(TypeDeclaration<?> home) {
    return home instanceof EnumDeclaration constants
        && (!constants.getConstructors().isEmpty()
            || constants.getEntries().stream().anyMatch(entry -> !entry.getArguments().isEmpty()));
  }

  /** The token after which the field can stand: all constants it is made of come before. */
  private Optional<JavaToken> place(Expression value, TypeDeclaration<?> home) {
    if (value.findFirst(ThisExpr.class).isPresent()) {
      return Optional.empty();
    }
    var place = opening(home);
    for (var name : value.findAll(NameExpr.class)) {
      var declaration = types.declaration(name);
      if (declaration.isEmpty()) {
        if (!isQualifier(name)) {
          return Optional.empty();
        }
        continue;
      }
      var field = field(declaration.get(), home);
      if (field.isEmpty() && !isStaticImport(name)) {
        return Optional.empty();
      }
      if (field.filter(f -> f.getParentNode().orElse(null) == home).isPresent()) {
        if (!isQuietUpTo(field.get(), home)) {
          return Optional.empty();
        }
        place = later(place, Layout.last(field.get()));
      }
    }
    return Optional.of(place);
  }

  /** Whether no code of the project runs before the field is set, which could then miss it. */
  private boolean isQuietUpTo(FieldDeclaration last, TypeDeclaration<?> home) {
    for (var member : home.getMembers()) {
      if (isStaticCode(member) && Writes.any(member, this::mayRunOwnCode)) {
        return false;
      }
      if (member == last) {
        break;
      }
    }
    return true;
  }

  private static boolean isStaticCode(BodyDeclaration<?> member) {
    return (member instanceof FieldDeclaration field && field.isStatic())
        || (member instanceof InitializerDeclaration initializer && initializer.isStatic());
  }

  private boolean mayRunOwnCode(Node node) {
    if (node instanceof MethodCallExpr || node instanceof ObjectCreationExpr) {
      return types
          .receiver((Expression) node)
          .filter(owner -> !types.isSource(owner.name()))
          .isEmpty();
    }
    return node instanceof LambdaExpr || node instanceof MethodReferenceExpr;
  }

  private static boolean isQualifier(NameExpr name) {
    var parent = name.getParentNode().orElse(null);
    return (parent instanceof FieldAccessExpr access && access.getScope() == name)
        || (parent instanceof MethodCallExpr call && call.getScope().orElse(null) == name);
  }

  /** The constant of the field's class, or of one around it, that a name stands for. */
  private static Optional<FieldDeclaration> field(Declaration declaration, Node home) {
    return declaration
        .node()
        .flatMap(Node::getParentNode)
        .filter(FieldDeclaration.class::isInstance)
        .map(FieldDeclaration.class::cast)
        .filter(field -> field.isStatic() && field.isFinal())
        .filter(field -> Scopes.contains(field.getParentNode().orElseThrow(), home));
  }

  private static boolean isStaticImport(NameExpr name) {
    return name.findCompilationUnit()
        .filter(
            unit ->
                unit.getImports().stream()
                    .anyMatch(
                        i ->
                            i.isStatic()
                                && !i.isAsterisk()
                                && i.getName().getIdentifier().equals(name.getNameAsString())))
        .isPresent();
  }

  private static JavaToken later(JavaToken one, JavaToken other) {
    return one.getRange().orElseThrow().isBefore(other.getRange().orElseThrow().begin)
        ? other
        : one;
  }

  /** The brace that opens the members, or the semicolon after an enum's constants. */
  private static JavaToken opening(TypeDeclaration<?> home) {
    var token = Layout.first(firstMember(home)).getPreviousToken().orElseThrow();
    while (token.getCategory().isWhitespaceOrComment()) {
      token = token.getPreviousToken().orElseThrow();
    }
    return token;
  }

  private static BodyDeclaration<?> firstMember(TypeDeclaration<?> home) {
    return home.getMembers().get(0);
  }

  private static String declaration(
      String text, String type, String name, TypeDeclaration<?> home) {
    var start = "private static final %s %s =".formatted(type, name);
    var indentation = indentation(home);
    var fits = indentation.length() + start.length() + text.length() + 2 <= MAX_COLUMN;
    return start
        + (fits || text.contains("\n")
            ? " "
            : Layout.lineBreak(home) + indentation + unit(indentation).repeat(2))
        + text
        + ";";
  }

  private static String unit(String indentation) {
    return indentation.startsWith("\t") ? "\t" : "  ";
  }

  private static String indentation(TypeDeclaration<?> home) {
    var member = firstMember(home);
    return Layout.startsLine(member)
        ? Layout.indentation(member)
        : Layout.indentation(home) + unit(Layout.indentation(home));
  }

  private static Edit insertion(JavaToken place, String declaration, TypeDeclaration<?> home) {
    var lineBreak = Layout.lineBreak(home);
    var line = lineBreak + indentation(home) + declaration;
    var last = withComment(place);
    var end = last.getRange().orElseThrow().end;
    var span = new Span(end.line, end.column + 1, end.line, end.column + 1);
    if (!place.getText().equals(";") || !(home instanceof EnumDeclaration)) {
      var isField = place.getText().equals(";") || firstMember(home) instanceof FieldDeclaration;
      return new Edit(span, isField || isBlankAfter(last) ? line : line + lineBreak);
    }
    return new Edit(span, isBlankAfter(last) ? lineBreak + line : lineBreak + line + lineBreak);
  }

  /** The last token on the line if only comments follow, else the token itself. */
  private static JavaToken withComment(JavaToken place) {
    var last = place;
    for (var token = place.getNextToken();
        token.isPresent() && !Layout.isLineBreak(token.get());
        token = token.get().getNextToken()) {
      if (!token.get().getCategory().isWhitespaceOrComment()
          || token.get().getText().contains("\n")) {
        return place;
      }
      if (token.get().getCategory().isComment()) {
        last = token.get();
      }
    }
    return last;
  }

  private static boolean isBlankAfter(JavaToken last) {
    var breaks = 0;
    for (var token = last.getNextToken();
        token.isPresent() && token.get().getCategory().isWhitespace();
        token = token.get().getNextToken()) {
      breaks += Layout.isLineBreak(token.get()) ? 1 : 0;
    }
    return breaks > 1;
  }
}
