/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/* value - what fills a field */
#include "paper/paper.h"

PaperValue paper_words(Str name, Str text)
{
    return paper_label(name, (Label){ { text, text } });
}

PaperValue paper_label(Str name, Label text)
{
    return (PaperValue){ .name = name, .sort = PAPER_TEXT, .text = text };
}

PaperValue paper_day(Str name, Date date)
{
    return (PaperValue){ .name = name, .sort = PAPER_DATE, .date = date };
}

PaperValue paper_money(Str name, Money money)
{
    return (PaperValue){ .name = name, .sort = PAPER_MONEY, .money = money };
}

PaperValue paper_count(Str name, int64_t count)
{
    return (PaperValue){ .name = name, .sort = PAPER_COUNT, .count = count };
}

PaperValue paper_authentic(PaperAuthentic authentic)
{
    return (PaperValue){ .name = S("authentic"), .sort = PAPER_TONGUE, .authentic = authentic };
}
