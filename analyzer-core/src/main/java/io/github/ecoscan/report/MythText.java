package io.github.ecoscan.report;

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
  private static final int PRECISE = 100;

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
    return section.append(measured(myth, figures)).toString();
  }

  private String verdict(Myth myth) {
    return words.say("myths.verdict." + myth.verdict().name().toLowerCase(Locale.ROOT));
  }

  private static String joined(List<String> names) {
    return String.join(", ", names);
  }

  private String measured(Myth myth, List<Figure> figures) {
    var ours = figures.stream().filter(figure -> figure.pair().equals(myth.pair())).toList();
    if (ours.isEmpty()) {
      return myth.pair().isEmpty() ? "" : "\n" + words.say("myths.unmeasured", myth.pair()) + "\n";
    }
    var table = new StringBuilder("\n");
    table.append(head("myths.jdk", "myths.flagged", "myths.advised", "myths.saved"));
    for (var figure : ours) {
      table.append(
          row(
              String.valueOf(figure.jdk()),
              nanoseconds(figure.flagged()),
              nanoseconds(figure.advised()),
              nanoseconds(figure.flagged() - figure.advised())));
    }
    var isEarlier = ours.stream().anyMatch(figure -> figure.origin().equals("earlier"));
    return table + "\n" + words.say(isEarlier ? "myths.earlier" : "myths.waste") + "\n";
  }

  private String nanoseconds(double time) {
    return String.format(locale, Math.abs(time) < PRECISE ? "%.1f ns" : "%.0f ns", time);
  }

  private String head(String... keys) {
    var titles = Stream.of(keys).map(words::say).collect(Collectors.joining(" | ", "| ", " |\n"));
    return titles + "| --- ".repeat(keys.length) + "|\n";
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |\n";
  }
}
