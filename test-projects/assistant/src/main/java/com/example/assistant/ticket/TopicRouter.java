package com.example.assistant.ticket;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.store.embedding.CosineSimilarity;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
public class TopicRouter {

  private static final String COMPLAINT = "The customer complains about a bill that is too high.";
  private static final double CLOSE = 0.8;

  private final EmbeddingModel embeddings;
  private final Embedding urgent;

  public TopicRouter(EmbeddingModel embeddings) {
    this.embeddings = embeddings;
    this.urgent = embeddings.embed("The power is out, somebody is in danger.").content();
  }

  public boolean isComplaint(Ticket ticket) {
    Embedding complaint = embeddings.embed(COMPLAINT).content();
    Embedding text = embeddings.embed(ticket.text()).content();
    return CosineSimilarity.between(complaint, text) > CLOSE;
  }

  public List<Ticket> urgent(List<Ticket> tickets) {
    List<TextSegment> texts = tickets.stream().map(t -> TextSegment.from(t.text())).toList();
    List<Embedding> vectors = embeddings.embedAll(texts).content();
    List<Ticket> found = new ArrayList<>();
    for (int i = 0; i < tickets.size(); i++) {
      if (CosineSimilarity.between(urgent, vectors.get(i)) > CLOSE) {
        found.add(tickets.get(i));
      }
    }
    return found;
  }

  public List<Ticket> like(String topic, List<Ticket> tickets) {
    List<Ticket> found = new ArrayList<>();
    for (Ticket ticket : tickets) {
      Embedding wanted = embeddings.embed(topic).content();
      Embedding text = embeddings.embed(ticket.subject()).content();
      if (CosineSimilarity.between(wanted, text) > CLOSE) {
        found.add(ticket);
      }
    }
    return found;
  }
}
