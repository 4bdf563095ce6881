/* What the driver's and the server's error numbers mean here. */
#include "lib/db/driver.h"

#include <errmsg.h>
#include <mysqld_error.h>

enum meaning {
	LOST,	  /* the connection is gone */
	AGAIN,	  /* the transaction may be run again as a whole */
	OVERLOAD, /* busy, and running again would not help */
	TWICE,	  /* a unique or foreign key says no */
	VALUE,	  /* a CHECK or a column cannot hold the value */
	OURS
};

static enum meaning
meaning_of(unsigned number)
{
	switch (number) {
	case CR_SERVER_GONE_ERROR:
	case CR_SERVER_LOST:
	case CR_SERVER_LOST_EXTENDED:
	case ER_CONNECTION_KILLED:
	case ER_SERVER_SHUTDOWN:
		return LOST;
	case ER_LOCK_DEADLOCK:
	case ER_LOCK_WAIT_TIMEOUT:
	case ER_UNKNOWN_COM_ERROR:
	case ER_ERROR_DURING_COMMIT:
		return AGAIN;
	case ER_CON_COUNT_ERROR:
	case ER_TOO_MANY_USER_CONNECTIONS:
	case ER_USER_LIMIT_REACHED:
	case ER_STATEMENT_TIMEOUT:
	case ER_QUERY_INTERRUPTED:
	case ER_OPTION_PREVENTS_STATEMENT:
		return OVERLOAD;
	case ER_DUP_ENTRY:
	case ER_DUP_ENTRY_WITH_KEY_NAME:
	case ER_ROW_IS_REFERENCED_2:
	case ER_NO_REFERENCED_ROW_2:
		return TWICE;
	case ER_CONSTRAINT_FAILED:
	case ER_DATA_TOO_LONG:
	case ER_WARN_DATA_OUT_OF_RANGE:
	case ER_DATA_OUT_OF_RANGE:
	case WARN_DATA_TRUNCATED:
	case ER_TRUNCATED_WRONG_VALUE:
	case ER_TRUNCATED_WRONG_VALUE_FOR_FIELD:
	case ER_SIGNAL_EXCEPTION:
		return VALUE;
	default:
		return OURS;
	}
}

/*
 * The key's name out of "... for key 'nama'" or "... CONSTRAINT `nama` ...".
 * The value comes before it in the message and may hold anything, so the last
 * "for key" counts.
 */
static void
find_key(struct kj_db *db, const char *text)
{
	static const char dup[] = " for key '", fk[] = "CONSTRAINT `";
	const char *at = NULL, *next = text;
	size_t n;

	while ((next = strstr(next, dup))) {
		next += sizeof(dup) - 1;
		at = next;
	}
	if (!at) {
		at = strstr(text, fk);
		at = at ? at + sizeof(fk) - 1 : "";
	}
	n = strcspn(at, "'`");
	if (n >= sizeof(db->key))
		n = sizeof(db->key) - 1;
	memcpy(db->key, at, n);
	db->key[n] = '\0';
}

enum kj_rc
kj_db_error(struct kj_db *db, const char *what, unsigned number, const char *text)
{
	enum meaning meaning = meaning_of(number);
	enum kj_rc rc = KJ_BUSY;

	db->error = number;
	db->settled = meaning == OVERLOAD;
	switch (meaning) {
	case LOST:
		kj_log(KJ_WARN, "db.lost", "at=%s error=%u text=%s", what, number, text);
		kj_db_disconnect(db);
		db->lost = true;
		break;
	case AGAIN:
		kj_log(KJ_INFO, "db.again", "at=%s error=%u text=%s", what, number, text);
		break;
	case OVERLOAD:
		kj_log(KJ_WARN, "db.busy", "at=%s error=%u text=%s", what, number, text);
		break;
	case TWICE:
		find_key(db, text);
		kj_log(KJ_INFO, "db.conflict", "at=%s error=%u key=%s", what, number, db->key);
		rc = KJ_CONFLICT;
		break;
	case VALUE:
		kj_log(KJ_WARN, "db.value", "at=%s error=%u text=%s", what, number, text);
		rc = KJ_INVALID;
		break;
	case OURS:
		rc = KJ_FAULT_AT("statement %s: error %u: %s", what, number, text);
		break;
	}
	/* After 1205 the server keeps the transaction open, half done: nobody may commit it. */
	if (rc == KJ_BUSY && db->tx == TX_OPEN)
		db->tx = TX_OVER;
	return rc;
}
