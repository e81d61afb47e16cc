package com.example;

interface Limits {
  int max = 3;
}
