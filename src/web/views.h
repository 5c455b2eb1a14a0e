/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * views - what the templates of assets/pages/ show; private to the room
 *
 * A view holds what is on the page and nothing else: a page's function fills it, the template of
 * the same name writes it.
 */
#pragma once

#include "web/page.h"

/* Text with the language it is in. */
typedef struct WordsView {
    Str lang, words;
} WordsView;

typedef struct LinkView {
    Url address;
    Str words;
} LinkView;

/* What can be recorded now, from the page it is about. */
typedef struct NowView {
    const LinkView *links;
    size_t link_count;
} NowView;

typedef struct CrumbView {
    Url address;
    Str words;
} CrumbView;

/* A hidden field of a form. */
typedef struct FieldView {
    Str name, value;
} FieldView;

typedef struct TabView {
    Url address;
    Str words;
    bool current;
} TabView;

typedef struct ChoiceView {
    Str id, value, words; /* id: of the control, where a page needs one */
    bool chosen;
} ChoiceView;

/* kind: the outcome's word, "undecided" or "lawless"; picks the colour and the pattern. */
typedef struct VerdictView {
    Str kind, sign, words;
    const WordsView *outcomes; /* undecided: those left */
    size_t outcome_count;
} VerdictView;

typedef struct FindingView {
    Str message, remedy;
    Url field; /* "#f-destination", the control; empty: no control is at fault */
} FindingView;

/* What is wrong with what was sent, at the head of a page; without a title nothing is. */
typedef struct ErrorsView {
    Str title, text;
    const FindingView *findings;
    size_t finding_count;
} ErrorsView;

/* Two of one kind are chosen, to be compared. */
typedef struct BetweenView {
    Url self;
    Str from_label, to_label;
    const ChoiceView *froms;
    size_t from_count;
    const ChoiceView *tos;
    size_t to_count;
} BetweenView;

/* A form led here and was recorded. Without a leaf none was. */
typedef struct RecordedView {
    Str leaf;
    Url proof;
} RecordedView;

typedef struct QuestionView {
    Str question, label, agencies;
    bool marks_only, disputed;
} QuestionView;

/* ---- around every page ---- */

/* A part of a page that a script asked for, as a document of its own. */
typedef struct FragmentView {
    Str lang, title;
    Html body;
} FragmentView;

typedef struct LayoutView {
    Str lang, other_lang, title, here;
    bool broken, again, with_record, shut, proven; /* shut: nobody has signed in who must */
    Str actor, principal;                          /* who acts, for whom; empty: nobody chosen */
    Url choose, mine;
    bool practises; /* a practice record: every page says so */
    Str halted;     /* why nothing is sealed; empty: all is well */
    Url journal;
    Html body;
    Url home, other_address;
    const TabView *tabs;
    size_t tab_count;
    const CrumbView *crumbs;
    size_t crumb_count;
} LayoutView;

typedef struct TroubleView {
    Str title, message;
    const FindingView *findings;
    size_t finding_count;
    Url home;
} TroubleView;

/* ---- stories ---- */

typedef struct BriefView {
    Str line; /* the line's title, when the case has several */
    VerdictView verdict;
    Str law, facts; /* confidence in words */
} BriefView;

typedef struct StoriesRow {
    Url address;
    Str title, item, destination;
    PageDate day;
    const BriefView *briefs;
    size_t brief_count;
} StoriesRow;

typedef struct StoriesView {
    Url self;
    Str query;
    size_t count, total;
    const StoriesRow *rows;
    size_t row_count;
} StoriesView;

/* ---- facts and decisions ---- */

typedef struct WitnessView {
    WordsView value; /* words empty: the witness could not say */
    Str by, confidence;
    PageDate on;
    WordsView source;
} WitnessView;

typedef struct FactView {
    Str label;
    bool disputed;
    const WitnessView *witnesses;
    size_t witness_count;
} FactView;

/* A line's judgement on a day. */
typedef struct JudgedView {
    VerdictView verdict;
    Str regime, pack_name;
    Url pack; /* empty: no pack */
    PageDate on, known;
    Html explanation; /* empty: no pack */
    Str why_none;     /* then */
    const QuestionView *questions;
    size_t question_count;
} JudgedView;

typedef struct SourceView {
    Str key, confidence;
    WordsView cite;
} SourceView;

typedef struct LineView {
    Str title;
    Url try_address, history;
    const FactView *facts;
    size_t fact_count;
} LineView;

typedef struct ExpectationView {
    PageDate on;
    bool of_its_day; /* the day the story itself is told of */
    Str line, regime;
    VerdictView verdict;
    Url decision;
    WordsView note;
    const FactView *changes; /* facts laid over the line's for this alone */
    size_t change_count;
    const QuestionView *questions;
    size_t question_count;
} ExpectationView;

typedef struct StoryView {
    Str title, decided;
    WordsView told, limits;
    PageDate day;
    int64_t number; /* of the table of historical cases; 0: none */
    Url history;
    const SourceView *sources;
    size_t source_count;
    const WordsView *assumptions;
    size_t assumption_count;
    const FactView *facts; /* that all lines share */
    size_t fact_count;
    const LineView *lines;
    size_t line_count;
    bool has_many_lines;
    const ExpectationView *expectations;
    size_t expectation_count;
    const ExpectationView *flips;
    size_t flip_count;
} StoryView;

typedef struct DecisionView {
    Str title, line;
    Url self, story, history, try_address;
    Str line_id, expectation; /* fields that stay when another day is asked for */
    Str on, known;            /* as typed */
    const ChoiceView *regimes;
    size_t regime_count;
    const FactView *changes;
    size_t change_count;
    JudgedView judged;
} DecisionView;

/* ---- timeline ---- */

typedef struct SliceView {
    size_t number;
    PageDate from, last; /* both days count */
    VerdictView verdict;
    Str pack, rules;
    Url decision;
} SliceView;

typedef struct HistoryView {
    Str title, caption; /* title empty: the case has one line */
    size_t number;      /* of the drawing on its page */
    Html drawing;
    const SliceView *slices;
    size_t slice_count;
} HistoryView;

typedef struct TimelineView {
    Str title, regime, known;
    Url self, back;
    const FieldView *keeps; /* fields that stay when the form is sent */
    size_t keep_count;
    const ChoiceView *regimes;
    size_t regime_count;
    const HistoryView *histories;
    size_t history_count;
} TimelineView;

/* ---- packs ---- */

typedef struct PackRow {
    Url address, compare; /* compare: with the one before; empty without */
    Str label, id;
    PageDate from, last, made; /* last: the last day in force; none when open */
    bool stands;               /* in force on the day asked about */
    size_t rules;
} PackRow;

typedef struct RegimeView {
    Str name;
    PageDate on;
    const PackRow *packs;
    size_t pack_count;
    bool none_stands;
} RegimeView;

typedef struct PacksView {
    Url self, compare;
    PageDate on;
    const RegimeView *regimes;
    size_t regime_count;
} PacksView;

typedef struct CitationView {
    Str source, confidence;
    WordsView article;
} CitationView;

typedef struct TermView { /* a definition, a condition, a duty ... */
    Str id;
    WordsView label;
    const CitationView *citations;
    size_t citation_count;
} TermView;

typedef struct RuleView {
    Str id, effect;
    WordsView label;
    const CitationView *citations;
    size_t citation_count;
    const TermView *marks;
    size_t mark_count;
    Str text, text_lang;
    Str origin; /* the pack that stated it, when it is another */
} RuleView;

typedef struct MarksView { /* of one kind */
    Str name;
    const TermView *marks;
    size_t mark_count;
} MarksView;

typedef struct PackSourceView {
    WordsView label;
    Str confidence, instrument;
} PackSourceView;

typedef struct PackView {
    Str title, id, regime, amends_name, made_by;
    WordsView made_by_label;
    Url amends, packs, keywords; /* keywords: the same in the other keyword language */
    Str keywords_name;
    PageDate from, last, made;
    const WordsView *notes;
    size_t note_count;
    const PackSourceView *sources;
    size_t source_count;
    const RuleView *rules;
    size_t rule_count;
    const TermView *definitions;
    size_t definition_count;
    const MarksView *kinds;
    size_t kind_count;
    size_t examples, promises;
    Str text, text_lang;
} PackView;

/* A line of a change: kind "same", "removed" or "added". */
typedef struct DiffLineView {
    Str words;
    bool changed;
} DiffLineView;

typedef struct ChangeView {
    Str id, kind, name; /* name: the kind in words */
    const DiffLineView *befores;
    size_t before_count;
    const DiffLineView *afters;
    size_t after_count;
} ChangeView;

typedef struct CompareView {
    Str from_name, to_name, text_lang;
    BetweenView between;
    bool chosen;
    const ChangeView *changes;
    size_t change_count;
} CompareView;

/* ---- registers ---- */

typedef struct RegisterRowView {
    Url address;
    Str title, name, key;
    size_t rows;
} RegisterRowView;

typedef struct RegistersView {
    const RegisterRowView *registers;
    size_t register_count;
} RegistersView;

typedef struct CellView {
    WordsView words;
} CellView;

typedef struct StandingView { /* a row of a register as it stands on the day */
    Str key, name;            /* name: of the country */
    const CellView *cells;
    size_t cell_count;
    PageDate from, last, unknown_after, known_from;
    Str answer_kind, answer;
    Str confidence;
    WordsView source, note;
} StandingView;

typedef struct RegisterView {
    Url self, all, registers;
    Str title, name, on, known;
    PageDate day, known_day; /* day none: every row, whatever the day */
    Str absence;             /* what a key without a row means on the day */
    const WordsView *notes;
    size_t note_count;
    const WordsView *columns;
    size_t column_count;
    const StandingView *rows;
    size_t row_count;
} RegisterView;

typedef struct AboutView {
    Url stories, try_address, packs, registers, tutorial;
} AboutView;

/* ---- trying a transfer ---- */

/* A fact as a control of a form. Which one: kind, "radio", "checkbox", "select" or "text". */
typedef struct InputView {
    Str name, question, agencies, why, hint, error, value;
    Str kind; /* of choices that stand side by side: "radio", "checkbox" */
    bool needed, grouped, select, tall;
    const ChoiceView *choices;
    size_t choice_count;
} InputView;

typedef struct AnswerView {
    Str label, value;
    Url change;
} AnswerView;

typedef struct TryView {
    Str title;
    Url self, other_mode, again, history, without_day;
    bool one_at_a_time, done;
    PageDate day; /* the day of the address, which goes before the day the case states */
    ErrorsView errors;
    const FieldView *keeps;
    size_t keep_count;
    const InputView *inputs; /* those that still matter first */
    size_t input_count;
    const InputView *others;
    size_t other_count;
    const AnswerView *answers;
    size_t answer_count;
    JudgedView judged;
} TryView;

typedef struct StartView {
    Url self;
    const ChoiceView *regimes;
    size_t regime_count;
} StartView;

/* ---- operations ---- */

/* A field of an operation, or a group of fields. Which control: the flags say it. */
typedef struct EntryView {
    Str name, label, hint, error, value;
    Str id; /* of its control, told apart from those of other forms on the page */
    bool needed, group, grouped, select, area, wide, number;
    bool several;  /* boxes to tick instead of one answer */
    bool chooses;  /* the rest of the form follows from it */
    bool more;     /* a list that may have another row */
    bool full;     /* one that may, but not in a form */
    bool folded;   /* an optional one that nobody has filled in */
    bool sent;     /* what was asked for: one goes on from here */
    Str list;      /* of what is suggested as one types; empty: nothing is */
    bool suggests; /* the list stands beside this one: its choices */
    Str offers;    /* where more of them is asked for */
    const ChoiceView *choices;
    size_t choice_count;
    const struct EntryView *entries;
    size_t entry_count;
} EntryView;

typedef struct ValueView {
    Str label, words;
    bool lines; /* breaks of lines are kept */
    const struct ValueView *values;
    size_t value_count;
} ValueView;

typedef struct OfferElementView { /* of the total package */
    Str name, status, kind, reason;
} OfferElementView;

/* What an offer comes to and lacks, beside the form it is written in. */
typedef struct OfferPanelView {
    bool shown;
    bool sent; /* it was asked for: one goes on from here */
    const ValueView *sums;
    size_t sum_count;
    const OfferElementView *elements;
    size_t element_count;
    bool whole;
    const FindingView *gaps;
    size_t gap_count;
} OfferPanelView;

/* A document beside the form that is filled in from it. */
typedef struct BesideView {
    const ChoiceView *choices; /* none: there is nothing to show */
    size_t choice_count;
    Str title; /* of the one that is shown; empty: none is */
    Url frame, picture, save;
    bool elsewhere; /* no browser shows it */
} BesideView;

typedef struct OpView {
    Str title, operation, subject, submit, done;
    Str file;   /* the case it was opened from, by its number; empty: it was opened by itself */
    Str secret; /* shown this once */
    Url self, back, actor, proof;
    Url receipt;           /* to take one of what is shown; empty: there is none to take */
    const LinkView *nexts; /* what can be done with it */
    size_t next_count;
    bool form, reads, upload, nobody, recorded;
    bool another; /* four eyes: it is not for whoever looks */
    Url since;    /* what happened to it; empty: no page tells */
    int64_t leaf;
    ErrorsView errors;
    OfferPanelView offer;
    BesideView beside;
    Str writer; /* whose what is typed is until it is recorded; empty: it is not kept */
    Url apart;  /* the same form on a page of its own, where a document stands beside it */
    const FieldView *keeps;
    size_t keep_count;
    const EntryView *entries;
    size_t entry_count;
    const ValueView *values;
    size_t value_count;
} OpView;

/* In place of something protected: why is it read? */
typedef struct UnexplainedView {
    Str title, why;
    OpView form;
} UnexplainedView;

typedef struct OpRow {
    Url address;
    Str name, help, right;
    bool reads;
} OpRow;

typedef struct OpsView {
    const OpRow *rows;
    size_t row_count;
} OpsView;

typedef struct ActorView {
    Url self;
    Str token, back;
    ErrorsView errors;
    bool nobody_else;
    const ChoiceView *actors;
    size_t actor_count;
    const ChoiceView *principals;
    size_t principal_count;
} ActorView;

/* ---- signing in ---- */

typedef struct IssuerView {
    Url address;
    WordsView name;
} IssuerView;

/* It leads on by itself. */
typedef struct SignInDoneView {
    Url next;
} SignInDoneView;

/* A passkey is asked for where its challenge is; else `named` is where it could be. */
typedef struct SignInView {
    Url self, open;
    Str token, back, handle, challenge, address, named;
    const IssuerView *issuers;
    size_t issuer_count;
    ErrorsView errors;
} SignInView;

/* Without a seed the invitation is asked for. */
typedef struct SignInOpenView {
    Url self;
    Str token, handle, invitation, factor, seed, link;
    ErrorsView errors;
} SignInOpenView;

typedef struct SignInCodesView {
    Url next;
    const WordsView *codes;
    size_t code_count;
} SignInCodesView;

typedef struct SessionRow {
    Str id, opened, until, way;
    bool own; /* of this visit */
} SessionRow;

typedef struct TokenRow {
    Str id, name, scopes, until;
} TokenRow;

typedef struct PasskeyRow {
    Str id, name, address, added, used;
    Str out; /* since when it is not used any more; "": it is */
} PasskeyRow;

/* Making one: what the browser is to ask the authenticator. */
typedef struct SignInPasskeyView {
    Url self;
    Str token, challenge, address, user, handle, person, known, name;
    ErrorsView errors;
} SignInPasskeyView;

typedef struct SignInMineView {
    Url self, make;
    Str token, lead, done, named;
    const PasskeyRow *passkeys;
    size_t passkey_count;
    ErrorsView errors;
    const SessionRow *sessions;
    size_t session_count;
    const TokenRow *keys; /* tokens of programs */
    size_t key_count;
} SignInMineView;

/* ---- the docket ---- */

typedef struct ItemRow {
    Url address;
    Str reference, title, keeper, destinations, changed, state, state_kind, verdict, marking;
    int64_t questions, holds, round;
} ItemRow;

/* A kept filter of a list, as a tab above it. */
typedef struct FilterView {
    Url address, give_up; /* give_up empty: they may not */
    Str name, count;
    bool shared, current;
} FilterView;

typedef struct FiltersView {
    RecordedView recorded;
    Url all, rename,
        give_up; /* rename, give_up: of the one that is open; empty: none, or not theirs */
    bool narrowed, may_keep, may_share;
    const FilterView *filters;
    size_t filter_count;
    const FilterView *brokens; /* which the list takes no more */
    size_t broken_count;
    Url keep, share; /* where what narrows the list is kept */
    const FieldView *fields;
    size_t field_count;
} FiltersView;

typedef struct DocketView {
    FiltersView kept;
    Url many; /* where the ticked rows go; empty: they may do nothing to many at once */
    Str token;
    Url self, open, clear, next;
    Str words, said;
    bool filtered; /* beyond the words: the filters stand open */
    const ChoiceView *destinations;
    size_t destination_count;
    const ChoiceView *states;
    size_t state_count;
    const ChoiceView *helds;
    size_t held_count;
    const ChoiceView *agencies;
    size_t agency_count;
    const ChoiceView *regimes;
    size_t regime_count;
    const ItemRow *rows;
    size_t row_count;
} DocketView;

/* ---- people, the journal, who did what ---- */

typedef struct PersonRow {
    Str name, handle, organisation, roles, clearance, from, until;
    bool active;
} PersonRow;

/* An organisation's own sign-in that is trusted; somebody bound there. */
typedef struct IssuerLine {
    Url address;
    Str name, organisation, at, since;
} IssuerLine;

typedef struct IssuersView {
    RecordedView recorded;
    const IssuerLine *issuers;
    size_t issuer_count;
    Url add; /* empty: not for whoever looks */
} IssuersView;

typedef struct BoundRow {
    Str name, handle, subject, bound, by, confirmed, used;
    Url confirm, release; /* empty: not to be done */
} BoundRow;

typedef struct IssuerPageView {
    RecordedView recorded;
    Str name, ended; /* ended: that it was taken out of use */
    const ValueView *facts;
    size_t fact_count;
    const BoundRow *people;
    size_t person_count;
    bool more;
    Url withdraw, bind;
} IssuerPageView;

typedef struct PeopleView {
    RecordedView recorded;
    const PersonRow *people;
    size_t person_count;
    const ValueView *organisations;
    size_t organisation_count;
    Url add_person, change_person, add_organisation;
    Url issuers; /* empty: not for whoever looks */
} PeopleView;

typedef struct HealthView {
    Str name, value, kind, words;
} HealthView;

typedef struct LeafRow {
    Url address;
    int64_t leaf;
    Str when, kind, by, state, state_kind;
    Str why; /* a protected reading was made; empty: nothing to say */
    Str subject;
    Url subject_address; /* empty: there is no page of it */
} LeafRow;

typedef struct JournalView {
    Url checkpoint_address, audit;
    Str origin, root, checkpoint;
    int64_t size, sealed, witnessed;
    const HealthView *healths;
    size_t health_count;
    const WordsView *keys;
    size_t key_count;
} JournalView;

typedef struct AuditView {
    Url self, older;
    OpView form;
    bool refused;
    const LeafRow *rows;
    size_t row_count;
} AuditView;

typedef struct LeafView {
    int64_t leaf;
    Str state, state_kind, text, kind, when;
    Url journal; /* where it leads up to, under this name */
    Str up;
    const WordsView *steps; /* the proof: hashes from the leaf to the root */
    size_t step_count;
    Str root;
    int64_t size;
} LeafView;
