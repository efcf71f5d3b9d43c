package com.example.etl.weather;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

public final class WeatherJob {

  private WeatherJob() {}

  public static void main(String[] args) {
    try (SparkSession spark = SparkSession.builder().appName("weather").getOrCreate()) {
      Dataset<Row> stations = spark.read().parquet(args[0]).select("url");
      temperatures(stations).write().text(args[1] + "/temperatures");
      forecasts(stations).write().text(args[1] + "/forecasts");
    }
  }

  static Dataset<String> temperatures(Dataset<Row> stations) {
    return stations.map(
        (MapFunction<Row, String>)
            row -> {
              HttpClient client = HttpClient.newHttpClient();
              return ask(client, row.getString(0) + "/now");
            },
        Encoders.STRING());
  }

  static Dataset<String> forecasts(Dataset<Row> stations) {
    return stations.mapPartitions(
        (MapPartitionsFunction<Row, String>)
            rows -> {
              HttpClient client = HttpClient.newHttpClient();
              List<String> forecasts = new ArrayList<>();
              while (rows.hasNext()) {
                forecasts.add(ask(client, rows.next().getString(0) + "/tomorrow"));
              }
              return forecasts.iterator();
            },
        Encoders.STRING());
  }

  private static String ask(HttpClient client, String url) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }
}
