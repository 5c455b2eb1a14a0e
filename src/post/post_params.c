/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_post.h"
#include "post/parts.h"

/* What is told and asked, field by field. */

const Str notice_way_words[NOTICE_WAYS] = { STR("page"), STR("at-once"), STR("daily") };
const Phrase notice_way_phrases[NOTICE_WAYS] = { PHRASE_POST_WAY_PAGE, PHRASE_POST_WAY_AT_ONCE,
                                                 PHRASE_POST_WAY_DAILY };
const Str notice_kind_words[NOTICE_KINDS] = {
    [NOTICE_SHEET] = STR("sheet"),
    [NOTICE_OPINION_ASKED] = STR("opinion-asked"),
    [NOTICE_OPINION_GIVEN] = STR("opinion-given"),
    [NOTICE_OPINION_LATE] = STR("opinion-late"),
    [NOTICE_ASSIGNED] = STR("assigned"),
    [NOTICE_HELD] = STR("held"),
    [NOTICE_ANSWERED] = STR("answered"),
    [NOTICE_ASKED] = STR("asked"),
    [NOTICE_LETTER] = STR("letter"),
};
const Phrase notice_kind_phrases[NOTICE_KINDS] = {
    [NOTICE_SHEET] = PHRASE_POST_KIND_SHEET,
    [NOTICE_OPINION_ASKED] = PHRASE_POST_KIND_OPINION_ASKED,
    [NOTICE_OPINION_GIVEN] = PHRASE_POST_KIND_OPINION_GIVEN,
    [NOTICE_OPINION_LATE] = PHRASE_POST_KIND_OPINION_LATE,
    [NOTICE_ASSIGNED] = PHRASE_POST_KIND_ASSIGNED,
    [NOTICE_HELD] = PHRASE_POST_KIND_HELD,
    [NOTICE_ANSWERED] = PHRASE_POST_KIND_ANSWERED,
    [NOTICE_ASKED] = PHRASE_POST_KIND_ASKED,
    [NOTICE_LETTER] = PHRASE_POST_KIND_LETTER,
};
const Str mail_state_words[MAIL_STATES] = { STR("waits"), STR("sent"), STR("given-up") };
const Phrase mail_state_phrases[MAIL_STATES] = { PHRASE_POST_STATE_WAITS, PHRASE_POST_STATE_SENT,
                                                 PHRASE_POST_STATE_GIVEN_UP };
const Str mail_trouble_words[MAIL_TROUBLES] = {
    [TROUBLE_REFUSED] = STR("refused"), [TROUBLE_NO_ANSWER] = STR("no-answer"),
    [TROUBLE_NO_TLS] = STR("no-tls"),   [TROUBLE_LOGIN] = STR("login"),
    [TROUBLE_ADDRESS] = STR("address"),
};
const Phrase mail_trouble_phrases[MAIL_TROUBLES] = {
    [TROUBLE_REFUSED] = PHRASE_POST_TROUBLE_REFUSED,
    [TROUBLE_NO_ANSWER] = PHRASE_POST_TROUBLE_NO_ANSWER,
    [TROUBLE_NO_TLS] = PHRASE_POST_TROUBLE_NO_TLS,
    [TROUBLE_LOGIN] = PHRASE_POST_TROUBLE_LOGIN,
    [TROUBLE_ADDRESS] = PHRASE_POST_TROUBLE_ADDRESS,
};
static const Str lang_words[LANG_COUNT] = { [LANG_JA] = STR("ja"), [LANG_EN] = STR("en") };
static const Phrase lang_phrases[LANG_COUNT] = {
    [LANG_JA] = PHRASE_POST_LANG_JA, [LANG_EN] = PHRASE_POST_LANG_EN
};

#define OPTIONAL .optional = true
#define LEAF_OF(Struct, member, name, ...) \
    INT(Struct, member, name, .min = NEVER_SEEN, .max = INT64_MAX, __VA_ARGS__)
#define WAY_OF(Struct, ...) \
    CHOICE(Struct, way, "way", notice_way_words, .choice_labels = notice_way_phrases, \
           .help = PHRASE_POST_FIELD_WAY, __VA_ARGS__)
#define LANG_OF(Struct, ...) \
    CHOICE(Struct, lang, "lang", lang_words, .choice_labels = lang_phrases, \
           .help = PHRASE_POST_FIELD_LANG, __VA_ARGS__)
#define ADDRESS_OF(Struct, ...) \
    TEXT(Struct, address, "address", .max = ADDRESS_MAX, .help = PHRASE_POST_FIELD_ADDRESS, \
         __VA_ARGS__)
#define MAIL_OF(Struct) ID(Struct, mail, "mail", .optional = false, .help = PHRASE_POST_FIELD_MAIL)
#define TROUBLE_OF(Struct, ...) \
    CHOICE(Struct, trouble, "trouble", mail_trouble_words, .choice_labels = mail_trouble_phrases, \
           .help = PHRASE_POST_FIELD_TROUBLE, __VA_ARGS__)
#define CODE_OF(Struct) \
    INT(Struct, code, "code", .min = 0, .max = MAIL_CODE_MAX, OPTIONAL, \
        .help = PHRASE_POST_FIELD_CODE)

/* ---- events ---- */

static const Field chosen_fields[] = {
    WAY_OF(NoticeChosen, .optional = false),
    LANG_OF(NoticeChosen, .optional = false),
    ADDRESS_OF(NoticeChosen, OPTIONAL, .erasable = true),
};
const Shape notice_chosen_shape = SHAPE(NoticeChosen, "notice-chosen", chosen_fields);

static const Field seen_fields[] = {
    LEAF_OF(NoticeSeen, until, "until", .help = PHRASE_POST_FIELD_UNTIL),
};
const Shape notice_seen_shape = SHAPE(NoticeSeen, "notice-seen", seen_fields);

static const Field made_fields[] = {
    MAIL_OF(MailMade),
    LEAF_OF(MailMade, until, "until", .help = PHRASE_POST_FIELD_UNTIL),
    BOOL(MailMade, daily, "daily", .optional = false),
};
const Shape mail_made_shape = SHAPE(MailMade, "mail-made", made_fields);

static const Field one_fields[] = { MAIL_OF(MailOne) };
const Shape mail_one_shape = SHAPE(MailOne, "mail-one", one_fields);

static const Field failed_fields[] = {
    MAIL_OF(MailFailed),
    TROUBLE_OF(MailFailed, .optional = false),
    CODE_OF(MailFailed),
    MOMENT(MailFailed, next, "next", OPTIONAL),
};
const Shape mail_failed_shape = SHAPE(MailFailed, "mail-failed", failed_fields);

/* ---- notices ---- */

static const Field list_params_fields[] = {
    LEAF_OF(NoticeListParams, after, "after", OPTIONAL, .help = PHRASE_POST_FIELD_AFTER),
    INT(NoticeListParams, limit, "limit", .min = 1, .max = NOTICES_SHOWN_MAX, OPTIONAL,
        .help = PHRASE_POST_FIELD_LIMIT),
};
const Shape notice_list_params_shape =
    SHAPE(NoticeListParams, "notice-list-params", list_params_fields);

static const Field shown_fields[] = {
    CHOICE(NoticeShown, kind, "kind", notice_kind_words, .choice_labels = notice_kind_phrases,
           .help = PHRASE_POST_FIELD_KIND),
    LEAF_OF(NoticeShown, seq, "seq", .help = PHRASE_POST_FIELD_SEQ),
    MOMENT(NoticeShown, at, "at", OPTIONAL, .help = PHRASE_POST_FIELD_AT),
    DATE(NoticeShown, due, "due", OPTIONAL, .help = PHRASE_POST_FIELD_DUE),
    TEXT(NoticeShown, subject_kind, "subject-kind", .max = REFERENCE_MAX,
         .help = PHRASE_POST_FIELD_SUBJECT_KIND),
    TEXT(NoticeShown, reference, "reference", .max = REFERENCE_MAX, OPTIONAL,
         .help = PHRASE_POST_FIELD_REFERENCE),
    ID(NoticeShown, subject, "subject", .optional = false, .help = PHRASE_POST_FIELD_SUBJECT),
};
static const Shape notice_shown_shape = SHAPE(NoticeShown, "notice", shown_fields);

static const Field list_fields[] = {
    LEAF_OF(NoticeListReply, seen, "seen", .help = PHRASE_POST_FIELD_SEEN),
    LEAF_OF(NoticeListReply, until, "until", .help = PHRASE_POST_FIELD_UNTIL),
    LIST(NoticeListReply, notices, notice_count, "notices", NoticeShown, notice_shown_shape,
         .max = NOTICES_SHOWN_MAX, OPTIONAL, .help = PHRASE_POST_FIELD_NOTICES),
    BOOL(NoticeListReply, more, "more", .optional = false, .help = PHRASE_POST_FIELD_MORE),
    LIST(NoticeListReply, due, due_count, "due", NoticeShown, notice_shown_shape,
         .max = 2 * NOTICES_SHOWN_MAX, OPTIONAL, .help = PHRASE_POST_FIELD_DUE_LIST),
};
const Shape notice_list_shape = SHAPE(NoticeListReply, "notices", list_fields);

static const Field seen_params_fields[] = {
    LEAF_OF(NoticeSeenParams, until, "until", .help = PHRASE_POST_FIELD_UNTIL),
};
const Shape notice_seen_params_shape =
    SHAPE(NoticeSeenParams, "notice-seen-params", seen_params_fields);

static const Field choose_params_fields[] = {
    WAY_OF(NoticeChooseParams, .optional = false),
    ADDRESS_OF(NoticeChooseParams, OPTIONAL),
    LANG_OF(NoticeChooseParams, OPTIONAL),
};
const Shape notice_choose_params_shape =
    SHAPE(NoticeChooseParams, "notice-choose-params", choose_params_fields);

static const Field choice_fields[] = {
    WAY_OF(NoticeChoiceReply, .optional = false),
    ADDRESS_OF(NoticeChoiceReply, OPTIONAL),
    LANG_OF(NoticeChoiceReply, .optional = false),
    LEAF_OF(NoticeChoiceReply, seen, "seen", .help = PHRASE_POST_FIELD_SEEN),
    BOOL(NoticeChoiceReply, broken, "broken", .optional = false, .help = PHRASE_POST_FIELD_BROKEN),
};
const Shape notice_choice_shape = SHAPE(NoticeChoiceReply, "notice-choice", choice_fields);

/* ---- mails ---- */

static const Field mails_params_fields[] = {
    CHOICE(MailListParams, state, "state", mail_state_words, .choice_labels = mail_state_phrases,
           OPTIONAL, .help = PHRASE_POST_FIELD_STATE),
    LEAF_OF(MailListParams, before, "before", OPTIONAL, .help = PHRASE_POST_FIELD_BEFORE),
    INT(MailListParams, limit, "limit", .min = 1, .max = MAILS_SHOWN_MAX, OPTIONAL,
        .help = PHRASE_POST_FIELD_LIMIT),
};
const Shape mail_list_params_shape = SHAPE(MailListParams, "mail-list-params", mails_params_fields);

static const Field mail_shown_fields[] = {
    MAIL_OF(MailShown),
    LEAF_OF(MailShown, seq, "seq", .help = PHRASE_POST_FIELD_SEQ),
    TEXT(MailShown, person, "person", .max = REFERENCE_MAX, .help = PHRASE_POST_FIELD_PERSON),
    MOMENT(MailShown, made, "made", .optional = false, .help = PHRASE_POST_FIELD_MADE),
    MOMENT(MailShown, tried, "tried", OPTIONAL, .help = PHRASE_POST_FIELD_TRIED),
    MOMENT(MailShown, next, "next", OPTIONAL, .help = PHRASE_POST_FIELD_NEXT),
    INT(MailShown, tries, "tries", .min = 0, .max = MAIL_TRIES_MAX,
        .help = PHRASE_POST_FIELD_TRIES),
    TROUBLE_OF(MailShown, OPTIONAL),
    CODE_OF(MailShown),
};
static const Shape mail_shown_shape = SHAPE(MailShown, "mail", mail_shown_fields);

static const Field mails_fields[] = {
    LIST(MailListReply, mails, mail_count, "mails", MailShown, mail_shown_shape,
         .max = MAILS_SHOWN_MAX, OPTIONAL, .help = PHRASE_POST_FIELD_MAILS),
    BOOL(MailListReply, more, "more", .optional = false, .help = PHRASE_POST_FIELD_MORE),
};
const Shape mail_list_shape = SHAPE(MailListReply, "mails", mails_fields);

/* ---- what this room asks itself ---- */

static const Field make_fields[] = {
    LEAF_OF(MailMakeParams, until, "until", .help = PHRASE_POST_FIELD_UNTIL),
    BOOL(MailMakeParams, daily, "daily", .optional = false),
};
const Shape mail_make_params_shape = SHAPE(MailMakeParams, "mail-make-params", make_fields);

static const Field take_fields[] = {
    MAIL_OF(MailTakeReply),
    MOMENT(MailTakeReply, made, "made", .optional = false, .help = PHRASE_POST_FIELD_MADE),
    LANG_OF(MailTakeReply, .optional = false),
    ADDRESS_OF(MailTakeReply, OPTIONAL),
};
const Shape mail_take_shape = SHAPE(MailTakeReply, "mail-taken", take_fields);

static const Field settle_fields[] = {
    MAIL_OF(MailSettleParams),
    TROUBLE_OF(MailSettleParams, OPTIONAL),
    CODE_OF(MailSettleParams),
};
const Shape mail_settle_params_shape = SHAPE(MailSettleParams, "mail-settle", settle_fields);

static const Field settled_fields[] = {
    MAIL_OF(MailSettledReply),
    CHOICE(MailSettledReply, state, "state", mail_state_words, .choice_labels = mail_state_phrases,
           .help = PHRASE_POST_FIELD_STATE),
};
const Shape mail_settled_shape = SHAPE(MailSettledReply, "mail-settled", settled_fields);
