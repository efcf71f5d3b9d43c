package io.github.ecoscan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.fix.Edits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The fix of keyset-get-lookup writes no {@code var} where the project's level lacks it. */
class EntryTypeTest {
  @TempDir Path folder;

  @Test
  void spellsTheTypeOfEntriesBelowJava10() throws IOException {
    assertThat(fixed("import java.util.*;", 8)).contains("for (Map.Entry<String, Long> entry :");
    assertThat(fixed("import java.util.HashMap;", 8))
        .contains("for (java.util.Map.Entry<String, Long> entry :");
    assertThat(fixed("import java.util.HashMap;", 10)).contains("for (var entry :");
  }

  private String fixed(String imports, int javaLevel) throws IOException {
    var source =
        """
        %s

        class Prices {
          private final HashMap<String, Long> prices = new HashMap<>();

          long total() {
            long total = 0;
            for (String item : prices.keySet()) {
              total += prices.get(item);
            }
            return total;
          }
        }
        """
            .formatted(imports);
    Files.writeString(folder.resolve("Prices.java"), source);
    var finding =
        FixtureScan.run(folder, "keyset-get-lookup", List.of(), javaLevel).findings().get(0);
    return Edits.apply(source, finding.fix().orElseThrow().edits());
  }
}
