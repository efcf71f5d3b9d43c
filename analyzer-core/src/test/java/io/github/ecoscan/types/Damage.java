package io.github.ecoscan.types;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.stmt.Statement;
import io.github.ecoscan.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Breaks files at random and asks for their types. */
final class Damage {
  private final Random random;
  final List<String> failures = new ArrayList<>();
  int units;
  long slowest;

  Damage(long seed) {
    random = new Random(seed);
  }

  /** Types every file twice: with nodes deleted, and with pieces of its text deleted. */
  void run(List<SourceFile> files, List<Path> classPath) throws IOException {
    try (var index = TypeIndex.open(files, classPath, KnownLibraries.NONE)) {
      for (var file : files) {
        var text = file.read().text();
        var whole = parse(text);
        if (whole.isPresent()) {
          deleteNodes(whole.get());
          type(index, whole.get(), file);
        }
        var torn = parse(deleteText(text));
        if (torn.isPresent()) {
          type(index, torn.get(), file);
        }
      }
    }
  }

  private void type(TypeIndex index, CompilationUnit unit, SourceFile file) {
    units++;
    var start = System.nanoTime();
    try {
      var types = (UnitTypes) index.types(unit);
      types.calls();
      types.defect().ifPresent(defect -> fail(file, defect));
    } catch (RuntimeException | StackOverflowError e) {
      fail(file, e);
    }
    slowest = Math.max(slowest, System.nanoTime() - start);
  }

  private void fail(SourceFile file, Throwable e) {
    var trace = new StringBuilder();
    for (var i = 0; i < Math.min(6, e.getStackTrace().length); i++) {
      trace.append(" < ").append(e.getStackTrace()[i]);
    }
    failures.add(file.path() + ": " + e + trace);
  }

  private static Optional<CompilationUnit> parse(String text) {
    var configuration =
        new ParserConfiguration()
            .setLanguageLevel(ParserConfiguration.LanguageLevel.RAW)
            .setAttributeComments(false)
            .setStoreTokens(true);
    try {
      return new JavaParser(configuration).parse(text).getResult();
    } catch (RuntimeException | StackOverflowError theirs) {
      return Optional.empty();
    }
  }

  private void deleteNodes(CompilationUnit unit) {
    var removable = new ArrayList<Node>();
    unit.walk(
        node -> {
          if (node instanceof Statement
              || node instanceof BodyDeclaration
              || node instanceof Parameter) {
            removable.add(node);
          }
        });
    for (var node : removable) {
      if (random.nextInt(8) == 0) {
        try {
          node.remove();
        } catch (RuntimeException required) {
          // not every node can be taken out
        }
      }
    }
  }

  private String deleteText(String text) {
    var torn = new StringBuilder(text);
    for (var i = 0; i < 4 && torn.length() > 100; i++) {
      var start = random.nextInt(torn.length() - 60);
      torn.delete(start, start + random.nextInt(60));
    }
    return torn.toString();
  }
}
