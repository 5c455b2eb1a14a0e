/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Terms in force on a day. Chains of documents are drawn by chance and held against a plain model;
 * a difference applied to what it was drawn from makes what it was drawn to.
 */
#include "phrases_terms.h"
#include "tests/terms_sample.h"

#include <string.h>

/* ---- by hand ------------------------------------------------------------------------------- */

typedef struct Chain {
    ImplementedVersion rows[8];
    SampleVersion *offer, *first, *second;
} Chain;

/* The offer states two notes; the amendment says nothing of them and lowers a price; the second
 * strikes one out. */
static Chain sample_chain(void)
{
    Chain chain = { .offer = sample_offer() };

    sample_note_with(chain.offer, "end-use", "purpose", "surveillance");
    sample_note(chain.offer, "undertaking", INT64_MIN);
    chain.first = sample_next(chain.offer, VERSION_MODIFICATION, 1);
    chain.first->lines[1].unit_minor = chain.first->lines[1].total_minor = 40000;
    chain.second = sample_next(chain.first, VERSION_AMENDMENT, 1);
    chain.second->strikes[0] = (VersionStrike){ S("undertaking"), INT64_MIN, S("paid by credit") };
    chain.second->version.strike_count = 1;
    chain.rows[0] = (ImplementedVersion){ &chain.offer->version, day("2026-07-01") };
    chain.rows[1] = (ImplementedVersion){ &chain.first->version, day("2026-10-01") };
    chain.rows[2] = (ImplementedVersion){ &chain.second->version, day("2027-01-10") };
    return chain;
}

static bool states(const CaseVersion *version, const char *code)
{
    for (size_t i = 0; i < version->note_count; i++)
        if (str_eq(version->notes[i].code, str_from_c(code)))
            return true;
    return false;
}

/* Notes omitted stay; what is struck out is gone from its day on; any past day is as it was. */
static void test_any_day(void)
{
    static const struct {
        const char *on;
        int32_t place; /* of the document in force; -1: none */
        bool end_use, undertaking;
        int64_t total;
    } rows[] = {
        { "2026-06-30", -1, false, false, 0 },    { "2026-07-01", 0, true, true, 350000 },
        { "2026-09-30", 0, true, true, 350000 },  { "2026-10-01", 1, true, true, 340000 },
        { "2027-01-09", 1, true, true, 340000 },  { "2027-01-10", 2, true, false, 340000 },
        { "2036-01-01", 2, true, false, 340000 },
    };
    Chain chain = sample_chain();

    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        CaseTerms terms = terms_on(&arena, chain.rows, 3, day(rows[i].on));
        VersionSums sums = { 0 };

        check_true(rows[i].on,
                   terms.version == (rows[i].place < 0 ? NULL : chain.rows[rows[i].place].version));
        if (rows[i].place < 0) {
            check_int(rows[i].on, terms.since, DATE_NONE);
            continue;
        }
        CaseVersion version = terms_version(&arena, &terms);

        check_int(rows[i].on, terms.since, chain.rows[rows[i].place].from);
        check_int(rows[i].on, states(&version, "end-use"), rows[i].end_use);
        check_int(rows[i].on, states(&version, "undertaking"), rows[i].undertaking);
        check_int(rows[i].on, version_sums(&version, &sums), 0);
        check_int(rows[i].on, sums.total.minor, rows[i].total);
        check_int(rows[i].on, version.strike_count, 0);
    }
}

/* A note's wording has a beginning and an end, each by a document. */
static void test_spans(void)
{
    Chain chain = sample_chain();

    sample_note_with(chain.second, "end-use", "purpose", "rescue");
    CaseTerms terms = terms_on(&arena, chain.rows, 3, day("2027-01-10"));

    check_int("spans", terms.span_count, 3);
    check_str("by code", terms.spans[0].note->code, S("end-use"));
    check_true("first wording", terms.spans[0].since == &chain.offer->version &&
                                    terms.spans[0].until_by == &chain.second->version &&
                                    terms.spans[0].until == day("2027-01-10") &&
                                    terms.spans[0].struck.len == 0);
    check_true("second wording", terms.spans[1].since == &chain.second->version &&
                                     !terms.spans[1].until_by &&
                                     terms.spans[1].until == DATE_FOREVER);
    check_str("struck out, with the reason", terms.spans[2].struck, S("paid by credit"));
    check_true("agreed last", terms.agreed == &chain.second->version);
    terms = terms_on(&arena, chain.rows, 3, day("2026-12-01"));
    check_true("a modification is not agreed to", terms.agreed == &chain.offer->version);
}

static void test_stated_again(void)
{
    Chain chain = sample_chain();

    sample_note_with(chain.first, "end-use", "purpose", "surveillance");
    CaseTerms terms = terms_on(&arena, chain.rows, 3, day("2027-01-10"));

    check_int("no other wording", terms.span_count, 2);
    check_true("from the first", terms.spans[0].since == &chain.offer->version);
    check_true("stated last", terms.spans[0].stated == &chain.first->version);
}

/* The order of the list is that of one day only; what is not in force does not count. */
static void test_order(void)
{
    Chain chain = sample_chain();
    ImplementedVersion turned[] = { chain.rows[2], chain.rows[0], chain.rows[1] };
    CaseTerms terms = terms_on(&arena, turned, 3, day("2036-01-01"));

    check_true("by days", terms.version == &chain.second->version);
    turned[0].from = DATE_NONE;
    terms = terms_on(&arena, turned, 3, day("2036-01-01"));
    check_true("never in force", terms.version == &chain.first->version);
    turned[1].from = turned[2].from;
    terms = terms_on(&arena, turned, 3, day("2036-01-01"));
    check_true("of one day the later", terms.version == &chain.first->version);
}

static void test_strikes(void)
{
    Chain chain = sample_chain();
    Findings findings = fresh();
    CaseTerms terms = terms_on(&arena, chain.rows, 2, day("2026-12-01"));

    check_true("it stands", terms_strikes_check(&terms, &chain.second->version, &findings));
    terms = terms_on(&arena, chain.rows, 3, day("2027-02-01"));
    check_true("no more", !terms_strikes_check(&terms, &chain.second->version, &findings));
    check_true("and says so", told(&findings, PHRASE_TERMS_STRIKE_NOTHING, "/strikes/0/code"));
}

/* ---- by chance ----------------------------------------------------------------------------- */

enum { CODES = 5, DOCUMENTS = 7, LINES = 6 };

static const char *const codes[CODES] = { "a-note", "b-note", "c-note", "d-note", "e-note" };
static const char *const elements[3] = { "documentation", "spares", "transport" };

static int64_t choose(Rng *rng, int64_t count)
{
    return rng_between(rng, 0, count - 1);
}

static void chance_lines(Rng *rng, SampleVersion *sample)
{
    size_t count = 0;

    for (int64_t number = 1; number <= LINES; number++) {
        if (choose(rng, 3) == 0)
            continue;
        VersionLine *line = &sample->lines[count++];

        *line = sample_line(number, rng_between(rng, 1, 3), rng_between(rng, 1, 3) * 100);
        line->months = rng_between(rng, 1, 3);
        line->major = choose(rng, 4) == 0;
        line->condition = (int32_t)choose(rng, LINE_CONDITIONS);
        line->purpose = choose(rng, 2) == 0 ? S("") : S("rescue");
    }
    sample->version.line_count = count;
}

static void chance_notes(Rng *rng, SampleVersion *sample)
{
    static const char *const values[] = { "one", "two" };

    for (size_t i = 0; i < CODES; i++) {
        int64_t what = choose(rng, 4);

        if (what == 0)
            sample_note_with(sample, codes[i], "name", values[choose(rng, 2)]);
        else if (what == 1)
            sample->strikes[sample->version.strike_count++] =
                (VersionStrike){ str_from_c(codes[i]), INT64_MIN, S("by chance") };
    }
}

static void chance_rest(Rng *rng, SampleVersion *sample)
{
    CaseVersion *version = &sample->version;

    version->end_use = choose(rng, 2) == 0 ? S("rescue") : S("surveillance");
    version->transport_minor = choose(rng, 2) == 0 ? INT64_MIN : choose(rng, 3);
    version->schedule = choose(rng, 2) == 0 ? hash_none() : hash_of(S("x"));
    version->title.in[LANG_EN] = choose(rng, 2) == 0 ? S("One") : S("");
    version->waiver_count = version->payment_count = 0;
    for (size_t i = 0; i < COUNT_OF(elements); i++)
        if (choose(rng, 2) == 0)
            sample->waivers[version->waiver_count++] =
                (VersionWaiver){ str_from_c(elements[i]), choose(rng, 2) == 0 ? S("x") : S("y") };
    for (int32_t i = 0; i < 3; i++)
        if (choose(rng, 2) == 0)
            sample->payments[version->payment_count++] =
                (VersionPayment){ day("2027-03-15") + i, choose(rng, 2) };
}

static SampleVersion *chance_version(Rng *rng, int64_t index)
{
    VersionForm form = index == 0            ? VERSION_OFFER
                       : choose(rng, 2) == 0 ? VERSION_AMENDMENT
                                             : VERSION_MODIFICATION;
    SampleVersion *sample = sample_next(sample_offer(), form, index);

    chance_lines(rng, sample);
    chance_notes(rng, sample);
    chance_rest(rng, sample);
    return sample;
}

/* ---- a model ------------------------------------------------------------------------------- */

typedef struct Model {
    const CaseVersion *version;
    const VersionNote *notes[CODES]; /* NULL: it does not stand */
} Model;

static void model_take(Model *model, const CaseVersion *version)
{
    model->version = version;
    for (size_t i = 0; i < CODES; i++) {
        for (size_t k = 0; k < version->strike_count; k++)
            if (str_eq(version->strikes[k].code, str_from_c(codes[i])))
                model->notes[i] = NULL;
        for (size_t k = 0; k < version->note_count; k++)
            if (str_eq(version->notes[k].code, str_from_c(codes[i])))
                model->notes[i] = &version->notes[k];
    }
}

/* The day's document with all notes that stand. */
static CaseVersion model_version(const Model *model)
{
    CaseVersion version = *model->version;
    VersionNote *notes = NEW_ARRAY(&arena, VersionNote, CODES);

    version.note_count = version.strike_count = 0;
    version.notes = notes;
    for (size_t i = 0; i < CODES; i++)
        if (model->notes[i])
            notes[version.note_count++] = *model->notes[i];
    return version;
}

static Str bytes_of(const CaseVersion *version)
{
    Text text = text_open(&arena, VERSION_BYTES_MAX);

    version_write(&text, version);
    return text_str(&text);
}

/* On any day: the last document implemented by then, and the notes carried. */
static void prop_fold_is_the_model(Rng *rng)
{
    ImplementedVersion rows[DOCUMENTS];
    Date first = day("2026-07-01");

    for (size_t i = 0; i < DOCUMENTS; i++)
        rows[i] = (ImplementedVersion){ &chance_version(rng, (int64_t)i)->version,
                                        first + (Date)i * 2 + (Date)choose(rng, 3) };
    for (Date on = first - 1; on < first + 2 * DOCUMENTS + 2; on++) {
        CaseTerms terms = terms_on(&arena, rows, DOCUMENTS, on);
        Model model = { .version = NULL };

        for (Date at = first; at <= on; at++)
            for (size_t i = 0; i < DOCUMENTS; i++)
                if (rows[i].from == at)
                    model_take(&model, rows[i].version);
        check_true("the document", terms.version == model.version);
        if (!terms.version || !model.version)
            continue;
        CaseVersion got = terms_version(&arena, &terms), want = model_version(&model);

        check_str("the terms", bytes_of(&got), bytes_of(&want));
    }
    arena_reset(&arena);
}

/* ---- a difference, applied ----------------------------------------------------------------- */

/* Lists that can be changed. */
typedef struct Applied {
    CaseVersion version;
    VersionLine lines[2 * LINES];
    VersionNote notes[2 * CODES];
    VersionWaiver waivers[8];
    VersionPayment payments[8];
} Applied;

typedef struct List {
    char *items;
    size_t *count, size;
} List;

static List list_of(Applied *applied, ChangePart part)
{
    CaseVersion *version = &applied->version;
    const List lists[CHANGE_PARTS] = {
        [CHANGE_OF_LINE] = { (char *)applied->lines, &version->line_count, sizeof(VersionLine) },
        [CHANGE_OF_NOTE] = { (char *)applied->notes, &version->note_count, sizeof(VersionNote) },
        [CHANGE_OF_STRIKE] = { (char *)applied->notes, &version->note_count, sizeof(VersionNote) },
        [CHANGE_OF_WAIVER] = { (char *)applied->waivers, &version->waiver_count,
                               sizeof(VersionWaiver) },
        [CHANGE_OF_PAYMENT] = { (char *)applied->payments, &version->payment_count,
                                sizeof(VersionPayment) },
    };

    return lists[part];
}

/* The order in which each list is written. A strike takes the place of its note. */
static int compare(ChangePart part, const void *a, const void *b)
{
    if (part == CHANGE_OF_LINE)
        return (int)(((const VersionLine *)a)->number - ((const VersionLine *)b)->number);
    if (part == CHANGE_OF_PAYMENT)
        return ((const VersionPayment *)a)->due - ((const VersionPayment *)b)->due;
    return str_compare(*(const Str *)a, *(const Str *)b); /* code, or element */
}

static void take_out(List list, ChangePart part, const void *member)
{
    for (size_t i = 0; i < *list.count; i++) {
        char *at = list.items + i * list.size;

        if (compare(part, at, member) != 0)
            continue;
        memmove(at, at + list.size, (*list.count - i - 1) * list.size);
        --*list.count;
        return;
    }
}

static void put_in(List list, ChangePart part, const void *member)
{
    size_t i = *list.count;

    for (; i > 0 && compare(part, list.items + (i - 1) * list.size, member) > 0; i--)
        memcpy(list.items + i * list.size, list.items + (i - 1) * list.size, list.size);
    memcpy(list.items + i * list.size, member, list.size);
    ++*list.count;
}

static size_t field_size(const Field *field)
{
    return field->type == FIELD_TEXT    ? sizeof(Str)
           : field->type == FIELD_LABEL ? sizeof(Label)
           : field->type == FIELD_HASH  ? sizeof(Hash)
           : field->type == FIELD_INT   ? sizeof(int64_t)
           : field->type == FIELD_BOOL  ? sizeof(bool)
           : field->type == FIELD_LIST  ? sizeof(void *)
                                        : sizeof(int32_t);
}

static void set_field(void *into, const ChangeRow *row)
{
    const Field *field = row->field;

    memcpy((char *)into + field->offset, (const char *)row->after + field->offset,
           field_size(field));
    if (field->type == FIELD_LIST)
        memcpy((char *)into + field->count_offset, (const char *)row->after + field->count_offset,
               sizeof(size_t));
}

static void apply_row(Applied *applied, const ChangeRow *row)
{
    if (row->part == CHANGE_OF_TOTAL)
        return;
    if (row->part == CHANGE_OF_CASE) {
        set_field(&applied->version, row);
        return;
    }
    List list = list_of(applied, row->part);

    if (row->part == CHANGE_OF_STRIKE || !row->after)
        take_out(list, row->part, row->after ? row->after : row->before);
    else if (!row->before)
        put_in(list, row->part, row->after);
    for (size_t i = 0; row->field && i < *list.count; i++)
        if (compare(row->part, list.items + i * list.size, row->after) == 0)
            set_field(list.items + i * list.size, row);
}

static Applied *begin(const CaseVersion *before, const CaseVersion *after)
{
    Applied *applied = NEW(&arena, Applied);

    applied->version = *before;
    memcpy(applied->lines, before->lines, before->line_count * sizeof(VersionLine));
    memcpy(applied->notes, before->notes, before->note_count * sizeof(VersionNote));
    memcpy(applied->waivers, before->waivers, before->waiver_count * sizeof(VersionWaiver));
    memcpy(applied->payments, before->payments, before->payment_count * sizeof(VersionPayment));
    applied->version.lines = applied->lines;
    applied->version.notes = applied->notes;
    applied->version.waivers = applied->waivers;
    applied->version.payments = applied->payments;
    /* What makes a document itself is no part of the difference. */
    applied->version.form = after->form;
    applied->version.index = after->index;
    applied->version.reason_code = after->reason_code;
    applied->version.reason = after->reason;
    return applied;
}

/* What is in force, and the difference to the next document, make what is in force then. */
static void prop_difference_makes_the_target(Rng *rng)
{
    ImplementedVersion rows[] = {
        { &chance_version(rng, 0)->version, day("2026-07-01") },
        { &chance_version(rng, 1)->version, day("2026-08-01") },
    };
    CaseTerms then = terms_on(&arena, rows, 2, day("2026-07-31")),
              now = terms_on(&arena, rows, 2, day("2026-08-01"));
    CaseVersion before = terms_version(&arena, &then), after = terms_version(&arena, &now);
    ChangeBasis basis = { .accepted = true, .rise = sample_rise() };
    ChangeSet set = change_diff(&arena, &before, rows[1].version, &basis);
    Applied *applied = begin(&before, rows[1].version);

    for (size_t i = 0; i < set.row_count; i++)
        apply_row(applied, &set.rows[i]);
    check_str("the target", bytes_of(&applied->version), bytes_of(&after));
    arena_reset(&arena);
}

/* A document and itself differ in nothing. */
static void prop_no_difference_to_itself(Rng *rng)
{
    CaseVersion *version = &chance_version(rng, 0)->version;
    ChangeBasis basis = { .accepted = choose(rng, 2) == 0, .rise = sample_rise() };

    version->strike_count = 0;
    check_int("rows", change_diff(&arena, version, version, &basis).row_count, 0);
    arena_reset(&arena);
}

static bool only_told(const Findings *findings, const Phrase *messages, size_t count)
{
    for (const Finding *finding = findings->first; finding; finding = finding->next) {
        bool known = false;

        for (size_t i = 0; i < count; i++)
            known = known || finding->message == messages[i];
        if (!known)
            return false;
    }
    return true;
}

/* The document with a line of it changed, or nothing. */
static SampleVersion *chance_change(Rng *rng, const SampleVersion *before)
{
    SampleVersion *after = sample_next(before, VERSION_AMENDMENT, 1);
    VersionLine *line = &after->lines[choose(rng, LINES)];

    switch (choose(rng, 6)) {
    case 0:
        line->months++;
        break;
    case 1:
        line->total_minor += rng_between(rng, 0, 100);
        break;
    case 2:
        line->quantity = rng_between(rng, 1, 3);
        break;
    case 3:
        line->major = !line->major;
        break;
    case 4:
        chance_notes(rng, after);
        break;
    default:
        break;
    }
    return after;
}

/* In the form that its difference needs a document is refused for other reasons only; in the other
 * form it always is. */
static void prop_one_form_is_right(Rng *rng)
{
    static const Phrase others[] = { PHRASE_TERMS_ADDED_QUANTITY, PHRASE_TERMS_STRIKE_NOTHING };
    static const struct {
        VersionForm form;
        ChangeForm need;
    } forms[] = { { VERSION_AMENDMENT, CHANGE_AMENDMENT },
                  { VERSION_MODIFICATION, CHANGE_MODIFICATION } };
    const SampleVersion *first = chance_version(rng, 0);
    ImplementedVersion in_force = { &first->version, day("2026-07-01") };
    CaseVersion *after = &chance_change(rng, first)->version;
    CaseTerms terms = terms_on(&arena, &in_force, 1, day("2026-07-01"));
    CaseVersion before = terms_version(&arena, &terms);
    ChangeFiling filing = { .before = &before,
                            .after = after,
                            .basis = { true, sample_rise(), terms.agreed },
                            .terms = &terms,
                            .library = sample_note_library_read() };
    ChangeSet set = change_diff(&arena, &before, after, &filing.basis);
    ChangeForm need = change_need(&arena, &set).form;

    for (size_t i = 0; i < COUNT_OF(forms); i++) {
        Findings findings = fresh();

        after->form = (int32_t)forms[i].form;
        bool good = change_check(&arena, &filing, &findings);

        if (forms[i].need == need)
            check_true("its form", only_told(&findings, others, COUNT_OF(others)));
        else
            check_true("another form", !good && told(&findings, findings.first->message, "/form"));
    }
    arena_reset(&arena);
}

int main(void)
{
    arena = arena_open(4ull << 30);
    RUN(test_any_day);
    RUN(test_spans);
    RUN(test_stated_again);
    RUN(test_order);
    RUN(test_strikes);
    RUN_PROP(prop_fold_is_the_model, 5000);
    RUN_PROP(prop_difference_makes_the_target, 20000);
    RUN_PROP(prop_no_difference_to_itself, 2000);
    RUN_PROP(prop_one_form_is_right, 5000);
    return check_done();
}
