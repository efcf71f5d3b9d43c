package io.github.ecoscan.engine;

import io.github.ecoscan.facts.UnitFacts;
import io.github.ecoscan.model.Failure;
import io.github.ecoscan.model.Sighting;
import io.github.ecoscan.source.Digest;
import io.github.ecoscan.types.Types;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What remains of a file after its tree is gone.
 *
 * @param content the hash of the bytes it was made from; empty for what must not be kept, since it
 *     may turn out otherwise the next time
 * @param digest of its text when a draft has a fix, else empty
 * @param sightings what SpotBugs saw in its classes
 */
record UnitResult(
    String file,
    Optional<Digest> content,
    Optional<String> digest,
    boolean scanned,
    int lines,
    List<Draft> drafts,
    UnitFacts facts,
    Suppressions suppressions,
    List<Failure> failures,
    Types.Calls calls,
    List<Sighting> sightings) {

  UnitResult {
    drafts = List.copyOf(drafts);
    failures = List.copyOf(failures);
    sightings = List.copyOf(sightings);
  }

  /** A file that was not analysed, because of a failure or because a program wrote it. */
  static UnitResult skipped(String file, boolean scanned, int lines, List<Failure> failures) {
    return new UnitResult(
        file,
        Optional.empty(),
        Optional.empty(),
        scanned,
        lines,
        List.of(),
        new UnitFacts(file, List.of(), List.of(), Set.of()),
        new Suppressions(List.of()),
        failures,
        new Types.Calls(0, 0),
        List.of());
  }

  /** The same, of which the next scan may be sure if it meets the same bytes. */
  UnitResult of(Digest bytes) {
    return new UnitResult(
        file,
        Optional.of(bytes),
        digest,
        scanned,
        lines,
        drafts,
        facts,
        suppressions,
        failures,
        calls,
        sightings);
  }
}
