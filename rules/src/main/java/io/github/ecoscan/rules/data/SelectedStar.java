package io.github.ecoscan.rules.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A star in the select list that decides which columns leave the database.
 *
 * @param table the table or view that the rows come from
 * @param qualified whether it is written {@code t.*}
 */
record SelectedStar(String table, boolean qualified) {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<skip>\\s+|--[^\\n]*|/\\*.*?\\*/)"
              + "|(?<text>'(?:[^']|'')*')"
              + "|\"(?<quoted>[^\"]+)\"|`(?<ticked>[^`]+)`"
              + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_$]*)"
              + "|(?<number>\\d+)|(?<other>.)",
          Pattern.DOTALL);
  private static final Pattern NO_ROWS =
      Pattern.compile(
          "\\b(where\\s+(1\\s*=\\s*0|0\\s*=\\s*1|1\\s*=\\s*2|1\\s*<>\\s*1|false)|limit\\s+0)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> CATALOGUES = Set.of("information_schema", "pg_catalog", "sys");

  /** A word (names in any case, keywords compared without), a quoted name, a mark or other text. */
  private record Token(String text, boolean isName) {
    boolean is(String keyword) {
      return text.equalsIgnoreCase(keyword);
    }
  }

  /** The star of a statement, or of the part of a statement that is known, if it has one. */
  static Optional<SelectedStar> in(String sql) {
    if (NO_ROWS.matcher(sql).find()) {
      return Optional.empty();
    }
    return of(tokens(sql), Map.of());
  }

  private static List<Token> tokens(String sql) {
    var tokens = new ArrayList<Token>();
    var matcher = TOKEN.matcher(sql);
    while (matcher.find()) {
      if (matcher.group("skip") != null) {
        continue;
      }
      var name =
          Optional.ofNullable(matcher.group("quoted"))
              .or(() -> Optional.ofNullable(matcher.group("ticked")))
              .or(() -> Optional.ofNullable(matcher.group("word")));
      tokens.add(new Token(name.orElse(matcher.group()), name.isPresent()));
    }
    return tokens;
  }

  /**
   * @param views common table expressions by name, with their own star
   */
  private static Optional<SelectedStar> of(
      List<Token> tokens, Map<String, Optional<SelectedStar>> views) {
    if (tokens.isEmpty()) {
      return Optional.empty();
    }
    if (tokens.get(0).is("(")) {
      return of(tokens.subList(1, closing(tokens, 0)), views);
    }
    if (tokens.get(0).is("with")) {
      var named = new HashMap<>(views);
      return of(afterViews(tokens, named), named);
    }
    return tokens.get(0).is("select") ? ofSelect(tokens, views) : Optional.empty();
  }

  /** Reads {@code WITH a AS (…), b AS (…)}, and returns what follows. */
  private static List<Token> afterViews(
      List<Token> tokens, Map<String, Optional<SelectedStar>> views) {
    for (var i = 1; i < tokens.size(); i++) {
      if (tokens.get(i).is("select")) {
        return tokens.subList(i, tokens.size());
      }
      if (tokens.get(i).is("(")) {
        var end = closing(tokens, i);
        if (tokens.get(i - 1).is("as") || tokens.get(i - 1).is("materialized")) {
          views.put(viewName(tokens, i), of(tokens.subList(i + 1, end), views));
        }
        i = end;
      }
    }
    return List.of();
  }

  /** The name before {@code AS}, column names and hints left out. */
  private static String viewName(List<Token> tokens, int open) {
    var i = open - 1;
    while (i > 0 && !tokens.get(i).is("as")) {
      i--;
    }
    i--;
    while (i > 0
        && !tokens.get(i - 1).is(",")
        && !tokens.get(i - 1).is("with")
        && !tokens.get(i - 1).is("recursive")) {
      i--;
    }
    return tokens.get(Math.max(i, 0)).text().toLowerCase(Locale.ROOT);
  }

  private static Optional<SelectedStar> ofSelect(
      List<Token> tokens, Map<String, Optional<SelectedStar>> views) {
    var star = false;
    var qualified = false;
    for (var i = 1; i < tokens.size(); i++) {
      var token = tokens.get(i);
      if (token.is("(")) {
        i = closing(tokens, i);
      } else if (token.is("from")) {
        return star || qualified
            ? source(tokens.subList(i + 1, tokens.size()), !star, views)
            : Optional.empty();
      } else if (token.is("*")) {
        star |= startsItem(tokens, i);
        qualified |= tokens.get(i - 1).is(".");
      }
    }
    return Optional.empty();
  }

  /** Whether a star is a whole item, not a product. */
  private static boolean startsItem(List<Token> tokens, int at) {
    var before = tokens.get(at - 1);
    return before.is("select")
        || before.is("distinct")
        || before.is("all")
        || before.is(",")
        || (at > 1 && tokens.get(at - 2).is("top"));
  }

  private static Optional<SelectedStar> source(
      List<Token> tokens, boolean qualified, Map<String, Optional<SelectedStar>> views) {
    if (tokens.isEmpty()) {
      return Optional.empty();
    }
    var first = tokens.get(0);
    if (first.is("(")) {
      return of(tokens.subList(1, closing(tokens, 0)), views);
    }
    if (!first.isName() || CATALOGUES.contains(first.text().toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    var view = views.get(first.text().toLowerCase(Locale.ROOT));
    if (view != null) {
      return view;
    }
    var name = new StringBuilder(first.text());
    var next = 1;
    while (next + 1 < tokens.size() && tokens.get(next).is(".") && tokens.get(next + 1).isName()) {
      name.append('.').append(tokens.get(next + 1).text());
      next += 2;
    }
    var isFunction = next < tokens.size() && tokens.get(next).is("(");
    return isFunction
        ? Optional.empty()
        : Optional.of(new SelectedStar(name.toString(), qualified));
  }

  /** The place of the bracket that closes another, or the end. */
  private static int closing(List<Token> tokens, int open) {
    var depth = 0;
    for (var i = open; i < tokens.size(); i++) {
      if (tokens.get(i).is("(")) {
        depth++;
      } else if (tokens.get(i).is(")")) {
        depth--;
        if (depth == 0) {
          return i;
        }
      }
    }
    return tokens.size();
  }
}
