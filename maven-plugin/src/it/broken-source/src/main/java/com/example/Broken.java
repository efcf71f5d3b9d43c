package com.example;

public class Broken {
  void open( {
}
