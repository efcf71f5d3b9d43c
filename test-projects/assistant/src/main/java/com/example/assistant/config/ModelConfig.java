package com.example.assistant.config;

import com.example.assistant.qa.PolicyExpert;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.langchain4j.model.openai.OpenAiEmbeddingModel;
import dev.langchain4j.rag.content.retriever.EmbeddingStoreContentRetriever;
import dev.langchain4j.service.AiServices;
import dev.langchain4j.store.embedding.EmbeddingStore;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
public class ModelConfig {

  @Bean
  ChatModel supportModel(@Value("${assistant.api-key}") String apiKey) {
    return OpenAiChatModel.builder()
        .apiKey(apiKey)
        .modelName("gpt-4o-mini")
        .maxCompletionTokens(800)
        .build();
  }

  @Bean
  EmbeddingModel passageModel(@Value("${assistant.api-key}") String apiKey) {
    return OpenAiEmbeddingModel.builder()
        .apiKey(apiKey)
        .modelName("text-embedding-3-small")
        .build();
  }

  @Bean
  EmbeddingStore<TextSegment> passages() {
    return new InMemoryEmbeddingStore<>();
  }

  @Bean
  PolicyExpert policyExpert(
      ChatModel model, EmbeddingModel passageModel, EmbeddingStore<TextSegment> passages) {
    return AiServices.builder(PolicyExpert.class)
        .chatModel(model)
        .contentRetriever(
            EmbeddingStoreContentRetriever.builder()
                .embeddingModel(passageModel)
                .embeddingStore(passages)
                .maxResults(4)
                .minScore(0.7)
                .build())
        .build();
  }

  @Bean
  ChatClient triageClient(ChatClient.Builder builder) {
    return builder.defaultSystem("You sort support tickets of an energy supplier.").build();
  }
}
