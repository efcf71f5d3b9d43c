import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * What a message to a broker of Kafka costs: CPU time of client and broker for records that are
 * waited for one by one, sent together, and sent with a producer made for each.
 */
public class Messages {
  private static final byte[] VALUE = new byte[100];

  public static void main(String[] args) throws Exception {
    var broker = Long.parseLong(args[1]);
    // without a pause before each record, which is a matter of time and not of work
    try (var producer = producer(args[0], Map.of("linger.ms", 0))) {
      Operations.measure("kafka-send-sync", 500, broker, () -> one(producer, 500), null);
    }
    try (var producer = producer(args[0], Map.of())) {
      Operations.measure("kafka-send-batched", 1000, broker, () -> many(producer, 1000), null);
    }
    Operations.measure(
        "kafka-producer-per-record",
        10,
        broker,
        () -> {
          for (var i = 0; i < 10; i++) {
            try (var producer = producer(args[0], Map.of("linger.ms", 0))) {
              one(producer, 1);
            }
          }
        },
        null);
    // what the broker takes when nothing is asked of it, for each millisecond
    Operations.measure("kafka-idle", 1000, broker, () -> Thread.sleep(1000), null);
    System.exit(0);
  }

  private static KafkaProducer<byte[], byte[]> producer(String broker, Map<String, Object> more) {
    var settings = new HashMap<>(more);
    settings.put("bootstrap.servers", broker);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static void one(KafkaProducer<byte[], byte[]> producer, int records) throws Exception {
    for (var i = 0; i < records; i++) {
      Operations.require(producer.send(new ProducerRecord<>("bench", VALUE)).get().hasOffset());
    }
  }

  private static void many(KafkaProducer<byte[], byte[]> producer, int records) {
    for (var i = 0; i < records; i++) {
      producer.send(new ProducerRecord<>("bench", VALUE));
    }
    producer.flush();
  }
}
