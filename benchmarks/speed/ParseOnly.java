import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The floor of any analyser built on JavaParser: parses every file with ecoscan's settings and lets each AST go.
 *
 * <pre>java -cp javaparser-core.jar:CLASSES ParseOnly DIR THREADS</pre>
 */
public final class ParseOnly {

  public static void main(String[] args) throws Exception {
    List<Path> files;
    try (Stream<Path> all = Files.walk(Path.of(args[0]))) {
      files = all.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    int threads = Integer.parseInt(args[1]);
    AtomicInteger next = new AtomicInteger();
    Callable<Totals> worker = () -> parse(files, next);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    Totals sum = new Totals(0, 0, 0, 0);
    for (Future<Totals> done : pool.invokeAll(IntStream.range(0, threads).mapToObj(i -> worker).toList())) {
      sum = sum.plus(done.get());
    }
    pool.shutdown();
    System.out.println("files=" + files.size() + " lines=" + sum.lines + " types=" + sum.types + " retried=" + sum.retried
        + " failed=" + sum.failed);
  }

  private record Totals(long lines, long types, int retried, int failed) {
    Totals plus(Totals other) {
      return new Totals(lines + other.lines, types + other.types, retried + other.retried, failed + other.failed);
    }
  }

  /** One parser for each worker; files are taken one by one from the shared list. */
  private static Totals parse(List<Path> files, AtomicInteger next) throws Exception {
    JavaParser parser = new JavaParser(configuration(LanguageLevel.RAW));
    JavaParser newest = null;
    long lines = 0;
    long types = 0;
    int retried = 0;
    int failed = 0;
    for (int at = next.getAndIncrement(); at < files.size(); at = next.getAndIncrement()) {
      String source = new String(Files.readAllBytes(files.get(at)), StandardCharsets.UTF_8);
      ParseResult<CompilationUnit> result = parser.parse(source);
      if (!result.isSuccessful()) {
        retried++;
        newest = newest == null ? new JavaParser(configuration(LanguageLevel.BLEEDING_EDGE)) : newest;
        result = newest.parse(source);
        failed += result.isSuccessful() ? 0 : 1;
      }
      types += result.getResult().map(unit -> unit.getTypes().size()).orElse(0);
      lines += source.chars().filter(c -> c == '\n').count();
    }
    return new Totals(lines, types, retried, failed);
  }

  private static ParserConfiguration configuration(LanguageLevel level) {
    return new ParserConfiguration()
        .setLanguageLevel(level)
        .setAttributeComments(false)
        .setStoreTokens(true)
        .setCharacterEncoding(StandardCharsets.UTF_8);
  }
}
