/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Any bytes as each of the tables of the room. Bytes that are a library are asked of an offer: what
 * is required can be stated, with its parameters, and is then neither missing nor unfit.
 */
#include "terms/terms.h"

static Arena arena;

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static VersionLine line(int64_t number, int32_t leg, int32_t condition)
{
    return (VersionLine){ .number = number,
                          .sub = INT64_MIN,
                          .condition = condition,
                          .quantity = 1,
                          .leg = leg,
                          .major = number == 1 };
}

/* Parameters as the library declares them. */
static VersionNote stated(const NoteMissing *missing)
{
    const NoteEntry *entry = missing->entry;
    VersionParam *params = NEW_ARRAY(&arena, VersionParam, entry->param_count + 1);

    for (size_t i = 0; i < entry->param_count; i++)
        params[i] = (VersionParam){ entry->params[i], { { S("甲"), S("A") } } };
    return (VersionNote){ entry->code, missing->line, params, entry->param_count };
}

static void ask(const NoteLibrary *library)
{
    VersionLine lines[] = { line(1, LEG_TECHNOLOGY, CONDITION_USED),
                            line(2, LEG_SERVICE, CONDITION_AS_IS) };
    CaseVersion version = {
        .kind = KIND_GIFT, .admin_minor = 1, .lines = lines, .line_count = COUNT_OF(lines)
    };
    NoteRoute route = { liability_of(&(Str){ "contracts", 9 }, 1), CONTINUITY_MAY_SUSPEND };
    Findings findings = { .arena = &arena };
    size_t count, left;
    const NoteMissing *missing = note_required(&arena, library, &version, &route, &count);
    VersionNote *notes = NEW_ARRAY(&arena, VersionNote, count + 1);

    for (size_t i = 0; i < count; i++)
        notes[i] = stated(&missing[i]);
    version.notes = notes;
    version.note_count = count;
    note_required(&arena, library, &version, &route, &left);
    ensure(left == 0);
    ensure(note_check(library, &version, &findings));
    for (size_t i = 0; i < count; i++) {
        Text text = text_open(&arena, TEXT_MAX);

        note_write(&text, library, &notes[i], LANG_JA);
        note_write(&text, library, &notes[i], LANG_EN);
        ensure(text.len > 0);
    }
}

static void check_told(const Findings *findings, bool read)
{
    Text told = text_open(&arena, TEXT_MAX);

    ensure(read == (findings->error_count == 0));
    findings_write(&told, findings, LANG_JA);
    findings_write(&told, findings, LANG_EN);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    if (!arena.base)
        arena = arena_open(8ull << 30);
    arena_reset(&arena);

    Str text = { (const char *)bytes, size };
    Findings findings[4] = {
        { .arena = &arena }, { .arena = &arena }, { .arena = &arena }, { .arena = &arena }
    };
    const NoteLibrary *library = note_library_read(&arena, text, S(""), &findings[0]);

    check_told(&findings[0], library != NULL);
    check_told(&findings[1], package_table_read(&arena, text, S(""), &findings[1]) != NULL);
    check_told(&findings[2], limit_table_read(&arena, text, S(""), &findings[2]) != NULL);
    check_told(&findings[3], notify_table_read(&arena, text, S(""), &findings[3]) != NULL);
    if (library)
        ask(library);
    return 0;
}
