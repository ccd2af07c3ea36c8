-- What only SQLite says so. See 001-tables.sql.

CREATE TRIGGER log_keeps_what_is_written BEFORE UPDATE ON log
BEGIN
  SELECT RAISE(ABORT, 'the log only grows');
END
----
CREATE TRIGGER log_loses_nothing BEFORE DELETE ON log
BEGIN
  SELECT RAISE(ABORT, 'the log only grows');
END
----
-- The words of each event: its sentence, its names, the title; cut into words by the program, so that both databases find the same.
-- The row number is that of the row in event_words_of.
CREATE VIRTUAL TABLE event_words USING fts5 (words, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0')
----
CREATE TABLE event_words_of (
  id integer NOT NULL PRIMARY KEY,
  document bigint NOT NULL,
  key text NOT NULL UNIQUE
)
----
CREATE INDEX event_words_document ON event_words_of (document)
