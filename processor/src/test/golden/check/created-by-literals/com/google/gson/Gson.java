package com.google.gson;

public class Gson {
  public <T> T fromJson(String json, Class<T> type) {
    return type.cast(json);
  }

  public String toJson(Object object, Class<?> type) {
    return type.cast(object).toString();
  }
}
