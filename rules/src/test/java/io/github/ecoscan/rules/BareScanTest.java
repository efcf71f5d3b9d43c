package io.github.ecoscan.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ecoscan.model.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scans without any class path. */
class BareScanTest {
  private static final String LOOP =
      """
      package com.example;
      import java.util.List;
      import org.springframework.ai.chat.client.*;
      class Classifier {
        private ChatClient chat;
        void classify(List<String> tickets) {
          for (String ticket : tickets) {
            System.out.println(chat.prompt().user(ticket).call().content());
          }
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void followsAChainThatBeginsWithANameImportedOnDemand() throws IOException {
    write("Classifier.java", LOOP);

    assertThat(findings()).extracting(finding -> finding.span().line()).containsExactly(8);
  }

  @Test
  void leavesAProjectsOwnTypeOfTheNameAlone() throws IOException {
    write("Classifier.java", LOOP);
    write(
        "ChatClient.java",
        """
        package com.example;
        class ChatClient {
          ChatClient prompt() { return this; }
          ChatClient user(String text) { return this; }
          ChatClient call() { return this; }
          String content() { return ""; }
        }
        """);

    assertThat(findings()).isEmpty();
  }

  private List<Finding> findings() {
    return FixtureScan.run(folder, "llm-call-in-loop", List.of()).findings();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }
}
