/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "web/setup.h"
#include "phrases_setup.h"

#include "world/world.h"

#include <pthread.h>
#include <sodium.h>
#include <stdio.h>

enum {
    SETUP_BYTES = 1 << 20,
    OFFICE_BYTES = 1 << 30, /* reserved, not committed */
    REQUEST_BYTES_MAX = 100,
    HANDLE_MAX = 100,
    INVITATION_MAX = 100,
};

struct Setup {
    Arena arena;
    pthread_mutex_t lock; /* over all that follows; held while a record is made */
    SiteOptions options;
    Hash code;
    SetupLock guesses;
    bool made, practice;
    Moment made_at;
    Hash request; /* of the form that made it */
    char person[HANDLE_MAX], invitation[INVITATION_MAX];
    size_t person_len, invitation_len;
};

/* ---- who guesses ----------------------------------------------------------------------------- */

int64_t setup_lock_wait(const SetupLock *lock, Moment now)
{
    return lock->until > now ? (lock->until - now + MOMENT_SECOND - 1) / MOMENT_SECOND : 0;
}

void setup_lock_failed(SetupLock *lock, Moment now)
{
    lock->failed[lock->next] = now;
    lock->next = (lock->next + 1) % SETUP_TRIES;
    if (lock->count < SETUP_TRIES)
        lock->count++;
    /* The oldest of the last ones stands where the next is going to. */
    if (lock->count == SETUP_TRIES &&
        now - lock->failed[lock->next] < SETUP_TRIES_SECONDS * MOMENT_SECOND)
        *lock = (SetupLock){ .until = now + SETUP_LOCK_SECONDS * MOMENT_SECOND };
}

static Hash code_hash(Str code)
{
    const Str parts[] = { S("set-up\n"), code };
    return hash_of_parts(parts, COUNT_OF(parts));
}

SetupAnswer setup_try(Setup *setup, Arena scratch, Str typed, Moment now, int64_t *ret_wait)
{
    Str code = S("");
    bool read = typed.len <= SETUP_CODE_LETTERS_MAX * 4 && signin_typed(&scratch, typed, &code);
    Hash hash = code_hash(read ? code : S(""));

    (void)pthread_mutex_lock(&setup->lock);
    *ret_wait = setup_lock_wait(&setup->guesses, now);
    bool fits = sodium_memcmp(hash.bytes, setup->code.bytes, sizeof hash.bytes) == 0;
    if (*ret_wait == 0 && !fits)
        setup_lock_failed(&setup->guesses, now);
    (void)pthread_mutex_unlock(&setup->lock);
    return *ret_wait > 0 ? SETUP_WAIT : fits ? SETUP_RIGHT : SETUP_WRONG;
}

/* ---- opening --------------------------------------------------------------------------------- */

Setup *setup_open(const SiteOptions *options, Str *ret_code)
{
    Arena arena = arena_open(SETUP_BYTES);
    Setup *setup = NEW(&arena, Setup);
    Str clean;

    setup->options = *options;
    ensure(pthread_mutex_init(&setup->lock, NULL) == 0);
    *ret_code = signin_drawn(&arena);
    ensure(signin_typed(&arena, *ret_code, &clean));
    setup->code = code_hash(clean);
    setup->arena = arena;
    return setup;
}

void setup_close(Setup *setup)
{
    Arena arena = setup->arena;

    ensure(pthread_mutex_destroy(&setup->lock) == 0);
    sodium_memzero(setup->invitation, sizeof setup->invitation);
    arena_close(&arena);
}

bool setup_is_made(Setup *setup)
{
    (void)pthread_mutex_lock(&setup->lock);
    bool made = setup->made;
    (void)pthread_mutex_unlock(&setup->lock);
    return made;
}

bool setup_signs_in(const Setup *setup)
{
    return setup->options.sign_in;
}

Str setup_dir(const Setup *setup)
{
    return setup->options.record_dir;
}

Str setup_data_dir(const Setup *setup)
{
    return setup->options.data_dir;
}

/* ---- making ---------------------------------------------------------------------------------- */

/* What became of it is said on the terminal, where its administrator began it. */
static void say(Phrase key, Lang lang, Str first)
{
    Arena scratch = arena_open(SETUP_BYTES);
    Text text = text_open(&scratch, SETUP_BYTES / 2);

    phrase_put(&text, key, lang, first, S(""));
    text_char(&text, '\n');
    (void)fwrite(text.at, 1, text.len, stderr);
    arena_close(&scratch);
}

static Str ask_invitation(Office *office, Arena *arena, Str handle, Lang lang)
{
    const Operation *invites = table_operation(office_table(office), S("sign-in.invite"));
    Findings findings = { .arena = arena };
    Text id = text_open(arena, ID_LETTERS);
    Id person;

    ensure(invites);
    if (office_person(office, arena, handle, &person))
        return S("");
    id_write(&id, person);
    const PathValue values[] = { { S("person"), text_str(&id) },
                                 { S("reason"), phrase(PHRASE_SETUP_INVITED, lang) } };
    const Json *params = shape_tree(arena, invites->params, values, COUNT_OF(values), &findings);
    OfficeReply reply = office_call(office, arena,
                                    &(Call){ .operation = invites->name,
                                             .as = person,
                                             .request = world_id(),
                                             .params = params,
                                             .lang = lang });
    return reply.outcome == OFFICE_DONE ? str_trim(reply.document) : S("");
}

/* The record is there; where nobody can be invited now, the terminal still can. */
static void invite(Setup *setup, Str handle)
{
    const SiteOptions *options = &setup->options;
    Arena record = arena_open(OFFICE_BYTES), call = arena_open(OFFICE_BYTES);
    Findings findings = { .arena = &call };
    ListsHolder *lists = holder_open(&call);
    OfficeOptions how = { .companion = lists };
    Office *office;
    int r = office_open(&record, options->record_dir, options->data_dir, &record_rooms, how,
                        &office, &findings);

    if (!r) {
        Str invitation = ask_invitation(office, &call, handle, options->lang);
        if (invitation.len <= sizeof setup->invitation)
            for (size_t i = 0; i < invitation.len; i++)
                setup->invitation[setup->invitation_len++] = invitation.at[i];
        office_close(office);
    }
    if (!setup->invitation_len)
        say(PHRASE_SETUP_NOT_INVITED, options->lang, handle);
    holder_close(lists);
    arena_close(&record);
    arena_close(&call);
}

static void keep(Setup *setup, Str request, const OfficeStart *start)
{
    Str handle = start->person;

    setup->practice = start->practice;
    for (size_t i = 0; i < handle.len && i < sizeof setup->person; i++)
        setup->person[setup->person_len++] = handle.at[i];
    setup->request = hash_of(request);
    setup->made_at = world_now();
    if (setup->options.sign_in)
        invite(setup, handle);
    setup->made = true;
}

static SetupMade made_of(const Setup *setup, Arena *arena)
{
    return (SetupMade){
        .practice = setup->practice,
        .person = arena_str(arena, (Str){ setup->person, setup->person_len }),
        .invitation = arena_str(arena, (Str){ setup->invitation, setup->invitation_len }),
    };
}

/* The form that made it may be answered again; any other comes too late. */
static int answer_again(Setup *setup, Str request)
{
    Hash hash = hash_of(request);
    bool same = sodium_memcmp(hash.bytes, setup->request.bytes, sizeof hash.bytes) == 0;
    bool late = world_now() - setup->made_at > SETUP_AGAIN_SECONDS * MOMENT_SECOND;

    if (late) {
        sodium_memzero(setup->invitation, sizeof setup->invitation);
        setup->invitation_len = 0;
    }
    return same && !late ? 0 : SETUP_E_SPENT;
}

static int make(Setup *setup, Arena *arena, Str request, const OfficeStart *start,
                Findings *findings)
{
    const SiteOptions *options = &setup->options;
    int r = office_create(arena, options->record_dir, options->data_dir, &record_rooms, start,
                          findings);

    switch (r) {
    case 0:
        keep(setup, request, start);
        return 0;
    case OFFICE_E_EXISTS:
        return SETUP_E_EXISTS;
    case OFFICE_E_INVALID:
        return SETUP_E_INVALID;
    default:
        say(PHRASE_SETUP_FAULT, options->lang, fault_text());
        return trace(r);
    }
}

int setup_make(Setup *setup, Arena *arena, Str request, const OfficeStart *start,
               SetupMade *ret_made, Findings *findings)
{
    (void)pthread_mutex_lock(&setup->lock);
    int r =
        setup->made ? answer_again(setup, request) : make(setup, arena, request, start, findings);
    if (!r)
        *ret_made = made_of(setup, arena);
    (void)pthread_mutex_unlock(&setup->lock);
    return r < 0 ? trace(r) : r;
}
