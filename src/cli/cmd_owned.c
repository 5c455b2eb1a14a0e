/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/screen.h"

#include "world/world.h"

/* sekisho screen owned: what listed parties own or control of a party. */

enum { HOLDINGS_BYTES_MAX = 64 << 20 };

typedef struct Owning {
    Cli *cli;
    const Holdings *holdings;
    Str asked;   /* as Holdings.parties has it */
    Str *listed; /* parties of the register */
    size_t listed_count;
    Text told;         /* why each of them is listed */
    Findings findings; /* all that JSON is to say: names joined, lists that are missing or old */
    bool doubtful;     /* the lists */
} Owning;

static void keep_findings(Owning *owning, const Findings *findings)
{
    for (const Finding *finding = findings->first; finding; finding = finding->next)
        findings_add(&owning->findings, finding->severity, finding->place, finding->message,
                     finding->remedy, finding->args, FINDING_ARGS_MAX);
}

static void add_listed(Owning *owning, Str party)
{
    for (size_t i = 0; i < owning->listed_count; i++)
        if (str_eq(owning->listed[i], party))
            return;
    owning->listed[owning->listed_count++] = party;
}

static bool is_listed(const Owning *owning, Str party)
{
    for (size_t i = 0; i < owning->listed_count; i++)
        if (str_eq(owning->listed[i], party))
            return true;
    return false;
}

/* ---- who is listed --------------------------------------------------------------------------- */

/* A spelling that the register itself does not have was joined here, and that is told. */
static void tell_joined(Cli *cli, const Holdings *holdings, Str name, Place place, uint32_t at)
{
    uint32_t spelled;

    if (!holdings_party(holdings, name, &spelled))
        finding_warning(&cli->findings, place, PHRASE_HOLDINGS_JOINED,
                        PHRASE_HOLDINGS_JOINED_REMEDY, name, holdings->parties[at]);
}

static bool meant(Owning *owning, Str name, Place place, uint32_t *ret_at)
{
    Cli *cli = owning->cli;
    int r = holdings_meant(cli->arena, owning->holdings, name, ret_at);

    if (r == HOLDINGS_E_UNKNOWN)
        finding_warning(&cli->findings, place, PHRASE_CLI_OWNED_NOT_IN_REGISTER,
                        PHRASE_CLI_OWNED_NOT_IN_REGISTER_REMEDY, name);
    else if (r == HOLDINGS_E_AMBIGUOUS)
        finding_error(&cli->findings, place, PHRASE_CLI_OWNED_SEVERAL,
                      PHRASE_HOLDINGS_AMBIGUOUS_REMEDY, name);
    else
        tell_joined(cli, owning->holdings, name, place, *ret_at);
    return r == 0;
}

/* --listed: one name a line. One that it does not know is told: it may
 * be written otherwise there, and then nothing would be found. */
static int take_names(Owning *owning)
{
    Cli *cli = owning->cli;
    Str bytes, path = cli->value[OPTION_LISTED];
    uint32_t line = 0, at;

    if (!cli->set[OPTION_LISTED])
        return CLI_OK;
    int code = cli_file(cli, path, HOLDINGS_BYTES_MAX, &bytes);
    for (Str rest = bytes; !code && rest.len > 0;) {
        Str name = str_trim(str_split(rest, '\n', &rest));
        Place place = { .file = path, .line = ++line };
        if (name.len > 0 && meant(owning, name, place, &at))
            add_listed(owning, owning->holdings->parties[at]);
    }
    return code ? code : cli_findings_exit(cli);
}

/* An alert makes a party a listed one: whether it is the same is for a person to say. */
static void take_hit(Owning *owning, const Index *index, const Spelling *spelled, const Hit *hit)
{
    Text score = text_open(owning->cli->arena, 20);
    Text where = text_open(owning->cli->arena, TEXT_MAX);
    IndexedEntry entry = index_entry(index, hit->list, hit->entry);

    add_listed(owning, owning->holdings->parties[spelled->party]);
    score_write(&score, hit->score);
    text_all(&where, index_list(index, hit->list).name, S(" "), entry.id);
    phrase_put(&owning->told, PHRASE_CLI_OWNED_LISTED, owning->cli->lang, spelled->name, hit->name,
               text_str(&where), text_str(&score));
    text_char(&owning->told, '\n');
}

/* Every spelling of the register is searched. One that cannot be is an error: it could be listed.
 */
static void search_all_parties(Owning *owning, const Index *index)
{
    Cli *cli = owning->cli;
    Arena arena = arena_open(INDEX_ARENA_BYTES);
    Searcher *searcher = searcher_open(&arena, index);
    Search search = { .floor = SCORE_ALERT, .top = 1 };

    for (size_t i = 0; i < owning->holdings->spelling_count; i++) {
        const Spelling *spelling = &owning->holdings->spellings[i];
        Arena answers = arena;
        Asking asking = { .query.name = spelling->name };
        Answering answering = batch_answer(&answers, searcher, &asking, search);
        if (answering.refusal != PHRASE_NONE)
            finding_error(&cli->findings, (Place){ .file = cli->value[OPTION_HOLDINGS] },
                          PHRASE_CLI_OWNED_NOT_SCREENED, PHRASE_NONE, asking.query.name,
                          phrase(answering.refusal, cli->lang));
        else if (answering.alert)
            take_hit(owning, index, spelling, &answering.hits[0]);
    }
    arena_close(&arena);
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
    search_all_parties(owning, lists.index);
    screen_close(&lists);
    return cli_findings_exit(owning->cli);
}

/* ---- telling --------------------------------------------------------------------------------- */

static void put_answer(Owning *owning, Str party, const Owned *owned)
{
    Lang lang = owning->cli->lang;
    Text text = text_open(owning->cli->arena, TEXT_MAX);
    Text clean = text_open(owning->cli->arena, TEXT_MAX);

    if (is_listed(owning, party)) {
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
    text_put(&text, text_str(&owning->told));
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
    text_c(&text, is_listed(owning, party) ? ",\"listed\":true" : ",\"listed\":false");
    text_c(&text, ",\"chain\":[");
    for (size_t i = 0; i < owned->chain_count; i++) {
        text_put(&text, i ? S(",") : S(""));
        put_holding(&text, owned->chain[i]);
    }
    text_c(&text, "],\"listed_parties\":[");
    for (size_t i = 0; i < owning->listed_count; i++) {
        text_put(&text, i ? S(",") : S(""));
        text_json(&text, owning->listed[i]);
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
    holdings_picture(&text, owning->holdings, party, owned, owning->listed, owning->listed_count,
                     cli->lang);
    int r = world_write_new(*cli->scratch, path, text_str(&text));
    return r ? cli_world_exit(cli, r, path) : CLI_OK;
}

static int answer(Owning *owning, Str party)
{
    Cli *cli = owning->cli;
    Date on = cli->on == DATE_NONE ? world_today() : cli->on;
    Owned owned = holdings_owned(cli->arena, owning->holdings, party, owning->listed,
                                 owning->listed_count, on);

    if (cli->set[OPTION_JSON])
        put_json(owning, party, &owned);
    else
        put_answer(owning, party, &owned);
    int code = write_picture(owning, party, &owned);
    bool theirs = owned.ownership == OWNERSHIP_OWNED || owned.ownership == OWNERSHIP_CONTROLLED;
    return code                                                     ? code
           : theirs || owning->doubtful || is_listed(owning, party) ? CLI_REFUSED
                                                                    : CLI_OK;
}

static int find_asked(Owning *owning)
{
    Cli *cli = owning->cli;
    const Holdings *holdings = owning->holdings;
    uint32_t at;
    int r = holdings_meant(cli->arena, holdings, cli->args[0], &at);

    if (r == 0) {
        tell_joined(cli, holdings, cli->args[0], (Place){ 0 }, at);
        owning->asked = holdings->parties[at];
        return CLI_OK;
    }
    if (r == HOLDINGS_E_AMBIGUOUS) {
        finding_error(&cli->findings, (Place){ 0 }, PHRASE_CLI_OWNED_SEVERAL,
                      PHRASE_HOLDINGS_AMBIGUOUS_REMEDY, cli->args[0]);
        return CLI_INVALID;
    }
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
    owning->listed = NEW_ARRAY(cli->arena, Str, owning->holdings->party_count);
    owning->told = text_open(cli->arena, TEXT_MAX);
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
