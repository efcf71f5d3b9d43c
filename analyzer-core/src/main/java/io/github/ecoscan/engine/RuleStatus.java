package io.github.ecoscan.engine;

import io.github.ecoscan.config.RuleWord;
import io.github.ecoscan.config.Settings;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.model.Tier;
import io.github.ecoscan.rule.RuleSet;
import java.util.Map;

/**
 * Whether a rule runs, and why.
 *
 * @param settings what holds
 * @param origins where the choices come from, by the keys of the configuration file
 */
public record RuleStatus(Settings settings, Map<String, String> origins) {
  private static final String RULES = "rules";

  public RuleStatus {
    origins = Map.copyOf(origins);
  }

  /** Whether it runs, be it in some files only. */
  public boolean isOn(RuleSet.Entry rule) {
    return RuleChoice.isOnSomewhere(rule, settings);
  }

  /** {@code on}, {@code off (preview)}, {@code off (ecoscan.yml:5)}. */
  public Text of(RuleSet.Entry rule) {
    if (RuleChoice.isOn(rule, settings)) {
      return because("on", "oui", whyOn(rule));
    }
    if (isOn(rule)) {
      return because("some files", "par endroits", origin("overrides"));
    }
    return because("off", "non", whyOff(rule));
  }

  private Text whyOn(RuleSet.Entry rule) {
    if (settings.only().stream().anyMatch(word -> new RuleWord(word).means(rule))) {
      return origin("only");
    }
    if (settings.enabled().contains(rule.name())) {
      return origin(RULES);
    }
    return rule.spec().tier() == Tier.STABLE ? Text.same("") : origin("preview");
  }

  private Text whyOff(RuleSet.Entry rule) {
    if (settings.disabled().stream().anyMatch(word -> new RuleWord(word).means(rule))) {
      return origin(RULES);
    }
    if (!settings.only().isEmpty()
        && settings.only().stream().noneMatch(word -> new RuleWord(word).means(rule))) {
      return origin("only");
    }
    return new Text("preview", "à l'essai");
  }

  private Text origin(String key) {
    return Text.same(origins.getOrDefault(key, ""));
  }

  private static Text because(String en, String fr, Text why) {
    return new Text(
        why.en().isEmpty() ? en : "%s (%s)".formatted(en, why.en()),
        why.fr().isEmpty() ? fr : "%s (%s)".formatted(fr, why.fr()));
  }
}
