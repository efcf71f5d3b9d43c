package io.github.ecoscan.maven;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.Artifact;

/**
 * The modules of a build. All of them, even when the command line chose only some ({@code -pl}):
 * the sources of the others are there to be read.
 */
record Reactor(MavenSession session) {

  /** The folder that all modules are in; reports name files from there. */
  Path root() {
    var root = folder(session.getTopLevelProject());
    // some builds keep the modules beside the project that lists them
    for (var module : session.getAllProjects()) {
      root = common(root, folder(module));
    }
    return root;
  }

  private static Path folder(MavenProject project) {
    return project.getBasedir().toPath().toAbsolutePath().normalize();
  }

  private static Path common(Path folder, Path other) {
    var common = folder;
    while (!other.startsWith(common) && common.getParent() != null) {
      common = common.getParent();
    }
    return common;
  }

  /** The module that a dependency stands for. */
  Optional<MavenProject> module(Dependency dependency) {
    return module(dependency.getGroupId(), dependency.getArtifactId(), dependency.getVersion());
  }

  /** Whether an artifact is what a module of this build makes. */
  boolean makes(Artifact artifact) {
    return module(artifact.getGroupId(), artifact.getArtifactId(), artifact.getBaseVersion())
        .isPresent();
  }

  private Optional<MavenProject> module(String group, String name, String version) {
    return session.getAllProjects().stream()
        .filter(project -> project.getArtifactId().equals(name))
        .filter(project -> project.getGroupId().equals(group))
        .filter(project -> project.getVersion().equals(version))
        .findFirst();
  }

  /** The processors there are for one module, as {@code -T} builds several at once. */
  int threadsPerModule() {
    var modulesAtOnce = Math.max(1, session.getRequest().getDegreeOfConcurrency());
    return Math.max(1, Runtime.getRuntime().availableProcessors() / modulesAtOnce);
  }
}
