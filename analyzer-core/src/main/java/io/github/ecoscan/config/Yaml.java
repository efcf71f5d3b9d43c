package io.github.ecoscan.config;

import io.github.ecoscan.model.Text;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Turns YAML into nodes that know their lines. */
final class Yaml {
  private static final int MOST_ALIASES = 50;
  private static final int MOST_CHARACTERS = 1_000_000;

  private Yaml() {}

  /** The only document of a text; empty when nothing is written in it. */
  static Optional<Node> parse(String origin, String text) throws ConfigException {
    var settings =
        LoadSettings.builder()
            .setLabel(origin)
            .setSchema(new CoreSchema())
            .setMaxAliasesForCollections(MOST_ALIASES)
            .setCodePointLimit(MOST_CHARACTERS)
            // the reader complains about such keys itself, in both languages
            .setAllowNonScalarKeys(true)
            .build();
    try {
      return new Compose(settings).composeString(text);
    } catch (MarkedYamlEngineException e) {
      var mark = e.getProblemMark().or(e::getContextMark);
      throw malformed(origin, mark.map(m -> m.getLine() + 1).orElse(0), e.getProblem());
    } catch (ReaderException e) {
      var before = text.codePoints().limit(e.getPosition()).filter(c -> c == '\n').count();
      throw malformed(origin, (int) before + 1, "character U+%04X".formatted(e.getCodePoint()));
    } catch (YamlEngineException e) {
      throw malformed(origin, 0, e.getMessage());
    } catch (StackOverflowError e) {
      // the composer is recursive: a few thousand nested brackets are enough
      throw malformed(origin, 0, "nested too deeply");
    }
  }

  private static ConfigException malformed(String origin, int line, String words) {
    var reason = words.endsWith(".") ? words : words + ".";
    return new ConfigException(
        List.of(
            new ConfigProblem(
                origin,
                line,
                new Text("malformed YAML: " + reason, "YAML mal formé : " + reason))));
  }
}
