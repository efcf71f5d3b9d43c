package io.github.ecoscan.rules.data;

import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import io.github.ecoscan.model.Edit;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rules.ConstantField;
import io.github.ecoscan.rules.CreationUses;
import io.github.ecoscan.syntax.Layout;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.types.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Moves a mapper that nobody sets up into a field. */
final class MapperField {
  /** Mappers that threads may share, by the names of their fields. */
  private static final Map<String, String> NAMES =
      Map.of(
          "com.fasterxml.jackson.databind.ObjectMapper", "MAPPER",
          "com.fasterxml.jackson.databind.json.JsonMapper", "MAPPER",
          "com.google.gson.Gson", "GSON");

  private MapperField() {}

  /** The edits, or none where the mapper is set up, handed on, or of another type. */
  static List<Edit> edits(Expression made, CreationUses uses, RuleContext context) {
    var creation = uses.plainCreation().orElse(null);
    var type = context.types().typeOf(made).map(TypeRef::name).map(NAMES::get);
    if (creation == null || type.isEmpty() || !uses.arePlain()) {
      return List.of();
    }
    var written = Layout.source(creation.getType());
    return new ConstantField(context.types(), context.javaLevel())
        .edits(made, written, other -> isLike(other, written) ? type : Optional.empty());
  }

  private static boolean isLike(Expression other, String type) {
    return other instanceof ObjectCreationExpr creation
        && Layout.source(creation.getType()).equals(type)
        && !(Scopes.member(other).orElse(other) instanceof FieldDeclaration);
  }
}
