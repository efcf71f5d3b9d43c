package io.github.ecoscan.cli;

import java.io.Console;

/** Whether a person looks at what is printed. */
final class Terminal {
  private Terminal() {}

  @SuppressWarnings("SystemConsoleNull") // null up to Java 21; later ones are asked below
  static boolean isPresent() {
    var console = System.console();
    return console != null && isTerminal(console);
  }

  /** From Java 22 on there can be a console without a terminal, and a method that tells. */
  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
