"""Counts what was looked at. The last line is `N passed, N failed`."""
import sys


class Tally:
    def __init__(self):
        self.passed = self.failed = 0

    def check(self, good, sentence, *detail):
        """One fact; a failed one is printed with what was seen instead."""
        if good:
            self.passed += 1
        else:
            self.failed += 1
            print('FAIL', sentence, *(f'\n     {d}' for d in detail), flush=True)
        return bool(good)

    def same(self, got, wanted, sentence, *detail):
        return self.check(got == wanted, sentence, f'wanted {short(wanted)}', f'got    {short(got)}', *detail)

    def say(self, *words):
        print(*words, flush=True)

    def end(self):
        print(f'{self.passed} passed, {self.failed} failed', flush=True)
        sys.exit(1 if self.failed or not self.passed else 0)


def short(value, n=600):
    text = value if isinstance(value, str) else repr(value)
    return text if len(text) <= n else text[:n] + ' ...'
