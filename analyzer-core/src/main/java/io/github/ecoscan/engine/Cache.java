package io.github.ecoscan.engine;

import io.github.ecoscan.bytecode.Sightings;
import io.github.ecoscan.facts.BinaryInput;
import io.github.ecoscan.model.Sighting;
import io.github.ecoscan.model.Text;
import io.github.ecoscan.operation.Catalogue;
import io.github.ecoscan.rule.RuleSet;
import io.github.ecoscan.source.Digest;
import io.github.ecoscan.source.Digester;
import io.github.ecoscan.source.SourceFile;
import io.github.ecoscan.types.Declarations;
import io.github.ecoscan.types.Declared;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Spares a scan the files that an earlier one analysed. What a file gives depends on its bytes, on
 * what all files declare, and on the {@link CacheKey}; where one of them is another, what is kept
 * does not count. Nothing that goes wrong here harms the scan.
 */
final class Cache {
  private final Optional<Path> file;
  private final CacheKey key;
  private final CacheFile kept;
  private final Map<String, RuleSet.Entry> rules;
  private final Progress progress;
  private final Map<String, CacheFile.Entry> results = new ConcurrentHashMap<>();
  private final AtomicInteger hits = new AtomicInteger();
  private List<SourceFile> files = List.of();
  private Declarations declarations = Declarations.unread(List.of());
  private Digest declared = CacheFile.EMPTY.declarations();
  private boolean isValid;

  /** What a result is good for. */
  enum Kind {
    /** Nothing: there is none. */
    NONE,
    /** A file that is scanned. */
    SCANNED,
    /** A file of another module: facts, but no findings. */
    OTHER
  }

  private Cache(
      Optional<Path> file, CacheKey key, CacheFile kept, RuleSet rules, Progress progress) {
    this.file = file;
    this.key = key;
    this.kept = kept;
    this.rules =
        rules.entries().stream().collect(Collectors.toMap(RuleSet.Entry::name, rule -> rule));
    this.progress = progress;
  }

  /** Opens the cache that a request asks for; it keeps nothing if it asks for none. */
  static Cache open(
      ScanRequest request,
      RuleSet chosen,
      Catalogue catalogue,
      Sightings sightings,
      Progress progress) {
    var key = request.cache().flatMap(folder -> CacheKey.of(request, chosen, catalogue, sightings));
    if (key.isEmpty()) {
      var none = new CacheKey(CacheFile.EMPTY.build(), CacheFile.EMPTY.context());
      return new Cache(Optional.empty(), none, CacheFile.EMPTY, chosen, progress);
    }
    var file = request.cache().get().resolve(name(request));
    var kept = load(file, key.get(), progress);
    return new Cache(Optional.of(file), key.get(), kept, chosen, progress);
  }

  /** Modules that share a folder have a file each. */
  private static String name(ScanRequest request) {
    var base = request.base().toAbsolutePath().normalize();
    var digester = new Digester().add(String.valueOf(base.getFileName()));
    for (var root : request.roots()) {
      var directory = root.directory().toAbsolutePath().normalize();
      var relative = directory.startsWith(base) ? base.relativize(directory) : directory;
      digester.add(relative.toString().replace(File.separatorChar, '/'));
    }
    return "sources-" + digester.digest().toString().substring(0, 12) + ".cache";
  }

  private static CacheFile load(Path file, CacheKey key, Progress progress) {
    try {
      return CacheFile.load(file, key.build());
    } catch (NoSuchFileException first) {
      return CacheFile.EMPTY;
    } catch (CacheFile.Unusable e) {
      progress.note(
          e.isForeign()
              ? new Text(
                  "the cache is of another version of ecoscan and is made anew",
                  "le cache vient d'une autre version d'ecoscan ; il est refait")
              : new Text(
                  "the cache is damaged and is made anew (" + file + ")",
                  "le cache est endommagé ; il est refait (" + file + ")"));
      return CacheFile.EMPTY;
    } catch (IOException e) {
      var reason = e.getClass().getSimpleName();
      progress.note(
          new Text(
              "the cache cannot be read (%s, %s)".formatted(file, reason),
              "lecture du cache impossible (%s, %s)".formatted(file, reason)));
      return CacheFile.EMPTY;
    }
  }

  /** What files declare: read now if results are kept, else when somebody asks. */
  Declarations declarations(List<SourceFile> all, Workers workers) {
    if (file.isEmpty()) {
      return Declarations.unread(all);
    }
    var read = new Declared[all.size()];
    var reader = new Declared.Reader();
    workers.run(
        read.length, () -> i -> read[i] = reader.read(all.get(i), known(all.get(i).name())));
    files = all;
    declarations = Declarations.of(all, Arrays.asList(read));
    declared = declarations.digest();
    isValid = kept.context().equals(key.context()) && kept.declarations().equals(declared);
    return declarations;
  }

  private Function<Digest, Optional<Declared>> known(String name) {
    return content ->
        Optional.ofNullable(kept.entries().get(name))
            .filter(entry -> entry.content().equals(content))
            .map(entry -> Declared.known(content, entry.packageName(), entry.signatures()));
  }

  /**
   * What remains of a file: what is kept of it, or else what the analysis says, which is then kept.
   *
   * @param seen what SpotBugs saw in its classes
   */
  UnitResult get(SourceFile source, Kind kind, List<Sighting> seen, Supplier<UnitResult> analysis) {
    if (file.isEmpty()) {
      return analysis.get();
    }
    var entry = entry(source);
    var found = entry.flatMap(known -> result(source.name(), known, kind, seen));
    if (found.isPresent()) {
      results.put(source.name(), entry.get());
      if (kind == Kind.SCANNED && found.get().scanned()) {
        hits.incrementAndGet();
      }
      return found.get();
    }
    var result = analysis.get();
    keep(source, kind, result);
    return result;
  }

  /** What is kept of a file that is as it was. */
  private Optional<CacheFile.Entry> entry(SourceFile source) {
    return Optional.ofNullable(kept.entries().get(source.name()))
        .filter(
            entry -> declarations.of(source).content().filter(entry.content()::equals).isPresent());
  }

  private Optional<UnitResult> result(
      String name, CacheFile.Entry entry, Kind kind, List<Sighting> seen) {
    var result = entry.result();
    if (!isValid || result.kind() != kind) {
      return Optional.empty();
    }
    var in = new BinaryInput(result.bytes());
    try {
      return new ResultReader(in, rules).read(name, entry.content(), seen);
    } catch (RuntimeException damaged) {
      return Optional.empty();
    }
  }

  private void keep(SourceFile source, Kind kind, UnitResult result) {
    var now = declarations.of(source);
    // a file that changes while it is analysed is left to the next scan
    if (result.content().isPresent() && result.content().equals(now.content())) {
      var written = new CacheFile.Result(kind, ByteBuffer.wrap(ResultWriter.write(result)));
      results.put(
          source.name(),
          new CacheFile.Entry(
              result.content().get(), now.packageName(), now.signatures(), written));
    }
  }

  /** How many of the scanned files an earlier scan had analysed. */
  int hits() {
    return hits.get();
  }

  /** Leaves all results to the next scan, and forgets files that are no more. */
  void save() {
    if (file.isEmpty()) {
      return;
    }
    var entries = new TreeMap<String, CacheFile.Entry>();
    for (var source : files) {
      entryOf(source).ifPresent(entry -> entries.put(source.name(), entry));
    }
    if (isValid && isKept(entries)) {
      return;
    }
    try {
      new CacheFile(key.build(), key.context(), declared, entries).save(file.get());
    } catch (IOException e) {
      var reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      progress.warn(
          new Text(
              "the cache cannot be written: %s (%s)".formatted(file.get(), reason),
              "écriture du cache impossible : %s (%s)".formatted(file.get(), reason)));
    }
  }

  private Optional<CacheFile.Entry> entryOf(SourceFile source) {
    var result = results.get(source.name());
    if (result != null) {
      return Optional.of(result);
    }
    var now = declarations.of(source);
    return entry(source)
        .filter(entry -> entry.result().kind() == Kind.NONE)
        .or(
            () ->
                now.content()
                    .map(
                        content ->
                            new CacheFile.Entry(
                                content,
                                now.packageName(),
                                now.signatures(),
                                CacheFile.Result.NONE)));
  }

  /** Whether the very entries are in the file already. */
  private boolean isKept(Map<String, CacheFile.Entry> entries) {
    return entries.size() == kept.entries().size()
        && entries.entrySet().stream()
            .allMatch(entry -> kept.entries().get(entry.getKey()) == entry.getValue());
  }
}
