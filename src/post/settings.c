/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_post.h"
#include "post/post.h"

/* The file "mail" of a record. */

static bool is_server(Str text)
{
    Str rest;

    (void)str_split(text, ':', &rest);
    return (str_starts(text, S("smtp://")) || str_starts(text, S("smtps://"))) &&
           mail_header_is(text) && rest.len > 2 && rest.at[2] != '/';
}

/* Where people look is served over https, or on this machine. */
static bool is_link(Str text)
{
    bool good = str_starts(text, S("https://")) || str_starts(text, S("http://127.0.0.1:"));

    for (size_t i = 0; i < text.len; i++)
        good &= text.at[i] > ' ' && text.at[i] <= '~' && text.at[i] != '<' && text.at[i] != '>';
    return good && text.at[text.len - 1] != '/';
}

static bool is_domain(Str text)
{
    static const char nobody[] = "x@";
    char address[256];
    size_t before = sizeof nobody - 1;

    if (text.len + before > sizeof address)
        return false;
    for (size_t i = 0; i < before + text.len; i++)
        address[i] = i < before ? nobody[i] : text.at[i - before];
    return mail_address_is((Str){ address, before + text.len });
}

static bool is_word(Str text)
{
    return text.len > 0 && mail_header_is(text);
}

typedef struct Setting {
    Str name;
    size_t offset;
    bool (*is)(Str text);
} Setting;

static const Setting settings[] = {
    { STR("server"), offsetof(MailSettings, server), is_server },
    { STR("from"), offsetof(MailSettings, from), mail_address_is },
    { STR("link"), offsetof(MailSettings, link), is_link },
    { STR("user"), offsetof(MailSettings, user), is_word },
    { STR("password-file"), offsetof(MailSettings, password_file), is_word },
};

static void read_domain(MailSettings *read, Str value, Place place, Findings *findings)
{
    if (read->domain_count == SETTINGS_DOMAINS_MAX)
        finding_error(findings, place, PHRASE_POST_TOO_MANY_DOMAINS, PHRASE_NONE, S(""));
    else if (!is_domain(value))
        finding_error(findings, place, PHRASE_POST_BAD_SETTING, PHRASE_POST_SETTING_REMEDY, S("to"),
                      value);
    else
        read->domains[read->domain_count++] = value;
}

static void read_line(MailSettings *read, Str line, Place place, Findings *findings)
{
    Str value, name = str_split(line, ' ', &value);

    value = str_trim(value);
    if (str_eq(name, S("to"))) {
        read_domain(read, value, place, findings);
        return;
    }
    for (size_t i = 0; i < COUNT_OF(settings); i++) {
        Str *here = (Str *)(void *)((char *)read + settings[i].offset);
        if (!str_eq(name, settings[i].name))
            continue;
        if (here->len)
            finding_error(findings, place, PHRASE_POST_SETTING_TWICE, PHRASE_NONE, name);
        else if (!settings[i].is(value))
            finding_error(findings, place, PHRASE_POST_BAD_SETTING, PHRASE_POST_SETTING_REMEDY,
                          name, value);
        else
            *here = value;
        return;
    }
    finding_error(findings, place, PHRASE_POST_NO_SETTING, PHRASE_POST_SETTING_REMEDY, name);
}

/* Without whom it is sent to, by what and from where, nothing can be sent; and of a user and a
 * password neither is anything alone. */
static bool is_whole(const MailSettings *read)
{
    return read->server.len > 0 && read->from.len > 0 && read->link.len > 0 &&
           read->domain_count > 0 && (read->user.len > 0) == (read->password_file.len > 0);
}

bool settings_read(Str bytes, Str file, MailSettings *ret_settings, Findings *findings)
{
    MailSettings read = { .domain_count = 0 };
    size_t errors = findings->error_count;
    uint32_t number = 0;

    for (Str rest = bytes; rest.len > 0;) {
        Str line = str_trim(str_split(rest, '\n', &rest));
        Place place = { .file = file, .line = ++number, .source = line };
        if (line.len > 0 && line.at[0] != '#')
            read_line(&read, line, place, findings);
    }
    if (findings->error_count == errors && !is_whole(&read))
        finding_error(findings, ((Place){ .file = file }), PHRASE_POST_SETTINGS_LACK,
                      PHRASE_POST_SETTING_REMEDY, S(""));
    *ret_settings = read;
    return findings->error_count == errors;
}

int settings_load(Arena *arena, Str record_dir, MailSettings *ret_settings, bool *ret_has,
                  Findings *findings)
{
    Text path = text_open(arena, record_dir.len + 8);
    Str bytes;

    text_all(&path, record_dir, S("/mail"));
    int r = world_read_file(arena, text_str(&path), SETTINGS_FILE_MAX, &bytes);
    *ret_has = r == 0;
    if (r == WORLD_E_NOT_FOUND)
        return 0;
    if (r)
        return r < 0 ? trace(r) : fault(FAULT_DISK, "the settings of mail cannot be read");
    return settings_read(bytes, text_str(&path), ret_settings, findings) ? 0 : OFFICE_E_INVALID;
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

bool settings_allow(const MailSettings *read, Str address)
{
    Str domain;

    (void)str_split(address, '@', &domain);
    for (size_t i = 0; i < read->domain_count; i++) {
        Str allowed = read->domains[i];
        bool same = allowed.len == domain.len;
        for (size_t c = 0; same && c < domain.len; c++)
            same = lower(domain.at[c]) == lower(allowed.at[c]);
        if (same)
            return true;
    }
    return false;
}
