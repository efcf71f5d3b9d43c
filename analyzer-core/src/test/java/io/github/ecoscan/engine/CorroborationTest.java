package io.github.ecoscan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.bytecode.Pattern;
import io.github.ecoscan.bytecode.Patterns;
import io.github.ecoscan.facts.UnitFacts;
import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Repetition;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Sighting;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.rule.Report;
import io.github.ecoscan.rule.RuleSet;
import io.github.ecoscan.types.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What SpotBugs saw, too, is surer; nothing else changes, and nothing comes of it alone. */
class CorroborationTest {
  private static final RuleSet.Entry RULE = RuleSet.entry(new WasteCall());

  @Test
  void aFindingOnTheLineBecomesSure() {
    var corroboration = of(Pattern.Use.CONFIRMS, 4);
    assertThat(corroboration.apply(List.of(draft("A.java", 3, 5))))
        .containsExactly(draft("A.java", 3, 5).confidence(Confidence.HIGH));
    assertThat(corroboration.apply(List.of(draft("A.java", 5, 6))))
        .containsExactly(draft("A.java", 5, 6));
    assertThat(corroboration.apply(List.of(draft("B.java", 3, 5))))
        .containsExactly(draft("B.java", 3, 5));
    assertThat(corroboration.apply(List.of())).isEmpty();
  }

  @Test
  void patternsThatRulesDecideAboutConfirmNothing() {
    assertThat(of(Pattern.Use.FINDS, 4).apply(List.of(draft("A.java", 3, 5))))
        .containsExactly(draft("A.java", 3, 5));
  }

  private static Corroboration of(Pattern.Use use, int line) {
    var pattern = new Pattern("P", use, RULE.name(), Pattern.Place.CODE, "", Text.same("why"));
    var unit =
        new UnitResult(
            "A.java",
            Optional.empty(),
            Optional.empty(),
            true,
            9,
            List.of(),
            new UnitFacts("A.java", List.of(), List.of(), Set.of()),
            new Suppressions(List.of()),
            List.of(),
            new Types.Calls(0, 0),
            List.of(new Sighting("P", "A", "A.java", "", "", "", "", line)));
    return Corroboration.of(List.of(unit), new Patterns(Map.of("P", pattern)));
  }

  private static Draft draft(String file, int line, int endLine) {
    return new Draft(
        RULE,
        Severity.MINOR,
        Confidence.MEDIUM,
        Text.same("message"),
        file,
        new Span(line, 1, endLine, 2),
        "A#a()",
        "tokens",
        List.of(),
        new Repetition(List.of(), Optional.empty()),
        Optional.empty(),
        Report.Runs.ANY);
  }
}
