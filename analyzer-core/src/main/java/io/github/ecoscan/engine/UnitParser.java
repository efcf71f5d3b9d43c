package io.github.ecoscan.engine;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseException;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.Problem;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.comments.Comment;
import io.github.ecoscan.model.Failure;
import io.github.ecoscan.model.Text;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Parses files; one for each worker. The first attempt runs without validators, which is twice as
 * fast; it cannot read a few newer constructs, so a failure is tried again at the newest level.
 */
final class UnitParser {
  private static final Pattern FOUND =
      Pattern.compile("Found\\s+(.*?)\\s*,?\\s*expected", Pattern.DOTALL);

  private final JavaParser fast = new JavaParser(configuration(LanguageLevel.RAW));
  private final JavaParser newest = new JavaParser(configuration(LanguageLevel.BLEEDING_EDGE));

  private static ParserConfiguration configuration(LanguageLevel level) {
    // without stored tokens nodes have no positions
    return new ParserConfiguration()
        .setLanguageLevel(level)
        .setAttributeComments(false)
        .setStoreTokens(true);
  }

  /** A unit, or why there is none. */
  record Outcome(ParseResult<CompilationUnit> result) {
    boolean isParsed() {
      return result.isSuccessful() && result.getResult().isPresent();
    }

    CompilationUnit unit() {
      return result.getResult().orElseThrow();
    }

    /** All comments of the unit; they are not attached to nodes. */
    List<Comment> comments() {
      return result
          .getCommentsCollection()
          .map(comments -> List.copyOf(comments.getComments()))
          .orElse(List.of());
    }

    Failure failure(String file) {
      var problem = result.getProblems().get(0);
      return new Failure(Failure.Kind.PARSE, file, line(problem), "", message(problem));
    }

    /** The place of the unexpected token; the problem's own is the whole block around it. */
    private static int line(Problem problem) {
      if (problem.getCause().orElse(null) instanceof ParseException cause
          && cause.currentToken != null
          && cause.currentToken.next != null) {
        return cause.currentToken.next.beginLine;
      }
      return problem
          .getLocation()
          .flatMap(TokenRange::toRange)
          .map(range -> range.begin.line)
          .orElse(0);
    }

    private static Text message(Problem problem) {
      var found = FOUND.matcher(problem.getMessage());
      var unexpected = found.find() ? " (" + found.group(1).replaceAll("\\s+", " ") + ")" : "";
      return new Text(
          "is not Java that ecoscan can parse" + unexpected,
          "n'est pas du Java qu'ecoscan sait analyser" + unexpected);
    }
  }

  Outcome parse(String text) {
    var first = new Outcome(fast.parse(text));
    return first.isParsed() ? first : new Outcome(newest.parse(text));
  }
}
