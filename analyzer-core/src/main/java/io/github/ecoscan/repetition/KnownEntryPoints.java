package io.github.ecoscan.repetition;

import io.github.ecoscan.model.EntryPoint.Kind;
import io.github.ecoscan.repetition.EntryRule.Annotated;
import io.github.ecoscan.repetition.EntryRule.Below;
import io.github.ecoscan.repetition.EntryRule.InAnnotated;
import io.github.ecoscan.repetition.EntryRule.Sign;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The entry points of common frameworks: those of {@code entry-points.txt}, where its form is. */
public final class KnownEntryPoints {
  private static final String EE = "ee.";
  private static final List<EntryRule> ALL = read();

  private KnownEntryPoints() {}

  /** All rules, in the order of the file. */
  public static List<EntryRule> all() {
    return ALL;
  }

  private static List<EntryRule> read() {
    try (InputStream file = KnownEntryPoints.class.getResourceAsStream("entry-points.txt")) {
      var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .flatMap(line -> rules(line.split(" ")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<EntryRule> rules(String[] words) {
    var kind = Kind.of(words[0]).orElseThrow(() -> new IllegalStateException(words[0]));
    var rest = Arrays.asList(words).subList(3, words.length);
    return names(words[2])
        .flatMap(name -> signs(words[1], name, rest))
        .map(sign -> new EntryRule(kind, sign));
  }

  private static Stream<String> names(String name) {
    return name.startsWith(EE)
        ? Stream.of("javax.", "jakarta.").map(start -> start + name.substring(EE.length()))
        : Stream.of(name);
  }

  private static Stream<Sign> signs(String sign, String name, List<String> rest) {
    return switch (sign) {
      case "annotated" -> rest.stream().map(type -> new Annotated(name + "." + type));
      case "in-annotated" -> Stream.of(new InAnnotated(name, rest));
      case "below" -> Stream.of(new Below(name, rest));
      default -> throw new IllegalStateException(sign);
    };
  }
}
