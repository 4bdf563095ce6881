-- Who has left, the latest first.
CREATE INDEX IF NOT EXISTS pegawai_sampai ON pegawai (sampai, id);
