package io.github.ecoscan.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathDigestTest {
  @TempDir private Path folder;

  @Test
  void jarsAreToldApartByWhatIsInThem() throws IOException {
    var one = jar("one.jar", "a", 1_000_000_000_000L);
    var later = jar("later.jar", "a", 1_600_000_000_000L);
    var other = jar("other.jar", "b", 1_000_000_000_000L);

    assertThat(ClassPathDigest.of(one)).isEqualTo(ClassPathDigest.of(later));
    assertThat(ClassPathDigest.of(one)).isNotEqualTo(ClassPathDigest.of(other));
    assertThat(ClassPathDigest.of(List.of(one, other)))
        .isNotEqualTo(ClassPathDigest.of(List.of(other, one)));
  }

  @Test
  void whatIsNotThereIsAsGoodAsBroken() throws IOException {
    var broken = Files.writeString(folder.resolve("broken.jar"), "no jar");

    assertThat(ClassPathDigest.of(folder.resolve("no.jar"))).isEqualTo(ClassPathDigest.of(broken));
    assertThat(ClassPathDigest.of(broken)).isNotEqualTo(ClassPathDigest.of(jar("a.jar", "a", 0)));
  }

  @Test
  void foldersAreToldApartByTheirFiles() throws IOException {
    var classes = Files.createDirectories(folder.resolve("classes"));
    var empty = ClassPathDigest.of(classes);
    var file = Files.writeString(classes.resolve("A.class"), "a");
    var one = ClassPathDigest.of(classes);
    Files.setLastModifiedTime(file, FileTime.fromMillis(0));

    assertThat(one).isNotEqualTo(empty).isEqualTo(ClassPathDigest.of(classes));
    Files.writeString(file, "b");
    assertThat(ClassPathDigest.of(classes)).isNotEqualTo(one);
  }

  @Test
  void ofCompiledClassesItCountsWhichAreOlderThanTheirSource() throws IOException {
    var root = Files.createDirectories(folder.resolve("src"));
    var source = Files.createDirectories(root.resolve("app")).resolve("A.java");
    var classes = Files.createDirectories(folder.resolve("target"));
    var compiled = Files.createDirectories(classes.resolve("app")).resolve("A.class");
    Files.writeString(source, "a");
    Files.writeString(compiled, "a");
    var folders = List.of(new CompiledSources(List.of(root), classes));

    setTimes(source, 1_000, compiled, 2_000);
    var fresh = ClassPathDigest.ofCompiled(folders);
    setTimes(source, 5_000, compiled, 5_000);
    assertThat(ClassPathDigest.ofCompiled(folders)).isEqualTo(fresh);
    setTimes(source, 6_000, compiled, 5_000);
    assertThat(ClassPathDigest.ofCompiled(folders)).isNotEqualTo(fresh);
    setTimes(source, 6_000, compiled, 6_000);
    Files.writeString(compiled, "b");
    assertThat(ClassPathDigest.ofCompiled(folders)).isNotEqualTo(fresh);
  }

  private static void setTimes(Path source, long written, Path compiled, long made)
      throws IOException {
    Files.setLastModifiedTime(source, FileTime.fromMillis(written));
    Files.setLastModifiedTime(compiled, FileTime.fromMillis(made));
  }

  private Path jar(String name, String content, long time) throws IOException {
    var file = folder.resolve(name);
    try (var jar = new ZipOutputStream(Files.newOutputStream(file))) {
      var entry = new ZipEntry("app/A.class");
      entry.setTime(time);
      jar.putNextEntry(entry);
      jar.write(content.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}
