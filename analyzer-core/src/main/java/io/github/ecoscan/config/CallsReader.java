package io.github.ecoscan.config;

import io.github.ecoscan.impact.Electricity;
import io.github.ecoscan.impact.LanguageModel;
import io.github.ecoscan.impact.Scenario;
import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.model.Unit;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads {@code llm}: which language model the program calls, and how much it writes. */
final class CallsReader {
  static final List<String> KEYS =
      List.of("model", "outputTokens", "inputTokens", "zone", "electricity");
  static final List<String> MODEL_KEYS =
      List.of("name", "activeParameters", "totalParameters", "pue", "water", "source");

  private static final Text CALLS = new Text("'llm'", "« llm »");
  private static final Text MODEL = new Text("a model", "un modèle");

  private final DeclarationReader declarations;
  private final FieldReader reader;
  private final RangeReader ranges;
  private final ElectricityReader electricity;

  CallsReader(DeclarationReader declarations, RangeReader ranges, ElectricityReader electricity) {
    this.declarations = declarations;
    this.reader = declarations.fields();
    this.ranges = ranges;
    this.electricity = electricity;
  }

  Optional<Scenario.Calls> read(Field field) {
    var fields = reader.fields(field, KEYS);
    var model = declarations.required("model", fields, field, CALLS).flatMap(this::model);
    var written =
        declarations
            .required("outputTokens", fields, field, CALLS)
            .flatMap(tokens -> ranges.range(tokens, Unit.TOKEN));
    var read = ranges.optional("inputTokens", fields, Unit.TOKEN);
    var zone =
        DeclarationReader.read(
            "zone",
            fields,
            z ->
                declarations.word(
                    z,
                    new Text("unknown zone", "zone inconnue"),
                    word -> Optional.of(word).filter(Electricity.zones()::contains),
                    Electricity.zones()));
    var grid = electricity.read(fields.get("electricity"), zone);
    return model.flatMap(m -> written.map(w -> new Scenario.Calls(m, read, w, grid)));
  }

  private Optional<LanguageModel> model(Field field) {
    if (!(field.value() instanceof MappingNode)) {
      return declarations
          .word(
              field,
              new Text("unknown model", "modèle inconnu"),
              word -> Optional.of(word).filter(LanguageModel.names()::contains),
              LanguageModel.names())
          .map(LanguageModel::of);
    }
    var fields = reader.fields(field, MODEL_KEYS);
    var name = declarations.required("name", fields, field, MODEL).flatMap(reader::string);
    var source = declarations.required("source", fields, field, MODEL).flatMap(reader::string);
    declarations.required("activeParameters", fields, field, MODEL);
    var active = ranges.positive("activeParameters", fields, Unit.ONE);
    // a dense model works with all it has
    var total = ranges.positive("totalParameters", fields, Unit.ONE).or(() -> active);
    var overhead = ranges.positive("pue", fields, Unit.ONE).orElse(Range.exactly(1, Unit.ONE));
    var water =
        ranges
            .optional("water", fields, Unit.per(Unit.LITRE, Unit.KWH))
            .orElse(Range.zero(Unit.per(Unit.LITRE, Unit.KWH)));
    return name.flatMap(
        n ->
            source.flatMap(
                s ->
                    active.flatMap(
                        a -> total.map(t -> new LanguageModel(n, a, t, overhead, water, s)))));
  }
}
