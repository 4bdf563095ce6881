/*
 * kinerja demo: an agency made of tables (sql/demo/<profile>), brought in by
 * the acts of lib/domain at the times and by the people that the tables name.
 * Private to this command.
 */
#ifndef KJ_DEMO_H
#define KJ_DEMO_H

#include "cgi-bin/kinerja/cli.h"
#include "kinerja/profil.h"
#include "kinerja/tree.h"

/* A table of sql/demo: cells by row and column name, texts never NULL. */
struct demo_tabel {
	const char *file;
	size_t n, nkolom;
	const char **kolom, **sel;
	int *baris; /* line in the file */
};

struct demo_orang {
	const char *kunci, *nama, *nip, *login, *sandi;
	int64_t id, akun; /* 0: not there yet */
	unsigned peran;
	kj_date dari;
	int jeda; /* working days after which this person reports */
};

struct demo_unit {
	const char *kode;
	int64_t id;
};

/* A post held by somebody: a row of penugasan.csv. */
struct demo_pos {
	size_t row;
	struct demo_orang *orang;
	int64_t id, unit;
	bool plt, berakhir;
	kj_date dari, sampai;
};

/* A reporting line: a row of garis.csv. */
struct demo_garis {
	size_t row;
	struct demo_orang *orang, *penilai;
	int64_t id;
	const char *jenis;
	bool berakhir;
	kj_date dari, sampai;
};

struct demo_periode {
	int64_t id, tahun;
	const struct kj_tree *conf;
	kj_date rencana, dinilai, selesai; /* dinilai KJ_NODATE: still running */
};

/* A plan. */
struct demo_skp {
	const struct demo_periode *periode;
	struct demo_pos *pos;
	struct demo_orang *penilai; /* when it was made */
	int64_t id;
	int tingkat; /* superiors with a plan above this one */
	bool berlaku;
	kj_date sejak, selesai; /* entries from .. to */
	size_t baris, niki;		/* its rows of iki.csv */
	int64_t *iki;			/* their numbers */
	size_t nrhk;
	int64_t *rhk;
};

/* An entry before it is stored. */
struct demo_entri {
	size_t iki; /* place in the plan */
	kj_date tanggal, dibuat;
	int64_t waktu; /* when it was filed */
	const char *teks, *jumlah;
	const char *pembilang, *penyebut; /* of a RASIO indicator, else "" */
};

struct demo {
	struct cli *cli;
	struct kj_arena *arena; /* for the whole load */
	struct kj_act act;		/* its arena is emptied by demo_as() */
	const char *nama;		/* of the profile */
	const char *folder;		/* sql/demo/<profile> */
	const struct kj_tree *conf;
	struct kj_profil profil;
	kj_date dipakai, terakhir;
	int zona;

	struct demo_tabel pegawai, penugasan, garis_csv, iki, evaluasi, organisasi, akun;
	struct demo_tabel perilaku, lampiran, bukti, kembali;
	/* Without rows when there is no such file. */
	struct demo_tabel tujuan, sela, catatan, peserta;
	struct demo_orang *orang, *admin; /* a row of pegawai.csv each */
	struct demo_unit *unit;
	size_t nunit;
	struct demo_pos *pos;
	struct demo_garis *garis;
	struct demo_periode *periode;
	size_t nperiode;
	struct demo_skp *skp;
	size_t nskp, nentri, nbukti, nevaluasi;
};

/* ---- demo_tabel.c -------------------------------------------------------------- */

/* Reads <folder>/<name>.csv: parted by ";", names in the first line. KJ_INVALID is told. */
KJ_MUST enum kj_rc demo_tabel_read(struct demo *d, const char *name, struct demo_tabel *out);
/* A cell; a column that is not there is a fault of ours, logged, and reads "". */
const char *demo_sel(const struct demo_tabel *t, size_t row, const char *kolom);
/* The cell of a column that a table may lack; without it, or empty: tanpa. */
const char *
demo_sel_atau(const struct demo_tabel *t, size_t row, const char *kolom, const char *tanpa);
/* A cell that is a day, KJ_NODATE when empty; a whole number, 0 when empty. */
kj_date demo_hari(const struct demo_tabel *t, size_t row, const char *kolom);
int64_t demo_angka(const struct demo_tabel *t, size_t row, const char *kolom);
/* The column of a year: "target_2026". */
const char *demo_sel_tahun(
	struct demo *d, const struct demo_tabel *t, size_t row, const char *kolom, int64_t tahun);

/* Reads a libconfig file. */
KJ_MUST enum kj_rc demo_conf_read(struct demo *d, const char *file, const struct kj_tree **out);
/* A day of a group, KJ_NODATE when absent; a text, "" when absent. */
kj_date demo_conf_hari(const struct kj_tree *t, const char *name);
const char *demo_conf_teks(const struct kj_tree *t, const char *name);

/* ---- demo.c -------------------------------------------------------------------- */

/* Who acts now (NULL: whoever installs) and when, local time of the agency. */
void demo_as(struct demo *d, const struct demo_orang *who, kj_date day, int minute);
/* That instant. */
int64_t demo_at(const struct demo *d, kj_date day, int minute);
/* Passes rc on; what is not KJ_OK is told with the problems of the act. */
KJ_MUST enum kj_rc demo_told(struct demo *d, enum kj_rc rc, const char *fmt, ...) KJ_PRINTF(3, 4);
/* The n-th working day after a day; 0: the day itself or the next working one. */
kj_date demo_kerja(kj_date day, int n);
/* The same number for the same words, at least 0 and below range. */
unsigned demo_acak(const char *word, size_t a, size_t b, unsigned range);

/* ---- demo_induk.c: who sits where ------------------------------------------------- */

/* The agency, its posts and units. */
KJ_MUST enum kj_rc demo_induk_awal(struct demo *d);
/* Whatever begins or ends up to a day: people with accounts, posts, lines. */
KJ_MUST enum kj_rc demo_induk(struct demo *d, kj_date hari);
/* The first day after hari on which something begins; KJ_NODATE: none. */
kj_date demo_induk_berikut(const struct demo *d, kj_date hari);
struct demo_orang *demo_orang_of(struct demo *d, const char *kunci);
int64_t demo_unit_of(struct demo *d, const char *kode);
/* The evaluator of a person on a day: of an acting post, or of the own one. NULL: none. */
struct demo_orang *demo_penilai(struct demo *d, const struct demo_pos *pos, kj_date hari);

/* ---- demo_tujuan.c: goals ------------------------------------------------------------ */

/* The goals of offices for a running year, fixed. */
KJ_MUST enum kj_rc demo_tujuan(struct demo *d, const struct demo_periode *p);

/* ---- demo_skp.c: years and plans --------------------------------------------------- */

KJ_MUST enum kj_rc demo_periode_awal(struct demo *d, struct demo_periode *p);
/* Closes a year and locks its plans. */
KJ_MUST enum kj_rc demo_periode_tutup(struct demo *d, const struct demo_periode *p);
/* Plans of all posts of that year that are held by now and lack one, superiors first. */
KJ_MUST enum kj_rc demo_skp(struct demo *d, const struct demo_periode *p);
/* Plans of posts that were left before a day end with the post. */
KJ_MUST enum kj_rc demo_skp_pindah(struct demo *d, kj_date hari);

/* ---- demo_entri.c, demo_harian.c: entries ------------------------------------------- */

/* All entries of a plan in the order of their days; its own texts are in d->arena. */
size_t demo_entri_buat(struct demo *d, const struct demo_skp *s, struct demo_entri **out);
/* Entries of a year's plans, month by month. */
KJ_MUST enum kj_rc demo_entri(struct demo *d, const struct demo_periode *p);
/* The last days, entry by entry, with evidence and answers. */
KJ_MUST enum kj_rc demo_harian(struct demo *d, const struct demo_periode *p);

/* ---- demo_evaluasi.c ----------------------------------------------------------------- */

KJ_MUST enum kj_rc demo_organisasi(struct demo *d, const struct demo_periode *p);
KJ_MUST enum kj_rc demo_evaluasi(struct demo *d, const struct demo_periode *p);
/* The interim evaluations of a year that runs, those of sela.csv. */
KJ_MUST enum kj_rc demo_sela(struct demo *d, const struct demo_periode *p);

/* ---- demo_catatan.c -------------------------------------------------------------------- */

/* The notes of catatan.csv, in its order. */
KJ_MUST enum kj_rc demo_catatan(struct demo *d);
/* Who is heard about a plan between its realisation and its rating: those of peserta.csv. */
KJ_MUST enum kj_rc demo_peserta(struct demo *d, const struct demo_skp *s, kj_date day);

/* ---- demo_akun.c --------------------------------------------------------------------- */

/* The accounts as CSV: peran, nip, nama, sandi; those of akun.csv first. */
KJ_MUST enum kj_rc demo_akun_write(struct demo *d, int fd);

#endif
