package com.example.etl.model;

import java.time.Instant;

public record Reading(String meterId, Instant takenAt, double kilowattHours) {}
