package io.github.ecoscan.config;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The configuration cannot be used; lists every problem found. Thrown before any work. */
public final class ConfigException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<ConfigProblem> problems;

  public ConfigException(List<ConfigProblem> problems) {
    super(text(problems, Locale.ENGLISH));
    this.problems = List.copyOf(problems);
  }

  /** All problems, in order of their place. */
  public List<ConfigProblem> problems() {
    return problems;
  }

  /** One line for each problem. */
  public String in(Locale locale) {
    return text(problems, locale);
  }

  private static String text(List<ConfigProblem> problems, Locale locale) {
    return problems.stream()
        .map(problem -> problem.located().in(locale))
        .collect(Collectors.joining("\n"));
  }
}
