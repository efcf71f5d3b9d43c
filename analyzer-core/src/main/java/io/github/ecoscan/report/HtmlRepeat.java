package io.github.ecoscan.report;

import io.github.ecoscan.model.Bound;
import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Repetition;
import io.github.ecoscan.model.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Why a place runs again and again: a frame around it, or where the program is entered.
 *
 * @param code what is gone through, or entered; empty when there is none
 * @param more what follows the code
 */
record HtmlRepeat(Text what, String code, Text more) {
  private static final int SECONDS = 60;
  private static final int HOURS = 24;
  private static final Text NOTHING = Text.same("");

  /** The entry point, then the frames from the outermost in. */
  static List<HtmlRepeat> of(Repetition repetition, HtmlPage page) {
    var repeats = new ArrayList<HtmlRepeat>();
    repetition.entryPoint().map(start -> entryPoint(start, page)).ifPresent(repeats::add);
    repetition.frames().stream().map(frame -> frame(frame, page)).forEach(repeats::add);
    return List.copyOf(repeats);
  }

  private static HtmlRepeat entryPoint(EntryPoint start, HtmlPage page) {
    var kind = page.say("entry." + start.kind().label());
    var what =
        start
            .period()
            .map(period -> Bilingual.join(", ", kind, page.say("entry.period", spoken(period))))
            .orElse(kind);
    return new HtmlRepeat(what, start.symbol(), NOTHING);
  }

  private static HtmlRepeat frame(Frame frame, HtmlPage page) {
    var what = page.say("frame." + frame.kind().label());
    var more = page.say("frame.line", frame.line());
    if (frame.shape() != Frame.Shape.PLAIN) {
      more = Bilingual.join(", ", page.say("shape." + frame.shape().label()), more);
    }
    var bound = frame.bound();
    if (bound.kind() == Bound.Kind.CONSTANT && bound.times() >= 0) {
      return new HtmlRepeat(
          Bilingual.join(", ", what, page.say("bound.constant", bound.times())), "", more);
    }
    if (bound.over().isEmpty()) {
      return new HtmlRepeat(what, "", more);
    }
    var word = page.say(bound.kind() == Bound.Kind.CONDITION ? "bound.while" : "bound.over");
    return new HtmlRepeat(Bilingual.join(" ", what, word), bound.over(), more);
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
