/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_post.h"
#include "post/parts.h"

/* What a mail says: that something waits, and where to look. It passes through hands nobody knows:
 * so no number of a case, no name and no count stands in it. */

enum { LETTER_BYTES_MAX = 4 << 10 };

static Str address_of(Arena *arena, const MailSettings *settings, Lang lang, Str path)
{
    Text text = text_open(arena, LETTER_BYTES_MAX);

    text_all(&text, settings->link, S("/"), lang_code(lang), path);
    return text_str(&text);
}

/* The same however often the mail is tried. */
static Str message_id(Arena *arena, const MailSettings *settings, Id mail)
{
    Text text = text_open(arena, LETTER_BYTES_MAX);
    Str host;

    (void)str_split(settings->from, '@', &host);
    text_char(&text, '<');
    id_write(&text, mail);
    text_all(&text, S("@"), host, S(">"));
    return text_str(&text);
}

Mail letter_write(Arena *arena, const MailSettings *settings, Str password,
                  const MailTakeReply *taken)
{
    Lang lang = (Lang)taken->lang;
    Text body = text_open(arena, LETTER_BYTES_MAX);

    phrase_put(&body, PHRASE_POST_LETTER_WAITS, lang,
               address_of(arena, settings, lang, S("/desk")));
    text_put(&body, S("\r\n\r\n"));
    phrase_put(&body, PHRASE_POST_LETTER_WHY, lang,
               address_of(arena, settings, lang, S("/op/notice.choose")));
    text_put(&body, S("\r\n"));
    return (Mail){ .server = settings->server,
                   .user = settings->user,
                   .password = password,
                   .from = settings->from,
                   .to = taken->address,
                   .id = message_id(arena, settings, taken->mail),
                   .at = taken->made,
                   .lang = lang_code(lang),
                   .subject = phrase(PHRASE_POST_LETTER_SUBJECT, lang),
                   .text = text_str(&body) };
}
