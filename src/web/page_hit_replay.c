/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_web.h"
#include "web/item.h"
#include "web/search.h"
#include "web/views_screen.h"

#include "templates.h"

/* The search that a decision, or the hit as it stands, rests on, made again by the rules of today:
 * what was found then beside what is found now. */

enum { BESIDE_ROWS = 5 };

static Str met_words(const Visit *visit, int64_t score)
{
    return phrase(score < 0 ? PHRASE_WEB_HIT_REPLAY_NOT_MET : PHRASE_WEB_HIT_REPLAY_IS_MET,
                  visit->lang);
}

static Str score_or_none(const Visit *visit, int64_t score)
{
    return score < 0 ? S("―") : score_words(visit, score);
}

static Str rank_words(const Visit *visit, int64_t score)
{
    if (score < 0)
        return S("―");
    return phrase(score >= SCORE_ALERT ? PHRASE_WEB_SCREENING_ALERT : PHRASE_WEB_SCREENING_NO_ALERT,
                  visit->lang);
}

static Str decided_words(const Visit *visit, const HitShown *hit, int64_t decision)
{
    for (size_t i = 0; i < hit->decision_count; i++) {
        const HitDecisionShown *one = &hit->decisions[i];
        Text words = text_open(visit->arena, URL_MAX);
        if (one->decision != decision)
            continue;
        line_put(&words, phrase(hit_verdict_phrases[one->verdict], visit->lang));
        line_put(&words, one->reason);
        line_put(&words,
                 visit_say(visit, PHRASE_WEB_WHEN_BY, visit_moment(visit, one->at), one->by_name));
        return text_str(&words);
    }
    return phrase(PHRASE_WEB_HIT_REPLAY_UNDECIDED, visit->lang);
}

static void put_beside(const Visit *visit, const HitShown *hit, const HitReplayReply *replay,
                       HitReplayView *view)
{
    int64_t then = replay->score_then, now = replay->score_now;
    BesideRow *rows = NEW_ARRAY(visit->arena, BesideRow, BESIDE_ROWS);
    const BesideRow all[BESIDE_ROWS] = {
        { .field = phrase(PHRASE_WEB_HIT_REPLAY_MET, visit->lang),
          .asked = met_words(visit, then),
          .told = met_words(visit, now) },
        { .field = phrase(PHRASE_WEB_HIT_REPLAY_SCORE, visit->lang),
          .asked = score_or_none(visit, then),
          .told = score_or_none(visit, now) },
        { .field = phrase(PHRASE_WEB_HIT_REPLAY_RANK, visit->lang),
          .asked = rank_words(visit, then),
          .told = rank_words(visit, now) },
        { .field = phrase(PHRASE_WEB_HIT_REPLAY_RULES, visit->lang),
          .asked = visit_number(visit, replay->rules_then),
          .told = visit_number(visit, replay->rules_now) },
        { .field = phrase(PHRASE_WEB_HIT_REPLAY_VERDICT, visit->lang),
          .asked = decided_words(visit, hit, replay->decision),
          .told = phrase(PHRASE_WEB_HIT_REPLAY_OPEN, visit->lang) },
    };

    for (size_t i = 0; i < BESIDE_ROWS; i++)
        rows[i] = all[i];
    view->rows = rows;
    view->row_count = BESIDE_ROWS;
}

static void put_hits(const Visit *visit, const HitShown *hit, const HitReplayReply *replay,
                     HitReplayView *view)
{
    ReplayedRow *rows = NEW_ARRAY(visit->arena, ReplayedRow, replay->hit_count);

    for (size_t i = 0; i < replay->hit_count; i++) {
        const ReplayedHit *one = &replay->hits[i];
        rows[i] = (ReplayedRow){
            .entry = one->entry_name,
            .met = one->name,
            .list = list_word_name(visit, one->list),
            .id = one->entry,
            .score = score_words(visit, one->score),
            .band = phrase(band_phrases[one->band], visit->lang),
            .is_this = str_eq(one->list, hit->hit.list) && str_eq(one->entry, hit->hit.entry),
        };
    }
    view->hits = rows;
    view->hit_count = replay->hit_count;
    view->hits_are = visit_say(visit, PHRASE_WEB_HIT_REPLAY_HITS, replay->party_name, S(""));
}

static SearchedView searched_then(const Visit *visit, const HitReplayReply *replay)
{
    IndexedList *lists = NEW_ARRAY(visit->arena, IndexedList, replay->file_count);

    for (size_t i = 0; i < replay->file_count; i++) {
        const VersionShown *file = &replay->files[i];
        lists[i] = (IndexedList){ .name = file->name,
                                  .kind = (ListKind)file->kind,
                                  .hash = file->hash,
                                  .issued = file->issued,
                                  .entry_count = (size_t)file->entries,
                                  .name_count = (size_t)file->names };
    }
    SearchedView view = searched_view(visit, lists, replay->file_count);
    view.title = phrase(PHRASE_WEB_HIT_REPLAY_LISTS, visit->lang);
    return view;
}

/* False: the field is no leaf. */
static bool read_decision(const Visit *visit, int64_t *ret_decision)
{
    Str given = query_get(&visit->query, S("decision"));

    *ret_decision = INT64_MIN;
    return !given.len || (str_int(given, ret_decision) && *ret_decision >= 0);
}

static Reply replay_reply(const Visit *visit, const HitReplayView *view)
{
    Text body = text_open(visit->arena, PAGE_BYTES_MAX);
    CrumbView crumbs[] = {
        { visit_url(visit, S("/hits"), S("")), phrase(PHRASE_WEB_TAB_HITS, visit->lang) },
        { view->hit, view->title },
    };
    Frame frame = { .title = phrase(PHRASE_WEB_HIT_REPLAY_TITLE, visit->lang),
                    .crumbs = crumbs,
                    .crumb_count = COUNT_OF(crumbs) };

    hit_replay_page(&body, view, visit->lang);
    return page_reply(visit, STATUS_OK, frame, &body);
}

Reply hit_replay_visit(const Visit *visit)
{
    HitParams about = { visit_subject(visit, S("hit"), visit->part) };
    HitReplayParams params = { .hit = about.hit };
    HitReplayReply replay;
    HitShown hit;
    Reply refusal;

    if (!read_decision(visit, &params.decision))
        return not_found(visit);
    if (!visit_read(visit, S("hit.show"), &about, &hit, &refusal) ||
        !visit_read(visit, S("hit.replay"), &params, &replay, &refusal))
        return refusal;
    HitReplayView view = { .hit = VISIT_URL(visit, S("hits"), visit_id(visit, hit.hit.hit)) };
    view.title = visit_say(visit, PHRASE_WEB_HIT_TITLE, hit.party_name, hit.hit.entry_name);
    view.same = replay.same;
    put_beside(visit, &hit, &replay, &view);
    put_hits(visit, &hit, &replay, &view);
    view.searched = searched_then(visit, &replay);
    return replay_reply(visit, &view);
}
