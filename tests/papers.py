#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Sekisho Authors
# SPDX-License-Identifier: Apache-2.0
"""papers.py SEKISHO - the printed papers, read back with pdftotext: the same bytes every time, all
that the text says, every page with what it must bear, nothing beyond the margins; and so the
briefing, with the words of its pictures."""

import glob
import json
import os
import re
import subprocess
import sys
import tempfile

sekisho = os.path.realpath(sys.argv[1])
examples = sorted(glob.glob("examples/papers/*.json"))
modes = {"ja": ["--lang", "ja"], "en": ["--lang", "en"], "both": ["--lang", "en", "--both"]}
work = tempfile.mkdtemp()
LEFT, RIGHT, TOP, BOTTOM = 56, 540, 20, 822
points = 0


def point(name, defects):
    global points
    points += 1
    for defect in defects[:5]:
        print("# " + defect)
    print(f"{'not ok' if defects else 'ok'} {points} - {name}")


def paper(name, data, options, **environment):
    """Exit code, what was printed, what was said."""
    done = subprocess.run([sekisho, "paper", "print", name, data, *options],
                          capture_output=True, env=os.environ | environment, check=False)
    return done.returncode, done.stdout, done.stderr.decode()


def text_of(pdf, *options):
    return subprocess.run(["pdftotext", *options, pdf, "-"], capture_output=True,
                          check=True).stdout.decode()


def bare(text):
    """Without white space, and without the places where long words may break."""
    return re.sub(r"[\s\u200b\ufeff]", "", text)


def keep(pdf):
    path = os.path.join(work, "paper.pdf")
    with open(path, "wb") as file:
        file.write(pdf)
    return path


def lost(pdf, text):
    """What the text says and the pages do not."""
    pages = bare(text_of(pdf, "-raw"))
    parts = re.split(r"\n|: | \| | / ", text)
    return [part for part in parts if bare(part.strip("#- ")) not in pages]


def pages_of(pdf):
    return text_of(pdf, "-raw").split("\f")[:-1]


def unborne(pdf, data, mode):
    """What every page must bear, and one does not."""
    fields, pages = data["fields"], pages_of(pdf)
    missing = []
    for number, page in enumerate(pages, 1):
        # A paper that is about no case bears neither its number nor a version of it.
        wanted = [fields.get("case-number", ""), fields.get("document-hash", "")[:16]]
        if mode != "en":
            wanted += [f"{len(pages)}頁中{number}頁", "正文とする"]
        if mode != "ja":
            wanted += [f"Page {number} of {len(pages)}", "authentic"]
        wanted += [fields["version"]] if isinstance(fields.get("version"), str) else []
        missing += [f"page {number}: {one}" for one in wanted if bare(one) not in bare(page)]
    return missing


def beyond(pdf):
    """Words that leave the page's frame."""
    box = r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>'
    return [found[4] for found in re.findall(box, text_of(pdf, "-bbox"))
            if float(found[0]) < LEFT or float(found[2]) > RIGHT or
            float(found[1]) < TOP or float(found[3]) > BOTTOM]


def check_example(path, mode):
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    name, options = data["paper"], modes[mode]
    code, first, said = paper(name, path, options)
    _, again, _ = paper(name, path, options, TZ="Pacific/Kiritimati", LC_ALL="C", HOME=work)
    _, text, _ = paper(name, path, [*options, "--text"])
    title = f"{name} {mode}: "
    point(title + "printed", [said] if code else [])
    point(title + "the same bytes", [] if first == again else ["they differ"])
    pdf = keep(first)
    point(title + "all that the text says", lost(pdf, text.decode()))
    point(title + "every page", unborne(pdf, data, mode))
    point(title + "within the margins", beyond(pdf))


def changed(path, change):
    with open(path, encoding="utf-8") as file:
        data = json.load(file)
    change(data)
    written = os.path.join(work, "data.json")
    with open(written, "w", encoding="utf-8") as file:
        json.dump(data, file)
    return written


def check_long_table():
    def longer(data):
        data["tables"]["charges"] = data["tables"]["charges"][:1] * 200
    code, printed, said = paper("bill", changed("examples/papers/bill.json", longer), modes["en"])
    pages = pages_of(keep(printed))
    point("a long table: printed", [said] if code else [])
    bare_pages = [number for number, page in enumerate(pages[:-1], 1)
                  if "Line Description Amount" not in page]
    point("a long table: its head on every page", [f"not on page {one}" for one in bare_pages])
    point("a long table: every row", [] if sum(page.count("97,223,000") for page in pages) == 200
          else ["rows are missing"])


def check_hostile():
    words = ["W" * 10000, "移" * 6000, "a\n" * 300, "\u202eevil\u2028\u0007\u001b[2J",
             "e\u0301\u0302" * 400, "العربية עברית ไทย 😀 \U0010ffff \ue000"]

    def worse(data, word):
        for name in ("subject", "goods", "price-factor", "cooperation-factor"):
            data["fields"][name] = word
    for number, word in enumerate(words, 1):
        path = changed("examples/papers/factor-sheet.json", lambda data: worse(data, word))
        for mode, options in modes.items():
            code, printed, said = paper("factor-sheet", path, options)
            point(f"hostile words {number} {mode}", [said] if code else beyond(keep(printed)))


def check_without_fonts():
    fonts = os.path.join(work, "fonts.conf")
    with open(fonts, "w", encoding="utf-8") as file:
        file.write('<?xml version="1.0"?><fontconfig><dir>/usr/share/fonts/truetype/dejavu</dir>'
                   f'<cachedir>{work}</cachedir></fontconfig>')
    code, printed, said = paper("bill", "examples/papers/bill.json", modes["ja"],
                                FONTCONFIG_FILE=fonts)
    point("without its fonts nothing is printed",
          [] if code == 1 and not printed and "fonts-noto-cjk" in said else [f"{code} {said}"])


def briefing(options, **environment):
    files = {"sale": "sales/radars-2020.json", "loan": "credit/loan.json",
             "sureties": "credit/sureties.json", "offsets": "offset/us-2.json",
             "multipliers": "offset/multipliers.csv", "workshare": "offset/fsx.csv",
             "tasks": "campaigns/bid-tasks.csv"}
    named = [word for name, path in files.items() for word in (f"--{name}", f"examples/{path}")]
    done = subprocess.run([sekisho, "briefing", *named, "--party", "United States", "--least", "40%",
                           "--notice", "2026-06-01", "--bid", "2026-07-01", *options],
                          capture_output=True, env=os.environ | environment, check=False)
    return done.returncode, done.stdout, done.stderr.decode()


def check_briefing(lang):
    """Pictures and their tables, in both languages, whichever stands first."""
    title = f"briefing {lang}: "
    code, first, said = briefing(["--lang", lang])
    _, again, _ = briefing(["--lang", lang], TZ="Pacific/Kiritimati", LC_ALL="C", HOME=work)
    _, text, _ = briefing(["--lang", lang, "--text"])
    point(title + "printed", [said] if code else [])
    point(title + "the same bytes", [] if first == again else ["they differ"])
    pdf = keep(first)
    told = re.sub(r"^\[(.*)\]$", r"\1", text.decode(), flags=re.M)
    point(title + "all that the text says", lost(pdf, told))
    point(title + "within the margins", beyond(pdf))
    pages, wanted = bare(text_of(pdf, "-raw")), ["元金残高", "principal owed", "2018-01",
                                                 "間に合わない", "cannot be there in time",
                                                 "国と他の当事者", "State and others"]
    point(title + "legends and axes of the pictures",
          [one for one in wanted if bare(one) not in pages])


def check_leaks():
    """Where the program is built with the leak sanitizer: see tests/lsan.supp."""
    path = os.path.join(work, "lsan.supp")
    with open(path, "w", encoding="utf-8") as file:
        file.write("leak:libfontconfig.so\nleak:cairo_surface_finish\n")
    code, _, said = paper("offer", "examples/papers/offer.json", modes["both"],
                          ASAN_OPTIONS="detect_leaks=1:fast_unwind_on_malloc=0",
                          LSAN_OPTIONS="suppressions=" + path)
    point("what is taken is given back", said.splitlines() if code else [])


for example in examples:
    for language in modes:
        check_example(example, language)
for language in ("ja", "en"):
    check_briefing(language)
check_long_table()
check_hostile()
check_without_fonts()
check_leaks()
print(f"1..{points}")
