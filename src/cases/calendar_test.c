/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
/*
 * The days on which something of open cases falls due, as a list and as iCalendar. All names here
 * are invented.
 */
#include "tests/deliveries_sample.h"

#include "cases/unit.h"
#include "phrases_calendar.h"

static OfficeReply ask(const char *who, const char *params)
{
    return sample_call("case.calendar", who, params);
}

static CaseCalendarReply calendar(const char *who, const char *params, Str *ret_bytes)
{
    OfficeReply reply = ask(who, params);
    CaseCalendarReply answer;

    sample_done(reply, &case_calendar_shape, &answer);
    if (ret_bytes)
        *ret_bytes = reply.document;
    return answer;
}

static CaseCalendarReply of_case(const CaseSample *one, const char *more)
{
    return calendar("meti.clerk", said("{'case':'%s'%s}", one->name, more, ""), NULL);
}

/* The only day of this kind; NULL: there is none. */
static const CaseDate *of_kind(const CaseCalendarReply *answer, CaseDateKind kind)
{
    const CaseDate *found = NULL;

    for (size_t i = 0; i < answer->date_count; i++)
        if (answer->dates[i].kind == (int32_t)kind) {
            check_true("it stands once", !found);
            found = &answer->dates[i];
        }
    return found;
}

static void check_day(const char *why, const CaseSample *one, CaseDateKind kind, Date day, Str what)
{
    CaseCalendarReply answer = of_case(one, ",'until':'2060-01-01'");
    const CaseDate *date = of_kind(&answer, kind);

    check_true(why, date != NULL);
    if (!date)
        return;
    check_int(why, date->day, day);
    check_str(why, date->what, what);
    check_str("of which case", date->number, str_from_c(one->number));
}

static void check_no_day(const char *why, const CaseSample *one, CaseDateKind kind)
{
    CaseCalendarReply answer = of_case(one, ",'until':'2060-01-01'");
    check_true(why, of_kind(&answer, kind) == NULL);
}

/* ---- what falls due -------------------------------------------------------------------------- */

static void test_papers(void)
{
    CaseSample one = open_case("direct-sale", LETTER);

    Id wanted = made_by(step(&one, "case.need", "meti.clerk",
                             ",'kind':'assurance','giver':'An invented ministry',"
                             "'due':'2026-12-10','reason':'owed'"));
    check_day("asked for", &one, CASE_DATE_PAPER, date_make(2026, 12, 10),
              phrase(paper_kind_phrases[PAPER_ASSURANCE], LANG_EN));
    CaseCalendarReply before = of_case(&one, ",'until':'2060-01-01'");
    const CaseDate *asked = of_kind(&before, CASE_DATE_PAPER);
    receive(&one, "assurance",
            said(",'paper':'%s','until':'2030-03-31'", sample_id(wanted), "", ""));
    check_no_day("it came", &one, CASE_DATE_PAPER);
    check_day("and ends", &one, CASE_DATE_PAPER_ENDS, date_make(2030, 3, 31),
              phrase(paper_kind_phrases[PAPER_ASSURANCE], LANG_EN));
    CaseCalendarReply after = of_case(&one, ",'until':'2060-01-01'");
    const CaseDate *came = of_kind(&after, CASE_DATE_PAPER_ENDS);
    check_true("told when it came", asked && came && came->since > asked->since);
    sample_done(step(&one, "case.hold", "meti.reviewer",
                     ",'reason':'a question','authority':'x','until':'2026-12-24'"),
                NULL, NULL);
    check_day("a hold ends", &one, CASE_DATE_HOLD_ENDS, date_make(2026, 12, 24), S(""));
}

static void test_offer(void)
{
    CaseSample one = open_case("direct-sale", LETTER);

    give_legs(&one);
    sample_done(step(&one, "case.complete", "meti.reviewer", ""), NULL, NULL);
    draft_offer(&one, "");
    check_no_day("a draft binds nobody", &one, CASE_DATE_OFFER_ENDS);
    sample_done(step(&one, "offer.send", "meti.reviewer", ""), NULL, NULL);
    check_day("it ends", &one, CASE_DATE_OFFER_ENDS, date_make(2027, 2, 14), S("B"));
    weigh_risks(&one);
    check_no_day("no risk is seen", &one, CASE_DATE_RISK);
    receive(&one, "signature", ",'about':'B'");
    sample_done(step(&one, "offer.accept", "meti.reviewer", ""), NULL, NULL);
    check_no_day("it was accepted", &one, CASE_DATE_OFFER_ENDS);
}

static void test_risk(void)
{
    CaseSample one = open_case("direct-sale", LETTER);

    sample_done(step(&one, "case.weigh-risks", "meti.clerk",
                     ",'answers':[{'group':'political','seen':'yes','what':'a boycott',"
                     "'owner':'meti.reviewer','action':'talk','due':'2027-01-15'}]"),
                NULL, NULL);
    check_day("what is to be done", &one, CASE_DATE_RISK, date_make(2027, 1, 15), S("political"));
}

static void test_deliveries(void)
{
    CaseSample one = run_dollars();
    Id shipment = ship(&one, ANTENNAS(1));

    check_day("promised", &one, CASE_DATE_DELIVERY, date_make(2026, 11, 20), S(""));
    CaseCalendarReply answer = of_case(&one, "");
    check_true("and overdue", of_kind(&answer, CASE_DATE_DELIVERY)->overdue);
    check_int("which is counted", answer.overdue, 1);
    deliver(shipment);
    check_no_day("delivered", &one, CASE_DATE_DELIVERY);
}

static void test_promises(void)
{
    CaseSample one = run_dollars();
    Id id = made_by(step(&one, "commitment.promise", "meti.clerk",
                         ",'what':'support, spares; and more','keeper':'meti',"
                         "'first':'2027-01-31','until':'2027-03-31','months':1"));
    CaseCalendarReply answer = of_case(&one, "");
    size_t count = 0;

    for (size_t i = 0; i < answer.date_count; i++)
        if (answer.dates[i].kind == CASE_DATE_COMMITMENT) {
            check_str("what was promised", answer.dates[i].what, S("support, spares; and more"));
            count++;
        }
    check_int("three days", (int64_t)count, 3);
    sample_done(sample_call("commitment.keep", "meti.clerk",
                            said("{'commitment':'%s','due':'2027-01-31','words':'done'}",
                                 sample_id(id), "", "")),
                NULL, NULL);
    answer = of_case(&one, ",'until':'2027-02-27'");
    check_true("what was kept falls due no more", of_kind(&answer, CASE_DATE_COMMITMENT) == NULL);
    answer = of_case(&one, ",'until':'2027-02-28'");
    check_int("the next one", of_kind(&answer, CASE_DATE_COMMITMENT)->day, date_make(2027, 2, 28));
}

static void test_payment(void)
{
    CaseSample one = run_direct();

    sample_done(
        sample_call("entry.post", "meti.finance",
                    said("{'programme':'TRUST','reason':'stage','postings':[{'country':'PHL',"
                         "'case':'%s','line':1,'amount':'1000000','currency':'JPY','purpose':"
                         "'value','side':'debit'},{'country':'PHL','case':'%s','line':1,"
                         "'amount':'1000000','currency':'JPY','purpose':'memo','side':'credit'}]}",
                         one.number, one.number, "")),
        NULL, NULL);
    sample_done(sample_call("schedule.set", "meti.finance",
                            said("{'programme':'TRUST','case':'%s','reason':'agreed',"
                                 "'accepted':'2026-11-21','terms':'instalments','deposit-rule':"
                                 "'usual','milestones':[{'line':1,'name':'contract','due':"
                                 "'2027-02-15','ppm':300000,'liability':'150000'},{'line':1,"
                                 "'name':'delivery','due':'2027-11-30','ppm':700000}]}",
                                 one.number, "", "")),
                NULL, NULL);
    check_no_day("nothing is billed", &one, CASE_DATE_PAYMENT);
    BillReply bill;
    sample_done(sample_call("bill.issue", "meti.finance",
                            said("{'programme':'TRUST','case':'%s','quarter':'2027-04-01',"
                                 "'forecast':'0'}",
                                 one.number, "", "")),
                &bill_reply_shape, &bill);
    Str reference = arena_str(&sample.boot, bill.reference);
    CaseCalendarReply clerk = of_case(&one, "");
    check_true("whoever handles the case reads its account",
               of_kind(&clerk, CASE_DATE_PAYMENT) != NULL);
    CaseCalendarReply auditor =
        calendar("audit.watch", said("{'case':'%s'}", one.name, "", ""), NULL);
    const CaseDate *payment = of_kind(&auditor, CASE_DATE_PAYMENT);
    check_true("an auditor does", payment != NULL);
    if (payment)
        check_str("by its number", payment->what, reference);
    sample_done(sample_call("bill.cancel", "meti.finance",
                            said("{'bill':'%s','reason':'wrong'}", sample_id(bill.bill), "", "")),
                NULL, NULL);
    auditor = calendar("audit.watch", said("{'case':'%s'}", one.name, "", ""), NULL);
    check_true("cancelled", of_kind(&auditor, CASE_DATE_PAYMENT) == NULL);
}

/* ---- whose ----------------------------------------------------------------------------------- */

static size_t days_of(const CaseCalendarReply *answer, Id file)
{
    size_t count = 0;

    for (size_t i = 0; i < answer->date_count; i++)
        count += id_eq(answer->dates[i].file, file);
    return count;
}

static void test_all(void)
{
    CaseSample one = open_case("direct-sale", LETTER), ended = open_case("direct-sale", LETTER);

    sample_done(step(&one, "case.need", "meti.clerk",
                     ",'kind':'assurance','giver':'x','due':'2026-12-10','reason':'owed'"),
                NULL, NULL);
    sample_done(step(&ended, "case.need", "meti.clerk",
                     ",'kind':'assurance','giver':'x','due':'2026-12-10','reason':'owed'"),
                NULL, NULL);
    sample_done(step(&ended, "case.decline", "meti.reviewer", ",'reason':'the buyer wishes it'"),
                NULL, NULL);
    CaseCalendarReply all = calendar("meti.clerk", "{}", NULL);
    check_true("an open case", days_of(&all, one.id) > 0);
    check_int("an ended one", (int64_t)days_of(&all, ended.id), 0);
    for (size_t i = 1; i < all.date_count; i++)
        check_true("in order of days", all.dates[i - 1].day <= all.dates[i].day);
    CaseCalendarReply late = calendar("meti.clerk", "{'from':'2026-12-11'}", NULL);
    for (size_t i = 0; i < late.date_count; i++)
        check_true("nothing before", late.dates[i].day >= date_make(2026, 12, 11));
}

static Id open_unit(const char *name)
{
    UnitReply reply;

    sample_done(sample_call("unit.open", NULL,
                            said("{'organisation':'meti','name':{'en':'%s'},'from':'2001-04-01'}",
                                 name, "", "")),
                &unit_reply_shape, &reply);
    return reply.unit;
}

static void test_of_a_unit(void)
{
    CaseSample one = open_case("direct-sale", LETTER), other = open_case("direct-sale", LETTER);
    Id unit = open_unit("Radars"), empty = open_unit("Nothing");

    sample_done(step(&one, "case.assign", "meti.reviewer",
                     said(",'unit':'%s','reason':'its field'", sample_id(unit), "", "")),
                NULL, NULL);
    sample_done(step(&one, "case.need", "meti.clerk",
                     ",'kind':'assurance','giver':'x','due':'2026-12-10','reason':'owed'"),
                NULL, NULL);
    CaseCalendarReply its =
        calendar("meti.clerk", said("{'unit':'%s'}", sample_id(unit), "", ""), NULL);
    check_true("what it was given", days_of(&its, one.id) > 0);
    check_int("nothing else", (int64_t)days_of(&its, other.id), 0);
    its = calendar("meti.clerk", said("{'unit':'%s'}", sample_id(empty), "", ""), NULL);
    check_int("a unit without cases", (int64_t)its.date_count, 0);
    REFUSED("no such unit", ask("meti.clerk", said("{'unit':'%s'}", one.name, "", "")),
            OFFICE_INVALID, PHRASE_CALENDAR_NO_UNIT);
}

static void test_refused(void)
{
    CaseSample one = open_case("direct-sale", LETTER);
    Id unit = open_unit("No case");

    REFUSED("backwards", ask("meti.clerk", "{'from':'2026-12-11','until':'2026-12-10'}"),
            OFFICE_INVALID, PHRASE_CALENDAR_BACKWARDS);
    REFUSED("no such case", ask("meti.clerk", said("{'case':'%s'}", sample_id(unit), "", "")),
            OFFICE_INVALID, PHRASE_CALENDAR_NO_CASE);
    sample_done(sample_call("case.describe", "meti.clerk",
                            said("{'case':'%s','marking':'restricted','reason':'prices'}", one.name,
                                 "", "")),
                NULL, NULL);
    REFUSED("one that may not be seen is not there",
            ask("mod.clerk", said("{'case':'%s'}", one.name, "", "")), OFFICE_INVALID,
            PHRASE_CALENDAR_NO_CASE);
    CaseCalendarReply theirs = calendar("mod.clerk", "{}", NULL);
    check_int("nor in the list", (int64_t)days_of(&theirs, one.id), 0);
}

/* ---- the iCalendar --------------------------------------------------------------------------- */

/* Every id and every moment by a sign: they differ each time. */
static Str masked(Str calendar_text)
{
    Text text = text_open(&sample.call, CALENDAR_BYTES_MAX);
    Str rest = calendar_text;

    while (rest.len) {
        Str line = str_split(rest, '\n', &rest);
        if (str_starts(line, S("UID:")))
            text_all(&text, S("UID:<id>"), str_cut(line, 4 + ID_LETTERS, line.len), S("\n"));
        else if (str_starts(line, S("DTSTAMP:")))
            text_put(&text, S("DTSTAMP:<time>\r\n"));
        else
            text_all(&text, line, S("\n"));
    }
    return text_str(&text);
}

#define CALENDAR_HEAD \
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Sekisho//Calendar//EN\r\n" \
    "CALSCALE:GREGORIAN\r\nNAME:Sekisho: days due\r\nBEGIN:VTIMEZONE\r\n" \
    "TZID:Asia/Tokyo\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n" \
    "TZOFFSETFROM:+0900\r\nTZOFFSETTO:+0900\r\nTZNAME:JST\r\nEND:STANDARD\r\n" \
    "END:VTIMEZONE\r\n"

static Str bytes_of(const CaseSample *one)
{
    Str bytes;

    calendar("meti.clerk",
             said("{'case':'%s','from':'2026-12-10','until':'2026-12-10'}", one->name, "", ""),
             &bytes);
    return bytes;
}

static void test_ical(void)
{
    CaseSample one = open_case("direct-sale", LETTER);
    Text want = text_open(&sample.call, 10000);

    sample_done(step(&one, "case.need", "meti.clerk",
                     ",'kind':'partner-consent','giver':'An invented ministry',"
                     "'due':'2026-12-10','reason':'owed'"),
                NULL, NULL);
    text_all(&want,
             S(CALENDAR_HEAD "BEGIN:VEVENT\r\nUID:<id>-paper\r\nDTSTAMP:<time>\r\n"
                             "DTSTART;VALUE=DATE:20261210\r\nSUMMARY:"),
             str_from_c(one.number), S(": Paper wanted\r\nDESCRIPTION:Coast radar (invented)\\n"),
             phrase(paper_kind_phrases[PAPER_PARTNER_CONSENT], LANG_EN),
             S("\r\nCATEGORIES:Paper wanted\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n"
               "END:VCALENDAR\r\n"));
    check_str("every byte", masked(bytes_of(&one)), text_str(&want));
    check_str("and the same again", bytes_of(&one), bytes_of(&one));
    sample_done(sample_call("case.describe", "meti.clerk",
                            said("{'case':'%s','marking':'restricted','reason':'prices'}", one.name,
                                 "", "")),
                NULL, NULL);
    text_reset(&want);
    text_all(&want,
             S(CALENDAR_HEAD "BEGIN:VEVENT\r\nUID:<id>-paper\r\nDTSTAMP:<time>\r\n"
                             "DTSTART;VALUE=DATE:20261210\r\nSUMMARY:"),
             str_from_c(one.number),
             S(": Paper wanted\r\nCATEGORIES:Paper wanted\r\nCLASS:CONFIDENTIAL\r\n"
               "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"));
    check_str("restricted: the number alone", masked(bytes_of(&one)), text_str(&want));
}

/* A day that moves keeps its name, and says that it was told later. */
static void test_uid_stays(void)
{
    CaseSample one = open_case("direct-sale", LETTER);

    give_legs(&one);
    CaseCalendarReply before = of_case(&one, ",'until':'2060-01-01'");
    const CaseDate *first = of_kind(&before, CASE_DATE_STATE);
    sample_done(step(&one, "case.complete", "meti.reviewer", ""), NULL, NULL);
    draft_offer(&one, "");
    sample_done(step(&one, "offer.send", "meti.reviewer", ""), NULL, NULL);
    CaseCalendarReply after = of_case(&one, ",'until':'2060-01-01'");
    const CaseDate *second = of_kind(&after, CASE_DATE_STATE);
    check_true("a clock runs, and then another", first && second);
    if (!first || !second)
        return;
    check_str("one name", first->uid, second->uid);
    check_true("told later", first->since < second->since);
    check_true("another day", first->day != second->day);
    CaseCalendarReply again = of_case(&one, ",'until':'2060-01-01'");
    check_int("told when it was, however late it is asked", of_kind(&again, CASE_DATE_STATE)->since,
              second->since);
}

int main(void)
{
    cases_open(4711);
    RUN(test_papers);
    RUN(test_offer);
    RUN(test_risk);
    RUN(test_deliveries);
    RUN(test_promises);
    RUN(test_payment);
    RUN(test_all);
    RUN(test_of_a_unit);
    RUN(test_refused);
    RUN(test_ical);
    RUN(test_uid_stays);
    sample_close();
    return check_done();
}
