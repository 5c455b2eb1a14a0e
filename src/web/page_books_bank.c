/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "phrases_books.h"
#include "phrases_web.h"
#include "web/books.h"

/* What the bank says of a programme's money and nobody has matched yet, and what is begun from
 * there. */

enum { BANK_BOOKED, BANK_PARTY, BANK_REFERENCE, BANK_AMOUNT, BANK_REST, BANK_MET, BANK_COLUMNS };
static const Phrase bank_heads[BANK_COLUMNS] = {
    [BANK_BOOKED] = PHRASE_BOOKS_FIELD_BOOKED,
    [BANK_PARTY] = PHRASE_BOOKS_FIELD_PARTY,
    [BANK_REFERENCE] = PHRASE_BOOKS_FIELD_BANK_REFERENCE,
    [BANK_AMOUNT] = PHRASE_BOOKS_FIELD_AMOUNT,
    [BANK_REST] = PHRASE_BOOKS_SHOWN_UNMET,
    [BANK_MET] = PHRASE_BOOKS_SHOWN_MET,
};

static FiguresView lines_of(const Visit *visit, const BankListReply *list)
{
    Figures figures = figures_open(visit, S("bank"), PHRASE_BOOKS_SHOWN_BANK_LINES, bank_heads,
                                   BANK_COLUMNS, list->line_count);

    figures.caption = phrase(PHRASE_WEB_BOOKS_BANK_LINES, visit->lang);
    for (size_t i = 0; i < list->line_count; i++) {
        const BankLineShown *line = &list->lines[i];
        Cell *cells = figures_row(&figures);
        cells[BANK_BOOKED] = cell_day(line->booked);
        cells[BANK_PARTY] = cell_text(line->party);
        cells[BANK_REFERENCE] = cell_text(line->reference);
        cells[BANK_AMOUNT] = cell_text(sum_words(visit, line->minor, line->account.currency));
        cells[BANK_REST] = cell_text(sum_words(visit, line->rest, line->account.currency));
        cells[BANK_MET] = cell_text(visit_choice(visit, match_kind_phrases, line->met));
        figures_links(&figures)[BANK_BOOKED] = show_url(visit, S("bank-line"), line->line);
    }
    return figures_view(&figures, false);
}

/* Money that came seems to meet a bill; money that went, the entry of a payment. */
static void put_matches(const Visit *visit, const BankListReply *list, Str back, Nexts *nexts)
{
    for (size_t i = 0; i < list->line_count; i++) {
        const BankLineShown *line = &list->lines[i];
        const QueryField fields[] = {
            { S("line"), visit_id(visit, line->line) },
            { S("_back"), back },
            { line->minor > 0 ? S("bill") : S("entry"), visit_id(visit, line->meets) },
        };
        nexts_put(nexts, S("bank.match"), fields, id_is_none(line->meets) ? 2 : 3,
                  visit_say(visit, PHRASE_WEB_BOOKS_BANK_LINE, visit_day(visit, line->booked),
                            line->amount));
    }
}

bool put_bank(const Visit *visit, Str programme, BooksView *view, Reply *ret_refusal)
{
    static const Str begun[] = { STR("bank.register"), STR("bank.import") };
    const PathValue asked[] = { { S("programme"), programme } };
    Text query = text_open(visit->arena, URL_MAX);
    BankListReply list;

    if (!visit_read_values(visit, S("bank.list"), asked, COUNT_OF(asked), &list, ret_refusal))
        return false;
    query_put(&query, S("programme"), programme);
    Str back = visit_url(visit, S("/books"), text_str(&query)).text;
    const QueryField fields[] = { { S("programme"), programme }, { S("_back"), back } };
    Nexts nexts = nexts_open(visit, COUNT_OF(begun) + list.line_count);
    put_matches(visit, &list, back, &nexts);
    for (size_t i = 0; i < COUNT_OF(begun); i++)
        nexts_put(&nexts, begun[i], fields, COUNT_OF(fields), S(""));
    view->now = (NowView){ nexts.links, nexts.count };
    view->lines = lines_of(visit, &list);
    return true;
}
