package io.github.ecoscan.types;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import io.github.ecoscan.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A parsed piece of code with the types known in it. */
record Snippet(CompilationUnit unit, Types types) {

  static Snippet of(String code) {
    return of(code, List.of(), List.of(), Map.of());
  }

  static Snippet of(
      String code,
      List<SourceFile> sources,
      List<Path> classPath,
      Map<String, List<String>> knownSupertypes) {
    var unit = parse(code);
    return new Snippet(
        unit,
        TypeIndex.open(sources, classPath, new KnownLibraries(knownSupertypes, List.of()))
            .types(unit));
  }

  static CompilationUnit parse(String code) {
    var raw = parser(ParserConfiguration.LanguageLevel.RAW).parse(code);
    if (raw.isSuccessful()) {
      return raw.getResult().orElseThrow();
    }
    var retried = parser(ParserConfiguration.LanguageLevel.BLEEDING_EDGE).parse(code);
    return retried.getResult().orElseThrow(() -> new AssertionError(retried.getProblems()));
  }

  private static JavaParser parser(ParserConfiguration.LanguageLevel level) {
    return new JavaParser(
        new ParserConfiguration()
            .setLanguageLevel(level)
            .setAttributeComments(false)
            .setStoreTokens(true));
  }

  /** The only call of a method. */
  MethodCallExpr call(String name) {
    return unit.findFirst(MethodCallExpr.class, c -> c.getNameAsString().equals(name))
        .orElseThrow(() -> new AssertionError("no call of " + name));
  }

  Expression reference(String name) {
    return unit.findFirst(MethodReferenceExpr.class, c -> c.getIdentifier().equals(name))
        .orElseThrow();
  }

  Expression creation(String name) {
    return unit.findFirst(ObjectCreationExpr.class, c -> c.getType().getNameAsString().equals(name))
        .orElseThrow();
  }

  Expression name(String name) {
    return unit.findFirst(NameExpr.class, c -> c.getNameAsString().equals(name)).orElseThrow();
  }

  /** Owner, name and parameters of what a call runs; "?" when that is not known. */
  String target(Expression call) {
    return types
        .target(call)
        .map(m -> m.owner() + "." + m.name() + "(" + String.join(",", m.parameters()) + ")")
        .orElse("?");
  }

  String target(String call) {
    return target(call(call));
  }

  String receiver(String call) {
    return types.receiver(call(call)).map(Snippet::text).orElse("?");
  }

  String type(Expression expression) {
    return types.typeOf(expression).map(Snippet::text).orElse("?");
  }

  static String text(TypeRef type) {
    var arguments =
        type.arguments().isEmpty()
            ? ""
            : "<" + String.join(",", type.arguments().stream().map(Snippet::text).toList()) + ">";
    return type.name() + arguments + "[]".repeat(type.dimensions());
  }
}
