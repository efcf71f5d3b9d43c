package io.github.ecoscan.report;

import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Step;
import io.github.ecoscan.report.Palette.Ink;
import java.util.ArrayList;
import java.util.List;

/** Shows one finding: where, what, the source, what to do, and how the code gets there. */
final class FindingBlock {
  private static final String INDENT = "  ";

  private final Words words;
  private final Palette palette;
  private final CodeFrame frame;
  private final CostLines costs;

  FindingBlock(Words words, Palette palette, CodeFrame frame) {
    this.words = words;
    this.palette = palette;
    this.frame = frame;
    this.costs = new CostLines(words.language());
  }

  List<String> lines(Selection.Entry entry) {
    var finding = entry.finding();
    var lines = new ArrayList<String>();
    lines.add(head(finding, entry.blocking()));
    lines.addAll(frame.around(finding.file(), finding.span()));
    lines.add(INDENT + words.of(finding.message()));
    finding
        .fix()
        .map(
            fix ->
                palette.paint(Ink.GOOD, words.say("block.help"))
                    + " "
                    + words.of(fix.description()))
        .ifPresent(help -> lines.add(INDENT + help));
    finding
        .estimate()
        .map(estimate -> words.say("block.cost") + " " + costs.of(estimate))
        .ifPresent(cost -> lines.add(INDENT + cost));
    finding.estimate().stream()
        .flatMap(estimate -> estimate.assumptions().stream())
        .map(assumption -> palette.paint(Ink.FAINT, INDENT + INDENT + words.of(assumption)))
        .forEach(lines::add);
    if (!finding.path().isEmpty()) {
      lines.add(INDENT + words.say("block.path"));
      for (var i = 0; i < finding.path().size(); i++) {
        lines.add(step(i + 1, finding.path().get(i)));
      }
    }
    if (entry.alike() > 0) {
      var alike = words.say("block.alike", entry.alike(), Printable.text(finding.rule()));
      lines.add(palette.paint(Ink.FAINT, INDENT + alike));
    }
    return lines;
  }

  private String head(Finding finding, boolean blocking) {
    var span = finding.span();
    var place = "%s:%d:%d".formatted(Printable.text(finding.file()), span.line(), span.column());
    var severity = words.say("severity." + finding.severity().label());
    return "%s  %s %s  [%s]"
        .formatted(
            palette.paint(Ink.STRONG, place),
            palette.paint(Ink.of(finding.severity()), severity),
            palette.paint(Ink.STRONG, Printable.text(finding.rule())),
            String.join(", ", tags(finding, blocking)));
  }

  private List<String> tags(Finding finding, boolean blocking) {
    var tags = new ArrayList<String>();
    if (blocking) {
      tags.add(words.say("tag.blocking"));
    }
    tags.add(words.say("tier." + finding.tier().label()));
    if (finding.fix().isPresent()) {
      tags.add(words.say("tag.fixable"));
    }
    tags.add(words.say("confidence." + finding.confidence().label()));
    return tags;
  }

  private String step(int number, Step step) {
    return "%s%d. %s:%d  %s  %s"
        .formatted(
            INDENT + INDENT,
            number,
            Printable.text(step.file()),
            step.line(),
            Printable.text(step.symbol()),
            words.of(step.note()))
        .stripTrailing();
  }
}
