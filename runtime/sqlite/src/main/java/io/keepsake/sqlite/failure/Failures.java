package io.keepsake.sqlite.failure;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What an error of SQLite means for a store. */
public final class Failures {
  private static final int ERROR = 1;
  private static final int BUSY = 5;
  private static final int LOCKED = 6;
  private static final int READONLY = 8;
  private static final int IOERR = 10;
  private static final int CORRUPT = 11;
  private static final int FULL = 13;
  private static final int CANTOPEN = 14;
  private static final int CONSTRAINT = 19;
  private static final int NOTADB = 26;

  private Failures() {}

  /** Tells whether it is worth trying again. */
  public static boolean isBusy(SQLException failure) {
    int code = primaryCode(failure);
    return code == BUSY || code == LOCKED;
  }

  /**
   * Tells whether the connection should not be used any more. On a full disk it should: it can still read, and opening
   * another one would need room.
   */
  public static boolean isOfConnection(SQLException failure) {
    return !isBusy(failure) && primaryCode(failure) != FULL;
  }

  /** Returns the exception for a caller of the store. */
  public static IOException of(Path file, SQLException failure) {
    String why = file + ": " + failure.getMessage();
    return switch (primaryCode(failure)) {
      case BUSY, LOCKED -> new IOException("other processes kept the store busy: " + why, failure);
      case FULL -> new IOException("the disk is full: " + why, failure);
      case READONLY -> new IOException("the disk or the file is read-only: " + why, failure);
      case CANTOPEN -> new IOException("cannot be opened: " + why, failure);
      // Our statements are right, and break no rule: where they fail, the tables or indexes are not
      // ours.
      case CORRUPT, NOTADB, CONSTRAINT, ERROR -> new DamagedException(message(failure), failure);
      case IOERR -> ofDisk(why, failure);
      default -> new IOException(why, failure);
    };
  }

  private static IOException ofDisk(String why, SQLException failure) {
    return switch (code(failure)) {
      case SQLITE_IOERR_SHORT_READ, SQLITE_IOERR_CORRUPTFS, SQLITE_IOERR_DATA ->
        new DamagedException(message(failure), failure);
      default -> new IOException("the disk fails: " + why, failure);
    };
  }

  private static String message(SQLException failure) {
    String message = failure.getMessage();
    return message == null ? failure.toString() : message;
  }

  private static int primaryCode(SQLException failure) {
    return code(failure).code & 0xff;
  }

  private static SQLiteErrorCode code(SQLException failure) {
    return failure instanceof SQLiteException ofSqlite
        ? ofSqlite.getResultCode()
        : SQLiteErrorCode.UNKNOWN_ERROR;
  }
}
