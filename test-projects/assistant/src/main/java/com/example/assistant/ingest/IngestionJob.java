package com.example.assistant.ingest;

import dev.langchain4j.data.document.Document;
import dev.langchain4j.data.document.DocumentSplitter;
import dev.langchain4j.data.document.loader.FileSystemDocumentLoader;
import dev.langchain4j.data.document.splitter.DocumentSplitters;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.store.embedding.EmbeddingStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

@Component
public class IngestionJob {

  private static final int BATCH = 64;

  private final DocumentSplitter splitter = DocumentSplitters.recursive(800, 80);
  private final ChatModel model;
  private final EmbeddingModel embeddings;
  private final EmbeddingStore<TextSegment> passages;
  private final Path folder;

  public IngestionJob(
      ChatModel model,
      EmbeddingModel embeddings,
      EmbeddingStore<TextSegment> passages,
      @Value("${assistant.documents}") Path folder) {
    this.model = model;
    this.embeddings = embeddings;
    this.passages = passages;
    this.folder = folder;
  }

  @Scheduled(cron = "0 0 1 * * *")
  public void ingestNewDocuments() {
    for (Document document : FileSystemDocumentLoader.loadDocuments(folder.resolve("new"))) {
      store(situated(document, splitter.split(document)));
    }
  }

  private List<TextSegment> situated(Document document, List<TextSegment> segments) {
    List<TextSegment> situated = new ArrayList<>();
    String title = document.metadata().getString("file_name");
    for (TextSegment segment : segments) {
      String place = model.chat("Situate this passage of " + title + ":\n" + segment.text());
      situated.add(TextSegment.from(place + "\n" + segment.text(), segment.metadata()));
    }
    return situated;
  }

  private void store(List<TextSegment> segments) {
    for (int from = 0; from < segments.size(); from += BATCH) {
      List<TextSegment> batch = segments.subList(from, Math.min(from + BATCH, segments.size()));
      List<Embedding> vectors = embeddings.embedAll(batch).content();
      passages.addAll(vectors, batch);
    }
  }
}
