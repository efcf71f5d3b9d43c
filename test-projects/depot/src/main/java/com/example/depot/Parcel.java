package com.example.depot;

/** A parcel, in grams. */
public record Parcel(String code, String town, Long weight) {}
