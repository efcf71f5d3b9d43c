package io.github.ecoscan.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.facts.BinaryInput;
import io.github.ecoscan.rule.RuleSet;
import io.github.ecoscan.source.Digest;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ResultFormPropertiesTest {
  private static final RuleSet.Entry RULE = RuleSet.entry(new WasteCall());
  private static final Map<String, RuleSet.Entry> RULES = Map.of(RULE.name(), RULE);

  @Property(tries = 300)
  void whatIsWrittenIsRead(@ForAll Random random) {
    var result = result(random);
    var bytes = ResultWriter.write(result);

    var read = read(bytes, result);

    assertThat(read).contains(result);
    assertThat(ResultWriter.write(read.orElseThrow())).isEqualTo(bytes);
  }

  @Property(tries = 100)
  void whatIsOfAnotherFileOrOfOtherClassesIsNot(@ForAll Random random) {
    var result = result(random);
    var bytes = ResultWriter.write(result);
    var reader = new ResultReader(new BinaryInput(ByteBuffer.wrap(bytes)), RULES);
    var other = new ResultReader(new BinaryInput(ByteBuffer.wrap(bytes)), RULES);
    var content = result.content().orElseThrow();

    assertThat(reader.read(result.file() + "x", content, result.sightings())).isEmpty();
    assertThat(other.read(result.file(), content, List.of())).isEmpty();
  }

  private static UnitResult result(Random random) {
    var records = new RandomRecords(random, Map.of(RuleSet.Entry.class, RULE));
    return records.make(UnitResult.class).of(Digest.of(new byte[] {1}));
  }

  private static Optional<UnitResult> read(byte[] bytes, UnitResult result) {
    return new ResultReader(new BinaryInput(ByteBuffer.wrap(bytes)), RULES)
        .read(result.file(), result.content().orElseThrow(), result.sightings());
  }
}
