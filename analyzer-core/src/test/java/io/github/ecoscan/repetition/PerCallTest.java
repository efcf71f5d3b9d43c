package io.github.ecoscan.repetition;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.ecoscan.types.KnownLibraries;
import io.github.ecoscan.types.TypeIndex;
import io.github.ecoscan.types.Types;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PerCallTest {
  private static final String CODE =
      """
      import java.util.*;
      import java.util.function.*;
      import java.util.regex.Pattern;
      import lib.Value;
      import org.junit.jupiter.api.BeforeEach;
      class Code {
        static Pattern make() { return null; }
        static Map<String, Pattern> patterns;
        Pattern field;
        boolean ready;
        void use(Object value) {}
        %s
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void m() { make(); }",
        "void m(String s) { Pattern p = make(); p.matcher(s); }",
        "boolean m(String s) { return make().matcher(s).matches(); }",
        "Pattern pattern() { return make(); }",
        "void m(String s) { if (s != null) { make().matcher(s); } }",
        "void m(String s) { if (s == null) return; make().matcher(s); }",
        "void m(List<String> all) { for (String s : all) { make().matcher(s); } }",
        "void m(List<String> all) { all.forEach(s -> make().matcher(s)); }",
        "void m() { use(make()); }",
        "Predicate<String> m() { return s -> make().matcher(s).find(); }",
        "Predicate<String> f = s -> make().matcher(s).find();",
        "public static void main(String[] a) { for (String s : a) make().matcher(s); }",
        "Comparator<String> c = new Comparator<>() {"
            + " public int compare(String a, String b) { make().matcher(a); return 0; } };",
        "void m(java.util.concurrent.Executor e) { e.execute(() -> make()); }",
        "void m() { Value v = make().unknown(); new ArrayList<>(v.parts()); }",
        "boolean m(String s) { boolean found = make().matcher(s).find(); return found; }",
      })
  void makesAtEachCall(String member) {
    assertThat(answers(member)).containsExactly(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "static final Pattern P = make();",
        "{ use(make()); }",
        "static { make(); }",
        "Code() { field = make(); }",
        "public static void main(String[] a) { make(); }",
        "@Bean Pattern bean() { return make(); }",
        "@Produces Pattern produced() { return make(); }",
        "@PostConstruct void ready() { make(); }",
        "@BeforeEach void before() { make(); }",
        "void initCache() { make(); }",
        "void configure() { make(); }",
        "void open() { make(); }",
        "Pattern createPattern() { return make(); }",
        "Pattern buildPattern() { Pattern p = make(); return p; }",
        "void m() { field = make(); }",
        "void m() { this.field = make(); }",
        "void m() { Pattern p = make(); field = p; }",
        "void m() { Object o = make(); field = (Pattern) o; }",
        "void m() { var v = make().unknown(); new ArrayList<>(v); }",
        "void m() { if (field == null) { field = make(); } }",
        "Pattern m() { if (field != null) return field; Pattern p = make(); field = p; return p; }",
        "void m() { if (!ready) { ready = true; make(); } }",
        "Pattern m() { return field == null ? make() : field; }",
        "Pattern m(Pattern p) { if (p == null) { p = make(); } return p; }",
        "void m() { patterns.put(\"a\", make()); }",
        "void m() { patterns.computeIfAbsent(\"a\", k -> make()); }",
        "Pattern m() { return Optional.ofNullable(field).orElseGet(() -> make()); }",
        "void m(List<Pattern> all) { all.add(make()); }",
        "Object m() { return new Object[] {new ArrayList<>(List.of(make()))}; }",
        "void m() { try { use(1); } catch (RuntimeException e) { make(); } }",
        "void m() { throw new IllegalStateException(make().toString()); }",
        "Supplier<Pattern> m() { return () -> make(); }",
        "Supplier<Pattern> s = new Supplier<>() { public Pattern get() { return make(); } };",
        "static ThreadLocal<Pattern> t = ThreadLocal.withInitial(() -> make());",
        "Function<String, Pattern> m() { return s -> make(); }",
        "Pattern[] m() { field = (make()); return null; }",
      })
  void makesOnceOrToKeep(String member) {
    assertThat(answers(member)).containsExactly(false);
  }

  @Test
  void aVariableMayHoldAThingAndThenAnotherAroundIt() {
    var code =
        """
        import com.acme.query.Boosted;
        import com.acme.query.Query;
        class Search {
          void run(float boost) {
            Query query = make();
            if (boost > 1) {
              query = new Boosted(query, boost);
            }
            query.run();
          }
          static Query make() { return null; }
        }
        """;
    assertThat(answersOf(code)).containsExactly(true);
  }

  private static List<Boolean> answers(String member) {
    return answersOf(CODE.formatted(member));
  }

  private static List<Boolean> answersOf(String code) {
    var unit = parse(code);
    try (var index = TypeIndex.open(List.of(), List.of(), KnownLibraries.NONE)) {
      var types = index.types(unit);
      var answers = new ArrayList<Boolean>();
      visit(unit, new RepetitionStack(types), types, answers);
      return answers;
    }
  }

  private static CompilationUnit parse(String code) {
    var configuration =
        new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.RAW);
    return new JavaParser(configuration).parse(code).getResult().orElseThrow();
  }

  private static void visit(
      Node node, RepetitionStack repetition, Types types, List<Boolean> answers) {
    if (node instanceof MethodCallExpr call && call.getNameAsString().equals("make")) {
      answers.add(PerCall.isMade(call, repetition, types));
    }
    for (var child : node.getChildNodes()) {
      var entered = repetition.enter(node, child);
      visit(child, repetition, types, answers);
      if (entered) {
        repetition.leave();
      }
    }
  }
}
