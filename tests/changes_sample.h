/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * changes_sample - a running case whose terms are changed and drawn on, for tests
 *
 * The law is that of this repository with one invented figure beside: how far a total may rise
 * without the buyer (ten per cent). Everything else is as invented as in cases_sample.
 */
#pragma once

#include "base/base.h"

#include <dirent.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char data_path[] = "/tmp/sekisho-law-XXXXXX";
static bool with_limits;

#define SAMPLE_LAW (with_limits ? str_from_c(data_path) : S("."))
#include "tests/cases_sample.h"

static inline void link_to(const char *name)
{
    char here[1000], from[1200], into[1200];

    ensure(getcwd(here, sizeof here));
    snprintf(from, sizeof from, "%s/%s", here, name);
    snprintf(into, sizeof into, "%s/%s", data_path, name);
    ensure(symlink(from, into) == 0);
}

/* A data directory like this one, with notes/limits.csv in it. */
static inline void make_data(void)
{
    static const char *const names[] = { "packs", "access", "routes", "registers", "papers" };
    static const char *const notes[] = { "notes/library.csv", "notes/package.csv" };
    char path[1200];

    ensure(mkdtemp(data_path));
    for (size_t i = 0; i < COUNT_OF(names); i++)
        link_to(names[i]);
    snprintf(path, sizeof path, "%s/notes", data_path);
    ensure(mkdir(path, 0700) == 0);
    for (size_t i = 0; i < COUNT_OF(notes); i++)
        link_to(notes[i]);
    snprintf(path, sizeof path, "%s/notes/limits.csv", data_path);
    FILE *file = fopen(path, "w");
    ensure(file);
    fputs("#table,limits\n#ja,架空の数値\n#en,Invented figures\n#sample,no\n"
          "name,from,until,value,currency,source,confidence,note\n"
          "rise-ppm,,,100000,,invented,unverified,for a test\n"
          "discrepancy-floor,,,300,JPY,invented,unverified,for a test\n"
          "discrepancy-days,,,365,,invented,unverified,for a test\n",
          file);
    ensure(fclose(file) == 0);
    with_limits = true;
}

static inline const char *in_data(const char *folder, const char *name)
{
    static char path[1300];
    snprintf(path, sizeof path, "%s/%s/%s", data_path, folder, name);
    return path;
}

/* Of make_data(): a folder of its own with every file there is in it but one, which may be put
 * there otherwise. */
static inline void leave_out(const char *folder, const char *file)
{
    DIR *files = opendir(folder);
    char here[1000], from[1400], path[1200];

    snprintf(path, sizeof path, "%s/%s", data_path, folder);
    ensure(files && getcwd(here, sizeof here) && unlink(path) == 0 && mkdir(path, 0700) == 0);
    for (const struct dirent *at = readdir(files); at; at = readdir(files)) {
        if (at->d_name[0] == '.' || strcmp(at->d_name, file) == 0)
            continue;
        snprintf(from, sizeof from, "%s/%s/%s", here, folder, at->d_name);
        ensure(symlink(from, in_data(folder, at->d_name)) == 0);
    }
    ensure(closedir(files) == 0);
}

static inline void remove_data(void)
{
    ensure(nftw(data_path, sample_remove, 10, FTW_DEPTH | FTW_PHYS) == 0);
}

/* ---- refusals -------------------------------------------------------------------------------- */

static inline int64_t journal_now(void)
{
    OfficeStatus status;
    int r = office_status(sample.office, &sample.call, &status);
    ensure(r == 0);
    return status.size;
}

static inline bool tells(const OfficeReply *reply, Phrase phrase_)
{
    for (const Finding *finding = reply->findings->first; finding; finding = finding->next)
        if (finding->message == phrase_)
            return true;
    return false;
}

/* Refused so, with this sentence, and the journal as it was. */
static inline void check_refused(const char *why, OfficeReply reply, int64_t before,
                                 OfficeOutcome outcome, Phrase phrase_)
{
    check_int(why, reply.outcome, outcome);
    if (!tells(&reply, phrase_)) {
        sample_tell(&reply);
        check_true(why, false);
    }
    check_int("nothing was written", journal_now(), before);
}

#define REFUSED(why, reply, outcome, phrase_) \
    do { \
        int64_t before_ = journal_now(); \
        check_refused((why), (reply), before_, (outcome), (phrase_)); \
    } while (0)

/* ---- documents ------------------------------------------------------------------------------- */

typedef struct Draft {
    const char *form; /* 'form':..,'index':.. */
    const char *reason;
    const char *kind;     /* "defined" */
    const char *quantity; /* of line 1 */
    const char *unit, *total;
    const char *months;
    const char *deposit; /* "": none */
    const char *more;    /* further members: ",'ceiling-minor':5" */
    const char *dated, *expiry;
    const char *lines; /* further lines: ",{..}" */
    const char *notes; /* further notes of an offer: ",{..}" */
} Draft;

static const Draft base = {
    .form = "'form':'offer','index':0",
    .reason = "",
    .kind = "defined",
    .quantity = "10",
    .unit = "100000",
    .total = "1000000",
    .months = "18",
    .deposit = "300000",
    .more = "",
    .dated = "2026-11-21",
    .expiry = "2027-02-14",
    .lines = "",
    .notes = "",
};

#define BOTH(text) "{'ja':'" text "','en':'" text "'}"
#define PARAM(name, text) "{'name':'" name "','value':" BOTH(text) "}"
#define NOTE(code) "{'code':'" code "'},"
#define NOTE_OF(code, name, text) "{'code':'" code "','params':[" PARAM(name, text) "]},"

/* What the shipped library and table of the package ask of it. */
#define FLOOR PARAM("floor", "30,000")
#define DAYS PARAM("days", "365")
#define DISCREPANCY "{'code':'discrepancy','params':[" FLOOR "," DAYS "]}"
#define LIABILITY \
    NOTE("liability-price-state") \
    NOTE("liability-time-state") \
    NOTE("liability-performance-state") \
    NOTE("liability-termination-state")
#define UNDERTAKINGS \
    NOTE_OF("end-use", "purpose", "watching the coast") \
    NOTE("no-retransfer") \
    NOTE("suspension") \
    NOTE_OF("deposit", "amount", "300,000") \
    NOTE_OF("blanket-ceiling", "ceiling", "as stated")
#define NOTES_OPEN "'notes':[" LIABILITY UNDERTAKINGS DISCREPANCY
#define NOTES NOTES_OPEN "]"
#define WAIVED(element) "{'element':'" element "','reason':'the buyer has it (invented)'}"
#define WAIVED_TRAINING WAIVED("training") "," WAIVED("spares")
#define WAIVED_PAPERS WAIVED("documentation") "," WAIVED("technical-support")
#define WAIVED_THINGS WAIVED("support-equipment") "," WAIVED("transport")
#define WAIVERS "'waivers':[" WAIVED_TRAINING "," WAIVED_PAPERS "," WAIVED_THINGS "]"

static inline const char *parts(const char *const *texts, size_t count)
{
    Text text = text_open(&sample.call, SAMPLE_JSON_MAX);

    for (size_t i = 0; i < count; i++)
        text_c(&text, texts[i]);
    return arena_c(&sample.call, text_str(&text));
}

#define PARTS(...) \
    parts((const char *const[]){ __VA_ARGS__ }, COUNT_OF(((const char *const[]){ __VA_ARGS__ })))

static inline const char *terms_of(const CaseSample *one, const Draft *draft)
{
    bool first = !*draft->reason;

    return PARTS(
        ",'terms':{'case':'", one->number, "',", draft->form, ",'dated':'", draft->dated, "',",
        draft->reason, "'expiry':'", draft->expiry, "','kind':'", draft->kind,
        "','purchaser':'PHL','reference':'PH/26/17','reference-day':'2026-04-01',"
        "'title':{'en':'Coast radar (invented)'},'authority':'an invented act, Article 1',"
        "'end-use':'watching the coast','sale-terms':'instalments','currency':'JPY'",
        *draft->deposit ? ",'deposit-minor':" : "", draft->deposit, draft->more,
        ",'lines':[{'number':1,'title':{'en':'Coast radar'},'item':'RADAR-1','condition':'new',"
        "'quantity':",
        draft->quantity, ",'unit':'set','unit-minor':", draft->unit,
        ",'total-minor':", draft->total, ",'supply':'procured','months':", draft->months,
        ",'leg':'goods','major':false}", draft->lines, "],", first ? NOTES_OPEN : "",
        first ? draft->notes : "", first ? "]," : "", WAIVERS, "}");
}

#define WHY_SCOPE "'reason-code':'scope','reason':'the buyer patrols a longer coast',"
#define WHY_PRICE "'reason-code':'price','reason':'steel cost more than was reckoned',"
#define WHY_TIME "'reason-code':'schedule','reason':'the antenna is tested once more',"

/* A paper of others, signed before anything here happens. */
static inline Id take(const CaseSample *one, const char *kind, const char *more)
{
    return made_by(step(one, "case.receive", "meti.clerk",
                        PARTS(",'kind':'", kind,
                              "','giver':'An invented ministry','reference':'X-1','signed-on':"
                              "'2026-10-06','document':'" PAPER_HASH "'",
                              more)));
}

/* A contract of the maker's, begun. */
static inline CaseSample run_maker(const Draft *offer, const char *letter)
{
    CaseSample one = open_case("direct-sale", letter);

    give_legs(&one);
    sample_done(step(&one, "case.complete", "meti.reviewer", ""), NULL, NULL);
    made_by(step(&one, "offer.draft", "meti.clerk", terms_of(&one, offer)));
    sample_done(step(&one, "offer.send", "meti.reviewer", ""), NULL, NULL);
    weigh_risks(&one);
    take(&one, "signature", ",'about':'B'");
    sample_done(step(&one, "offer.accept", "meti.reviewer", ""), NULL, NULL);
    take(&one, "assurance", "");
    take(&one, "licence", ",'until':'2028-11-30'");
    sample_done(step(&one, "case.implement", "meti.approver", ""), NULL, NULL);
    return one;
}

/* The State takes the contract over, as it stands. */
static inline CaseSample run_japan(const Draft *offer, const char *letter)
{
    CaseSample one = run_maker(offer, letter);

    sample_done(step(&one, "case.move", "meti.approver",
                     ",'route':'japan-fms','state':'running','reason':'the State contracts'"),
                NULL, NULL);
    return one;
}

static inline OfficeReply draft_change(const CaseSample *one, const Draft *draft)
{
    return step(one, "change.draft", "meti.clerk", terms_of(one, draft));
}

static inline Id drafted(const CaseSample *one, const Draft *draft)
{
    ChangeReply reply;

    sample_done(draft_change(one, draft), &change_reply_shape, &reply);
    return reply.change;
}

static inline OfficeReply change_on(Id change, const char *operation, const char *who)
{
    return sample_call(operation, who,
                       PARTS("{'change':'", sample_id(change), "','reason':'as agreed'}"));
}

/* One sheet, decided. */
static inline void approve_change(Id change)
{
    SheetReply sheet;
    SheetShown shown;

    sample_done(sample_call("sheet.draft", "meti.clerk",
                            PARTS("{'subject-kind':'change','subject':'", sample_id(change),
                                  "','title':{'en':'A change'},'reason':'as drafted','factors':{"
                                  "'price':'p','usage':'u','performance':'p','cooperation':'good'},"
                                  "'steps':[{'kind':'decide','person':'meti.approver'}]}")),
                &sheet_reply_shape, &sheet);
    const char *id = sample_id(sheet.sheet);
    sample_done(sample_call("sheet.show", "meti.approver", PARTS("{'sheet':'", id, "'}")),
                &sheet_shown_shape, &shown);
    Text seal = text_open(&sample.call, 100);
    hash_write(&seal, shown.seal);
    sample_done(sample_call("sheet.decide", "meti.approver",
                            PARTS("{'sheet':'", id, "','seal':'",
                                  arena_c(&sample.call, text_str(&seal)), "'}")),
                NULL, NULL);
}

static inline void send_change(Id change)
{
    approve_change(change);
    sample_done(change_on(change, "change.send", "meti.reviewer"), NULL, NULL);
}

static inline void paid(const CaseSample *one, const char *amount)
{
    sample_done(
        sample_call("entry.post", "meti.finance",
                    PARTS("{'programme':'TRUST','reason':'receipt','text':'a deposit','postings':["
                          "{'country':'PHL','purpose':'cash','side':'debit','amount':'",
                          amount, "','currency':'JPY'},{'country':'PHL','case':'", one->number,
                          "','purpose':'held','side':'credit','amount':'", amount,
                          "','currency':'JPY'}]}")),
        NULL, NULL);
}

static inline CaseTermsShown terms_at(const CaseSample *one, const char *more)
{
    CaseTermsShown shown;

    sample_done(step(one, "case.terms", "meti.clerk", more), &case_terms_shown_shape, &shown);
    return shown;
}
