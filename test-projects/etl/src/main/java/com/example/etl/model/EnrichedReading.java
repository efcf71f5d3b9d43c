package com.example.etl.model;

import java.math.BigDecimal;

public record EnrichedReading(Reading reading, String region, BigDecimal price) {}
