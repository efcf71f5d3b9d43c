package io.github.ecoscan.maven;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.RepositoryUtils;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.ArtifactProperties;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.collection.DependencyCollectionException;
import org.eclipse.aether.graph.DependencyNode;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** Gets a module's jars from the repositories: those it can, where Maven wants all or none. */
final class Libraries {
  private final RepositorySystem repositories;
  private final RepositorySystemSession session;
  private final Reactor reactor;

  Libraries(RepositorySystem repositories, Reactor reactor) {
    this.repositories = repositories;
    this.session = reactor.session().getRepositorySession();
    this.reactor = reactor;
  }

  /** The class path of a module. */
  ClassPath classPath(MavenProject project, Needs needs) {
    var entries = new LinkedHashSet<Path>();
    var own = Path.of(project.getBuild().getOutputDirectory());
    // what annotation processors wrote, if they ever ran
    if (Files.isDirectory(own)) {
      entries.add(own);
    }
    entries.addAll(needs.classFolders());
    var missing = new LinkedHashSet<String>();
    var graph = collect(project, needs.libraries(), missing);
    for (var result : resolve(graph, needs.scopes())) {
      if (result.isResolved()) {
        entries.add(result.getArtifact().getFile().toPath());
      } else {
        missing.add(result.getRequest().getArtifact().toString());
      }
    }
    return new ClassPath(List.copyOf(entries), List.copyOf(missing));
  }

  private DependencyNode collect(
      MavenProject project, List<Dependency> libraries, Set<String> missing) {
    var request = new CollectRequest();
    request.setRepositories(project.getRemoteProjectRepositories());
    request.setDependencies(aether(libraries));
    var management = project.getDependencyManagement();
    if (management != null) {
      request.setManagedDependencies(aether(management.getDependencies()));
    }
    try {
      return repositories.collectDependencies(session, request).getRoot();
    } catch (DependencyCollectionException e) {
      // the rest of the graph is there
      e.getResult().getExceptions().forEach(cause -> missing.add(cause.getMessage()));
      return e.getResult().getRoot();
    }
  }

  private List<org.eclipse.aether.graph.Dependency> aether(List<Dependency> dependencies) {
    var types = session.getArtifactTypeRegistry();
    return dependencies.stream().map(d -> RepositoryUtils.toDependency(d, types)).toList();
  }

  private List<ArtifactResult> resolve(DependencyNode graph, Set<String> scopes) {
    var request = new DependencyRequest(graph, (node, parents) -> isWanted(node, scopes));
    try {
      return repositories.resolveDependencies(session, request).getArtifactResults();
    } catch (DependencyResolutionException e) {
      return new ArrayList<>(e.getResult().getArtifactResults());
    }
  }

  private boolean isWanted(DependencyNode node, Set<String> scopes) {
    var dependency = node.getDependency();
    if (dependency == null || !scopes.contains(dependency.getScope())) {
      return false;
    }
    var artifact = dependency.getArtifact();
    var holdsClasses = artifact.getProperty(ArtifactProperties.CONSTITUTES_BUILD_PATH, "");
    return Boolean.parseBoolean(holdsClasses) && !reactor.makes(artifact);
  }
}
