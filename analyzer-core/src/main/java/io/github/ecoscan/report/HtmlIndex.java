package io.github.ecoscan.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names that findings refer to by number, for the script: a name is written once. */
final class HtmlIndex {
  private HtmlIndex() {}

  /** Rules in the order of {@link #rules}, files in that of {@link #files}. */
  static Asset of(HtmlPage page, Sayings sayings) {
    var index = new JsonObject();
    var rules = new JsonArray();
    page.byRule()
        .forEach(
            (name, entries) -> {
              var rule = new JsonArray();
              var title = page.ruleTitle(name);
              var family = entries.get(0).finding().family().label();
              var familyName = page.say("family." + family);
              List.of(name, title.en(), title.fr(), family, familyName.en(), familyName.fr())
                  .forEach(word -> rule.add(Printable.text(word)));
              rules.add(rule);
            });
    index.add("rules", rules);
    var folders = new ArrayList<String>();
    var files = new JsonArray();
    for (var file : files(page).keySet()) {
      var folder = Places.folder(file);
      if (!folders.contains(folder)) {
        folders.add(folder);
      }
      var names = new JsonArray();
      names.add(Printable.text(file.substring(folder.equals(".") ? 0 : folder.length() + 1)));
      names.add(folders.indexOf(folder));
      files.add(names);
    }
    index.add("files", files);
    var places = new JsonArray();
    for (var folder : folders) {
      var names = new JsonArray();
      names.add(Printable.text(folder));
      names.add(Printable.text(Places.module(folder + "/")));
      places.add(names);
    }
    index.add("folders", places);
    index.add("sayings", sayings.json());
    return Asset.json(index.toString());
  }

  /** The number of each rule. */
  static Map<String, Integer> rules(HtmlPage page) {
    return numbered(new ArrayList<>(page.byRule().keySet()));
  }

  /** The number of each file, in order of the heaviest finding. */
  static Map<String, Integer> files(HtmlPage page) {
    return numbered(
        page.ranked().stream().map(entry -> entry.finding().file()).distinct().toList());
  }

  private static Map<String, Integer> numbered(List<String> names) {
    var numbers = new LinkedHashMap<String, Integer>();
    names.forEach(name -> numbers.put(name, numbers.size()));
    return numbers;
  }
}
