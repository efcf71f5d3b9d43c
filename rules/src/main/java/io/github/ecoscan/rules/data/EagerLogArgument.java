package io.github.ecoscan.rules.data;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.IfStmt;
import io.github.ecoscan.model.Family;
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
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Flags text that is put together for a log line which is usually switched off. */
@RuleSpec(
    name = "eager-log-argument",
    family = Family.DATA,
    severity = Severity.MINOR,
    fix = FixOffer.SAFE,
    since = "0.1.0",
    equivalents = {
      "fb-contrib:LO_APPENDED_STRING_IN_FORMAT_STRING",
      "jpinpoint:UnconditionalConcatInLogArgument",
      "jpinpoint:UnconditionalOperationOnLogArgument",
      "picnic:Slf4jLogStatement",
      "pmd:GuardLogStatement",
      "sonar:S2629"
    })
public final class EagerLogArgument implements Rule {
  /** Levels that are off unless someone looks for a mistake. */
  private static final Set<String> QUIET =
      Set.of("debug", "debugf", "fine", "finer", "finest", "trace", "tracef");

  private static final Set<String> LOGGERS =
      Set.of(
          "java.util.logging.Logger",
          "org.apache.commons.logging.Log",
          "org.apache.log4j.Category",
          "org.apache.logging.log4j.Logger",
          "org.jboss.logging.BasicLogger",
          "org.slf4j.Logger");

  /** Calls that write out many things, or one thing at length. */
  private static final Set<String> COSTLY =
      Set.of(
          "com.fasterxml.jackson.databind.ObjectMapper#writeValueAsString",
          "com.google.common.base.Joiner#join",
          "com.google.gson.Gson#toJson",
          "java.lang.String#format",
          "java.lang.String#formatted",
          "java.lang.String#join",
          "java.text.MessageFormat#format",
          "java.util.Arrays#deepToString",
          "java.util.Arrays#toString",
          "java.util.Base64.Encoder#encodeToString",
          "java.util.HexFormat#formatHex",
          "java.util.stream.Stream#collect",
          "java.util.stream.Stream#toList",
          "org.apache.commons.lang3.StringUtils#join",
          "org.apache.commons.lang3.exception.ExceptionUtils#getStackTrace");

  private static final Pattern ASKS_LEVEL =
      Pattern.compile("is(Debug|Trace|Fine\\w*)Enabled|isLoggable|isEnabled(For)?");

  /** A switch of the program's own, or a method that exists for logging. */
  private static final Pattern ABOUT_LOGGING =
      Words.startingWith(
          "debug", "dump", "fine", "log(s|ged|gers?|ging)?\\b", "trac(e|er|ing)\\b", "verbose");

  @Override
  public void register(Dispatch on) {
    on.node(MethodCallExpr.class, EagerLogArgument::check);
  }

  private static void check(MethodCallExpr log, RuleContext context) {
    var types = context.types();
    if (!QUIET.contains(log.getNameAsString())
        || log.getArguments().isEmpty()
        || !isOnLogger(log, types)) {
      return;
    }
    var text =
        log.getArguments().stream()
            .filter(argument -> LogText.isConcatenation(argument, types))
            .findFirst();
    var call = text.isPresent() ? Optional.<Expression>empty() : costly(log, types);
    if ((text.isEmpty() && call.isEmpty())
        || isGuarded(log)
        || !PerCall.isRun(log, context.repetition())) {
      return;
    }
    var at = text.or(() -> call).orElseThrow();
    var report = Report.at(at, Spans.quote(at), log.getNameAsString()).onlyOften();
    if (call.isPresent()) {
      report = report.variant("call");
    } else if (!PerCall.isRepeated(context.repetition()) && LogText.isShort(at, types)) {
      report = report.severity(Severity.INFO);
    }
    var fix = LogText.fix(log, at, types);
    context.report(fix.isPresent() ? report.fix(fix.get().safety(), fix.get().edits()) : report);
  }

  private static boolean isOnLogger(MethodCallExpr log, Types types) {
    return log.getScope()
        .filter(scope -> LOGGERS.stream().anyMatch(type -> types.isA(scope, type).isYes()))
        .isPresent();
  }

  private static Optional<Expression> costly(MethodCallExpr log, Types types) {
    return log.getArguments().stream()
        .flatMap(argument -> argument.findAll(MethodCallExpr.class).stream())
        .filter(call -> !isLate(call, log))
        .filter(
            call ->
                types.target(call).map(EagerLogArgument::key).filter(COSTLY::contains).isPresent())
        .map(Expression.class::cast)
        .findFirst();
  }

  private static String key(MethodRef method) {
    return method.owner() + "#" + method.name();
  }

  /** In a function that the logger calls only when the level is on. */
  private static boolean isLate(Node call, MethodCallExpr log) {
    return Scopes.enclosing(call, LambdaExpr.class)
        .filter(function -> Scopes.contains(log, function))
        .isPresent();
  }

  private static boolean isGuarded(MethodCallExpr log) {
    var member = Scopes.member(log).orElse(log);
    if (Words.find(ABOUT_LOGGING, Symbols.typeName(log).replaceAll(".*\\.", ""))
        || member
            .findFirst(
                MethodCallExpr.class, call -> ASKS_LEVEL.matcher(call.getNameAsString()).matches())
            .isPresent()
        || (member instanceof MethodDeclaration method
            && Words.find(ABOUT_LOGGING, method.getNameAsString()))) {
      return true;
    }
    for (var branch = Scopes.enclosing(log, IfStmt.class);
        branch.isPresent() && Scopes.contains(member, branch.get());
        branch = Scopes.enclosing(branch.get(), IfStmt.class)) {
      if (Words.find(ABOUT_LOGGING, Spans.quote(branch.get().getCondition()))) {
        return true;
      }
    }
    return false;
  }
}
