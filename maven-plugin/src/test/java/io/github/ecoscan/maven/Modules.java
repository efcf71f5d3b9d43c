package io.github.ecoscan.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.project.MavenProject;

/** Modules and builds as Maven would make them. */
final class Modules {
  private static final String GROUP = "com.example";
  private static final String VERSION = "1.0";

  private Modules() {}

  static MavenProject module(Path folder) {
    var name = folder.getFileName().toString();
    var model = new Model();
    model.setGroupId(GROUP);
    model.setArtifactId(name);
    model.setVersion(VERSION);
    model.setPackaging("jar");
    model.setBuild(new Build());
    model.getBuild().setDirectory(folder.resolve("target").toString());
    model.getBuild().setOutputDirectory(folder.resolve("target/classes").toString());
    var project = new MavenProject(model);
    project.setFile(folder.resolve("pom.xml").toFile());
    return project;
  }

  static Dependency on(String name, String scope) {
    var dependency = new Dependency();
    dependency.setGroupId(GROUP);
    dependency.setArtifactId(name);
    dependency.setVersion(VERSION);
    dependency.setScope(scope);
    return dependency;
  }

  /** A build whose first module is the one that Maven was called in. */
  @SuppressWarnings("deprecation") // the other constructors need a container
  static MavenSession build(MavenProject... modules) {
    var request = new DefaultMavenExecutionRequest();
    request.setUserProperties(new Properties());
    var session = new MavenSession(null, request, new DefaultMavenExecutionResult(), modules[0]);
    session.setProjects(List.of(modules));
    session.setAllProjects(List.of(modules));
    return session;
  }

  static MavenSession buildIn(Path folder, MavenProject module) {
    var session = build(module);
    File directory = folder.toFile();
    session.getRequest().setMultiModuleProjectDirectory(directory);
    return session;
  }
}
