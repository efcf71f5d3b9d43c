package com.example.assistant.letter;

import com.example.assistant.ticket.Ticket;
import org.springframework.stereotype.Service;

@Service
public class LetterWriter {

  private final LetterModels models;

  public LetterWriter(LetterModels models) {
    this.models = models;
  }

  public String apology(Ticket ticket) {
    return models.formal().chat("Write a formal letter of apology for:\n" + ticket.text());
  }

  public String welcome(String brand, String customer) {
    return models.ofBrand(brand).chat("Welcome " + customer + " in three sentences.");
  }
}
