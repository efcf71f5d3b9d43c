package com.example.shop.shipping;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

@Service
public class ShipmentService {

  private static final int CHUNK = 100;

  private final CarrierClient carrier;
  private final HttpClient http = HttpClient.newHttpClient();
  private final String labels;

  public ShipmentService(CarrierClient carrier, @Value("${shop.label-url}") String labels) {
    this.carrier = carrier;
    this.labels = labels;
  }

  public Map<String, String> statuses(List<String> trackingNumbers) {
    Map<String, String> statuses = new LinkedHashMap<>();
    for (String trackingNumber : trackingNumbers) {
      statuses.put(trackingNumber, carrier.status(trackingNumber));
    }
    return statuses;
  }

  public Map<String, String> statusesOfAll(List<String> trackingNumbers) {
    Map<String, String> statuses = new LinkedHashMap<>();
    for (int from = 0; from < trackingNumbers.size(); from += CHUNK) {
      int to = Math.min(from + CHUNK, trackingNumbers.size());
      statuses.putAll(carrier.statuses(trackingNumbers.subList(from, to)));
    }
    return statuses;
  }

  public List<byte[]> labels(List<Long> orderIds) throws IOException, InterruptedException {
    List<byte[]> images = new ArrayList<>();
    for (Long orderId : orderIds) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(labels + "/" + orderId)).build();
      images.add(http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body());
    }
    return images;
  }
}
