package io.github.ecoscan.rules.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.rules.ProvesFix;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.slf4j.helpers.MessageFormatter;

/** What the safe fix of {@code eager-log-argument} relies on, whatever the values. */
class LogPlaceholdersTest {

  @Provide
  Arbitrary<String> literals() {
    return Arbitraries.strings().withChars("ab {}[]'\"%$:").ofMaxLength(8);
  }

  @Provide
  Arbitrary<String> values() {
    return Arbitraries.strings().withChars("ab{}\\% ").ofMaxLength(6).injectNull(0.2);
  }

  @Property
  @ProvesFix("eager-log-argument")
  void placeholdersGiveTheTextOfASum(
      @ForAll("literals") String before,
      @ForAll("values") String value,
      @ForAll("literals") String between,
      @ForAll Long number,
      @ForAll("literals") String after) {
    Assume.that(!before.contains("{}") && !between.contains("{}") && !after.contains("{}"));

    assertThat(
            MessageFormatter.format(before + "{}" + between + "{}" + after, value, number)
                .getMessage())
        .isEqualTo(before + value + between + number + after);
  }
}
