package io.github.ecoscan.rules.memory;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Sighting;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rule.RuleSpec;

/** Flags an inner class each object of which keeps an outer object that it never uses. */
@RuleSpec(
    name = "outer-capturing-inner",
    family = Family.MEMORY,
    severity = Severity.MINOR,
    since = "0.1.0",
    tags = {"bytecode"},
    equivalents = {
      "codeql:InnerClassCouldBeStatic",
      "errorprone:ClassCanBeStatic",
      "sonar:S2694",
      "spotbugs:SIC_INNER_SHOULD_BE_STATIC"
    })
public final class OuterCapturingInner implements Rule {

  @Override
  public void register(Dispatch on) {
    on.sighting(OuterCapturingInner::check);
  }

  private static void check(Node place, Sighting sighting, RuleContext context) {
    if (!(place instanceof ClassOrInterfaceDeclaration inner)
        || inner.isInterface()
        || inner.isStatic()
        || !inner.getAnnotations().isEmpty()
        || !(inner.getParentNode().orElse(null) instanceof TypeDeclaration<?> outer)) {
      return;
    }
    context.report(Report.at(inner.getName(), inner.getNameAsString(), outer.getNameAsString()));
  }
}
