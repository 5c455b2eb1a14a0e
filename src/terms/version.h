/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * version - a document of a case: what is offered, or what is changed
 *
 * A case is a chain of documents: the base offer, amendments, modifications, and what corrects or
 * restates one of them before it is accepted. Each states all lines as they are to be; notes it
 * only states when they are new or to be stated again (fold.h). Amounts are in minor units of the
 * document's one currency.
 *
 * version_shape is its canonical JSON; version_hash is what signatures and papers refer to.
 */
#pragma once

#include "terms/kind.h"

enum {
    VERSION_LINES_MAX = 5000,
    VERSION_NUMBER_MAX = 999, /* of a line, of a sub-line, of an amendment */
    VERSION_NOTES_MAX = 1000,
    VERSION_PARAMS_MAX = 16,
    VERSION_WAIVERS_MAX = 64,
    VERSION_PAYMENTS_MAX = 200,
    VERSION_CODE_MAX = 40, /* bytes */
    VERSION_TITLE_MAX = 400,
    VERSION_TEXT_MAX = 4000,
    VERSION_BYTES_MAX = 16 << 20 /* of its canonical JSON */
};

/* What a document is. */
typedef enum VersionForm {
    VERSION_OFFER,
    VERSION_AMENDMENT,    /* accepted by both */
    VERSION_MODIFICATION, /* by the seller alone, within the scope */
    VERSION_CORRECTION,   /* of the wording of a document not accepted yet */
    VERSION_RESTATED,     /* another offer instead of one not accepted yet */
    VERSION_FORMS
} VersionForm;

extern const Str version_form_words[VERSION_FORMS];
extern const Phrase version_form_phrases[VERSION_FORMS];

typedef enum SaleTerms {
    SALE_CASH_WITH_ACCEPTANCE,
    SALE_ADVANCE,     /* all before delivery is ordered */
    SALE_INSTALMENTS, /* by the schedule */
    SALE_UNDERTAKING, /* a dependable undertaking: billed as delivered */
    SALE_LETTER_OF_CREDIT,
    SALE_GRANT, /* paid from a grant */
    SALE_FREE,  /* nothing is paid */
    SALE_TERMS
} SaleTerms;

typedef enum LineCondition {
    CONDITION_NEW,
    CONDITION_OVERHAULED,
    CONDITION_USED,
    CONDITION_AS_IS, /* as is, where is */
    LINE_CONDITIONS
} LineCondition;

/* S, P and X of an offer. */
typedef enum LineSupply { SUPPLY_STOCK, SUPPLY_PROCURED, SUPPLY_MIXED, LINE_SUPPLIES } LineSupply;

typedef enum LineLeg { LEG_GOODS, LEG_TECHNOLOGY, LEG_SERVICE, LINE_LEGS } LineLeg;

extern const Str sale_terms_words[SALE_TERMS], line_condition_words[LINE_CONDITIONS];
extern const Str line_supply_words[LINE_SUPPLIES], line_leg_words[LINE_LEGS];
extern const Phrase sale_terms_phrases[SALE_TERMS], line_condition_phrases[LINE_CONDITIONS];
extern const Phrase line_supply_phrases[LINE_SUPPLIES], line_leg_phrases[LINE_LEGS];

typedef struct VersionLine {
    int64_t number, sub; /* sub absent: the line itself */
    Label title;
    Str item; /* code */
    int32_t condition;
    int64_t quantity;
    Str unit;
    int64_t unit_minor, total_minor; /* total of a line with sub-lines: theirs */
    int32_t supply;
    int64_t months;    /* until it is available */
    Str release;       /* offer release code; may be empty */
    Str delivery_term; /* code of who carries it how far; may be empty */
    Str element;       /* of the total package that it serves (package.h); may be empty */
    int32_t leg;
    Str purpose; /* may be empty */
    bool major;  /* significant or major equipment */
} VersionLine;

typedef struct VersionParam {
    Str name;
    Label value;
} VersionParam;

/* A note is known by its code and the line it stands at. */
typedef struct VersionNote {
    Str code;     /* of the library (note.h) */
    int64_t line; /* absent: the whole case */
    const VersionParam *params;
    size_t param_count;
} VersionNote;

typedef struct VersionStrike { /* strikes a note out, expressly */
    Str code;
    int64_t line;
    Str reason;
} VersionStrike;

typedef struct VersionWaiver { /* an element of the total package that is left out, and why */
    Str element, reason;
} VersionWaiver;

typedef struct VersionPayment {
    Date due;
    int64_t minor;
} VersionPayment;

typedef struct CaseVersion {
    /* the document */
    Str case_number;
    int32_t form;
    int64_t index; /* 0 of the base offer, else from 1 up in each form */
    Str of;        /* correction, restated: the designator of the document it takes the place of */
    Date dated;
    Date expiry; /* the last day on which it may be accepted; absent: it needs no acceptance */
    int32_t reason_code; /* why it is made; absent of the base offer only */
    Str reason;
    /* the terms */
    int32_t kind;
    Str purchaser;      /* country, alpha-3 */
    Str reference;      /* of the request */
    Date reference_day; /* its date */
    Label title;
    Str authority; /* the law by which the State sells, lends or gives */
    Str end_use;
    Str partner, origin, territory; /* of the kinds that need them */
    Date return_on;
    int32_t sale_terms;
    Str currency;
    int64_t ceiling_minor;
    int64_t packing_minor, transport_minor, admin_minor; /* below the line; absent: none */
    int64_t deposit_minor;                               /* due with acceptance; absent: none */
    Hash schedule;                                       /* of the payment schedule in the books */
    const VersionLine *lines;
    size_t line_count;
    const VersionNote *notes;
    size_t note_count;
    const VersionStrike *strikes;
    size_t strike_count;
    const VersionWaiver *waivers;
    size_t waiver_count;
    const VersionPayment *payments; /* where no schedule is named */
    size_t payment_count;
} CaseVersion;

extern const Shape version_shape;
extern const Shape version_line_shape, version_note_shape, version_strike_shape;
extern const Shape version_waiver_shape, version_payment_shape;

/* "B" of the base offer; "A1", "M2", "C1", "R1". */
void version_designator(Text *text, const CaseVersion *version);

/* Is it sound in itself: countries and currency there are, no line or note twice, totals that
 * are unit x quantity (and less than one unit of currency an item over), sub-lines that add up,
 * days in order, what its kind needs, reason and expiry where the form asks for them? False with
 * findings at /lines/0/quantity and so on. Notes and package are checked by note.h and
 * package.h. */
MUST_USE bool version_check(const CaseVersion *version, Findings *findings);

void version_write(Text *text, const CaseVersion *version); /* canonical JSON; it was checked */
Hash version_hash(Arena scratch, const CaseVersion *version);

/* The line of these numbers (sub INT64_MIN: the line itself); NULL: none. */
const VersionLine *version_line(const CaseVersion *version, int64_t number, int64_t sub);

/* Is it past its last day of acceptance? What has no last day is never. */
bool version_expired(const CaseVersion *version, Date today);

/* The days of a document's life; DATE_NONE: not yet. */
typedef struct VersionDays {
    Date signed_on, deposited;
    Date implemented; /* by the seller */
} VersionDays;

/* From when it is in force, DATE_NONE: it is not. What needs acceptance is not in force before both
 * signature and, where one is due, deposit; a modification is on its implementation. What took the
 * place of a document is in force like it. */
Date version_in_force(const CaseVersion *version, VersionDays days);
