/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* whole - what a template must be as a whole */
#include "paper/parse.h"
#include "phrases_paper.h"

/* What every page bears: no statement has to print it. */
static const Str on_every_page[] = { STR("case-number"), STR("version"), STR("document-hash"),
                                     STR("marking") };

static void lacks(Parser *parser, Str statement)
{
    Place place = { .file = parser->lexer.file, .line = 1 };

    finding_error(parser->findings, place, PHRASE_PAPER_LACKS, PHRASE_PAPER_LACKS_REMEDY,
                  statement);
}

static void check_said(Parser *parser)
{
    if (parser->paper_line == 0)
        lacks(parser, S("PAPER"));
    if (parser->title_line == 0)
        lacks(parser, S("TITLE"));
    if (parser->authentic_line == 0)
        lacks(parser, S("AUTHENTIC"));
    if (parser->template->block_count == 0)
        lacks(parser, S("TEXT"));
}

static bool is_printed(const Parser *parser, size_t index)
{
    for (size_t i = 0; i < COUNT_OF(on_every_page); i++)
        if (str_eq(paper_fields[index].name, on_every_page[i]))
            return true;
    return parser->printed[index].line > 0;
}

/* What is printed is declared, what is declared is printed. */
static void check_declared(Parser *parser)
{
    for (size_t i = 0; i < paper_field_count; i++) {
        Place place = { .file = parser->lexer.file, .line = parser->declared[i] };

        if (parser->declared[i] > 0 && !is_printed(parser, i))
            finding_error(parser->findings, place, PHRASE_PAPER_IDLE, PHRASE_PAPER_IDLE_REMEDY,
                          paper_fields[i].name);
        if (parser->printed[i].line > 0 && parser->declared[i] == 0)
            finding_error(parser->findings, parser->printed[i], PHRASE_PAPER_UNDECLARED,
                          PHRASE_PAPER_UNDECLARED_REMEDY, paper_fields[i].name);
    }
}

static void check_carried(Parser *parser)
{
    const Str *names = paper_must_carry(parser->template->name);

    for (; names && names->len > 0; names++) {
        bool blank = str_ends(*names, S("?"));
        const PaperField *field = field_find(str_cut(*names, 0, names->len - blank));

        ensure(field); /* a test reads the whole table */
        Standing standing = template_standing(parser->template, field);

        if (standing == STANDING_NONE || (standing == STANDING_OPTIONAL && !blank))
            finding_error(parser->findings, parser->template->place,
                          standing == STANDING_NONE ? PHRASE_PAPER_MUST : PHRASE_PAPER_MUST_REQUIRE,
                          blank ? PHRASE_PAPER_MUST_REMEDY : PHRASE_PAPER_MUST_REQUIRE_REMEDY,
                          parser->template->name, field->name);
    }
}

void form_whole(Parser *parser)
{
    check_said(parser);
    check_declared(parser);
    if (parser->paper_line > 0)
        check_carried(parser);
}
