package io.github.ecoscan.rule;

import io.github.ecoscan.model.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A rule's page in both languages. A page starts with lines of {@code key: value} between two lines
 * of dashes: the title, the messages ({@code message}, {@code message.variant}) and, where there is
 * a fix, its description ({@code fix}). Markdown follows.
 *
 * @param words the head of the page by key, the same keys in both languages
 * @param example absent for rules that bring none
 */
public record RulePage(Map<String, Text> words, Text body, Optional<RuleExample> example) {
  private static final String FENCE = "---";

  public RulePage {
    words = Map.copyOf(words);
  }

  /** A page without example. */
  public RulePage(Map<String, Text> words, Text body) {
    this(words, body, Optional.empty());
  }

  /** Reads the pages beside a rule's class; a missing or incomplete page is a defect and throws. */
  public static RulePage of(Class<? extends Rule> rule, String name) {
    var en = read(rule, name + ".en.md");
    var fr = read(rule, name + ".fr.md");
    if (!en.keySet().equals(fr.keySet())) {
      throw new IllegalArgumentException(
          "pages of %s differ in keys: %s, %s"
              .formatted(name, new TreeMap<>(en).keySet(), new TreeMap<>(fr).keySet()));
    }
    var words = new LinkedHashMap<String, Text>();
    en.forEach((key, value) -> words.put(key, new Text(value, fr.get(key))));
    var body = words.remove("");
    return new RulePage(words, body, example(rule, name));
  }

  private static Optional<RuleExample> example(Class<?> rule, String name) {
    return text(rule, name + ".example.txt")
        .map(wasteful -> new RuleExample(wasteful, text(rule, name + ".fixed.txt")));
  }

  /** The head by key, the body under the empty key. */
  private static Map<String, String> read(Class<?> rule, String resource) {
    return text(rule, resource)
        .map(text -> parse(resource, text))
        .orElseThrow(
            () ->
                new IllegalArgumentException("no page " + resource + " beside " + rule.getName()));
  }

  private static Optional<String> text(Class<?> rule, String resource) {
    try (var stream = rule.getResourceAsStream(resource)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(
              new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private static Map<String, String> parse(String resource, String text) {
    var end = text.indexOf("\n" + FENCE + "\n", FENCE.length());
    if (!text.startsWith(FENCE + "\n") || end < 0) {
      throw new IllegalArgumentException(resource + ": a page starts with a head between ---");
    }
    var words = new LinkedHashMap<String, String>();
    for (var line : text.substring(FENCE.length() + 1, end).lines().toList()) {
      var colon = line.indexOf(": ");
      if (colon < 1) {
        throw new IllegalArgumentException(resource + ": not a 'key: value' line: " + line);
      }
      words.put(line.substring(0, colon).strip(), line.substring(colon + 2).strip());
    }
    words.put("", text.substring(end + FENCE.length() + 2).strip());
    return words;
  }

  /** The rule's title. */
  public Text title() {
    return word("title");
  }

  /** The message of a variant, with its arguments in place. */
  public Text message(String variant, List<Text> arguments) {
    var template = word(variant.isEmpty() ? "message" : "message." + variant);
    var en = template.en();
    var fr = template.fr();
    for (var i = 0; i < arguments.size(); i++) {
      en = en.replace("{" + i + "}", arguments.get(i).en());
      fr = fr.replace("{" + i + "}", arguments.get(i).fr());
    }
    return new Text(en, fr);
  }

  /** What the rule's fix does, with the same arguments as the message. */
  public Text fix(List<Text> arguments) {
    var template = word("fix");
    return new RulePage(Map.of("message", template), template).message("", arguments);
  }

  private Text word(String key) {
    var text = words.get(key);
    if (text == null) {
      throw new IllegalArgumentException("page lacks " + key);
    }
    return text;
  }
}
