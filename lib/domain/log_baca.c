/* Who read other people's documents: one unchained row a page view (DESIGN 4). */
#include "kinerja/domain/act.h"

#include "queries.h"

enum kj_rc
kj_log_baca(struct kj_act *act, const char *halaman, const char *ids)
{
	return kj_db_exec(act->db, &kj_q_log_baca_add, NULL,
		KJ_ARGS(kj_i(act->who.akun), kj_t(kj_act_now(act)), kj_t(halaman), kj_t(ids)));
}
