package com.example.etl.model;

public record Meter(String id, String region) {}
