package io.github.ecoscan.rules.memory;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Fix;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.repetition.PerCall;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.rule.RuleSpec.FixOffer;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.syntax.Symbols;
import io.github.ecoscan.syntax.Words;
import io.github.ecoscan.types.MethodRef;
import io.github.ecoscan.types.Types;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Flags a file that is read as a whole to be gone through once. */
@RuleSpec(
    name = "load-whole-file",
    family = Family.MEMORY,
    severity = Severity.INFO,
    fix = FixOffer.REVIEW,
    since = "0.1.0",
    equivalents = {"jpinpoint:AvoidLoadingAllFromFile"})
public final class LoadWholeFile implements Rule {
  private static final Map<String, Set<String>> LOADS =
      Map.of(
          "java.nio.file.Files", Set.of("readAllBytes", "readAllLines", "readString"),
          "org.apache.commons.io.FileUtils",
              Set.of("readFileToByteArray", "readFileToString", "readLines"));

  /** Files that people write by hand, or that are small by nature. */
  private static final Pattern SMALL =
      Words.startingWith(
          "cert",
          "conf",
          "cpu",
          "credential",
          "etc",
          "key",
          "licen",
          "manifest",
          "meminfo",
          "meta",
          "pass",
          "pid",
          "proc",
          "propert",
          "schema",
          "script",
          "secret",
          "setting",
          "stat",
          "style",
          "sys",
          "template",
          "token",
          "version",
          "yaml",
          "yml");

  @Override
  public void register(Dispatch on) {
    on.node(MethodCallExpr.class, LoadWholeFile::check);
  }

  private static void check(MethodCallExpr load, RuleContext context) {
    var types = context.types();
    if (!load.getNameAsString().startsWith("read")
        || types.target(load).filter(LoadWholeFile::isLoad).isEmpty()) {
      return;
    }
    var use = SinglePass.of(load, types).orElse(null);
    if (use == null
        || isSmall(load)
        || isSizeChecked(load, types)
        || !PerCall.isRun(load, context.repetition())) {
      return;
    }
    var report =
        Report.at(load, Spans.quote(load), use.instead())
            .confidence(Confidence.MEDIUM)
            .onlyPerCall();
    var fix = use.edits(context.javaLevel());
    context.report(fix.isEmpty() ? report : report.fix(Fix.Safety.REVIEW, fix));
  }

  private static boolean isLoad(MethodRef method) {
    return LOADS.getOrDefault(method.owner(), Set.of()).contains(method.name());
  }

  private static boolean isSmall(MethodCallExpr load) {
    var method =
        Scopes.member(load)
            .filter(MethodDeclaration.class::isInstance)
            .map(member -> ((MethodDeclaration) member).getNameAsString())
            .orElse("");
    var type = Symbols.typeName(load).replaceAll(".*\\.", "");
    return Words.find(SMALL, "%s %s %s".formatted(type, method, Spans.quote(load)));
  }

  private static boolean isSizeChecked(Expression load, Types types) {
    return Scopes.member(load)
        .flatMap(
            member -> member.findFirst(MethodCallExpr.class, call -> isSizeQuestion(call, types)))
        .isPresent();
  }

  private static boolean isSizeQuestion(MethodCallExpr call, Types types) {
    return switch (call.getNameAsString()) {
      case "size" ->
          types.target(call).filter(m -> m.owner().equals("java.nio.file.Files")).isPresent();
      case "length" -> isOnFile(call, types);
      default -> false;
    };
  }

  private static boolean isOnFile(Node node, Types types) {
    return node instanceof MethodCallExpr call
        && call.getScope().filter(file -> types.isA(file, "java.io.File").isYes()).isPresent();
  }
}
