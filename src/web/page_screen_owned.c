/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/search.h"
#include "web/views_screen.h"

#include "templates.h"

/* What listed parties own or control of a party: a register of holdings goes in, and the answer
 * comes back as a picture and as a table. Nothing of it is kept. */

/* All of them are searched while one waits. */
enum { OWNED_PARTIES_MAX = 5000, PICTURE_BYTES_MAX = 4 << 20 };

typedef struct OwnedAsked {
    const Holdings *holdings;
    Str party;
    Date on;
    Listed listed;
} OwnedAsked;

static void put_form(const Visit *visit, OwnedView *view)
{
    const UrlQuery *sent = &visit->form.fields;

    view->self = visit_url(visit, S("/screen/owned"), S(""));
    view->token = visit->session.token;
    view->party = str_trim(query_get(sent, S("party")));
    view->on = str_trim(query_get(sent, S("on")));
    view->also = query_get(sent, S("listed"));
    view->parties_max = OWNED_PARTIES_MAX;
}

static Reply owned_reply(const Visit *visit, unsigned status, OwnedView *view,
                         const Findings *findings)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    CrumbView crumbs[] = { { visit_url(visit, S("/screen"), S("")),
                             phrase(PHRASE_WEB_TAB_SCREEN, visit->lang) } };
    Frame frame = { .title = phrase(PHRASE_WEB_OWNED, visit->lang),
                    .broken = status != STATUS_OK,
                    .crumbs = crumbs,
                    .crumb_count = visit->site->screened ? 0 : COUNT_OF(crumbs) };

    put_form(visit, view);
    view->errors = errors_view(visit, PHRASE_WEB_OWNED_INVALID, findings);
    screen_owned_page(&body, view, visit->lang);
    return page_reply(visit, status, frame, &body);
}

/* ---- what is asked --------------------------------------------------------------------------- */

static void find_error(Findings *findings, Str field, Phrase message, Str first, Str second)
{
    finding_error(findings, ((Place){ .pointer = field }), message, PHRASE_NONE, first, second);
}

static void read_register(const Visit *visit, OwnedAsked *asked, Findings *findings)
{
    const Upload *upload = &visit->form.upload;

    if (!upload->bytes.len) {
        find_error(findings, S("file"), PHRASE_WEB_SCREENING_NO_FILE, S(""), S(""));
        return;
    }
    asked->holdings = holdings_read(visit->arena, upload->bytes, upload->name, findings);
    if (asked->holdings && asked->holdings->spelling_count > OWNED_PARTIES_MAX)
        find_error(findings, S("file"), PHRASE_WEB_OWNED_MANY_PARTIES,
                   visit_number(visit, (int64_t)asked->holdings->spelling_count),
                   visit_number(visit, OWNED_PARTIES_MAX));
}

static void read_party(const Visit *visit, OwnedAsked *asked, Findings *findings)
{
    const Holdings *holdings = asked->holdings;
    uint32_t at;

    asked->party = str_trim(query_get(&visit->form.fields, S("party")));
    if (!asked->party.len)
        find_error(findings, S("party"), PHRASE_WEB_OWNED_NO_PARTY, S(""), S(""));
    if (!asked->party.len || !holdings)
        return;
    int r = listed_meant(visit->arena, holdings, asked->party, ((Place){ .pointer = S("party") }),
                         &at, findings);
    if (r == 0)
        asked->party = holdings->parties[at];
    if (r != HOLDINGS_E_UNKNOWN)
        return;
    Str near = str_nearest(asked->party, holdings->parties, holdings->party_count);
    find_error(findings, S("party"),
               near.len ? PHRASE_WEB_OWNED_UNKNOWN_NEAR : PHRASE_WEB_OWNED_UNKNOWN, asked->party,
               near);
}

static void read_day(const Visit *visit, OwnedAsked *asked, Findings *findings)
{
    Str given = str_trim(query_get(&visit->form.fields, S("on")));

    asked->on = world_today();
    if (given.len && !date_read_person(given, &asked->on))
        find_error(findings, S("on"), PHRASE_WEB_NO_SUCH_DAY, given, S(""));
}

static bool read_asked(const Visit *visit, OwnedAsked *asked, Findings *findings)
{
    read_register(visit, asked, findings);
    read_party(visit, asked, findings);
    read_day(visit, asked, findings);
    return findings->error_count == 0;
}

/* ---- the answer ------------------------------------------------------------------------------ */

static Str since_words(const Visit *visit, const Holding *holding)
{
    Text text = text_open(visit->arena, 64);

    if (holding->from != DATE_NONE)
        date_write(&text, holding->from);
    text_put(&text, S(" – "));
    if (holding->until != DATE_NONE && holding->until != DATE_FOREVER)
        date_write(&text, holding->until);
    return text_str(&text);
}

static HoldingRow holding_row(const Visit *visit, const Listed *listed, const Holding *holding)
{
    HoldingRow row = { .holder = holding->holder,
                       .held = holding->held,
                       .since = since_words(visit, holding),
                       .source = holding->source,
                       .controls = holding->controls,
                       .listed = listed_is(listed, holding->holder) };
    Text share = text_open(visit->arena, 24);

    if (holding->share > 0) {
        holding_share_write(&share, holding->share);
        text_put(&share, S(" %"));
    }
    row.share = text_str(&share);
    return row;
}

static ListedRow meet_row(const Visit *visit, const ListedMeet *meet)
{
    Text query = text_open(visit->arena, URL_MAX);

    query_put(&query, batch_columns[BATCH_NAME], meet->party);
    return (ListedRow){ .address = visit_url(visit, S("/screen"), text_str(&query)),
                        .party = meet->party,
                        .name = meet->name,
                        .list = list_kind_name(visit, (int32_t)meet->kind, meet->list),
                        .entry = meet->entry,
                        .score = score_words(visit, meet->score) };
}

static const ListedMeet *meet_of(const Listed *listed, Str party)
{
    for (size_t i = 0; i < listed->meet_count; i++)
        if (str_eq(listed->meets[i].party, party))
            return &listed->meets[i];
    return NULL;
}

static void put_listed(const Visit *visit, const Listed *listed, OwnedView *view)
{
    ListedRow *rows = NEW_ARRAY(visit->arena, ListedRow, listed->count);

    for (size_t i = 0; i < listed->count; i++) {
        const ListedMeet *meet = meet_of(listed, listed->parties[i]);
        rows[i] = meet ? meet_row(visit, meet) : (ListedRow){ .party = listed->parties[i] };
    }
    view->listeds = rows;
    view->listed_count = listed->count;
}

/* Where nothing is held there is nothing to draw. */
static void put_picture(const Visit *visit, const OwnedAsked *asked, const Owned *owned,
                        OwnedView *view)
{
    HoldingRow *rows = NEW_ARRAY(visit->arena, HoldingRow, owned->chain_count);
    Text picture = text_open(visit->arena, PICTURE_BYTES_MAX);

    if (!owned->chain_count)
        return;
    for (size_t i = 0; i < owned->chain_count; i++)
        rows[i] = holding_row(visit, &asked->listed, owned->chain[i]);
    view->holdings = rows;
    view->holding_count = owned->chain_count;
    holdings_picture(&picture, asked->holdings, asked->party, owned, asked->listed.parties,
                     asked->listed.count, visit->lang);
    if (!picture.full)
        view->picture = (Html){ text_str(&picture) };
}

static void put_answer(const Visit *visit, const OwnedAsked *asked, OwnedView *view)
{
    Owned owned = holdings_owned(visit->arena, asked->holdings, asked->party, asked->listed.parties,
                                 asked->listed.count, asked->on);
    Text said = text_open(visit->arena, PICTURE_BYTES_MAX);

    owned_write(&said, asked->party, &owned, visit->lang);
    view->said = text_str(&said);
    if (listed_is(&asked->listed, asked->party))
        view->itself = visit_say(visit, PHRASE_WEB_OWNED_ITSELF, asked->party, S(""));
    put_picture(visit, asked, &owned, view);
    put_listed(visit, &asked->listed, view);
}

/* A name that the register does not know is a warning, one that cannot be searched an error. */
static void find_listed(const Visit *visit, const Index *index, OwnedAsked *asked,
                        Findings *findings)
{
    asked->listed = listed_open(visit->arena, asked->holdings);
    listed_name(&asked->listed, query_get(&visit->form.fields, S("listed")),
                ((Place){ .pointer = S("listed") }), findings);
    listed_search(&asked->listed, *visit->scratch, index, visit->form.upload.name, visit->lang,
                  findings);
}

static Reply answer(const Visit *visit, OwnedAsked *asked, Findings *findings)
{
    OwnedView view = { 0 };
    Searching searching;
    Reply refusal;

    if (!searching_open(visit, &searching, &refusal))
        return refusal;
    find_listed(visit, searching.index, asked, findings);
    if (!findings->error_count) {
        size_t count;
        const IndexedList *lists = lists_of(visit, searching.index, &count);
        view.searched = searched_view(visit, lists, count);
        view.warnings = finding_views(visit, findings, &view.warning_count);
        put_answer(visit, asked, &view);
    }
    /* Names of lists are borrowed from the image: the page is written while it is held. */
    Reply reply =
        owned_reply(visit, findings->error_count ? STATUS_INVALID : STATUS_OK, &view, findings);
    searching_close(&searching);
    return reply;
}

/* ---- the pages ------------------------------------------------------------------------------- */

Reply screen_owned_visit(const Visit *visit)
{
    OwnedView view = { 0 };

    return owned_reply(visit, STATUS_OK, &view, NULL);
}

Reply screen_owned_send(const Visit *visit)
{
    Findings findings = { .arena = visit->arena };
    OwnedView view = { 0 };
    OwnedAsked asked = { 0 };

    if (!guard_token_fits(&visit->site->guard, visit->session.visitor,
                          query_get(&visit->form.fields, S("_token")))) {
        finding_error(&findings, ((Place){ 0 }), PHRASE_WEB_TOKEN, PHRASE_NONE, S(""));
        return owned_reply(visit, STATUS_FORBIDDEN, &view, &findings);
    }
    if (!read_asked(visit, &asked, &findings))
        return owned_reply(visit, STATUS_INVALID, &view, &findings);
    return answer(visit, &asked, &findings);
}
