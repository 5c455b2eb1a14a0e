/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/item.h"
#include "web/views_item.h"

#include "templates.h"

/* Documents of an item, its proofs, and what leaves as a file. */

enum { KIB = 1024 };

/* ---- replies without a struct of their own --------------------------------------------------- */

bool visit_read_tree(const Visit *visit, Str name, const PathValue *values, size_t count,
                     const Json **ret_tree, bool *ret_allowed, Reply *ret_refusal)
{
    const Operation *operation = table_operation(office_table(visit->site->office), name);
    Findings findings = { .arena = visit->arena };

    ensure(operation && operation->kind == OPERATION_READ);
    const Json *params = shape_tree(visit->arena, operation->params, values, count, &findings);
    OfficeReply reply = visit_call(visit, name, params, world_id(), S(""));
    *ret_allowed = reply.outcome != OFFICE_NO_RIGHT;
    if (!*ret_allowed)
        return true;
    if (reply.outcome != OFFICE_DONE) {
        *ret_refusal = outcome_reply(visit, &reply);
        return false;
    }
    *ret_tree = json_read(visit->arena, reply.reply, name, &findings);
    if (*ret_tree)
        return true;
    *ret_refusal = fault_reply(visit);
    return false;
}

Str member_text(const Json *object, const char *name)
{
    const Json *member = json_member(object, str_from_c(name));
    return member ? member->string : S("");
}

int64_t member_int(const Json *object, const char *name)
{
    const Json *member = json_member(object, str_from_c(name));
    return member ? member->number : 0;
}

const Json *member_list(const Json *object, const char *name)
{
    const Json *member = json_member(object, str_from_c(name));
    return member ? member->first : NULL;
}

/* ---- documents ------------------------------------------------------------------------------- */

static Str moment_words(const Visit *visit, Str written)
{
    Moment moment;
    return moment_read(written, &moment) ? visit_moment(visit, moment) : S("");
}

static DocumentView document_view(const Visit *visit, const Json *document)
{
    int64_t bytes = member_int(document, "size");

    return (DocumentView){
        .address = VISIT_URL(visit, S("documents"), member_text(document, "document")),
        .title = member_text(document, "name"),
        .type = member_text(document, "media"),
        .bytes = bytes < KIB ? visit_say(visit, PHRASE_WEB_BYTES, visit_number(visit, bytes), S(""))
                             : visit_say(visit, PHRASE_WEB_KIBIBYTES,
                                         visit_number(visit, (bytes + KIB - 1) / KIB), S("")),
        .added = moment_words(visit, member_text(document, "at")),
        .hash = member_text(document, "hash"),
        .erased = member_int(document, "erased") != 0,
    };
}

bool documents_view(const Visit *visit, Str kind, Id about, Url back, DocumentsView *ret_view,
                    Reply *ret_refusal)
{
    PathValue asked[] = { { S("about"), visit_id(visit, about) } };
    const Json *tree = NULL;
    DocumentsView view = { 0 };
    bool allowed;

    if (!visit_read_tree(visit, S("document.list"), asked, 1, &tree, &allowed, ret_refusal))
        return false;
    const Json *list = json_member(tree, S("documents"));
    DocumentView *documents = NEW_ARRAY(visit->arena, DocumentView, list ? list->count : 0);
    for (const Json *one = list ? list->first : NULL; one; one = one->next)
        documents[view.document_count++] = document_view(visit, one);
    view.documents = documents;
    QueryField given[] = { { S("about-kind"), kind },
                           { S("about"), asked[0].text },
                           { S("_back"), back.text } };
    UrlQuery query = { given, COUNT_OF(given) };
    view.add = op_form(visit, S("document.add"), &query);
    *ret_view = view;
    return true;
}

Reply item_documents_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    ItemShown item;
    Reply refusal;

    if (!item_find(visit, &item, &refusal))
        return refusal;
    ItemDocumentsView view = { .identity = identity_view(visit, &item, S("/documents")) };
    if (!documents_view(visit, S("item"), item.item, item_url(visit, &item, S("/documents"), S("")),
                        &view.about, &refusal))
        return refusal;
    item_documents_page(&body, &view, visit->lang);
    return item_page_reply(visit, &item, PHRASE_WEB_ITEM_DOCUMENTS, &body);
}

Reply bytes_reply(const Visit *visit, Str bytes, Str name)
{
    Reply reply = { .status = STATUS_OK, .type = S("application/octet-stream"), .body = bytes };
    Text disposition = text_open(visit->arena, 4096);

    text_put(&disposition, S("attachment; filename*=UTF-8''"));
    if (visit_practises(visit))
        text_put(&disposition, S("practice-"));
    text_url(&disposition, name);
    if (!disposition.full)
        reply_header(&reply, "Content-Disposition", text_str(&disposition));
    return reply;
}

bool document_read_bytes(const Visit *visit, DocumentRead *ret_document, Reply *ret_refusal)
{
    const Operation *operation =
        table_operation(office_table(visit->site->office), S("document.read"));
    PathValue values[] = { { S("document"), visit->part } };
    Findings findings = { .arena = visit->arena };

    ensure(operation);
    const Json *params = shape_tree(visit->arena, operation->params, values, 1, &findings);
    OfficeReply reply = visit_call(visit, operation->name, params, world_id(), S(""));
    if (reply.outcome != OFFICE_DONE) {
        *ret_refusal = outcome_reply(visit, &reply);
        return false;
    }
    const Json *tree = json_read(visit->arena, reply.reply, S(""), &findings);
    Str name = tree ? member_text(tree, "name") : S("");
    *ret_document = (DocumentRead){ .name = name.len ? name : visit->part,
                                    .media = tree ? member_text(tree, "media") : S(""),
                                    .bytes = reply.document };
    return true;
}

Reply document_visit(const Visit *visit)
{
    DocumentRead document;
    Reply refusal;

    if (!document_read_bytes(visit, &document, &refusal))
        return refusal;
    return bytes_reply(visit, document.bytes, document.name);
}

Reply item_bundle_visit(const Visit *visit)
{
    const Operation *operation =
        table_operation(office_table(visit->site->office), S("item.export"));
    ExportParams params = { .item = visit_subject(visit, S("item"), visit->part) };
    Text name = text_open(visit->arena, 256);

    ensure(operation);
    OfficeReply reply =
        visit_call(visit, operation->name, call_params(visit->arena, operation->params, &params),
                   world_id(), S(""));
    if (reply.outcome != OFFICE_DONE)
        return outcome_reply(visit, &reply);
    text_all(&name, visit->part, S(".jsonl"));
    return bytes_reply(visit, reply.document, text_str(&name));
}

/* ---- proof ----------------------------------------------------------------------------------- */

static int read_marks(Db *db, void *marks)
{
    return journal_marks(db, marks);
}

bool visit_marks(const Visit *visit, JournalMarks *ret_marks)
{
    return store_read(office_store(visit->site->office), read_marks, ret_marks) == 0;
}

Str leaf_state(const Visit *visit, const JournalMarks *marks, int64_t seq, Str *ret_kind)
{
    static const struct {
        Str kind;
        Phrase words;
    } states[] = {
        [JOURNAL_RECORDED] = { STR("recorded"), PHRASE_WEB_RECORDED },
        [JOURNAL_SEALED] = { STR("sealed"), PHRASE_WEB_SEALED },
        [JOURNAL_WITNESSED] = { STR("witnessed"), PHRASE_WEB_WITNESSED },
    };
    JournalState state = journal_state(marks, seq);

    *ret_kind = states[state].kind;
    return phrase(states[state].words, visit->lang);
}

Reply item_proof_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    JournalMarks marks;
    ItemShown item;
    Reply refusal;

    if (!item_find(visit, &item, &refusal))
        return refusal;
    if (!visit_marks(visit, &marks))
        return fault_reply(visit);
    ItemProofView view = { .identity = identity_view(visit, &item, S("/proof")) };
    LeafRow *leaves = NEW_ARRAY(visit->arena, LeafRow, item.version_count);
    for (size_t i = 0; i < item.version_count; i++) {
        const Act *made = &item.versions[i].made;
        leaves[i] = (LeafRow){ .address = proof_url(visit, made->seq),
                               .leaf = made->seq,
                               .when = visit_moment(visit, made->at),
                               .kind = kind_name(visit, item.versions[i].kind),
                               .by = act_words(visit, made) };
        leaves[i].state = leaf_state(visit, &marks, made->seq, &leaves[i].state_kind);
    }
    view.leaves = leaves;
    view.leaf_count = item.version_count;
    view.bundle = item_url(visit, &item, S("/bundle"), S(""));
    view.checkpoint = url_local(S("/log/checkpoint"));
    item_proof_page(&body, &view, visit->lang);
    return item_page_reply(visit, &item, PHRASE_WEB_ITEM_PROOF, &body);
}
