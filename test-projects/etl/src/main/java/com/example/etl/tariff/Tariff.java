package com.example.etl.tariff;

import java.math.BigDecimal;

public record Tariff(String region, BigDecimal price) {}
