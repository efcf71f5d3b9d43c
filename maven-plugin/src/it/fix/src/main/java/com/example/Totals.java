package com.example;

import java.util.List;
import java.util.regex.Pattern;

public class Totals {

  public long sum(List<Integer> amounts) {
    Long sum = 0L; // kept
    for (int amount : amounts) {
      sum += amount;
    }
    return sum;
  }

  public boolean isReference(String text) {
    return Pattern.compile("[A-Z]{2}-\\d+").matcher(text).matches();
  }
}
