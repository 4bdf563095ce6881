"""The database as its root sees it, through one mariadb client that stays open."""
import subprocess
import uuid


class SqlError(Exception):
    pass


UNESCAPE = {'n': '\n', 't': '\t', '0': '\0', '\\': '\\'}


def unescape(cell):
    if cell == 'NULL':
        return None
    if '\\' not in cell:
        return cell
    out, i = [], 0
    while i < len(cell):
        if cell[i] == '\\' and i + 1 < len(cell):
            out.append(UNESCAPE.get(cell[i + 1], cell[i + 1]))
            i += 1
        else:
            out.append(cell[i])
        i += 1
    return ''.join(out)


class Sql:
    def __init__(self, socket, database='kinerja'):
        self.process = subprocess.Popen(
            ['mariadb', '--no-defaults', '-S', socket, '-u', 'root', '--batch', '--skip-column-names',
             '--unbuffered', '--default-character-set=utf8mb4', database],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def rows(self, text):
        """Runs statements; the rows of all of them, cells as text, NULL as None."""
        tag = uuid.uuid4().hex
        try:
            self.process.stdin.write(f'{text};\nSELECT \'{tag}\';\n'.encode())
            self.process.stdin.flush()
        except BrokenPipeError:
            raise SqlError(self.process.stderr.read().decode()) from None
        out = []
        while True:
            line = self.process.stdout.readline().decode()
            if not line:
                raise SqlError(self.process.stderr.read().decode().strip() or 'the client left')
            line = line.rstrip('\n')
            if line == tag:
                return out
            out.append([unescape(c) for c in line.split('\t')])

    run = rows

    def one(self, text):
        """The first cell, None when there is no row."""
        rows = self.rows(text)
        return rows[0][0] if rows else None

    def number(self, text):
        return int(self.one(text) or 0)

    def close(self):
        if self.process.poll() is None:
            self.process.stdin.close()
            self.process.wait()
        for pipe in (self.process.stdout, self.process.stderr):
            pipe.close()


def quote(value):
    """A Python value as an SQL literal."""
    if value is None:
        return 'NULL'
    if isinstance(value, bool):
        return '1' if value else '0'
    if isinstance(value, int):
        return str(value)
    if isinstance(value, bytes):
        return "x'" + value.hex() + "'"
    return "'" + value.replace('\\', '\\\\').replace("'", "''") + "'"
