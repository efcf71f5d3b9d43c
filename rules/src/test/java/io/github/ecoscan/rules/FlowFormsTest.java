package io.github.ecoscan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.model.Finding;
import io.github.ecoscan.rules.Fixture.Marker;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds each rule about an operation under a repetition to all forms that have the two in different
 * classes, and to their twins that are fine. A line {@code // form: interface} or {@code //
 * near-miss: guard: why} in the fixture starts one; those without sense for a rule are named here.
 */
class FlowFormsTest {
  private static final Pattern START =
      Pattern.compile("// (?:form: |near-miss: (?=(?:guard|batch|page):))([a-z ]+?)(?::.*)?$");

  /** The repetition and the operation apart, and what makes it fine. */
  private enum Form {
    DIRECT,
    INTERFACE,
    LAMBDA,
    RECURSION,
    TWO_MODULES,
    GUARD,
    BATCH,
    PAGE;

    static Form of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    boolean isTwin() {
      return compareTo(GUARD) >= 0;
    }
  }

  private static final String LEVELS =
      "the levels of a recursion depend on each other, or are too few to be sent together";
  private static final String ONE_PAGE = "a page is the item: one made for each is waste as well";
  private static final String EACH_PAGE = "it does not read by pages";
  private static final String OWN_MODULE = "it is found where it stands, in a scan of that module";
  private static final String ENTRY = "what is made at each level is made at each call";

  private static final String IN_LOOP =
      "the model must be called in the loop itself; only the parser may be elsewhere";

  /** For each rule the forms that make no sense, and why. */
  private static final Map<String, Map<Form, String>> LEFT_OUT = leftOut();

  private static Map<String, Map<Form, String>> leftOut() {
    var rules = new LinkedHashMap<String, Map<Form, String>>();
    rules.put("sql-in-loop", Map.of());
    rules.put("repository-call-in-loop", Map.of());
    rules.put(
        "row-by-row-write",
        Map.of(
            Form.GUARD,
            "what is not there yet is written all the same",
            Form.RECURSION,
            "a write decides nothing of the next level",
            Form.PAGE,
            "it writes"));
    rules.put(
        "lazy-association-in-loop",
        Map.of(
            Form.RECURSION,
            LEVELS,
            Form.PAGE,
            "the entities of a page load theirs one by one as well"));
    rules.put("remote-call-in-loop", Map.of(Form.RECURSION, LEVELS));
    rules.put("llm-call-in-loop", Map.of(Form.RECURSION, LEVELS, Form.PAGE, EACH_PAGE));
    rules.put("embed-per-item", Map.of(Form.RECURSION, LEVELS, Form.PAGE, EACH_PAGE));
    rules.put("open-close-in-loop", Map.of(Form.RECURSION, LEVELS, Form.PAGE, EACH_PAGE));
    rules.put("flush-per-record", Map.of(Form.RECURSION, LEVELS, Form.PAGE, EACH_PAGE));
    rules.put(
        "loop-invariant-expensive-call",
        Map.of(Form.RECURSION, LEVELS, Form.BATCH, "a look-up has no batch", Form.PAGE, EACH_PAGE));
    rules.put(
        "embedding-recomputed",
        Map.of(Form.RECURSION, LEVELS, Form.BATCH, "it is one text", Form.PAGE, EACH_PAGE));
    rules.put(
        "retry-until-valid-json",
        Map.of(
            Form.LAMBDA,
            IN_LOOP,
            Form.TWO_MODULES,
            IN_LOOP,
            Form.RECURSION,
            IN_LOOP,
            Form.BATCH,
            IN_LOOP,
            Form.PAGE,
            EACH_PAGE));
    for (var rule :
        List.of(
            "client-per-request",
            "connection-per-call",
            "model-load-per-call",
            "llm-client-per-call",
            "executor-or-thread-per-task",
            "kafka-sync-or-new-producer",
            "per-record-client")) {
      rules.put(rule, Map.of(Form.RECURSION, ENTRY, Form.PAGE, ONE_PAGE));
    }
    for (var rule :
        List.of(
            "serializer-per-call",
            "formatter-per-call",
            "regex-compile-per-call",
            "implicit-regex-per-call")) {
      rules.put(
          rule, Map.of(Form.RECURSION, ENTRY, Form.PAGE, ONE_PAGE, Form.TWO_MODULES, OWN_MODULE));
    }
    return rules;
  }

  static Stream<String> rules() {
    return LEFT_OUT.keySet().stream();
  }

  /** The lines of a form, up to the next one. */
  private record Section(Form form, Path file, int from, int to) {
    boolean has(Marker marker) {
      return marker.file().equals(file.getFileName().toString())
          && marker.line() > from
          && marker.line() <= to;
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void hasEachFormOrAReason(String rule) {
    var fixture = fixture(rule);
    var sections = sections(fixture);
    for (var form : Form.values()) {
      assertThat(sections.containsKey(form))
          .as("%s: %s", rule, form)
          .isNotEqualTo(LEFT_OUT.get(rule).containsKey(form));
    }
    for (var section : sections.values().stream().flatMap(List::stream).toList()) {
      assertThat(fixture.markers().stream().anyMatch(section::has))
          .as("%s: a marker for %s", rule, section)
          .isNotEqualTo(section.form().isTwin());
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theirPathsLeadFromClassToClass(String rule) {
    var fixture = fixture(rule);
    var findings = FixtureScan.run(fixture.folder(), rule, FixtureScan.classPath()).findings();
    for (var section : sections(fixture).values().stream().flatMap(List::stream).toList()) {
      fixture.markers().stream()
          .filter(section::has)
          .flatMap(marker -> findings.stream().filter(found -> isAt(found, marker)))
          // what is made at each call need not name its callers
          .filter(found -> !found.path().isEmpty())
          .forEach(
              found ->
                  assertThat(found.path().stream().map(step -> step.file()).distinct().count())
                      .as("files of the path of %s", section)
                      .isGreaterThan(1));
    }
  }

  private static boolean isAt(Finding found, Marker marker) {
    return found.file().equals(marker.file()) && found.span().line() == marker.line();
  }

  private static Fixture fixture(String rule) {
    return Fixture.all().stream().filter(f -> f.rule().equals(rule)).findFirst().orElseThrow();
  }

  private static Map<Form, List<Section>> sections(Fixture fixture) {
    var sections = new EnumMap<Form, List<Section>>(Form.class);
    for (var file : fixture.files()) {
      var lines = Fixture.lines(file);
      var starts = new ArrayList<Integer>();
      for (var i = 0; i < lines.size(); i++) {
        if (lines.get(i).contains("// form: ") || lines.get(i).contains("// near-miss: ")) {
          starts.add(i);
        }
      }
      starts.add(lines.size());
      for (var i = 0; i + 1 < starts.size(); i++) {
        var start = START.matcher(lines.get(starts.get(i)));
        if (start.find()) {
          var form = Form.of(start.group(1));
          sections
              .computeIfAbsent(form, key -> new ArrayList<>())
              .add(new Section(form, file, starts.get(i) + 1, starts.get(i + 1)));
        }
      }
    }
    return sections;
  }
}
