package com.example.assistant.ticket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.langchain4j.model.chat.ChatModel;
import org.springframework.stereotype.Component;

@Component
public class ReplyDrafter {

  public record Draft(String subject, String body, boolean urgent) {}

  private final ChatModel model;
  private final Redactor redactor;

  public ReplyDrafter(ChatModel model, Redactor redactor) {
    this.model = model;
    this.redactor = redactor;
  }

  public Draft draft(Ticket ticket) {
    String reply = ask(redactor.redact(ticket.text()));
    try {
      return new ObjectMapper().readValue(reply, Draft.class);
    } catch (JsonProcessingException e) {
      return new Draft("Re: " + ticket.subject(), reply, false);
    }
  }

  private String ask(String text) {
    return model.chat("Draft a reply as JSON with subject, body and urgent.\n" + text);
  }
}
