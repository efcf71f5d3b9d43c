package io.github.ecoscan.report;

import com.google.gson.JsonArray;
import io.github.ecoscan.model.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The forms of messages in both languages, what is quoted in back-ticks taken out: a message in one
 * language and the number of its form tell what it is in the other. Half the bytes of a long list
 * would be the language that its reader does not read.
 */
final class Sayings {
  private final Map<Text, Integer> forms = new LinkedHashMap<>();

  /** The number of a message's form; none when the languages do not quote the same. */
  Optional<Integer> form(Text message) {
    var quoted = new ArrayList<String>();
    var en = message.en().split("`", -1);
    for (var i = 1; i < en.length - 1; i += 2) {
      if (!quoted.contains(en[i])) {
        quoted.add(en[i]);
      }
    }
    var fr = message.fr().split("`", -1);
    if (en.length % 2 == 0 || fr.length % 2 == 0 || !sameQuotes(fr, quoted)) {
      return Optional.empty();
    }
    var form = new Text(numbered(en, quoted), numbered(fr, quoted));
    return Optional.of(forms.computeIfAbsent(form, f -> forms.size()));
  }

  private static boolean sameQuotes(String[] parts, List<String> quoted) {
    var own = new ArrayList<String>();
    for (var i = 1; i < parts.length - 1; i += 2) {
      own.add(parts[i]);
    }
    return quoted.containsAll(own) && own.containsAll(quoted);
  }

  private static String numbered(String[] parts, List<String> quoted) {
    var form = new StringBuilder(parts[0]);
    for (var i = 1; i < parts.length - 1; i += 2) {
      form.append('`').append(quoted.indexOf(parts[i])).append('`').append(parts[i + 1]);
    }
    return Printable.text(form.toString());
  }

  /** English and French of each form. */
  JsonArray json() {
    var json = new JsonArray();
    for (var form : forms.keySet()) {
      var both = new JsonArray();
      both.add(form.en());
      both.add(form.fr());
      json.add(both);
    }
    return json;
  }
}
