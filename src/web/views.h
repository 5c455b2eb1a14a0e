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

typedef struct LayoutView {
    Str lang, other_lang, title;
    bool broken, with_record;
    Str actor, principal; /* who acts, for whom; empty: nobody chosen */
    Url choose;
    Str halted; /* why nothing is sealed; empty: all is well */
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
    Url stories, try_address, packs, registers;
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
    bool needed, group, grouped, select, area, wide, number;
    bool several; /* boxes to tick instead of one answer */
    bool chooses; /* the rest of the form follows from it */
    bool more;    /* a list that may have another row */
    bool folded;  /* an optional one that nobody has filled in */
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

typedef struct OpView {
    Str title, operation, subject, submit, done;
    Url self, back, actor, proof;
    bool form, reads, upload, nobody, recorded;
    int64_t leaf;
    ErrorsView errors;
    const FieldView *keeps;
    size_t keep_count;
    const EntryView *entries;
    size_t entry_count;
    const ValueView *values;
    size_t value_count;
} OpView;

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

/* ---- the docket ---- */

typedef struct ItemRow {
    Url address;
    Str reference, title, keeper, destinations, changed, state, state_kind, verdict, marking;
    int64_t questions, holds, round;
} ItemRow;

typedef struct DocketView {
    Url self, open, clear, next;
    Str words, destination, said;
    bool filtered; /* beyond the words: the filters stand open */
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

/* ---- an item ---- */

typedef struct HoldView {
    Str reason, authority, since, by, until, release_reason, release_authority, released,
        released_by;
    Url release; /* its form; empty: it is released */
    int64_t leaf;
} HoldView;

/* What stands above every page of an item. */
typedef struct IdentityView {
    Str reference, title, countries, state, state_kind, marking, changed;
    Url address;
    RecordedView recorded;
    int64_t round;
    bool unscreened; /* this record screens nobody */
    int64_t read_as; /* the leaf that tells of this reading; 0: reading it leaves none */
    Url read_proof;
    const HoldView *holds; /* open ones */
    size_t hold_count;
    const TabView *tabs;
    size_t tab_count;
} IdentityView;

typedef struct TaskView {
    Str name, status, kind, detail;
    Url address;
} TaskView;

typedef struct StepView { /* an operation this state allows */
    Str name, help;
    Url address;
} StepView;

typedef struct ItemView {
    IdentityView identity;
    Str summary, opened, assigned, task, origin, origin_reference;
    Url status, bundle;
    const TaskView *tasks;
    size_t task_count;
    const StepView *steps;
    size_t step_count;
    const WordsView *organisations;
    size_t organisation_count;
    const WordsView *hands;
    size_t hand_count;
    const HoldView *past_holds;
    size_t past_hold_count;
} ItemView;

typedef struct StatementView {
    Str words, by, entered, entered_by, said_on, source, confidence, ending, end_reason, ended;
    Url correct, retract, proof, document;
    bool stands;
} StatementView;

typedef struct ItemFactView {
    Str name, id;
    bool disputed;
    const StatementView *statements;
    size_t statement_count;
} ItemFactView;

typedef struct ItemLineView {
    Str title; /* empty: of all lines */
    const ItemFactView *facts;
    size_t fact_count;
} ItemLineView;

typedef struct ItemFactsView {
    IdentityView identity;
    const ItemLineView *lines;
    size_t line_count;
    bool may_state;
    OpView state;
} ItemFactsView;

typedef struct ItemQuestionView {
    Str agency, about, words, due, asked, asked_by, answer, answered, answered_by;
    bool is_answered, late;
    Url proof, answer_address;
} ItemQuestionView;

typedef struct AgencyView {
    Str name;
    int64_t open;
    const ItemQuestionView *questions;
    size_t question_count;
} AgencyView;

typedef struct ItemQuestionsView {
    IdentityView identity;
    const AgencyView *agencies;
    size_t agency_count;
    bool may_ask;
    OpView ask;
} ItemQuestionsView;

typedef struct LineJudgedView {
    Str title, regime;
    JudgedView judged;
    const LinkView *asks; /* a form for each open question */
    size_t ask_count;
} LineJudgedView;

typedef struct PastFindingView { /* an assessment, a draft or a decision */
    Str kind, verdict, reason, made, by, on, end_reason, ended, explanation;
    Url proof;
    const WordsView *results;
    size_t result_count;
} PastFindingView;

typedef struct ItemAssessmentView {
    IdentityView identity;
    Url self;
    Str on, known;
    const LineJudgedView *lines;
    size_t line_count;
    bool may_assess;
    OpView assess;
    const PastFindingView *findings;
    size_t finding_count;
} ItemAssessmentView;

typedef struct ItemDecisionView {
    IdentityView identity;
    bool is_open, is_drafted, is_decided, on_hold, is_hand;
    bool may_draft, may_approve, may_return;
    const WordsView *hands;
    size_t hand_count;
    OpView draft, approve, give_back;
    const PastFindingView *findings;
    size_t finding_count;
} ItemDecisionView;

typedef struct EventView {
    Str when, sentence, kind, day; /* day: at its first event */
    Url proof;
    int64_t leaf;
} EventView;

typedef struct ItemTimelineView {
    IdentityView identity;
    Url self, next;
    const ChoiceView *kinds;
    size_t kind_count;
    const EventView *events;
    size_t event_count;
} ItemTimelineView;

typedef struct ItemChangeView {
    Str name, kind, kind_words, before, after;
} ItemChangeView;

typedef struct ItemCompareView {
    IdentityView identity;
    Str from_words, to_words;
    BetweenView between;
    bool chosen;
    const ItemChangeView *changes;
    size_t change_count;
} ItemCompareView;

typedef struct PrecedentView {
    Url address;
    Str reference, title, verdict, decided;
    const WordsView *same;
    size_t same_count;
} PrecedentView;

typedef struct ItemPrecedentsView {
    IdentityView identity;
    const WordsView *likes;
    size_t like_count;
    const PrecedentView *precedents;
    size_t precedent_count;
} ItemPrecedentsView;

typedef struct DocumentView {
    Url address;
    Str title, type, bytes, added, hash;
    bool erased;
} DocumentView;

typedef struct ItemDocumentsView {
    IdentityView identity;
    const DocumentView *documents;
    size_t document_count;
    OpView add;
} ItemDocumentsView;

typedef struct LeafRow {
    Url address;
    int64_t leaf;
    Str when, kind, by, state, state_kind;
    Str subject;
    Url subject_address; /* empty: there is no page of it */
} LeafRow;

typedef struct ItemProofView {
    IdentityView identity;
    Url bundle, checkpoint;
    const LeafRow *leaves;
    size_t leaf_count;
} ItemProofView;

typedef struct StageView {
    Str name, when;
    bool done, current;
} StageView;

typedef struct ItemStatusView {
    Str reference, title, state, state_kind, opened, changed, as_of, verdict, decided;
    const StageView *stages;
    size_t stage_count;
    const HoldView *holds;
    size_t hold_count;
    const ItemQuestionView *waits;
    size_t wait_count;
} ItemStatusView;

/* ---- people, the journal, who did what ---- */

typedef struct PersonRow {
    Str name, handle, organisation, roles, clearance, from, until;
    bool active;
} PersonRow;

typedef struct PeopleView {
    const PersonRow *people;
    size_t person_count;
    const ValueView *organisations;
    size_t organisation_count;
    Url add_person, change_person, add_organisation;
} PeopleView;

typedef struct HealthView {
    Str name, value, kind, words;
} HealthView;

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
    Url journal;
    const WordsView *steps; /* the proof: hashes from the leaf to the root */
    size_t step_count;
    Str root;
    int64_t size;
} LeafView;

/* ---- screening ---- */

/* The lists that were searched. */
typedef struct SearchedView {
    Str title;
    const ValueView *lists;
    size_t list_count;
} SearchedView;

/* One field on both sides of a hit; several values are lines. */
typedef struct BesideRow {
    Str field, asked, told;
    bool list_only; /* nobody asks for it */
} BesideRow;

typedef struct HitCardView {
    int64_t number; /* of the hit on its page */
    Str title, list, score, band, met, asked_head;
    bool alert;
    const BesideRow *rows;
    size_t row_count;
    const WordsView *reasons;
    size_t reason_count;
} HitCardView;

typedef struct ScreenView {
    Text body; /* the page, written while the lists are held */
    Url self, import, file, owned;
    Str name, reading, birth, country, ids, said, threshold;
    bool no_lists, with_record;
    int64_t alerts, more;
    const ChoiceView *types;
    size_t type_count;
    const HitCardView *hits;
    size_t hit_count;
    SearchedView searched;
    ErrorsView errors;
} ScreenView;

typedef struct HitRow {
    Url address, item;
    Str reference, entry, met, list, score, band, state, state_kind, owner;
} HitRow;

typedef struct HitTableView {
    const HitRow *rows;
    size_t row_count;
} HitTableView;

typedef struct HitsView {
    Url self, next, item_address, of_all;
    Str item; /* whose hits they are; empty: of all items */
    bool any; /* of any state */
    bool mine;
    const ChoiceView *states;
    size_t state_count;
    HitTableView table;
} HitsView;

typedef struct HitDecisionView {
    Str verdict, reason, made, confirmed_by;
    Url proof, replay;
} HitDecisionView;

typedef struct HitView {
    Str title, met_at, now;
    RecordedView recorded;
    HitRow row;
    HitCardView card;
    bool may_change, may_confirm, own_decision;
    OpView assign, decide, confirm;
    Url replay;               /* of the hit as it stands */
    const WordsView *changes; /* why it came back */
    size_t change_count;
    const HitDecisionView *decisions;
    size_t decision_count;
} HitView;

typedef struct ReplayedRow {
    Str entry, met, list, id, score, band;
    bool is_this;
} ReplayedRow;

typedef struct HitReplayView {
    Str title, hits_are;
    Url hit;
    bool same;
    const BesideRow *rows; /* asked: then; told: now */
    size_t row_count;
    const ReplayedRow *hits;
    size_t hit_count;
    SearchedView searched;
} HitReplayView;

typedef struct PartyView {
    Str name, role, birth, countries, ids, address, screened, kind, when;
    int64_t unsettled, known;
    bool may_screen;
    OpView screen;
    Url drop;
} PartyView;

typedef struct ItemPartiesView {
    IdentityView identity;
    const PartyView *parties;
    size_t party_count;
    HitTableView hits;
    bool more_hits; /* than stand here */
    Url all_hits;
    bool may_name;
    Url name_party;
} ItemPartiesView;

typedef struct InForceRow {
    Url address;
    Str name, version, issued, imported, checked;
    int64_t entries, names, limit;
    bool stale;
} InForceRow;

typedef struct WithdrawnRow {
    Url address, proof;
    Str name, version, reason;
    int64_t leaf;
} WithdrawnRow;

typedef struct ListsView {
    RecordedView recorded;
    Url import, start, limit;
    Str missing, reason, rescreened;
    const WithdrawnRow *gones;
    size_t gone_count;
    bool unsaid, does_not_screen, finished, may_advance;
    int64_t done, total, found, failed;
    OpView advance;
    const InForceRow *rows;
    size_t row_count;
} ListsView;

typedef struct ListVersionRow {
    Str file, by, version, issued, imported, reason, withdrawn;
    int64_t entries, names, leaf;
    Url proof;
    bool in_force;
} ListVersionRow;

typedef struct DeltaRow {
    Str change, kind, id, name;
} DeltaRow;

typedef struct ListView {
    RecordedView recorded;
    Str title, withdrawn; /* why none of its versions is in force */
    Url self, withdraw;   /* the form to do so; empty when none is in force */
    BetweenView between;
    const ListVersionRow *rows;
    size_t row_count;
    bool has_diff;
    Str diff; /* which versions it tells apart */
    int64_t added, removed, changed, not_shown;
    const DeltaRow *deltas;
    size_t delta_count;
} ListView;

typedef struct ScreenFileView {
    Url self;
    Str token;
    int64_t rows_max, kept_minutes;
    const LinkView *jobs; /* files sent earlier */
    size_t job_count;
    ErrorsView errors;
} ScreenFileView;

typedef struct JobAlertRow {
    int64_t row;
    Url address;
    Str name, entry, list, score;
} JobAlertRow;

typedef struct ScreenJobView {
    Str file, token;
    Url self, still, csv, jsonl, another;
    ErrorsView errors;
    bool running, finished, is_still, restarted;
    int64_t done, total, hits, hit_rows, alert_rows, refused, more_alerts, kept_minutes;
    const JobAlertRow *alerts;
    size_t alert_count;
    SearchedView searched;
} ScreenJobView;

typedef struct HoldingRow {
    Str holder, held, share, since, source;
    bool controls, listed;
} HoldingRow;

typedef struct ListedRow {
    Url address; /* of the party beside its entry; empty: somebody named it */
    Str party, name, list, entry, score;
} ListedRow;

typedef struct OwnedView {
    Url self;
    Str token, party, on, also; /* as they were sent */
    int64_t parties_max;
    ErrorsView errors;
    Str said, itself;
    const FindingView *warnings;
    size_t warning_count;
    Html picture;
    const HoldingRow *holdings;
    size_t holding_count;
    const ListedRow *listeds;
    size_t listed_count;
    SearchedView searched;
} OwnedView;
