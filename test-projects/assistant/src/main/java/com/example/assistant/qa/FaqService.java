package com.example.assistant.qa;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;

@Service
public class FaqService {

  private final PolicyExpert expert;
  private final Map<String, String> known = new ConcurrentHashMap<>();

  public FaqService(PolicyExpert expert) {
    this.expert = expert;
  }

  public Map<String, String> page(List<String> questions) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (String question : questions) {
      answers.put(question, expert.answer(question));
    }
    return answers;
  }

  public Map<String, String> popular(List<String> questions) {
    Map<String, String> answers = new LinkedHashMap<>();
    for (String question : questions) {
      answers.put(question, known.computeIfAbsent(question, expert::answer));
    }
    return answers;
  }
}
