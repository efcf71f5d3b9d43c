package io.github.ecoscan.report;

import java.util.ArrayList;
import java.util.List;

/** A piece of a sentence; what stands between two back-ticks is code. */
record Prose(String text, boolean isCode) {

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
