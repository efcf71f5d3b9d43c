package io.github.ecoscan.report;

import com.google.gson.stream.JsonWriter;
import io.github.ecoscan.model.Figure;
import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Unit;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** Writes amounts: with their unit, their bounds, and what they rest on. */
final class FigureJson {
  private static final MathContext DIGITS = new MathContext(6);

  private final JsonWriter json;

  FigureJson(JsonWriter json) {
    this.json = json;
  }

  <U extends Unit> void figure(String name, Figure<U> figure) throws IOException {
    json.name(name).beginObject();
    bounds(figure.range());
    json.name("grade").value(figure.grade().name());
    json.endObject();
  }

  <U extends Unit> void figure(String name, Optional<Figure<U>> figure) throws IOException {
    if (figure.isPresent()) {
      figure(name, figure.get());
    } else {
      json.name(name).nullValue();
    }
  }

  <U extends Unit> void range(String name, Range<U> range) throws IOException {
    json.name(name).beginObject();
    bounds(range);
    json.endObject();
  }

  <U extends Unit> void range(String name, Optional<Range<U>> range) throws IOException {
    if (range.isPresent()) {
      range(name, range.get());
    } else {
      json.name(name).nullValue();
    }
  }

  void number(String name, double value) throws IOException {
    json.name(name).value(digits(value));
  }

  private <U extends Unit> void bounds(Range<U> range) throws IOException {
    json.name("unit").value(range.unit().symbol());
    number("low", range.low());
    number("central", range.central());
    number("high", range.high());
  }

  private static BigDecimal digits(double value) {
    return new BigDecimal(value).round(DIGITS).stripTrailingZeros();
  }
}
