/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "gate/testify.h"
#include "phrases_gate.h"
#include "phrases_record.h"

#include <string.h>

static const Str statement_keys[] = { STR("value"), STR("unobtainable"), STR("by"),
                                      STR("on"),    STR("source"),       STR("confidence") };
static const Str money_keys[] = { STR("amount"), STR("currency") };
const Members case_statement_members = { statement_keys, COUNT_OF(statement_keys) };
const Members case_money_members = { money_keys, COUNT_OF(money_keys) };

/* The options of a fact as a list for a message: "peace, cooperation". */
static Str option_list(const Reader *reader, const Fact *fact)
{
    Text text = text_open(reader->arena, 2 * FINDING_ARG_BYTES_MAX); /* the finding marks the cut */
    for (size_t i = 0; i < fact->option_count; i++)
        text_all(&text, i ? S(", ") : S(""), fact->options[i].id);
    return text_str(&text);
}

static bool read_option(const Reader *reader, const Fact *fact, const Json *node,
                        int32_t *ret_option)
{
    *ret_option = node->type == JSON_STRING ? fact_option(fact, node->string) : -1;
    if (*ret_option < 0)
        record_error(&reader->record, node, PHRASE_GATE_NO_SUCH_OPTION, PHRASE_GATE_OPTIONS_ARE,
                     fact->id, option_list(reader, fact));
    return *ret_option >= 0;
}

static bool read_set(const Reader *reader, const Fact *fact, const Json *node, Value *ret_value)
{
    uint64_t members = 0;
    for (const Json *item = node->first; item; item = item->next) {
        int32_t option;
        if (!read_option(reader, fact, item, &option))
            return false;
        members |= UINT64_C(1) << option;
    }
    ret_value->number = (int64_t)members;
    return true;
}

static bool read_country(const Reader *reader, const Json *node, Value *ret_value)
{
    Country country;
    if (node->type == JSON_STRING && country_find(node->string, &country)) {
        ret_value->number = country;
        return true;
    }
    Str near = node->type == JSON_STRING ? country_suggest(node->string) : S("");
    record_error(&reader->record, node, PHRASE_GATE_NO_SUCH_COUNTRY,
                 near.len ? PHRASE_RECORD_DID_YOU_MEAN : PHRASE_GATE_COUNTRY_REMEDY, node->string,
                 near);
    return false;
}

static bool read_date(const Reader *reader, const Json *node, Value *ret_value)
{
    Date date;
    bool good = record_date(&reader->record, node, &date);
    ret_value->number = good ? date : DATE_NONE;
    return good;
}

static bool read_money(const Reader *reader, const Fact *fact, const Json *node, Value *ret_value)
{
    const Json *amount = json_member(node, money_keys[0]);
    const Json *currency = json_member(node, money_keys[1]);
    Currency unit = 0;
    bool good = node->type == JSON_OBJECT && node->count == 2 && amount && currency &&
                amount->type == JSON_STRING && currency->type == JSON_STRING &&
                str_int(amount->string, &ret_value->number) &&
                currency_find(currency->string, &unit);
    if (!good)
        record_error(&reader->record, node, PHRASE_GATE_NOT_MONEY, PHRASE_GATE_MONEY_REMEDY,
                     fact->id, S(""));
    ret_value->unit = unit;
    return good;
}

static bool wrong_type(const Reader *reader, const Fact *fact, const Json *node)
{
    static const Phrase expected[] = {
        [FACT_YESNO] = PHRASE_GATE_EXPECT_YESNO, [FACT_ONE_OF] = PHRASE_GATE_EXPECT_OPTION,
        [FACT_SET_OF] = PHRASE_GATE_EXPECT_SET,  [FACT_COUNTRY] = PHRASE_GATE_EXPECT_COUNTRY,
        [FACT_DATE] = PHRASE_GATE_EXPECT_DATE,   [FACT_NUMBER] = PHRASE_GATE_EXPECT_NUMBER,
        [FACT_MONEY] = PHRASE_GATE_EXPECT_MONEY,
    };
    record_error(&reader->record, node, PHRASE_GATE_WRONG_TYPE, expected[fact->type], fact->id,
                 S(""));
    return false;
}

static bool read_value(const Reader *reader, const Fact *fact, const Json *node, Value *ret_value)
{
    static const JsonType wanted[] = {
        [FACT_YESNO] = JSON_BOOL,     [FACT_ONE_OF] = JSON_STRING, [FACT_SET_OF] = JSON_ARRAY,
        [FACT_COUNTRY] = JSON_STRING, [FACT_DATE] = JSON_STRING,   [FACT_NUMBER] = JSON_INT,
        [FACT_MONEY] = JSON_OBJECT,
    };
    int32_t option = -1;

    *ret_value = (Value){ .state = VALUE_KNOWN, .number = node->number };
    if (node->type != wanted[fact->type])
        return wrong_type(reader, fact, node);
    switch (fact->type) {
    case FACT_YESNO:
    case FACT_NUMBER:
        return true;
    case FACT_ONE_OF:
        if (!read_option(reader, fact, node, &option))
            return false;
        ret_value->number = option;
        return true;
    case FACT_SET_OF:
        return read_set(reader, fact, node, ret_value);
    case FACT_COUNTRY:
        return read_country(reader, node, ret_value);
    case FACT_DATE:
        return read_date(reader, node, ret_value);
    case FACT_MONEY:
        return read_money(reader, fact, node, ret_value);
    case FACT_PERSON:
    case FACT_ORGANISATION:
    case FACT_UNIT:
    case FACT_SET_OF_PERSON:
    case FACT_SET_OF_ORGANISATION:
    case FACT_SET_OF_UNIT:
        break; /* no document of law has them */
    }
    ensure(!"a type of fact");
    return false;
}

/* Who says so, when, from what and how surely: everything of a statement but the value. */
static void read_witness(const Reader *reader, const Json *statement, Evidence *evidence)
{
    Value on = { .number = DATE_NONE };
    const Json *date = json_member(statement, S("on"));
    const Json *confidence = json_member(statement, S("confidence"));

    record_members(&reader->record, statement, statement_keys, COUNT_OF(statement_keys));
    evidence->by = record_text(&reader->record, statement, S("by"));
    evidence->source = record_text(&reader->record, statement, S("source"));
    if (date && read_date(reader, date, &on))
        evidence->on = (Date)on.number;
    if (!confidence)
        return;
    evidence->has_confidence = confidence->type == JSON_STRING &&
                               confidence_read(confidence->string, &evidence->confidence);
    if (!evidence->has_confidence)
        record_error(&reader->record, confidence, PHRASE_GATE_NOT_CONFIDENCE,
                     PHRASE_GATE_CONFIDENCE_REMEDY, S(""), S(""));
}

static bool read_statement(const Reader *reader, const Fact *fact, const Json *node,
                           Evidence *ret_evidence)
{
    const Json *value = json_member(node, S("value"));
    const Json *unobtainable = json_member(node, S("unobtainable"));

    *ret_evidence = (Evidence){ .on = DATE_NONE, .place = json_place(node, reader->record.file) };
    if (node->type != JSON_OBJECT || (fact->type == FACT_MONEY && json_member(node, money_keys[0])))
        return read_value(reader, fact, node, &ret_evidence->value);

    read_witness(reader, node, ret_evidence);
    if (!!value == !!unobtainable) {
        record_error(&reader->record, node, PHRASE_GATE_STATEMENT_SHAPE, reader->record.manual,
                     fact->id, S(""));
        return false;
    }
    if (value)
        return value->type == JSON_NULL || read_value(reader, fact, value, &ret_evidence->value);
    ret_evidence->unobtainable = unobtainable->type == JSON_BOOL && unobtainable->number;
    if (!ret_evidence->unobtainable)
        record_error(&reader->record, unobtainable, PHRASE_GATE_STATEMENT_SHAPE,
                     reader->record.manual, fact->id, S(""));
    return ret_evidence->unobtainable;
}

static void add_evidence(const Reader *reader, Testimony *testimony, Evidence evidence)
{
    Evidence *list = NEW_ARRAY(reader->arena, Evidence, testimony->count + 1);
    if (testimony->count)
        memcpy(list, testimony->list, testimony->count * sizeof *list);
    list[testimony->count] = evidence;
    *testimony = (Testimony){ list, testimony->count + 1 };
}

/* An array is several statements, but for a SET OF an array of texts is one value. */
static bool holds_statements(const Fact *fact, const Json *node)
{
    return node->type == JSON_ARRAY &&
           (fact->type != FACT_SET_OF || (node->first && node->first->type == JSON_OBJECT));
}

static void testify_fact(const Reader *reader, const Fact *fact, const Json *node,
                         Testimony *testimony)
{
    bool several = holds_statements(fact, node);
    const Json *statement = several ? node->first : node;

    if (node->type == JSON_NULL)
        return; /* expressly unknown */
    if (several && node->count > CASE_STATEMENTS_MAX) {
        record_error(&reader->record, node, PHRASE_GATE_TOO_MANY_STATEMENTS, PHRASE_NONE, fact->id,
                     S(""));
        return;
    }
    for (; statement; statement = several ? statement->next : NULL) {
        Evidence evidence;
        if (read_statement(reader, fact, statement, &evidence))
            add_evidence(reader, testimony, evidence);
    }
}

static void unknown_fact(const Reader *reader, const Json *member)
{
    const Rulebook *book = reader->library->book;
    Str *ids = NEW_ARRAY(reader->arena, Str, book->fact_count);
    for (size_t i = 0; i < book->fact_count; i++)
        ids[i] = book->facts[i].id;
    Str near = str_nearest(member->key, ids, book->fact_count);
    record_error(&reader->record, member, PHRASE_GATE_UNKNOWN_FACT,
                 near.len ? PHRASE_RECORD_DID_YOU_MEAN : PHRASE_GATE_SEE_FACTS, member->key, near);
}

void testify(const Reader *reader, const Json *facts, Testimony *testimony)
{
    const Rulebook *book = reader->library->book;

    if (!record_is(&reader->record, facts, JSON_OBJECT))
        return;
    for (const Json *member = facts->first; member; member = member->next) {
        int32_t fact;
        if (rulebook_fact(book, member->key, &fact))
            testify_fact(reader, &book->facts[fact], member, &testimony[fact]);
        else
            unknown_fact(reader, member);
    }
}
