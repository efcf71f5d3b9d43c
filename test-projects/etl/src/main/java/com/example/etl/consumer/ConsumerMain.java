package com.example.etl.consumer;

import com.example.etl.enrich.Enricher;
import com.example.etl.enrich.MeterDirectory;
import com.example.etl.enrich.PriceCache;
import com.example.etl.store.ReadingStore;
import com.example.etl.tariff.TariffMapper;
import com.example.etl.tariff.TariffService;
import java.sql.SQLException;
import java.util.Properties;
import org.apache.ibatis.datasource.pooled.PooledDataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

public final class ConsumerMain {

  private ConsumerMain() {}

  public static void main(String[] args) throws SQLException {
    PooledDataSource dataSource =
        new PooledDataSource("org.postgresql.Driver", args[0], "etl", System.getenv("DB_PASSWORD"));
    Configuration configuration =
        new Configuration(new Environment("main", new JdbcTransactionFactory(), dataSource));
    configuration.addMapper(TariffMapper.class);
    SqlSessionFactory sessions = new SqlSessionFactoryBuilder().build(configuration);
    Enricher enricher =
        new Enricher(new MeterDirectory(dataSource), new PriceCache(new TariffService(sessions)));
    Properties kafka = new Properties();
    kafka.put("bootstrap.servers", args[1]);
    kafka.put("group.id", "meter-etl");
    kafka.put("enable.auto.commit", false);
    kafka.put("compression.type", "zstd");
    try (var consumer =
            new KafkaConsumer<>(kafka, new StringDeserializer(), new StringDeserializer());
        var rejects = new KafkaProducer<>(kafka, new StringSerializer(), new StringSerializer())) {
      ReadingStore store = new ReadingStore(dataSource);
      new ReadingConsumer(consumer, rejects, enricher, store).run();
    }
  }
}
