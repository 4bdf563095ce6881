"""A mail server for tests: pos.py PORTFILE FOLDER CERT KEY.

STARTTLS and AUTH PLAIN are asked for; letters go to FOLDER/N.eml, what was said
to FOLDER/log. What it does with a receiver stands in the address: tolak refuses,
nanti puts off, putus hangs up when the text is there, lambat says nothing.
"""
import base64
import email
import email.policy
import os
import socketserver
import ssl
import sys
import threading
import time

port_file, folder, cert, key = sys.argv[1:]
GOOD = base64.b64encode(b"\0kinerja\0rahasia surat").decode()
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(cert, key)
lock = threading.Lock()
count = 0


def log(text):
    with lock, open(os.path.join(folder, "log"), "a", encoding="utf-8") as f:
        f.write(text + "\n")


def keep(receiver, data):
    """One letter, with what a reader of mail makes of it."""
    global count
    with lock:
        count += 1
        name = os.path.join(folder, "%d.eml" % count)
    m = email.message_from_bytes(data, policy=email.policy.default)
    assert data.isascii() and b"\n" not in data.replace(b"\r\n", b""), "line ends"
    with open(name, "w", encoding="utf-8") as f:
        f.write("envelope: %s\n" % receiver)
        for h in ("From", "To", "Subject", "Message-ID", "Date", "Auto-Submitted"):
            f.write("%s: %s\n" % (h, m[h]))
        f.write("\n" + m.get_content().replace("\r\n", "\n"))


class Talk(socketserver.BaseRequestHandler):
    def say(self, text):
        self.request.sendall(text.encode() + b"\r\n")

    def line(self):
        text = b""
        while not text.endswith(b"\r\n"):
            c = self.request.recv(1)
            if not c:
                raise EOFError
            text += c
        return text[:-2].decode()

    def text(self):
        data = b""
        while True:
            line = self.line()
            if line == ".":
                return data
            data += (line[1:] if line.startswith(".") else line).encode() + b"\r\n"

    def handle(self):
        log("connect")
        self.request.settimeout(20)
        try:
            self.talk()
        except (EOFError, OSError, ssl.SSLError):
            log("gone")

    def talk(self):
        secure = signed_in = False
        receiver = ""
        self.say("220 pos.test")
        while True:
            said = self.line()
            verb = said[:4].upper()
            log("AUTH" if verb == "AUTH" else said)
            if verb == "EHLO":
                self.say("250-pos.test\r\n250 " + ("AUTH PLAIN" if secure else "STARTTLS"))
            elif verb == "STAR":
                self.say("220 go on")
                self.request = context.wrap_socket(self.request, server_side=True)
                secure = True
            elif verb == "AUTH":
                word = said.split()
                if len(word) < 3:
                    self.say("334 ")
                    word.append(self.line())
                signed_in = secure and word[-1] == GOOD
                self.say("235 welcome" if signed_in else "535 who are you")
            elif verb == "MAIL":
                self.say("250 ok" if signed_in else "530 sign in first")
            elif verb == "RCPT":
                receiver = said[9:-1]
                if receiver.startswith("lambat"):
                    time.sleep(10)
                self.say({"tolak": "550 5.1.1 nobody of that name \x07",
                          "nanti": "451 4.7.1 later please"}.get(receiver.split("@")[0], "250 ok"))
            elif verb == "DATA":
                self.say("354 go on")
                data = self.text()
                if receiver.startswith("putus"):
                    log("hang up")
                    return
                keep(receiver, data)
                self.say("250 kept")
            elif verb == "QUIT":
                self.say("221 bye")
                return
            else:
                self.say("250 ok")


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True


with Server(("127.0.0.1", 0), Talk) as server:
    with open(port_file + ".new", "w", encoding="ascii") as f:
        f.write("%d\n" % server.server_address[1])
    os.rename(port_file + ".new", port_file)
    server.serve_forever()
