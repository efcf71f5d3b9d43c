package io.github.ecoscan.report;

import io.github.ecoscan.model.Text;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;

/** What costs are said to be, in both languages at once. */
final class CostTexts {
  private final CostWords english = new CostWords(Locale.ENGLISH);
  private final CostWords french = new CostWords(Locale.FRENCH);

  /** The same in words of each language. */
  Text both(Function<CostWords, String> words) {
    return new Text(words.apply(english), words.apply(french));
  }

  /** Lines of which the first says that all are a low bound. */
  static List<String> least(List<String> lines, String bound) {
    return IntStream.range(0, lines.size())
        .mapToObj(i -> i == 0 ? bound + lines.get(i) : lines.get(i))
        .toList();
  }

  /** The same lines in words of each language. */
  List<Text> all(Function<CostWords, List<String>> words) {
    var inEnglish = words.apply(english);
    var inFrench = words.apply(french);
    return IntStream.range(0, inEnglish.size())
        .mapToObj(i -> new Text(inEnglish.get(i), inFrench.get(i)))
        .toList();
  }
}
