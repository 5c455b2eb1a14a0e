/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "terms/version.h"
#include "terms/parts.h"

/* How papers and people call a document, and how it comes into force. */
static const struct {
    char letter;
    bool accepted; /* by the purchaser, before it is in force */
} forms[VERSION_FORMS] = {
    [VERSION_OFFER] = { 'B', true },         [VERSION_AMENDMENT] = { 'A', true },
    [VERSION_MODIFICATION] = { 'M', false }, [VERSION_CORRECTION] = { 'C', true },
    [VERSION_RESTATED] = { 'R', true },
};

void version_designator(Text *text, const CaseVersion *version)
{
    text_char(text, forms[version->form].letter);
    if (version->form != VERSION_OFFER)
        text_int(text, version->index);
}

void version_write(Text *text, const CaseVersion *version)
{
    shape_write(text, &version_shape, version);
}

Hash version_hash(Arena scratch, const CaseVersion *version)
{
    Text text = text_open(&scratch, VERSION_BYTES_MAX);

    version_write(&text, version);
    ensure(!text.full);
    return hash_of(text_str(&text));
}

const VersionLine *version_line(const CaseVersion *version, int64_t number, int64_t sub)
{
    for (size_t i = 0; i < version->line_count; i++)
        if (version->lines[i].number == number && version->lines[i].sub == sub)
            return &version->lines[i];
    return NULL;
}

bool version_expired(const CaseVersion *version, Date today)
{
    return version->expiry != DATE_NONE && today > version->expiry;
}

static Date later(Date a, Date b)
{
    return a > b ? a : b;
}

Date version_in_force(const CaseVersion *version, VersionDays days)
{
    bool deposit_due = version->deposit_minor != INT64_MIN && version->deposit_minor > 0;

    if (days.implemented == DATE_NONE || !forms[version->form].accepted)
        return days.implemented;
    if (days.signed_on == DATE_NONE || (deposit_due && days.deposited == DATE_NONE))
        return DATE_NONE;
    Date accepted = deposit_due ? later(days.signed_on, days.deposited) : days.signed_on;

    return later(days.implemented, accepted);
}
