"""
The pace of suggestion S-1: 15 indicators, explanations off, one core. At least
50,000 a second from a release build; a build with sanitizers only tells it.
"""
import os
import sys

import driver

LEAST = 50000


def main():
    release = '/release/' in driver.DRIVER
    best = 0
    for _ in range(3):
        pace, wrong = driver.raw(['!laju\t%d' % (200000 if release else 2000)])[0].split()
        best = max(best, int(pace))
    good = wrong == '0' and (best >= LEAST or not release)
    print('%-5s %d suggestions over 15 indicators a second and core, best of three (%s)' %
          ('ok' if good else 'FAIL', best, os.path.dirname(driver.BIN.rstrip('/'))))
    print('%d passed, %d failed' % (good, not good))
    return not good


if __name__ == '__main__':
    sys.exit(main())
