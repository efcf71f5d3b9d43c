package com.example.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.assistant.qa.AnswerService;
import com.example.assistant.ticket.CategoryReport;
import com.example.assistant.ticket.Redactor;
import com.example.assistant.ticket.ReplyDrafter;
import com.example.assistant.ticket.Ticket;
import com.example.assistant.ticket.TicketSummariser;
import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import dev.langchain4j.model.output.TokenUsage;
import dev.langchain4j.store.embedding.inmemory.InMemoryEmbeddingStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AssistantTest {
  private static final Ticket TICKET = new Ticket("1", "Ada", "Bill", List.of("Too high."));

  @Test
  void answersFromThePassages() {
    InMemoryEmbeddingStore<TextSegment> passages = new InMemoryEmbeddingStore<>();
    passages.add(Embedding.from(new float[] {1, 0}), TextSegment.from("one"));
    passages.add(Embedding.from(new float[] {1, 0.1f}), TextSegment.from("two"));
    EmbeddingModel embeddings =
        texts -> Response.from(List.of(Embedding.from(new float[] {1, 0})));
    assertEquals(
        "Answer from these passages:\none\n\ntwo\n\nQuestion: why?",
        new AnswerService(new Echo(), embeddings, passages).answer("why?"));
    assertEquals(
        "Answer from these passages:\nQuestion: why?",
        new AnswerService(new Echo(), embeddings, new InMemoryEmbeddingStore<>()).answer("why?"));
  }

  @Test
  void countsTickets() {
    Map<String, List<Ticket>> byCustomer = new LinkedHashMap<>();
    byCustomer.put("Ada", List.of(TICKET));
    byCustomer.put("Bob", List.of());
    assertEquals("Ada: 1\nBob: 0\n", new CategoryReport().lines(byCustomer));
    assertEquals("", new CategoryReport().lines(Map.of()));
  }

  @Test
  void hidesAccounts() {
    Redactor redactor = new Redactor();
    assertEquals("pay <iban> or <email>", redactor.redact("pay FR76 3000 6000 0112 or a@b.fr"));
    assertEquals("", redactor.redact(""));
  }

  @Test
  void draftsReplies() {
    ChatModel model = new Fixed("{\"subject\": \"Yes\", \"body\": \"b\", \"urgent\": true}");
    assertEquals(
        new ReplyDrafter.Draft("Yes", "b", true),
        new ReplyDrafter(model, new Redactor()).draft(TICKET));
    assertEquals(
        new ReplyDrafter.Draft("Re: Bill", "no JSON", false),
        new ReplyDrafter(new Fixed("no JSON"), new Redactor()).draft(TICKET));
  }

  @Test
  void digestsTickets() {
    assertEquals(
        List.of("short", "short"),
        new TicketSummariser(new Fixed("short")).digests(List.of(TICKET, TICKET)));
  }

  /** Answers with the question. */
  private static class Echo implements ChatModel {
    @Override
    public ChatResponse doChat(ChatRequest request) {
      UserMessage question = (UserMessage) request.messages().get(0);
      return answer(question.singleText());
    }
  }

  private record Fixed(String text) implements ChatModel {
    @Override
    public ChatResponse doChat(ChatRequest request) {
      return answer(text);
    }
  }

  private static ChatResponse answer(String text) {
    return ChatResponse.builder()
        .aiMessage(AiMessage.from(text))
        .tokenUsage(new TokenUsage(100, 50))
        .build();
  }
}
