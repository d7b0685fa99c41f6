/** Answers that outlive the process, in SQLite files. */
@org.jspecify.annotations.NullMarked
module io.keepsake.sqlite {
  requires transitive io.keepsake.runtime;
  requires java.sql;
  requires org.xerial.sqlitejdbc;
  requires static org.jspecify;

  exports io.keepsake.sqlite;
}
