package io.github.ecoscan.maven;

import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;

/** The modules that a goal is going to run in. */
record Awaited(MavenSession session, MojoExecution execution) {
  private static final Set<String> GOALS = Set.of("check", "scan");
  private static final String NEVER = "none";

  /** The names of the modules; more than in the end when a phase is not reached everywhere. */
  Set<String> modules() {
    return session.getProjects().stream()
        .filter(this::isAwaited)
        .map(MavenProject::getId)
        .collect(Collectors.toSet());
  }

  private boolean isAwaited(MavenProject module) {
    if (execution.getSource() == MojoExecution.Source.CLI) {
      return true;
    }
    var plugin = module.getPlugin(execution.getGroupId() + ":" + execution.getArtifactId());
    return plugin != null && plugin.getExecutions().stream().anyMatch(Awaited::isBound);
  }

  private static boolean isBound(PluginExecution bound) {
    return !NEVER.equals(bound.getPhase()) && bound.getGoals().stream().anyMatch(GOALS::contains);
  }
}
