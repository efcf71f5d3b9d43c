package io.github.ecoscan.source;

import java.util.Locale;
import java.util.regex.Pattern;

/** Recognises files that a program wrote: their authors do not edit them. */
public final class GeneratedCode {
  private static final int HEAD = 8_192;
  private static final Pattern PACKAGE =
      Pattern.compile("^\\s*(package|import)\\s", Pattern.MULTILINE);
  private static final Pattern CLAIM =
      Pattern.compile(
          "do not (edit|modify)|(auto(matically)?[ -]?|machine[ -])generated|generated (by|from|code)");

  private GeneratedCode() {}

  /** Whether the comments before the package declaration say that the file was generated. */
  public static boolean isGenerated(String text) {
    var head = text.substring(0, Math.min(HEAD, text.length()));
    var end = PACKAGE.matcher(head);
    var comments = end.find() ? head.substring(0, end.start()) : "";
    return comments.toLowerCase(Locale.ROOT).contains("generated")
        && CLAIM.matcher(comments.toLowerCase(Locale.ROOT)).find();
  }
}
