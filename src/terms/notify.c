/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "terms/notify.h"
#include "phrases_terms.h"
#include "terms/parts.h"

const Str notify_class_words[NOTIFY_CLASSES] = {
    [NOTIFY_MAJOR] = STR("major"),
    [NOTIFY_ANY] = STR("any"),
    [NOTIFY_CONSTRUCTION] = STR("construction"),
};

const Phrase notify_class_phrases[NOTIFY_CLASSES] = {
    [NOTIFY_MAJOR] = PHRASE_TERMS_CLASS_MAJOR,
    [NOTIFY_ANY] = PHRASE_TERMS_CLASS_ANY,
    [NOTIFY_CONSTRUCTION] = PHRASE_TERMS_CLASS_CONSTRUCTION,
};

Str notify_group(const NotifyTable *table, Country country, Date on,
                 const NotifyMember **ret_member)
{
    *ret_member = NULL;
    for (size_t i = 0; i < table->member_count; i++) {
        const NotifyMember *member = &table->members[i];

        if (member->country != country || on < member->from || on >= member->until)
            continue;
        *ret_member = member;
        return member->group;
    }
    return table->rest;
}

static const NotifyRow *find_row(const NotifyTable *table, Str group, NotifyClass class,
                                 Currency currency, Date on)
{
    for (size_t i = 0; i < table->row_count; i++) {
        const NotifyRow *row = &table->rows[i];

        if (row->class == class && row->threshold.currency == currency && row->from <= on &&
            on < row->until && str_eq(row->group, group))
            return row;
    }
    return NULL;
}

/* The row of one class: reached or not, it is one that the answer rests on. */
static void weigh(NotifyAnswer *answer, const NotifyRow *row, Money value)
{
    answer->unverified = answer->unverified || row->confidence == CONFIDENCE_UNVERIFIED;
    if (value.minor < row->threshold.minor || (answer->row && row->days <= answer->days))
        return;
    answer->row = row;
    answer->days = row->days;
    answer->needed = true;
}

bool notify_find(const NotifyTable *table, const NotifyQuery *query, NotifyAnswer *ret_answer,
                 Findings *findings)
{
    const NotifyMember *member;
    NotifyAnswer answer = { .group = notify_group(table, query->buyer, query->on, &member),
                            .free_from = query->on };
    size_t errors = findings->error_count;

    answer.unverified = member && member->confidence == CONFIDENCE_UNVERIFIED;
    for (size_t class = 0; class < NOTIFY_CLASSES; class ++) {
        Money value = query->value[class];

        if (!query->has[class])
            continue;
        const NotifyRow *row =
            find_row(table, answer.group, (NotifyClass) class, value.currency, query->on);

        if (row)
            weigh(&answer, row, value);
        else
            finding_error(findings, (Place){ .pointer = S("/currency") }, PHRASE_TERMS_NOTIFY_NONE,
                          PHRASE_TERMS_NOTIFY_NONE_REMEDY, answer.group, notify_class_words[class],
                          currency_code(value.currency), terms_day(findings->arena, query->on));
    }
    if (answer.needed)
        answer.free_from = query->notified == DATE_NONE ? DATE_NONE : query->notified + answer.days;
    *ret_answer = answer;
    return findings->error_count == errors;
}

bool notify_check(const NotifyAnswer *answer, Date today, Findings *findings)
{
    Arena *arena = findings->arena;

    if (!answer->needed || (answer->free_from != DATE_NONE && today >= answer->free_from))
        return true;
    if (answer->free_from == DATE_NONE)
        finding_error(findings, (Place){ .pointer = S("") }, PHRASE_TERMS_NOTIFY_FIRST,
                      PHRASE_TERMS_NOTIFY_FIRST_REMEDY, terms_money(arena, answer->row->threshold),
                      terms_number(arena, answer->days));
    else
        finding_error(findings, (Place){ .pointer = S("") }, PHRASE_TERMS_NOTIFY_EARLY,
                      PHRASE_TERMS_NOTIFY_EARLY_REMEDY, terms_day(arena, answer->free_from),
                      terms_number(arena, answer->days));
    return false;
}
