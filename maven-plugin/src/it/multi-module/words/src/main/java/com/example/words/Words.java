package com.example.words;

import java.util.List;

public class Words {
  public String join(List<String> lines) {
    String text = "";
    for (String line : lines) {
      text += line;
    }
    return text;
  }
}
