/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Any bytes as a document of a case, and as what changes one. What version_check passes can be
 * summed, hashed, read again, put in force, and held against another; it differs in nothing from
 * itself.
 */
#include "terms/terms.h"

static Arena arena;

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static bool read_version(Str bytes, CaseVersion *ret_version, Findings *findings)
{
    const Json *tree = json_read(&arena, bytes, S(""), findings);

    return tree && shape_bind(&arena, &version_shape, tree, S(""), ret_version, findings) &&
           version_check(ret_version, findings);
}

static void check_again(const CaseVersion *version)
{
    Findings findings = { .arena = &arena };
    Text text = text_open(&arena, VERSION_BYTES_MAX);
    VersionSums sums;
    CaseVersion again;

    version_write(&text, version);
    ensure(!text.full && read_version(text_str(&text), &again, &findings));
    ensure(hash_eq(version_hash(arena, version), version_hash(arena, &again)));
    ensure(!version_sums(version, &sums) && sums.total.minor == sums.net.minor + sums.below.minor);
}

static void check_itself(const CaseVersion *version, const ChangeBasis *basis)
{
    CaseVersion plain = *version;

    plain.strike_count = 0;
    ensure(change_diff(&arena, &plain, &plain, basis).row_count == 0);
}

/* Filed as a change of what stood before it, the document is refused unless its form is right. */
static void file(const CaseVersion *before, const CaseVersion *after)
{
    static const LimitRow rise = { .kind = LIMIT_RISE, .value = 100000 };
    static const NoteEntry entry = { .code = STR("end-use"), .restate = true };
    const NoteLibrary library = { .entries = &entry, .entry_count = 1 };
    const ImplementedVersion in_force = { before, 0 };
    CaseTerms terms = terms_on(&arena, &in_force, 1, 0);
    CaseVersion current = terms_version(&arena, &terms);
    Findings findings = { .arena = &arena };
    ChangeFiling filing = { .before = &current,
                            .after = after,
                            .basis = { true, &rise, NULL },
                            .terms = &terms,
                            .library = &library };
    bool good = change_check(&arena, &filing, &findings);
    Text text = text_open(&arena, TEXT_MAX);

    ensure(good == (findings.error_count == 0));
    check_itself(&current, &filing.basis);
    findings_write(&text, &findings, LANG_JA);
    ChangeSet set = change_diff(&arena, &current, after, &filing.basis);

    for (size_t i = 0; i < set.row_count; i++)
        change_row_write(&text, &set.rows[i], LANG_EN);
}

/* Two documents, one a line; a file of one line is held against itself. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    if (!arena.base)
        arena = arena_open(8ull << 30);
    arena_reset(&arena);

    Str rest, first = str_split((Str){ (const char *)bytes, size }, '\n', &rest);
    Findings findings = { .arena = &arena };
    CaseVersion before, after;
    bool one = read_version(first, &before, &findings);
    bool two = read_version(rest.len > 0 ? rest : first, &after, &findings);

    if (one)
        check_again(&before);
    if (one && two)
        file(&before, &after);
    Text text = text_open(&arena, TEXT_MAX);

    findings_write(&text, &findings, LANG_JA);
    return 0;
}
