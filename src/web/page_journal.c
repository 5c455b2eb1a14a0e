/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/item.h"

#include "templates.h"

/* The journal as a whole: how long it is, what is signed, whether it is well; and one leaf. */

enum { HEALTHS = 7, BACKUP_DAYS_MAX = 2, MIB = 1 << 20 };

/* ---- health ---------------------------------------------------------------------------------- */

typedef enum Health { HEALTH_GOOD, HEALTH_POOR, HEALTH_BAD } Health;

static void put_health(const Visit *visit, JournalView *view, HealthView *healths, Phrase name,
                       Str value, Health health)
{
    static const struct {
        Str kind;
        Phrase words;
    } kinds[] = {
        [HEALTH_GOOD] = { STR("good"), PHRASE_WEB_HEALTH_GOOD },
        [HEALTH_POOR] = { STR("poor"), PHRASE_WEB_HEALTH_POOR },
        [HEALTH_BAD] = { STR("bad"), PHRASE_WEB_HEALTH_BAD },
    };

    ensure(view->health_count < HEALTHS);
    healths[view->health_count++] =
        (HealthView){ .name = phrase(name, visit->lang),
                      .value = value,
                      .kind = kinds[health].kind,
                      .words = phrase(kinds[health].words, visit->lang) };
}

static Health backup_health(const OfficeStatus *status, Moment now)
{
    if (status->backup_at == MOMENT_NONE)
        return HEALTH_BAD;
    return now - status->backup_at > BACKUP_DAYS_MAX * 24 * 3600 * MOMENT_SECOND ? HEALTH_POOR
                                                                                 : HEALTH_GOOD;
}

static void put_healths(const Visit *visit, const OfficeStatus *status, JournalView *view)
{
    HealthView *healths = NEW_ARRAY(visit->arena, HealthView, HEALTHS);
    int64_t behind = status->size - status->sealed;
    Str backup =
        status->backup_at == MOMENT_NONE
            ? phrase(PHRASE_WEB_NO_BACKUP, visit->lang)
            : visit_say(visit, PHRASE_WEB_BACKUP_AT, visit_moment(visit, status->backup_at),
                        visit_number(visit, status->backup_size));

    view->healths = healths;
    Phrase halt = visit_halt(visit);
    put_health(visit, view, healths, PHRASE_WEB_SEALING,
               phrase(halt == PHRASE_NONE ? PHRASE_WEB_SEALING_RUNS : halt, visit->lang),
               halt == PHRASE_NONE ? HEALTH_GOOD : HEALTH_BAD);
    put_health(visit, view, healths, PHRASE_WEB_HEALTH_SEAL,
               visit_say(visit, PHRASE_WEB_UNSEALED, visit_number(visit, behind), S("")),
               behind > 1 ? HEALTH_POOR : HEALTH_GOOD);
    put_health(visit, view, healths, PHRASE_WEB_HEALTH_WITNESS,
               visit_say(visit, PHRASE_WEB_LEAVES, visit_number(visit, status->witnessed), S("")),
               status->witnessed ? HEALTH_GOOD : HEALTH_POOR);
    put_health(visit, view, healths, PHRASE_WEB_HEALTH_BACKUP, backup,
               backup_health(status, world_now()));
    put_health(visit, view, healths, PHRASE_WEB_HEALTH_DISK,
               visit_say(visit, PHRASE_WEB_MEBIBYTES, visit_number(visit, status->free_bytes / MIB),
                         S("")),
               status->read_only ? HEALTH_BAD : HEALTH_GOOD);
    put_health(
        visit, view, healths, PHRASE_WEB_HEALTH_LAW,
        phrase(status->law_adopted ? PHRASE_WEB_LAW_ADOPTED : PHRASE_WEB_LAW_DIFFERS, visit->lang),
        status->law_adopted ? HEALTH_GOOD : HEALTH_BAD);
    put_health(visit, view, healths, PHRASE_WEB_HEALTH_DENIALS,
               visit_number(visit, status->denials_pending), HEALTH_GOOD);
}

/* ---- the page -------------------------------------------------------------------------------- */

typedef struct LogRead {
    Arena *arena;
    Str note;
    const Str *keys;
    size_t key_count;
    bool has_note;
} LogRead;

static int read_log(Db *db, void *context)
{
    LogRead *log = context;
    int r = journal_checkpoint(db, log->arena, &log->note, &log->has_note);

    if (!r)
        r = journal_keys(db, log->arena, &log->keys, &log->key_count);
    return r < 0 ? trace(r) : r;
}

static Str hash_words(const Visit *visit, Hash hash)
{
    Text text = text_open(visit->arena, 80);
    hash_write(&text, hash);
    return text_str(&text);
}

static void put_log(const Visit *visit, const LogRead *log, JournalView *view)
{
    WordsView *keys = NEW_ARRAY(visit->arena, WordsView, log->key_count);

    for (size_t i = 0; i < log->key_count; i++)
        keys[i] = (WordsView){ S("en"), log->keys[i] };
    view->keys = keys;
    view->key_count = log->key_count;
    view->checkpoint = log->has_note ? log->note : S("");
}

Reply journal_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    LogRead log = { .arena = visit->arena };
    OfficeStatus status;

    if (visit->outside) /* sizes and pace of everybody's work */
        return trouble_reply(visit, STATUS_FORBIDDEN, PHRASE_WEB_NO_RIGHT, PHRASE_WEB_NO_RIGHT_WHY,
                             NULL);
    if (office_status(visit->site->office, visit->arena, &status) ||
        store_read(office_store(visit->site->office), read_log, &log))
        return fault_reply(visit);
    JournalView view = { .origin = status.origin, .size = status.size };
    view.root = hash_words(visit, status.root);
    view.sealed = status.sealed;
    view.witnessed = status.witnessed;
    view.checkpoint_address = url_local(S("/log/checkpoint"));
    view.audit = visit_url(visit, S("/journal/search"), S(""));
    put_healths(visit, &status, &view);
    put_log(visit, &log, &view);
    log_page(&body, &view, visit->lang);
    return page_reply(visit, STATUS_OK,
                      (Frame){ .title = phrase(PHRASE_WEB_TAB_JOURNAL, visit->lang) }, &body);
}

/* ---- one leaf -------------------------------------------------------------------------------- */

typedef struct LeafRead {
    Arena *arena;
    int64_t seq;
    bool found;
    Event event;
    JournalMarks marks;
    TreeProof proof;
    Hash root;
} LeafRead;

static int read_leaf(Db *db, void *context)
{
    LeafRead *leaf = context;
    int r = journal_marks(db, &leaf->marks);

    if (!r)
        r = journal_event(db, leaf->arena, leaf->seq, &leaf->event, &leaf->found);
    if (r || !leaf->found || leaf->seq >= leaf->marks.sealed)
        return r < 0 ? trace(r) : r;
    TreeNodes nodes = journal_nodes(db, leaf->arena);
    r = tree_root(nodes, leaf->marks.sealed, &leaf->root);
    if (!r)
        r = tree_inclusion(nodes, leaf->seq, leaf->marks.sealed, &leaf->proof);
    return r < 0 ? trace(r) : r;
}

static void put_proof(const Visit *visit, const LeafRead *leaf, LeafView *view)
{
    WordsView *path = NEW_ARRAY(visit->arena, WordsView, leaf->proof.count);

    for (size_t i = 0; i < leaf->proof.count; i++)
        path[i] = (WordsView){ S("en"), hash_words(visit, leaf->proof.nodes[i]) };
    view->steps = path;
    view->step_count = leaf->proof.count;
    view->root = hash_words(visit, leaf->root);
}

Reply leaf_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    LeafRead leaf = { .arena = visit->arena };

    if (!str_int(visit->part, &leaf.seq) || leaf.seq < 0)
        return not_found(visit);
    if (store_read(office_store(visit->site->office), read_leaf, &leaf))
        return fault_reply(visit);
    /* A leaf tells who did what to what: those outside are told what they did themselves. */
    if (!leaf.found || (visit->outside && !id_eq(leaf.event.actor, visit->session.actor->id)))
        return not_found(visit);
    LeafView view = { .leaf = leaf.seq, .kind = leaf.event.kind };
    view.when = visit_moment(visit, leaf.event.at);
    view.state = leaf_state(visit, &leaf.marks, leaf.seq, &view.state_kind);
    view.text = journal_leaf(visit->arena, &leaf.event);
    view.journal = visit_url(visit, visit->outside ? S("/receipts") : S("/journal"), S(""));
    view.up = phrase(visit->outside ? PHRASE_WEB_RECEIPTS : PHRASE_WEB_TAB_JOURNAL, visit->lang);
    view.size = leaf.marks.sealed;
    if (leaf.seq < leaf.marks.sealed)
        put_proof(visit, &leaf, &view);
    leaf_page(&body, &view, visit->lang);
    CrumbView crumbs[] = { { view.journal, view.up } };
    Frame frame = { .title = visit_say(visit, PHRASE_WEB_LEAF, visit->part, S("")),
                    .crumbs = crumbs,
                    .crumb_count = COUNT_OF(crumbs) };
    return page_reply(visit, STATUS_OK, frame, &body);
}

/* ---- who did what ---------------------------------------------------------------------------- */

/* A case can be followed; what else an event is about is named by its id. */
static void put_subject(const Visit *visit, const Json *event, LeafRow *row)
{
    row->subject = member_text(event, "subject");
    if (row->subject.len && str_eq(member_text(event, "subject-kind"), S("item")))
        row->subject_address = VISIT_URL(visit, S("items"), row->subject);
}

static const LeafRow *found_rows(const Visit *visit, const Json *tree, const JournalMarks *marks,
                                 size_t *ret_count)
{
    const Json *list = json_member(tree, S("events"));
    LeafRow *rows = NEW_ARRAY(visit->arena, LeafRow, list ? list->count : 0);
    Moment at;

    *ret_count = 0;
    for (const Json *one = list ? list->first : NULL; one; one = one->next) {
        LeafRow *row = &rows[(*ret_count)++];
        row->leaf = member_int(one, "seq");
        row->address = proof_url(visit, row->leaf);
        row->kind = kind_name(visit, member_text(one, "kind"));
        put_subject(visit, one, row);
        row->by = member_text(one, "sentence");
        row->why = member_text(one, "why");
        row->state = leaf_state(visit, marks, row->leaf, &row->state_kind);
        if (moment_read(member_text(one, "at"), &at))
            row->when = visit_moment(visit, at);
    }
    return rows;
}

static Url older_than(const Visit *visit, int64_t next)
{
    Text query = text_open(visit->arena, URL_MAX);

    for (size_t i = 0; i < visit->query.count; i++)
        if (!str_eq(visit->query.fields[i].name, S("before")))
            query_put(&query, visit->query.fields[i].name, visit->query.fields[i].value);
    query_put(&query, S("before"), visit_number(visit, next));
    return visit_url(visit, S("/journal/search"), text_str(&query));
}

static size_t search_values(const Visit *visit, PathValue *values)
{
    size_t count = 0;

    for (size_t i = 0; i < visit->query.count; i++)
        if (!str_starts(visit->query.fields[i].name, S("_")))
            values[count++] =
                (PathValue){ visit->query.fields[i].name, visit->query.fields[i].value };
    return count;
}

Reply audit_visit(const Visit *visit)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    PathValue *values = NEW_ARRAY(visit->arena, PathValue, visit->query.count);
    size_t count = search_values(visit, values);
    const Json *tree = NULL;
    JournalMarks marks;
    Reply refusal;
    bool allowed;

    if (!visit_marks(visit, &marks))
        return fault_reply(visit);
    if (!visit_read_tree(visit, S("journal.search"), values, count, &tree, &allowed, &refusal))
        return refusal;
    AuditView view = { .self = visit_url(visit, S("/journal/search"), S("")) };
    view.refused = !allowed;
    view.form = op_form(visit, S("journal.search"), &visit->query);
    view.rows = found_rows(visit, tree, &marks, &view.row_count);
    if (tree && json_member(tree, S("next")))
        view.older = older_than(visit, member_int(tree, "next"));
    audit_page(&body, &view, visit->lang);
    CrumbView crumbs[] = { { visit_url(visit, S("/journal"), S("")),
                             phrase(PHRASE_WEB_TAB_JOURNAL, visit->lang) } };
    Frame frame = { .title = phrase(PHRASE_WEB_AUDIT, visit->lang),
                    .crumbs = crumbs,
                    .crumb_count = COUNT_OF(crumbs) };
    return page_reply(visit, allowed ? STATUS_OK : STATUS_FORBIDDEN, frame, &body);
}
