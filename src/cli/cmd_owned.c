/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/screen.h"
#include "phrases_cli.h"

#include "world/world.h"

/* sekisho screen owned: what listed parties own or control of a party. */

enum { HOLDINGS_BYTES_MAX = 64 << 20 };

typedef struct Owning {
    Cli *cli;
    const Holdings *holdings;
    Str asked; /* as Holdings.parties has it */
    Listed listed;
    Findings findings; /* all that JSON is to say: names joined, lists that are missing or old */
    bool doubtful;     /* the lists */
} Owning;

static void keep_findings(Owning *owning, const Findings *findings)
{
    for (const Finding *finding = findings->first; finding; finding = finding->next)
        findings_add(&owning->findings, finding->severity, finding->place, finding->message,
                     finding->remedy, finding->args, FINDING_ARGS_MAX);
}

/* ---- who is listed --------------------------------------------------------------------------- */

static int take_names(Owning *owning)
{
    Cli *cli = owning->cli;
    Str bytes, path = cli->value[OPTION_LISTED];

    if (!cli->set[OPTION_LISTED])
        return CLI_OK;
    int code = cli_file(cli, path, HOLDINGS_BYTES_MAX, &bytes);
    if (!code)
        listed_name(&owning->listed, bytes, (Place){ .file = path }, &cli->findings);
    return code ? code : cli_findings_exit(cli);
}

static bool lists_wanted(const Cli *cli)
{
    return cli->set[OPTION_LIST] || cli->set[OPTION_IMAGE] || cli->set[OPTION_RECORD];
}

static int take_lists(Owning *owning)
{
    ScreenLists lists;

    if (!lists_wanted(owning->cli))
        return CLI_OK;
    int code = screen_open(owning->cli, &lists);
    if (code)
        return code;
    owning->doubtful = lists.doubts.count > 0;
    keep_findings(owning, &lists.doubts);
    Arena scratch = arena_open(INDEX_ARENA_BYTES);
    listed_search(&owning->listed, scratch, lists.index, owning->cli->value[OPTION_HOLDINGS],
                  owning->cli->lang, &owning->cli->findings);
    arena_close(&scratch);
    screen_close(&lists);
    return cli_findings_exit(owning->cli);
}

/* ---- telling --------------------------------------------------------------------------------- */

/* Why a party is listed. */
static void put_meet(Text *text, const ListedMeet *meet, Lang lang)
{
    Text score = text_open(text->arena, 20), where = text_open(text->arena, TEXT_MAX);

    score_write(&score, meet->score);
    text_all(&where, meet->list, S(" "), meet->entry);
    phrase_put(text, PHRASE_CLI_OWNED_LISTED, lang, meet->spelled, meet->name, text_str(&where),
               text_str(&score));
    text_char(text, '\n');
}

static void put_answer(Owning *owning, Str party, const Owned *owned)
{
    Lang lang = owning->cli->lang;
    Text text = text_open(owning->cli->arena, TEXT_MAX);
    Text clean = text_open(owning->cli->arena, TEXT_MAX);

    if (listed_is(&owning->listed, party)) {
        phrase_put(&text, PHRASE_CLI_OWNED_ITSELF, lang, party);
        text_char(&text, '\n');
    }
    owned_write(&text, party, owned, lang);
    text_char(&text, '\n');
    for (size_t i = 0; i < owned->chain_count; i++) {
        text_put(&text, S("  "));
        holding_write(&text, owned->chain[i], lang);
        if (owned->chain[i]->source.len > 0)
            text_all(&text, S(" ["), owned->chain[i]->source, S("]"));
        text_char(&text, '\n');
    }
    for (size_t i = 0; i < owning->listed.meet_count; i++)
        put_meet(&text, &owning->listed.meets[i], lang);
    for (Str rest = text_str(&text); rest.len > 0;) {
        text_terminal(&clean, str_split(rest, '\n', &rest));
        text_char(&clean, '\n');
    }
    cli_out(owning->cli, &clean);
}

static void put_date(Text *text, const char *name, Date date)
{
    text_all(text, S(",\""), str_from_c(name), S("\":"));
    if (date == DATE_NONE || date == DATE_FOREVER) {
        text_c(text, "null");
        return;
    }
    text_char(text, '"');
    date_write(text, date);
    text_char(text, '"');
}

/* Percent with two decimals, as the register has it. */
static void put_share(Text *text, int32_t share)
{
    text_c(text, ",\"share\":");
    text_int(text, share / 100);
    text_char(text, '.');
    text_int(text, share % 100 / 10);
    text_int(text, share % 10);
}

static void put_holding(Text *text, const Holding *holding)
{
    text_c(text, "{\"holder\":");
    text_json(text, holding->holder);
    text_c(text, ",\"held\":");
    text_json(text, holding->held);
    put_share(text, holding->share);
    text_c(text, holding->controls ? ",\"controls\":true" : ",\"controls\":false");
    put_date(text, "from", holding->from);
    put_date(text, "until", holding->until);
    text_c(text, ",\"source\":");
    text_json(text, holding->source);
    text_char(text, '}');
}

static void put_json(Owning *owning, Str party, const Owned *owned)
{
    static const Str words[] = { [OWNERSHIP_NONE] = STR("none"),
                                 [OWNERSHIP_SOME] = STR("some"),
                                 [OWNERSHIP_OWNED] = STR("owned"),
                                 [OWNERSHIP_CONTROLLED] = STR("controlled") };
    Text text = text_open(owning->cli->arena, TEXT_MAX);

    text_c(&text, "{\"party\":");
    text_json(&text, party);
    text_all(&text, S(",\"ownership\":\""), words[owned->ownership], S("\""));
    put_share(&text, owned->share);
    text_c(&text, listed_is(&owning->listed, party) ? ",\"listed\":true" : ",\"listed\":false");
    text_c(&text, ",\"chain\":[");
    for (size_t i = 0; i < owned->chain_count; i++) {
        text_put(&text, i ? S(",") : S(""));
        put_holding(&text, owned->chain[i]);
    }
    text_c(&text, "],\"listed_parties\":[");
    for (size_t i = 0; i < owning->listed.count; i++) {
        text_put(&text, i ? S(",") : S(""));
        text_json(&text, owning->listed.parties[i]);
    }
    text_c(&text, "],\"findings\":");
    findings_write_json(&text, &owning->findings, owning->cli->lang);
    text_c(&text, "}\n");
    cli_out(owning->cli, &text);
}

static int write_picture(const Owning *owning, Str party, const Owned *owned)
{
    Cli *cli = owning->cli;
    Str path = cli->value[OPTION_PICTURE];
    Text text = text_open(cli->arena, TEXT_MAX);

    if (!cli->set[OPTION_PICTURE])
        return CLI_OK;
    holdings_picture(&text, owning->holdings, party, owned, owning->listed.parties,
                     owning->listed.count, cli->lang);
    int r = world_write_new(*cli->scratch, path, text_str(&text));
    return r ? cli_world_exit(cli, r, path) : CLI_OK;
}

static int answer(Owning *owning, Str party)
{
    Cli *cli = owning->cli;
    Date on = cli->on == DATE_NONE ? world_today() : cli->on;
    Owned owned = holdings_owned(cli->arena, owning->holdings, party, owning->listed.parties,
                                 owning->listed.count, on);

    if (cli->set[OPTION_JSON])
        put_json(owning, party, &owned);
    else
        put_answer(owning, party, &owned);
    int code = write_picture(owning, party, &owned);
    bool theirs = owned.ownership == OWNERSHIP_OWNED || owned.ownership == OWNERSHIP_CONTROLLED;
    return code                                                              ? code
           : theirs || owning->doubtful || listed_is(&owning->listed, party) ? CLI_REFUSED
                                                                             : CLI_OK;
}

static int find_asked(Owning *owning)
{
    Cli *cli = owning->cli;
    const Holdings *holdings = owning->holdings;
    uint32_t at;
    int r = listed_meant(cli->arena, holdings, cli->args[0], (Place){ 0 }, &at, &cli->findings);

    if (r == 0)
        owning->asked = holdings->parties[at];
    if (r == 0 || r == HOLDINGS_E_AMBIGUOUS)
        return r == 0 ? CLI_OK : CLI_INVALID;
    Str near = str_nearest(cli->args[0], holdings->parties, holdings->party_count);
    cli_say(cli, near.len > 0 ? PHRASE_CLI_OWNED_UNKNOWN_NEAR : PHRASE_CLI_OWNED_UNKNOWN,
            cli->args[0], near);
    return CLI_NOT_FOUND;
}

static int read_register(Owning *owning)
{
    Cli *cli = owning->cli;
    Str path = cli->value[OPTION_HOLDINGS], bytes;

    if (!cli->set[OPTION_HOLDINGS] || !(cli->set[OPTION_LISTED] || lists_wanted(cli))) {
        cli_say(cli, PHRASE_CLI_OWNED_NEEDS, S(""), S(""));
        return CLI_USAGE;
    }
    int code = cli_file(cli, path, HOLDINGS_BYTES_MAX, &bytes);
    if (code)
        return code;
    owning->holdings = holdings_read(cli->arena, bytes, path, &cli->findings);
    if (!owning->holdings)
        return CLI_INVALID;
    code = find_asked(owning);
    if (code)
        return code;
    owning->listed = listed_open(cli->arena, owning->holdings);
    return CLI_OK;
}

int cmd_screen_owned(Cli *cli)
{
    Owning owning = { .cli = cli, .findings.arena = cli->arena };
    int code = read_register(&owning);

    code = code ? code : take_names(&owning);
    keep_findings(&owning, &cli->findings);
    code = code ? code : take_lists(&owning);
    return code ? code : answer(&owning, owning.asked);
}
