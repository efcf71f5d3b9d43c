package com.example.depot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parcels that wait for a lorry. */
public class Depot {
  private final List<Parcel> waiting = new ArrayList<>();
  private final Map<String, Integer> perTown = new HashMap<>();
  private final List<String> history = new ArrayList<>();

  public void add(Parcel parcel) {
    waiting.add(parcel);
    history.add(parcel.code());
  }

  public List<String> history() {
    return List.copyOf(history);
  }

  public static String list(List<String> codes) {
    String text = "";
    for (String code : codes) {
      text += code;
    }
    return text;
  }
}
