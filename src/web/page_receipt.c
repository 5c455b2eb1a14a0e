/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/entry.h"
#include "web/item.h"
#include "web/receipt.h"
#include "web/views_receipt.h"

#include "templates.h"

/* Receipts of what people were shown: taken, kept, handed in again. */

enum { ROWS = 20 };

/* ---- what it is of --------------------------------------------------------------------------- */

static Str of_words(const Visit *visit, Str operation)
{
    static const struct {
        Str operation;
        Phrase words;
    } rows[] = {
        { STR("offer.show"), PHRASE_WEB_RECEIPT_OF_OFFER },
        { STR("case.terms"), PHRASE_WEB_RECEIPT_OF_TERMS },
        { STR("case.show"), PHRASE_WEB_RECEIPT_OF_CASE },
        { STR("shipment.list"), PHRASE_WEB_RECEIPT_OF_SUPPLY },
        { STR("case.account"), PHRASE_WEB_RECEIPT_OF_ACCOUNT },
        { STR("case.supplier-account"), PHRASE_WEB_RECEIPT_OF_PAYMENTS },
        { STR("question.show"), PHRASE_WEB_RECEIPT_OF_QUESTION },
        { STR("letter.show"), PHRASE_WEB_RECEIPT_OF_LETTER },
        { STR("discrepancy.show"), PHRASE_WEB_RECEIPT_OF_DISCREPANCY },
        { STR("item.show"), PHRASE_WEB_RECEIPT_OF_ITEM },
    };
    const Operation *known = table_operation(office_table(visit->site->office), operation);

    for (size_t i = 0; i < COUNT_OF(rows); i++)
        if (str_eq(operation, rows[i].operation))
            return phrase(rows[i].words, visit->lang);
    return known ? visit_help(visit, known) : operation;
}

Url take_url(const Visit *visit, Str operation, Id subject, Str back)
{
    Text query = text_open(visit->arena, URL_MAX);

    if (!visit->session.actor || !visit_might(visit, S("receipt.take")))
        return (Url){ 0 };
    query_put(&query, S("shown"), operation);
    query_put(&query, S("subject"), visit_id(visit, subject));
    if (back.len)
        query_put(&query, S("back"), back);
    return visit_url(visit, S("/receipts"), text_str(&query));
}

/* ---- one's own ------------------------------------------------------------------------------- */

static Url receipt_url(const Visit *visit, Id receipt)
{
    return VISIT_URL(visit, S("receipts"), visit_id(visit, receipt));
}

static bool put_receipts(const Visit *visit, ReceiptsView *view, Reply *ret_refusal)
{
    ReceiptListParams params = { query_get(&visit->query, S("after")), ROWS };
    Text query = text_open(visit->arena, URL_MAX);
    ReceiptListReply list;

    if (!visit_read(visit, S("receipt.list"), &params, &list, ret_refusal))
        return false;
    LinkView *rows = NEW_ARRAY(visit->arena, LinkView, list.receipt_count + 1);
    for (size_t i = 0; i < list.receipt_count; i++)
        rows[i] = (LinkView){ receipt_url(visit, list.receipts[i].receipt),
                              visit_say(visit, PHRASE_WEB_RECEIPT_ROW,
                                        visit_moment(visit, list.receipts[i].at),
                                        of_words(visit, list.receipts[i].shown)) };
    view->receipts = rows;
    view->receipt_count = list.receipt_count;
    if (list.next.len) {
        query_put(&query, S("after"), list.next);
        view->next = visit_url(visit, S("/receipts"), text_str(&query));
    }
    return true;
}

static Reply receipts_reply(const Visit *visit, unsigned status, const UrlQuery *given,
                            ErrorsView errors)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    Str back = local_address(query_get(given, S("back")));
    ReceiptsView view = { .errors = errors,
                          .self = visit_url(visit, S("/receipts"), S("")),
                          .token = visit->session.token,
                          .request = visit_id(visit, world_id()),
                          .shown = query_get(given, S("shown")),
                          .subject = query_get(given, S("subject")) };
    Reply refusal;

    if (view.shown.len && view.subject.len)
        view.taking = visit_say(visit, PHRASE_WEB_RECEIPT_OF, of_words(visit, view.shown), S(""));
    if (back.len)
        view.back = url_local(back);
    if (!put_receipts(visit, &view, &refusal))
        return refusal;
    receipts_page(&body, &view, visit->lang);
    return page_reply(visit, status,
                      (Frame){ .title = phrase(PHRASE_WEB_RECEIPTS, visit->lang),
                               .broken = errors.title.len > 0 },
                      &body);
}

Reply receipts_visit(const Visit *visit)
{
    return receipts_reply(visit, STATUS_OK, &visit->query, (ErrorsView){ 0 });
}

/* ---- what the forms do ----------------------------------------------------------------------- */

static Reply go_to(const Visit *visit, Id receipt, Str query)
{
    Reply go = { .status = STATUS_SEE_OTHER, .type = S("text/plain") };
    Str path = visit_path(visit, (const Str[]){ S("receipts"), visit_id(visit, receipt) }, 2);

    reply_header(&go, "Location", visit_url(visit, path, query).text);
    return go;
}

static Reply refused(const Visit *visit, const OfficeReply *reply)
{
    return receipts_reply(visit, (unsigned)office_outcome(reply->outcome)->http_status,
                          &visit->form.fields,
                          errors_view(visit, outcome_title(reply->outcome), reply->findings));
}

/* What a change replied, which was written by the record itself. */
static void bind_reply(const Visit *visit, const Shape *shape, Str reply, void *ret_reply)
{
    Findings findings = { .arena = visit->arena };
    const Json *tree = json_read(visit->arena, reply, S(""), &findings);
    bool bound = tree && shape_bind(visit->arena, shape, tree, S(""), ret_reply, &findings);

    ensure(bound);
}

static bool is_done(const OfficeReply *reply)
{
    return reply->outcome == OFFICE_DONE || reply->outcome == OFFICE_REPLAYED;
}

static Reply take(const Visit *visit, Id request)
{
    const ReceiptTakeParams params = { query_get(&visit->form.fields, S("shown")),
                                       query_get(&visit->form.fields, S("subject")) };
    OfficeReply reply =
        visit_call(visit, S("receipt.take"),
                   call_params(visit->arena, &receipt_take_params_shape, &params), request, S(""));
    ReceiptReply taken;

    if (!is_done(&reply))
        return refused(visit, &reply);
    bind_reply(visit, &receipt_reply_shape, reply.reply, &taken);
    return go_to(visit, taken.receipt, S(""));
}

static Reply check(const Visit *visit, Id request)
{
    OfficeReply reply =
        visit_call(visit, S("receipt.check"), NULL, request, visit->form.upload.bytes);
    Text query = text_open(visit->arena, URL_MAX);
    ReceiptCheckedReply holds;

    if (!is_done(&reply))
        return refused(visit, &reply);
    bind_reply(visit, &receipt_checked_reply_shape, reply.reply, &holds);
    query_put(&query, S("held"), visit_number(visit, holds.sealed));
    return go_to(visit, holds.receipt, text_str(&query));
}

Reply receipts_send(const Visit *visit)
{
    const UrlQuery *fields = &visit->form.fields;
    Id request;

    if (!guard_token_fits(&visit->site->guard, visit->session.visitor,
                          query_get(fields, S("_token"))))
        return receipts_reply(visit, STATUS_FORBIDDEN, fields,
                              (ErrorsView){ .title = phrase(PHRASE_WEB_TOKEN, visit->lang) });
    if (!id_read(query_get(fields, S("_request")), &request))
        request = world_id();
    return query_says(fields, S("what"), S("check")) ? check(visit, request) : take(visit, request);
}

/* ---- one receipt ----------------------------------------------------------------------------- */

typedef struct KeyRead {
    Arena *arena;
    const Str *keys;
    size_t count;
} KeyRead;

static int read_keys(Db *db, void *context)
{
    KeyRead *read = context;
    int r = journal_keys(db, read->arena, &read->keys, &read->count);

    return r < 0 ? trace(r) : r;
}

/* How it is checked without us, with the key as the log is signed today. */
static void put_command(const Visit *visit, const ReceiptShown *shown, ReceiptView *view)
{
    Text command = text_open(visit->arena, URL_MAX);
    KeyRead read = { .arena = visit->arena };

    if (store_read(office_store(visit->site->office), read_keys, &read) == 0 && read.count > 0)
        view->key = read.keys[read.count - 1];
    text_all(&command, S("sekisho-verify receipt-"), visit_number(visit, shown->leaf),
             S(".jsonl --key KEY"));
    view->command = text_str(&command);
}

static void put_state(const Visit *visit, const ReceiptShown *shown, ReceiptView *view)
{
    static const Phrase means[] = { [JOURNAL_RECORDED] = PHRASE_WEB_RECORDED_MEANS,
                                    [JOURNAL_SEALED] = PHRASE_WEB_SEALED_MEANS,
                                    [JOURNAL_WITNESSED] = PHRASE_WEB_WITNESSED_MEANS };
    JournalMarks marks;

    if (!visit_marks(visit, &marks))
        return;
    view->state = leaf_state(visit, &marks, shown->leaf, &view->state_kind);
    view->state_means = phrase(means[shown->state], visit->lang);
    if (shown->state != JOURNAL_RECORDED)
        view->file = VISIT_URL(visit, S("receipts"), visit_id(visit, shown->receipt), S("file"));
}

/* What was shown, under the names its fields have for people. */
static void put_words(const Visit *visit, const ReceiptShown *shown, ReceiptView *view)
{
    const Operation *shows = table_operation(office_table(visit->site->office), shown->shown);
    Findings findings = { .arena = visit->arena };
    const Json *tree =
        shown->erased ? NULL : json_read(visit->arena, shown->words, S(""), &findings);

    view->erased = shown->erased;
    if (shows && tree)
        view->values = value_views(visit, shows->reply, tree, &view->value_count);
}

static Url page_of(const Visit *visit, const ReceiptShown *shown)
{
    Str tab = str_eq(shown->shown, S("offer.show")) || str_eq(shown->shown, S("case.terms"))
                  ? S("terms")
              : str_eq(shown->shown, S("shipment.list"))         ? S("supply")
              : str_eq(shown->shown, S("case.account"))          ? S("account")
              : str_eq(shown->shown, S("case.supplier-account")) ? S("payments")
                                                                 : S("");
    Str id = visit_id(visit, shown->subject);

    if (str_eq(shown->kind, S("item")) && !visit->outside)
        return VISIT_URL(visit, S("items"), id);
    if (!str_eq(shown->kind, S("case")))
        return (Url){ 0 };
    return tab.len ? VISIT_URL(visit, S("cases"), id, tab) : VISIT_URL(visit, S("cases"), id);
}

Reply receipt_visit(const Visit *visit)
{
    ReceiptParams params = { visit_subject(visit, S("receipt"), visit->part) };
    Str held = query_get(&visit->query, S("held"));
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    ReceiptShown shown;
    Reply refusal;

    if (!visit_read(visit, S("receipt.show"), &params, &shown, &refusal))
        return refusal;
    ReceiptView view = { .of = of_words(visit, shown.shown),
                         .taken = visit_moment(visit, shown.at),
                         .self = receipt_url(visit, shown.receipt),
                         .proof = proof_url(visit, shown.leaf),
                         .all = visit_url(visit, S("/receipts"), S("")),
                         .subject = page_of(visit, &shown),
                         .leaf = shown.leaf,
                         .entry = shown.entry,
                         .part = shown.part };
    Text hash = text_open(visit->arena, 80);

    hash_write(&hash, shown.entry_hash);
    view.entry_hash = text_str(&hash);
    if (held.len)
        view.held = visit_say(visit, PHRASE_WEB_RECEIPT_HELD, held, S(""));
    put_state(visit, &shown, &view);
    put_command(visit, &shown, &view);
    put_words(visit, &shown, &view);
    receipt_page(&body, &view, visit->lang);
    CrumbView crumbs[] = { { view.all, phrase(PHRASE_WEB_RECEIPTS, visit->lang) } };
    Frame frame = { .title = visit_say(visit, PHRASE_WEB_RECEIPT_OF, view.of, S("")),
                    .crumbs = crumbs,
                    .crumb_count = COUNT_OF(crumbs) };
    return page_reply(visit, STATUS_OK, frame, &body);
}

Reply receipt_file_visit(const Visit *visit)
{
    ReceiptParams params = { visit_subject(visit, S("receipt"), visit->part) };
    OfficeReply reply =
        visit_call(visit, S("receipt.file"),
                   call_params(visit->arena, &receipt_params_shape, &params), world_id(), S(""));
    ReceiptFileReply file;

    if (reply.outcome != OFFICE_DONE)
        return outcome_reply(visit, &reply);
    if (!visit_bind(visit, S("receipt.file"), reply.reply, &file))
        return fault_reply(visit);
    return bytes_reply(visit, reply.document, file.name);
}
