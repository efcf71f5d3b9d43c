package io.github.ecoscan.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class AwaitedTest {
  private final MavenProject bound = module("bound", "verify", "check");
  private final MavenProject off = module("off", "none", "check");
  private final MavenProject other = module("other", "verify", "rules");
  private final MavenProject without = Modules.module(Path.of("without").toAbsolutePath());

  @Test
  void aGoalOnTheCommandLineRunsInAllModules() {
    assertThat(modules(MojoExecution.Source.CLI)).hasSize(4);
  }

  @Test
  void aBoundGoalRunsWhereItIsBound() {
    assertThat(modules(MojoExecution.Source.LIFECYCLE)).containsExactly(bound.getId());
  }

  private List<String> modules(MojoExecution.Source source) {
    var plugin = new PluginDescriptor();
    plugin.setGroupId("io.github.ecoscan");
    plugin.setArtifactId("ecoscan-maven-plugin");
    var goal = new MojoDescriptor();
    goal.setPluginDescriptor(plugin);
    var execution = new MojoExecution(goal, "default", source);
    var session = Modules.build(bound, off, other, without);
    return List.copyOf(new Awaited(session, execution).modules());
  }

  private static MavenProject module(String name, String phase, String goal) {
    var execution = new PluginExecution();
    execution.setPhase(phase);
    execution.addGoal(goal);
    var own = new Plugin();
    own.setGroupId("io.github.ecoscan");
    own.setArtifactId("ecoscan-maven-plugin");
    own.addExecution(execution);
    var module = Modules.module(Path.of(name).toAbsolutePath());
    module.getBuild().addPlugin(own);
    return module;
  }
}
