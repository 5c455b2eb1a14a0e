/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/screen.h"
#include "phrases_cli.h"

/* Answers as people read them. */

enum { INDENT = 4 };

static void put_score(Text *text, Str name, const Hit *hit, Lang lang)
{
    Text style = text_open(text->arena, 12);

    text_repeat(text, ' ', INDENT / 2);
    score_write(text, hit->score);
    text_all(text, S("  "), phrase(band_phrases[hit->band], lang));
    if (hit->alert)
        text_all(text, S("  "), phrase(PHRASE_CLI_SCREEN_ALERT, lang));
    text_int(&style, score_ofac_style(*text->arena, name, hit->name));
    text_put(text, S("  "));
    phrase_put(text, PHRASE_CLI_SCREEN_OFAC_STYLE, lang, text_str(&style));
}

static void put_entry(Text *text, const Index *index, const Hit *hit, Lang lang)
{
    IndexedList list = index_list(index, hit->list);
    IndexedEntry entry = index_entry(index, hit->list, hit->entry);

    text_put(text, S("  "));
    text_terminal(text, list.name);
    text_char(text, ' ');
    text_terminal(text, entry.id);
    text_put(text, S("  "));
    text_terminal(text, entry.primary);
    text_all(text, S("  ("), phrase(entity_type_phrases[entry.type], lang));
    if (entry.programme.len > 0)
        text_put(text, S("; "));
    text_terminal(text, entry.programme);
    text_put(text, S(")\n"));
    if (str_eq(hit->name, entry.primary))
        return;
    text_repeat(text, ' ', INDENT);
    text_all(text, phrase(name_strength_phrases[hit->strength], lang), S(": "));
    text_terminal(text, hit->name);
    text_char(text, '\n');
}

static void put_hit(Text *text, const ScreenTelling *telling, Str name, const Hit *hit)
{
    put_score(text, name, hit, telling->lang);
    put_entry(text, telling->index, hit, telling->lang);
    for (size_t i = 0; i < hit->reason_count; i++) {
        Text sentence = text_open(text->arena, TEXT_MAX);
        reason_write(&sentence, &hit->reasons[i], telling->lang);
        text_repeat(text, ' ', INDENT);
        text_terminal(text, text_str(&sentence));
        text_char(text, '\n');
    }
}

static void put_text(Text *text, const ScreenTelling *telling, const Asking *asking,
                     const Answering *answering)
{
    Text count = text_open(text->arena, 24), name = text_open(text->arena, TEXT_MAX);

    text_terminal(&name, asking->query.name);
    if (answering->refusal != PHRASE_NONE) {
        phrase_put(text, PHRASE_CLI_SCREEN_REFUSED, telling->lang, text_str(&name),
                   phrase(answering->refusal, telling->lang));
        text_char(text, '\n');
        return;
    }
    text_int(&count, (int64_t)(answering->count + answering->more));
    phrase_put(text, answering->count ? PHRASE_CLI_SCREEN_HITS : PHRASE_CLI_SCREEN_CLEAR,
               telling->lang, text_str(&name), text_str(&count));
    text_char(text, '\n');
    for (size_t i = 0; i < answering->count; i++)
        put_hit(text, telling, asking->query.name, &answering->hits[i]);
    if (answering->more == 0)
        return;
    Text more = text_open(text->arena, 24);
    text_int(&more, (int64_t)answering->more);
    text_repeat(text, ' ', INDENT / 2);
    phrase_put(text, PHRASE_CLI_SCREEN_MORE, telling->lang, text_str(&more));
    text_char(text, '\n');
}

void screen_put(Text *text, const ScreenTelling *telling, size_t row, const Asking *asking,
                const Answering *answering)
{
    if (!telling->json) {
        put_text(text, telling, asking, answering);
        return;
    }
    batch_json(text, telling->index, row, asking, answering, telling->lang);
    text_char(text, '\n');
}

void screen_flush(Cli *cli)
{
    Text text = text_open(cli->scratch, TEXT_MAX);

    findings_write(&text, &cli->findings, cli->lang);
    cli_err(&text);
    cli->findings = (Findings){ .arena = cli->arena };
}
