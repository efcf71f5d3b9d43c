package com.example.assistant.ticket;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Service;

@Service
public class TicketClassifier {

  private static final int PACK = 20;
  private static final ParameterizedTypeReference<Map<String, Category>> BY_ID =
      new ParameterizedTypeReference<>() {};

  private final ChatClient triage;

  public TicketClassifier(ChatClient triage) {
    this.triage = triage;
  }

  public Map<String, Category> classify(List<Ticket> tickets) {
    Map<String, Category> categories = new LinkedHashMap<>();
    for (Ticket ticket : tickets) {
      String prompt = "Which category has this ticket?\n" + ticket.text();
      Category category = triage.prompt().user(prompt).call().entity(Category.class);
      categories.put(ticket.id(), category);
    }
    return categories;
  }

  public Map<String, Category> classifyPacked(List<Ticket> tickets) {
    Map<String, Category> categories = new LinkedHashMap<>();
    for (int from = 0; from < tickets.size(); from += PACK) {
      List<Ticket> pack = tickets.subList(from, Math.min(from + PACK, tickets.size()));
      categories.putAll(triage.prompt().user(packed(pack)).call().entity(BY_ID));
    }
    return categories;
  }

  private String packed(List<Ticket> tickets) {
    StringBuilder prompt = new StringBuilder("Map the id of each ticket to its category.\n");
    for (Ticket ticket : tickets) {
      prompt.append("## ").append(ticket.id()).append('\n').append(ticket.text()).append('\n');
    }
    return prompt.toString();
  }

  public Category byMajority(Ticket ticket) {
    List<Category> votes = new ArrayList<>();
    for (int vote = 0; vote < 3; vote++) {
      votes.add(triage.prompt().user(ticket.text()).call().entity(Category.class));
    }
    Map<Category, Integer> counts = new EnumMap<>(Category.class);
    for (Category vote : votes) {
      counts.merge(vote, 1, Integer::sum);
    }
    Category winner = Category.OTHER;
    for (Map.Entry<Category, Integer> count : counts.entrySet()) {
      if (count.getValue() > counts.getOrDefault(winner, 0)) {
        winner = count.getKey();
      }
    }
    return winner;
  }
}
