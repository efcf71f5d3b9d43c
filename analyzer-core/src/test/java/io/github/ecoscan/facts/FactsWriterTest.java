package io.github.ecoscan.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.model.Bound;
import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.Frame;
import io.github.ecoscan.model.Span;
import io.github.ecoscan.model.Trait;
import io.github.ecoscan.operation.OperationKind;
import io.github.ecoscan.repetition.Fate;
import io.github.ecoscan.types.MethodRef;
import java.nio.ByteBuffer;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactsWriterTest {
  private static final Place PLACE =
      new Place(
          new Span(70_000, 1, 70_001, 300),
          "db . find ( \"é\" )",
          List.of(
              new Frame(Frame.Kind.LOOP, Frame.Shape.PLAIN, Bound.collection("rows"), 12),
              new Frame(Frame.Kind.LAMBDA, Frame.Shape.FIXED, Bound.constant(3), 14)),
          true,
          Set.of(Trait.CONDITIONAL, Trait.ASSUMED),
          Optional.of(new Given(200, 1)),
          List.of(12_005, -12_005),
          List.of(1, -2),
          3);

  private static final UnitFacts FACTS =
      new UnitFacts(
          "a/b/Code.java",
          List.of(new TypeFact("a.b.Code", List.of("java.lang.Runnable"))),
          List.of(
              new MemberFact(
                  "a.b.Code",
                  "run",
                  List.of("", "int[]"),
                  "a.b.Code#run(T, int[])",
                  9,
                  Optional.of(new EntryPoint(EntryPoint.Kind.REQUEST, "a.b.Code#run(T, int[])")),
                  Set.of(Mark.BODY, Mark.ASYNC),
                  List.of(
                      new OperationFact(
                          OperationKind.LOOKUP, "Db.find", true, false, Fate.RETURNED, 2, PLACE)),
                  List.of(
                      new CallFact(
                          new MethodRef("a.b.Db", "find", List.of("java.lang.String"), true),
                          true,
                          Fate.KEPT,
                          List.of(-1, 300),
                          List.of(CallFact.ONE, 2),
                          PLACE)),
                  List.of(new FunctionUse(0, PLACE, Optional.empty())))),
          Set.of(Trait.BATCHING));

  @Test
  void whatIsWrittenIsRead() {
    assertThat(read(write(FACTS))).contains(FACTS);
  }

  @Test
  void anotherVersionIsNotRead() {
    var bytes = write(FACTS);
    bytes[0]++;

    assertThat(read(bytes)).isEmpty();
  }

  @Test
  void whatIsRepeatedTakesFewBytes() {
    var member = FACTS.members().get(0);
    var twice =
        new UnitFacts(
            FACTS.file(), FACTS.types(), Collections.nCopies(2, member), FACTS.settings());

    assertThat(write(twice).length - write(FACTS).length).isLessThan(170);
  }

  private static byte[] write(UnitFacts facts) {
    var out = new BinaryOutput();
    FactsWriter.write(facts, out);
    return out.toBytes();
  }

  private static Optional<UnitFacts> read(byte[] bytes) {
    return FactsReader.read(new BinaryInput(ByteBuffer.wrap(bytes)));
  }
}
