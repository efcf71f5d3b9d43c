package com.example.assistant.ticket;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

@Component
public class Redactor {

  private static final Pattern EMAIL = Pattern.compile("[\\w.+-]+@[\\w-]+\\.[\\w.]+");

  public String redact(String text) {
    String withoutEmail = EMAIL.matcher(text).replaceAll("<email>");
    Pattern iban = Pattern.compile("\\b[A-Z]{2}\\d{2}(?: ?[0-9A-Z]{4}){3,7}\\b");
    return iban.matcher(withoutEmail).replaceAll("<iban>");
  }

  public String mask(String text, String customer) {
    return Pattern.compile(Pattern.quote(customer)).matcher(text).replaceAll("<customer>");
  }
}
