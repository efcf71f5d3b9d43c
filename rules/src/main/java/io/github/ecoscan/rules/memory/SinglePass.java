package io.github.ecoscan.rules.memory;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import io.github.ecoscan.model.Edit;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.syntax.Layout;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.types.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The one pass for which a file is read as a whole.
 *
 * @param load the call that reads the file
 * @param pass the loop or call that takes what was read
 * @param instead what reads the file bit by bit for the same purpose
 */
record SinglePass(MethodCallExpr load, Node pass, String instead) {
  private static final int LOCAL_TYPE_INFERENCE = 10;

  /** Calls that take bytes, with what could give them bit by bit. */
  private static final Map<String, String> TAKERS =
      Map.of(
          "java.io.OutputStream#write", "Files.copy",
          "java.io.FilterOutputStream#write", "Files.copy",
          "java.security.MessageDigest#update", "DigestInputStream",
          "java.security.MessageDigest#digest", "DigestInputStream",
          "java.util.zip.Checksum#update", "CheckedInputStream",
          "java.io.ByteArrayInputStream#<init>", "Files.newInputStream",
          "java.io.StringReader#<init>", "Files.newBufferedReader");

  /** What keeps all lines in memory after all. */
  private static final Set<String> KEEPS =
      Set.of("add", "addAll", "append", "collect", "put", "sorted", "toArray", "toList");

  /** The pass, if what was read serves no other purpose. */
  static Optional<SinglePass> of(MethodCallExpr load, Types types) {
    var use = onlyUse(load).orElse(null);
    var parent = use == null ? null : use.getParentNode().orElse(null);
    if (parent instanceof ForEachStmt loop && loop.getIterable() == use) {
      return keeps(loop.getBody())
          ? Optional.empty()
          : Optional.of(new SinglePass(load, loop, "Files.newBufferedReader"));
    }
    if (parent instanceof MethodCallExpr call && call.getScope().orElse(null) == use) {
      return stream(load, call);
    }
    if (!(parent instanceof MethodCallExpr) && !(parent instanceof ObjectCreationExpr)) {
      return Optional.empty();
    }
    var call = (Expression) parent;
    return types
        .target(call)
        .filter(method -> method.parameters().size() == 1)
        .flatMap(method -> taker(method.owner() + "#" + method.name()))
        .map(instead -> new SinglePass(load, call, instead));
  }

  private static Optional<String> taker(String method) {
    return Optional.ofNullable(TAKERS.get(method));
  }

  /** Lines given to a stream or a function one by one. */
  private static Optional<SinglePass> stream(MethodCallExpr load, MethodCallExpr call) {
    var name = call.getNameAsString();
    if (!name.equals("stream") && !name.equals("forEach") && !name.equals("lines")) {
      return Optional.empty();
    }
    Node whole = call;
    while (whole.getParentNode().orElse(null) instanceof MethodCallExpr next
        && next.getScope().orElse(null) == whole) {
      whole = next;
    }
    return keeps(whole) ? Optional.empty() : Optional.of(new SinglePass(load, call, "Files.lines"));
  }

  private static boolean keeps(Node pass) {
    return pass.findFirst(MethodCallExpr.class, call -> KEEPS.contains(call.getNameAsString()))
        .isPresent();
  }

  /** The read itself, or the one mention of the local variable that has its result. */
  private static Optional<Expression> onlyUse(MethodCallExpr load) {
    if (!(load.getParentNode().orElse(null) instanceof VariableDeclarator variable)) {
      return Optional.of(load);
    }
    if (!(variable.getParentNode().orElse(null) instanceof VariableDeclarationExpr)) {
      return Optional.empty();
    }
    var uses =
        Scopes.member(variable).stream()
            .flatMap(member -> member.findAll(NameExpr.class).stream())
            .filter(use -> use.getNameAsString().equals(variable.getNameAsString()))
            .toList();
    return uses.size() == 1 && !isInLoop(uses.get(0), variable)
        ? Optional.of(uses.get(0))
        : Optional.empty();
  }

  /** Used at each turn of a loop that begins after the read. */
  private static boolean isInLoop(Node use, Node variable) {
    for (var up = use.getParentNode(); up.isPresent(); up = up.get().getParentNode()) {
      var isIterated = up.get() instanceof ForEachStmt each && each.getIterable() == use;
      if ((Scopes.isLoop(up.get()) || Scopes.isFunction(up.get()))
          && !isIterated
          && !Scopes.contains(up.get(), variable)) {
        return true;
      }
    }
    return false;
  }

  /** The edits, where the read stands in the head of the loop or is the argument of a write. */
  List<Edit> edits(int javaLevel) {
    var isOfFiles = load.getScope().filter(s -> s.toString().equals("Files")).isPresent();
    if (!isOfFiles || load.getParentNode().orElse(null) != pass) {
      return List.of();
    }
    if (instead.equals("Files.copy")) {
      return copy((MethodCallExpr) pass);
    }
    return pass instanceof ForEachStmt loop && javaLevel >= LOCAL_TYPE_INFERENCE
        ? reader(loop)
        : List.of();
  }

  private List<Edit> copy(MethodCallExpr write) {
    return write.getParentNode().orElse(null) instanceof ExpressionStmt
            && write.getScope().isPresent()
        ? List.of(
            Spans.replace(
                write,
                "Files.copy(%s, %s)"
                    .formatted(
                        Layout.source(load.getArgument(0)), Layout.source(write.getScope().get()))))
        : List.of();
  }

  private List<Edit> reader(ForEachStmt loop) {
    var member = Scopes.member(loop).orElse(loop);
    if (!(loop.getBody() instanceof BlockStmt)
        || !(loop.getParentNode().orElse(null) instanceof BlockStmt)
        || member
            .findFirst(SimpleName.class, name -> name.getIdentifier().equals("reader"))
            .isPresent()) {
      return List.of();
    }
    var line = loop.getVariableDeclarator().getNameAsString();
    var head =
        "try (var reader = Files.newBufferedReader(%s)) {%sfor (String %s; (%s = reader.readLine()) != null; ) "
            .formatted(
                load.getArguments().stream().map(Layout::source).collect(Collectors.joining(", ")),
                Layout.lineBreak(loop) + Layout.indentation(loop),
                line,
                line);
    return List.of(
        new Edit(
            new Span(
                Spans.of(loop).line(),
                Spans.of(loop).column(),
                Spans.of(loop.getBody()).line(),
                Spans.of(loop.getBody()).column()),
            head),
        new Edit(Spans.after(loop), Layout.lineBreak(loop) + Layout.indentation(loop) + "}"));
  }
}
