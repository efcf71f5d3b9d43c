package com.example.etl.report;

import com.example.etl.model.Reading;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

public class DailyReport {

  public String summary(Map<String, List<Reading>> byMeter) {
    String summary = "meter;readings;kwh\n";
    for (Map.Entry<String, List<Reading>> entry : byMeter.entrySet()) {
      List<Reading> readings = entry.getValue();
      summary = summary + entry.getKey() + ";" + readings.size() + ";" + sum(readings) + "\n";
    }
    return summary;
  }

  public double sum(List<Reading> readings) {
    Double sum = 0.0;
    for (Reading reading : readings) {
      sum += reading.kilowattHours();
    }
    return sum;
  }

  public double peak(List<Reading> readings) {
    double peak = 0.0;
    for (Reading reading : readings) {
      peak = Math.max(peak, reading.kilowattHours());
    }
    return peak;
  }

  public String meters(Map<String, List<Reading>> byMeter) {
    StringJoiner meters = new StringJoiner(", ");
    for (String meter : byMeter.keySet()) {
      meters.add(meter);
    }
    return meters.toString();
  }
}
