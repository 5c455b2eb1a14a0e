/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "approvals/named.h"
#include "phrases_action.h"
#include "phrases_approvals.h"

#include <string.h>

enum { CURSOR_MAX = 60, REFERENCE_DIGITS = 1000 };

Str named_pointer(Work *work, Str list, size_t place, Str field)
{
    Text text = text_open(work_arena(work), NAMED_POINTER_MAX);
    text_all(&text, S("/"), list, S("/"));
    text_int(&text, (int64_t)place);
    text_all(&text, S("/"), field);
    return text_str(&text);
}

int named_refuse(Work *work, int refusal, Str pointer, Phrase message, Phrase remedy, Str arg)
{
    work_finding(work, pointer, message, remedy, arg);
    return refusal;
}

/* 0, WORK_E_NOT_FOUND, or a fault. */
static int find(Work *work, Str kind, Str reference, Id *ret_id)
{
    if (id_read(reference, ret_id))
        return 0;
    int r = work_find(work, kind, reference, ret_id);
    return r < 0 ? trace(r) : r;
}

int named_person(Work *work, Str pointer, Str reference, Person *ret_person)
{
    Date today = work_today(work);
    Id id;
    int r = find(work, S("person"), reference, &id);
    if (!r)
        r = work_person(work, id, ret_person);
    if (r < 0)
        return trace(r);
    if (r || ret_person->from > today ||
        (ret_person->until != DATE_NONE && ret_person->until <= today))
        return named_refuse(work, WORK_E_INVALID, pointer, PHRASE_APPROVALS_NO_SUCH_PERSON,
                            PHRASE_APPROVALS_NO_SUCH_PERSON_REMEDY, reference);
    return 0;
}

int named_body(Work *work, Str pointer, Str reference, Organisation *ret_body)
{
    Id id;
    int r = find(work, S("organisation"), reference, &id);
    if (!r)
        r = work_organisation(work, id, ret_body);
    if (r < 0)
        return trace(r);
    return r ? named_refuse(work, WORK_E_INVALID, pointer, PHRASE_APPROVALS_NO_SUCH_BODY,
                            PHRASE_APPROVALS_NO_SUCH_BODY_REMEDY, reference)
             : 0;
}

int named_subject(Work *work, Str kind, Str reference, Id *ret_subject)
{
    *ret_subject = id_none();
    int r = find(work, kind, reference, ret_subject);
    if (r >= 0)
        r = work_about(work, S("/subject"), kind, *ret_subject);
    return r < 0 ? trace(r) : r;
}

Str named_reference(Work *work, char letter, int64_t year, int64_t number)
{
    Text text = text_open(work_arena(work), NAMED_POINTER_MAX);
    text_char(&text, letter);
    text_char(&text, '-');
    text_int(&text, year);
    text_char(&text, '-');
    for (int64_t below = REFERENCE_DIGITS; below > number; below /= 10)
        text_char(&text, '0');
    text_int(&text, number);
    return text_str(&text);
}

bool named_acts_himself(Work *work)
{
    if (id_eq(work_actor(work), work_principal(work)))
        return true;
    work_finding(work, S(""), PHRASE_APPROVALS_FOR_ANOTHER, PHRASE_APPROVALS_FOR_ANOTHER_REMEDY,
                 S(""));
    return false;
}

bool named_is_asking(Work *work, Id person)
{
    return id_eq(work_actor(work), person) || id_eq(work_principal(work), person);
}

int named_leads(Work *work, Str state)
{
    Str into = work_step_into(work);
    if (!into.len || str_eq(into, state))
        return 0;
    return named_refuse(work, WORK_E_CONFLICT, S(""), PHRASE_APPROVALS_LEADS_ELSEWHERE,
                        PHRASE_APPROVALS_LEADS_ELSEWHERE_REMEDY, into);
}

void named_keep(Work *work, Str kind, Id id, const void *value, size_t size)
{
    void *copy = arena_take(work_arena(work), size, _Alignof(max_align_t), 1);

    memcpy(copy, value, size);
    work_keep(work, kind, id, copy);
}

int named_load(Work *work, Str kind, Id id, NamedRead read, void *ret, size_t size)
{
    const void *kept = work_kept(work, kind, id);

    if (kept) {
        memcpy(ret, kept, size);
        return 0;
    }
    int r = read(work, id, ret);
    if (r)
        return r < 0 ? trace(r) : r;
    named_keep(work, kind, id, ret, size);
    return 0;
}

Str named_in(Work *work, Str ja, Str en)
{
    Str first = work_lang(work) == LANG_JA ? ja : en;
    return first.len ? first : work_lang(work) == LANG_JA ? en : ja;
}

int named_value(Work *work, Str mark, Str *ret_value)
{
    int r = work_value(work, mark, ret_value);
    return r ? trace(r) : 0;
}

int named_value_in(Work *work, Str mark_ja, Str mark_en, Str *ret_value)
{
    int r = work_value(work, named_in(work, mark_ja, mark_en), ret_value);
    return r ? trace(r) : 0;
}

Str named_cursor(Work *work, int64_t number, Id id)
{
    Text text = text_open(work_arena(work), CURSOR_MAX);
    text_int(&text, number);
    text_char(&text, '.');
    id_write(&text, id);
    return text_str(&text);
}

int named_after(Work *work, Str after, int64_t *ret_number, Id *ret_id)
{
    Str rest, number = str_split(after, '.', &rest);

    *ret_number = INT64_MIN;
    *ret_id = id_none();
    if (!after.len || (str_int(number, ret_number) && id_read(rest, ret_id)))
        return 0;
    return named_refuse(work, WORK_E_INVALID, S("/after"), PHRASE_ACTION_NO_SUCH_CURSOR,
                        PHRASE_ACTION_NO_SUCH_CURSOR_REMEDY, after);
}
