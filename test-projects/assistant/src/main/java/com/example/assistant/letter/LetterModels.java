package com.example.assistant.letter;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
public class LetterModels {

  private final String apiKey;
  private final Map<String, ChatModel> byBrand = new ConcurrentHashMap<>();

  public LetterModels(@Value("${assistant.api-key}") String apiKey) {
    this.apiKey = apiKey;
  }

  ChatModel formal() {
    return OpenAiChatModel.builder()
        .apiKey(apiKey)
        .modelName("gpt-4o")
        .temperature(0.1)
        .maxCompletionTokens(1200)
        .build();
  }

  ChatModel ofBrand(String brand) {
    return byBrand.computeIfAbsent(
        brand,
        name ->
            OpenAiChatModel.builder()
                .apiKey(apiKey)
                .modelName("gpt-4o-mini")
                .user(name)
                .maxCompletionTokens(1200)
                .build());
  }
}
