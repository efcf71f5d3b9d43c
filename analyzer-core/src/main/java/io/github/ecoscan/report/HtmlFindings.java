package io.github.ecoscan.report;

import gg.jte.Content;
import io.github.ecoscan.model.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The findings by rule.
 *
 * @param notes what is not shown, to keep the page small
 * @param sayings the forms of the messages that are in one language only
 */
record HtmlFindings(List<Note> notes, List<Group> groups, Sayings sayings) {
  /** What the page may spend on code, paths and fixes, in characters. */
  private static final int BODIES = 170_000;

  private static final int FEW = 30;

  /** A sentence about the list; a warning is about what is missing from it. */
  record Note(boolean isWarning, Text words) {}

  /** A rule and its findings, already written. */
  record Group(boolean isOpen, Text title, String rule, Text count, List<? extends Content> items) {
    Group {
      items = List.copyOf(items);
    }
  }

  HtmlFindings {
    notes = List.copyOf(notes);
    groups = List.copyOf(groups);
  }

  /** No findings, to see how long the rest is. */
  static HtmlFindings none() {
    return new HtmlFindings(List.of(), List.of(), new Sayings());
  }

  /** The findings that have room in so many characters, the heaviest first in full. */
  static HtmlFindings of(HtmlPage page, int room) {
    return new Writer(page).write(room);
  }

  /** Writes the findings one by one. */
  private static final class Writer {
    private final HtmlPage page;
    private final HtmlFrame frame;
    private final CostTexts texts = new CostTexts();
    private final Sayings sayings = new Sayings();
    private final Map<String, Integer> rules;
    private final Map<String, Integer> files;

    Writer(HtmlPage page) {
      this.page = page;
      this.frame = new HtmlFrame(page.view());
      this.rules = HtmlIndex.rules(page);
      this.files = HtmlIndex.files(page);
    }

    HtmlFindings write(int room) {
      var items = new LinkedHashMap<Ranked, Rendered>();
      var bodies = BODIES;
      var used = 0;
      var full = 0;
      for (var entry : page.ranked()) {
        var details = bodies > 0 ? Optional.of(details(entry)) : Optional.<Rendered>empty();
        bodies -= details.map(Rendered::length).orElse(0);
        full += details.isPresent() ? 1 : 0;
        var item = details.map(body -> full(entry, body)).orElseGet(() -> brief(entry));
        used += item.length();
        if (used > room) {
          break;
        }
        items.put(entry, item);
      }
      return new HtmlFindings(notes(full, items.size()), groups(items), sayings);
    }

    private HtmlFinding finding(Ranked entry) {
      var finding = entry.finding();
      return HtmlFinding.of(entry, rules.get(finding.rule()), files.get(finding.file()), page);
    }

    private Rendered details(Ranked entry) {
      var details = HtmlDetails.of(entry.finding(), frame, texts, page);
      return Rendered.of(out -> JtedetailsGenerated.render(out, null, page, details));
    }

    private Rendered full(Ranked entry, Content details) {
      return Rendered.of(
          out -> JtefindingGenerated.render(out, null, page, finding(entry), details));
    }

    private Rendered brief(Ranked entry) {
      var form = sayings.form(entry.finding().message()).orElse(null);
      return Rendered.of(out -> JtebriefGenerated.render(out, null, page, finding(entry), form));
    }

    private List<Note> notes(int full, int shown) {
      var notes = new ArrayList<Note>();
      if (full < page.ranked().size()) {
        notes.add(new Note(false, page.say("findings.brief", full)));
      }
      if (shown < page.ranked().size()) {
        notes.add(new Note(true, page.say("findings.left", page.ranked().size() - shown)));
      }
      return notes;
    }

    private List<Group> groups(Map<Ranked, Rendered> items) {
      var isOpen = page.ranked().size() <= FEW;
      var groups = new ArrayList<Group>();
      page.byRule()
          .forEach(
              (rule, entries) -> {
                var shown = entries.stream().filter(items::containsKey).map(items::get).toList();
                if (!shown.isEmpty()) {
                  var count = page.number(shown.size());
                  groups.add(new Group(isOpen, page.ruleTitle(rule), rule, count, shown));
                }
              });
      return groups;
    }
  }
}
