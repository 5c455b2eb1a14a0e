/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "verify/verify.h"

#include <inttypes.h>
#include <string.h>
#include <time.h>

static char line_bytes[VERIFY_LINE_MAX + 1];

bool verify_complain(Verifier *verifier, Message message)
{
    return verify_complain_of(verifier, message, B(""), B(""));
}

bool verify_complain_of(Verifier *verifier, Message message, Bytes first, Bytes second)
{
    char line[24];

    if (++verifier->defects > VERIFY_COMPLAINTS_MAX)
        return false;
    snprintf(line, sizeof line, "%" PRId64, verifier->line);
    message_say(verifier->complaints, verifier->lang, SAY_PLACE, bytes_of(verifier->path),
                bytes_of(line));
    message_say(verifier->complaints, verifier->lang, message, first, second);
    fputc('\n', verifier->complaints);
    if (verifier->defects == VERIFY_COMPLAINTS_MAX) {
        message_say(verifier->complaints, verifier->lang, SAY_MORE_DEFECTS, B(""), B(""));
        fputc('\n', verifier->complaints);
    }
    return false;
}

bool verify_line(Verifier *verifier, FILE *file, char **ret_at, size_t *ret_len)
{
    size_t len = 0;
    int c;

    verifier->line++;
    while ((c = getc_unlocked(file)) != EOF && c != '\n' && len < VERIFY_LINE_MAX)
        line_bytes[len++] = (char)c;
    if (ferror(file))
        return verify_complain(verifier, SAY_UNREADABLE);
    if (c == EOF)
        return len > 0 && verify_complain(verifier, SAY_NO_LINE_END);
    if (c != '\n')
        return verify_complain_of(verifier, SAY_LINE_TOO_LONG, B("67108864"), B(""));
    *ret_at = line_bytes;
    *ret_len = len;
    return true;
}

static void tell(Verifier *verifier, Message message, Bytes first, Bytes second)
{
    message_say(verifier->out, verifier->lang, message, first, second);
    fputc('\n', verifier->out);
}

static void tell_number(Verifier *verifier, Message message, int64_t number)
{
    char digits[24];

    snprintf(digits, sizeof digits, "%" PRId64, number);
    tell(verifier, message, bytes_of(digits), B(""));
}

/* ---- Checkpoint ---- */

static bool same_key(const NoteKey *a, const NoteKey *b)
{
    return bytes_eq(a->spelling, b->spelling);
}

/* The signature by one key the person asked for. */
static bool check_asked(Verifier *verifier, const NoteKey *asked, const NoteKey *keys, size_t count,
                        const NoteSigned *by)
{
    for (size_t i = 0; i < count; i++)
        if (same_key(asked, &keys[i]))
            return by[i].by_key ||
                   verify_complain_of(verifier, SAY_KEY_NOT_SIGNED, asked->spelling, B(""));
    return verify_complain_of(verifier, SAY_KEY_UNLISTED, asked->spelling, B(""));
}

static bool is_asked(const Verifier *verifier, const NoteKey *key)
{
    bool asked = same_key(&verifier->key, key);

    for (size_t i = 0; i < verifier->witness_count; i++)
        asked = asked || same_key(&verifier->witnesses[i], key);
    return asked;
}

/* RFC 3339; a time beyond the years of four digits shows as its seconds. */
static Bytes moment(int64_t seconds, char *buffer, size_t size)
{
    struct tm parts;
    time_t time = (time_t)seconds;

    if (seconds > 253402300799 || !gmtime_r(&time, &parts) ||
        strftime(buffer, size, "%Y-%m-%dT%H:%M:%SZ", &parts) == 0)
        snprintf(buffer, size, "%" PRId64, seconds);
    return bytes_of(buffer);
}

/* By the name of its log, which everything it signs bears. */
static bool practises(Bytes origin)
{
    static const char prefix[] = "practice.invalid/";
    size_t len = sizeof prefix - 1;

    return origin.len > len && memcmp(origin.at, prefix, len) == 0;
}

static void tell_signers(Verifier *verifier, const Checkpoint *checkpoint, const NoteKey *keys,
                         size_t count, const NoteSigned *by)
{
    char size[24], time[32];

    snprintf(size, sizeof size, "%" PRId64, checkpoint->size);
    if (practises(checkpoint->origin))
        tell(verifier, SAY_PRACTICE, B(""), B(""));
    tell(verifier, SAY_CHECKPOINT, checkpoint->origin, bytes_of(size));
    for (size_t i = 0; i < count; i++) {
        if (!by[i].by_key)
            continue;
        if (!is_asked(verifier, &keys[i]))
            tell(verifier, SAY_ALSO_SIGNED, keys[i].spelling, B(""));
        else if (keys[i].type == NOTE_KEY_LOG)
            tell(verifier, SAY_SIGNED_BY, keys[i].spelling, B(""));
        else
            tell(verifier, SAY_WITNESSED_BY, keys[i].spelling,
                 moment(by[i].time, time, sizeof time));
    }
}

static bool check_state(Verifier *verifier, NoteState state)
{
    switch (state) {
    case NOTE_HOLDS:
        return true;
    case NOTE_MALFORMED:
        return verify_complain(verifier, SAY_NOTE_MALFORMED);
    case NOTE_FALSE_SIGNATURE:
        return verify_complain(verifier, SAY_NOTE_FALSE);
    case NOTE_SIGNED_TWICE:
        return verify_complain(verifier, SAY_NOTE_TWICE);
    }
    return false;
}

/* Whoever is named has signed, and whoever has signed is named: nothing in the note is idle. */
static bool check_closed(Verifier *verifier, const Note *note, const NoteKey *keys, size_t count,
                         const NoteSigned *by)
{
    if (note->strangers > 0)
        return verify_complain(verifier, SAY_STRANGER);
    for (size_t i = 0; i < count; i++)
        if (!by[i].by_key)
            return verify_complain_of(verifier, SAY_KEY_NOT_SIGNED, keys[i].spelling, B(""));
    return true;
}

bool verify_checkpoint(Verifier *verifier, Bytes note, const NoteKey *keys, size_t count,
                       bool closed, Checkpoint *ret_checkpoint)
{
    NoteSigned by[NOTE_SIGNATURES_MAX];
    Note read;

    if (!check_state(verifier, note_read(note, keys, count, &read, by)))
        return false;
    if (!checkpoint_read(read.text, ret_checkpoint))
        return verify_complain(verifier, SAY_NOTE_MALFORMED);
    bool holds = check_asked(verifier, &verifier->key, keys, count, by);

    for (size_t i = 0; i < verifier->witness_count; i++)
        holds = check_asked(verifier, &verifier->witnesses[i], keys, count, by) && holds;
    /* A key speaks for the log it is named after, and for no other. */
    if (!bytes_eq(ret_checkpoint->origin, verifier->key.name))
        holds = verify_complain_of(verifier, SAY_OTHER_LOG, ret_checkpoint->origin, B(""));
    holds = holds && (!closed || check_closed(verifier, &read, keys, count, by));
    if (holds)
        tell_signers(verifier, ret_checkpoint, keys, count, by);
    return holds;
}

/* ---- Events ---- */

static void put(Verifier *verifier, Bytes part)
{
    fwrite(part.at, 1, part.len, verifier->out);
}

static void put_person(Verifier *verifier, const Leaf *leaf)
{
    if (bytes_eq(leaf->actor, B("-")))
        message_say(verifier->out, verifier->lang, SAY_SYSTEM, B(""), B(""));
    else if (bytes_eq(leaf->actor, leaf->principal) || bytes_eq(leaf->principal, B("-")))
        put(verifier, leaf->actor);
    else
        message_say(verifier->out, verifier->lang, SAY_FOR, leaf->actor, leaf->principal);
    if (bytes_eq(leaf->asserted, B("yes")))
        message_say(verifier->out, verifier->lang, SAY_ASSERTED, B(""), B(""));
}

void verify_tell_event(Verifier *verifier, const Leaf *leaf)
{
    put(verifier, leaf->seq);
    put(verifier, B("  "));
    put(verifier, leaf->at);
    put(verifier, B("  "));
    put(verifier, leaf->kind);
    put(verifier, B("  "));
    put(verifier, leaf->operation);
    put(verifier, B("  "));
    put_person(verifier, leaf);
    put(verifier, B("  "));
    put(verifier, leaf->subject);
    fputc('\n', verifier->out);
}

/* ---- The whole ---- */

static void tell_sum(Verifier *verifier, bool proof)
{
    tell_number(verifier, SAY_EVENTS, verifier->events);
    if (proof)
        tell(verifier, SAY_LEAF_ONLY, B(""), B(""));
    else
        tell(verifier, verifier->events == verifier->log_size ? SAY_WHOLE_LOG : SAY_SELECTION,
             B(""), B(""));
    if (verifier->values > 0)
        tell_number(verifier, SAY_VALUES, verifier->values);
    if (verifier->values_absent > 0)
        tell_number(verifier, SAY_VALUES_ABSENT, verifier->values_absent);
    if (verifier->documents)
        tell_number(verifier, SAY_DOCUMENTS, verifier->documents_checked);
}

bool verify_file(Verifier *verifier, FILE *file)
{
    char *first;
    size_t len;

    if (!verify_line(verifier, file, &first, &len)) {
        if (verifier->defects == 0)
            verify_complain(verifier, SAY_EMPTY);
        tell_number(verifier, SAY_REFUSED, verifier->defects);
        return false;
    }
    bool proof = bytes_eq((Bytes){ first, len }, B("c2sp.org/tlog-proof@v1"));
    bool holds = proof ? verify_proof(verifier, file) : verify_bundle(verifier, file, first, len);

    if (!holds || verifier->defects > 0) {
        tell_number(verifier, SAY_REFUSED, verifier->defects);
        return false;
    }
    tell_sum(verifier, proof);
    tell(verifier, SAY_HOLDS, B(""), B(""));
    return true;
}
