package io.github.ecoscan.cli;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version of ecoscan, and of the Java it runs on. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    return new String[] {"ecoscan %s (Java %s)".formatted(number(), Runtime.version())};
  }

  static String number() {
    return Optional.ofNullable(Main.class.getPackage().getImplementationVersion()).orElse("dev");
  }
}
