package com.example.assistant.ticket;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
public class TicketInbox {

  private final ObjectMapper mapper;
  private final Path folder;

  public TicketInbox(@Value("${assistant.inbox}") Path folder) {
    this.mapper = new ObjectMapper();
    this.folder = folder;
  }

  public List<Ticket> open() {
    return read(folder.resolve("open.jsonl"));
  }

  public List<Ticket> overdue() {
    return read(folder.resolve("overdue.jsonl"));
  }

  private List<Ticket> read(Path file) {
    List<Ticket> tickets = new ArrayList<>();
    try (BufferedReader reader = Files.newBufferedReader(file)) {
      String line;
      while ((line = reader.readLine()) != null) {
        tickets.add(mapper.readValue(line, Ticket.class));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return tickets;
  }
}
