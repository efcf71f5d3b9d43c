package com.example.assistant.ticket;

import com.example.assistant.ticket.ReplyDrafter.Draft;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

@Component
public class Outbox {

  private final Map<String, Draft> drafts = new ConcurrentHashMap<>();

  public void put(String ticketId, Draft draft) {
    drafts.put(ticketId, draft);
  }

  public Optional<Draft> take(String ticketId) {
    return Optional.ofNullable(drafts.remove(ticketId));
  }
}
