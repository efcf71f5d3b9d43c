package io.github.ecoscan.report;

import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Fix;
import io.github.ecoscan.model.Standing;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.model.Tier;
import java.util.ArrayList;
import java.util.List;

/**
 * One finding in a list: what, where, and what else is to be known at a glance.
 *
 * @param anchor the name by which links find it
 * @param key what the script filters by: its place, rule and file by number, its severity, and a
 *     letter for each thing that may be asked for
 */
record HtmlFinding(Finding finding, String anchor, String key, String at, List<Tag> tags) {

  /**
   * A word beside it.
   *
   * @param kind the style sheet's name for it
   */
  record Tag(String kind, Text word) {}

  HtmlFinding {
    tags = List.copyOf(tags);
  }

  /**
   * @param rule the number of its rule
   * @param file the number of its file
   */
  static HtmlFinding of(Ranked entry, int rule, int file, HtmlPage page) {
    var finding = entry.finding();
    var traits =
        (entry.blocking() ? "b" : "")
            + (finding.standing() == Standing.NEW ? "n" : "k")
            + (finding.fix().isPresent() ? "x" : "");
    var severity = finding.severity().label();
    return new HtmlFinding(
        finding,
        entry.anchor(),
        entry.number() + " " + rule + " " + file + " " + severity + " " + traits,
        Places.shortName(finding.file()) + ":" + finding.span().line(),
        tags(entry, page));
  }

  private static List<Tag> tags(Ranked entry, HtmlPage page) {
    var finding = entry.finding();
    var tags = new ArrayList<Tag>();
    if (entry.blocking()) {
      tags.add(new Tag("blocks", page.say("tag.blocking")));
    }
    if (finding.standing() != Standing.NEW) {
      tags.add(new Tag("known", page.say("tag." + finding.standing().label())));
    }
    if (finding.tier() == Tier.PREVIEW) {
      tags.add(new Tag("preview", page.say("tag.preview")));
    }
    finding
        .fix()
        .map(fix -> fix.safety() == Fix.Safety.SAFE ? "tag.safe" : "tag.review")
        .ifPresent(key -> tags.add(new Tag("fixable", page.say(key))));
    return tags;
  }
}
