/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cases/progress.h"
#include "phrases_clocks.h"

/* case.note-past: a milestone that lay behind before the record told of it, with its own day as far
 * as it is known and the day it became known. */

static int check_days(Work *work, const NotePastParams *wanted, PastNoted *noted, When *ret_when)
{
    Date today = work_today(work);

    if (!when_read(wanted->happened, ret_when) || when_is_none(*ret_when))
        return case_refuse(work, WORK_E_INVALID, S("/happened"), PHRASE_CLOCKS_BAD_WHEN,
                           PHRASE_CLOCKS_BAD_WHEN_REMEDY, wanted->happened);
    if (ret_when->first > today)
        return case_refuse(work, WORK_E_INVALID, S("/happened"), PHRASE_CLOCKS_NOT_COME,
                           PHRASE_NONE, wanted->happened);
    noted->known = wanted->known == DATE_NONE ? today : wanted->known;
    if (noted->known > today || noted->known < ret_when->first)
        return case_refuse(work, WORK_E_INVALID, S("/known"), PHRASE_CLOCKS_KNOWN_BEFORE,
                           PHRASE_NONE, S(""));
    return 0;
}

/* Milestones lie in their order, as far as their days are known. */
static int check_order(Work *work, const Progress *progress, int32_t milestone, When when)
{
    for (int32_t i = 0; i < MILESTONES; i++) {
        const When other = progress->reached[i].when;
        bool before = i < milestone;

        if (i == milestone || when_is_none(other))
            continue;
        if (before ? other.first > when.last : when.first > other.last)
            return case_refuse(work, WORK_E_RULE, S("/happened"),
                               before ? PHRASE_CLOCKS_BEFORE_EARLIER : PHRASE_CLOCKS_AFTER_LATER,
                               PHRASE_NONE, phrase(milestone_phrases[i], work_lang(work)));
    }
    return 0;
}

int case_note_past(Work *work, const void *params, void *reply)
{
    const NotePastParams *wanted = params;
    PastNoted noted = { .milestone = wanted->milestone,
                        .happened = wanted->happened,
                        .source = wanted->source,
                        .confidence = wanted->confidence };
    const CaseFile *file;
    Progress progress;
    When when;
    int r = case_load(work, wanted->file, &file);
    if (!r)
        r = check_days(work, wanted, &noted, &when);
    if (!r)
        r = progress_today(work, file, &progress);
    if (r)
        return r < 0 ? trace(r) : r;
    const Reached *there = &progress.reached[wanted->milestone];
    if (!when_is_none(there->when) && !there->noted)
        return case_refuse(work, WORK_E_CONFLICT, S("/milestone"), PHRASE_CLOCKS_TOLD_BY_RECORD,
                           PHRASE_NONE,
                           phrase(milestone_phrases[wanted->milestone], work_lang(work)));
    r = check_order(work, &progress, wanted->milestone, when);
    if (r)
        return r;
    work_event(work, S("case.past-noted"), file->id, &noted);
    case_reply(reply, file, S(""), id_none());
    return 0;
}
