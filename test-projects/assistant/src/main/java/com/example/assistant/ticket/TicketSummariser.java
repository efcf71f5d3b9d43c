package com.example.assistant.ticket;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

@Service
public class TicketSummariser {

  private static final Logger log = LoggerFactory.getLogger(TicketSummariser.class);

  private final ChatModel model;

  public TicketSummariser(ChatModel model) {
    this.model = model;
  }

  public List<String> headlines(List<Ticket> tickets) {
    return tickets.stream()
        .map(ticket -> model.chat("Give one line for this ticket:\n" + ticket.text()))
        .toList();
  }

  public List<String> digests(List<Ticket> tickets) {
    List<ChatResponse> responses = new ArrayList<>();
    for (Ticket ticket : tickets) {
      responses.add(model.chat(UserMessage.from("Sum up in 50 words:\n" + ticket.text())));
    }
    log.info("{} tokens used", tokens(responses));
    return responses.stream().map(response -> response.aiMessage().text()).toList();
  }

  public String thread(Ticket ticket) {
    String summary = "";
    for (String message : ticket.messages()) {
      summary = model.chat("Summary so far: " + summary + "\nRefine it with: " + message);
    }
    return summary;
  }

  private int tokens(List<ChatResponse> responses) {
    Integer total = 0;
    for (ChatResponse response : responses) {
      total += response.tokenUsage().totalTokenCount();
    }
    return total;
  }
}
