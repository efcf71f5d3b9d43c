package io.github.ecoscan.maven;

import io.github.ecoscan.source.SourceRoot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;

/**
 * What a module's sources are compiled against. Other modules of the build are replaced by what
 * they need in turn, so that nobody asks a repository for a jar that was never built.
 *
 * @param modules other modules, near ones first
 * @param libraries dependencies that come from a repository, near ones first
 * @param scopes the scopes that count
 */
record Needs(List<MavenProject> modules, List<Dependency> libraries, Set<String> scopes) {
  private static final Set<String> COMPILE = Set.of("compile", "provided", "system");
  private static final Set<String> TEST =
      Set.of("compile", "provided", "system", "runtime", "test");

  Needs {
    modules = List.copyOf(modules);
    libraries = List.copyOf(libraries);
    scopes = Set.copyOf(scopes);
  }

  static Needs of(MavenProject project, Reactor reactor, boolean forTests) {
    var modules = new LinkedHashSet<MavenProject>();
    var libraries = new ArrayList<Dependency>();
    var scopes = forTests ? TEST : COMPILE;
    collect(project, scopes, reactor, modules, libraries);
    modules.remove(project);
    return new Needs(List.copyOf(modules), libraries, scopes);
  }

  private static void collect(
      MavenProject project,
      Set<String> scopes,
      Reactor reactor,
      Set<MavenProject> modules,
      List<Dependency> libraries) {
    for (var dependency : project.getDependencies()) {
      if (!scopes.contains(dependency.getScope())) {
        continue;
      }
      var module = reactor.module(dependency);
      if (module.isEmpty()) {
        libraries.add(dependency);
      } else if (modules.add(module.get())) {
        collect(module.get(), COMPILE, reactor, modules, libraries);
      }
    }
  }

  /** The sources of the other modules. */
  List<SourceRoot> declarations() {
    return modules.stream().flatMap(m -> ProjectSources.of(m, false).stream()).toList();
  }

  /** The classes of the other modules, as far as there are any. */
  List<Path> classFolders() {
    return modules.stream()
        .map(module -> Path.of(module.getBuild().getOutputDirectory()))
        .filter(Files::isDirectory)
        .toList();
  }
}
