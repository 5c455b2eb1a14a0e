/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "base/record.h"
#include "phrases_record.h"

static const Str label_keys[] = { STR("ja"), STR("en") };

static const Phrase type_phrases[] = {
    [JSON_NULL] = PHRASE_NONE,
    [JSON_BOOL] = PHRASE_RECORD_WANT_BOOL,
    [JSON_INT] = PHRASE_RECORD_WANT_INT,
    [JSON_STRING] = PHRASE_RECORD_WANT_TEXT,
    [JSON_ARRAY] = PHRASE_RECORD_WANT_ARRAY,
    [JSON_OBJECT] = PHRASE_RECORD_WANT_OBJECT,
};

void record_error(const Record *record, const Json *at, Phrase message, Phrase remedy, Str first,
                  Str second)
{
    finding_error(record->findings, json_place(at, record->file), message, remedy, first, second);
}

void record_members(const Record *record, const Json *object, const Str *keys, size_t count)
{
    for (const Json *member = object->first; member; member = member->next) {
        bool known = false;
        for (size_t i = 0; i < count && !known; i++)
            known = str_eq(member->key, keys[i]);
        Str near = known ? S("") : str_nearest(member->key, keys, count);
        if (!known)
            record_error(record, member, PHRASE_RECORD_UNKNOWN_MEMBER,
                         near.len ? PHRASE_RECORD_DID_YOU_MEAN : record->manual, member->key, near);
    }
}

bool record_is(const Record *record, const Json *node, JsonType type)
{
    if (!node)
        return false;
    if (node->type != type)
        record_error(record, node, type_phrases[type], record->manual, S(""), S(""));
    return node->type == type;
}

const Json *record_need(const Record *record, const Json *object, Str key, JsonType type)
{
    const Json *member = json_member(object, key);
    if (!member)
        record_error(record, object, PHRASE_RECORD_MISSING, record->manual, key, S(""));
    return record_is(record, member, type) ? member : NULL;
}

Str record_text(const Record *record, const Json *object, Str key)
{
    const Json *member = json_member(object, key);
    return record_is(record, member, JSON_STRING) ? member->string : S("");
}

Label record_label_at(const Record *record, const Json *node)
{
    Label label = { { { 0 } } };

    if (!record_is(record, node, JSON_OBJECT))
        return label;
    record_members(record, node, label_keys, COUNT_OF(label_keys));
    for (int lang = 0; lang < LANG_COUNT; lang++)
        label.in[lang] = record_text(record, node, lang_code((Lang)lang));
    return label;
}

Label record_label(const Record *record, const Json *object, Str key)
{
    return record_label_at(record, json_member(object, key));
}

bool record_date(const Record *record, const Json *node, Date *ret_date)
{
    if (!record_is(record, node, JSON_STRING))
        return false;
    if (date_read(node->string, ret_date))
        return true;
    record_error(record, node, PHRASE_RECORD_NO_SUCH_DATE, PHRASE_RECORD_DATE_REMEDY, node->string,
                 S(""));
    return false;
}
