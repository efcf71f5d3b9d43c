package com.example;

import java.util.List;

public class Whole {
  public String join(List<String> lines) {
    String text = "";
    for (String line : lines) {
      text += line;
    }
    return text;
  }
}
