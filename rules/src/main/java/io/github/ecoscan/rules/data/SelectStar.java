package io.github.ecoscan.rules.data;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Tier;
import io.github.ecoscan.rule.Dispatch;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.Rule;
import io.github.ecoscan.rule.RuleContext;
import io.github.ecoscan.rule.RuleSpec;
import io.github.ecoscan.types.Constants;
import io.github.ecoscan.types.TypeRef;
import io.github.ecoscan.types.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Flags queries that fetch all columns of a table, whichever the program uses. */
@RuleSpec(
    name = "select-star",
    family = Family.DATA,
    severity = Severity.MINOR,
    tier = Tier.STABLE,
    since = "0.1.0",
    tags = {"jdbc", "jpa", "spring", "mybatis", "jooq"},
    equivalents = {"creedengo:GCI74", "sonar:S6905"})
public final class SelectStar implements Rule {
  private static final String JDBC = "org.springframework.jdbc.core.";
  private static final Set<String> QUERIES =
      Set.of(
          "query",
          "queryForList",
          "queryForMap",
          "queryForObject",
          "queryForRowSet",
          "queryForStream");

  /** Calls whose first argument is a statement, by the type they are made on. */
  private static final Map<String, Set<String>> SINKS =
      Map.of(
          "java.sql.Statement",
          Set.of("executeQuery", "execute"),
          "java.sql.Connection",
          Set.of("prepareStatement"),
          JDBC + "JdbcOperations",
          QUERIES,
          JDBC + "namedparam.NamedParameterJdbcOperations",
          QUERIES,
          JDBC + "simple.JdbcClient",
          Set.of("sql"),
          "jakarta.persistence.EntityManager",
          Set.of("createNativeQuery"),
          "javax.persistence.EntityManager",
          Set.of("createNativeQuery"),
          "org.hibernate.query.QueryProducer",
          Set.of("createNativeQuery", "createSQLQuery"),
          "org.jooq.DSLContext",
          Set.of("fetch", "fetchOne", "fetchMany", "fetchLazy", "fetchStream", "resultQuery"));

  private static final List<String> ENTITIES =
      List.of("jakarta.persistence.Entity", "javax.persistence.Entity");

  /** Annotations that hold a statement, and the member that does. */
  private static final Map<String, String> ANNOTATIONS =
      Map.of(
          "org.apache.ibatis.annotations.Select", "value",
          "org.springframework.data.jpa.repository.NativeQuery", "value",
          "org.springframework.data.jpa.repository.Query", "value",
          "org.springframework.data.jdbc.repository.query.Query", "value",
          "jakarta.persistence.NamedNativeQuery", "query",
          "javax.persistence.NamedNativeQuery", "query");

  @Override
  public void register(Dispatch on) {
    on.node(MethodCallExpr.class, SelectStar::check);
    on.node(NormalAnnotationExpr.class, SelectStar::check);
    on.node(SingleMemberAnnotationExpr.class, SelectStar::check);
  }

  private static void check(MethodCallExpr call, RuleContext context) {
    if (call.getArguments().isEmpty()
        || SINKS.values().stream().noneMatch(names -> names.contains(call.getNameAsString()))
        || !isSink(call, context.types())) {
      return;
    }
    var mapsEntity =
        call.getNameAsString().equals("createNativeQuery") && call.getArguments().size() > 1;
    var statement = call.getArgument(0);
    var constant = Constants.initialiser(statement, context.types());
    if (constant.isEmpty()) {
      report(statement, mapsEntity, context);
    } else if (isFirst(call, constant.get(), context.types())) {
      report(constant.get(), mapsEntity, context);
    }
  }

  /** One finding for a constant, where it is written, however often it is used. */
  private static boolean isFirst(MethodCallExpr call, Expression constant, Types types) {
    return call.findCompilationUnit()
        .flatMap(
            unit -> unit.findFirst(MethodCallExpr.class, other -> isGiven(other, constant, types)))
        .filter(first -> first == call)
        .isPresent();
  }

  private static boolean isGiven(MethodCallExpr call, Expression constant, Types types) {
    return call.getArguments().isNonEmpty()
        && SINKS.values().stream().anyMatch(names -> names.contains(call.getNameAsString()))
        && Constants.initialiser(call.getArgument(0), types)
            .filter(origin -> origin == constant)
            .isPresent();
  }

  private static boolean isSink(MethodCallExpr call, Types types) {
    var receiver = types.receiver(call);
    return receiver.isPresent()
        && SINKS.entrySet().stream()
            .anyMatch(
                sink ->
                    sink.getValue().contains(call.getNameAsString())
                        && types.isSubtype(receiver.get().name(), sink.getKey()).isYes());
  }

  private static void check(SingleMemberAnnotationExpr annotation, RuleContext context) {
    var member = statementMember(annotation);
    if (member.filter("value"::equals).isPresent() && !isQuery(annotation)) {
      report(annotation.getMemberValue(), mapsEntity(annotation, context.types()), context);
    }
  }

  private static void check(NormalAnnotationExpr annotation, RuleContext context) {
    var member = statementMember(annotation);
    if (member.isEmpty() || (isQuery(annotation) && !isNative(annotation))) {
      return;
    }
    value(annotation, member.get())
        .ifPresent(sql -> report(sql, mapsEntity(annotation, context.types()), context));
  }

  /** The member of an annotation that holds a statement, if its type is one of those known. */
  private static Optional<String> statementMember(AnnotationExpr annotation) {
    return ANNOTATIONS.entrySet().stream()
        .filter(known -> isNamed(annotation, known.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  private static boolean isNamed(AnnotationExpr annotation, String type) {
    var written = annotation.getNameAsString();
    return written.equals(type)
        || (type.endsWith("." + written)
            && annotation.findCompilationUnit().filter(unit -> imports(unit, type)).isPresent());
  }

  private static boolean imports(CompilationUnit unit, String type) {
    return unit.getImports().stream().anyMatch(i -> imports(i, type));
  }

  private static boolean imports(ImportDeclaration declaration, String type) {
    var name = declaration.getNameAsString();
    return declaration.isAsterisk()
        ? name.equals(type.substring(0, type.lastIndexOf('.')))
        : name.equals(type);
  }

  /** Spring Data's annotation for JPA holds JPQL unless it says otherwise. */
  private static boolean isQuery(AnnotationExpr annotation) {
    return isNamed(annotation, "org.springframework.data.jpa.repository.Query");
  }

  private static boolean isNative(NormalAnnotationExpr annotation) {
    return value(annotation, "nativeQuery")
        .filter(value -> value.isBooleanLiteralExpr() && value.asBooleanLiteralExpr().getValue())
        .isPresent();
  }

  private static Optional<Expression> value(NormalAnnotationExpr annotation, String member) {
    return annotation.getPairs().stream()
        .filter(pair -> pair.getNameAsString().equals(member))
        .map(pair -> pair.getValue())
        .findFirst();
  }

  /** An entity has all the columns anyway. */
  private static boolean mapsEntity(AnnotationExpr annotation, Types types) {
    return annotation.getParentNode().orElse(null) instanceof MethodDeclaration method
        && types.typeOf(method.getType()).filter(type -> isEntity(type, types)).isPresent();
  }

  private static boolean isEntity(TypeRef type, Types types) {
    return ENTITIES.stream().anyMatch(entity -> types.hasAnnotation(type.name(), entity).isYes())
        || type.arguments().stream().anyMatch(argument -> isEntity(argument, types));
  }

  private static void report(Expression sql, boolean mapsEntity, RuleContext context) {
    var star = SelectedStar.in(SqlStrings.start(sql, context.types()));
    if (star.isEmpty()) {
      return;
    }
    var report = Report.at(sql, star.get().table());
    context.report(
        mapsEntity || star.get().qualified()
            ? report.variant("entity").severity(Severity.INFO)
            : report);
  }
}
