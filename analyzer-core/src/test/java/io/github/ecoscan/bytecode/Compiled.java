package io.github.ecoscan.bytecode;

import io.github.ecoscan.source.SourceFile;
import io.github.ecoscan.source.SourceRoot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.tools.ToolProvider;

/** A module with one source file, compiled. */
record Compiled(Path module, Path source) {
  private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

  static Compiled of(Path module, String text) throws IOException {
    var source = module.resolve("src/main/java/com/acme/Cart.java");
    Files.createDirectories(source.getParent());
    Files.writeString(source, text);
    var compiled = new Compiled(module, source);
    compiled.compile();
    touch(source, 0);
    return compiled;
  }

  void compile() {
    var code =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-g", "-d", classes().toString(), source.toString());
    if (code != 0) {
      throw new IllegalStateException("does not compile");
    }
  }

  Path classes() {
    return module.resolve("target/classes");
  }

  Path report() {
    return module.resolve("target/spotbugsXml.xml");
  }

  Path cache() {
    return module.resolve("target/ecoscan/bytecode.cache");
  }

  Path classFile() {
    return classes().resolve("com/acme/Cart.class");
  }

  List<ClassFolder> folders() {
    return List.of(
        new ClassFolder(
            List.of(module.resolve("src/main/java")), classes(), report(), Optional.of(cache())));
  }

  List<SourceFile> files() {
    return List.of(
        new SourceFile(
            source,
            "src/main/java/com/acme/Cart.java",
            new SourceRoot(module.resolve("src/main/java"), SourceRoot.Purpose.MAIN),
            StandardCharsets.UTF_8));
  }

  /** Sets a file's time, in seconds from one that all tests share. */
  static void touch(Path file, int seconds) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(THEN.plusSeconds(seconds)));
  }
}
