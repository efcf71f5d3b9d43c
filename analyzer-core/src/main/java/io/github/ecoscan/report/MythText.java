package io.github.ecoscan.report;

import io.github.ecoscan.report.Myth.Measure;
import io.github.ecoscan.report.Myths.Figure;
import io.github.ecoscan.rule.RuleSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Why ecoscan does not flag what others flag, in Markdown that reads well as it is. */
public final class MythText {
  private static final int TENTHS = 100;
  private static final int TEN = 10;
  private static final double MICRO = 1e3;
  private static final double MILLI = 1e6;

  private final Words words;
  private final Locale locale;

  public MythText(Locale locale) {
    this.words = new Words(locale);
    this.locale = locale.getLanguage().equals("fr") ? Locale.FRENCH : Locale.ENGLISH;
  }

  /** The whole page: creedengo's rules, the myths, and all rules of other tools by name. */
  public String page(Myths myths, RuleSet rules) {
    var answers = answers(myths, rules);
    var page = new StringBuilder();
    page.append("# %s\n\n%s\n\n".formatted(words.say("myths.title"), words.say("myths.intro")));
    page.append("## %s\n\n".formatted(words.say("myths.creedengo")));
    page.append(head("myths.rule", "myths.about", "myths.ours"));
    for (var peer : myths.creedengo()) {
      page.append(row(peer.id(), peer.title().in(locale), listed(answers.get(peer.id()))));
    }
    page.append("\n## %s\n".formatted(words.say("myths.claims")));
    for (var myth : myths.myths()) {
      page.append(section(myth, myths.figures()));
    }
    page.append("\n## %s\n\n".formatted(words.say("myths.all")));
    page.append(head("myths.rule", "myths.ours"));
    answers.forEach((id, ours) -> page.append(row(id, listed(ours))));
    return page.toString();
  }

  /** For each rule of another tool: our rules that find the same, and the myths it is in. */
  private static Map<String, Set<String>> answers(Myths myths, RuleSet rules) {
    var answers = new TreeMap<String, Set<String>>();
    for (var rule : rules.entries()) {
      for (var peer : rule.spec().equivalents()) {
        answers.computeIfAbsent(peer, key -> new TreeSet<>()).add("`" + rule.name() + "`");
      }
    }
    for (var myth : myths.myths()) {
      for (var peer : myth.claimedBy()) {
        answers
            .computeIfAbsent(peer, key -> new TreeSet<>())
            .add("[" + myth.name() + "](#" + myth.name() + ")");
      }
    }
    return answers;
  }

  private static String listed(Set<String> answers) {
    return answers == null ? "" : String.join(", ", answers);
  }

  private String section(Myth myth, List<Figure> figures) {
    var section = new StringBuilder();
    section.append(
        "\n### %s\n\n%s. **%s.** %s\n"
            .formatted(
                myth.name(), myth.claim().in(locale), verdict(myth), myth.answer().in(locale)));
    if (!myth.claimedBy().isEmpty()) {
      section.append("\n").append(words.say("myths.claimedBy", joined(myth.claimedBy())));
      section.append("\n");
    }
    if (!myth.rules().isEmpty()) {
      var ours = myth.rules().stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
      section.append("\n").append(words.say("myths.real", ours)).append("\n");
    }
    myth.measures().forEach(measure -> section.append(measured(measure, figures)));
    return section.toString();
  }

  private String verdict(Myth myth) {
    return words.say("myths.verdict." + myth.verdict().name().toLowerCase(Locale.ROOT));
  }

  private static String joined(List<String> names) {
    return String.join(", ", names);
  }

  private String measured(Measure measure, List<Figure> figures) {
    var ours = figures.stream().filter(figure -> figure.pair().equals(measure.pair())).toList();
    var what = measure.what().in(locale);
    if (ours.isEmpty()) {
      return "\n%s %s\n".formatted(what, words.say("myths.unmeasured", measure.pair()));
    }
    var table = new StringBuilder("\n%s:\n\n".formatted(what));
    table.append(head("myths.jdk", "myths.flagged", "myths.advised", "myths.saved"));
    for (var figure : ours) {
      table.append(
          row(
              String.valueOf(figure.jdk()),
              amount(figure.flagged(), figure),
              amount(figure.advised(), figure),
              amount(figure.flagged() - figure.advised(), figure)));
    }
    return table + "\n" + words.say("myths.from." + ours.get(0).origin()) + "\n";
  }

  private String amount(double value, Figure figure) {
    if (figure.unit().equals("bytes")) {
      return words.say("myths.bytes", String.format(locale, "%.0f", value));
    }
    var size = Math.abs(value);
    if (size < TENTHS) {
      return String.format(locale, "%.1f ns", value);
    } else if (size < MICRO * TEN) {
      return String.format(locale, "%.0f ns", value);
    }
    return size < MILLI
        ? String.format(locale, "%.1f µs", value / MICRO)
        : String.format(locale, "%.1f ms", value / MILLI);
  }

  private String head(String... keys) {
    var titles = Stream.of(keys).map(words::say).collect(Collectors.joining(" | ", "| ", " |\n"));
    return titles + "| --- ".repeat(keys.length) + "|\n";
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
