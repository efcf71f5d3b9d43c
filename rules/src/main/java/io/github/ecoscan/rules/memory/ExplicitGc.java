package io.github.ecoscan.rules.memory;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.ecoscan.model.Edit;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Fix;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.repetition.PerCall;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.rule.RuleSpec.FixOffer;
import io.github.ecoscan.syntax.Layout;
import io.github.ecoscan.syntax.Scopes;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.syntax.Symbols;
import io.github.ecoscan.syntax.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Flags a garbage collection that the program orders by itself. */
@RuleSpec(
    name = "explicit-gc",
    family = Family.MEMORY,
    severity = Severity.MAJOR,
    fix = FixOffer.REVIEW,
    since = "0.1.0",
    equivalents = {
      "fb-contrib:MDM_RUNFINALIZATION",
      "openrewrite:RemoveCallsToSystemGc",
      "pmd:DoNotCallGarbageCollectionExplicitly",
      "sonar:S1215",
      "spotbugs:DM_GC"
    })
public final class ExplicitGc implements Rule {
  private static final Set<String> OWNERS = Set.of("java.lang.Runtime", "java.lang.System");

  /** Someone asks for it, or measures what is left: the collection is the purpose. */
  private static final Pattern ON_PURPOSE =
      Words.startingWith(
          "bench",
          "collect garbage",
          "force gc",
          "free memory",
          "full gc",
          "garbage",
          "gc",
          "heap",
          "leak",
          "measur",
          "memory",
          "perf",
          "profil",
          "run gc",
          "trigger gc",
          "used memory");

  /** What the collector tells about objects, and what is used to ask how much there is. */
  private static final Set<String> OBSERVED =
      Set.of(
          "Cleaner",
          "MemoryMXBean",
          "MemoryUsage",
          "PhantomReference",
          "ReferenceQueue",
          "SoftReference",
          "WeakReference");

  private static final Set<String> MEASURES =
      Set.of("freeMemory", "getHeapMemoryUsage", "maxMemory", "totalMemory");

  @Override
  public void register(Dispatch on) {
    on.node(MethodCallExpr.class, ExplicitGc::check);
  }

  private static void check(MethodCallExpr call, RuleContext context) {
    var name = call.getNameAsString();
    if ((!name.equals("gc") && !name.equals("runFinalization"))
        || !call.getArguments().isEmpty()
        || context.types().target(call).filter(m -> OWNERS.contains(m.owner())).isEmpty()
        || context.repetition().isAfterFailure()
        || isOnPurpose(call)) {
      return;
    }
    var report = Report.at(call, Spans.quote(call));
    if (!PerCall.isRun(call, context.repetition())) {
      report = report.severity(Severity.MINOR);
    }
    var fix = removal(call);
    context.report(fix.isEmpty() ? report : report.fix(Fix.Safety.REVIEW, List.of(fix.get())));
  }

  private static boolean isOnPurpose(Expression call) {
    var member = Scopes.member(call).orElse(call);
    var names =
        Symbols.typeName(call).replaceAll(".*\\.", "")
            + (member instanceof MethodDeclaration method ? " " + method.getNameAsString() : "");
    return Words.find(ON_PURPOSE, names)
        || member
            .findFirst(
                ClassOrInterfaceType.class, type -> OBSERVED.contains(type.getNameAsString()))
            .isPresent()
        || member
            .findFirst(MethodCallExpr.class, other -> MEASURES.contains(other.getNameAsString()))
            .isPresent();
  }

  /** Takes the statement away, with its line if it has one to itself. */
  private static Optional<Edit> removal(Node call) {
    if (!(call.getParentNode().orElse(null) instanceof ExpressionStmt statement)
        || !(statement.getParentNode().orElse(null) instanceof BlockStmt)) {
      return Optional.empty();
    }
    var span = Spans.of(statement);
    var next = Layout.last(statement).getNextToken();
    return Optional.of(
        Layout.startsLine(statement) && next.filter(Layout::isLineBreak).isPresent()
            ? new Edit(new Span(span.line(), 1, span.endLine() + 1, 1), "")
            : new Edit(span, ""));
  }
}
