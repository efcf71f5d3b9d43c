package io.github.ecoscan.report;

import io.github.ecoscan.model.Severity;

/** The console's colours, or none. */
record Palette(boolean color) {
  private static final String ESCAPE = "\u001b[";
  private static final String RESET = ESCAPE + "0m";

  /** What a colour says, and its ANSI parameters. */
  enum Ink {
    STRONG("1"),
    FAINT("2"),
    ALARM("1;31"),
    WARNING("33"),
    GOOD("32"),
    NOTE("36");

    private final String parameters;

    Ink(String parameters) {
      this.parameters = parameters;
    }

    static Ink of(Severity severity) {
      return switch (severity) {
        case CRITICAL, MAJOR -> ALARM;
        case MINOR -> WARNING;
        case INFO -> NOTE;
      };
    }
  }

  String paint(Ink ink, String text) {
    return color ? ESCAPE + ink.parameters + "m" + text + RESET : text;
  }
}
