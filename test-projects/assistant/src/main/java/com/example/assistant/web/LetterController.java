package com.example.assistant.web;

import com.example.assistant.letter.LetterWriter;
import com.example.assistant.text.SentenceCounter;
import com.example.assistant.text.TokenBudget;
import com.example.assistant.ticket.MeterReadingExtractor;
import com.example.assistant.ticket.MeterReadingExtractor.MeterReading;
import com.example.assistant.ticket.Ticket;
import com.example.assistant.ticket.TopicRouter;
import java.io.IOException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class LetterController {

  private final LetterWriter letters;
  private final SentenceCounter sentences;
  private final TokenBudget budget;
  private final TopicRouter topics;
  private final MeterReadingExtractor readings;

  public LetterController(
      LetterWriter letters,
      SentenceCounter sentences,
      TokenBudget budget,
      TopicRouter topics,
      MeterReadingExtractor readings) {
    this.letters = letters;
    this.sentences = sentences;
    this.budget = budget;
    this.topics = topics;
    this.readings = readings;
  }

  @PostMapping("/letters")
  public String letter(@RequestBody Ticket ticket) throws IOException {
    if (!budget.fits(ticket.text()) || sentences.sentences(ticket.text()) > 200) {
      return "Please shorten your message.";
    }
    return topics.isComplaint(ticket)
        ? letters.apology(ticket)
        : letters.welcome("default", ticket.customer());
  }

  @PostMapping("/readings")
  public MeterReading reading(@RequestBody Ticket ticket) {
    return readings.extract(ticket).orElseThrow();
  }
}
