package io.github.ecoscan.config;

import io.github.ecoscan.model.Text;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that a mistyped one probably stands for. */
public final class Suggestions {
  private static final int WORTH_LISTING = 30;

  private Suggestions() {}

  /** The known word that is closest, unless none is close. */
  public static Optional<String> closest(String word, Collection<String> known) {
    var limit = Math.max(1, word.length() / 3);
    return known.stream()
        .filter(candidate -> Math.abs(candidate.length() - word.length()) <= limit)
        .filter(candidate -> distance(word, candidate) <= limit)
        .min(
            Comparator.<String>comparingInt(candidate -> distance(word, candidate))
                .thenComparing(Comparator.naturalOrder()));
  }

  /**
   * Says that a word is not known, and which one may be meant or which ones there are.
   *
   * @param what the start of the sentence: "unknown key"
   */
  public static Text unknown(Text what, String word, Collection<String> known) {
    var hint = hint(word, known);
    return new Text(
        "%s '%s'.%s".formatted(what.en(), word, hint.en()),
        "%s : « %s ».%s".formatted(what.fr(), word, hint.fr()));
  }

  private static Text hint(String word, Collection<String> known) {
    var closest = closest(word, known);
    if (closest.isPresent()) {
      return new Text(
          " Did you mean '%s'?".formatted(closest.get()),
          " Vouliez-vous dire « %s » ?".formatted(closest.get()));
    }
    if (known.isEmpty() || known.size() > WORTH_LISTING) {
      return Text.same("");
    }
    var all = String.join(", ", known);
    return new Text(" Known: %s.".formatted(all), " Valeurs connues : %s.".formatted(all));
  }

  /** Letters to insert, delete, replace or swap with their neighbour; upper case is lower case. */
  private static int distance(String one, String other) {
    var a = one.toLowerCase(Locale.ROOT);
    var b = other.toLowerCase(Locale.ROOT);
    var beforeLast = new int[b.length() + 1];
    var last = new int[b.length() + 1];
    Arrays.setAll(last, j -> j);
    for (var i = 1; i <= a.length(); i++) {
      var row = new int[b.length() + 1];
      row[0] = i;
      for (var j = 1; j <= b.length(); j++) {
        var replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        if (isSwap(a, i, b, j)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }

  private static boolean isSwap(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
