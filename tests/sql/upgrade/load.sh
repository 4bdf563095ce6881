#!/bin/sh
# A kept dump in a database of its own: load.sh SOCKET DATABASE DUMP.sql.gz
set -eu
client() {
	mariadb --no-defaults --default-character-set=utf8mb4 -S "$1" -u root "$2"
}
echo "SET foreign_key_checks = 0; CREATE OR REPLACE DATABASE $2 CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci" | client "$1" mysql
gzip -dc "$3" | client "$1" "$2"
