package io.github.ecoscan.report;

import io.github.ecoscan.model.Family;
import io.github.ecoscan.model.Severity;
import io.github.ecoscan.model.Text;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** What the script lets one choose by. */
record HtmlFilters(List<Choice> choices, List<Severity> severities, Text all) {

  /** A list to choose one of. */
  record Choice(String name, List<Option> options) {
    Choice {
      options = List.copyOf(options);
    }
  }

  /** A value and its word; elements of choice hold no markup, so that it is given twice. */
  record Option(String value, Text word) {}

  HtmlFilters {
    choices = List.copyOf(choices);
    severities = List.copyOf(severities);
  }

  static HtmlFilters of(HtmlPage page) {
    var families = EnumSet.noneOf(Family.class);
    page.ranked().forEach(entry -> families.add(entry.finding().family()));
    var every = Stream.of(new Option("", page.say("findings.all")));
    var some = families.stream().map(Family::label).map(f -> option(page, "family.", f));
    return new HtmlFilters(
        List.of(
            choice(page, "status", "findings.", "all", "blocking", "new", "known", "fixable"),
            new Choice("family", Stream.concat(every, some).toList()),
            choice(page, "group", "group.", "rule", "family", "module", "folder", "file", "none")),
        List.of(Severity.values()),
        page.number(page.ranked().size()));
  }

  private static Choice choice(HtmlPage page, String name, String prefix, String... values) {
    return new Choice(name, Stream.of(values).map(value -> option(page, prefix, value)).toList());
  }

  private static Option option(HtmlPage page, String prefix, String value) {
    return new Option(value, page.say(prefix + value));
  }
}
