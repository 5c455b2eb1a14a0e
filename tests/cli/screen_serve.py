#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sekisho Authors
# SPDX-License-Identifier: Apache-2.0
"""screen_serve.py SEKISHO - sekisho screen serve as another system meets it: the same answers as the
command line gives, and everything that is wrong told with its status. All names are invented."""

import http.client
import json
import os
import re
import subprocess
import sys

sekisho = os.path.realpath(sys.argv[1])
UN, PLAIN = "un:tests/lists/un.xml", "plain:tests/lists/plain.csv"
points = 0


def point(name, got, want):
    global points
    points += 1
    if got != want:
        print(f"# got:  {got!r}\n# want: {want!r}")
    print(f"{'ok' if got == want else 'not ok'} {points} - {name}")


def start():
    server = subprocess.Popen(
        [sekisho, "screen", "serve", "--list", UN, "--list", PLAIN, "--port", "0", "--lang", "en"],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env={"LANG": "C.UTF-8"})
    for line in server.stdout:
        found = re.search(r"http://127\.0\.0\.1:(\d+)", line)
        if found:
            return server, int(found.group(1))
    sys.exit("Bail out! the server did not say where it listens")


def ask(method, path, body=None, kind=None):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    headers = {"Accept-Language": "en"}
    if kind:
        headers["Content-Type"] = kind
    connection.request(method, path, body, headers)
    reply = connection.getresponse()
    text = reply.read().decode("utf-8")
    connection.close()
    return reply.status, text


def lines(text):
    return [json.loads(line) for line in text.splitlines()]


def ids(answer):
    return [(hit["list"], hit["id"], hit["alert"]) for hit in answer["hits"]]


server, port = start()
try:
    status, text = ask("GET", "/screen?name=Tarek+Samarkandi&type=person&birth_date=1961-07-08")
    point("a name in the address", status, 200)
    hit = lines(text)[0]["hits"][0]
    point("meets", (hit["id"], hit["score"], hit["band"], hit["alert"]),
          ("XXi.001", 1.0, "strong", True))
    point("beside it the other score", hit["ofac_style"], 100)
    point("with reasons", len(hit["reasons"]) > 1, True)
    status, text = ask("GET", "/screen?name=Quite+Another")
    point("clear", (status, lines(text)[0]["hits"]), (200, []))

    status, text = ask("POST", "/screen", json.dumps({"name": "最上太郎", "type": "person"}),
                       "application/json")
    point("a name in an object", (status, ids(lines(text)[0])), (200, [("plain.csv", "W-1", True)]))
    with open("tests/cli/screen/queries.csv", "rb") as file:
        queries = file.read()
    status, text = ask("POST", "/screen", queries, "text/csv")
    told = subprocess.run(
        [sekisho, "screen", "--list", UN, "--list", PLAIN, "--queries",
         "tests/cli/screen/queries.csv", "--jsonl", "--lang", "en"],
        capture_output=True, text=True, check=False, env={"LANG": "C.UTF-8"}).stdout
    point("a table", status, 200)
    point("is answered as on the command line", lines(text), lines(told))

    status, text = ask("GET", "/screen?name=%3F%3F")
    point("what cannot be screened is told", (status, "error" in lines(text)[0]), (200, True))
    status, text = ask("GET", "/lists")
    point("what is searched",
          (status, [row["list"] for row in json.loads(text)["lists"]]), (200, ["un", "plain.csv"]))

    for name, wanted, question in [
        ("a field that is none", 400, ("GET", "/screen?name=x&nom=y")),
        ("a field twice", 400, ("GET", "/screen?name=x&name=y")),
        ("a birth that is none", 422, ("GET", "/screen?name=x&birth_date=1974-99")),
        ("no JSON", 422, ("POST", "/screen", "{", "application/json")),
        ("no object", 422, ("POST", "/screen", "[]", "application/json")),
        ("a number for a name", 422, ("POST", "/screen", '{"name": 5}', "application/json")),
        ("no such column", 400, ("POST", "/screen", '{"nom": "x"}', "application/json")),
        ("a table without names", 422, ("POST", "/screen", "type\nperson\n", "text/csv")),
        ("another type", 415, ("POST", "/screen", "x", "text/plain")),
        ("bytes that are no letters", 422, ("POST", "/screen", b'{"name":"\xff"}',
                                            "application/json")),
        ("nothing there", 404, ("GET", "/elsewhere")),
        ("nor by asking otherwise", 404, ("POST", "/lists", "{}", "application/json")),
    ]:
        status, text = ask(*question)
        point(name, status, wanted)
        point(name + ": says why", len(text) > 20, True)

    try:
        status, text = ask("POST", "/screen", b"x" * (80 << 20), "text/csv")
    except (BrokenPipeError, ConnectionResetError):
        status = 413  # it did not wait for the rest
    point("too large", status, 413)
    point("and goes on", ask("GET", "/screen?name=Quite+Another")[0], 200)
finally:
    server.terminate()
    point("ends when told to", server.wait(30), 0)
print(f"1..{points}")
