package com.example.assistant.web;

import com.example.assistant.qa.AnswerService;
import com.example.assistant.qa.FaqService;
import com.example.assistant.ticket.Category;
import com.example.assistant.ticket.Ticket;
import com.example.assistant.ticket.TicketClassifier;
import com.example.assistant.ticket.TicketInbox;
import com.example.assistant.ticket.TicketSummariser;
import com.example.assistant.ticket.Translator;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class AssistantController {

  private final AnswerService answers;
  private final FaqService faq;
  private final TicketInbox inbox;
  private final TicketClassifier classifier;
  private final TicketSummariser summariser;
  private final Translator translator;

  public AssistantController(
      AnswerService answers,
      FaqService faq,
      TicketInbox inbox,
      TicketClassifier classifier,
      TicketSummariser summariser,
      Translator translator) {
    this.answers = answers;
    this.faq = faq;
    this.inbox = inbox;
    this.classifier = classifier;
    this.summariser = summariser;
    this.translator = translator;
  }

  @GetMapping("/answer")
  public String answer(@RequestParam String question) {
    return answers.answer(question);
  }

  @PostMapping("/answers")
  public List<String> answers(@RequestBody List<String> questions) {
    return questions.stream().map(question -> answers.answer(question)).toList();
  }

  @PostMapping("/faq")
  public Map<String, String> faq(@RequestBody List<String> questions) {
    return faq.page(questions);
  }

  @GetMapping("/tickets/categories")
  public Map<String, Category> categories() {
    return classifier.classify(inbox.open());
  }

  @GetMapping("/tickets/headlines")
  public List<String> headlines() {
    return summariser.headlines(inbox.open());
  }

  @PostMapping("/tickets/english")
  public List<String> english(@RequestBody Ticket ticket) {
    return ticket.messages().stream().map(translator::toEnglish).toList();
  }
}
