/*
 * The login program's pages.
 */
#ifndef LOGIN_H
#define LOGIN_H

#include "kinerja/domain/masuk.h"
#include "kinerja/web.h"

extern const struct kj_form login_masuk_form;
extern const struct kj_form login_keluar_form;
extern const struct kj_form login_bahasa_form;
extern const struct kj_form login_sandi_form;
extern const struct kj_form login_sesi_form;
extern const struct kj_form login_pertama_form;

enum kj_rc masuk(struct kj_req *req);
enum kj_rc masuk_kirim(struct kj_req *req);
enum kj_rc keluar(struct kj_req *req);
enum kj_rc bahasa(struct kj_req *req);
enum kj_rc sandi(struct kj_req *req);
enum kj_rc sandi_ganti(struct kj_req *req);
enum kj_rc sesi(struct kj_req *req);
enum kj_rc sesi_akhiri(struct kj_req *req);
/* Browser and system of a User-Agent ("Chrome, Android"); what is not known stays as it was sent. */
const char *login_perangkat(struct kj_arena *a, const char *agent);
enum kj_rc pertama(struct kj_req *req);
enum kj_rc pertama_kirim(struct kj_req *req);
/* Can the first administrator be made at /login/pertama? One statement where a key file is named, else none. */
KJ_MUST enum kj_rc pertama_open(struct kj_req *req, bool *open);

#endif
