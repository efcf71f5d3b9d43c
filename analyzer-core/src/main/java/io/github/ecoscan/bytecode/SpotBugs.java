package io.github.ecoscan.bytecode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Runs SpotBugs. Apart, so that nothing of SpotBugs is loaded before somebody asks for it. */
interface SpotBugs {

  /** The version that runs. */
  String version();

  /**
   * Runs some detectors on classes.
   *
   * @param classes class files, or folders of them
   * @param classPath where they find what they use
   * @return the XML that SpotBugs writes
   * @throws IOException when SpotBugs does not come to an end
   */
  InputStream run(List<Path> classes, List<Path> classPath, Set<String> detectors)
      throws IOException;
}
