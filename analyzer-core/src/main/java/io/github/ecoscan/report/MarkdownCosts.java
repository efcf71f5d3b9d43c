package io.github.ecoscan.report;

import io.github.ecoscan.model.Costs;
import io.github.ecoscan.model.Costs.Group;
import io.github.ecoscan.model.Costs.Total;
import java.util.List;
import java.util.Locale;

/** What it costs, as a table in Markdown: compute, equipment and data side by side. */
final class MarkdownCosts {
  private final CostWords words;

  MarkdownCosts(Locale locale) {
    this.words = new CostWords(locale);
  }

  /** The table of all grades; nothing when nothing could be estimated. */
  String of(Costs costs) {
    var grades = costs.totals().stream().filter(total -> total.group() == Group.GRADE).toList();
    if (grades.isEmpty()) {
      return "";
    }
    var table = new StringBuilder(words.say("markdown.head"));
    table.append("\n| --- | --- | --- | --- |\n");
    grades.forEach(total -> table.append(row(total)));
    return table.append('\n').toString();
  }

  private String row(Total total) {
    var cost = Cost.of(total);
    var what =
        "%s %s".formatted(words.say("by.grade", total.key(), total.findings()), words.span(cost));
    return "| %s | %s | %s | %s |\n"
        .formatted(
            MarkdownText.cell(what),
            cell(words.compute(cost)),
            cell(words.worn(cost)),
            cell(words.data(cost)));
  }

  private static String cell(List<String> parts) {
    return parts.isEmpty() ? "–" : "≥ " + MarkdownText.cell(String.join(", ", parts));
  }
}
