package io.github.ecoscan.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.model.Bound;
import io.github.ecoscan.model.Confidence;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Repetition;
import io.github.ecoscan.model.Step;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.model.Trait;
import io.github.ecoscan.operation.OperationKind;
import java.util.Collections;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FlowTest {
  @Test
  void eachDoubtTakesSomeCertainty() {
    assertThat(flow(0).confidence()).isEqualTo(Confidence.HIGH);
    assertThat(flow(0, Trait.CONDITIONAL).confidence()).isEqualTo(Confidence.MEDIUM);
    assertThat(flow(1, Trait.DYNAMIC).confidence()).isEqualTo(Confidence.MEDIUM);
    assertThat(flow(1, Trait.DYNAMIC, Trait.CONDITIONAL).confidence()).isEqualTo(Confidence.LOW);
  }

  @Test
  void threeCallsAreALongWay() {
    assertThat(flow(2).confidence()).isEqualTo(Confidence.HIGH);
    assertThat(flow(3).confidence()).isEqualTo(Confidence.MEDIUM);
    assertThat(flow(2, Trait.DYNAMIC).confidence()).isEqualTo(Confidence.MEDIUM);
    assertThat(flow(3, Trait.DYNAMIC).confidence()).isEqualTo(Confidence.LOW);
    assertThat(flow(3, Trait.CONDITIONAL).confidence()).isEqualTo(Confidence.LOW);
  }

  /** A flow with some calls between the repetition and the operation. */
  private static Flow flow(int calls, Trait... traits) {
    var frame = new Frame(Frame.Kind.LOOP, Frame.Shape.PLAIN, Bound.collection("rows"), 3);
    var step = new Step("A.java", 3, "a.A#m()", Text.same("step"));
    return new Flow(
        OperationKind.SQL_QUERY,
        "Db.find",
        true,
        true,
        Repetition.ONCE,
        frame,
        Collections.nCopies(calls == 0 ? 0 : calls + 2, step),
        Set.of(traits));
  }
}
