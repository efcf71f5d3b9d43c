package io.github.ecoscan.rules.cpu;

import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.rules.OneShot;
import io.github.ecoscan.syntax.Spans;
import io.github.ecoscan.syntax.Words;
import io.github.ecoscan.syntax.Writes;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.Set;
import java.util.regex.Pattern;

/** Flags a list that is searched from its start for one item after the other. */
@RuleSpec(
    name = "list-contains-in-loop",
    family = Family.CPU,
    severity = Severity.MAJOR,
    since = "0.1.0",
    equivalents = {
      "code-buster:java-linear-membership-in-loop",
      "fb-contrib:DLC_DUBIOUS_LIST_COLLECTION",
      "sonar:S2250"
    })
public final class ListContainsInLoop implements Rule {
  private static final Set<String> SEARCHES = Set.of("contains", "indexOf", "lastIndexOf");
  private static final Set<String> LISTS =
      Set.of("java.util.List", "java.util.ArrayList", "java.util.LinkedList", "java.util.Vector");

  private static final Pattern PARTS =
      Words.startingWith(
          "arg",
          "attribut",
          "class",
          "column",
          "command",
          "extension",
          "field",
          "flag",
          "header",
          "key",
          "locale",
          "method",
          "module",
          "name",
          "option",
          "package",
          "param",
          "permission",
          "plugin",
          "propert",
          "role",
          "scope",
          "setting",
          "table",
          "type");

  @Override
  public void register(Dispatch on) {
    on.node(MethodCallExpr.class, ListContainsInLoop::check);
  }

  private static void check(MethodCallExpr search, RuleContext context) {
    var repeater = context.repetition().innermost().orElse(null);
    if (repeater == null
        || !SEARCHES.contains(search.getNameAsString())
        || search.getArguments().size() != 1
        || search.getScope().flatMap(Writes::name).isEmpty()) {
      return;
    }
    var list = search.getScope().get();
    var lookup = new LoopLookup(context.repetition(), context.types());
    if (context.types().typeOf(list).map(TypeRef::name).filter(LISTS::contains).isEmpty()
        || !lookup.variesIn(repeater, search.getArgument(0))
        || !mayBeData(search, context.types())
        || OneShot.isAround(search, context.repetition())) {
      return;
    }
    var isData = new DataKeys(context.types()).isKey(search.getArgument(0));
    lookup
        .repeated(list, repeater)
        .map(sure -> isData ? sure : Confidence.LOW)
        .map(Report.at(search, Writes.name(list).orElseThrow()).onlyPerCall()::confidence)
        .ifPresent(context::report);
  }

  /** Text is data, or names what a program is made of: of those there are few. */
  private static boolean mayBeData(MethodCallExpr search, Types types) {
    var item = search.getArgument(0);
    return new DataKeys(types).isKey(item)
        || (types.typeOf(item).filter(type -> type.is("java.lang.String")).isPresent()
            && !Words.find(PARTS, Spans.quote(search)));
  }
}
