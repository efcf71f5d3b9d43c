package io.github.ecoscan.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A piece of a sentence; what stands between two back-ticks is code. */
record Prose(String text, boolean isCode) {
  private static final Pattern BEFORE_MARK = Pattern.compile(" (?=[:;?!»])");
  private static final String NO_BREAK = "\u00a0";

  /** The pieces of a French sentence, in which no line begins with a colon or its like. */
  static List<Prose> french(String text) {
    return of(text).stream().map(Prose::bound).toList();
  }

  private Prose bound() {
    return isCode ? this : new Prose(BEFORE_MARK.matcher(text).replaceAll(NO_BREAK), false);
  }

  /** The pieces of a sentence. */
  static List<Prose> of(String text) {
    if (text.indexOf('`') < 0) {
      return List.of(new Prose(text, false));
    }
    var pieces = new ArrayList<Prose>();
    var parts = text.split("`", -1);
    for (var i = 0; i < parts.length; i++) {
      var isCode = i % 2 == 1 && i < parts.length - 1;
      // a back-tick without a partner is a back-tick
      var isAlone = i % 2 == 1 && !isCode;
      pieces.add(new Prose(isAlone ? "`" + parts[i] : parts[i], isCode));
    }
    return pieces;
  }
}
