package com.example.depot;

import java.util.ArrayList;
import java.util.List;

/** Sums and lists of weights. */
public class Weights {
  private Weights() {}

  public static List<Long> of(List<Parcel> parcels) {
    List<Long> weights = new ArrayList<>();
    for (Parcel parcel : parcels) {
      weights.add(parcel.weight().longValue());
    }
    return weights;
  }

  public static List<Long> same(List<Parcel> parcels) {
    List<Long> weights = new ArrayList<>();
    for (Parcel parcel : parcels) {
      weights.add(parcel.weight());
    }
    return weights;
  }

  public static long sum(List<Parcel> parcels) {
    long sum = 0;
    for (Parcel parcel : parcels) {
      sum += parcel.weight();
    }
    return sum;
  }
}
