package com.example.assistant.ticket;

import org.springframework.ai.chat.client.ChatClient;
import org.springframework.stereotype.Component;

@Component
public class Translator {

  private final ChatClient client;

  public Translator(ChatClient client) {
    this.client = client;
  }

  public String toEnglish(String text) {
    if (text.isBlank()) {
      return text;
    }
    return client.prompt().user("Translate into English:\n" + text).call().content();
  }
}
