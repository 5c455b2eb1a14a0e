/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "journal/witness.h"

/* ---- The request: "old N", hashes, an empty line, the checkpoint ---- */

/* Digits without a zero before them. */
static bool read_size(Str text, int64_t *ret_size)
{
    return text.len > 0 && text.at[0] != '-' && (text.at[0] != '0' || text.len == 1) &&
           str_int(text, ret_size);
}

static bool read_hash(Arena scratch, Str text, Hash *ret_hash)
{
    Str bytes;

    if (!base64_read(&scratch, text, &bytes) || bytes.len != sizeof ret_hash->bytes)
        return false;
    for (size_t i = 0; i < bytes.len; i++)
        ret_hash->bytes[i] = (uint8_t)bytes.at[i];
    return true;
}

bool witness_request_read(Arena *arena, Str body, WitnessRequest *ret_request)
{
    WitnessRequest request = { 0 };
    Str rest, line = str_split(body, '\n', &rest);

    if (body.len > WITNESS_BODY_MAX || !str_starts(line, S("old ")) ||
        !read_size(str_cut(line, 4, line.len), &request.old_size))
        return false;
    for (;;) {
        line = str_split(rest, '\n', &rest);
        if (line.len == 0)
            break;
        if (request.proof.count == WITNESS_PROOF_MAX ||
            !read_hash(*arena, line, &request.proof.nodes[request.proof.count++]))
            return false;
    }
    if (!note_read(arena, rest, &request.note) ||
        !checkpoint_read(*arena, request.note.text, &request.checkpoint))
        return false;
    *ret_request = request;
    return true;
}

void witness_request_write(Text *body, int64_t old_size, const TreeProof *proof, Str note)
{
    text_c(body, "old ");
    text_int(body, old_size);
    text_char(body, '\n');
    for (size_t i = 0; i < proof->count; i++) {
        text_base64(body, hash_bytes(&proof->nodes[i]));
        text_char(body, '\n');
    }
    text_char(body, '\n');
    text_put(body, note);
}

/* ---- The step ---- */

static WitnessStep refuse(int64_t status)
{
    return (WitnessStep){ .reply = { .status = status } };
}

/* The size it should have begun with. */
static WitnessStep refuse_size(Arena *arena, int64_t size)
{
    WitnessStep step = refuse(409);
    Text body = text_open(arena, 32);

    text_int(&body, size);
    text_char(&body, '\n');
    step.reply.content_type = S("text/x.tlog.size");
    step.reply.body = text_str(&body);
    return step;
}

/* By one of its keys at least, and by none of them falsely. */
static bool signed_by_log(Arena scratch, const WitnessLog *log, const Note *note)
{
    bool signed_once = false;

    for (size_t i = 0; i < log->key_count; i++) {
        int r = note_verify(scratch, note, &log->keys[i], NULL);

        if (r == NOTE_E_FORGED)
            return false;
        signed_once = signed_once || r == 0;
    }
    return signed_once;
}

static WitnessStep cosign(Arena *arena, const WitnessLog *log, const WitnessRequest *request,
                          const NoteSigner *signer, int64_t now)
{
    WitnessStep step = {
        .reply = { .status = 200, .content_type = S("text/plain; charset=utf-8") },
        .cosigned = true,
        .size = request->checkpoint.size,
        .root = request->checkpoint.root,
        .at = now > log->at ? now : log->at,
    };
    Text line = text_open(arena, NOTE_KEY_MAX);
    Arena scratch = arena_open(WITNESS_BODY_MAX * 2);

    note_cosign(scratch, &line, request->note.text, signer, step.at);
    arena_close(&scratch);
    step.reply.body = text_str(&line);
    return step;
}

/* Another tree of a size that was cosigned, or a smaller one, whatever the request began with. */
static WitnessDoubt doubt_of(const WitnessLog *log, const Checkpoint *checkpoint)
{
    if (checkpoint->size < log->size)
        return WITNESS_DOUBT_HINT;
    return checkpoint->size == log->size && log->size > 0 && !hash_eq(checkpoint->root, log->root)
               ? WITNESS_DOUBT_PROOF
               : WITNESS_DOUBT_NONE;
}

/* The checks stand in the order in which C2SP tlog-witness gives them. */
WitnessStep witness_step(Arena *arena, const WitnessLog *log, const WitnessRequest *request,
                         const NoteSigner *signer, int64_t now)
{
    const Checkpoint *checkpoint = &request->checkpoint;

    if (!log)
        return refuse(404);
    if (!signed_by_log(*arena, log, &request->note))
        return refuse(403);
    if (request->old_size > checkpoint->size)
        return refuse(400);
    WitnessDoubt doubt = doubt_of(log, checkpoint);

    if (request->old_size != log->size || doubt == WITNESS_DOUBT_PROOF) {
        WitnessStep step = refuse_size(arena, log->size);

        step.doubt = doubt;
        return step;
    }
    if (!tree_consistency_check(&request->proof, log->size, log->root, checkpoint->size,
                                checkpoint->root)) {
        WitnessStep step = refuse(422);

        step.doubt = log->size > 0 ? WITNESS_DOUBT_HINT : WITNESS_DOUBT_NONE;
        return step;
    }
    return cosign(arena, log, request, signer, now);
}
