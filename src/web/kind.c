/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/item.h"

/* Kinds of events in a few words, for filters and lists. */

Str kind_name(const Visit *visit, Str kind)
{
    static const struct {
        Str kind;
        Phrase name;
    } kinds[] = {
        { STR("item.opened"), PHRASE_WEB_KIND_ITEM_OPENED },
        { STR("item.described"), PHRASE_WEB_KIND_ITEM_DESCRIBED },
        { STR("item.stated"), PHRASE_WEB_KIND_ITEM_STATED },
        { STR("item.corrected"), PHRASE_WEB_KIND_ITEM_CORRECTED },
        { STR("item.retracted"), PHRASE_WEB_KIND_ITEM_RETRACTED },
        { STR("item.asked"), PHRASE_WEB_KIND_ITEM_ASKED },
        { STR("item.answered"), PHRASE_WEB_KIND_ITEM_ANSWERED },
        { STR("item.assessed"), PHRASE_WEB_KIND_ITEM_ASSESSED },
        { STR("item.drafted"), PHRASE_WEB_KIND_ITEM_DRAFTED },
        { STR("item.returned"), PHRASE_WEB_KIND_ITEM_RETURNED },
        { STR("item.decided"), PHRASE_WEB_KIND_ITEM_DECIDED },
        { STR("item.held"), PHRASE_WEB_KIND_ITEM_HELD },
        { STR("item.released"), PHRASE_WEB_KIND_ITEM_RELEASED },
        { STR("item.reopened"), PHRASE_WEB_KIND_ITEM_REOPENED },
        { STR("item.withdrawn"), PHRASE_WEB_KIND_ITEM_WITHDRAWN },
        { STR("item.assigned"), PHRASE_WEB_KIND_ITEM_ASSIGNED },
        { STR("journal.key"), PHRASE_WEB_KIND_JOURNAL_KEY },
        { STR("journal.restored"), PHRASE_WEB_KIND_JOURNAL_RESTORED },
        { STR("organisation.added"), PHRASE_WEB_KIND_ORGANISATION_ADDED },
        { STR("person.added"), PHRASE_WEB_KIND_PERSON_ADDED },
        { STR("person.changed"), PHRASE_WEB_KIND_PERSON_CHANGED },
        { STR("law.adopted"), PHRASE_WEB_KIND_LAW_ADOPTED },
        { STR("document.added"), PHRASE_WEB_KIND_DOCUMENT_ADDED },
        { STR("document.erased"), PHRASE_WEB_KIND_DOCUMENT_ERASED },
        { STR("value.erased"), PHRASE_WEB_KIND_VALUE_ERASED },
        { STR("record.read"), PHRASE_WEB_KIND_RECORD_READ },
        { STR("denials.counted"), PHRASE_WEB_KIND_DENIALS_COUNTED },
        { STR("backup.proven"), PHRASE_WEB_KIND_BACKUP_PROVEN },
    };

    for (size_t i = 0; i < COUNT_OF(kinds); i++)
        if (str_eq(kinds[i].kind, kind))
            return phrase(kinds[i].name, visit->lang);
    return kind; /* of a room that pages do not know */
}
