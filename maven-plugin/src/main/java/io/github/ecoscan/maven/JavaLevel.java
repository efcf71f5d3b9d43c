package io.github.ecoscan.maven;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;

/** The Java level that the compiler plugin gives to a module. */
record JavaLevel(MavenSession session, MavenProject project) {
  private static final int DEFAULT = 17;
  private static final Pattern LEVEL = Pattern.compile("(?:1\\.)?(\\d{1,2})");

  /** The level: 8, 17… */
  int number() {
    return Stream.of("release", "source", "target")
        .flatMap(name -> level(name).stream())
        .findFirst()
        .orElse(DEFAULT);
  }

  private Optional<Integer> level(String name) {
    return configured(name)
        .or(() -> property("maven.compiler." + name))
        .map(value -> LEVEL.matcher(value.strip()))
        .filter(matcher -> matcher.matches())
        .map(matcher -> Integer.valueOf(matcher.group(1)));
  }

  private Optional<String> configured(String name) {
    var configuration =
        project.getGoalConfiguration(
            "org.apache.maven.plugins", "maven-compiler-plugin", "default-compile", "compile");
    return Optional.ofNullable(configuration)
        .map(parent -> parent.getChild(name))
        .map(child -> child.getValue());
  }

  private Optional<String> property(String name) {
    return Stream.of(session.getUserProperties(), project.getProperties())
        .map(properties -> properties.getProperty(name))
        .filter(Objects::nonNull)
        .findFirst();
  }
}
