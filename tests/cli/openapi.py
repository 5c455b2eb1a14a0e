#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sekisho Authors
# SPDX-License-Identifier: Apache-2.0
"""openapi.py SEKISHO - the description of the API is asked what it says: a record with cases is
served, and requests are made from the document it gives. Every operation is sent what the document
calls right, then with each member that it needs left out, of another type, out of its limits, and one
that nobody declared. What comes back is of a status the document names and as it describes it. All
people and cases are invented."""

import copy
import datetime
import http.client
import json
import os
import re
import subprocess
import sys
import tempfile
import uuid
import warnings

warnings.simplefilter("ignore")
import jsonschema  # noqa: E402

sekisho = os.path.realpath(sys.argv[1])
points = 0


def point(name, defects):
    global points
    points += 1
    for defect in defects[:8]:
        print("# " + str(defect)[:300])
    print(f"{'not ok' if defects else 'ok'} {points} - {name}")


def run(*words, record=None):
    more = ["--record", record] if record else []
    return subprocess.run([sekisho, *words, *more, "--lang", "en"], capture_output=True, text=True,
                          check=True).stdout


def fill(record):
    run("record", "create", "--origin", "record.example/openapi", "--organisation", "office",
        "--organisation-name.en", "Record office (invented)", "--person", "keeper",
        "--person-name.en", "Keeper (invented)", "--reason", "for a test", "--without-screening",
        "parties are none of this test", record=record)
    made = json.loads(run("organisation", "add", "--handle", "meti", "--name.en", "METI (invented)",
                          "--as", "keeper", "--json", record=record))
    for handle, role in (("mori", "clerk"), ("abe", "reviewer"), ("ono", "approver"),
                         ("ishi", "auditor")):
        run("person", "add", "--handle", handle, "--organisation", made["organisation"], "--name-en",
            handle.title() + " (invented)", "--roles", role, "--clearance", "closed-circle", "--from",
            "2000-01-01", "--as", "keeper", record=record)
    said = subprocess.run(["scripts/demo-cases", sekisho, record, "mori", "abe", "ono"],
                          capture_output=True, text=True, check=True).stdout
    return said.split()


def start(record, *how):
    server = subprocess.Popen([sekisho, "serve", "--record", record, "--port", "0", "--lang", "en", *how],
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    for line in server.stdout:
        found = re.search(r"http://127\.0\.0\.1:(\d+)", line)
        if found:
            return server, int(found.group(1))
    sys.exit("Bail out! the server did not say where it listens")


def ask(port, method, path, body=None, who="keeper", headers=()):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    sent = {"Accept-Language": "en", **({"Sekisho-As": who} if who else {}), **dict(headers)}
    if method == "POST":
        sent.setdefault("Content-Type", "application/json")
        sent.setdefault("Idempotency-Key", str(uuid.uuid4()))
        body = body if isinstance(body, (bytes, str)) else json.dumps(body)
    connection.request(method, path, body, sent)
    reply = connection.getresponse()
    text = reply.read().decode("utf-8")
    connection.close()
    return reply.status, reply.headers, text


# ---- values a schema calls right, and what it calls wrong

# What the record tells of by itself.
BY_ITSELF = ("denials.counted", "rejudging.started", "rejudging.advanced", "record.read")
SOME_ID = "01kaaaaaaaaaaaaaaaaaaaaaaa"


def right(schema):
    if "enum" in schema:
        return schema["enum"][0]
    kind = schema["type"]
    if kind == "object":
        needed = schema.get("required", list(schema["properties"])[: schema.get("minProperties", 0)])
        return {name: right(schema["properties"][name]) for name in needed}
    if kind == "array":
        return [right(schema["items"]) for _ in range(schema.get("minItems", 0))]
    if kind == "integer":
        return max(schema["minimum"], min(1, schema["maximum"]))
    if kind == "boolean":
        return True
    if schema.get("format") == "date":
        return "2026-11-21"
    if schema.get("format") == "date-time":
        return "2026-11-21T00:00:00.000000Z"
    if "pattern" in schema:
        return SOME_ID if "{25}" in schema["pattern"] else "0" * 64
    return "x" * max(1, schema.get("minLength", 0))


def wrong(schema):
    """Values that are none by the schema, each with why."""
    if "enum" in schema:
        yield "no word of it", "no-such-word"
        return
    kind = schema["type"]
    yield "another type", [] if kind != "array" else {}
    if kind == "integer" and schema["maximum"] < 2**63 - 1:
        yield "too large", schema["maximum"] + 1
    if kind == "array" and schema["maxItems"] < 600:
        item = right(schema["items"])
        yield "too many", [item] * (schema["maxItems"] + 1)
    if "maxLength" in schema and schema["maxLength"] < 100000:
        yield "too long", "x" * (schema["maxLength"] + 1)
    if "pattern" in schema:
        yield "no id", "x"
    if schema.get("format"):
        yield "no day", "2026-13-41"


def validator(document, schema):
    whole = {**schema, "components": document["components"]}
    return jsonschema.Draft202012Validator(whole)


class Tried:
    def __init__(self, document, port):
        self.document, self.port, self.defects, self.statuses = document, port, [], {}

    def check(self, why, method, path, told, answer):
        status, headers, text = answer
        self.statuses[status] = self.statuses.get(status, 0) + 1
        replies = told["responses"]
        if str(status) not in replies:
            self.defects.append(f"{method} {path} {why}: {status} is not described")
            return status
        kind = headers["Content-Type"].split(";")[0]
        content = replies[str(status)]["content"]
        if kind not in content:
            self.defects.append(f"{method} {path} {why}: {status} of type {kind}")
            return status
        lines = text.splitlines() if kind == "application/jsonl" else [text]
        for error in (error for line in lines for error in
                      validator(self.document, content[kind]["schema"]).iter_errors(json.loads(line))):
            self.defects.append(f"{method} {path} {why}: {error.json_path}: {error.message[:150]}")
        return status

    def must(self, why, method, path, told, answer, wanted):
        status = self.check(why, method, path, told, answer)
        if status not in wanted:
            self.defects.append(f"{method} {path} {why}: {status} {answer[2][:150]}")


def body_schema(told):
    return told["requestBody"]["content"].get("application/json", {}).get("schema")


def try_right(tried, path, told, subjects):
    schema = body_schema(told)
    for subject in subjects:
        real = re.sub(r"\{[a-z-]+\}", subject, path)
        tried.check("right", "POST", real, told,
                    ask(tried.port, "POST", real, right(schema), "mori",
                        {"Sekisho-Dry-Run": "true"} if told["x-changes"] else ()))


def try_wrong(tried, path, told):
    schema = body_schema(told)
    real = re.sub(r"\{[a-z-]+\}", SOME_ID, path)
    send = lambda body: ask(tried.port, "POST", real, body)  # noqa: E731
    good = right(schema)
    for name in schema.get("required", []):
        less = {key: value for key, value in good.items() if key != name}
        tried.must(f"without {name}", "POST", real, told, send(less), (422,))
    for name, member in schema["properties"].items():
        for why, value in wrong(member):
            bad = copy.deepcopy(good)
            bad[name] = value
            tried.must(f"{name}: {why}", "POST", real, told, send(bad), (422,))
    tried.must("undeclared", "POST", real, told, send({**good, "no-such-member": 1}), (422,))
    tried.must("an array", "POST", real, told, send([]), (400, 422))
    tried.must("no JSON", "POST", real, told, send("{"), (400,))
    tried.must("another type", "POST", real, told,
               ask(tried.port, "POST", real, good, headers={"Content-Type": "text/plain"}), (415,))
    tried.must("nobody", "POST", real, told, ask(tried.port, "POST", real, good, who=None), (400,))
    tried.must("nobody known", "POST", real, told, ask(tried.port, "POST", real, good, who="nobody"),
               (403,))
    if told["x-changes"]:
        tried.must("without a key", "POST", real, told,
                   ask(tried.port, "POST", real, good, headers={"Idempotency-Key": ""}), (400,))


def try_get(tried, path, told, subjects):
    query = "&".join(f"{one['name']}={right(one['schema'])}" for one in told["parameters"]
                     if one["in"] == "query" and one["required"])
    for subject in subjects:
        real = re.sub(r"\{[a-z-]+\}", subject, path) + (f"?{query}" if query else "")
        tried.check("read", "GET", real, told, ask(tried.port, "GET", real, who="mori"))
    tried.must("undeclared", "GET", path, told,
               ask(tried.port, "GET", re.sub(r"\{[a-z-]+\}", SOME_ID, path) + "?no-such-member=1"),
               (422,))


def as_lines(tried, path, told, subjects):
    query = "&".join(f"{one['name']}={right(one['schema'])}" for one in told["parameters"]
                     if one["in"] == "query" and one["required"])
    for subject in subjects:
        real = re.sub(r"\{[a-z-]+\}", subject, path) + (f"?{query}" if query else "")
        whole = ask(tried.port, "GET", real, who="mori")
        lines = ask(tried.port, "GET", real, who="mori", headers={"Accept": "application/jsonl"})
        tried.check("by line", "GET", path, told, lines)
        rows = next((member for member in json.loads(whole[2]).values()
                     if isinstance(member, list) and member and isinstance(member[0], dict)), [])
        if whole[0] == 200 and len(lines[2].splitlines()) < len(rows):
            tried.defects.append(f"GET {real}: {len(rows)} rows in {len(lines[2].splitlines())} lines")


def try_as_of(tried, path, told):
    can = any(one["name"] == "as_of" for one in told["parameters"])
    real = re.sub(r"\{[a-z-]+\}", SOME_ID, path) + "?as_of=2026-11-21"
    answer = ask(tried.port, "GET", real, who="mori")
    if can and answer[0] in (400, 422) and "as_of" in answer[2]:
        tried.defects.append(f"GET {real}: {answer[0]} {answer[2][:150]}")
    if can:
        wrong = [ask(tried.port, "GET", real.replace("as_of=2026-11-21", name + "=2026-13-01"), who="mori")[2]
                 for name in ("as_of", "on")]
        if "/on" not in wrong[0] or wrong[0] != wrong[1]:
            tried.defects.append(f"GET {real}: as_of is not on: {wrong}"[:300])
    if not can:
        tried.must("as of a day", "GET", real, told, answer, (400,))


def read_pages(port, path):
    rows, pages = [], 0
    while path and pages < 20:
        _, headers, text = ask(port, "GET", path, who="ishi")
        link = re.fullmatch(r'<([^>]*)>; rel="next"', headers["Link"] or "")
        rows += [one["number"] for one in json.loads(text).get("cases", [])]
        path, pages = link.group(1) if link else None, pages + 1
    return rows, pages


def versions(port, case, headers=()):
    """What comes of a change under the ETag of now, of before, of none, of no kind."""
    path = f"/api/v1/case/{case}/"
    tag = ask(port, "GET", path + "show", who="abe", headers=headers)[1]["ETag"]
    again = ask(port, "GET", path + "show", who="abe", headers=headers)[1]["ETag"]
    send = lambda match: ask(port, "POST", path + "hold",  # noqa: E731
                             {"reason": "a test", "authority": "Article 1"}, "abe",
                             {**dict(headers), **({"If-Match": match} if match else {})})
    done = send(tag)
    stale = send(tag)
    answers = {"fresh": done[0], "stale": stale[0], "none": send(None)[0], "any": send("*")[0],
               "weak": send("W/" + tag)[0], "bad": send("7")[0],
               "outcome": json.loads(stale[2])["outcome"],
               "since": ["held the case" in one["message"] or "案件を" in one["message"]
                         for one in json.loads(stale[2])["errors"]]}
    return answers, [tag] if tag != again or tag == done[1]["ETag"] else []


def found(port):
    answer = ask(port, "GET", "/api/v1/journal/search?limit=500", who="ishi")
    return json.loads(answer[2])["events"]


def main(record):
    cases = fill(record)
    server, port = start(record)
    try:
        status, _, text = ask(port, "GET", "/api/v1/openapi.json")
        document = json.loads(text)
        point("the document is given", [] if status == 200 else [status])
        point("of the version it says", [] if document["openapi"].startswith("3.1.") else [1])
        schemes = document["components"]["securitySchemes"]
        point("how who acts is told", [] if (schemes["token"]["scheme"], schemes["asserted"]["name"]) ==
              ("bearer", "Sekisho-As") else [schemes])
        before = found(port)[0]["seq"]
        tried, gets, names = Tried(document, port), Tried(document, port), []
        for path, methods in document["paths"].items():
            told = methods["post"]
            subjects = [SOME_ID, *cases[:1]] if "{case}" in path else [SOME_ID]
            if body_schema(told):
                try_right(tried, path, told, subjects)
                try_wrong(tried, path, told)
            if "get" in methods:
                try_get(gets, path, methods["get"], subjects)
                try_as_of(gets, path, methods["get"])
                if "application/jsonl" in methods["get"]["responses"]["200"]["content"]:
                    as_lines(gets, path, methods["get"], subjects)
            names += [one["operationId"] for one in methods.values()]
        point("no two operations share a name", [] if len(names) == len(set(names)) else [names])
        point(f"what {len(document['paths'])} operations answer is as described: {tried.statuses}",
              tried.defects)
        point(f"and what they answer when read by address: {gets.statuses}", gets.defects)
        point("much was done, and much refused",
              [] if min(tried.statuses.get(200, 0), gets.statuses.get(200, 0)) > 20 and
              tried.statuses[422] > 2000 else [tried.statuses, gets.statuses])
        told = [one for one in found(port)
                if one["seq"] > before and one["kind"] not in BY_ITSELF]
        point("nothing of it was recorded as a change", [(one["kind"], one["seq"]) for one in told])
        whole, _ = read_pages(port, "/api/v1/case/list?limit=500")
        paged, pages = read_pages(port, "/api/v1/case/list?limit=1")
        point("pages follow by their Link", [] if paged == whole and pages >= len(whole) > 1
              else [whole, paged])
        answers, defects = versions(port, cases[0])
        point(f"a change goes by the version it was made for: {answers}",
              defects + ([] if answers == {"fresh": 200, "stale": 412, "none": 200, "any": 200,
                                           "weak": 400, "bad": 400, "outcome": "stale",
                                           "since": [False, True]}
                         else [answers]))
    finally:
        server.terminate()
        code = server.wait()
    point("the server ends well", [code] if code else [])
    token = re.search(r"sekisho[-_][^\s]+|^\S{40,}$",
                      run("token", "make", "--as", "abe", "--name", "test", "--scopes.0", "read",
                          "--scopes.1", "hold", "--until",
                          str(datetime.date.today() + datetime.timedelta(30)), record=record),
                      re.MULTILINE).group(0)
    server, port = start(record, "--sign-in")
    try:
        answers, _ = versions(port, cases[0], {"Authorization": "Bearer " + token, "Sekisho-As": ""})
        point(f"with a token a change says of which version: {answers}",
              [] if (answers["fresh"], answers["stale"], answers["none"], answers["any"]) ==
              (200, 412, 428, 200) else [answers])
        defects = []
        for path, methods in document["paths"].items():
            for method, told in methods.items():
                real = re.sub(r"\{[a-z-]+\}", SOME_ID, path)
                status, headers, _ = ask(port, method.upper(), real, {})
                if status != 401 or not headers["WWW-Authenticate"].startswith("Bearer"):
                    defects.append(f"{method} {real}: {status}")
        point("where people sign in nobody is believed", defects)
    finally:
        server.terminate()
        server.wait()


with tempfile.TemporaryDirectory() as scratch:
    main(os.path.join(scratch, "record"))
print(f"1..{points}")
