/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "verify/json.h"
#include "verify/tree.h"
#include "verify/value.h"
#include "verify/verify.h"

#include <inttypes.h>
#include <string.h>

typedef struct Bundle {
    Verifier *verifier;
    Checkpoint checkpoint;
    int64_t count, last_index;
} Bundle;

/* The head keeps bytes beyond its line; they are copied here once. */
static char head_bytes[2 * NOTE_BYTES_MAX];

/* ---- The head ---- */

typedef struct Head {
    Bytes origin, checkpoint;
    NoteKey keys[NOTE_SIGNATURES_MAX];
    size_t key_count;
    int64_t count;
} Head;

/* Each key is told apart from the others, so that none can count twice. */
static bool add_key(Head *head, Bytes spelling)
{
    if (head->key_count == NOTE_SIGNATURES_MAX ||
        !note_key_read(spelling, &head->keys[head->key_count]))
        return false;
    for (size_t i = 0; i < head->key_count; i++)
        if (bytes_eq(head->keys[i].spelling, spelling))
            return false;
    head->key_count++;
    return true;
}

static bool read_keys(Json *json, Head *head)
{
    Bytes spelling;

    do {
        if (!json_text(json, &spelling) || !add_key(head, spelling))
            return false;
    } while (json_word(json, ","));
    return true;
}

static bool read_head(Bundle *bundle, Head *head, char *line, size_t len)
{
    if (len > sizeof head_bytes)
        return verify_complain(bundle->verifier, SAY_MANIFEST);
    memcpy(head_bytes, line, len);
    Json json = { head_bytes, head_bytes + len };

    if (!json_word(&json, "{\"format\":\"sekisho-bundle-1\",\"origin\":") ||
        !json_text(&json, &head->origin) || !json_word(&json, ",\"checkpoint\":") ||
        !json_text(&json, &head->checkpoint) || !json_word(&json, ",\"keys\":["))
        return verify_complain(bundle->verifier, SAY_MANIFEST);
    if (!read_keys(&json, head))
        return verify_complain(bundle->verifier, SAY_LISTED_KEY);
    if (!json_word(&json, "],\"count\":") || !json_number(&json, &head->count) ||
        head->count > VERIFY_COUNT_MAX || !json_word(&json, "}") || !json_done(&json))
        return verify_complain(bundle->verifier, SAY_MANIFEST);
    return true;
}

static bool check_head(Bundle *bundle, char *line, size_t len)
{
    static Head head;

    head = (Head){ 0 };
    if (!read_head(bundle, &head, line, len) ||
        !verify_checkpoint(bundle->verifier, head.checkpoint, head.keys, head.key_count, true,
                           &bundle->checkpoint))
        return false;
    if (!bytes_eq(head.origin, bundle->checkpoint.origin))
        return verify_complain(bundle->verifier, SAY_ORIGIN);
    bundle->count = head.count;
    bundle->verifier->log_size = bundle->checkpoint.size;
    return true;
}

/* ---- One event ---- */

typedef struct Line {
    int64_t index;
    Bytes text, salt, payload;
    Hash proof[VERIFY_PROOF_HASHES_MAX];
    size_t proof_count;
    Leaf leaf;
} Line;

static bool read_proof(Json *json, Line *line)
{
    Bytes hash;

    if (json_word(json, "]"))
        return true;
    do {
        if (line->proof_count == VERIFY_PROOF_HASHES_MAX || !json_text(json, &hash) ||
            !bytes_base64_hash(hash, &line->proof[line->proof_count++]))
            return false;
    } while (json_word(json, ","));
    return json_word(json, "]");
}

/* Everything before the values, which are read where they are checked. */
static bool read_line(Json *json, Line *line)
{
    return json_word(json, "{\"index\":") && json_number(json, &line->index) &&
           json_word(json, ",\"leaf\":") && json_text(json, &line->text) &&
           json_word(json, ",\"salt\":") && json_text(json, &line->salt) &&
           json_word(json, ",\"payload\":") && json_text(json, &line->payload) &&
           json_word(json, ",\"proof\":[") && read_proof(json, line);
}

static bool check_leaf(Bundle *bundle, Line *line)
{
    Hash payload = { 0 };
    int64_t seq = -1;

    if (!leaf_read(line->text, &line->leaf))
        return verify_complain(bundle->verifier, SAY_LEAF);
    if (!bytes_number(line->leaf.seq, &seq) || seq != line->index)
        return verify_complain(bundle->verifier, SAY_INDEX);
    if (!tree_includes(tree_leaf(line->text), line->index, bundle->checkpoint.size, line->proof,
                       line->proof_count, &bundle->checkpoint.root))
        return verify_complain(bundle->verifier, SAY_PROOF);
    if (!bytes_hex(line->leaf.payload, &payload) ||
        !value_commits(line->salt, line->payload, &payload))
        return verify_complain(bundle->verifier, SAY_PAYLOAD);
    return true;
}

/* Goes through the leaf's commitments up to this one. Those passed over are not in the file. */
static bool find_commitment(Bytes *rest, Bytes commitment, int64_t *absent)
{
    Bytes listed;

    while (leaf_hash(rest, &listed)) {
        if (bytes_eq(listed, commitment))
            return true;
        ++*absent;
    }
    return false;
}

/* The values stand in the order of the leaf, each once; those that were erased are left out. */
static bool read_value(Bundle *bundle, Json *json, Bytes *listed)
{
    Bytes commitment, salt, text;
    Hash hash;

    if (!json_word(json, "{\"commitment\":") || !json_text(json, &commitment) ||
        !json_word(json, ",\"salt\":") || !json_text(json, &salt) ||
        !json_word(json, ",\"value\":") || !json_text(json, &text) || !json_word(json, "}"))
        return verify_complain(bundle->verifier, SAY_LINE_FORM);
    if (!find_commitment(listed, commitment, &bundle->verifier->values_absent) ||
        !bytes_hex(commitment, &hash))
        return verify_complain(bundle->verifier, SAY_VALUE_FOREIGN);
    if (!value_commits(salt, text, &hash))
        return verify_complain(bundle->verifier, SAY_VALUE);
    bundle->verifier->values++;
    return true;
}

static bool read_values(Bundle *bundle, Json *json, Bytes listed)
{
    if (!json_word(json, ",\"values\":["))
        return verify_complain(bundle->verifier, SAY_LINE_FORM);
    if (!json_word(json, "]")) {
        do {
            if (!read_value(bundle, json, &listed))
                return false;
        } while (json_word(json, ","));
        if (!json_word(json, "]"))
            return verify_complain(bundle->verifier, SAY_LINE_FORM);
    }
    find_commitment(&listed, B(""), &bundle->verifier->values_absent);
    if (!json_word(json, "}") || !json_done(json))
        return verify_complain(bundle->verifier, SAY_LINE_FORM);
    return true;
}

static bool check_document(Bundle *bundle, Bytes name)
{
    Hash document;

    if (!bytes_hex(name, &document))
        return false;
    switch (document_check(bundle->verifier->documents, &document)) {
    case DOCUMENT_AGREES:
        bundle->verifier->documents_checked++;
        return true;
    case DOCUMENT_MISSING:
        return verify_complain_of(bundle->verifier, SAY_DOCUMENT_MISSING, name, B(""));
    case DOCUMENT_DIFFERS:
        break;
    }
    return verify_complain_of(bundle->verifier, SAY_DOCUMENT, name, B(""));
}

static bool check_documents(Bundle *bundle, Bytes listed)
{
    Bytes name;
    bool holds = true;

    while (bundle->verifier->documents && leaf_hash(&listed, &name))
        holds = check_document(bundle, name) && holds;
    return holds;
}

static void check_line(Bundle *bundle, char *at, size_t len)
{
    Json json = { at, at + len };
    Line line = { 0 };

    if (!read_line(&json, &line)) {
        verify_complain(bundle->verifier, SAY_LINE_FORM);
        return;
    }
    bool ordered = line.index > bundle->last_index;

    bundle->last_index = ordered ? line.index : bundle->last_index;
    if (!ordered)
        verify_complain(bundle->verifier, SAY_ORDER);
    bool holds = check_leaf(bundle, &line) && read_values(bundle, &json, line.leaf.values);

    if (holds && check_documents(bundle, line.leaf.documents) && ordered)
        verify_tell_event(bundle->verifier, &line.leaf);
}

/* ---- The whole ---- */

static bool check_count(Bundle *bundle)
{
    char announced[24], held[24];

    if (bundle->verifier->events == bundle->count)
        return true;
    snprintf(announced, sizeof announced, "%" PRId64, bundle->count);
    snprintf(held, sizeof held, "%" PRId64, bundle->verifier->events);
    return verify_complain_of(bundle->verifier, SAY_COUNT, bytes_of(announced), bytes_of(held));
}

bool verify_bundle(Verifier *verifier, FILE *file, char *first, size_t len)
{
    Bundle bundle = { .verifier = verifier, .last_index = -1 };
    char *line;

    if (!check_head(&bundle, first, len))
        return false;
    while (verify_line(verifier, file, &line, &len)) {
        verifier->events++;
        check_line(&bundle, line, len);
    }
    return check_count(&bundle) && verifier->defects == 0;
}
