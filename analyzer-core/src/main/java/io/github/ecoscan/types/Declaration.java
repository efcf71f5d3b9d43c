package io.github.ecoscan.types;

import com.github.javaparser.ast.Node;
import java.util.Objects;
import java.util.Optional;

/**
 * What a simple name or field access stands for.
 *
 * @param owner canonical name of the declaring type for a field, else empty
 * @param type its type, if known
 * @param node the {@code VariableDeclarator}, {@code Parameter} or pattern that declares it, when
 *     it stands in the same file
 */
public record Declaration(
    Kind kind, String name, String owner, Optional<TypeRef> type, Optional<Node> node) {

  /** What declares it. */
  public enum Kind {
    LOCAL,
    PARAMETER,
    LAMBDA_PARAMETER,
    CATCH_PARAMETER,
    RESOURCE,
    PATTERN,
    FIELD
  }

  public Declaration {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(owner, "owner");
  }
}
