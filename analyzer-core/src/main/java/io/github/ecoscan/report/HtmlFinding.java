package io.github.ecoscan.report;

import io.github.ecoscan.model.Bound;
import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.Estimate;
import io.github.ecoscan.model.Finding;
import io.github.ecoscan.model.Fix;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Standing;
import io.github.ecoscan.model.Step;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.model.Tier;
import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;

/** One finding: a line that says what and where, and under it the source, the path, the fix. */
final class HtmlFinding {
  private static final int SECONDS = 60;
  private static final int HOURS = 24;

  private final HtmlPage page;
  private final HtmlFrame frame;
  private final CostTexts texts = new CostTexts();

  HtmlFinding(HtmlPage page) {
    this.page = page;
    this.frame = new HtmlFrame(page.view());
  }

  /** What, where, and what else is to be known at a glance. */
  void line(Ranked entry, Markup html) {
    var finding = entry.finding();
    page.severity(finding.severity(), html);
    html.leaf("span", finding.message(), "class", "say");
    html.open("span", "class", "tags");
    html.leaf("span", at(finding), "class", "at");
    if (entry.blocking()) {
      tag("tag.blocking", "blocks", html);
    }
    if (finding.standing() != Standing.NEW) {
      tag("tag." + finding.standing().label(), "known", html);
    }
    if (finding.tier() == Tier.PREVIEW) {
      tag("tag.preview", "preview", html);
    }
    finding
        .fix()
        .ifPresent(
            fix ->
                tag(fix.safety() == Fix.Safety.SAFE ? "tag.safe" : "tag.review", "fixable", html));
    html.close();
  }

  /** The least that tells one from another; the message in the reader's language only. */
  void brief(Ranked entry, Sayings sayings, Markup html) {
    var finding = entry.finding();
    HtmlPage.symbol(finding.severity(), html);
    var form = sayings.form(finding.message());
    if (form.isPresent()) {
      html.open("span", "class", "say", "data-m", form.get().toString())
          .prose(finding.message().in(page.view().locale()))
          .close();
    } else {
      html.leaf("span", finding.message(), "class", "say");
    }
    html.leaf("span", at(finding), "class", "at");
  }

  private static String at(Finding finding) {
    return Places.shortName(finding.file()) + ":" + finding.span().line();
  }

  private void tag(String key, String kind, Markup html) {
    html.leaf("span", page.say(key), "class", "tag " + kind);
  }

  /** All that is known of it. */
  void body(Ranked entry, Markup html) {
    var finding = entry.finding();
    html.open("p", "class", "where").leaf("span", place(finding), "class", "at full").text(" ");
    html.text(page.say("finding.in")).text(" ").leaf("code", finding.symbol());
    html.text(" · ").text(page.say("confidence." + finding.confidence().label()));
    if (page.rule(finding.rule()).isPresent()) {
      html.text(" · ").leaf("a", finding.rule(), "href", "#rule-" + finding.rule());
    } else {
      html.text(" · " + finding.rule());
    }
    html.close();
    frame.write(finding.file(), finding.span(), html);
    finding.fix().ifPresent(fix -> fix(fix, html));
    if (!finding.path().isEmpty()) {
      html.leaf("h4", page.say("finding.path")).open("ol", "class", "path");
      finding.path().forEach(step -> step(step, html));
      html.close();
    }
    repetition(finding, html);
    finding.estimate().ifPresent(estimate -> cost(estimate, html));
  }

  private void cost(Estimate estimate, Markup html) {
    var cost = Cost.of(estimate);
    html.leaf("h4", page.say("finding.cost")).open("dl", "class", "cost");
    row("cost.compute", cost, CostWords::compute, html);
    row("cost.equipment", cost, CostWords::worn, html);
    row("cost.data", cost, CostWords::data, html);
    html.close().open("p", "class", "faint").text(texts.both(words -> words.span(cost)));
    html.text(", ").text(page.say("cost.grade", cost.grade().name()));
    estimate.assumptions().forEach(assumption -> html.text(" · ").text(assumption));
    html.close();
  }

  private void row(
      String key, Cost cost, BiFunction<CostWords, Cost, List<String>> saying, Markup html) {
    html.open("div").leaf("dt", page.say(key));
    html.leaf(
        "dd",
        texts.both(
            words -> {
              var parts = String.join(", ", saying.apply(words, cost));
              return parts.isEmpty() ? "–" : words.say("least", parts);
            }));
    html.close();
  }

  private static String place(Finding finding) {
    return "%s:%d:%d".formatted(finding.file(), finding.span().line(), finding.span().column());
  }

  private void fix(Fix fix, Markup html) {
    var safety = fix.safety() == Fix.Safety.SAFE ? "finding.fix.safe" : "finding.fix.review";
    html.open("p", "class", "fix").leaf("b", page.say("finding.fix")).text(" ");
    html.text(fix.description()).text(" (").text(page.say(safety)).text(")").close();
  }

  private void step(Step step, Markup html) {
    html.open("li")
        .leaf("span", step.note(), "class", "note")
        .leaf("code", step.symbol())
        .leaf("span", step.file() + ":" + step.line(), "class", "at")
        .close();
  }

  private void repetition(Finding finding, Markup html) {
    var repetition = finding.repetition();
    if (repetition.frames().isEmpty() && repetition.entryPoint().isEmpty()) {
      return;
    }
    html.leaf("h4", page.say("finding.repeats")).open("ul", "class", "repeats");
    repetition.entryPoint().ifPresent(start -> entryPoint(start, html));
    repetition.frames().forEach(frame -> frame(frame, html));
    html.close();
  }

  private void entryPoint(EntryPoint start, Markup html) {
    html.open("li").text(page.say("entry." + start.kind().label()));
    start
        .period()
        .ifPresent(period -> html.text(", ").text(page.say("entry.period", spoken(period))));
    html.text(" ").leaf("code", start.symbol()).close();
  }

  private void frame(Frame frame, Markup html) {
    html.open("li").text(page.say("frame." + frame.kind().label()));
    bound(frame.bound(), html);
    if (frame.shape() != Frame.Shape.PLAIN) {
      html.text(", ").text(page.say("shape." + frame.shape().label()));
    }
    html.text(" (").text(page.say("frame.line", frame.line())).text(")").close();
  }

  private void bound(Bound bound, Markup html) {
    if (bound.kind() == Bound.Kind.CONSTANT && bound.times() >= 0) {
      html.text(", ").text(page.say("bound.constant", bound.times()));
    } else if (!bound.over().isEmpty()) {
      Text word = page.say(bound.kind() == Bound.Kind.CONDITION ? "bound.while" : "bound.over");
      html.text(" ").text(word).text(" ").leaf("code", bound.over());
    }
  }

  /** A duration in the largest unit that divides it. */
  private static String spoken(Duration period) {
    if (period.toNanosPart() != 0 || period.isZero()) {
      return period.toMillis() + " ms";
    }
    if (period.toSeconds() % SECONDS != 0) {
      return period.toSeconds() + " s";
    }
    if (period.toMinutes() % SECONDS != 0) {
      return period.toMinutes() + " min";
    }
    return period.toHours() % HOURS == 0 ? period.toDays() + " d" : period.toHours() + " h";
  }
}
