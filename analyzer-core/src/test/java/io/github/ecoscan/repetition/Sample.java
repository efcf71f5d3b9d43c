package io.github.ecoscan.repetition;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import io.github.ecoscan.source.SourceFile;
import io.github.ecoscan.source.SourceRoot;
import io.github.ecoscan.types.KnownLibraries;
import io.github.ecoscan.types.TypeIndex;
import io.github.ecoscan.types.Types;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

/** A class named {@code Snippet}, parsed as a scan does, and what is known of its types. */
public record Sample(CompilationUnit unit, Types types) {

  public static Sample of(String code) {
    try {
      var folder = Files.createTempDirectory("sample");
      var path = Files.writeString(folder.resolve("Snippet.java"), code);
      var root = new SourceRoot(folder, SourceRoot.Purpose.MAIN);
      var source = new SourceFile(path, "Snippet.java", root, StandardCharsets.UTF_8);
      var unit = parse(code);
      var types = TypeIndex.open(List.of(source), List.of(), KnownLibraries.NONE).types(unit);
      // declarations are read when they are first asked for
      types.kind("Snippet");
      Files.delete(path);
      Files.delete(folder);
      return new Sample(unit, types);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CompilationUnit parse(String code) {
    var configuration =
        new ParserConfiguration()
            .setLanguageLevel(ParserConfiguration.LanguageLevel.RAW)
            .setStoreTokens(true);
    return new JavaParser(configuration).parse(code).getResult().orElseThrow();
  }
}
