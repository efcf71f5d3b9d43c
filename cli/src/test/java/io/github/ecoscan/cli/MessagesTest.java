package io.github.ecoscan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static final Pattern PLACEHOLDER = Pattern.compile("%[a-z]");

  private final Messages english = Messages.in(Locale.ENGLISH);
  private final Messages french = Messages.in(Locale.FRENCH);

  @Test
  void haveTheSameKeysInBothLanguages() {
    assertThat(english.bundle().keySet()).hasSizeGreaterThan(50);
    assertThat(new TreeSet<>(french.bundle().keySet()))
        .isEqualTo(new TreeSet<>(english.bundle().keySet()));
  }

  @Test
  void haveTheSameArgumentsInBothLanguages() {
    for (var key : english.bundle().keySet()) {
      assertThat(placeholders(french, key)).as(key).isEqualTo(placeholders(english, key));
    }
  }

  @Test
  void speakEnglishWhateverTheSystemSpeaks() {
    var system = Locale.getDefault();
    try {
      Locale.setDefault(Locale.FRENCH);
      assertThat(Messages.in(Locale.ENGLISH).get("reason.denied")).isEqualTo("access denied");
    } finally {
      Locale.setDefault(system);
    }
  }

  @Test
  void keepAccents() {
    assertThat(french.get("reason.denied")).isEqualTo("accès refusé");
  }

  private static List<String> placeholders(Messages messages, String key) {
    var found = new ArrayList<String>();
    var matcher = PLACEHOLDER.matcher(messages.bundle().getString(key));
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }
}
