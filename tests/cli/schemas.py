#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sekisho Authors
# SPDX-License-Identifier: Apache-2.0
"""schemas.py - what the command line prints with --json, and the cases, stories and practice files at hand, are as
their published schemas say. The golden files stand for the program: run.sh holds it to them."""

import glob
import json
import sys
import warnings

warnings.simplefilter("ignore")
import jsonschema  # noqa: E402

BASE = "https://sekisho.example/schema/"
points = 0


def point(name, defects):
    global points
    points += 1
    for defect in defects:
        print("# " + defect)
    print(f"{'not ok' if defects else 'ok'} {points} - {name}")
    return not defects


def schemas():
    found = {}
    for path in glob.glob("share/schema/*.schema.json"):
        with open(path, encoding="utf-8") as file:
            found[path.split("/")[-1].split(".")[0]] = json.load(file)
    return found


known = schemas()
store = {BASE + name + ".schema.json": schema for name, schema in known.items()}


def defects(value, name):
    """What the schema has against the value."""
    schema = known[name]
    resolver = jsonschema.RefResolver(BASE + name + ".schema.json", schema, store=store)
    validator = jsonschema.Draft202012Validator(schema, resolver=resolver)
    return [f"/{'/'.join(str(part) for part in error.absolute_path)}: {error.message[:200]}"
            for error in list(validator.iter_errors(value))[:5]]


def printed(path):
    """The JSON in a golden file, or None when its command printed none."""
    with open(path, encoding="utf-8") as file:
        command, _, rest = file.read().partition("\n")
    body = rest.split("\n----", 1)[0]
    return json.loads(body.replace("<number>", "0")) if "--json" in command.split() and body.startswith("{") else None


def name_of(value):
    """ "sekisho-assessment-1" has its schema in assessment.schema.json."""
    return value.get("format", "").removeprefix("sekisho-").rpartition("-")[0]


good = True
for name, schema in sorted(known.items()):
    jsonschema.Draft202012Validator.check_schema(schema)
for path in sorted(glob.glob("tests/golden/cli/*.txt")):
    value = printed(path)
    if value is not None and name_of(value) in known:
        good &= point(path, defects(value, name_of(value)))
for path in sorted(glob.glob("examples/*.json") + glob.glob("tests/cli/cases/*.json")):
    with open(path, encoding="utf-8") as file:
        good &= point(path, defects(json.load(file), "case"))
for path in sorted(glob.glob("stories/*.story") + glob.glob("tests/cli/data/stories/*.story")):
    with open(path, encoding="utf-8") as file:
        good &= point(path, defects(json.load(file), "story"))
for path in sorted(glob.glob("practice/*.json")) + ["tests/cli/practices/short.json"]:
    with open(path, encoding="utf-8") as file:
        good &= point(path, defects(json.load(file), "practice"))
print(f"1..{points}")
sys.exit(0 if good else 1)
