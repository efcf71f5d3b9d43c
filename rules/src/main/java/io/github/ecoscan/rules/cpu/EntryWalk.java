package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import io.github.ecoscan.model.Edit;
import io.github.ecoscan.rules.JdkName;
import io.github.ecoscan.syntax.Layout;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.Declaration;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns a walk over the keys of a map into one over its entries. Offered only where the map stays
 * as it is meanwhile, so that an entry has the value that a lookup would find.
 */
final class EntryWalk {
  private static final int LOCAL_TYPE_INFERENCE = 10;
  private static final Set<String> READS =
      Set.of("containsKey", "containsValue", "get", "getOrDefault", "isEmpty", "size");

  private final KeyWalk walk;
  private final Types types;
  private final int javaLevel;

  EntryWalk(KeyWalk walk, Types types, int javaLevel) {
    this.walk = walk;
    this.types = types;
    this.javaLevel = javaLevel;
  }

  /** The edits, or none where the rewrite is not certain to keep the program's behaviour. */
  List<Edit> edits() {
    var map = types.typeOf(walk.map()).orElse(null);
    var entry = entryName().orElse(null);
    if (map == null || map.arguments().size() != 2 || entry == null || mayChange(map)) {
      return List.of();
    }
    var edits = new ArrayList<Edit>();
    var lookups = walk.lookups();
    edits.add(Spans.replace(walk.keys().getName(), "entrySet"));
    lookups.forEach(lookup -> edits.add(Spans.replace(lookup, entry + ".getValue()")));
    var others =
        walk.body()
            .findAll(
                NameExpr.class,
                use ->
                    use.getNameAsString().equals(walk.key())
                        && lookups.stream().noneMatch(lookup -> Scopes.contains(lookup, use)));
    var rest =
        walk.walker() instanceof ForEachStmt loop
            ? loop(loop, map, entry, others)
            : lambda((LambdaExpr) walk.walker(), entry, others);
    if (rest.isEmpty()) {
      return List.of();
    }
    edits.addAll(rest);
    return edits;
  }

  /** Whether the body, or another thread, may change what the map holds. */
  private boolean mayChange(TypeRef map) {
    var isField =
        types.declaration(walk.map()).map(d -> d.kind() == Declaration.Kind.FIELD).orElse(true);
    return map.name().startsWith("java.util.concurrent.")
        || Writes.any(walk.body(), node -> isOtherUse(node) || (isField && isOwnCall(node)));
  }

  private boolean isOtherUse(Node node) {
    if (!(node instanceof NameExpr) && !(node instanceof FieldAccessExpr)) {
      return false;
    }
    if (Writes.name((Expression) node).filter(walk.mapName()::equals).isEmpty()) {
      return false;
    }
    return !(node.getParentNode().orElse(null) instanceof MethodCallExpr call)
        || call.getScope().orElse(null) != node
        || !READS.contains(call.getNameAsString());
  }

  private static boolean isOwnCall(Node node) {
    return node instanceof MethodCallExpr call
        && (call.getScope().isEmpty() || call.getScope().get().isThisExpr());
  }

  private List<Edit> loop(ForEachStmt loop, TypeRef map, String entry, List<NameExpr> others) {
    var variable = loop.getVariableDeclarator();
    var type = entryType();
    if (type.isEmpty()) {
      return List.of();
    }
    var edits = new ArrayList<Edit>();
    edits.add(
        new Edit(Spans.between(variable.getType(), variable.getName()), type.get() + " " + entry));
    if (others.isEmpty()) {
      return edits;
    }
    if (loop.getBody() instanceof BlockStmt block) {
      var first = block.getStatement(0);
      var separator =
          Layout.startsLine(first) ? Layout.lineBreak(first) + Layout.indentation(first) : " ";
      var modifiers = loop.getVariable().getModifiers().isEmpty() ? "" : "final ";
      edits.add(
          new Edit(
              Spans.before(first),
              "%s%s %s = %s.getKey();%s"
                  .formatted(
                      modifiers, Layout.source(variable.getType()), walk.key(), entry, separator)));
      return edits;
    }
    var isSameType =
        Layout.source(variable.getType()).equals("var")
            || types.typeOf(variable.getType()).equals(Optional.of(map.arguments().get(0)));
    others.forEach(use -> edits.add(Spans.replace(use, entry + ".getKey()")));
    return isSameType ? edits : List.of();
  }

  private static List<Edit> lambda(LambdaExpr lambda, String entry, List<NameExpr> others) {
    var parameter = lambda.getParameter(0);
    if (!parameter.getType().isUnknownType()) {
      return List.of();
    }
    var edits = new ArrayList<Edit>();
    edits.add(Spans.replace(parameter, entry));
    others.forEach(use -> edits.add(Spans.replace(use, entry + ".getKey()")));
    return edits;
  }

  /** The entry's type, spelt out where the map's declaration does, else inferred. */
  private Optional<String> entryType() {
    var spelt =
        types
            .declaration(walk.map())
            .flatMap(Declaration::node)
            .flatMap(EntryWalk::declaredType)
            .filter(ClassOrInterfaceType.class::isInstance)
            .map(ClassOrInterfaceType.class::cast)
            .flatMap(this::entryOf);
    return spelt.isPresent() || javaLevel < LOCAL_TYPE_INFERENCE ? spelt : Optional.of("var");
  }

  private Optional<String> entryOf(ClassOrInterfaceType map) {
    var arguments = map.getTypeArguments().orElse(null);
    if (arguments == null || arguments.size() != 2) {
      return Optional.empty();
    }
    return Optional.of(
        "%s.Entry<%s, %s>"
            .formatted(
                JdkName.in(walk.keys(), "java.util.Map"),
                Layout.source(arguments.get(0)),
                Layout.source(arguments.get(1))));
  }

  private static Optional<Type> declaredType(Node declared) {
    if (declared instanceof VariableDeclarator variable) {
      return Optional.of(variable.getType());
    }
    return declared instanceof Parameter parameter
        ? Optional.of(parameter.getType())
        : Optional.empty();
  }

  /** A name for the entry that nothing in the member has. */
  private Optional<String> entryName() {
    var member = Scopes.member(walk.keys()).orElse(walk.walker());
    var isNested =
        member
            .findFirst(
                MethodCallExpr.class,
                other ->
                    other.getNameAsString().equals("keySet")
                        && other != walk.keys()
                        && (Scopes.contains(walk.body(), other) || isAround(other)))
            .isPresent();
    var name = isNested ? walk.key() + "Entry" : "entry";
    return List.of(name, walk.key() + "Entry").stream()
        .filter(free -> !isTaken(free, member))
        .findFirst();
  }

  private boolean isAround(MethodCallExpr other) {
    return KeyWalk.of(other, types)
        .filter(outer -> Scopes.contains(outer.body(), walk.keys()))
        .isPresent();
  }

  private static boolean isTaken(String name, Node member) {
    return member.findFirst(SimpleName.class, n -> n.getIdentifier().equals(name)).isPresent();
  }
}
