-- The sealed ends of one document: verifying reads them in the order of the chains.
CREATE INDEX IF NOT EXISTS segel_rantai_dokumen ON segel_rantai (jenis, dokumen_id, tanggal);
