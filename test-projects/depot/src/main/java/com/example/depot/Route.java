package com.example.depot;

import java.util.ArrayList;
import java.util.List;

/** The towns that a lorry goes to. */
public class Route {
  private final List<Stop> stops = new ArrayList<>();
  private final int speed;

  public Route(int speed) {
    this.speed = speed;
  }

  public void addStop(String town, int kilometres) {
    stops.add(new Stop(town, kilometres));
  }

  public int minutes() {
    int sum = 0;
    for (Stop stop : stops) {
      sum += new Leg(stop).minutes();
    }
    return sum;
  }

  private class Stop {
    private final String town;
    private final int kilometres;

    Stop(String town, int kilometres) {
      this.town = town;
      this.kilometres = kilometres;
    }

    @Override
    public String toString() {
      return town + " " + kilometres;
    }
  }

  /** Needs the route for its speed. */
  private class Leg {
    private final Stop stop;

    Leg(Stop stop) {
      this.stop = stop;
    }

    int minutes() {
      return stop.kilometres * 60 / speed;
    }
  }
}
