/* Transactions: begun, ended and run again as a whole. */
#include "lib/db/driver.h"

#include <time.h>

#define TRIES 4 /* the first and three more */
#define PAUSE_MS 20

enum kj_rc
kj_tx_begin(struct kj_db *db)
{
	bool connected = db->my != NULL;
	enum kj_rc rc;

	if (db->tx != TX_NONE)
		return KJ_FAULT_AT("a transaction is open already");
	db->settled = false;
	rc = kj_db_connect(db);
	if (rc)
		return rc;
	rc = kj_db_text(db, kj_q_tx_begin.name, kj_q_tx_begin.text);
	if (rc == KJ_BUSY && db->lost && connected) { /* idle too long, or the server came back */
		rc = kj_db_connect(db);
		if (!rc)
			rc = kj_db_text(db, kj_q_tx_begin.name, kj_q_tx_begin.text);
	}
	if (!rc)
		db->tx = TX_OPEN;
	return rc;
}

enum kj_rc
kj_tx_commit(struct kj_db *db)
{
	enum kj_rc rc;

	if (db->tx == TX_NONE)
		return KJ_FAULT_AT("no transaction is open");
	if (db->tx == TX_OVER) {
		kj_tx_rollback(db);
		return KJ_BUSY;
	}
	rc = kj_db_text(db, kj_q_tx_commit.name, kj_q_tx_commit.text);
	if (rc)
		kj_tx_rollback(db);
	db->tx = TX_NONE;
	return rc;
}

void
kj_tx_rollback(struct kj_db *db)
{
	if (db->tx == TX_NONE)
		return;
	if (db->my && kj_db_text(db, kj_q_tx_rollback.name, kj_q_tx_rollback.text)) {
		/* What it left open must not meet the next transaction. */
		kj_db_disconnect(db);
		db->lost = true;
	}
	db->tx = TX_NONE;
}

enum kj_rc
kj_tx_mark(struct kj_db *db)
{
	if (db->tx != TX_OPEN)
		return KJ_FAULT_AT("no transaction is open");
	return kj_db_text(db, kj_q_tx_mark.name, kj_q_tx_mark.text);
}

enum kj_rc
kj_tx_back(struct kj_db *db)
{
	if (db->tx != TX_OPEN)
		return KJ_FAULT_AT("no transaction is open");
	return kj_db_text(db, kj_q_tx_back.name, kj_q_tx_back.text);
}

/* 1 to 20 ms times the try: long enough for the other side to finish. */
static void
pause_before(unsigned again)
{
	uint16_t dice;
	long ms;
	struct timespec t;

	kj_random(&dice, sizeof(dice));
	ms = (1 + dice % PAUSE_MS) * (long)again;
	t = (struct timespec){.tv_nsec = ms * 1000000L};
	nanosleep(&t, NULL);
}

enum kj_rc
kj_tx(struct kj_db *db, enum kj_rc (*fn)(void *arg), void *arg)
{
	enum kj_rc rc = KJ_BUSY;

	for (unsigned again = 0; again < TRIES; again++) {
		if (again)
			pause_before(again);
		rc = kj_tx_begin(db);
		if (rc)
			return rc;
		rc = fn(arg);
		if (rc == KJ_OK)
			rc = kj_tx_commit(db);
		else
			kj_tx_rollback(db);
		if (rc != KJ_BUSY || db->lost || db->settled)
			return rc;
	}
	return rc;
}
