package io.keepsake.contract.service;

/** An argument that its owner may turn into another one. */
public final class Ticket {
  private volatile String id;

  /** Begins with a number. */
  public Ticket(String id) {
    this.id = id;
  }

  /** Returns the number. */
  public String id() {
    return id;
  }

  /** Changes the number. */
  public void rename(String id) {
    this.id = id;
  }
}
