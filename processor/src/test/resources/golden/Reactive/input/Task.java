package net;

interface Task<T> {
  T run() throws Exception;
}
