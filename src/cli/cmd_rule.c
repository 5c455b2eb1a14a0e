/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/command.h"
#include "phrases_cli.h"
#include "world/world.h"

/* sekisho explain RULE, facts, serve: what a rule says and which packs have it; which facts there
 * are. */

static bool pack_wanted(Cli *cli, const Pack *pack)
{
    if (cli->set[OPTION_PACK] && !str_eq(pack->id, cli->value[OPTION_PACK]))
        return false;
    if (cli->set[OPTION_REGIME] && !str_eq(pack->regime, cli->value[OPTION_REGIME]))
        return false;
    return cli->on == DATE_NONE || (pack->from <= cli->on && cli->on < pack->until);
}

static void put_citations(Cli *cli, Text *text, const Pack *pack, const Rule *rule)
{
    for (size_t i = 0; i < rule->citation_count; i++) {
        const Citation *citation = &rule->citations[i];
        const Source *source = &pack->sources[citation->source];
        text_all(text, S("  "), label_in(source->label, cli->lang, source->instrument), S(" "),
                 citation->article, S(" ("), cli_confidence(cli, citation->confidence), S(")\n"));
    }
}

static void put_exceptions(Cli *cli, Text *text, const Pack *pack, const Rule *rule)
{
    for (size_t i = 0; i < rule->exception_count; i++) {
        const Rule *exception = &pack->rules[rule->exceptions[i]];
        text_put(text, S("  "));
        phrase_put(text, PHRASE_CLI_EXCEPTED_BY, cli->lang, exception->id,
                   label_in(exception->label, cli->lang, S("")));
        text_char(text, '\n');
    }
}

/* A rule as this pack has it. What it inherits word for word is told once, by who wrote it. */
static void put_rule(Cli *cli, Text *text, const Pack *pack, const Rule *rule, bool told)
{
    cli_range(cli, text, pack->from, pack->until);
    text_all(text, S("  "), pack->id, S("\n  "), rule->id, S("  "),
             label_in(rule->label, cli->lang, S("")), S("\n"));
    if (told) {
        text_put(text, S("  "));
        phrase_put(text, PHRASE_CLI_AS_IN, cli->lang, rule->origin);
        text_char(text, '\n');
    } else {
        put_citations(cli, text, pack, rule);
    }
    put_exceptions(cli, text, pack, rule);
    text_char(text, '\n');
    if (told)
        return;
    rule_write(text, pack, rule, cli->lang);
    text_char(text, '\n');
}

static void put_rule_json(Text *text, const Pack *pack, const Rule *rule, Lang lang)
{
    text_put(text, S("{\"pack\":"));
    text_json(text, pack->id);
    text_put(text, S(",\"rule\":"));
    text_json(text, rule->id);
    text_put(text, S(",\"label\":"));
    text_json(text, label_in(rule->label, lang, S("")));
    text_put(text, S(",\"origin\":"));
    text_json(text, rule->origin);
    text_put(text, S(",\"file\":"));
    text_json(text, rule->place.file);
    text_put(text, S(",\"line\":"));
    text_int(text, rule->place.line);
    text_char(text, '}');
}

int cmd_explain(Cli *cli)
{
    int code = cli_library(cli);
    Text text = text_open(cli->arena, TEXT_MAX);
    size_t found = 0;
    Str origin = S("");
    bool json = cli->set[OPTION_JSON];
    if (code)
        return code;

    text_put(&text, json ? S("{\"format\":\"sekisho-rule-1\",\"rules\":[") : S(""));
    for (size_t i = 0; i < cli->library.book->pack_count; i++) {
        const Pack *pack = &cli->library.book->packs[i];
        const Rule *rule = pack_wanted(cli, pack) ? pack_rule(pack, cli->args[0]) : NULL;
        if (!rule)
            continue;
        if (json) {
            text_put(&text, found ? S(",") : S(""));
            put_rule_json(&text, pack, rule, cli->lang);
        } else {
            put_rule(cli, &text, pack, rule, str_eq(rule->origin, origin));
        }
        origin = rule->origin;
        found++;
    }
    if (!found) {
        cli_say(cli, PHRASE_CLI_NO_SUCH_RULE, cli->args[0], S(""));
        return CLI_NOT_FOUND;
    }
    text_put(&text, json ? S("]}\n") : S(""));
    cli_out(cli, &text);
    return CLI_OK;
}

/* ---- facts ----------------------------------------------------------------------------------- */

static Str type_word(FactType type)
{
    static const Str words[] = {
        [FACT_YESNO] = STR("YES/NO"),  [FACT_ONE_OF] = STR("ONE OF"),
        [FACT_SET_OF] = STR("SET OF"), [FACT_COUNTRY] = STR("COUNTRY"),
        [FACT_DATE] = STR("DATE"),     [FACT_NUMBER] = STR("NUMBER"),
        [FACT_MONEY] = STR("MONEY"),
    };
    return words[type];
}

static bool fact_wanted(Cli *cli, const Fact *fact)
{
    size_t at;
    if (!cli->arg_count)
        return true;
    Arena scratch = *cli->arena;
    Text words = text_open(&scratch, 1 << 16);
    text_all(&words, fact->id, S("\n"), fact->label.in[LANG_JA], S("\n"), fact->label.in[LANG_EN]);
    Str query = unicode_search_form(&scratch, cli->args[0]);
    return str_find(unicode_search_form(&scratch, text_str(&words)), query, &at);
}

static void put_fact(Cli *cli, Text *text, const Fact *fact)
{
    text_all(text, fact->id, S("  "), type_word(fact->type), S("  "),
             label_in(fact->label, cli->lang, S("")), S("\n"));
    for (size_t i = 0; i < fact->option_count; i++)
        text_all(text, S("    "), fact->options[i].id, S("  "),
                 label_in(fact->options[i].label, cli->lang, S("")), S("\n"));
}

static void put_fact_json(Cli *cli, Text *text, const Fact *fact)
{
    text_put(text, S("{\"id\":"));
    text_json(text, fact->id);
    text_put(text, S(",\"type\":"));
    text_json(text, type_word(fact->type));
    text_put(text, S(",\"label\":"));
    text_json(text, label_in(fact->label, cli->lang, S("")));
    text_put(text, S(",\"options\":["));
    for (size_t i = 0; i < fact->option_count; i++) {
        text_put(text, i ? S(",") : S(""));
        text_json(text, fact->options[i].id);
    }
    text_put(text, S("]}"));
}

int cmd_facts(Cli *cli)
{
    int code = cli_library(cli);
    Text text = text_open(cli->arena, TEXT_MAX);
    bool json = cli->set[OPTION_JSON], first = true;
    if (code)
        return code;

    text_put(&text, json ? S("{\"format\":\"sekisho-facts-1\",\"facts\":[") : S(""));
    for (size_t i = 0; i < cli->library.book->fact_count; i++) {
        const Fact *fact = &cli->library.book->facts[i];
        if (!fact_wanted(cli, fact))
            continue;
        if (json) {
            text_put(&text, first ? S("") : S(","));
            put_fact_json(cli, &text, fact);
        } else {
            put_fact(cli, &text, fact);
        }
        first = false;
    }
    text_put(&text, json ? S("]}\n") : S(""));
    cli_out(cli, &text);
    if (first && !json)
        cli_say(cli, PHRASE_CLI_NO_FACT_HAS, cli->args[0], S(""));
    return CLI_OK;
}
