/*
 * The rules: what a rating, a predicate, a credit is made of. Pure functions
 * over a ruleset and plain values: no database, no files, no clock, no
 * floating point. Numbers go in as decimal text ("83.61") and are computed as
 * exact rationals; they are rounded half up once, where they are shown.
 *
 * Every rule can explain itself: pass a struct kj_penjelasan and it appends
 * its steps, NULL computes without. The page, the PDF, the command and the
 * audit show the same steps.
 */
#ifndef KINERJA_RULES_H
#define KINERJA_RULES_H

#include "kinerja/exact.h"

struct kj_tree;

/* ---- words of the law as codes ------------------------------------------------ */

/* Rating of results or behaviour against expectation. */
enum kj_rating { KJ_RATING_NONE, KJ_RATING_DI_BAWAH, KJ_RATING_SESUAI, KJ_RATING_DI_ATAS };

/* Predicate of a person, and of an organisation (there SB is ISTIMEWA). */
enum kj_predikat {
	KJ_PREDIKAT_NONE,
	KJ_PREDIKAT_SK,
	KJ_PREDIKAT_K,
	KJ_PREDIKAT_BP, /* "Cukup" in PP 30/2019 */
	KJ_PREDIKAT_B,
	KJ_PREDIKAT_SB
};
#define KJ_NPREDIKAT 6 /* with NONE, for arrays by enum kj_predikat */

/* Direction of an indicator: more is better, less is better, exactly the target. */
enum kj_arah { KJ_ARAH_NAIK, KJ_ARAH_TURUN, KJ_ARAH_TEPAT };

/* "DI_BAWAH", "SESUAI", "DI_ATAS"; "" for none. Static storage. */
KJ_API const char *kj_rating_kode(enum kj_rating r);
/* NONE for NULL, "" and unknown codes. */
KJ_API enum kj_rating kj_rating_of(const char *kode);
/* "SANGAT_KURANG" ... "SANGAT_BAIK", the codes of the database; "" for none. */
KJ_API const char *kj_predikat_kode(enum kj_predikat p);
KJ_API enum kj_predikat kj_predikat_of(const char *kode);
/* The same for an organisation: ISTIMEWA instead of SANGAT_BAIK. */
KJ_API const char *kj_predikat_organisasi_kode(enum kj_predikat p);
KJ_API enum kj_predikat kj_predikat_organisasi_of(const char *kode);
/* "NAIK", "TURUN", "TEPAT", also "maximize", "minimize", "stabilize". */
KJ_API bool kj_arah_of(const char *kode, enum kj_arah *out);

/* ---- rulesets ------------------------------------------------------------------- */

/* A number of a ruleset or an answer: exact, and as it is shown. */
struct kj_angka {
	const char *teks;			  /* plain decimal "102.1053" */
	const struct kj_exact *nilai; /* NULL: there is none */
};

/* A piece of a scale: dari..sampai -> kategori and a value on a straight line or fixed. */
struct kj_pita {
	struct kj_angka dari, sampai; /* sampai.nilai NULL: no upper end */
	bool dari_termasuk, sampai_termasuk;
	const char *kategori;
	/* through (x1, y1) and (x2, y2); y1 alone (x1.nilai NULL) is a fixed value */
	struct kj_angka x1, y1, x2, y2;
};

/* One condition of a distribution pattern over the counts of the predicates in mask. */
struct kj_pola_syarat {
	enum kj_pola_jenis {
		KJ_POLA_MAKS_PCT = 1, /* at most nilai percent */
		KJ_POLA_MIN_PCT,	  /* at least nilai percent */
		KJ_POLA_TERBESAR,	  /* no other group is larger, and at least nilai percent */
		KJ_POLA_ADA			  /* at least nilai people (a whole number) */
	} jenis;
	unsigned mask; /* 1 << enum kj_predikat, or-ed */
	struct kj_angka nilai;
};

struct kj_pola {
	const struct kj_pola_syarat *syarat;
	size_t n;
};

/* A number by code: credit coefficients, quality letters, weights of groups. */
struct kj_butir {
	const char *kode;
	struct kj_angka nilai;
};

/* A category by code: the vote over the aspects of a planned result. */
struct kj_suara {
	const char *kode; /* "SB_SB_C": the categories of the aspects, best first */
	enum kj_predikat kategori;
};

/* The regulation and article behind a rule. */
struct kj_sumber {
	const char *kode, *teks;
};

/* A criterion of a local ruleset with its weight for each kind of post. */
struct kj_kriteria {
	const char *kode, *label;
	const struct kj_butir *bobot; /* kode is the kind of post */
	size_t n;
};

struct kj_titik {
	struct kj_angka x, y;
};

/* How a target stands to last year's (KMK 127/2026). */
enum kj_k3_target {
	KJ_K3_LEBIH_RENDAH,	   /* lower than last year's target */
	KJ_K3_SAMA_TERLAMPAUI, /* the same, though last year exceeded it */
	KJ_K3_SAMA_REALISASI,  /* what last year came to */
	KJ_K3_LEBIH_TINGGI,	   /* above last year's target and what it came to */
	KJ_K3_LAINNYA,
	KJ_NK3_TARGET
};

/* A step of the year: opens and closes on a day ("01-31"), "+" before it: of the next year. */
struct kj_tenggat {
	const char *kode; /* as in table periode_tahap */
	const char *buka, *tutup;
};

/*
 * A ruleset (DOMAIN 4.9). Read only; lives as long as the arena it was loaded
 * into. Sections that a ruleset does not have are empty (n 0, nilai NULL), and
 * a rule that needs one then answers TIDAK_DIATUR.
 */
struct kj_aturan {
	const char *id;						  /* "permenpan-6-2022" */
	const char *judul;					  /* for people */
	const char *model;					  /* "EKSPEKTASI", "NUMERIK", "LOKAL" */
	kj_date berlaku_dari, berlaku_sampai; /* KJ_NODATE: open end */

	/* By enum kj_predikat; kode as this ruleset prints it ("CUKUP" for BP). */
	struct {
		const char *kode, *label;
		struct kj_angka ak_pct; /* share of the yearly credit */
	} predikat[KJ_NPREDIKAT];

	/* Steps name predicates by their label; copies kept before there was this setting do not,
	 * and explain to the same bytes as then. */
	bool sebut_label;

	bool ada_matriks;
	enum kj_predikat matriks[4][4]; /* [rating hasil][rating perilaku], 1..3 */
	struct {
		struct kj_angka di_atas_gt, sesuai_ge; /* index > , >= */
	} ambang_rating;

	/* S-1 */
	struct {
		struct kj_angka bukti_min_pct; /* evidence coverage needed for a suggestion */
		struct kj_angka kualitatif[4]; /* capaian of a rated qualitative indicator, by rating */
	} saran;
	struct {
		struct kj_angka batas;	  /* highest capaian */
		struct kj_angka maksimal; /* capaian when a maximal target is reached */
		/* exactly-the-target: closeness -> capaian, rising, straight between */
		const struct kj_titik *stabil;
		size_t nstabil;
	} capaian;

	/* PermenPANRB 8/2021 and PP 30/2019 */
	const struct kj_pita *pita_capaian;
	size_t npita_capaian;
	struct kj_angka nilai_maksimal; /* nilai when a maximal target is reached */
	struct {
		const struct kj_angka *bobot_skp; /* allowed weights of the SKP, percent */
		size_t nbobot_skp;
		struct kj_angka tertinggi;			 /* values lie in 0..tertinggi */
		struct kj_angka batas[KJ_NPREDIKAT]; /* lower end of a predicate; SK has none */
		bool syarat_ide_baru;				 /* SB needs a new idea */
	} kinerja;
	struct {
		struct kj_angka nilai[KJ_NPREDIKAT]; /* nilai of a planned result by its category */
		const struct kj_suara *suara;		 /* every combination of one to four aspects */
		size_t nsuara;
	} aspek;
	struct {
		struct kj_angka k[KJ_NPREDIKAT]; /* percent by category */
		const struct kj_butir *lingkup;	 /* weight by scope of the assignment */
		size_t nlingkup;
		struct kj_angka batas; /* highest sum of all additional results */
	} tambahan;

	/* KMK 127/2026 */
	struct {
		const struct kj_butir *k3_indikator; /* quality by kind of indicator and control */
		size_t nk3_indikator;
		struct kj_angka k3_target[KJ_NK3_TARGET]; /* quality of a target, by enum kj_k3_target */
		struct kj_angka bobot_hasil;			  /* percent of the results; the rest behaviour */
		struct kj_angka tertinggi;				  /* of an indicator times its quality */
		struct kj_angka koreksi;				  /* a correction lies in -koreksi..koreksi */
		const struct kj_butir *disiplin;		  /* percent taken off by degree of the penalty */
		size_t ndisiplin;
		struct kj_angka kalibrasi_dari, kalibrasi_faktor, kalibrasi_batas;
		struct kj_angka nko_pimpinan, nko_pegawai, nko_di_bawah; /* percent of the unit's value */
		int64_t maks_iki;
	} nkp;

	/* PP 46/2011, import only */
	struct {
		struct kj_angka efisiensi_maks, faktor, dasar;
	} waktu;
	const struct kj_pita *pita_konversi;
	size_t npita_konversi;

	struct kj_pola pola[KJ_NPREDIKAT];			  /* by predicate of the organisation */
	const char *tegakkan_pola;					  /* "INFO", "WARN", "BLOCK", "" without patterns */
	int64_t pola_min_pegawai;					  /* smaller units: for information only */
	enum kj_rating peta_organisasi[KJ_NPREDIKAT]; /* a leader's rating from the unit's predicate */

	const struct kj_butir *koefisien_ak; /* kode is the jenjang */
	size_t nkoefisien_ak;
	struct {
		int64_t unsur; /* how many elements */
		struct kj_angka rendah, tinggi, pengali;
		const struct kj_butir *mutu; /* best first; nilai is the lower end */
		size_t nmutu;
	} ikm;
	const struct kj_butir *bobot_360; /* kode is the group of respondents */
	size_t nbobot_360;
	int64_t min_responden; /* answers that a surveyed group needs to count; 0 any (bobot_360) */
	const struct kj_kriteria *kriteria;
	size_t nkriteria;
	struct kj_angka batas_kriteria[KJ_NPREDIKAT]; /* lower end of a predicate; SK has none */
	struct {
		struct kj_angka bobot_produktivitas; /* the rest is discipline */
	} tpp;

	int64_t alasan_min;		/* characters of a reason that the rules ask for */
	int64_t entri_hari;		/* an entry filed later than this after its day is late */
	int64_t keberatan_hari; /* days to object after receipt */
	/* Cadence that a new period begins with; NULL not regulated. */
	struct {
		const char *entri;	  /* "HARIAN", "MINGGUAN", "BULANAN" */
		const char *evaluasi; /* "TAHUNAN", "SEMESTER", "TRIWULAN" */
	} siklus;
	/* When the steps of a new period open and close: days of its year, "MM-DD" or "+1-MM-DD". */
	const struct kj_tenggat *tenggat;
	size_t ntenggat;
	struct {
		int64_t angka, angka_kredit, uang, ikm; /* decimals shown */
	} pembulatan;
	/* Regulation and article printed beside each step, by rule. */
	const struct kj_sumber *sumber;
	size_t nsumber;
};

struct kj_nilai;

/* What is wrong with a ruleset: place, code (text below T.rules.masalah), values. */
struct kj_masalah {
	struct kj_masalah *next;
	const char *file;
	int line;
	const char *kode;
	const struct kj_nilai *nilai;
	size_t n;
};

/*
 * Reads and checks a ruleset from a text (name stands for the file in
 * problems): types, unknown settings with "did you mean", weights, order of
 * bands, holes. KJ_OK, or KJ_INVALID with all problems in order.
 */
KJ_API KJ_MUST enum kj_rc kj_aturan_parse(struct kj_arena *a, const char *name, const char *text,
	struct kj_aturan **out, struct kj_masalah **problems);
/* The same from a file; KJ_NOTFOUND when it cannot be read. */
KJ_API KJ_MUST enum kj_rc kj_aturan_load(
	struct kj_arena *a, const char *file, struct kj_aturan **out, struct kj_masalah **problems);
/*
 * A ruleset in canonical text: the copy kept with an evaluation (column
 * aturan_isi). kj_aturan_parse of it gives the same rules, and the same text.
 */
KJ_API const char *kj_aturan_text(struct kj_arena *a, const struct kj_aturan *r);
/*
 * The shipped ruleset of a period (column periode.aturan), from the folder
 * conf->rulesets; read once and kept for the life of the process. NULL when
 * there is none or it is faulty (logged once with file and line).
 */
KJ_API const struct kj_aturan *kj_aturan_of(const char *folder, const char *id);
/*
 * The ids of the rulesets in a folder (its files <id>.conf) in order, NULL
 * behind the last. KJ_NOTFOUND when the folder cannot be read.
 */
KJ_API KJ_MUST enum kj_rc
kj_aturan_names(struct kj_arena *a, const char *folder, const char *const **out);
/* Regulation and article of a rule, as the ruleset has it; "" unknown. */
KJ_API const char *kj_aturan_sumber(const struct kj_aturan *r, const char *rule);

/* What is different between two rulesets: place, code (text below T.rules.beda), values. */
struct kj_beda {
	struct kj_beda *next;
	const char *jalan; /* "ambang_rating.di_atas_gt" */
	const char *kode;  /* NAIK, TURUN, GANTI, TAMBAH, HAPUS */
	/* {nama} the setting, {lama} and {baru} its values */
	const struct kj_nilai *nilai;
	size_t n;
	const char *akibat; /* what it means for people, text below T.rules.akibat; "" none */
};
/* Differences in the order of the schema, NULL when the rules are the same. */
KJ_API const struct kj_beda *
kj_aturan_beda(struct kj_arena *a, const struct kj_aturan *lama, const struct kj_aturan *baru);

/* ---- explanation ------------------------------------------------------------------ */

/* A value inside a step. */
struct kj_nilai {
	const char *nama; /* placeholder {nama} in the step's words */
	enum kj_nilai_jenis {
		KJ_NILAI_ANGKA,	 /* plain decimal, shown in the reader's notation */
		KJ_NILAI_KODE,	 /* code, shown by T.rules.<nama>.<CODE> or T.kode.<CODE> */
		KJ_NILAI_TEKS,	 /* as it is */
		KJ_NILAI_TANGGAL /* "2026-01-31", shown as a date */
	} jenis;
	const char *nilai;
};

/* One step: words (by code), values, source, and the threshold it was held against. */
struct kj_urai {
	const char *kode;  /* words are T.rules.langkah.<kode>; dots make the tree: "capaian.naik" */
	const char *kunci; /* the indicator, group or criterion it is about; "" the whole */
	const struct kj_nilai *nilai; /* the last one is the step's result */
	size_t n;
	const char *sumber;	 /* "PP 30/2019 Pasal 41"; "" none */
	const char *banding; /* how the result stands to ambang: ">", ">=", "<", "<=", "="; "" none */
	const char *ambang;	 /* plain decimal; "" none */
};

/* The steps of one or more rules in order. Rules append; never NULL after init. */
struct kj_penjelasan {
	struct kj_arena *arena;
	struct kj_urai *langkah;
	size_t n, cap;
};

KJ_API void kj_penjelasan_init(struct kj_penjelasan *p, struct kj_arena *a);
/* As JSON, for keeping with the evaluation (column penjelasan): {"langkah":[...]}. */
KJ_API void kj_penjelasan_json(struct kj_buf *b, const struct kj_penjelasan *p);
/* Back from JSON: the same steps. KJ_INVALID when it is none of ours. */
KJ_API KJ_MUST enum kj_rc
kj_penjelasan_read(struct kj_arena *a, const char *json, struct kj_penjelasan *out);

/*
 * A text of the reader's language by key without its "T.": "kode.DI_ATAS",
 * "rules.langkah.indeks". NULL when there is none.
 */
typedef const char *kj_kata_fn(void *ctx, const char *key);
/* A value as people read it. */
KJ_API const char *kj_nilai_teks(
	struct kj_arena *a, const struct kj_nilai *v, const char *lang, kj_kata_fn *kata, void *ctx);
/* How a result stands to its threshold, as people write it: ">=" is one sign. */
KJ_API const char *kj_banding_teks(const char *banding);
/* A step in words, values filled in and written in the language's notation. */
KJ_API const char *kj_urai_teks(
	struct kj_arena *a, const struct kj_urai *u, const char *lang, kj_kata_fn *kata, void *ctx);
/* A difference in words, with what it means. */
KJ_API const char *kj_beda_teks(
	struct kj_arena *a, const struct kj_beda *d, const char *lang, kj_kata_fn *kata, void *ctx);
/* A problem of a ruleset in words, without its place. */
KJ_API const char *kj_masalah_teks(
	struct kj_arena *a, const struct kj_masalah *m, const char *lang, kj_kata_fn *kata, void *ctx);

/* A number and what it is called; which of them a rule fills stands with the rule. */
struct kj_hasil {
	const char *galat;
	struct kj_angka angka;
	const char *kode;
	enum kj_predikat predikat;
};

/* ---- PermenPANRB 6/2022 -------------------------------------------------------------- */

/*
 * The predicate of the 3x3 matrix (kuadran kinerja pegawai). NONE when a
 * rating is missing or the ruleset has no matrix.
 */
KJ_API enum kj_predikat kj_kuadran(const struct kj_aturan *r, enum kj_rating hasil,
	enum kj_rating perilaku, struct kj_penjelasan *p);
/* The rating hasil kerja of who leads a unit, from the unit's predicate (SE MenPANRB 3/2023). */
KJ_API enum kj_rating
kj_rating_pimpinan(const struct kj_aturan *r, enum kj_predikat organisasi, struct kj_penjelasan *p);

/* A group of people whose growth counts (a class, a posyandu), never a person. Zeroed = missing. */
struct kj_kelompok {
	const char *nama;
	const char *jumlah;		  /* members: a whole number above 0 */
	const char *awal, *akhir; /* decimals; akhir NULL or "": not measured yet */
};
struct kj_tumbuh {
	const char *galat;		   /* TANPA_KELOMPOK, JUMLAH (no whole number above 0), ANGKA */
	size_t galat_di;		   /* the group it is about, SIZE_MAX the whole */
	struct kj_angka tumbuh;	   /* below 0 where they fell back; .nilai NULL: none is measured */
	struct kj_angka realisasi; /* what counts of it: not below 0 */
	struct kj_angka cakupan;   /* percent of the members that are measured */
	size_t kosong;			   /* groups that are not */
};
/*
 * Growth of groups (DOMAIN 7.2): the mean of (akhir - awal), weighed by the
 * members, of the groups that have an end; the others are named and lower the
 * coverage. kunci is the indicator that the steps are about, "" none.
 */
KJ_API KJ_MUST enum kj_rc
kj_tumbuh_kelompok(struct kj_arena *a, const struct kj_aturan *r, const char *kunci,
	const struct kj_kelompok *v, size_t n, struct kj_penjelasan *p, struct kj_tumbuh *out);

/* One indicator (IKI) as the suggestion sees it. Zeroed = everything missing. */
struct kj_indikator {
	const char *kunci; /* the caller's name for it, comes back in the steps: "12" */
	enum kj_arah arah;
	bool tambahan;		   /* shown apart, never in the index */
	bool target_maksimal;  /* nothing better than the target exists: 100 % passed, 0 findings */
	bool bukti;			   /* there is evidence of the realisation */
	const char *target;	   /* decimal; NULL or "" makes it qualitative */
	const char *realisasi; /* decimal; NULL or "" = not there yet */
	const char *bobot;	   /* percent; NULL or "" in all = equal weights */
	const char *terburuk;  /* worst case of a TURUN indicator with target 0; NULL none */
	enum kj_rating rating; /* of a qualitative indicator, NONE not yet rated */
	/* Where it is the growth of groups: they take the place of realisasi. */
	const struct kj_kelompok *kelompok;
	size_t nkelompok;
};

/*
 * Indicators as a JSON list, for keeping with the evaluation (column masukan);
 * and back from the member "indikator" of what kj_rule_run reads. KJ_INVALID
 * when it is none of ours.
 */
KJ_API void kj_indikator_json(struct kj_buf *b, const struct kj_indikator *ind, size_t n);
KJ_API KJ_MUST enum kj_rc kj_indikator_read(
	struct kj_arena *a, const struct kj_tree *in, struct kj_indikator **out, size_t *n);

/* Capaian of one indicator by itself, and the rating it suggests. */
struct kj_capaian {
	const char *galat; /* as in struct kj_saran */
	struct kj_angka capaian;
	enum kj_rating saran;
};
/* KMK 127/2026 pp. 67-70: target and realisation must be there. KJ_OK, KJ_INVALID with galat. */
KJ_API KJ_MUST enum kj_rc kj_capaian_2026(struct kj_arena *a, const struct kj_aturan *r,
	const struct kj_indikator *ind, struct kj_penjelasan *p, struct kj_capaian *out);

/* Why there is no suggestion; several may hold. Words: T.rules.tanpa_saran.<kode>. */
enum kj_tanpa_saran {
	KJ_TANPA_REALISASI = 1 << 0, /* REALISASI_KOSONG: a realisation is missing */
	KJ_TANPA_RATING = 1 << 1,	 /* KUALITATIF_TANPA_RATING */
	KJ_TANPA_BUKTI = 1 << 2		 /* BUKTI_KURANG: coverage below the ruleset's percentage */
};
/* "REALISASI_KOSONG" ... of a single bit. Static storage. */
KJ_API const char *kj_tanpa_saran_kode(unsigned bit);

struct kj_saran {
	/* NULL, or why it was refused: TANPA_INDIKATOR, BOBOT_TIDAK_100, REALISASI_NEGATIF,
	 * TARGET_NEGATIF, MELEBIHI_MAKSIMAL, TARGET_NOL, TERBURUK_NOL, ANGKA (not a number),
	 * TIDAK_DIATUR. Words: T.rules.galat.<code> */
	const char *galat;
	size_t galat_di; /* the indicator it is about, SIZE_MAX the whole */
	/* One for each indicator given; .nilai NULL = none. .teks only with explanation. */
	struct kj_angka *capaian;
	struct kj_angka indeks;	   /* .nilai NULL while a realisation or rating is missing */
	enum kj_rating saran;	   /* NONE: "belum dapat disarankan", kenapa says why */
	unsigned kenapa;		   /* enum kj_tanpa_saran, or-ed */
	size_t dihitung, berbukti; /* indicators in the index, and those with evidence */
};

/*
 * Suggestion S-1 ("saran sistem", DOMAIN 4.8): capaian per indicator, their
 * weighted mean as index, and the rating it suggests. The evaluator decides.
 * KJ_OK, KJ_INVALID with out->galat. All of out lives in a.
 */
KJ_API KJ_MUST enum kj_rc kj_saran_hasil(struct kj_arena *a, const struct kj_aturan *r,
	const struct kj_indikator *ind, size_t n, struct kj_penjelasan *p, struct kj_saran *out);

/*
 * Characters that the reason for a rating must have at least, 0 = free: a
 * result that differs from the suggestion (saran NONE: none is asked), and
 * behaviour below expectation, because it always costs the employee.
 */
KJ_API int64_t kj_alasan_hasil_min(
	const struct kj_aturan *r, enum kj_rating saran, enum kj_rating hasil);
KJ_API int64_t kj_alasan_perilaku_min(const struct kj_aturan *r, enum kj_rating perilaku);

/* ---- consolidation of the parts of a period ------------------------------------------- */

/* How the values of months, quarters or entries become one (KMK 127/2026, DOMAIN 4.7). */
enum kj_cara {
	KJ_CARA_SUM,  /* their sum */
	KJ_CARA_TLKV, /* the last known value */
	KJ_CARA_AVG,  /* their mean */
	KJ_CARA_RASIO, /* sum of numerators / sum of denominators x 100: percentages are never averaged */
	KJ_CARA_MEDIAN, /* the middle one; of an even number the mean of the two in the middle */
	KJ_CARA_P90		/* nearest rank: the smallest one that at least 90 % do not exceed */
};
/* "SUM" "TLKV" "AVG" "RASIO" "MEDIAN" "P90", as column iki.konsolidasi has them. */
KJ_API bool kj_cara_of(const char *kode, enum kj_cara *out);
KJ_API const char *kj_cara_kode(enum kj_cara cara);

/* A value of one part. Zeroed = not there. */
struct kj_bagian_masa {
	const char *kunci;				  /* "TW1", "2026-03-02": comes back in the steps */
	const char *nilai;				  /* decimal; with RASIO only where there is no fraction */
	const char *pembilang, *penyebut; /* RASIO: numerator and denominator */
};

/*
 * One list of values in the order of time to one value; those that are not
 * there are passed over. out->angka.nilai NULL: none was there. With RASIO a
 * list without fractions gives the last known percentage. galat: ANGKA,
 * PENYEBUT_NOL, RASIO_CAMPUR (percentages beside fractions).
 */
KJ_API KJ_MUST enum kj_rc
kj_konsolidasi_nilai(struct kj_arena *a, const struct kj_aturan *r, enum kj_cara cara,
	const struct kj_bagian_masa *v, size_t n, struct kj_penjelasan *p, struct kj_hasil *out);

/* A part of the period with what was to be reached and what was. */
struct kj_masa {
	struct kj_bagian_masa target, realisasi;
};
struct kj_konsolidasi {
	const char *galat; /* as kj_konsolidasi_nilai */
	size_t galat_di;   /* the part it is about, SIZE_MAX the whole */
	struct kj_angka target, realisasi;
	size_t kosong; /* parts with a target but no realisation; then realisasi is none */
};
/*
 * Targets and realisations, each consolidated by itself; capaian comes after
 * (kj_capaian_2026 takes kj_exact_text of both). A part with a target but no
 * realisation: no result, KJ_OK with kosong > 0.
 */
KJ_API KJ_MUST enum kj_rc
kj_konsolidasi(struct kj_arena *a, const struct kj_aturan *r, enum kj_cara cara,
	const struct kj_masa *v, size_t n, struct kj_penjelasan *p, struct kj_konsolidasi *out);

/* ---- an evaluator beside the others (SOF-10) ------------------------------------------------ */

/* Signed evaluations, counted: of one evaluator, or of all others of the same level. */
struct kj_penilai_jumlah {
	int64_t pegawai;		   /* people with a predicate */
	int64_t dibanding;		   /* of them with a suggestion and a rating */
	int64_t di_atas, di_bawah; /* ratings above and below the suggestion */
	int64_t jenjang;		   /* steps from the suggestion, added up: up positive */
	int64_t predikat;		   /* places of the predicates, 1 the lowest to 5, added up */
};
struct kj_penilai_banding {
	const char *galat;			 /* ANGKA: counts that contradict each other */
	int64_t paling_sedikit;		 /* people below which nothing is shown: pola_min_pegawai, or 5 */
	bool cukup;					 /* there are so many */
	struct kj_angka atas, bawah; /* percent; none without enough suggestions */
	struct kj_angka rata, rata_lain;		 /* mean step from the suggestion */
	struct kj_angka predikat, predikat_lain; /* mean place */
	struct kj_angka beda;					 /* own mean less the others' */
	const char *dasar;						 /* what beda is of: SARAN, PREDIKAT, "" none */
	const char *petunjuk;					 /* LEBIH_TINGGI LEBIH_RENDAH SEJALAN, "" too few */
};
/*
 * Numbers to look at, not a verdict: an evaluator with better people rates
 * higher. The hint needs enough people on both sides and a difference of at
 * least a quarter of a step.
 */
KJ_API KJ_MUST enum kj_rc kj_penilai_banding(struct kj_arena *a, const struct kj_aturan *r,
	const struct kj_penilai_jumlah *dia, const struct kj_penilai_jumlah *lain,
	struct kj_penjelasan *p, struct kj_penilai_banding *out);

/* ---- distribution of a unit's predicates (SE MenPANRB 3/2023) --------------------------- */

/* One condition that does not hold: "SB_MAKS_70", "BP_K_TIDAK_ADA", "B_BUKAN_TERBESAR" ... */
struct kj_distribusi {
	const char *galat;		  /* TANPA_PEGAWAI, JUMLAH_NEGATIF, ANGKA (too large), TIDAK_DIATUR */
	int64_t n;				  /* people counted */
	const char **pelanggaran; /* sorted by code */
	size_t npelanggaran;
	bool hanya_informasi; /* fewer people than the ruleset's pola_min_pegawai */
};
/* Head-counts by enum kj_predikat against the pattern of the organisation's predicate. */
KJ_API KJ_MUST enum kj_rc
kj_distribusi(struct kj_arena *a, const struct kj_aturan *r, enum kj_predikat organisasi,
	const int64_t jumlah[KJ_NPREDIKAT], struct kj_penjelasan *p, struct kj_distribusi *out);

/* A range of whole people. */
struct kj_batas {
	int64_t min, maks;
};
/* A condition of the pattern in whole people: floor for maxima, ceil for minima. */
struct kj_batas_syarat {
	enum kj_pola_jenis jenis; /* KJ_POLA_TERBESAR: no group outside of mask is larger */
	unsigned mask;			  /* 1 << enum kj_predikat, or-ed: counted together */
	int64_t min, maks;
	const char *nilai; /* the ruleset's own number: "70" percent, "1" person */
};
struct kj_distribusi_batas {
	const char *galat; /* TANPA_PEGAWAI, JUMLAH_NEGATIF, ANGKA (too large), TIDAK_DIATUR */
	int64_t n;
	/* By enum kj_predikat: no allowed combination lies outside. */
	struct kj_batas batas[KJ_NPREDIKAT];
	/* A combination of n people is allowed exactly when all of these hold. */
	struct kj_batas_syarat *syarat;
	size_t nsyarat;
	bool mungkin; /* false: so few people cannot meet all conditions */
	bool hanya_informasi;
};
enum { KJ_DISTRIBUSI_PEGAWAI_MAKS = 1000000 };
#define KJ_PREDIKAT_SEMUA                                                                      \
	(1U << KJ_PREDIKAT_SK | 1U << KJ_PREDIKAT_K | 1U << KJ_PREDIKAT_BP | 1U << KJ_PREDIKAT_B | \
		1U << KJ_PREDIKAT_SB)
/* How many of n people may have each predicate under the organisation's (SE MenPANRB 3/2023). */
KJ_API KJ_MUST enum kj_rc
kj_distribusi_batas(struct kj_arena *a, const struct kj_aturan *r, enum kj_predikat organisasi,
	int64_t n, struct kj_penjelasan *p, struct kj_distribusi_batas *out);
/*
 * The shape that a pattern is drawn in, in whole percent by enum kj_predikat
 * (sum 100): its peak as the conditions put it, falling away on both sides. An
 * illustration that itself keeps to the pattern; no rule. false without pattern.
 */
KJ_API bool kj_distribusi_kurva(
	const struct kj_aturan *r, enum kj_predikat organisasi, int64_t out[KJ_NPREDIKAT]);

/* ---- PermenPANRB 8/2021, PP 30/2019 --------------------------------------------------------- */

struct kj_iki_2021 {
	const char *kunci;
	bool khusus; /* kondisi khusus: less is better */
	bool target_maksimal;
	const char *target; /* or a range */
	const char *target_lo, *target_hi;
	const char *realisasi;
};
struct kj_capaian_2021 {
	const char *galat; /* REALISASI_NEGATIF, RENTANG_TERBALIK, TARGET_NOL, MELEBIHI_MAKSIMAL,
						* ANGKA, TIDAK_DIATUR */
	struct kj_angka capaian, nilai;
	const char *kategori;
};
/* Capaian IKI, its category and value (annex pp. 91-100). */
KJ_API KJ_MUST enum kj_rc kj_capaian_2021(struct kj_arena *a, const struct kj_aturan *r,
	const struct kj_iki_2021 *iki, struct kj_penjelasan *p, struct kj_capaian_2021 *out);

struct kj_kinerja_2019 {
	const char *nilai_skp, *nilai_perilaku, *bobot_skp;
	bool ide_baru; /* a new idea that helps the organisation or the state */
};
/*
 * Nilai kinerja and predicate (PP 30/2019 Art. 41); kode is the predicate as
 * the ruleset prints it. galat: BOBOT_SKP, NILAI_DI_LUAR_RENTANG, ANGKA, TIDAK_DIATUR.
 */
KJ_API KJ_MUST enum kj_rc kj_nilai_kinerja_2019(struct kj_arena *a, const struct kj_aturan *r,
	const struct kj_kinerja_2019 *in, struct kj_penjelasan *p, struct kj_hasil *out);

/* A planned result with its indicators: one to four aspects. */
struct kj_rhk_2021 {
	const char *kunci;
	bool tambahan;
	const char *lingkup; /* of an additional result: a code of tambahan.lingkup */
	const struct kj_iki_2021 *iki;
	size_t n;
};
struct kj_rhk_nilai {
	struct kj_angka nilai; /* of an additional result: what it adds */
	const char *kategori;  /* as the ruleset prints it */
};
struct kj_skp_2021 {
	/* TANPA_INDIKATOR (no main result), ASPEK (not one to four), LINGKUP, TIDAK_DIATUR, and
	 * those of kj_capaian_2021 */
	const char *galat;
	size_t galat_di;		  /* the result it is about, SIZE_MAX the whole */
	struct kj_rhk_nilai *rhk; /* one for each */
	struct kj_angka utama, tambahan, nilai;
};
/*
 * Nilai SKP (PermenPANRB 8/2021, annex pp. 91-100): the mean of the main
 * results plus the additional ones up to their limit, at most kinerja.tertinggi.
 * pimpinan (JPT, head of a unit by itself): a result is the mean of its
 * indicators' values; else its aspects vote on a category. Feeds
 * kj_nilai_kinerja_2019 by kj_exact_text(out->nilai.nilai).
 */
KJ_API KJ_MUST enum kj_rc
kj_nilai_skp_2021(struct kj_arena *a, const struct kj_aturan *r, bool pimpinan,
	const struct kj_rhk_2021 *rhk, size_t n, struct kj_penjelasan *p, struct kj_skp_2021 *out);

/* ---- KMK 127/2026 ---------------------------------------------------------------------------- */

/* An indicator with the quality of itself and of its target. */
struct kj_iki_2026 {
	struct kj_indikator ind;
	const char *jenis; /* kind and control, a code of nkp.k3_indikator: "PROKSI_SEDANG" */
	const char *target_lalu, *realisasi_lalu; /* of last year; NULL or "" none */
	int64_t hari;							  /* days in force; 0 in all = equal */
};
struct kj_nkp_dasar {
	const struct kj_iki_2026 *iki;
	size_t n;
	const char *const *perilaku; /* values of the core values, 0 up to nkp.tertinggi */
	size_t nperilaku;
	const char *disiplin; /* degree of a penalty, a code of nkp.disiplin; NULL none */
	const char *dampak;	  /* points taken off; NULL 0 */
	const char *koreksi;  /* points added or taken off; NULL 0 */
	const char *nko;	  /* value of the organisation; NULL none */
	bool pimpinan;		  /* leads the unit, or is one level below */
};
struct kj_nkp {
	/* TANPA_INDIKATOR, TERLALU_BANYAK_IKI, JENIS_IKI, HARI, NILAI_DI_LUAR_RENTANG, DISIPLIN,
	 * KOREKSI, ANGKA, TIDAK_DIATUR, and those of kj_capaian_2026 */
	const char *galat;
	size_t galat_di; /* the indicator it is about, SIZE_MAX the whole */
	struct kj_angka nhk, npk;
	struct kj_angka nkp;		  /* weighted, less discipline and impact, corrected */
	struct kj_angka terkalibrasi; /* flatter above 100 */
	struct kj_angka akhir;		  /* with the organisation's value */
	enum kj_rating hasil, perilaku;
	enum kj_predikat predikat;
};
/* Nilai kinerja pegawai and predicate (KMK 127/2026 as DOMAIN 4.7 has it). */
KJ_API KJ_MUST enum kj_rc kj_nkp_2026(struct kj_arena *a, const struct kj_aturan *r,
	const struct kj_nkp_dasar *in, struct kj_penjelasan *p, struct kj_nkp *out);

/* ---- PP 46/2011, import only ------------------------------------------------------------------ */

/* Value of the aspect time (or cost): efisiensi in percent, angka is the value. galat: TARGET_NOL. */
KJ_API KJ_MUST enum kj_rc kj_pp46_waktu(struct kj_arena *a, const struct kj_aturan *r,
	const char *target, const char *realisasi, struct kj_penjelasan *p, struct kj_angka *efisiensi,
	struct kj_hasil *out);
/* A value of PP 46/2011 on the scale of PP 30/2019. galat: NILAI_DI_LUAR_RENTANG (0-100). */
KJ_API KJ_MUST enum kj_rc kj_pp46_ke_pp30(struct kj_arena *a, const struct kj_aturan *r,
	const char *nilai, struct kj_penjelasan *p, struct kj_hasil *out);

/* ---- weights, credit, surveys, allowance --------------------------------------------------------- */

/* A part with its value and weight in percent: a criterion, a group of respondents. */
struct kj_bagian {
	const char *kode;
	const char *nilai, *bobot;	/* decimals */
	struct kj_angka kontribusi; /* filled by the rule */
	bool survei;				/* several people answered: fewer than min_responden do not count */
	int64_t responden;
};
/*
 * Weighted criteria of an agency: values 0-100, weights of 100. galat:
 * KRITERIA_TIDAK_COCOK (a value without weight or a weight without value),
 * BOBOT_TIDAK_100, NILAI_DI_LUAR_RENTANG, ANGKA.
 */
KJ_API KJ_MUST enum kj_rc kj_kriteria_nilai(struct kj_arena *a, const struct kj_aturan *r,
	struct kj_bagian *v, size_t n, struct kj_penjelasan *p, struct kj_hasil *out);
/*
 * The criteria that a kind of post (column jabatan.jenis) is judged by, with
 * their weights and without values, in the ruleset's order. A kind that the
 * ruleset does not name counts as PIMPINAN when it leads: JPT, ADMINISTRATOR,
 * PENGAWAS, KEPALA_DAERAH. n 0: none.
 */
KJ_API void kj_kriteria_bobot(struct kj_arena *a, const struct kj_aturan *r, const char *jenis,
	struct kj_bagian **v, size_t *n);
/* Behaviour as seen by several groups. galat: BOBOT_TIDAK_100, ANGKA. */
KJ_API KJ_MUST enum kj_rc kj_perilaku_360(struct kj_arena *a, const struct kj_aturan *r,
	struct kj_bagian *v, size_t n, struct kj_penjelasan *p, struct kj_hasil *out);

/*
 * Credit of a functional post for some months of a year (Peraturan BKN
 * 3/2023). galat: BULAN, JENJANG (not in the ruleset), PREDIKAT, TIDAK_DIATUR.
 */
KJ_API KJ_MUST enum kj_rc
kj_angka_kredit(struct kj_arena *a, const struct kj_aturan *r, const char *jenjang,
	enum kj_predikat predikat, int64_t bulan, struct kj_penjelasan *p, struct kj_hasil *out);

struct kj_ikm {
	const char *galat; /* UNSUR_BUKAN_9, NILAI_DI_LUAR_RENTANG, ANGKA, TIDAK_DIATUR */
	struct kj_angka nrr, ikm;
	const char *mutu; /* read off ikm as shown */
};
/* Index of public satisfaction (PermenPANRB 14/2017); bobot NULL or "" = equal weights, 1/n. */
KJ_API KJ_MUST enum kj_rc
kj_ikm(struct kj_arena *a, const struct kj_aturan *r, const char *const *unsur, size_t n,
	const char *bobot, struct kj_penjelasan *p, struct kj_ikm *out);

struct kj_tpp_dasar {
	const char *dasar;					  /* rupiah */
	const char *produktivitas, *disiplin; /* percent reached */
	const char *bobot_produktivitas;	  /* percent; NULL = the ruleset's */
};
struct kj_tpp {
	const char *galat; /* BOBOT (0-100), ANGKA, TIDAK_DIATUR */
	struct kj_angka produktivitas, disiplin, tpp;
};
/* Regional allowance by productivity and discipline (DOMAIN 4.10). */
KJ_API KJ_MUST enum kj_rc kj_tpp(struct kj_arena *a, const struct kj_aturan *r,
	const struct kj_tpp_dasar *in, struct kj_penjelasan *p, struct kj_tpp *out);

/* ---- cadence and deadlines --------------------------------------------------------------------- */

/* The last day for an objection to an evaluation received on a day; KJ_NODATE not regulated. */
KJ_API kj_date kj_batas_keberatan(const struct kj_aturan *r, kj_date diterima);
/* The last day on which an entry about a day is in time; KJ_NODATE not regulated. */
KJ_API kj_date kj_batas_entri(const struct kj_aturan *r, kj_date tanggal);

/*
 * When a step of a year opens and closes by default (section tenggat); the
 * dates in force are those of the period. false: not regulated.
 */
KJ_API bool kj_tenggat_tahap(
	const struct kj_aturan *r, const char *tahap, int tahun, kj_date *buka, kj_date *tutup);

/* A part of a period that is evaluated: "TAHUNAN", "SEMESTER_1", "TRIWULAN_4". */
struct kj_siklus {
	const char *kode;
	kj_date mulai, selesai;
};
#define KJ_SIKLUS_MOST 4
/*
 * The parts of a period from mulai to selesai by cadence "TAHUNAN",
 * "SEMESTER" or "TRIWULAN", cut at the ends of calendar months; 0 for an
 * unknown cadence or a reversed period.
 */
KJ_API size_t kj_siklus_masa(
	const char *siklus, kj_date mulai, kj_date selesai, struct kj_siklus out[KJ_SIKLUS_MOST]);

/* ---- NIP ------------------------------------------------------------------------------------------- */

struct kj_nip {
	const char *galat;		   /* PANJANG: not 18 digits */
	const char *digit;		   /* the 18 digits without spaces */
	const char *jenis;		   /* "PNS", "PPPK", "TIDAK_DIKENAL" */
	kj_date tanggal_lahir;	   /* KJ_NODATE: not a real date */
	const char *kelamin;	   /* "L", "P", "" unknown */
	const char *peringatan[4]; /* sorted: KELAMIN, NOMOR_URUT, TANGGAL_LAHIR, TMT */
	size_t nperingatan;
};
/*
 * Reads a NIP (Perka BKN 22/2007). Only its length refuses: real numbers have
 * flaws, and the rest warns.
 */
KJ_API KJ_MUST enum kj_rc kj_nip(struct kj_arena *a, const char *nip, kj_date hari_ini,
	struct kj_penjelasan *p, struct kj_nip *out);

/* ---- by name ------------------------------------------------------------------------------------------ */

/* Rulesets for kj_rule_run, by what a rule needs; all must be there. */
struct kj_rule_set {
	const struct kj_aturan *permenpan, *pp30, *kmk127, *pp46, *lokal;
};
/*
 * Runs a rule by its name of DOMAIN 8 ("kuadran", "saran_hasil" ...) over JSON
 * and appends the answer as JSON, {"galat":"CODE"} when it is refused.
 * KJ_OK also then; KJ_NOTFOUND for an unknown rule.
 */
KJ_API KJ_MUST enum kj_rc kj_rule_run(struct kj_arena *a, const struct kj_rule_set *set,
	const char *rule, const struct kj_tree *input, struct kj_penjelasan *p, struct kj_buf *answer);
/* Names of the rules in order, NULL behind the last. */
KJ_API const char *kj_rule_name(size_t i);
/* Reads the five rulesets of a folder. KJ_INVALID, logged, when one is missing or faulty. */
KJ_API KJ_MUST enum kj_rc kj_rule_set_load(struct kj_rule_set *set, const char *folder);

#endif
