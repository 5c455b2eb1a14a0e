/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "screening/reader.h"

/* Which reader reads which kind. */

ReadList *list_reader(ListKind kind)
{
    static ReadList *const readers[LIST_KINDS] = {
        [LIST_UN] = read_un,
        [LIST_OFAC] = read_ofac,
        [LIST_OFAC_ALT] = read_ofac_alt,
        [LIST_OFAC_ADD] = read_ofac_add,
        [LIST_METI] = read_meti,
        [LIST_MOF] = read_mof,
        [LIST_PROHIBITION] = read_prohibition,
        [LIST_EU] = read_eu,
        [LIST_UK] = read_uk,
        [LIST_AU] = read_au,
        [LIST_PLAIN] = read_plain,
    };

    return readers[kind];
}

EntityType list_type_meant(Str word)
{
    static const struct {
        Str word;
        EntityType type;
    } words[] = {
        { STR("person"), ENTITY_PERSON },
        { STR("individual"), ENTITY_PERSON },
        { STR("natural person"), ENTITY_PERSON },
        { STR("organisation"), ENTITY_ORGANISATION },
        { STR("organization"), ENTITY_ORGANISATION },
        { STR("entity"), ENTITY_ORGANISATION },
        { STR("enterprise"), ENTITY_ORGANISATION },
        { STR("company"), ENTITY_ORGANISATION },
        { STR("legalentity"), ENTITY_ORGANISATION },
        { STR("vessel"), ENTITY_VESSEL },
        { STR("ship"), ENTITY_VESSEL },
        { STR("aircraft"), ENTITY_AIRCRAFT },
        { STR("airplane"), ENTITY_AIRCRAFT },
    };

    for (size_t i = 0; i < COUNT_OF(words); i++)
        if (list_same_word(word, words[i].word))
            return words[i].type;
    return ENTITY_UNKNOWN;
}

ListForm list_form(Str bytes)
{
    Str start = str_trim(str_cut(bytes, 0, 200));

    if (workbook_is(bytes))
        return LIST_FORM_WORKBOOK;
    if (str_starts(start, S("\xef\xbb\xbf")))
        start = str_trim(str_cut(start, 3, start.len));
    bool utf16 = str_starts(start, S("\xff\xfe")) || str_starts(start, S("\xfe\xff"));
    return utf16 || str_starts(start, S("<")) ? LIST_FORM_XML : LIST_FORM_TEXT;
}
