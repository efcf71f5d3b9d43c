package io.github.ecoscan.config;

import io.github.ecoscan.impact.Electricity;
import io.github.ecoscan.impact.Scenario;
import io.github.ecoscan.impact.Scenario.Elasticity;
import io.github.ecoscan.model.EntryPoint;
import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.model.Unit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads {@code scenario}: what only the user can tell about the program in operation. */
final class ScenarioReader {
  static final List<String> KEYS =
      List.of(
          "zone",
          "electricity",
          "pue",
          "equipment",
          "lifetimeYears",
          "stored",
          "replication",
          "elasticity",
          "rightsize",
          "functionalUnit",
          "iterations",
          "entryPoints",
          "llm",
          "uncertainty");
  static final List<String> ENTRY_KEYS =
      List.of("symbol", "annotation", "kind", "callsPerYear", "iterations");
  static final List<String> RIGHTSIZE_KEYS = List.of("before", "after", "instances");
  static final List<String> UNCERTAINTIES = List.of("interval", "montecarlo");

  private static final Text ENTRY = new Text("an entry point", "un point d'entrée");
  private static final Text RIGHTSIZE = new Text("'rightsize'", "« rightsize »");
  private static final Text ZONE = new Text("unknown zone", "zone inconnue");
  private static final List<String> SIGNS = List.of("symbol", "annotation", "kind");

  private final DeclarationReader declarations;
  private final FieldReader reader;
  private final RangeReader ranges;
  private final ElectricityReader electricity;
  private final EquipmentReader equipment;

  ScenarioReader(DeclarationReader declarations) {
    this.declarations = declarations;
    this.reader = declarations.fields();
    this.ranges = new RangeReader(reader);
    this.electricity = new ElectricityReader(declarations, ranges);
    this.equipment = new EquipmentReader(declarations, ranges);
  }

  Scenario read(Field scenario) {
    if (scenario.isNothing()) {
      return Scenario.NONE;
    }
    var fields = reader.fields(scenario, KEYS);
    var zone = DeclarationReader.read("zone", fields, this::zone);
    var grid = electricity.read(fields.get("electricity"), zone);
    var elasticity =
        DeclarationReader.read("elasticity", fields, this::elasticity).orElse(Elasticity.NONE);
    var rightsize = DeclarationReader.read("rightsize", fields, this::rightsizing);
    if (elasticity == Elasticity.RIGHTSIZE && !fields.containsKey("rightsize")) {
      declarations.required("rightsize", fields, scenario, new Text("the scenario", "scénario"));
    }
    return new Scenario(
        entries(fields),
        ranges.optional("iterations", fields, Unit.ONE),
        grid,
        ranges.positive("pue", fields, Unit.ONE),
        DeclarationReader.read("equipment", fields, equipment::machine),
        ranges.positive("lifetimeYears", fields, Unit.ONE),
        equipment.stored(fields, scenario),
        elasticity,
        rightsize,
        DeclarationReader.read("functionalUnit", fields, reader::string).orElse(""),
        DeclarationReader.read(
            "llm", fields, new CallsReader(declarations, ranges, electricity)::read),
        DeclarationReader.read("uncertainty", fields, this::uncertainty)
            .filter("montecarlo"::equals)
            .isPresent());
  }

  private List<Scenario.Entry> entries(Map<String, Field> fields) {
    var list = fields.getOrDefault("entryPoints", Field.nothing("entryPoints"));
    return reader.items(list).stream().flatMap(item -> entry(item).stream()).toList();
  }

  private Optional<Scenario.Entry> entry(Field item) {
    var fields = reader.fields(item, ENTRY_KEYS);
    var calls =
        declarations
            .required("callsPerYear", fields, item, ENTRY)
            .flatMap(field -> ranges.range(field, Unit.per(Unit.EXECUTION, Unit.YEAR)));
    var iterations = ranges.optional("iterations", fields, Unit.ONE);
    var sign = sign(fields, item);
    return sign.flatMap(s -> calls.map(c -> new Scenario.Entry(s, c, iterations)));
  }

  private Optional<Scenario.Sign> sign(Map<String, Field> fields, Field item) {
    var signs = SIGNS.stream().filter(fields::containsKey).toList();
    if (signs.size() != 1) {
      if (item.value() instanceof MappingNode) {
        reader.problem(
            item,
            new Text(
                "an entry point of the scenario must have one of 'symbol', 'annotation' and"
                    + " 'kind'.",
                "un point d'entrée du scénario doit avoir « symbol », « annotation » ou « kind »,"
                    + " un seul des trois."));
      }
      return Optional.empty();
    }
    var field = fields.get(signs.get(0));
    return switch (signs.get(0)) {
      case "symbol" -> EntryPointReader.symbol(declarations, field).map(Scenario.Named::new);
      case "annotation" -> declarations.type(field).map(Scenario.Annotated::new);
      default ->
          declarations
              .word(
                  field,
                  EntryPointReader.UNKNOWN_KIND,
                  EntryPoint.Kind::of,
                  EntryPoint.Kind.labels())
              .map(Scenario.OfKind::new);
    };
  }

  private Optional<String> zone(Field field) {
    return declarations.word(field, ZONE, known(Electricity.zones()), Electricity.zones());
  }

  private static java.util.function.Function<String, Optional<String>> known(List<String> words) {
    return word -> Optional.of(word).filter(words::contains);
  }

  private Optional<Elasticity> elasticity(Field field) {
    var labels = Arrays.stream(Elasticity.values()).map(Elasticity::label).toList();
    return declarations.word(
        field,
        new Text("unknown elasticity", "élasticité inconnue"),
        word -> Arrays.stream(Elasticity.values()).filter(e -> e.label().equals(word)).findFirst(),
        labels);
  }

  private Optional<String> uncertainty(Field field) {
    return declarations.word(
        field,
        new Text("unknown way to add up", "façon d'additionner inconnue"),
        known(UNCERTAINTIES),
        UNCERTAINTIES);
  }

  private Optional<Scenario.Rightsizing> rightsizing(Field field) {
    var fields = reader.fields(field, RIGHTSIZE_KEYS);
    var before = declarations.required("before", fields, field, RIGHTSIZE).flatMap(equipment::name);
    var after = declarations.required("after", fields, field, RIGHTSIZE).flatMap(equipment::name);
    var instances =
        ranges.positive("instances", fields, Unit.ONE).orElse(Range.exactly(1, Unit.ONE));
    return before.flatMap(b -> after.map(a -> new Scenario.Rightsizing(b, a, instances.central())));
  }
}
