package com.example.etl.consumer;

import com.example.etl.enrich.Enricher;
import com.example.etl.model.EnrichedReading;
import com.example.etl.parse.JsonParser;
import com.example.etl.parse.RejectWriter;
import com.example.etl.store.ReadingStore;
import com.google.gson.JsonParseException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

public class ReadingConsumer {

  private static final Duration POLL = Duration.ofSeconds(1);

  private final Consumer<String, String> consumer;
  private final Producer<String, String> rejects;
  private final JsonParser parser = new JsonParser();
  private final RejectWriter rejectWriter = new RejectWriter();
  private final Enricher enricher;
  private final ReadingStore store;
  private volatile boolean running = true;

  public ReadingConsumer(
      Consumer<String, String> consumer,
      Producer<String, String> rejects,
      Enricher enricher,
      ReadingStore store) {
    this.consumer = consumer;
    this.rejects = rejects;
    this.enricher = enricher;
    this.store = store;
  }

  public void run() throws SQLException {
    consumer.subscribe(List.of("meter-readings"));
    while (running) {
      ConsumerRecords<String, String> records = consumer.poll(POLL);
      if (records.isEmpty()) {
        continue;
      }
      store.insertAll(enriched(records));
      consumer.commitSync();
    }
  }

  public void stop() {
    running = false;
  }

  private List<EnrichedReading> enriched(ConsumerRecords<String, String> records)
      throws SQLException {
    List<EnrichedReading> readings = new ArrayList<>();
    for (ConsumerRecord<String, String> record : records) {
      try {
        readings.add(enricher.enrich(parser.parse(record.value())));
      } catch (JsonParseException e) {
        String rejected = rejectWriter.reject(record.value(), e);
        rejects.send(new ProducerRecord<>("meter-readings-rejected", record.key(), rejected));
      }
    }
    return readings;
  }
}
