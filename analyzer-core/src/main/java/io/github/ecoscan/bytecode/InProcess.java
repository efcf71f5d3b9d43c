package io.github.ecoscan.bytecode;

import edu.umd.cs.findbugs.BugCollectionBugReporter;
import edu.umd.cs.findbugs.BugReporter;
import edu.umd.cs.findbugs.DetectorFactory;
import edu.umd.cs.findbugs.DetectorFactoryCollection;
import edu.umd.cs.findbugs.FindBugs2;
import edu.umd.cs.findbugs.Priorities;
import edu.umd.cs.findbugs.Project;
import edu.umd.cs.findbugs.Version;
import edu.umd.cs.findbugs.config.UserPreferences;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** SpotBugs in this process, with no more detectors than it is asked for. */
final class InProcess implements SpotBugs {
  /** SpotBugs keeps its detectors and options in static fields: one run at a time. */
  private static final ReentrantLock ALONE = new ReentrantLock();

  /**
   * Passes that {@code UnreadFields} wants before it, for what it says of null values, which nobody
   * asks for here: two thirds of the cost on kafka-clients, and the same unread fields.
   */
  private static final Set<String> NEEDLESS =
      Set.of("NoteNonnullReturnValues", "NoteUnconditionalParamDerefs");

  @Override
  public String version() {
    return Version.VERSION_STRING;
  }

  @Override
  public InputStream run(List<Path> classes, List<Path> classPath, Set<String> wanted)
      throws IOException {
    ALONE.lock();
    try (var project = new Project();
        var engine = new FindBugs2()) {
      classes.forEach(file -> project.addFile(file.toString()));
      classPath.forEach(entry -> project.addAuxClasspathEntry(entry.toString()));
      var detectors = DetectorFactoryCollection.instance();
      leaveOut(detectors);
      var reporter = new BugCollectionBugReporter(project);
      // the rules judge; what SpotBugs itself is less sure of is for them to see, too
      reporter.setPriorityThreshold(Priorities.LOW_PRIORITY);
      reporter.setErrorVerbosity(BugReporter.SILENT);
      engine.setDetectorFactoryCollection(detectors);
      engine.setProject(project);
      engine.setBugReporter(reporter);
      engine.setUserPreferences(preferences(detectors, wanted));
      engine.finishSettings();
      engine.execute();
      var xml = new ByteArrayOutputStream();
      reporter.getBugCollection().writeXML(xml);
      return new ByteArrayInputStream(xml.toByteArray());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      ALONE.unlock();
    }
  }

  private static void leaveOut(DetectorFactoryCollection detectors) {
    for (var all = detectors.factoryIterator(); all.hasNext(); ) {
      var detector = all.next();
      if (detector.getPlugin().isCorePlugin() && NEEDLESS.contains(detector.getShortName())) {
        var passes = detector.getPlugin().intraPassConstraintIterator();
        while (passes.hasNext()) {
          if (passes.next().getEarlier().selectFactory(detector)) {
            passes.remove();
          }
        }
      }
    }
  }

  private static UserPreferences preferences(
      DetectorFactoryCollection detectors, Set<String> wanted) {
    var preferences = UserPreferences.createDefaultUserPreferences();
    preferences.enableAllDetectors(false);
    for (var all = detectors.factoryIterator(); all.hasNext(); ) {
      var detector = all.next();
      preferences.enableDetector(detector, isWanted(detector, wanted));
    }
    preferences.setEffort(UserPreferences.EFFORT_MIN);
    return preferences;
  }

  private static boolean isWanted(DetectorFactory detector, Set<String> wanted) {
    return detector.getPlugin().isCorePlugin() && wanted.contains(detector.getShortName());
  }
}
