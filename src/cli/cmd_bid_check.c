/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "campaign/campaign.h"
#include "cli/estimate.h"
#include "phrases_campaign.h"
#include "phrases_cli.h"

/* sekisho bid check: the checklist of a bid on a day, or over the days of its campaign. */

enum { BID_BYTES_MAX = 4 << 20, CHECK_CELLS = 7 };

typedef struct Checking {
    Cli *cli;
    Checklist list;
    CheckCampaign campaign;
    Date from, to; /* the same day: --on */
} Checking;

/* One line of the answer. */
typedef struct CheckLine {
    size_t index;
    Date from, to;
    CheckAnswer answer;
} CheckLine;

typedef void (*CheckWriter)(const Checking *checking, const CheckLine *line, void *context);

/* ---- what is asked --------------------------------------------------------------------------- */

/* From the first day that any anchor can be, to the last. */
static bool find_days(Checking *checking)
{
    checking->from = checking->to = DATE_NONE;
    for (CheckAnchor anchor = 0; anchor < CHECK_ANCHORS; anchor++) {
        When when = checking->campaign.anchors[anchor];
        if (when_is_none(when))
            continue;
        if (checking->from == DATE_NONE || when.first < checking->from)
            checking->from = when.first;
        checking->to = when.last > checking->to ? when.last : checking->to;
    }
    if (checking->from != DATE_NONE)
        return true;
    finding_error(&checking->cli->findings, ((Place){ .file = checking->cli->args[1] }),
                  PHRASE_CLI_BID_NO_DAYS, PHRASE_CLI_BID_NO_DAYS_REMEDY, S(""));
    return false;
}

static int read_files(Checking *checking)
{
    Cli *cli = checking->cli;
    Str list, campaign;
    int code = cli_file(cli, cli->args[0], BID_BYTES_MAX, &list);

    if (!code)
        code = cli_file(cli, cli->args[1], BID_BYTES_MAX, &campaign);
    if (code)
        return code;
    if (!checklist_read(cli->arena, list, cli->args[0], &checking->list, &cli->findings) ||
        !check_campaign_read(cli->arena, campaign, cli->args[1], &checking->list,
                             &checking->campaign, &cli->findings))
        return CLI_INVALID;
    checking->from = checking->to = cli->on;
    return cli->set[OPTION_ON] || find_days(checking) ? CLI_OK : CLI_INVALID;
}

static void each_line(const Checking *checking, CheckWriter write, void *context)
{
    for (size_t i = 0; i < checking->list.count; i++) {
        CheckTurn turns[CHECK_TURNS_MAX];
        size_t count = check_turns(&checking->list, &checking->campaign, i, checking->from,
                                   checking->to, turns);
        for (size_t k = 0; k < count; k++) {
            Date to = k + 1 < count ? turns[k + 1].from - 1 : checking->to;
            write(checking, &(CheckLine){ i, turns[k].from, to, turns[k].answer }, context);
        }
    }
}

/* Items that were certainly red on some day asked for. */
static size_t count_red(const Checking *checking)
{
    size_t red = 0;

    for (size_t i = 0; i < checking->list.count; i++) {
        CheckTurn turns[CHECK_TURNS_MAX];
        size_t count = check_turns(&checking->list, &checking->campaign, i, checking->from,
                                   checking->to, turns);
        bool found = false;
        for (size_t k = 0; k < count; k++)
            found |= turns[k].answer.state == CHECK_RED;
        red += found;
    }
    return red;
}

/* ---- words ----------------------------------------------------------------------------------- */

static Phrase state_phrase(CheckState state)
{
    static const Phrase phrases[CHECK_STATES] = {
        PHRASE_CAMPAIGN_STATE_DONE,      PHRASE_CAMPAIGN_STATE_OPEN, PHRASE_CAMPAIGN_STATE_DUE,
        PHRASE_CAMPAIGN_STATE_MAYBE_RED, PHRASE_CAMPAIGN_STATE_RED,  PHRASE_CAMPAIGN_STATE_UNKNOWN,
    };
    return phrases[state];
}

static Phrase reason_phrase(CheckReason reason)
{
    static const Phrase phrases[CHECK_REASONS] = {
        PHRASE_CAMPAIGN_REASON_IN_TIME,      PHRASE_CAMPAIGN_REASON_LATE,
        PHRASE_CAMPAIGN_REASON_PERHAPS_LATE, PHRASE_CAMPAIGN_REASON_TIME_LEFT,
        PHRASE_CAMPAIGN_REASON_NOT_BEGUN,    PHRASE_CAMPAIGN_REASON_NOT_DONE,
        PHRASE_CAMPAIGN_REASON_NEVER_DONE,   PHRASE_CAMPAIGN_REASON_NOT_TOLD,
        PHRASE_CAMPAIGN_REASON_NO_ANCHOR,
    };
    return phrases[reason];
}

static Phrase anchor_phrase(CheckAnchor anchor)
{
    static const Phrase phrases[CHECK_ANCHORS] = {
        PHRASE_CAMPAIGN_ANCHOR_CONTACT,
        PHRASE_CAMPAIGN_ANCHOR_NOTICE,
        PHRASE_CAMPAIGN_ANCHOR_BID,
        PHRASE_CAMPAIGN_ANCHOR_DECISION,
    };
    return phrases[anchor];
}

static Str when_words(const Checking *checking, When when)
{
    Text text = text_open(checking->cli->arena, 40);

    when_write(&text, when);
    return text_str(&text);
}

/* ---- as text --------------------------------------------------------------------------------- */

static void put_line(const Checking *checking, const CheckLine *line, void *context)
{
    const CheckItem *item = &checking->list.items[line->index];
    Lang lang = checking->cli->lang;

    grid_row(context,
             (Str[]){ label_in(item->words, lang, item->id), label_in(item->owner, lang, S("")),
                      when_words(checking, line->answer.due),
                      phrase(state_phrase(line->answer.state), lang),
                      when_words(checking, when_on(line->from)),
                      when_words(checking, when_on(line->to)),
                      phrase(reason_phrase(line->answer.reason), lang) });
}

static void put_basis(const Checking *checking, Text *text, Str what, When when, Basis basis)
{
    Cli *cli = checking->cli;
    Str day = when_words(checking, when);

    text_put(text, S("  - "));
    text_terminal(text, what);
    text_all(text, day.len ? S(" ") : S(""), day, S(": "));
    if (basis.source.len == 0) {
        text_all(text, phrase(PHRASE_CLI_BID_NOTHING_TOLD, cli->lang), S("\n"));
        return;
    }
    text_terminal(text, basis.source);
    text_all(text, S(" ("), cli_basis(checking->cli, &basis), S(")\n"));
}

static void put_bases(const Checking *checking, Text *text)
{
    Lang lang = checking->cli->lang;
    const CheckCampaign *campaign = &checking->campaign;

    text_all(text, S("\n"), phrase(PHRASE_CLI_BID_RESTS, lang), S("\n"));
    for (CheckAnchor anchor = 0; anchor < CHECK_ANCHORS; anchor++)
        put_basis(checking, text, phrase(anchor_phrase(anchor), lang), campaign->anchors[anchor],
                  campaign->bases[anchor]);
    for (size_t i = 0; i < checking->list.count; i++) {
        const CheckItem *item = &checking->list.items[i];
        put_basis(checking, text, label_in(item->words, lang, item->id), campaign->facts[i].done,
                  campaign->facts[i].basis);
    }
}

static void put_text(const Checking *checking, Text *text)
{
    Cli *cli = checking->cli;
    Lang lang = cli->lang;
    Grid grid = grid_open(cli->arena, CHECK_CELLS, checking->list.count * CHECK_TURNS_MAX + 1);
    Text red = text_open(cli->arena, 20), all = text_open(cli->arena, 20);

    for (size_t i = 0; i < CHECK_CELLS; i++)
        grid.words[i] = true;
    grid_row(&grid, (Str[]){ phrase(PHRASE_CLI_BID_ITEM, lang), phrase(PHRASE_CLI_BID_OWNER, lang),
                             phrase(PHRASE_CLI_BID_DUE, lang), phrase(PHRASE_CLI_BID_STATE, lang),
                             phrase(PHRASE_CLI_BID_FROM, lang), phrase(PHRASE_CLI_BID_UNTIL, lang),
                             phrase(PHRASE_CLI_BID_WHY, lang) });
    each_line(checking, put_line, &grid);
    grid_write(&grid, text);
    text_int(&red, (int64_t)count_red(checking));
    text_int(&all, (int64_t)checking->list.count);
    text_char(text, '\n');
    phrase_put(text, PHRASE_CLI_BID_RED, lang, text_str(&red), text_str(&all));
    text_char(text, '\n');
    put_bases(checking, text);
}

/* ---- as data --------------------------------------------------------------------------------- */

static void put_json_line(const Checking *checking, const CheckLine *line, void *context)
{
    const CheckItem *item = &checking->list.items[line->index];
    Basis basis = checking->campaign.facts[line->index].basis;
    Text *text = context;
    bool first = line->index == 0 && line->from == checking->from;

    text_all(text, first ? S("") : S(","), S("{\"item\":\""), item->id, S("\",\"owner\":"));
    text_json(text, label_in(item->owner, checking->cli->lang, S("")));
    text_all(text, S(",\"begin_by\":\""), when_words(checking, line->answer.start),
             S("\",\"due_by\":\""), when_words(checking, line->answer.due), S("\",\"state\":\""),
             check_state_word(line->answer.state), S("\",\"from\":\""),
             when_words(checking, when_on(line->from)), S("\",\"to\":\""),
             when_words(checking, when_on(line->to)), S("\",\"reason\":\""),
             check_reason_word(line->answer.reason), S("\",\"source\":"));
    text_json(text, basis.source);
    text_all(text, S(",\"confidence\":\""), basis.source.len > 0 ? basis_word(&basis) : S(""),
             S("\"}"));
}

static void put_json(const Checking *checking, Text *text)
{
    text_put(text, S("{\"red\":"));
    text_int(text, (int64_t)count_red(checking));
    text_put(text, S(",\"items\":"));
    text_int(text, (int64_t)checking->list.count);
    text_put(text, S(",\"lines\":["));
    each_line(checking, put_json_line, text);
    text_put(text, S("]}\n"));
}

int cmd_bid_check(Cli *cli)
{
    Checking checking = { .cli = cli };
    Text text = text_open(cli->scratch, TEXT_MAX);
    int code = read_files(&checking);

    if (code)
        return code;
    if (cli->set[OPTION_JSON])
        put_json(&checking, &text);
    else
        put_text(&checking, &text);
    cli_out(cli, &text);
    return CLI_OK;
}
