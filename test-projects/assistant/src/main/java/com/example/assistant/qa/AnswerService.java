package com.example.assistant.qa;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingMatch;
import dev.langchain4j.store.embedding.EmbeddingSearchRequest;
import dev.langchain4j.store.embedding.EmbeddingStore;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;

@Service
public class AnswerService {

  private final ChatModel model;
  private final EmbeddingModel embeddings;
  private final EmbeddingStore<TextSegment> passages;

  public AnswerService(
      ChatModel model, EmbeddingModel embeddings, EmbeddingStore<TextSegment> passages) {
    this.model = model;
    this.embeddings = embeddings;
    this.passages = passages;
  }

  public String answer(String question) {
    String context = "";
    for (EmbeddingMatch<TextSegment> match : search(question)) {
      context += match.embedded().text() + "\n\n";
    }
    return model.chat("Answer from these passages:\n" + context + "Question: " + question);
  }

  public List<String> sources(String question) {
    return search(question).stream()
        .map(match -> match.embedded().metadata().getString("file_name"))
        .distinct()
        .collect(Collectors.toList());
  }

  private List<EmbeddingMatch<TextSegment>> search(String question) {
    Embedding embedding = embeddings.embed(question).content();
    EmbeddingSearchRequest request =
        EmbeddingSearchRequest.builder()
            .queryEmbedding(embedding)
            .maxResults(6)
            .minScore(0.7)
            .build();
    return passages.search(request).matches();
  }
}
