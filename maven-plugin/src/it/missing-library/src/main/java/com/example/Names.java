package com.example;

import com.example.absent.Catalogue;
import java.util.List;
import javax.inject.Named;

public class Names {
  public String join(Named first, List<String> others) {
    var text = first.value();
    for (String other : others) {
      text += other;
    }
    return text;
  }

  public Object unknown(Catalogue catalogue, List<String> others) {
    var text = catalogue.title();
    for (String other : others) {
      text += other;
    }
    return text;
  }
}
