package io.github.ecoscan.engine;

import com.github.javaparser.JavaParser;
import io.github.ecoscan.bytecode.Sightings;
import io.github.ecoscan.operation.Catalogue;
import io.github.ecoscan.rule.RuleSet;
import io.github.ecoscan.source.Digest;
import io.github.ecoscan.source.Digester;
import io.github.ecoscan.types.ClassPathDigest;
import java.util.ArrayList;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the results of all files depend on, besides the files.
 *
 * @param build the programs that made them: ecoscan, its rules, the parser
 * @param context what they were asked, and the libraries they saw
 */
record CacheKey(Digest build, Digest context) {

  /** The key of a scan; empty where nobody can tell which program this is. */
  static Optional<CacheKey> of(
      ScanRequest request, RuleSet chosen, Catalogue catalogue, Sightings sightings) {
    var code = new ArrayList<Class<?>>();
    code.add(Scan.class);
    code.add(JavaParser.class);
    request.rules().entries().forEach(entry -> code.add(entry.rule().getClass()));
    return ClassPathDigest.ofCode(code)
        .map(build -> new CacheKey(build, context(request, chosen, catalogue, sightings)));
  }

  /** The records have their values in order, so that equal ones are of equal text. */
  private static Digest context(
      ScanRequest request, RuleSet chosen, Catalogue catalogue, Sightings sightings) {
    var settings = request.settings();
    return new Digester()
        .add(request.charset().name())
        .add(request.javaLevel())
        .add(chosen.names())
        .add(settings.includeGenerated())
        .add(catalogue.toString())
        .add(settings.entryPoints().toString())
        .add(settings.sanctioned().toString())
        .add(new TreeMap<>(sightings.patterns().byName()).toString())
        .add(ClassPathDigest.of(request.classPath()))
        .add(ClassPathDigest.ofCompiled(UnitRunner.compiled(request)))
        .digest();
  }
}
