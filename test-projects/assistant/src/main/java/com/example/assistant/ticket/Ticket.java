package com.example.assistant.ticket;

import java.util.List;

public record Ticket(String id, String customer, String subject, List<String> messages) {

  public String text() {
    return subject + "\n\n" + String.join("\n---\n", messages);
  }
}
