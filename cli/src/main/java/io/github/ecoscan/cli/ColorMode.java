package io.github.ecoscan.cli;

import java.util.Map;

/** When to print colours. */
enum ColorMode {
  AUTO,
  ALWAYS,
  NEVER;

  /**
   * Whether to print colours now. On its own ecoscan prints them only on a terminal that a person
   * sits at; the usual environment variables are honoured.
   */
  boolean isOn(Map<String, String> environment, boolean terminal) {
    if (this != AUTO) {
      return this == ALWAYS;
    }
    if (isSet("NO_COLOR", environment)) {
      return false;
    }
    if (isSet("FORCE_COLOR", environment)) {
      return !environment.get("FORCE_COLOR").equals("0");
    }
    return terminal && !isSet("CI", environment) && !"dumb".equals(environment.get("TERM"));
  }

  private static boolean isSet(String variable, Map<String, String> environment) {
    return !environment.getOrDefault(variable, "").isEmpty();
  }
}
