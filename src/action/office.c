/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "action/action_sql.h"
#include "action/document.h"
#include "action/inside.h"
#include "action/keep_event.h"
#include "phrases_action.h"

#include "world/world.h"

Str record_path(Arena *arena, Str dir, Str name)
{
    Text path = text_open(arena, dir.len + name.len + 1);
    text_all(&path, dir, str_ends(dir, S("/")) ? S("") : S("/"), name);
    return text_str(&path);
}

/* ---- Opening ---- */

int office_read_law(Office *office, Str data_dir, const Rooms *rooms, Findings *findings)
{
    bool ok = false;
    int r = data_law(office->arena, data_dir, &office->law, &ok, findings);

    if (r < 0)
        return trace(r);
    if (r) {
        finding_error(findings, (Place){ .file = data_dir }, PHRASE_ACTION_NO_LAW, PHRASE_NONE,
                      data_dir);
        return OFFICE_E_INVALID;
    }
    if (!ok)
        return OFFICE_E_INVALID;
    const Access *access = rulebook_access_on(office->law.library.rights, S(""), world_today());
    office->asker = asker_facts(office->law.library.rights);
    ok = table_make(office->arena, rooms, access, &office->table, findings);
    return ok ? 0 : OFFICE_E_INVALID;
}

static int refuse_store(int refusal, Str path, Findings *findings)
{
    finding_error(findings, (Place){ .file = path }, store_refusal(refusal), PHRASE_NONE, S(""));
    return refusal == STORE_E_IN_USE      ? OFFICE_E_IN_USE
           : refusal == STORE_E_NOT_FOUND ? OFFICE_E_NOT_FOUND
                                          : OFFICE_E_INVALID;
}

int office_open_store(Office *office, const Rooms *rooms, bool create, Findings *findings)
{
    Str path = record_path(office->arena, office->dir, S("sekisho.db"));
    StoreOptions options = {
        .create = create,
        .floor_bytes =
            office->options.disk_floor_bytes ? office->options.disk_floor_bytes : DISK_FLOOR_BYTES,
        .vfs = office->options.vfs,
        .read_only = office->options.beside,
    };
    office->schema = rooms->schema;
    int r = store_open(path, rooms->schema, options, &office->store);

    if (r < 0)
        return trace(r);
    return r ? refuse_store(r, path, findings) : 0;
}

static int lock_record(Office *office)
{
    Arena scratch = *office->arena;
    int64_t size;
    int r = world_file_size(scratch, record_path(&scratch, office->dir, S("sekisho.db")), &size);

    if (!r)
        r = world_lock(scratch, record_path(&scratch, office->dir, S("lock")), &office->lock);
    if (r < 0)
        return trace(r);
    return r == WORLD_E_IN_USE ? OFFICE_E_IN_USE : r ? OFFICE_E_NOT_FOUND : 0;
}

typedef struct LeftOver {
    Office *office;
    Arena scratch;
} LeftOver;

/* Bytes of documents that an event erased and that are there yet. */
static int erase_left_over(Db *db, void *context)
{
    const LeftOver *left = context;
    const Office *office = left->office;
    Arena scratch = left->scratch;
    const DocumentGoneRow *gone;
    size_t count;
    int r = document_gone(db, &scratch, &gone, &count);

    if (r)
        return trace(r);
    for (size_t i = 0; i < count && !r; i++) {
        Str bytes;
        r = paper_read(&scratch, office->dir, gone[i].hash, &bytes);
        if (!r && bytes.len > 0)
            r = paper_erase(scratch, office->dir, gone[i].hash);
    }
    return r < 0 ? trace(r) : r;
}

/* What a crash may have left undone: denials that wait, bytes of erased documents. */
static int read_left_over(Db *db, void *context)
{
    Office *office = context;
    LeftOver left = { office, *office->arena };
    DenialCountRow waiting;
    bool found;
    int r = denial_count(db, &left.scratch, &waiting, &found);

    if (!r)
        r = erase_left_over(db, &left);
    if (!r)
        atomic_store(&office->denials_kept, waiting.n > 0);
    return r < 0 ? trace(r) : r;
}

int office_settle(Office *office, Arena scratch)
{
    LeftOver left = { office, scratch };
    int r = store_read(office->store, erase_left_over, &left);
    if (!r)
        r = store_settle(office->store);
    return r < 0 ? trace(r) : r;
}

static int read_practises(Db *db, void *context)
{
    Office *office = context;
    int r = journal_practises(db, *office->arena, &office->practises);

    return r ? trace(r) : 0;
}

static int open_rows(Office *office, Str data_dir, const Rooms *rooms, Findings *findings)
{
    int r = office_read_law(office, data_dir, rooms, findings);

    if (!r)
        r = office_open_store(office, rooms, false, findings);
    if (!r)
        r = store_read(office->store, read_practises, office);
    /* What nobody has checked since may not be decided on, and whoever practises checks nothing. */
    for (size_t i = 0; !r && office->practises && i < office->law.library.register_count; i++)
        register_go_on(office->law.library.registers[i]);
    return r < 0 ? trace(r) : r;
}

/* A record that came without its secret gets another: then a request of before is refused as used
 * for something else, and nothing is done twice. */
static int read_secret(Office *office)
{
    enum { SECRET_FILE_MAX = 100 };
    Arena scratch = *office->arena;
    Str bytes, path = record_path(&scratch, record_path(&scratch, office->dir, S("keys")),
                                  S("requests.secret"));
    int r = world_read_file(&scratch, path, SECRET_FILE_MAX, &bytes);

    if (r == WORLD_E_NOT_FOUND) {
        world_random(office->secret.bytes, sizeof office->secret.bytes);
        r = world_write_private(scratch, path, hash_str(&scratch, office->secret));
    } else if (!r && !hash_read(bytes, &office->secret)) {
        return fault(FAULT_DISK, "the secret of the requests cannot be read");
    }
    return r < 0 ? trace(r)
           : r   ? fault(FAULT_DISK, "the secret of the requests is not to be had")
                 : 0;
}

static int open_all(Office *office, Str data_dir, const Rooms *rooms, Findings *findings)
{
    int r = lock_record(office);

    if (!r)
        r = open_rows(office, data_dir, rooms, findings);
    if (!r)
        r = journal_open(office->arena, office->store,
                         record_path(office->arena, office->dir, S("keys")), &office->journal);
    if (!r)
        r = read_secret(office);
    if (!r)
        r = store_read(office->store, read_left_over, office);
    if (!r && office->options.keep_sealed)
        r = journal_start(office->journal);
    return r < 0 ? trace(r) : r;
}

Office *office_new(Arena *arena, Str dir, OfficeOptions options)
{
    Office *office = NEW(arena, Office);

    office->arena = arena;
    office->dir = arena_str(arena, dir);
    office->options = options;
    office->lock = -1;
    pthread_mutex_init(&office->rotating, NULL);
    pthread_mutex_init(&office->opening, NULL);
    return office;
}

int office_open(Arena *arena, Str dir, Str data_dir, const Rooms *rooms, OfficeOptions options,
                Office **ret_office, Findings *findings)
{
    Office *office = office_new(arena, dir, options);
    int r = options.beside ? open_rows(office, data_dir, rooms, findings)
                           : open_all(office, data_dir, rooms, findings);

    if (r) {
        office_close(office);
        return r < 0 ? trace(r) : r;
    }
    *ret_office = office;
    return 0;
}

void office_close(Office *office)
{
    if (!office)
        return;
    if (office->journal) {
        /* What cannot be sealed now is sealed when the record is opened again. */
        int r = journal_seal(office->journal);
        (void)r;
        journal_close(office->journal);
    }
    vault_close(office->vault);
    if (office->vault_room.base)
        arena_close(&office->vault_room);
    store_close(office->store);
    if (office->lock >= 0)
        world_unlock(office->lock);
    pthread_mutex_destroy(&office->rotating);
    pthread_mutex_destroy(&office->opening);
}

/* Its memory is its own: threads that call meanwhile take of the office's nothing. */
static int open_vault(Office *office)
{
    int r = 0;

    if (!office->vault_room.base)
        office->vault_room = arena_open(VAULT_ARENA_BYTES);
    if (!office->vault)
        r = vault_open(&office->vault_room, office->dir, &office->vault);
    return r ? trace(r) : 0;
}

int office_vault(Office *office, Vault **ret_vault)
{
    ensure(!office->options.beside);
    pthread_mutex_lock(&office->opening);
    int r = open_vault(office);
    *ret_vault = office->vault;
    pthread_mutex_unlock(&office->opening);
    return r ? trace(r) : 0;
}

int office_seal(Office *office)
{
    int r = journal_seal(office->journal);
    return r < 0 ? trace(r) : r;
}

/* ---- Where it listens ---- */

int office_announce(Office *office, Str address)
{
    int r = world_lock_note(office->lock, address);
    return r < 0 ? trace(r) : r;
}

enum { ADDRESS_MAX = 1000 };

int office_address(Arena *arena, Str dir, Str *ret_address)
{
    int r = world_read_file(arena, record_path(arena, dir, S("lock")), ADDRESS_MAX, ret_address);

    if (r < 0)
        return trace(r);
    if (r)
        *ret_address = S("");
    return 0;
}

/* ---- What others need of it ---- */

bool office_practises(const Office *office)
{
    return office->practises;
}

const Table *office_table(const Office *office)
{
    return &office->table;
}

int office_document(Office *office, Arena *arena, Hash document, Str *ret_bytes)
{
    int r = paper_read(arena, office->dir, document, ret_bytes);
    return r ? trace(r) : 0;
}

const Library *office_library(const Office *office)
{
    return &office->law.library;
}

Journal *office_journal(Office *office)
{
    return office->journal;
}

Store *office_store(Office *office)
{
    return office->store;
}

Str office_dir(const Office *office)
{
    return office->dir;
}

typedef struct Seek {
    Arena *arena;
    const SubjectKind *kind;
    Str reference;
    Id found;
} Seek;

static int seek_subject(Db *db, void *context)
{
    Seek *seek = context;
    int r = seek->kind->find(db, seek->arena, seek->reference, &seek->found);
    return r < 0 ? trace(r) : r;
}

int office_subject(Office *office, Arena *arena, Str subject_kind, Str reference, Id *ret_subject)
{
    Seek seek = { arena, table_subject(&office->table, subject_kind), reference, id_none() };

    if (id_read(reference, ret_subject))
        return 0;
    if (!seek.kind || !seek.kind->find)
        return OFFICE_E_NOT_FOUND;
    int r = store_read(office->store, seek_subject, &seek);
    if (r)
        return r < 0 ? trace(r) : OFFICE_E_NOT_FOUND;
    *ret_subject = seek.found;
    return 0;
}

int office_person(Office *office, Arena *arena, Str handle, Id *ret_person)
{
    int r = office_subject(office, arena, S("person"), handle, ret_person);
    return r < 0 ? trace(r) : r;
}

typedef struct Roll {
    Arena *arena;
    Lang lang;
    PersonChoice *people;
    size_t count;
} Roll;

static int choose(Db *db, Roll *roll, const PersonAllRow *row, PersonChoice *ret_choice)
{
    Date today = world_today();
    Str mark = roll->lang == LANG_JA && row->name_ja.len > 0 ? row->name_ja : row->name_en, name;
    bool erased;
    int r = mark_text(db, roll->arena, mark.len > 0 ? mark : row->name_ja, &name, &erased);

    *ret_choice = (PersonChoice){
        .id = row->id,
        .handle = row->handle,
        .name = name.len > 0 ? name : row->handle,
        .active = row->active_from <= today &&
                  (row->active_until == DATE_NONE || today < row->active_until),
    };
    return r < 0 ? trace(r) : r;
}

static int read_roll(Db *db, void *context)
{
    Roll *roll = context;
    const PersonAllRow *rows;
    size_t count;
    int r = person_all(db, roll->arena, &rows, &count);
    if (r)
        return trace(r);
    roll->people = NEW_ARRAY(roll->arena, PersonChoice, count + 1);
    roll->count = count;
    for (size_t i = 0; i < count && !r; i++)
        r = choose(db, roll, &rows[i], &roll->people[i]);
    return r < 0 ? trace(r) : r;
}

int office_people(Office *office, Arena *arena, Lang lang, const PersonChoice **ret_people,
                  size_t *ret_count)
{
    Roll roll = { arena, lang, NULL, 0 };
    int r = store_read(office->store, read_roll, &roll);
    if (r)
        return trace(r);
    *ret_people = roll.people;
    *ret_count = roll.count;
    return 0;
}
