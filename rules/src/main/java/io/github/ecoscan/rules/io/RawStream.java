package io.github.ecoscan.rules.io;

import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.TryStmt;
import io.github.ecoscan.model.Edit;
import io.github.ecoscan.syntax.Layout;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.types.Constants;
import io.github.ecoscan.types.Declaration;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A stream that goes to the operating system with each call, and whose making is in sight.
 *
 * @param variable the variable that holds it, or a thin wrapper around it
 * @param raw the expression that opens it
 */
record RawStream(VariableDeclarator variable, Expression raw, Types types) {
  private static final int MAX_DEPTH = 8;
  private static final Set<String> RAW =
      Set.of("java.io.FileInputStream", "java.io.FileOutputStream", "java.io.RandomAccessFile");

  /** Wrappers that pass each call on. */
  private static final Set<String> THIN =
      Set.of(
          "java.io.DataInputStream",
          "java.io.DataOutputStream",
          "java.io.PushbackInputStream",
          "java.security.DigestInputStream",
          "java.security.DigestOutputStream",
          "java.util.zip.CheckedInputStream",
          "java.util.zip.CheckedOutputStream");

  /** Methods that open raw streams, by owner. */
  private static final Map<String, Set<String>> OPENERS =
      Map.of(
          "java.nio.file.Files", Set.of("newInputStream", "newOutputStream"),
          "java.net.Socket", Set.of("getInputStream", "getOutputStream"));

  /** Methods of an input stream that a buffer answers alike. */
  private static final Set<String> INPUT =
      Set.of("available", "close", "read", "readAllBytes", "readNBytes", "transferTo");

  /** A file skips as many bytes as it is told, a buffer no more than it holds. */
  private static final Set<String> SKIPS = Set.of("skip", "skipBytes");

  private static final Set<String> OUTPUT = Set.of("close", "flush", "write");

  /** The raw stream that an unchanging variable stands for. */
  static Optional<RawStream> of(Expression variable, Types types) {
    var declarator =
        types
            .declaration(variable)
            .flatMap(Declaration::node)
            .filter(VariableDeclarator.class::isInstance)
            .map(VariableDeclarator.class::cast);
    if (declarator.isEmpty()) {
      return Optional.empty();
    }
    return Constants.initialiser(variable, types)
        .flatMap(value -> raw(value, types, 0))
        .map(raw -> new RawStream(declarator.get(), raw, types));
  }

  private static Optional<Expression> raw(Expression value, Types types, int depth) {
    if (depth > MAX_DEPTH) {
      return Optional.empty();
    }
    if (value instanceof ObjectCreationExpr creation) {
      var type = types.typeOf(creation).map(TypeRef::name).orElse("");
      if (creation.getAnonymousClassBody().isPresent()) {
        return Optional.empty();
      }
      if (RAW.contains(type)) {
        return Optional.of(creation);
      }
      return THIN.contains(type) && creation.getArguments().isNonEmpty()
          ? raw(creation.getArgument(0), types, depth + 1)
          : Optional.empty();
    }
    if (value instanceof MethodCallExpr call) {
      return types
          .receiver(call)
          .map(owner -> OPENERS.getOrDefault(owner.name(), Set.of()))
          .filter(methods -> methods.contains(call.getNameAsString()))
          .map(methods -> call);
    }
    return Constants.initialiser(value, types).flatMap(next -> raw(next, types, depth + 1));
  }

  /** What is opened, as a reader knows it. */
  String typeName() {
    if (raw instanceof ObjectCreationExpr creation) {
      return creation.getType().getNameAsString();
    }
    return ((MethodCallExpr) raw).getNameAsString();
  }

  /** Whether someone else is at the other end. */
  boolean isSocket() {
    return raw instanceof MethodCallExpr call
        && types.receiver(call).filter(t -> t.is("java.net.Socket")).isPresent();
  }

  /** The edits that put a buffer around the raw stream, or none where something might notice. */
  List<Edit> buffered() {
    var owner = raw instanceof MethodCallExpr call ? types.receiver(call) : types.typeOf(raw);
    var isFile = owner.filter(t -> t.is("java.nio.file.Files") || RAW.contains(t.name()));
    var opened = types.typeOf(raw).map(TypeRef::name).orElse("");
    if (isFile.isEmpty()
        || opened.equals("java.io.RandomAccessFile")
        || !Scopes.contains(variable, raw)
        || variable.getParentNode().orElse(null) instanceof FieldDeclaration) {
      return List.of();
    }
    var isInput = opened.endsWith("InputStream");
    if (isInput ? isSkipped() : !isClosed()) {
      return List.of();
    }
    var kind = isInput ? "InputStream" : "OutputStream";
    var edits = new ArrayList<Edit>();
    if (variable.getInitializer().orElse(null) == raw) {
      if (!isOnlyUsedAs(isInput ? INPUT : OUTPUT)) {
        return List.of();
      }
      if (!Layout.source(variable.getType()).equals("var")
          && !types.typeOf(variable.getType()).filter(t -> t.is("java.io." + kind)).isPresent()) {
        if (isDeclaredWithOthers()) {
          return List.of();
        }
        edits.add(Spans.replace(variable.getType(), name(kind)));
      }
    }
    edits.add(new Edit(Spans.before(raw), "new %s(".formatted(name("Buffered" + kind))));
    edits.add(new Edit(Spans.after(raw), ")"));
    return edits;
  }

  private boolean isDeclaredWithOthers() {
    return !(variable.getParentNode().orElse(null) instanceof VariableDeclarationExpr declaration)
        || declaration.getVariables().size() != 1;
  }

  /** What a buffer still holds is written when its try statement closes it. */
  private boolean isClosed() {
    return variable.getParentNode().orElse(null) instanceof VariableDeclarationExpr declaration
        && declaration.getParentNode().orElse(null) instanceof TryStmt resources
        && resources.getResources().contains(declaration);
  }

  private boolean isOnlyUsedAs(Set<String> methods) {
    var member = Scopes.member(variable).orElse(variable);
    return member
        .findAll(NameExpr.class, use -> use.getNameAsString().equals(variable.getNameAsString()))
        .stream()
        .allMatch(use -> isCall(use, methods));
  }

  private boolean isSkipped() {
    var member = Scopes.member(variable).orElse(variable);
    return member
        .findFirst(
            NameExpr.class,
            use -> use.getNameAsString().equals(variable.getNameAsString()) && isCall(use, SKIPS))
        .isPresent();
  }

  private static boolean isCall(NameExpr use, Set<String> methods) {
    return use.getParentNode().orElse(null) instanceof MethodCallExpr call
        && call.getScope().orElse(null) == use
        && methods.contains(call.getNameAsString());
  }

  /** A class of java.io, by its short name where the file imports it. */
  private String name(String simple) {
    var unit = variable.findCompilationUnit().orElseThrow();
    var imported =
        unit.getImports().stream()
            .filter(i -> !i.isStatic())
            .map(i -> i.getNameAsString() + (i.isAsterisk() ? ".*" : ""))
            .toList();
    var isImported =
        imported.contains("java.io." + simple)
            || (imported.contains("java.io.*")
                && imported.stream().noneMatch(name -> name.endsWith("." + simple)));
    return isImported ? simple : "java.io." + simple;
  }
}
