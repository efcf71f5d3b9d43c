package io.github.ecoscan.config;

import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.model.Unit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads amounts: one number, or three of which the first is at least and the last at most. */
final class RangeReader {
  private static final int BOUNDS = 3;
  private static final Text AMOUNT =
      new Text(
          "a number, or [low, central, high] in this order",
          "un nombre, ou [bas, central, haut] dans cet ordre");
  private static final Text POSITIVE =
      new Text(
          "a number above 0, or [low, central, high] in this order",
          "un nombre supérieur à 0, ou [bas, central, haut] dans cet ordre");

  private final FieldReader reader;

  RangeReader(FieldReader reader) {
    this.reader = reader;
  }

  /** An amount that may be left out. */
  <U extends Unit> Optional<Range<U>> optional(String key, Map<String, Field> fields, U unit) {
    return DeclarationReader.read(key, fields, field -> range(field, unit, 0, AMOUNT));
  }

  /** An amount that may be left out, and that something is divided by or multiplied with. */
  <U extends Unit> Optional<Range<U>> positive(String key, Map<String, Field> fields, U unit) {
    return DeclarationReader.read(
        key, fields, field -> range(field, unit, Double.MIN_NORMAL, POSITIVE));
  }

  /** An amount. */
  <U extends Unit> Optional<Range<U>> range(Field field, U unit) {
    return range(field, unit, 0, AMOUNT);
  }

  private <U extends Unit> Optional<Range<U>> range(Field field, U unit, double least, Text what) {
    var items = reader.items(field);
    var numbers = items.stream().map(reader::string).map(RangeReader::number).toList();
    var isOne = numbers.size() == 1 && !(field.value() instanceof SequenceNode);
    if (numbers.stream().anyMatch(OptionalDouble::isEmpty)
        || !(isOne || numbers.size() == BOUNDS)) {
      reader.problem(field, FieldReader.mustBe(field, what));
      return Optional.empty();
    }
    var low = numbers.get(0).getAsDouble();
    var central = numbers.get(isOne ? 0 : 1).getAsDouble();
    var high = numbers.get(isOne ? 0 : 2).getAsDouble();
    if (!(least <= low && low <= central && central <= high)) {
      reader.problem(field, FieldReader.mustBe(field, what));
      return Optional.empty();
    }
    return Optional.of(new Range<>(low, central, high, unit));
  }

  private static OptionalDouble number(Optional<String> word) {
    try {
      // people group digits as 1_000_000
      var value = Double.parseDouble(word.orElse("").replace("_", ""));
      return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
