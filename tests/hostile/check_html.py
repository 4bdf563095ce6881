#!/usr/bin/env python3
"""Reads pages that were rendered from hostile data and looks for what escaped.

check_html.py FOLDER: every *.html in it. A page is good when the hostile texts
stand in it as text only: no element, attribute or address is of their making.
Prints file: what, exit code 1 on any.
"""
import html.parser
import pathlib
import re
import sys

ADDRESSES = {"href", "src", "action", "formaction", "poster", "data", "xlink:href", "srcset"}
NAME = re.compile(r"^[a-z][a-z0-9-]*(:[a-z]+)?$")
# An attribute as we write it: a name, or a name and a value in double quotes.
TAG = re.compile(r'^<[a-z][a-z0-9-]*(\s+[a-zA-Z][a-zA-Z0-9-]*(="[^"<]*")?)*\s*>$')


class Page(html.parser.HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.found = []
        self.inside = None

    def handle_starttag(self, tag, attrs):
        where = f"<{tag}> in line {self.getpos()[0]}"
        if not TAG.match(self.get_starttag_text()):
            self.found.append(f"{where}: {self.get_starttag_text()[:120]!r}")
        values = dict(attrs)
        if tag == "script" and not values.get("src"):
            self.found.append(f"{where}: a script of its own")
        if tag in ("style", "iframe", "object", "embed", "base"):
            self.found.append(where)
        for name, value in attrs:
            if not NAME.match(name) or name.startswith("on") or name == "style":
                self.found.append(f"{where}: attribute {name!r}")
            if name in ADDRESSES and re.match(r"\s*(javascript|data|vbscript):|\s*//", value or "", re.I):
                self.found.append(f"{where}: {name}={value[:60]!r}")
        self.inside = tag if tag in ("script", "style") else None

    def handle_endtag(self, tag):
        self.inside = None

    def handle_comment(self, data):
        self.found.append(f"comment in line {self.getpos()[0]}")

    def handle_data(self, data):
        if self.inside and data.strip():
            self.found.append(f"text in <{self.inside}> in line {self.getpos()[0]}")


def main(folder):
    files = sorted(pathlib.Path(folder).glob("*.html"))
    bad = not files
    for path in files:
        page = Page()
        page.feed(path.read_text(encoding="utf-8"))
        page.close()
        for what in sorted(set(page.found)):
            print(f"{path.name}: {what}")
            bad = True
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
