package io.github.ecoscan.bytecode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.ecoscan.model.BytecodeMode;
import io.github.ecoscan.model.Failure;
import io.github.ecoscan.model.Sighting;
import io.github.ecoscan.model.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When SpotBugs is listened to, when it runs, and what happens when it fails. */
class BytecodeTest {
  private static final String CART =
      """
      package com.acme;
      class Cart {
        private final java.util.List<String> names = new java.util.ArrayList<>();
        class Line {
          int size;
        }
      }
      """;
  private static final Patterns PATTERNS =
      new Patterns(
          Map.of(
              "URF_UNREAD_FIELD",
              pattern("URF_UNREAD_FIELD", Pattern.Use.FINDS, "UnreadFields"),
              "DM_GC",
              pattern("DM_GC", Pattern.Use.CONFIRMS, "")));
  private static final Sighting UNREAD =
      new Sighting(
          "URF_UNREAD_FIELD", "com.acme.Cart", "com/acme/Cart.java", "names", "<init>", "", "", 3);

  @TempDir private Path module;
  private Compiled compiled;

  private static Pattern pattern(String name, Pattern.Use use, String detector) {
    return new Pattern(name, use, "r", Pattern.Place.FIELD, detector, Text.same("why"));
  }

  @BeforeEach
  void compile() throws IOException {
    compiled = Compiled.of(module, CART);
  }

  @Test
  void runsSpotBugsOnTheClasses() {
    var found = look(BytecodeMode.ON);
    assertThat(found.failures()).isEmpty();
    assertThat(found.in(compiled.files().get(0)))
        .extracting(Sighting::pattern, Sighting::type, Sighting::field, Sighting::line)
        .containsExactly(tuple("URF_UNREAD_FIELD", "com.acme.Cart", "names", 0));
  }

  @Test
  void keepsWhatSpotBugsSaidUntilAClassChanges() throws IOException {
    var runs = new AtomicInteger();
    var counting = counting(runs);
    var first = look(counting);
    assertThat(look(counting)).isEqualTo(first);
    assertThat(runs).hasValue(1);

    Files.writeString(compiled.source(), CART.replace("names", "others"));
    Compiled.touch(compiled.source(), 0);
    compiled.compile();
    look(counting);
    assertThat(runs).hasValue(2);
  }

  @Test
  void aDamagedCacheIsAsGoodAsNone() throws IOException {
    var runs = new AtomicInteger();
    var first = look(counting(runs));
    var kept = Files.readString(compiled.cache());
    for (var damaged :
        List.of(
            "", "x", kept.substring(0, kept.length() / 2), kept.replace("\t", " "), kept + kept)) {
      Files.writeString(compiled.cache(), damaged);
      assertThat(look(counting(runs))).isEqualTo(first);
    }
    Files.write(compiled.cache(), new byte[] {(byte) 0xff, 0, (byte) 0xfe});
    assertThat(look(counting(runs))).isEqualTo(first);
    assertThat(runs).hasValue(7);
    try (var left = Files.list(compiled.cache().getParent())) {
      assertThat(left).containsExactly(compiled.cache());
    }
  }

  @Test
  void readsAReportThatIsNewerThanTheClasses() throws IOException {
    report(xml(UNREAD));
    assertThat(look(BytecodeMode.AUTO).in(compiled.files().get(0))).containsExactly(UNREAD);
    assertThat(look(BytecodeMode.OFF)).isEqualTo(Sightings.NONE);
  }

  @Test
  void leavesAReportThatIsOlderThanAClass() throws IOException {
    report(xml(UNREAD));
    Compiled.touch(compiled.report(), 0);
    var found = look(BytecodeMode.AUTO);
    assertThat(found.byFile()).isEmpty();
    assertThat(found.failures()).isEmpty();
  }

  @Test
  void leavesASourceThatChangedSinceItWasCompiled() throws IOException {
    report(xml(UNREAD));
    Files.setLastModifiedTime(
        compiled.source(), FileTime.fromMillis(System.currentTimeMillis() + 60_000));
    assertThat(look(BytecodeMode.AUTO).byFile()).isEmpty();
  }

  @Test
  void doesNothingWithoutAReport() {
    var found = look(BytecodeMode.AUTO);
    assertThat(found.byFile()).isEmpty();
    assertThat(found.failures()).isEmpty();
  }

  @Test
  void warnsOnceOfAReportThatIsNone() throws IOException {
    for (var text : List.of("no XML", "<html/>", xml(UNREAD).substring(0, 90), "")) {
      report(text);
      var found = look(BytecodeMode.AUTO);
      assertThat(found.failures())
          .extracting(Failure::kind, Failure::file)
          .containsExactly(tuple(Failure.Kind.BYTECODE, "target/spotbugsXml.xml"));
      assertThat(found.byFile()).isEmpty();
    }
  }

  @Test
  void followsNoEntityOutOfAReport() throws IOException {
    var secret = module.resolve("secret");
    Files.writeString(secret, "secret");
    report(
        "<!DOCTYPE x [<!ENTITY e SYSTEM \""
            + secret.toUri()
            + "\">]>"
            + xml(UNREAD).replace("names", "&e;"));
    assertThat(look(BytecodeMode.AUTO).byFile().toString()).doesNotContain("secret");
  }

  @Test
  void warnsOnceWhenSpotBugsFails() {
    for (var error :
        List.of(
            new IllegalStateException("broken"),
            new NoClassDefFoundError("edu/umd/cs/findbugs/FindBugs2"),
            new StackOverflowError())) {
      var found =
          look(
              new Fake() {
                @Override
                public InputStream run(List<Path> classes, List<Path> path, Set<String> detectors) {
                  if (error instanceof RuntimeException e) {
                    throw e;
                  }
                  throw (Error) error;
                }
              });
      assertThat(found.failures()).hasSize(1);
      assertThat(found.failures().get(0).kind().isError()).isFalse();
    }
  }

  @Test
  void warnsOnceOfClassesOfAnUnknownVersion() throws IOException {
    var bytes = Files.readAllBytes(compiled.classFile());
    bytes[7] = 120;
    Files.write(compiled.classFile(), bytes);
    var found = look(BytecodeMode.ON);
    assertThat(found.failures()).hasSize(1);
    assertThat(look(BytecodeMode.ON)).isEqualTo(found);
  }

  @Test
  void warnsOnceWithoutClasses() throws IOException {
    try (var files = Files.walk(compiled.classes())) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    var found = look(BytecodeMode.ON);
    assertThat(found.failures()).hasSize(1);
    assertThat(found.failures().get(0).message().en()).contains("compile before");
  }

  private Sightings look(BytecodeMode mode) {
    return new Bytecode(module, List.of(), PATTERNS)
        .look(mode, compiled.folders(), compiled.files());
  }

  private Sightings look(SpotBugs tool) {
    return new Bytecode(module, List.of(), PATTERNS, () -> tool)
        .look(BytecodeMode.ON, compiled.folders(), compiled.files());
  }

  private static SpotBugs counting(AtomicInteger runs) {
    return new Fake() {
      @Override
      public InputStream run(List<Path> classes, List<Path> path, Set<String> detectors)
          throws IOException {
        runs.incrementAndGet();
        assertThat(detectors).containsExactly("UnreadFields");
        return new ByteArrayInputStream(xml(UNREAD).getBytes(StandardCharsets.UTF_8));
      }
    };
  }

  private abstract static class Fake implements SpotBugs {
    @Override
    public String version() {
      return "fake";
    }
  }

  private void report(String text) throws IOException {
    Files.writeString(compiled.report(), text);
    Files.setLastModifiedTime(
        compiled.report(), FileTime.fromMillis(System.currentTimeMillis() + 60_000));
  }

  private static String xml(Sighting s) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <BugCollection version="4.10.4">
      <BugInstance type="%s" priority="2">
        <Class classname="%s"><SourceLine classname="%2$s" start="1" end="9"/></Class>
        <Method classname="%2$s" name="%s"><SourceLine start="2" end="4"/></Method>
        <Field classname="%2$s" name="%s"><SourceLine sourcepath="%s"/></Field>
        <SourceLine classname="%2$s" start="%d" end="%6$d" sourcepath="%5$s"/>
      </BugInstance>
      <BugInstance type="NOT_OURS"><Class classname="%2$s"/></BugInstance>
      <Errors errors="0" missingClasses="0"/>
    </BugCollection>
    """
        .formatted(
            s.pattern(),
            s.type(),
            s.method().replace("<", "&lt;"),
            s.field(),
            s.source(),
            s.line());
  }
}
