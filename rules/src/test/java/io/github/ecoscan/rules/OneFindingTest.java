package io.github.ecoscan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.model.Finding;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A defect is found by one rule: with all rules on, no two of them find the same code. */
class OneFindingTest {
  /** Two defects on one line: the client is made anew, and it is asked item by item. */
  private static final Set<Set<String>> APART =
      Set.of(Set.of("llm-call-in-loop", "llm-client-per-call"));

  static Stream<Fixture> fixtures() {
    return Fixture.all().stream();
  }

  @ParameterizedTest
  @MethodSource("fixtures")
  void noTwoRulesFindTheSame(Fixture fixture) {
    var findings =
        FixtureScan.run(
                fixture.folder(),
                Set.copyOf(FixtureScan.RULES.names()),
                FixtureScan.classPath(),
                17)
            .findings();
    assertThat(pairs(findings)).isEmpty();
  }

  private static Set<String> pairs(List<Finding> findings) {
    var pairs = new TreeSet<String>();
    for (var i = 0; i < findings.size(); i++) {
      for (var other : findings.subList(i + 1, findings.size())) {
        var one = findings.get(i);
        if (!one.rule().equals(other.rule())
            && one.file().equals(other.file())
            && one.span().overlaps(other.span())
            && !APART.contains(Set.of(one.rule(), other.rule()))) {
          pairs.add(
              "%s:%d %s, %s".formatted(one.file(), one.span().line(), one.rule(), other.rule()));
        }
      }
    }
    return pairs;
  }
}
