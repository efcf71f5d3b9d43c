package com.example.etl.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

public final class RegionalSumsJob {

  private RegionalSumsJob() {}

  public static void main(String[] args) {
    try (SparkSession spark = SparkSession.builder().appName("regional-sums").getOrCreate()) {
      RegionLookup lookup = new RegionLookup(args[1]);
      Dataset<Row> readings = spark.read().parquet(args[0]).select("meter_id", "kwh");
      byRegion(readings, lookup).write().parquet(args[2] + "/regions");
      meterRegions(readings, lookup).write().text(args[2] + "/meters");
    }
  }

  static Dataset<Row> byRegion(Dataset<Row> readings, RegionLookup lookup) {
    Dataset<String> lines =
        readings.map(
            (MapFunction<Row, String>) row -> lookup.regionOf(row.getString(0)) + ";" + row.get(1),
            Encoders.STRING());
    return lines
        .selectExpr("split(value, ';')[0] AS region", "CAST(split(value, ';')[1] AS DOUBLE) AS kwh")
        .groupBy(col("region"))
        .agg(sum("kwh").as("kwh"));
  }

  static Dataset<String> meterRegions(Dataset<Row> readings, RegionLookup lookup) {
    return readings
        .select("meter_id")
        .distinct()
        .mapPartitions(
            (MapPartitionsFunction<Row, String>)
                rows -> {
                  Map<String, String> regions = lookup.all();
                  List<String> lines = new ArrayList<>();
                  while (rows.hasNext()) {
                    String meter = rows.next().getString(0);
                    lines.add(meter + ";" + regions.get(meter));
                  }
                  return lines.iterator();
                },
            Encoders.STRING());
  }
}
