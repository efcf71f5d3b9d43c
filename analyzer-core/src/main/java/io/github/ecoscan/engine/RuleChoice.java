package io.github.ecoscan.engine;

import io.github.ecoscan.config.RuleWord;
import io.github.ecoscan.config.Settings;
import io.github.ecoscan.model.Tier;
import io.github.ecoscan.rule.RuleSet;
import java.util.Set;

/** Which rules run under some settings. */
public final class RuleChoice {
  private RuleChoice() {}

  /** The rules of a set that run in a project of a Java level, be it for some files only. */
  public static RuleSet of(RuleSet rules, Settings settings, int javaLevel) {
    return rules.only(rule -> isOnSomewhere(rule, settings) && !isObsolete(rule, javaLevel));
  }

  static boolean isOnSomewhere(RuleSet.Entry rule, Settings settings) {
    return isOn(rule, settings)
        || settings.overrides().stream().anyMatch(override -> isOn(rule, settings.with(override)));
  }

  static boolean isOn(RuleSet.Entry rule, Settings settings) {
    if (names(settings.disabled(), rule)) {
      return false;
    }
    if (settings.only().contains(rule.name())) {
      return true;
    }
    if (!settings.only().isEmpty() && !names(settings.only(), rule)) {
      return false;
    }
    return rule.spec().tier() == Tier.STABLE || isPreviewOn(rule, settings);
  }

  /** Whether somebody asked for previews, or for this rule by its name. */
  static boolean isPreviewOn(RuleSet.Entry rule, Settings settings) {
    return settings.preview()
        || settings.enabled().contains(rule.name())
        || settings.only().contains(rule.name());
  }

  private static boolean names(Set<String> names, RuleSet.Entry rule) {
    return names.stream().anyMatch(word -> new RuleWord(word).means(rule));
  }

  private static boolean isObsolete(RuleSet.Entry rule, int javaLevel) {
    return rule.spec().obsoleteFrom() > 0 && javaLevel >= rule.spec().obsoleteFrom();
  }
}
