/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * texts - compiles the message catalogue (texts/en/ and texts/ja/) into phrases.c and one header
 * for each subject: phrases_rules.h has the constants of the keys that begin with "rules."
 *
 *     texts CATALOGUE OUTPUT DEPFILE SUBJECT...
 *
 * The format is told in sekisho-texts(5). Both languages must say the same things: the same keys,
 * each with the same placeholders. Any defect is told with its place and fails the build.
 */
#include "base/unicode.h"
#include "tools/tool.h"

#include <stdlib.h>

enum {
    PHRASES_MAX = 16384,
    SENTENCE_MAX = 64 << 10,
    SUBJECTS_MAX = 64,
    SUBJECT_RANGE = 4096, /* as base/phrase.h has it */
};

typedef struct Entry {
    Str key, sentence;
    Str file;
    size_t line;
    unsigned placeholders; /* bit n-1 stands for {n} */
} Entry;

/* One language's half of the catalogue. */
typedef struct Half {
    Str directory;
    Entry *entries; /* sorted by key once read */
    size_t count;
} Half;

static bool is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

static bool is_key_char(char c)
{
    return is_lower(c) || (c >= '0' && c <= '9') || c == '-';
}

/* [a-z][a-z0-9-]*(\.[a-z0-9-]+)+ */
static bool key_is_good(Str key)
{
    size_t dots = 0;

    if (key.len == 0 || !is_lower(key.at[0]) || key.at[key.len - 1] == '.')
        return false;
    for (size_t i = 1; i < key.len; i++) {
        if (key.at[i] == '.' && key.at[i - 1] != '.')
            dots++;
        else if (!is_key_char(key.at[i]))
            return false;
    }
    return dots > 0;
}

/* Reads {1} to {4} and {{ of a finished sentence. */
static void find_placeholders(Entry *entry)
{
    Str rest = entry->sentence;

    for (size_t i = 0; i < rest.len; i++) {
        if (rest.at[i] != '{')
            continue;
        if (i + 1 < rest.len && rest.at[i + 1] == '{') {
            i++;
        } else if (i + 2 < rest.len && rest.at[i + 1] >= '1' && rest.at[i + 1] <= '4' &&
                   rest.at[i + 2] == '}') {
            entry->placeholders |= 1u << (rest.at[i + 1] - '1');
        } else {
            tool_error(entry->file, entry->line,
                       "a brace in \"%.*s\" begins neither {1} to {4} nor {{ (one literal brace)",
                       (int)entry->key.len, entry->key.at);
            return;
        }
    }
}

/* Japanese runs on without a blank where a line was broken; other scripts need one. */
static void join(Arena *arena, Entry *entry, Str more)
{
    Text joined = text_open(arena, SENTENCE_MAX);
    Str before = entry->sentence;

    text_put(&joined, before);
    if (before.len > 0 && (unsigned char)before.at[before.len - 1] < 0x80)
        text_char(&joined, ' ');
    text_put(&joined, more);
    if (joined.full)
        tool_error(entry->file, entry->line, "this sentence is too long");
    entry->sentence = text_str(&joined);
}

static void read_entry(Half *half, Str file, size_t line, Str source)
{
    Str sentence;
    Str key = str_trim(str_split(source, '=', &sentence));

    if (key.len + sentence.len + 1 > source.len || !key_is_good(key)) {
        tool_error(file, line, "expected \"room.key = sentence\", found \"%.*s\"", (int)source.len,
                   source.at);
        return;
    }
    if (half->count == PHRASES_MAX)
        tool_die(file, line, "more than %d sentences", PHRASES_MAX);
    half->entries[half->count++] =
        (Entry){ .key = key, .sentence = str_trim(sentence), .file = file, .line = line };
}

static void read_file(Arena *arena, Half *half, Str file)
{
    Str rest = tool_read(arena, file);
    size_t bad = 0, first = half->count;
    bool open = false; /* may the next line continue a sentence? */

    if (!utf8_check(rest, &bad))
        tool_die(file, 0, "byte %zu is not valid UTF-8", bad + 1);
    for (size_t line = 1; rest.len > 0; line++) {
        Str source = str_split(rest, '\n', &rest);
        Str content = str_trim(source);

        if (content.len == 0 || source.at[0] == '#') {
            open = false;
        } else if (source.at[0] != ' ' && source.at[0] != '\t') {
            size_t before = half->count;

            read_entry(half, file, line, source);
            open = half->count > before;
        } else if (open) {
            join(arena, &half->entries[half->count - 1], content);
        } else {
            tool_error(file, line, "this indented line continues no sentence");
        }
    }
    for (size_t i = first; i < half->count; i++) {
        if (half->entries[i].sentence.len == 0)
            tool_error(file, half->entries[i].line, "this key has no sentence");
        find_placeholders(&half->entries[i]);
    }
}

static int compare_entries(const void *a, const void *b)
{
    const Entry *x = a, *y = b;
    int order = str_compare(x->key, y->key);

    order = order ? order : str_compare(x->file, y->file);
    return order ? order : (x->line > y->line) - (x->line < y->line);
}

static void put_dependency(Text *depfile, Str path)
{
    text_all(depfile, S(" "), path);
}

/* Tells of each key that stands twice, and goes on with the first. */
static void drop_repeated(Half *half)
{
    size_t kept = 0;

    for (size_t i = 0; i < half->count; i++) {
        const Entry *entry = &half->entries[i];
        const Entry *first = kept > 0 ? &half->entries[kept - 1] : NULL;

        if (first && str_eq(first->key, entry->key))
            tool_error(entry->file, entry->line, "\"%.*s\" stands a second time (first: %.*s:%zu)",
                       (int)entry->key.len, entry->key.at, (int)first->file.len, first->file.at,
                       first->line);
        else
            half->entries[kept++] = *entry;
    }
    half->count = kept;
}

/* Every file of one language, sorted by key; what was read is noted for the build. */
static Half read_half(Arena *arena, Str directory, Text *depfile)
{
    Half half = { .directory = directory, .entries = NEW_ARRAY(arena, Entry, PHRASES_MAX) };
    size_t count;
    const Str *names = tool_list(arena, directory, S(".texts"), &count);

    if (names)
        put_dependency(depfile, directory);
    for (size_t i = 0; i < count; i++) {
        Str file = tool_path(arena, directory, names[i]);

        put_dependency(depfile, file);
        read_file(arena, &half, file);
    }
    if (half.count > 1)
        qsort(half.entries, half.count, sizeof(Entry), compare_entries);
    drop_repeated(&half);
    return half;
}

static void compare_pair(const Entry *a, const Entry *b)
{
    if (a->placeholders != b->placeholders)
        tool_error(b->file, b->line, "\"%.*s\" has other placeholders than its twin at %.*s:%zu",
                   (int)b->key.len, b->key.at, (int)a->file.len, a->file.at, a->line);
}

static void tell_missing(const Entry *entry, const Half *other)
{
    tool_error(entry->file, entry->line, "\"%.*s\" is missing in %.*s", (int)entry->key.len,
               entry->key.at, (int)other->directory.len, other->directory.at);
}

/* Walks both sorted halves at once. */
static void compare_halves(const Half *ja, const Half *en)
{
    size_t i = 0, k = 0;

    while (i < ja->count || k < en->count) {
        int order = i == ja->count   ? 1
                    : k == en->count ? -1
                                     : str_compare(ja->entries[i].key, en->entries[k].key);

        if (order == 0)
            compare_pair(&ja->entries[i], &en->entries[k]);
        else if (order < 0)
            tell_missing(&ja->entries[i], en);
        else
            tell_missing(&en->entries[k], ja);
        i += order <= 0;
        k += order >= 0;
    }
}

static void put_upper(Text *text, Str name)
{
    for (size_t i = 0; i < name.len; i++) {
        char c = name.at[i];

        text_char(text, is_lower(c) ? (char)(c - 'a' + 'A') : c == '.' || c == '-' ? '_' : c);
    }
}

/* rules.unknown-fact becomes PHRASE_RULES_UNKNOWN_FACT. */
static void put_constant(Text *text, Str key)
{
    text_c(text, "PHRASE_");
    put_upper(text, key);
}

/* "a.b-c" and "a-b.c" are two keys but one constant. */
static void check_constants(Arena scratch, const Half *half)
{
    Str *constants = NEW_ARRAY(&scratch, Str, half->count + 1);

    for (size_t i = 0; i < half->count; i++) {
        Text constant = text_open(&scratch, SENTENCE_MAX);

        put_constant(&constant, half->entries[i].key);
        constants[i] = text_str(&constant);
        for (size_t k = 0; k < i; k++)
            if (str_eq(constants[k], constants[i]) &&
                !str_eq(half->entries[k].key, half->entries[i].key))
                tool_error(half->entries[i].file, half->entries[i].line,
                           "\"%.*s\" and \"%.*s\" make the same constant",
                           (int)half->entries[i].key.len, half->entries[i].key.at,
                           (int)half->entries[k].key.len, half->entries[k].key.at);
    }
}

/* The part of the catalogue a key belongs to: "rules" of rules.unknown-fact. */
static Str subject_of(Str key)
{
    Str rest;

    return str_split(key, '.', &rest);
}

/* Every key has a subject among those the build knows of, each of which has a key. */
static void check_subjects(const Half *half, const Str *subjects, size_t count)
{
    bool seen[SUBJECTS_MAX] = { 0 };

    for (size_t i = 0; i < half->count; i++) {
        const Entry *entry = &half->entries[i];
        size_t at = 0;

        while (at < count && !str_eq(subjects[at], subject_of(entry->key)))
            at++;
        if (at == count)
            tool_error(entry->file, entry->line, "\"%.*s\" is of no subject in texts/meson.build",
                       (int)entry->key.len, entry->key.at);
        else
            seen[at] = true;
    }
    for (size_t i = 0; i < count; i++)
        if (!seen[i])
            tool_error(half->directory, 0, "no key begins with \"%.*s.\"", (int)subjects[i].len,
                       subjects[i].at);
}

/*
 * The constants of one subject. Each subject has a range of its own, so that a sentence more leaves
 * the headers of the others, and what was compiled with them, as they are.
 */
static void put_header(Text *text, const Half *half, Str subject, size_t index)
{
    size_t count = 0;

    tool_put_head(text, S("tools/texts.c"));
    text_c(text, "#pragma once\n\nenum {\n    PHRASES_BEFORE_");
    put_upper(text, subject);
    text_c(text, " = ");
    text_int(text, (int64_t)((index + 1) * SUBJECT_RANGE - 1));
    text_c(text, ",\n");
    for (size_t i = 0; i < half->count; i++) {
        if (!str_eq(subject_of(half->entries[i].key), subject))
            continue;
        text_c(text, "    ");
        put_constant(text, half->entries[i].key);
        text_c(text, ",\n");
        count++;
    }
    text_c(text, "};\n");
    if (count > SUBJECT_RANGE)
        tool_die(half->directory, 0, "more than %d sentences begin with \"%.*s.\"", SUBJECT_RANGE,
                 (int)subject.len, subject.at);
}

static void put_str(Text *text, Str value)
{
    text_c(text, "STR(");
    tool_put_literal(text, value);
    text_c(text, ")");
}

/* The tables of phrase.h: one row a subject, in the order of their ranges. */
static void put_tables(Text *text, const Half *ja, const Half *en, const Str *subjects,
                       size_t subject_count)
{
    tool_put_head(text, S("tools/texts.c"));
    text_c(text, "#include \"base/phrase.h\"\n\n");
    for (size_t k = 0; k < subject_count; k++) {
        text_c(text, "static const PhraseRow subject_");
        text_int(text, (int64_t)k);
        text_c(text, "[] = {\n");
        for (size_t i = 0; i < ja->count; i++) {
            if (!str_eq(subject_of(ja->entries[i].key), subjects[k]))
                continue;
            text_c(text, "    { ");
            put_str(text, ja->entries[i].key);
            text_c(text, ",\n      { ");
            put_str(text, ja->entries[i].sentence);
            text_c(text, ",\n        ");
            put_str(text, en->entries[i].sentence);
            text_c(text, " } },\n");
        }
        text_c(text, "};\n\n");
    }
    text_c(text, "const PhraseRows phrase_subjects[] = {\n");
    for (size_t k = 0; k < subject_count; k++) {
        text_c(text, "    { subject_");
        text_int(text, (int64_t)k);
        text_c(text, ", sizeof subject_");
        text_int(text, (int64_t)k);
        text_c(text, " / sizeof(PhraseRow) },\n");
    }
    text_c(text, "};\n\nconst size_t phrase_subject_count = ");
    text_int(text, (int64_t)subject_count);
    text_c(text, ";\n");
}

/* Writes phrases_<subject>.h for each. */
static void write_headers(Arena arena, Str output, const Half *half, const Str *subjects,
                          size_t count)
{
    for (size_t i = 0; i < count; i++) {
        Text header = text_open(&arena, TEXT_MAX), name = text_open(&arena, SENTENCE_MAX);

        put_header(&header, half, subjects[i], i);
        text_all(&name, S("phrases_"), subjects[i], S(".h"));
        tool_write(tool_path(&arena, output, text_str(&name)), text_str(&header));
    }
}

int main(int argc, char **argv)
{
    if (argc < 5 || argc > 4 + SUBJECTS_MAX)
        tool_die(S("texts"), 0, "usage: texts CATALOGUE OUTPUT DEPFILE SUBJECT...");

    Arena arena = arena_open(TOOL_MEMORY);
    Str catalogue = str_from_c(argv[1]), output = str_from_c(argv[2]);
    Text depfile = text_open(&arena, TEXT_MAX);
    Text tables = text_open(&arena, TEXT_MAX);
    Str subjects[SUBJECTS_MAX];
    size_t subject_count = (size_t)argc - 4;

    for (size_t i = 0; i < subject_count; i++)
        subjects[i] = str_from_c(argv[4 + i]);
    /* A directory changes when a file is added to it; naming one makes the build see that. */
    text_all(&depfile, tool_path(&arena, output, S("phrases.c")), S(": "), catalogue);
    Half ja = read_half(&arena, tool_path(&arena, catalogue, S("ja")), &depfile);
    Half en = read_half(&arena, tool_path(&arena, catalogue, S("en")), &depfile);
    compare_halves(&ja, &en);
    check_constants(arena, &en);
    if (tool_errors() == 0)
        check_subjects(&en, subjects, subject_count);
    if (tool_errors() > 0)
        return 1;

    write_headers(arena, output, &en, subjects, subject_count);
    put_tables(&tables, &ja, &en, subjects, subject_count);
    text_c(&depfile, "\n");
    tool_write(tool_path(&arena, output, S("phrases.c")), text_str(&tables));
    tool_write(str_from_c(argv[3]), text_str(&depfile));
    return 0;
}
