package io.github.ecoscan.maven;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;

/**
 * What a build asks for, and where it does. Maven lets the configuration of a POM win over the
 * command line; here the command line wins.
 */
record Parameters(Properties commandLine) {

  static Parameters of(MavenSession session) {
    return new Parameters(session.getUserProperties());
  }

  /**
   * A parameter.
   *
   * @param origin says where the value is from, and is the start of complaints about it
   */
  record Given<T>(T value, String origin) {
    /** Hands the parameter over. */
    void to(BiConsumer<String, T> taker) {
      taker.accept(origin, value);
    }
  }

  /**
   * The value of a parameter, if somebody gave one.
   *
   * @param property the name on the command line
   * @param configured what Maven injected; null when nothing was said
   */
  Optional<Given<String>> text(String property, Object configured) {
    var typed = commandLine.getProperty(property);
    if (typed != null) {
      return Optional.of(new Given<>(typed, "-D" + property));
    }
    return Optional.ofNullable(configured)
        .map(value -> new Given<>(value.toString(), "pom.xml, " + property));
  }

  /** The value of a switch, if somebody gave one. */
  Optional<Given<Boolean>> toggle(String property, Boolean configured) {
    // -Dproperty alone stands for true
    return text(property, configured)
        .map(
            given ->
                new Given<>(
                    given.value().isEmpty() || Boolean.parseBoolean(given.value()),
                    given.origin()));
  }

  /** The values of a list, if somebody gave some. */
  Optional<Given<List<String>>> list(String property, List<String> configured) {
    var typed = commandLine.getProperty(property);
    if (typed != null) {
      var values = Stream.of(typed.split(",")).map(String::strip).filter(s -> !s.isEmpty());
      return Optional.of(new Given<>(values.toList(), "-D" + property));
    }
    return configured.isEmpty()
        ? Optional.empty()
        : Optional.of(new Given<>(List.copyOf(configured), "pom.xml, " + property));
  }
}
