/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "verify/verify.h"

#include <sodium.h>
#include <stdlib.h>
#include <string.h>

/* The same as the first program's: a script may call either. */
enum { EXIT_HOLDS = 0, EXIT_FAILED = 1, EXIT_USAGE = 2, EXIT_NO_FILE = 3, EXIT_REFUSED = 7 };

typedef struct Options {
    const char *path, *key, *documents;
    const char *witnesses[VERIFY_WITNESSES_MAX];
    size_t witness_count;
    const char *lang; /* as given, or NULL */
} Options;

static int usage(Lang lang, Message message, const char *detail)
{
    message_say(stderr, lang, message, bytes_of(detail), B(""));
    fputc('\n', stderr);
    return EXIT_USAGE;
}

/* Without --lang, as the person's system is set up. */
static Lang lang_of(const char *given)
{
    static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };

    for (size_t i = 0; !given && i < sizeof names / sizeof names[0]; i++) {
        given = getenv(names[i]);
        if (given && *given == '\0')
            given = NULL;
    }
    return given && strncmp(given, "ja", 2) == 0 ? LANG_JA : LANG_EN;
}

/* An option that stands once. Where its value goes, or NULL. */
static const char **single(Options *options, const char *name)
{
    if (strcmp(name, "--key") == 0)
        return &options->key;
    if (strcmp(name, "--documents") == 0)
        return &options->documents;
    if (strcmp(name, "--lang") == 0)
        return &options->lang;
    return NULL;
}

static int read_options(int argc, char **argv, Options *options)
{
    for (int i = 1; i < argc; i++) {
        bool option = argv[i][0] == '-' && argv[i][1] != '\0';
        bool witness = strcmp(argv[i], "--witness") == 0;
        const char **place = option ? single(options, argv[i]) : &options->path;

        if (witness && options->witness_count == VERIFY_WITNESSES_MAX)
            return usage(lang_of(options->lang), SAY_TOO_MANY_WITNESSES, "16");
        if (witness)
            place = &options->witnesses[options->witness_count++];
        if (!place || (option && i + 1 == argc))
            return usage(lang_of(options->lang), SAY_USAGE, "");
        if (*place)
            return usage(lang_of(options->lang), SAY_TWICE, option ? argv[i] : "FILE");
        *place = argv[option ? ++i : i];
    }
    bool known =
        !options->lang || strcmp(options->lang, "ja") == 0 || strcmp(options->lang, "en") == 0;

    return options->path && options->key && known ? 0
                                                  : usage(lang_of(options->lang), SAY_USAGE, "");
}

static int read_key(Lang lang, const char *given, NoteKeyType type, NoteKey *ret_key)
{
    if (!note_key_read(bytes_of(given), ret_key))
        return usage(lang, SAY_BAD_KEY, given);
    if (ret_key->type != type)
        return usage(lang, type == NOTE_KEY_LOG ? SAY_NOT_A_LOG_KEY : SAY_NOT_A_WITNESS_KEY, "");
    return 0;
}

static int read_keys(const Options *options, Verifier *verifier)
{
    int r = read_key(verifier->lang, options->key, NOTE_KEY_LOG, &verifier->key);

    for (size_t i = 0; r == 0 && i < options->witness_count; i++)
        r = read_key(verifier->lang, options->witnesses[i], NOTE_KEY_WITNESS,
                     &verifier->witnesses[verifier->witness_count++]);
    return r;
}

int main(int argc, char **argv)
{
    Options options = { 0 };
    int r = read_options(argc, argv, &options);

    if (r != 0)
        return r;
    Verifier verifier = { .lang = lang_of(options.lang),
                          .documents = options.documents,
                          .path = options.path,
                          .out = stdout,
                          .complaints = stderr };

    if (sodium_init() < 0)
        return EXIT_FAILED;
    r = read_keys(&options, &verifier);
    if (r != 0)
        return r;
    FILE *file = strcmp(options.path, "-") == 0 ? stdin : fopen(options.path, "rb");

    if (!file) {
        usage(verifier.lang, SAY_NO_FILE, options.path);
        return EXIT_NO_FILE;
    }
    bool holds = verify_file(&verifier, file);

    /* A result that did not reach its reader is none. */
    if (fflush(stdout) != 0 || ferror(stdout))
        return EXIT_FAILED;
    return holds ? EXIT_HOLDS : EXIT_REFUSED;
}
