package io.github.ecoscan.syntax;

import java.util.Locale;
import java.util.regex.Pattern;

/** The words that identifiers are made of: {@code maxRetries} and {@code MAX_RETRIES} have two. */
public final class Words {
  private static final Pattern JOINT = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|_");

  private Words() {}

  /** A pattern for words that start with one of some stems, in lower case. */
  public static Pattern startingWith(String... stems) {
    return Pattern.compile("\\b(" + String.join("|", stems) + ")");
  }

  /** Whether a pattern finds something in source text taken apart into words in lower case. */
  public static boolean find(Pattern pattern, String source) {
    return pattern.matcher(JOINT.matcher(source).replaceAll(" ").toLowerCase(Locale.ROOT)).find();
  }
}
