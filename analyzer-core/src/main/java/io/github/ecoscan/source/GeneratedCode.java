package io.github.ecoscan.source;

import java.util.Locale;
import java.util.regex.Pattern;

/** Recognises files that a program wrote: their authors do not edit them. */
public final class GeneratedCode {
  private static final int HEAD = 8_192;
  private static final Pattern CODE =
      Pattern.compile(
          "^\\s*(package|import|public|final|abstract|sealed|class|interface|enum|record|@)\\b?",
          Pattern.MULTILINE);
  private static final Pattern CLAIM =
      Pattern.compile(
          "do not (edit|modify)|(auto(matically)?[ -]?|machine[ -])generated|generated (by|from|code)");

  private GeneratedCode() {}

  /** Whether the comments before the first declaration say that the file was generated. */
  public static boolean isGenerated(String text) {
    var head = text.substring(0, Math.min(HEAD, text.length()));
    var end = CODE.matcher(head);
    var comments = end.find() ? head.substring(0, end.start()) : "";
    return comments.toLowerCase(Locale.ROOT).contains("generated")
        && CLAIM.matcher(comments.toLowerCase(Locale.ROOT)).find();
  }
}
