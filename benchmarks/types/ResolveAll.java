import com.github.javaparser.JavaParser;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.sun.management.OperatingSystemMXBean;
import io.github.ecoscan.source.SourceFile;
import io.github.ecoscan.source.SourceRoot;
import io.github.ecoscan.types.KnownLibraries;
import io.github.ecoscan.types.TypeIndex;
import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Parses every file of a folder, and with {@code resolve} answers every call of it too, letting each syntax tree go.
 * Prints the CPU seconds of the process: the difference of the two modes is what types cost.
 *
 * <pre>java -cp CLASSES ResolveAll parse|resolve DIRECTORY CLASSPATH THREADS</pre>
 */
public final class ResolveAll {

  public static void main(String[] args) throws Exception {
    var root = Path.of(args[1]);
    List<SourceFile> files;
    try (var all = Files.walk(root)) {
      var sourceRoot = new SourceRoot(root, SourceRoot.Purpose.MAIN);
      files = all.filter(file -> file.toString().endsWith(".java"))
          .sorted()
          .map(file -> new SourceFile(file, root.relativize(file).toString(), sourceRoot, StandardCharsets.UTF_8))
          .toList();
    }
    var classPath = new ArrayList<Path>();
    for (var entry : args[2].split(File.pathSeparator)) {
      if (!entry.isBlank()) {
        classPath.add(Path.of(entry));
      }
    }
    var threads = Integer.parseInt(args[3]);
    var next = new AtomicInteger();
    var resolved = new AtomicInteger();
    var unresolved = new AtomicInteger();
    var pool = Executors.newFixedThreadPool(threads);
    try (var index = TypeIndex.open(files, classPath, KnownLibraries.NONE)) {
      Callable<Integer> worker = () -> {
        var parser = parser(LanguageLevel.RAW);
        var lines = 0;
        for (var at = next.getAndIncrement(); at < files.size(); at = next.getAndIncrement()) {
          var text = files.get(at).read().text();
          lines += (int) text.chars().filter(c -> c == '\n').count();
          var result = parser.parse(text);
          if (!result.isSuccessful()) {
            result = parser(LanguageLevel.BLEEDING_EDGE).parse(text);
          }
          if (args[0].equals("resolve") && result.getResult().isPresent()) {
            var calls = index.types(result.getResult().get()).calls();
            resolved.addAndGet(calls.resolved());
            unresolved.addAndGet(calls.unresolved());
          }
        }
        return lines;
      };
      var lines = 0;
      for (var done : pool.invokeAll(IntStream.range(0, threads).mapToObj(i -> worker).toList())) {
        lines += done.get();
      }
      pool.shutdown();
      var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
      System.out.printf("%s files=%d lines=%d resolved=%d unresolved=%d cpu=%.2f%n", args[0], files.size(), lines,
          resolved.get(), unresolved.get(), system.getProcessCpuTime() / 1e9);
    }
  }

  private static JavaParser parser(LanguageLevel level) {
    return new JavaParser(new ParserConfiguration()
        .setLanguageLevel(level)
        .setAttributeComments(false)
        .setStoreTokens(true));
  }
}
