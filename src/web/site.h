/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * site - what is served, one visit to it, and what pages share; private to the room
 *
 * A page is a function from a Visit to a Reply. It takes everything from the visit's arena, which
 * is reset when the reply has been handed over.
 */
#pragma once

#include "screening/screening.h"
#include "web/form.h"
#include "web/jobs.h"
#include "web/session.h"
#include "web/views.h"
#include "web/web.h"

#include "record/record.h"

enum { PAGE_BYTES_MAX = 32 << 20, REPLY_HEADERS_MAX = 8 };

/* HTTP status codes, by name. */
enum {
    STATUS_OK = 200,
    STATUS_NO_CONTENT = 204,
    STATUS_FOUND = 302,
    STATUS_SEE_OTHER = 303,
    STATUS_NOT_MODIFIED = 304,
    STATUS_BAD_REQUEST = 400,
    STATUS_UNAUTHORISED = 401,
    STATUS_FORBIDDEN = 403,
    STATUS_NOT_FOUND = 404,
    STATUS_METHOD = 405,
    STATUS_CONFLICT = 409,
    STATUS_TOO_LARGE = 413,
    STATUS_TOO_LONG = 414,
    STATUS_TYPE = 415,
    STATUS_MISDIRECTED = 421,
    STATUS_INVALID = 422,
    STATUS_REQUIRED = 428,
    STATUS_TOO_MANY = 429,
    STATUS_FAULT = 500,
    STATUS_UNAVAILABLE = 503
};

/* What the list shows of one line of a story: its verdict under the law of its day. */
typedef struct Brief {
    OutcomeSet outcomes;
    bool has_pack;
    Confidence law, facts; /* the weakest that bears */
} Brief;

/* What the pages of planning begin with, and by what they reckon. */
typedef enum PlanFile {
    PLAN_NONE,
    PLAN_LOAN,
    PLAN_SURETIES,
    PLAN_OFFSETS,
    PLAN_MULTIPLIERS,
    PLAN_WORKSHARE,
    PLAN_TASKS,
    PLAN_SALE,
    PLAN_SALE_TERMS,
    PLAN_DUTIES,
    PLAN_FILES
} PlanFile;

typedef struct Setup Setup; /* setup.h */

typedef struct Site {
    Arena boot, record;     /* record: the office's, when there is one */
    const Library *library; /* the office's, when there is a record */
    Library own;            /* else */
    Stories stories;
    const Brief *const *briefs; /* by story, by line of its case */
    Office *office;             /* NULL: without a record, only the law and history are shown */
    ListsHolder *lists;         /* those in force, for whoever screens; the office's companion */
    Witness *witness;           /* of the logs of others; then there are no pages */
    const Index *screened;      /* what names are screened against; no other pages then */
    Jobs *jobs;                 /* files of names being screened */
    Str plan_files[PLAN_FILES]; /* of the data directory; empty: it is not there */
    Guard guard;
    bool sign_in; /* with a record: nobody is believed, people sign in */
    Setup *setup; /* by which the record is begun; without an office: it is not made yet */
} Site;

/* What one thread answers with. A gate is not shared. */
typedef struct Worker {
    Arena request, scratch; /* emptied before each request */
    Gate *gate;
    Searcher *searcher; /* of an index, where one is served */
    Arena searching;
} Worker;

typedef struct OfferedKept OfferedKept; /* offered.h */

typedef struct Visit {
    Site *site;
    const Wire *wire;
    Gate *gate;
    Arena *arena, *scratch; /* scratch: emptied by whoever uses it */
    Lang lang;
    Str path; /* behind the language: "/packs/x" */
    Str part; /* what the star of the route stands for */
    UrlQuery query;
    Form form;        /* of a POST */
    Session session;  /* with a record */
    int64_t *read_as; /* the leaf that tells what this visit read of a guarded subject; 0: none */
    bool *in_part;    /* something it read was shown in part: of the asker's own side alone */
    const OfferedKept **offered; /* asked for already, to fill the forms of this page */
    bool outside;                /* whoever acts may not even consult the office's rolls */
} Visit;

typedef struct ReplyHeader {
    const char *name;
    Str value;
} ReplyHeader;

typedef struct Reply {
    unsigned status;
    Str type, body;
    ReplyHeader headers[REPLY_HEADERS_MAX]; /* beside those that every reply has */
    size_t header_count;
    bool secret;        /* kept by no browser */
    const char *policy; /* what its content may do, in place of what pages may; NULL */
} Reply;

void reply_header(Reply *reply, const char *name, Str value);

typedef struct SiteOptions {
    Str data_dir;
    Str record_dir; /* empty: without a record */
    bool sign_in;   /* with a record */
    Str address;    /* "https://desk.example.jp", by which a proxy serves us; empty: nobody does */
    Lang lang;      /* of what is said on the terminal */
} SiteOptions;

/* Opens the data. 0, or the exit code of the command line, explained on standard error. */
MUST_USE int site_open(Site *site, const SiteOptions *options);
MUST_USE int site_open_witness(Site *site, Str dir, Lang lang);
void site_open_screening(Site *site, const Index *index);
void site_open_setup(Site *site, Setup *setup);
bool site_sets_up(const Site *site); /* there is to be a record, and none is made yet */
void site_close(Site *site);

Worker worker_open(const Site *site);
void worker_close(Worker *worker);

/* ---- finding one's way ----------------------------------------------------------------------- */

/* An address of this site in the visit's language: "/ja" and the path, then the query, if any. */
Url visit_url(const Visit *visit, Str path, Str query);
Str visit_path(const Visit *visit, const Str *parts, size_t count); /* parts, percent-encoded */
#define VISIT_URL(visit, ...) \
    visit_url((visit), \
              visit_path((visit), (const Str[]){ __VA_ARGS__ }, \
                         COUNT_OF(((const Str[]){ __VA_ARGS__ }))), \
              S(""))

/* An address of this site that a form brought along; "" when it is anything else. */
Str local_address(Str back);

Str visit_say(const Visit *visit, Phrase key, Str first, Str second); /* a sentence, filled */
Str visit_list(const Visit *visit, Str before, Str item); /* "a, b"; `before` may be empty */
Str visit_number(const Visit *visit, int64_t number);
/* Could whoever acts do it to anything? For what is offered; False where nobody acts. */
bool visit_might(const Visit *visit, Str operation);
/* What was not told, or not to be seen, is nothing. */
Str visit_choice(const Visit *visit, const Phrase *words, int32_t choice);
Str visit_day(const Visit *visit, Date day);

/* ---- days and regimes a visit may name ------------------------------------------------------- */

/* The day in the field, or `fallback` without one. False: it is no day, with a finding. */
bool visit_date(const Visit *visit, Str field, Date fallback, Date *ret_day, Findings *findings);

/* The regime in the field `regime`, or the first there is. False: there is none, with a finding. */
bool visit_regime(const Visit *visit, Str *ret_regime, Findings *findings);

/* The regimes as choices of a form. */
const ChoiceView *regime_choices(const Visit *visit, Str chosen, size_t *ret_count);
Str regime_name(const Visit *visit, Str regime);

/* ---- what views are made of ------------------------------------------------------------------ */

VerdictView verdict_view(const Visit *visit, OutcomeSet outcomes);
Str outcome_name(const Visit *visit, Str word); /* of an outcome, by its word */
Str confidence_name(const Visit *visit, Confidence confidence);
WordsView words_view(const Visit *visit, Label label, Str fallback);
WordsView plain_view(Str text); /* of a text whose language nobody states */
const FindingView *finding_views(const Visit *visit, const Findings *findings, size_t *ret_count);
ErrorsView errors_view(const Visit *visit, Phrase title, const Findings *findings); /* of errors */
Str agency_names(const Visit *visit, const Fact *fact); /* who can answer */
QuestionView question_view(const Visit *visit, const Question *question);
const QuestionView *question_views(const Visit *visit, const Questions *questions,
                                   size_t *ret_count);

/* ---- replies --------------------------------------------------------------------------------- */

typedef struct Frame {
    Str title;
    Str here;                /* the page in the way to it, where that says a part of the title */
    bool broken;             /* the title says beforehand that something is wrong */
    const CrumbView *crumbs; /* without the page itself */
    size_t crumb_count;
    bool again; /* asks for itself every second, where no script follows what it shows */
} Frame;

/* Of a practice record: whatever is shown or given out says that nothing of it is real. */
bool visit_practises(const Visit *visit);
/* Is it a stranger where people sign in? Then nothing of the record is shown. */
bool visit_is_shut(const Visit *visit);
/* Where to sign in, and come back from there. */
Url visit_sign_in_url(const Visit *visit);
/* A cookie that no script reads and no other site sends. `seconds` 0: until the browser is closed;
 * with an empty value it is taken away. */
void visit_cookie(const Visit *visit, Reply *reply, Str name, Str value, int64_t seconds);
/* The same of one that comes along when a link of another site leads here. */
void visit_cookie_from_elsewhere(const Visit *visit, Reply *reply, Str name, Str value,
                                 int64_t seconds);

/* A page with what stands around it. */
/* Why nothing is sealed any more, or PHRASE_NONE. With a record. */
Phrase visit_halt(const Visit *visit);
Reply page_reply(const Visit *visit, unsigned status, Frame frame, const Text *body);

/* Is only this part of the page asked for? Scripts do, that have the rest, at the same address. */
bool visit_wants_part(const Visit *visit, Str part);
/* The part alone, or the page around it, whichever is asked for. Caches tell them apart. */
Reply part_reply(const Visit *visit, Str part, Frame frame, const Text *body);

/* A page that says what is wrong with the address. `remedy` may be PHRASE_NONE. */
Reply trouble_reply(const Visit *visit, unsigned status, Phrase title, Phrase message,
                    const Findings *findings);
Reply not_found(const Visit *visit);

/* ---- files of names -------------------------------------------------------------------------- */

Str job_owner(const Visit *visit); /* whose a file sent by this visit is */
int64_t job_clock(void);           /* the `now` of jobs.h */

/* ---- the pages ------------------------------------------------------------------------------- */

Reply stories_visit(const Visit *visit);
Reply story_visit(const Visit *visit);
Reply decision_visit(const Visit *visit);
Reply timeline_visit(const Visit *visit);
Reply packs_visit(const Visit *visit);
Reply pack_visit(const Visit *visit);
Reply compare_visit(const Visit *visit);
Reply registers_visit(const Visit *visit);
Reply register_visit(const Visit *visit);
Reply try_visit(const Visit *visit);
Reply try_timeline_visit(const Visit *visit);
Reply cost_visit(const Visit *visit);
Reply cost_send(const Visit *visit);
Reply plans_visit(const Visit *visit);
Reply plan_visit(const Visit *visit);
Reply briefing_visit(const Visit *visit);
Reply plan_send(const Visit *visit);
Reply about_visit(const Visit *visit);
Reply screen_visit(const Visit *visit);
Reply screen_file_visit(const Visit *visit);
Reply screen_file_send(const Visit *visit);
Reply screen_job_visit(const Visit *visit);
Reply screen_job_progress_visit(const Visit *visit);
Reply screen_job_send(const Visit *visit);
Reply screen_owned_visit(const Visit *visit);
Reply screen_owned_send(const Visit *visit);

/* ---- the pages of the record ----------------------------------------------------------------- */

Reply docket_visit(const Visit *visit);
Reply item_visit(const Visit *visit);
Reply item_facts_visit(const Visit *visit);
Reply item_answers_visit(const Visit *visit);
Reply item_answers_send(const Visit *visit);
Reply item_questions_visit(const Visit *visit);
Reply item_assessment_visit(const Visit *visit);
Reply item_decision_visit(const Visit *visit);
Reply item_timeline_visit(const Visit *visit);
Reply item_compare_visit(const Visit *visit);
Reply item_precedents_visit(const Visit *visit);
Reply item_parties_visit(const Visit *visit);
Reply desk_visit(const Visit *visit);
Reply promises_visit(const Visit *visit);
Reply promises_file_visit(const Visit *visit);
Reply receipts_visit(const Visit *visit);
Reply receipts_send(const Visit *visit);
Reply receipt_visit(const Visit *visit);
Reply receipt_file_visit(const Visit *visit);
Reply sheet_visit(const Visit *visit);
Reply consultation_visit(const Visit *visit);
Reply cases_visit(const Visit *visit);
Reply many_visit(const Visit *visit);
Reply many_send(const Visit *visit);
Reply case_visit(const Visit *visit);
Reply case_terms_visit(const Visit *visit);
Reply case_supply_visit(const Visit *visit);
Reply case_account_visit(const Visit *visit);
Reply case_payments_visit(const Visit *visit);
Reply case_documents_visit(const Visit *visit);
Reply case_timeline_visit(const Visit *visit);
Reply hits_visit(const Visit *visit);
Reply hit_visit(const Visit *visit);
Reply hit_replay_visit(const Visit *visit);
Reply books_visit(const Visit *visit);
Reply account_visit(const Visit *visit);
Reply case_money_visit(const Visit *visit);
Reply lists_visit(const Visit *visit);
Reply list_visit(const Visit *visit);
Reply item_documents_visit(const Visit *visit);
Reply item_proof_visit(const Visit *visit);
Reply item_status_visit(const Visit *visit);
Reply item_bundle_visit(const Visit *visit);
Reply document_visit(const Visit *visit);
Reply people_visit(const Visit *visit);
Reply issuers_visit(const Visit *visit);
Reply issuer_visit(const Visit *visit);
Reply journal_visit(const Visit *visit);
Reply leaf_visit(const Visit *visit);
Reply audit_visit(const Visit *visit);
/* Recovery codes, shown this once. */
Reply sign_in_codes(const Visit *visit, const Enrolment *enrolment, Url next);

Reply sign_in_visit(const Visit *visit);
Reply sign_in_send(const Visit *visit);
Reply sign_in_from_visit(const Visit *visit);
Reply sign_in_open_visit(const Visit *visit);
Reply sign_in_open_send(const Visit *visit);
Reply sign_in_mine_visit(const Visit *visit);
Reply sign_in_mine_send(const Visit *visit);
Reply setup_visit(const Visit *visit);
Reply setup_send(const Visit *visit);
Reply next_visit(const Visit *visit);
Reply tutorial_visit(const Visit *visit);
Reply tutorial_statement_visit(const Visit *visit);
Reply actor_visit(const Visit *visit);
Reply actor_send(const Visit *visit);
Reply ops_visit(const Visit *visit);
Reply op_visit(const Visit *visit);
Reply op_send(const Visit *visit);
