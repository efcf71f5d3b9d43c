package io.github.ecoscan.config;

import io.github.ecoscan.impact.Factors;
import io.github.ecoscan.impact.Machine;
import io.github.ecoscan.impact.Scenario;
import io.github.ecoscan.impact.Server;
import io.github.ecoscan.model.Range;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.model.Unit;
import io.github.ecoscan.model.Unit.One;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/** Reads the machines that the program runs on, and the disks it keeps data on. */
final class EquipmentReader {
  static final List<String> KEYS =
      List.of("processors", "cores", "threads", "memoryGigabytes", "ssdGigabytes");
  static final List<String> STORED_KEYS = List.of("gigabytes", "disk");

  private static final Text EQUIPMENT = new Text("'equipment'", "« equipment »");
  private static final Text STORED = new Text("'stored'", "« stored »");
  private static final Text SCENARIO = new Text("the scenario", "scénario");
  private static final Text MACHINE = new Text("unknown equipment", "équipement inconnu");
  private static final Text DISK = new Text("unknown disk", "disque inconnu");

  /** A module of memory, and gigabytes on a square centimetre of memory and of disk chips. */
  private static final double MODULE = 32;

  private static final double MEMORY_DENSITY = 1.79;
  private static final double DISK_DENSITY = 50.6;
  private static final double THREADS_OF_CORE = 2;

  private final DeclarationReader declarations;
  private final RangeReader ranges;
  private final Factors factors = Factors.shipped();

  EquipmentReader(DeclarationReader declarations, RangeReader ranges) {
    this.declarations = declarations;
    this.ranges = ranges;
  }

  /** A machine of the table, or one of the user's own by its parts. */
  Optional<Machine> machine(Field field) {
    return field.value() instanceof MappingNode
        ? server(field)
        : name(field).map(name -> Machine.of(name, factors));
  }

  /** The name of a machine of the table. */
  Optional<String> name(Field field) {
    var names = Machine.names();
    return declarations.word(field, MACHINE, w -> Optional.of(w).filter(names::contains), names);
  }

  private Optional<Machine> server(Field field) {
    var fields = declarations.fields().fields(field, KEYS);
    var processors = number("processors", fields, field);
    var cores = number("cores", fields, field);
    var memory = number("memoryGigabytes", fields, field);
    if (processors.isEmpty() || cores.isEmpty() || memory.isEmpty()) {
      return Optional.empty();
    }
    var disk = ranges.optional("ssdGigabytes", fields, Unit.ONE).map(Range::central).orElse(0.0);
    var server =
        new Server(
            processors.get().intValue(),
            cores.get().intValue(),
            new Server.Chips((int) Math.ceil(memory.get() / MODULE), MODULE, MEMORY_DENSITY),
            new Server.Chips(disk > 0 ? 1 : 0, disk, DISK_DENSITY));
    var threads =
        ranges
            .positive("threads", fields, Unit.ONE)
            .map(Range::central)
            .orElse(processors.get() * cores.get() * THREADS_OF_CORE);
    return Optional.of(Machine.of(server, threads, factors));
  }

  private Optional<Double> number(String key, Map<String, Field> fields, Field field) {
    declarations.required(key, fields, field, EQUIPMENT);
    return ranges.positive(key, fields, Unit.ONE).map(Range::central);
  }

  /** What is stored, with its copies, which mean nothing without it. */
  Optional<Scenario.Stored> stored(Map<String, Field> fields, Field scenario) {
    var copies = ranges.positive("replication", fields, Unit.ONE);
    if (copies.isPresent()) {
      declarations.required("stored", fields, scenario, SCENARIO);
    }
    return DeclarationReader.read(
        "stored", fields, field -> stored(field, copies.orElse(Range.exactly(1, Unit.ONE))));
  }

  private Optional<Scenario.Stored> stored(Field field, Range<One> copies) {
    var fields = declarations.fields().fields(field, STORED_KEYS);
    var disk = DeclarationReader.read("disk", fields, this::disk).orElse(Scenario.Disk.SSD);
    return declarations
        .required("gigabytes", fields, field, STORED)
        .flatMap(size -> ranges.range(size, Unit.GIGABYTE))
        .map(size -> new Scenario.Stored(size, disk, copies));
  }

  private Optional<Scenario.Disk> disk(Field field) {
    var disks = Arrays.asList(Scenario.Disk.values());
    return declarations.word(
        field,
        DISK,
        word -> disks.stream().filter(disk -> disk.label().equals(word)).findFirst(),
        disks.stream().map(Scenario.Disk::label).toList());
  }
}
