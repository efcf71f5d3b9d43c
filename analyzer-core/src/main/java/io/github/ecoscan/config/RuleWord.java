package io.github.ecoscan.config;

import io.github.ecoscan.model.Family;
import io.github.ecoscan.rule.RuleSet;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * How users name rules: by name, by a pattern of names as {@code llm-*}, by tag or by family.
 *
 * @param word as it is written
 */
public record RuleWord(String word) {
  private static final String ANY = "*";

  /** How exactly a word names a rule; the later ones win over the earlier ones. */
  enum Kind {
    FAMILY,
    TAG,
    PATTERN,
    NAME
  }

  public RuleWord {
    Objects.requireNonNull(word, "word");
  }

  static RuleWord of(String word) {
    return new RuleWord(word);
  }

  static boolean isFamily(String word) {
    return Arrays.stream(Family.values()).anyMatch(family -> family.label().equals(word));
  }

  Kind kind(Vocabulary words) {
    if (words.isRule(word)) {
      return Kind.NAME;
    }
    if (isPattern()) {
      return Kind.PATTERN;
    }
    return isFamily(word) ? Kind.FAMILY : Kind.TAG;
  }

  boolean isPattern() {
    return word.contains(ANY);
  }

  /** Whether it means a rule, among others perhaps. */
  public boolean means(RuleSet.Entry rule) {
    var spec = rule.spec();
    return word.equals(rule.name())
        || word.equals(spec.family().label())
        || Arrays.asList(spec.tags()).contains(word)
        || (isPattern() && regex().matcher(rule.name()).matches());
  }

  private Pattern regex() {
    return Pattern.compile(Pattern.quote(word).replace(ANY, "\\E.*\\Q"));
  }
}
