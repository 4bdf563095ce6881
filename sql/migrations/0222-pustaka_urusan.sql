-- The fields of work of the library, one look each.
CREATE INDEX IF NOT EXISTS pustaka_urusan ON pustaka (status, urusan);
