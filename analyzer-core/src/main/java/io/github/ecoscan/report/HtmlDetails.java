package io.github.ecoscan.report;

import io.github.ecoscan.model.Estimate;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Fix;
import io.github.ecoscan.model.Text;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * All that is known of one finding: its place, the source, the fix, the path, how often, the cost.
 *
 * @param hasHelp whether the rule's page is in the report
 * @param frame the source around it; empty when it cannot be read
 */
record HtmlDetails(
    Finding finding,
    String place,
    Text confidence,
    boolean hasHelp,
    List<HtmlFrame.Row> frame,
    Optional<Remedy> fix,
    List<HtmlRepeat> repeats,
    Optional<Bill> cost) {

  /** What a fix does, and whether it needs a person. */
  record Remedy(Text description, Text safety) {}

  /** What it costs of each kind, and what that rests on. */
  record Bill(List<Amount> kinds, Text basis) {
    Bill {
      kinds = List.copyOf(kinds);
    }
  }

  /** A kind of cost and how much; no lines where nothing is known. */
  record Amount(Text kind, List<Text> lines) {
    Amount {
      lines = List.copyOf(lines);
    }
  }

  HtmlDetails {
    frame = List.copyOf(frame);
    repeats = List.copyOf(repeats);
  }

  static HtmlDetails of(Finding finding, HtmlFrame frame, CostTexts texts, HtmlPage page) {
    var span = finding.span();
    return new HtmlDetails(
        finding,
        finding.file() + ":" + span.line() + ":" + span.column(),
        page.say("confidence." + finding.confidence().label()),
        page.rule(finding.rule()).isPresent(),
        frame.around(finding.file(), span),
        finding.fix().map(fix -> remedy(fix, page)),
        HtmlRepeat.of(finding.repetition(), page),
        finding.estimate().map(estimate -> cost(estimate, texts, page)));
  }

  private static Remedy remedy(Fix fix, HtmlPage page) {
    var safety = fix.safety() == Fix.Safety.SAFE ? "finding.fix.safe" : "finding.fix.review";
    return new Remedy(fix.description(), page.say(safety));
  }

  private static Bill cost(Estimate estimate, CostTexts texts, HtmlPage page) {
    var cost = Cost.of(estimate);
    var grade =
        Bilingual.join(
            ", ",
            texts.both(words -> words.span(cost)),
            page.say("cost.grade", cost.grade().name()));
    var basis = Stream.concat(Stream.of(grade), estimate.assumptions().stream());
    return new Bill(
        List.of(
            new Amount(page.say("cost.compute"), lines(cost, CostWords::compute, texts)),
            new Amount(page.say("cost.equipment"), lines(cost, CostWords::worn, texts)),
            new Amount(page.say("cost.data"), lines(cost, CostWords::data, texts))),
        Bilingual.join(" · ", basis.toArray(Text[]::new)));
  }

  private static List<Text> lines(
      Cost cost, BiFunction<CostWords, Cost, List<String>> saying, CostTexts texts) {
    return texts.all(words -> CostTexts.least(saying.apply(words, cost), words.say("least", "")));
  }
}
