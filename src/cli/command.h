/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * command - the table of commands and what a command gets; private to the room
 */
#pragma once

#include "cli/cli.h"

enum { CLI_ARGS_MAX = 1000, CLI_OPTIONS_MAX = 14, CLI_VALUES_MAX = 2000 };

typedef enum OptionId {
    OPTION_NONE,
    OPTION_HELP,
    OPTION_VERSION,
    OPTION_LANG,
    OPTION_DATA,
    OPTION_JSON,
    OPTION_ON,
    OPTION_KNOWN_ON,
    OPTION_UNTIL,
    OPTION_REGIME,
    OPTION_PACK,
    OPTION_LINE,
    OPTION_MUTATE,
    OPTION_WRITE,
    OPTION_CHECK,
    OPTION_PORT,
    OPTION_SIGN_IN,
    OPTION_SET_UP,
    OPTION_ADDRESS,
    OPTION_SAVE,
    OPTION_RECORD,
    OPTION_AS,
    OPTION_FOR,
    OPTION_REQUEST,
    OPTION_PARAMS,
    OPTION_FILE,
    OPTION_SAVE_DOCUMENT,
    OPTION_DRY_RUN,
    OPTION_WITH_KEYS,
    OPTION_WITNESS_KEY,
    OPTION_BUNDLE,
    OPTION_LIST,
    OPTION_QUERIES,
    OPTION_JSONL,
    OPTION_TYPE,
    OPTION_BIRTH,
    OPTION_COUNTRY,
    OPTION_ID,
    OPTION_READING,
    OPTION_TOP,
    OPTION_FLOOR,
    OPTION_IMAGE,
    OPTION_HOLDINGS,
    OPTION_LISTED,
    OPTION_PICTURE,
    OPTION_THEORY,
    OPTION_SLOPE,
    OPTION_SLOPES,
    OPTION_FIRST,
    OPTION_DECAY,
    OPTION_UNITS,
    OPTION_RATE_EXPONENT,
    OPTION_YEARLY,
    OPTION_FIXED,
    OPTION_CURRENCY,
    OPTION_CSV,
    OPTION_CURVE_PICTURE,
    OPTION_PLAN_PICTURE,
    OPTION_LOT,
    OPTION_CURVE,
    OPTION_SHARE,
    OPTION_RATIO,
    OPTION_DEAR,
    OPTION_CHEAP,
    OPTION_DISCOUNT,
    OPTION_MUST,
    OPTION_WITHOUT,
    OPTION_BOTH,
    OPTION_TEXT,
    OPTION_PARTY,
    OPTION_LEAST,
    OPTION_OFFSET_ROUTE,
    OPTION_NOTICE,
    OPTION_BID,
    OPTION_WAYS,
    OPTION_DRAW,
    OPTION_WAY,
    OPTION_SENSITIVE,
    OPTION_SALE,
    OPTION_LOAN,
    OPTION_SURETIES,
    OPTION_OFFSETS,
    OPTION_MULTIPLIERS,
    OPTION_WORKSHARE,
    OPTION_TASKS,
    OPTION_COUNT
} OptionId;

typedef struct Option {
    Str name;  /* "--on" */
    Str value; /* "DATE"; empty: a switch */
    Phrase help;
    bool repeated; /* may be given again: its values stand in Cli.values under its name */
} Option;

extern const Option option_table[OPTION_COUNT];

/* What a command was given. */
typedef struct Cli {
    Arena *arena, *scratch; /* scratch: for calls that want one beside the findings' arena */
    Lang lang;
    bool set[OPTION_COUNT];
    Str value[OPTION_COUNT];
    Date on, known_on,
        until; /* on DATE_NONE, known_on DATE_FOREVER, until DATE_NONE unless given */
    int64_t port;
    const Str *args;
    size_t arg_count;
    Findings findings;       /* printed by cli_run when the command ends */
    bool printed;            /* has a result gone to standard output? */
    const PathValue *values; /* options that the command's shape describes, or that repeat */
    size_t value_count;
    const struct Command *command;
    const CliDoors *doors;
    const struct Command *const *commands; /* all: see catalogue.c */
    size_t command_count;
    Table table; /* of operations */
    /* opened on demand, see cli_library, cli_gate */
    Library library;
    Str data_dir;
    bool library_open;
    Gate *gate;
} Cli;

typedef struct Command {
    Str name;      /* "pack check" */
    Str arguments; /* "FILE...", as shown */
    size_t args_min, args_max;
    Phrase help;                       /* one line */
    OptionId options[CLI_OPTIONS_MAX]; /* beside the ones every command has */
    Str example;
    int (*run)(Cli *cli);
    const Shape *params;        /* further options: its paths. NULL: none */
    Str subject;                /* a field of params that the first argument names; "": none */
    const Operation *operation; /* of the record's table; NULL: a command of this room */
} Command;

extern const Command command_table[];
extern const size_t command_table_count;

/* Fills cli->commands: the table's, and one for every operation beside those of its noun. */
void catalogue_make(Cli *cli);

/* Words of the command line into cli->args, options and values. False: explained. */
bool options_read(Cli *cli, const Command *command, const Str *words, size_t count);
OptionId options_common(Str name); /* one that every command has; OPTION_NONE: none */

/* ---- what commands share --------------------------------------------------------------------- */

/* Loads packs and registers once. 0 or an exit code, already explained. */
MUST_USE int cli_library(Cli *cli);
/* The same with the files of the arguments, which take the place of those of the same name. */
MUST_USE int cli_library_with_drafts(Cli *cli);
MUST_USE int cli_gate(Cli *cli); /* the library and a gate on it */

/* A file as a person named it ("-" is standard input). 0 or an exit code, already explained. */
MUST_USE int cli_file(Cli *cli, Str path, size_t max, Str *ret_bytes);

/* Standard output and standard error, all at once. */
void cli_out(Cli *cli, const Text *text);
void cli_err(const Text *text);
void cli_findings_out(Cli *cli); /* all findings as one JSON object, on standard output */
void cli_say(const Cli *cli, Phrase key, Str first, Str second); /* one line on standard error */

/* CLI_USAGE, with what was probably meant by these words. */
int cli_unknown_command(Cli *cli, const Str *words, size_t count);

/* The exit code of a world refusal or fault on `path`, explained on standard error. */
int cli_world_exit(const Cli *cli, int result, Str path);

/* Exit code of findings: CLI_INVALID if there is an error among them. */
int cli_findings_exit(const Cli *cli);

/* What the options mean. False, NULL: explained on standard error. */
bool cli_regime(Cli *cli, Str *ret_regime);
const Pack *cli_pack(Cli *cli, Str id);
bool cli_request(Cli *cli, Request *ret_request);

/* "2014-04-01 until 2022-03-08": the last day does not count. All are of the same width. */
void cli_range(const Cli *cli, Text *text, Date from, Date until);

/* "official source": a confidence in words. */
Str cli_confidence(const Cli *cli, Confidence confidence);
Str cli_basis(const Cli *cli, const Basis *basis); /* it, or "assumption" */

int cli_data_dir(Cli *cli);        /* finds the data directory: 0 or an exit code */
Str cli_below(Cli *cli, Str name); /* a path in the data directory */

int cli_mutate(Cli *cli); /* `pack test --mutate` once the packs' own tests hold */

extern const Shape record_restore_shape;

/* ---- the commands ---------------------------------------------------------------------------- */

int cmd_assess(Cli *cli);
int cmd_ask(Cli *cli);
int cmd_explain(Cli *cli);
int cmd_history(Cli *cli);
int cmd_pack_list(Cli *cli);
int cmd_pack_check(Cli *cli);
int cmd_pack_lint(Cli *cli);
int cmd_pack_fmt(Cli *cli);
int cmd_pack_test(Cli *cli);
int cmd_pack_show(Cli *cli);
int cmd_pack_diff(Cli *cli);
int cmd_paper_list(Cli *cli);
int cmd_paper_check(Cli *cli);
int cmd_paper_print(Cli *cli);
int cmd_rate_check(Cli *cli);
int cmd_register_check(Cli *cli);
int cmd_register_list(Cli *cli);
int cmd_register_show(Cli *cli);
int cmd_sale_compare(Cli *cli);
int cmd_sale_show(Cli *cli);
int cmd_story_list(Cli *cli);
int cmd_story_show(Cli *cli);
int cmd_story_run(Cli *cli);
int cmd_facts(Cli *cli);
int cmd_operation(Cli *cli);
int cmd_offset_balance(Cli *cli);
int cmd_offset_exemption(Cli *cli);
int cmd_offset_programme(Cli *cli);
int cmd_workshare_show(Cli *cli);
int cmd_briefing(Cli *cli);
int cmd_record_create(Cli *cli);
int cmd_record_status(Cli *cli);
int cmd_record_backup(Cli *cli);
int cmd_record_restore(Cli *cli);
int cmd_tutorial(Cli *cli);
int cmd_journal_verify(Cli *cli);
int cmd_journal_replay(Cli *cli);
int cmd_journal_seal(Cli *cli);
int cmd_journal_proof(Cli *cli);
int cmd_journal_key(Cli *cli);
int cmd_bid_check(Cli *cli);
int cmd_bid_clock(Cli *cli);
int cmd_bid_rank(Cli *cli);
int cmd_bid_rehearse(Cli *cli);
int cmd_cost_compare(Cli *cli);
int cmd_cost_curve(Cli *cli);
int cmd_cost_explain(Cli *cli);
int cmd_cost_fit(Cli *cli);
int cmd_cost_joint(Cli *cli);
int cmd_cover_reckon(Cli *cli);
int cmd_fund_reckon(Cli *cli);
int cmd_funding_check(Cli *cli);
int cmd_loan_compare(Cli *cli);
int cmd_loan_reckon(Cli *cli);
int cmd_surety_reckon(Cli *cli);
int cmd_docket_load(Cli *cli);
int cmd_rescreening_run(Cli *cli);
int cmd_post_send(Cli *cli);
int cmd_api(Cli *cli);
int cmd_access_check(Cli *cli);
int cmd_access_matrix(Cli *cli);
int cmd_route_list(Cli *cli);
int cmd_route_show(Cli *cli);
int cmd_route_check(Cli *cli);
int cmd_route_compare(Cli *cli);
int cmd_route_manual(Cli *cli);
int cmd_route_choose(Cli *cli);
int cmd_witness_create(Cli *cli);
int cmd_witness_trust(Cli *cli);
int cmd_witness_status(Cli *cli);
int cmd_witness_serve(Cli *cli);
int cmd_serve(Cli *cli);
int cmd_screen(Cli *cli);
int cmd_screen_pairs(Cli *cli);
int cmd_screen_serve(Cli *cli);
int cmd_screen_owned(Cli *cli);
int cmd_completion(Cli *cli);
int cmd_manual(Cli *cli);
int cmd_help(Cli *cli);
