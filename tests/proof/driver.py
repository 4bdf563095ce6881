"""The C side: requests go to tests/proof/driver in bulk, answers come back in their order."""
import json
import os
import subprocess

BIN = os.environ.get('KJ_BIN', 'build/release/bin')
DRIVER = os.path.join(os.path.dirname(BIN.rstrip('/')), 'tests', 'proof', 'driver')
BROKEN = ('Sanitizer', 'runtime error')


class Died(Exception):
    """The driver ended badly: its last words."""


def raw(lines):
    """Sends the lines, gives the lines that come back."""
    done = subprocess.run([DRIVER], input='\n'.join(lines) + '\n', capture_output=True, text=True, encoding='utf-8')
    if done.returncode != 0 or any(word in done.stderr for word in BROKEN):
        raise Died('exit %d: %s' % (done.returncode, done.stderr[-2000:]))
    out = done.stdout.split('\n')[:-1]
    if len(out) != len(lines):
        raise Died('%d answers to %d requests' % (len(out), len(lines)))
    return out


def line(rule, value):
    return rule + '\t' + (value if isinstance(value, str) else json.dumps(value, ensure_ascii=False))


def ask(rule, inputs, why=False):
    """The answers of a rule to a list of inputs; with why as {'jawab', 'penjelasan'}."""
    return [json.loads(x) for x in raw([line('+' + rule if why else rule, i) for i in inputs])]
