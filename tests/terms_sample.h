/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * terms_sample - documents of an invented case, and the tables of this repository, for tests
 */
#pragma once

#include "terms/terms.h"
#include "tests/check.h"

/* Tests open it. */
static Arena arena;

static inline Date day(const char *text)
{
    Date date = DATE_NONE;

    ensure(date_read(str_from_c(text), &date));
    return date;
}

static inline Findings fresh(void)
{
    return (Findings){ .arena = &arena };
}

static inline Str told_in(const Findings *findings, Lang lang)
{
    Text text = text_open(&arena, 1 << 20);

    findings_write(&text, findings, lang);
    return text_str(&text);
}

/* Is there such a finding, at the pointer (NULL: anywhere), with a remedy or without? */
static inline bool told(const Findings *findings, Phrase message, const char *pointer)
{
    for (const Finding *finding = findings->first; finding; finding = finding->next)
        if (finding->message == message &&
            (!pointer || str_eq(finding->place.pointer, str_from_c(pointer))))
            return true;
    return false;
}

static inline Str read_file(const char *path)
{
    FILE *file = fopen(path, "rb");
    char *bytes = NEW_ARRAY(&arena, char, TERMS_BYTES_MAX);

    ensure(file);
    size_t len = fread(bytes, 1, TERMS_BYTES_MAX, file);
    fclose(file);
    return (Str){ bytes, len };
}

#define READ_TABLE(Type, read, path) \
    static inline const Type *sample_##read(void) \
    { \
        Findings findings = fresh(); \
        const Type *table = read(&arena, read_file(path), S(path), &findings); \
        check_str(path, told_in(&findings, LANG_EN), S("")); \
        ensure(table); \
        return table; \
    }

READ_TABLE(NoteLibrary, note_library_read, "notes/library.csv")
READ_TABLE(PackageTable, package_table_read, "notes/package.csv")
READ_TABLE(LimitTable, limit_table_read, "notes/limits-us-sample.csv")
READ_TABLE(NotifyTable, notify_table_read, "notes/notification-us-sample.csv")

/* The limit of ten per cent. */
static inline const LimitRow *sample_rise(void)
{
    Findings findings = fresh();
    const LimitRow *row = limit_find(sample_limit_table_read(), LIMIT_RISE, -1, day("2026-11-22"),
                                     (Place){ .line = 0 }, &findings);

    ensure(row);
    return row;
}

static inline Str sample_number(const char *country, int32_t serial)
{
    CaseNumber number = { .year = 2026, .serial = serial };
    Text text = text_open(&arena, CASE_NUMBER_BYTES);

    ensure(country_find(str_from_c(country), &number.country));
    case_number_write(&text, number);
    return text_str(&text);
}

#define BOTH(ja, en) ((Label){ { STR(ja), STR(en) } })

static inline VersionLine sample_line(int64_t number, int64_t quantity, int64_t unit_minor)
{
    return (VersionLine){ .number = number,
                          .sub = INT64_MIN,
                          .title = BOTH("架空の監視レーダー", "Invented surveillance radar"),
                          .item = S("radar-7"),
                          .condition = CONDITION_NEW,
                          .quantity = quantity,
                          .unit = S("each"),
                          .unit_minor = unit_minor,
                          .total_minor = quantity * unit_minor,
                          .supply = SUPPLY_PROCURED,
                          .months = 24,
                          .leg = LEG_GOODS };
}

enum { SAMPLE_LINES = 8, SAMPLE_NOTES = 16 };

/* A document with room to change it; its lines are `lines`. */
typedef struct SampleVersion {
    CaseVersion version;
    VersionLine lines[SAMPLE_LINES];
    VersionNote notes[SAMPLE_NOTES];
    VersionStrike strikes[SAMPLE_NOTES];
    VersionWaiver waivers[SAMPLE_NOTES];
    VersionPayment payments[SAMPLE_LINES];
} SampleVersion;

/* The offer: line 1 of 3 radars (major) at 1,000.00 USD, line 2 a course at 500.00. */
static inline SampleVersion *sample_offer(void)
{
    SampleVersion *sample = NEW(&arena, SampleVersion);
    CaseVersion *version = &sample->version;

    shape_clear(&version_shape, version);
    version->case_number = sample_number("PHL", 17);
    version->form = VERSION_OFFER;
    version->index = 0;
    version->dated = day("2026-06-01");
    version->expiry = day("2026-08-25");
    version->kind = KIND_DEFINED;
    version->purchaser = S("PHL");
    version->reference = S("DND-2026-11");
    version->reference_day = day("2026-04-10");
    version->title = BOTH("架空のレーダー", "Invented radars");
    version->authority = S("an invented act, article 1");
    version->end_use = S("surveillance of the sea");
    version->sale_terms = SALE_INSTALMENTS;
    version->currency = S("USD");
    version->deposit_minor = 100000;
    sample->lines[0] = sample_line(1, 3, 100000);
    sample->lines[0].major = true;
    sample->lines[1] = sample_line(2, 1, 50000);
    sample->lines[1].item = S("course-2");
    sample->lines[1].leg = LEG_SERVICE;
    sample->lines[1].element = S("training");
    version->lines = sample->lines;
    version->line_count = 2;
    version->notes = sample->notes;
    version->strikes = sample->strikes;
    version->waivers = sample->waivers;
    version->payments = sample->payments;
    return sample;
}

/* The next document, beginning as a copy of the one before. */
static inline SampleVersion *sample_next(const SampleVersion *before, VersionForm form,
                                         int64_t index)
{
    SampleVersion *sample = NEW(&arena, SampleVersion);

    *sample = *before;
    CaseVersion *version = &sample->version;

    version->lines = sample->lines;
    version->notes = sample->notes;
    version->note_count = 0;
    version->strikes = sample->strikes;
    version->strike_count = 0;
    version->waivers = sample->waivers;
    version->payments = sample->payments;
    version->form = (int32_t)form;
    version->index = index;
    version->dated = before->version.dated + 100;
    version->expiry = form == VERSION_MODIFICATION ? DATE_NONE : version->dated + 85;
    version->reason_code = REASON_BUYER;
    version->reason = S("the buyer's staff found at the first review that its plan had changed");
    version->deposit_minor = INT64_MIN;
    return sample;
}

static inline void sample_note(SampleVersion *sample, const char *code, int64_t line)
{
    sample->notes[sample->version.note_count++] =
        (VersionNote){ .code = str_from_c(code), .line = line };
}

/* With one parameter. */
static inline void sample_note_with(SampleVersion *sample, const char *code, const char *name,
                                    const char *value)
{
    VersionParam *param = NEW(&arena, VersionParam);

    *param = (VersionParam){ str_from_c(name), { { str_from_c(value), str_from_c(value) } } };
    sample_note(sample, code, INT64_MIN);
    sample->notes[sample->version.note_count - 1].params = param;
    sample->notes[sample->version.note_count - 1].param_count = 1;
}
