package io.github.ecoscan.maven;

import io.github.ecoscan.source.SourceRoot;
import io.github.ecoscan.source.SourceRoot.Purpose;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.project.MavenProject;

/** The source roots of a module. */
final class ProjectSources {
  private ProjectSources() {}

  /** The roots that exist; none for a module that only holds others together. */
  static List<SourceRoot> of(MavenProject project, boolean withTests) {
    if (project.getPackaging().equals("pom")) {
      return List.of();
    }
    var roots = new ArrayList<SourceRoot>();
    add(roots, project, project.getCompileSourceRoots(), Purpose.MAIN);
    if (withTests) {
      add(roots, project, project.getTestCompileSourceRoots(), Purpose.TEST);
    }
    return roots;
  }

  private static void add(
      List<SourceRoot> roots, MavenProject project, List<String> directories, Purpose purpose) {
    // plugins write sources below the folder that `clean` deletes, and nobody else does
    var output = Path.of(project.getBuild().getDirectory());
    for (var name : directories) {
      var directory = project.getBasedir().toPath().resolve(name).normalize();
      if (Files.isDirectory(directory)) {
        var isGenerated = directory.startsWith(output);
        roots.add(new SourceRoot(directory, isGenerated ? Purpose.GENERATED : purpose));
      }
    }
  }
}
