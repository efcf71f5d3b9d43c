package io.github.ecoscan.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;

/**
 * The line hashes that GitHub code scanning follows a finding by: {@code primaryLocationLineHash}.
 *
 * <p>Spaces and tabs do not count, and a line ends with {@code \n}, {@code \r} or both, all hashed
 * as {@code \n}. The text is followed by the unit U+FFFF, and that by zeros without end. The hash
 * of a line is the polynomial with base 37 over the 100 UTF-16 units from the line's first one, in
 * 64 bits, in hexadecimal without leading zeros; then a colon, and how many lines up to this one
 * have that hash. The text after the last line end is a line too, if only an empty one.
 */
final class LineHashes {
  private static final int WINDOW = 100;
  private static final long BASE = 37;
  private static final char END = '\uFFFF';

  private LineHashes() {}

  /** The hash of each line. */
  static List<String> of(String text) {
    var units = significant(text);
    var counts = new HashMap<Long, Integer>();
    var hashes = new ArrayList<String>();
    for (var start = 0; start < units.length(); start = next(units, start)) {
      var hash = hash(units, start);
      hashes.add("%x:%d".formatted(hash, counts.merge(hash, 1, Integer::sum)));
    }
    return Collections.unmodifiableList(hashes);
  }

  private static String significant(String text) {
    return text.replace("\r\n", "\n").replace('\r', '\n').replace(" ", "").replace("\t", "") + END;
  }

  private static int next(String units, int start) {
    var end = units.indexOf('\n', start);
    return end < 0 ? units.length() : end + 1;
  }

  private static long hash(String units, int start) {
    long hash = 0;
    for (var i = start; i < start + WINDOW; i++) {
      hash = hash * BASE + (i < units.length() ? units.charAt(i) : 0);
    }
    return hash;
  }
}
