package io.github.ecoscan.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.model.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SpotBugs looks again at what changed and what that touches, and says what it says of all. */
class RunsTest {
  private static final int CLASSES = 16;
  private static final int EDITS = 12;
  private static final Patterns PATTERNS =
      new Patterns(
          Map.of(
              "URF_UNREAD_FIELD", pattern("URF_UNREAD_FIELD", "UnreadFields", Pattern.Place.FIELD),
              "SIC_INNER_SHOULD_BE_STATIC",
                  pattern("SIC_INNER_SHOULD_BE_STATIC", "UnreadFields", Pattern.Place.TYPE),
              "BX_UNBOXING_IMMEDIATELY_REBOXED",
                  pattern("BX_UNBOXING_IMMEDIATELY_REBOXED", "FindPuzzlers", Pattern.Place.CODE),
              "DMI_COLLECTION_OF_URLS",
                  pattern("DMI_COLLECTION_OF_URLS", "URLProblems", Pattern.Place.CODE)));

  @TempDir private Path folder;
  private final Random random = new Random(8);
  private final List<Traits> module = new ArrayList<>();

  private static Pattern pattern(String name, String detector, Pattern.Place place) {
    return new Pattern(name, Pattern.Use.FINDS, "r", place, detector, Text.same("why"));
  }

  /** What a class of the module is like. */
  private record Traits(
      int parent,
      int read,
      int written,
      boolean readsOwn,
      boolean usesOuter,
      boolean reflects,
      int noise) {

    static Traits of(Random random, int index) {
      return new Traits(
          random.nextInt(6) == 0 ? random.nextInt(index + 1) - 1 : -1,
          random.nextInt(CLASSES * 3),
          random.nextInt(CLASSES * 3),
          random.nextInt(4) == 0,
          random.nextBoolean(),
          random.nextInt(8) == 0,
          random.nextInt(3));
    }

    String source(int index) {
      var name = "C" + index;
      return """
      package p;
      class %1$s %2$s {
        Object kept%3$d = new Object();
        private final java.util.List<String> own = new java.util.ArrayList<>();
        class Inner { int size; int size() { return size + %4$s; } }
        int outer() { return 1; }
        Object touch(Integer boxed, boolean flag, java.net.URL url) {
          %5$s
          %6$s
          %7$s
          var urls = new java.util.HashSet<java.net.URL>();
          if (%8$d == 1) { urls.add(url); }
          Integer result = flag ? boxed : %8$d;
          return new Object[] {result, %9$s, new Inner().size(), urls.size()};
        }
      }
      """
          .formatted(
              name,
              parent < 0 ? "" : "extends C" + parent,
              index,
              usesOuter ? "outer()" : "2",
              read < CLASSES ? "Object seen = new C" + read + "().kept" + read + ";" : "",
              written < CLASSES ? "new C" + written + "().kept" + written + " = new Object();" : "",
              reflects ? "Class<?> type = C" + (index + 1) % CLASSES + ".class;" : "",
              noise,
              readsOwn ? "own" : "null");
    }
  }

  @Test
  void aWarmRunSaysWhatAColdOneSays() throws IOException {
    for (var i = 0; i < CLASSES; i++) {
      module.add(Traits.of(random, i));
    }
    var warm = new Counting();
    var looked = 0;
    var verdicts = new java.util.HashSet<Seen>();
    for (var edit = 0; edit < EDITS; edit++) {
      compile();
      var classes = ClassFiles.in(folder.resolve("classes"));
      var before = warm.classes;
      var now = new Runs(warm, PATTERNS, List.of()).of(folder(true), classes);
      assertThat(now)
          .as("edit %d: %s", edit, module)
          .isEqualTo(new Runs(new InProcess(), PATTERNS, List.of()).of(folder(false), classes));
      assertThat(new Runs(new Failing(), PATTERNS, List.of()).of(folder(true), classes))
          .isEqualTo(now);
      looked += warm.classes - before;
      verdicts.add(now);
      var changed = random.nextInt(CLASSES);
      module.set(changed, Traits.of(random, changed));
    }
    assertThat(verdicts).hasSizeGreaterThan(EDITS / 2);
    assertThat(warm.parts).isGreaterThan(EDITS / 3);
    // two classes in each nest
    assertThat(looked).isLessThan(EDITS * CLASSES * 2 * 3 / 4);
  }

  private void compile() throws IOException {
    var arguments =
        new ArrayList<>(List.of("-g", "-proc:none", "-d", folder.resolve("classes").toString()));
    Files.createDirectories(folder.resolve("src/p"));
    Files.createDirectories(folder.resolve("classes"));
    for (var i = 0; i < CLASSES; i++) {
      var file = folder.resolve("src/p/C" + i + ".java");
      Files.writeString(file, module.get(i).source(i));
      arguments.add(file.toString());
    }
    var code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(code).isZero();
  }

  private ClassFolder folder(boolean isCached) {
    return new ClassFolder(
        List.of(folder.resolve("src")),
        folder.resolve("classes"),
        folder.resolve("none.xml"),
        isCached ? Optional.of(folder.resolve("kept/cache")) : Optional.empty());
  }

  /** SpotBugs, and how many classes it was given. */
  private final class Counting implements SpotBugs {
    private final SpotBugs tool = new InProcess();
    private int classes;
    private int parts;

    @Override
    public String version() {
      return tool.version();
    }

    @Override
    public InputStream run(List<Path> files, List<Path> classPath, Set<String> detectors)
        throws IOException {
      var isWhole = files.get(0).equals(folder.resolve("classes"));
      classes += isWhole ? CLASSES * 2 : files.size();
      parts += isWhole ? 0 : 1;
      return tool.run(files, classPath, detectors);
    }
  }

  private static final class Failing implements SpotBugs {
    @Override
    public String version() {
      return new InProcess().version();
    }

    @Override
    public InputStream run(List<Path> files, List<Path> classPath, Set<String> detectors) {
      throw new AssertionError("nothing changed");
    }
  }
}
