package com.example.assistant.chat;

import dev.langchain4j.exception.RateLimitException;
import dev.langchain4j.model.chat.ChatModel;
import java.time.Duration;
import org.springframework.stereotype.Component;

@Component
public class PatientModel {

  private static final int ATTEMPTS = 5;

  private final ChatModel model;

  public PatientModel(ChatModel model) {
    this.model = model;
  }

  public String chat(String prompt) throws InterruptedException {
    RateLimitException last = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        return model.chat(prompt);
      } catch (RateLimitException e) {
        last = e;
        Thread.sleep(Duration.ofSeconds(1L << attempt).toMillis());
      }
    }
    throw last;
  }
}
