package com.example.depot;

import java.net.URI;
import java.net.URL;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The pages on which customers follow their parcels. */
public class Tracking {
  private Tracking() {}

  public static int pages(List<URL> visited) {
    Set<URL> pages = new HashSet<>();
    for (URL page : visited) {
      pages.add(page);
    }
    return pages.size();
  }

  public static int addresses(List<URI> visited) {
    return new HashSet<>(visited).size();
  }
}
