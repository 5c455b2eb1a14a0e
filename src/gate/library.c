/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "gate/library.h"
#include "offset/offset.h"
#include "phrases_gate.h"
#include "phrases_record.h"
#include "terms/terms.h"

/* The register that says what each cited instrument is, and with what force. */
static const Str instruments_name = STR("instruments");

typedef struct Maker {
    Arena *arena;
    Findings *findings;
    const Document **documents;
    size_t document_count;
    const Register **registers;
    size_t register_count;
    CaseTables tables;
    OffsetTables offsets;
} Maker;

static void add_register(Maker *maker, const FileBytes *file)
{
    const Register *reg = register_read(maker->arena, file->bytes, file->path, maker->findings);
    if (!reg)
        return;
    for (size_t i = 0; i < maker->register_count; i++)
        if (str_eq(maker->registers[i]->name, reg->name)) {
            finding_error(maker->findings, (Place){ .file = file->path },
                          PHRASE_GATE_REGISTER_TWICE, PHRASE_NONE, reg->name);
            return;
        }
    maker->registers[maker->register_count++] = reg;
}

/* Whatever lies in notes/ must be sound; gone by are only the files of these names. The others are
 * samples of others' law, beside them. */
static bool add_table(Maker *maker, const FileBytes *file)
{
    CaseTables *tables = &maker->tables, others = { 0 };
    Arena *arena = maker->arena;
    Findings *findings = maker->findings;
    size_t at;

    if (str_find(file->path, S("notes/library"), &at)) {
        tables = str_ends(file->path, S("notes/library.csv")) ? tables : &others;
        tables->notes = note_library_read(arena, file->bytes, file->path, findings);
    } else if (str_find(file->path, S("notes/package"), &at)) {
        tables = str_ends(file->path, S("notes/package.csv")) ? tables : &others;
        tables->package = package_table_read(arena, file->bytes, file->path, findings);
    } else if (str_find(file->path, S("notes/notification"), &at)) {
        tables = str_ends(file->path, S("notes/notification.csv")) ? tables : &others;
        tables->notify = notify_table_read(arena, file->bytes, file->path, findings);
    } else if (str_find(file->path, S("notes/limits"), &at)) {
        tables = str_ends(file->path, S("notes/limits.csv")) ? tables : &others;
        tables->limits = limit_table_read(arena, file->bytes, file->path, findings);
    } else {
        return false;
    }
    return true;
}

/* The same of offsets/. */
static bool add_offsets(Maker *maker, const FileBytes *file)
{
    OffsetTables *tables = &maker->offsets;
    size_t at;

    if (str_find(file->path, S("offsets/duties"), &at))
        (void)!offset_duties_read(maker->arena, file->bytes, file->path, &tables->duties,
                                  &tables->duty_count, maker->findings);
    else if (str_find(file->path, S("offsets/multipliers"), &at))
        (void)!multipliers_read(maker->arena, file->bytes, file->path, &tables->multipliers,
                                &tables->multiplier_count, maker->findings);
    else
        return false;
    return true; /* the findings of a broken one say it all */
}

static void add_file(Maker *maker, const FileBytes *file)
{
    if (add_table(maker, file) || add_offsets(maker, file))
        return;
    if (str_ends(file->path, S(".rules")) || str_ends(file->path, S(".access")) ||
        str_ends(file->path, S(".route"))) {
        const Document *document =
            rules_read(maker->arena, file->bytes, file->path, maker->findings);
        if (document)
            maker->documents[maker->document_count++] = document;
    } else if (str_ends(file->path, S(".csv"))) {
        add_register(maker, file);
    } else {
        finding_error(maker->findings, (Place){ .file = file->path }, PHRASE_GATE_UNKNOWN_FILE,
                      PHRASE_NONE, file->path);
    }
}

static Str nearest_register(const Library *library, Arena *arena, Str name)
{
    Str *names = NEW_ARRAY(arena, Str, library->register_count);
    for (size_t i = 0; i < library->register_count; i++)
        names[i] = library->registers[i]->name;
    return str_nearest(name, names, library->register_count);
}

/* A row that no value of the key can reach is a misspelt one: it would leave its fact unknown. */
static void check_rows_reached(const Register *reg, const Fact *key, Findings *findings)
{
    for (size_t i = 0; i < reg->row_count; i++) {
        Str row_key = reg->rows[i].key;
        bool first = i == 0 || !str_eq(row_key, reg->rows[i - 1].key); /* rows are in key order */
        if (first && fact_option(key, row_key) < 0)
            finding_error(findings, reg->rows[i].place, PHRASE_GATE_ROW_NOT_REACHED,
                          PHRASE_GATE_ROW_NOT_REACHED_REMEDY, row_key, key->id);
    }
}

static void check_lookup(const Library *library, Arena *arena, const Lookup *lookup,
                         Findings *findings)
{
    const Register *reg = library_register(library, lookup->register_name);
    const Fact *key = &library->book->facts[lookup->key_fact];

    if (!reg) {
        Str near = nearest_register(library, arena, lookup->register_name);
        finding_error(findings, lookup->place, PHRASE_GATE_NO_SUCH_REGISTER,
                      near.len ? PHRASE_RECORD_DID_YOU_MEAN : PHRASE_NONE, lookup->register_name,
                      near);
        return;
    }
    if ((reg->key == REGISTER_COUNTRY) != (key->type == FACT_COUNTRY))
        finding_error(findings, lookup->place, PHRASE_GATE_LOOKUP_KEY_KIND,
                      PHRASE_GATE_LOOKUP_KEY_KIND_REMEDY, reg->name, key->id);
    else if (key->type == FACT_ONE_OF)
        check_rows_reached(reg, key, findings);
    for (size_t i = 0; i < lookup->filter_count; i++) {
        const LookupFilter *filter = &lookup->filters[i];
        (void)!register_filter_check(
            reg, (RegisterFilter){ filter->column, filter->values, filter->value_count },
            lookup->place, findings); /* its findings say it all */
    }
}

/* The row of an instrument; NULL with a finding. */
static const RegisterRow *find_instrument(const Register *instruments, Arena *arena, Str id,
                                          Place place, Findings *findings)
{
    size_t count = 0;
    const RegisterRow *rows = register_rows_of(instruments, id, &count);
    if (count)
        return rows;

    Str *ids = NEW_ARRAY(arena, Str, instruments->row_count);
    for (size_t i = 0; i < instruments->row_count; i++)
        ids[i] = instruments->rows[i].key;
    Str near = str_nearest(id, ids, instruments->row_count);
    finding_error(findings, place, PHRASE_GATE_NO_SUCH_INSTRUMENT,
                  near.len ? PHRASE_RECORD_DID_YOU_MEAN : PHRASE_GATE_INSTRUMENT_REMEDY, id, near);
    return NULL;
}

/* A legal ground must have force: not so a plan, a press notice or a non-binding arrangement. */
static void check_ground(const Pack *pack, const Rule *rule, const Register *instruments,
                         const RegisterRow *const *grounds, Findings *findings)
{
    for (size_t i = 0; i < rule->citation_count; i++) {
        int32_t source = rule->citations[i].source;
        const RegisterRow *row = grounds[source];
        if (row && str_eq(register_cell(instruments, row, S("force")), S("non-binding")))
            finding_error(findings, rule->place, PHRASE_GATE_NOT_BINDING,
                          PHRASE_GATE_NOT_BINDING_REMEDY, rule->id,
                          pack->sources[source].instrument);
    }
}

static void check_pack(const Pack *pack, const Register *instruments, Arena *arena,
                       Findings *findings)
{
    const RegisterRow **grounds = NEW_ARRAY(arena, const RegisterRow *, pack->source_count);

    for (size_t i = 0; i < pack->source_count; i++)
        grounds[i] = find_instrument(instruments, arena, pack->sources[i].instrument,
                                     pack->sources[i].place, findings);
    (void)find_instrument(instruments, arena, pack->made_by, (Place){ .file = pack->file },
                          findings);
    for (size_t i = 0; i < pack->rule_count; i++)
        check_ground(pack, &pack->rules[i], instruments, grounds, findings);
}

static void check_fit(const Library *library, Arena *arena, Findings *findings)
{
    const Rulebook *book = library->book;
    const Register *instruments = library_register(library, instruments_name);

    for (size_t i = 0; i < book->lookup_count; i++)
        check_lookup(library, arena, book->lookups[i], findings);
    if (!instruments) {
        finding_error(findings, (Place){ 0 }, PHRASE_GATE_NO_SUCH_REGISTER, PHRASE_NONE,
                      instruments_name);
        return;
    }
    for (size_t i = 0; i < book->pack_count; i++)
        check_pack(&book->packs[i], instruments, arena, findings);
}

static void sort_registers(const Register **registers, size_t count)
{
    for (size_t i = 1; i < count; i++)
        for (size_t j = i; j && str_compare(registers[j]->name, registers[j - 1]->name) < 0; j--) {
            const Register *swap = registers[j];
            registers[j] = registers[j - 1];
            registers[j - 1] = swap;
        }
}

/* ---- law, rights and routes ------------------------------------------------------------------ */

typedef struct Shelf {
    const Document **documents;
    size_t count;
} Shelf;

static Shelf shelf_open(Arena *arena, size_t room)
{
    return (Shelf){ NEW_ARRAY(arena, const Document *, room + 1), 0 };
}

static void shelf_put(Shelf *shelf, const Document *document)
{
    shelf->documents[shelf->count++] = document;
}

static bool used_by(const Document *const *documents, size_t count, DocumentKind kind,
                    const Document *vocabulary)
{
    for (size_t i = 0; i < count; i++)
        if (document_kind(documents[i]) == kind && document_uses(documents[i], vocabulary))
            return true;
    return false;
}

/* The books, each with the kind of document it is made for. */
enum { LAW, RIGHTS, ROUTES, SHELVES };
static const DocumentKind shelf_kinds[SHELVES] = { DOCUMENT_PACK, DOCUMENT_ACCESS, DOCUMENT_ROUTE };

/* Vocabularies go to whom they serve, to several books if several use them; one that nobody uses
 * yet stays with the law. */
static void sort_documents(const Library *all, Shelf shelves[SHELVES])
{
    for (size_t i = 0; i < all->document_count; i++) {
        const Document *document = all->documents[i];
        DocumentKind kind = document_kind(document);
        bool serves = false;

        for (int k = SHELVES - 1; k >= 0; k--) {
            bool here = kind == shelf_kinds[k] ||
                        (kind == DOCUMENT_VOCABULARY &&
                         used_by(all->documents, all->document_count, shelf_kinds[k], document));

            if (here || (k == LAW && kind == DOCUMENT_VOCABULARY && !serves))
                shelf_put(&shelves[k], document);
            serves = serves || here;
        }
    }
}

/* Puts the parts together; what fits is looked at only when there was no error since `errors`. */
static bool assemble(Arena *arena, Library library, size_t errors, Library *ret_library,
                     Findings *findings)
{
    Shelf shelves[SHELVES];
    const Rulebook *books[SHELVES];

    for (int k = 0; k < SHELVES; k++)
        shelves[k] = shelf_open(arena, library.document_count);
    sort_documents(&library, shelves);
    for (int k = 0; k < SHELVES; k++)
        books[k] = rulebook_make(arena, shelves[k].documents, shelves[k].count, findings);
    library.documents = shelves[LAW].documents;
    library.document_count = shelves[LAW].count;
    library.book = books[LAW];
    library.rights = books[RIGHTS];
    library.routes = books[ROUTES];
    if (library.book && findings->error_count == errors)
        check_fit(&library, arena, findings);
    if (findings->error_count != errors)
        return false;
    *ret_library = library;
    return true;
}

bool library_read(Arena *arena, const FileBytes *files, size_t count, Library *ret_library,
                  Findings *findings)
{
    size_t errors = findings->error_count;
    Maker maker = {
        .arena = arena,
        .findings = findings,
        .documents = NEW_ARRAY(arena, const Document *, count),
        .registers = NEW_ARRAY(arena, const Register *, count),
    };

    if (count > LIBRARY_FILES_MAX) {
        Text max = text_open(arena, 20);
        text_int(&max, LIBRARY_FILES_MAX);
        finding_error(findings, (Place){ 0 }, PHRASE_GATE_TOO_MANY_FILES, PHRASE_NONE,
                      text_str(&max));
        return false;
    }
    for (size_t i = 0; i < count; i++)
        add_file(&maker, &files[i]);
    sort_registers(maker.registers, maker.register_count);
    Library parts = { .documents = maker.documents,
                      .document_count = maker.document_count,
                      .registers = maker.registers,
                      .register_count = maker.register_count,
                      .tables = maker.tables,
                      .offsets = maker.offsets };
    return assemble(arena, parts, errors, ret_library, findings);
}

bool library_make(Arena *arena, const Document *const *documents, size_t document_count,
                  const Register *const *registers, size_t register_count, Library *ret_library,
                  Findings *findings)
{
    Library parts = { .documents = documents,
                      .document_count = document_count,
                      .registers = registers,
                      .register_count = register_count };
    return assemble(arena, parts, findings->error_count, ret_library, findings);
}

const Register *library_register(const Library *library, Str name)
{
    for (size_t i = 0; i < library->register_count; i++)
        if (str_eq(library->registers[i]->name, name))
            return library->registers[i];
    return NULL;
}

static bool has_packs(const Rulebook *book, Str regime)
{
    for (size_t i = 0; i < book->pack_count; i++)
        if (str_eq(book->packs[i].regime, regime))
            return true;
    return false;
}

size_t library_regimes(const Library *library, Str *ret_names, size_t max)
{
    const Rulebook *book = library->book;
    size_t count = 0;

    for (size_t i = 0; i < book->regime_count && count < max; i++)
        if (has_packs(book, book->regimes[i].id))
            ret_names[count++] = book->regimes[i].id;
    for (size_t i = 0; i < book->pack_count && count < max; i++) {
        Str regime = book->packs[i].regime; /* packs of one regime stand together */
        bool listed = rulebook_regime(book, regime) != NULL ||
                      (count > 0 && str_eq(ret_names[count - 1], regime));
        if (!listed)
            ret_names[count++] = regime;
    }
    return count;
}

Str library_first_regime(const Library *library)
{
    Str first = S("");

    (void)library_regimes(library, &first, 1);
    return first;
}

Str library_regime_name(const Library *library, Str regime, Lang lang)
{
    const Regime *named = rulebook_regime(library->book, regime);

    return named ? label_in(named->label, lang, regime) : regime;
}
