package io.github.ecoscan.engine;

import io.github.ecoscan.bytecode.Sightings;
import io.github.ecoscan.facts.FactCollector;
import io.github.ecoscan.model.Failure;
import io.github.ecoscan.model.Sighting;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.operation.OperationMatcher;
import io.github.ecoscan.operation.Sanctions;
import io.github.ecoscan.repetition.EntryPoints;
import io.github.ecoscan.repetition.EntryTable;
import io.github.ecoscan.repetition.RepetitionStack;
import io.github.ecoscan.source.GeneratedCode;
import io.github.ecoscan.source.ProviderSettings;
import io.github.ecoscan.source.SourceFile;
import io.github.ecoscan.source.SourceFinder;
import io.github.ecoscan.source.SourceText;
import io.github.ecoscan.types.TypeIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads, parses and walks one file after the other; one for each worker. */
final class UnitAnalyser {
  private final ScanRequest request;
  private final RuleTable rules;
  private final OperationMatcher operations;
  private final Sanctions sanctions;
  private final EntryTable entryPoints;
  private final TypeIndex index;
  private final Sightings sightings;
  private final UnitParser parser = new UnitParser();

  UnitAnalyser(
      ScanRequest request,
      RuleTable rules,
      OperationMatcher operations,
      TypeIndex index,
      Sightings sightings) {
    this.request = request;
    this.rules = rules;
    this.operations = operations;
    this.sanctions = new Sanctions(request.settings().sanctioned());
    this.entryPoints = new EntryTable(request.settings().entryPoints());
    this.index = index;
    this.sightings = sightings;
  }

  /** Analyses a file; whatever goes wrong with it is in the result. */
  UnitResult analyse(SourceFile file) {
    SourceText source;
    try {
      source = file.read();
    } catch (IOException e) {
      return UnitResult.skipped(
          file.name(), true, 0, List.of(SourceFinder.unreadable(file.name(), e)));
    }
    if (!request.settings().includeGenerated() && GeneratedCode.isGenerated(source.text())) {
      return UnitResult.skipped(file.name(), false, 0, List.of());
    }
    var lines = lines(source.text());
    try {
      return analyse(file, source, lines, sightings.in(file));
    } catch (StackOverflowError e) {
      return UnitResult.skipped(file.name(), true, lines, List.of(tooDeep(file.name())));
    }
  }

  private UnitResult analyse(SourceFile file, SourceText source, int lines, List<Sighting> seen) {
    var name = file.name();
    var failures = new ArrayList<Failure>();
    if (!source.wellFormed()) {
      failures.add(badEncoding(name));
    }
    var outcome = parser.parse(source.text());
    if (!outcome.isParsed()) {
      failures.add(outcome.failure(name));
      return UnitResult.skipped(name, true, lines, failures);
    }
    var unit = outcome.unit();
    var types = index.types(unit, file);
    var repetition = new RepetitionStack(types, new EntryPoints(types, entryPoints));
    var facts = new FactCollector(name, types, repetition, sanctions);
    var drafts = new DraftCollector(name, types, repetition, request.javaLevel());
    new UnitWalk(
            rules,
            operations,
            sanctions,
            types,
            repetition,
            facts,
            drafts,
            SeenPlaces.of(unit, seen, sightings.patterns()),
            request.settings().includeGenerated())
        .visit(unit);
    failures.addAll(drafts.failures());
    types.mistake().map(mistake -> untyped(name, mistake)).ifPresent(failures::add);
    var isFixable = drafts.drafts().stream().anyMatch(draft -> draft.fix().isPresent());
    return new UnitResult(
        name,
        isFixable ? Optional.of(source.digest()) : Optional.empty(),
        true,
        lines,
        drafts.drafts(),
        facts.finish(ProviderSettings.in(source.text())),
        Suppressions.of(unit, outcome.comments(), source.text()),
        failures,
        types.calls(),
        seen);
  }

  /** Counts line ends; a last line without one counts too. */
  private static int lines(String text) {
    var lines = 0;
    for (var i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      lines++;
    }
    return text.isEmpty() || text.endsWith("\n") ? lines : lines + 1;
  }

  private Failure badEncoding(String name) {
    var charset = request.charset().name();
    return new Failure(
        Failure.Kind.ENCODING,
        name,
        0,
        "",
        new Text(
            "is not valid %s; read as ISO-8859-1".formatted(charset),
            "n'est pas du %s valide ; lu comme ISO-8859-1".formatted(charset)));
  }

  /** A mistake of the resolver silences rules: it is reported like the crash of one. */
  private static Failure untyped(String name, String mistake) {
    return new Failure(
        Failure.Kind.RULE,
        name,
        0,
        "types",
        new Text(
            "types were resolved in part only: " + mistake,
            "les types n'ont été résolus qu'en partie : " + mistake));
  }

  private static Failure tooDeep(String name) {
    return new Failure(
        Failure.Kind.PARSE,
        name,
        0,
        "",
        new Text(
            "is nested too deeply to be analysed",
            "est imbriqué trop profondément pour être analysé"));
  }
}
