// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// portal - a record with a case that a buying government and a supplier are let in to, and others that
// they are not: what the tests of their pages share. Everyone and everything is invented.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sekisho } from './record.mjs';

const outsiders = [
    ['embassy', 'rao', 'buyer', '在京大使館（架空）', 'Embassy (invented)', 'ラオ（架空）', 'Rao (invented)'],
    ['consulate', 'silva', 'buyer', '別の大使館（架空）', 'Another embassy (invented)', 'シルヴァ（架空）',
        'Silva (invented)'],
    ['works', 'nakano', 'supplier', '架空電機', 'Invented Electric', '中野 咲（架空）', 'Nakano Saki (invented)'],
    ['mills', 'hotta', 'supplier', '架空製作所', 'Invented Mills', '堀田 匠（架空）', 'Hotta Takumi (invented)'],
];

// Organisations outside, each with one person.
export function enterOutsiders(record) {
    for (const [organisation, handle, role, ja, en, nameJa, nameEn] of outsiders) {
        const made = JSON.parse(sekisho(record, 'organisation', 'add', '--as', 'keeper', '--handle', organisation,
            '--name.ja', ja, '--name.en', en, '--json'));
        sekisho(record, 'person', 'add', '--as', 'keeper', '--handle', handle, '--organisation',
            made.organisation, '--name-ja', nameJa, '--name-en', nameEn, '--roles', role, '--clearance',
            'restricted', '--from', '2000-01-01');
    }
}

const opened = JSON.parse(readFileSync('tests/cli/params/radars-open.json', 'utf8'));
const offered = JSON.parse(readFileSync('tests/cli/params/radars-offer.json', 'utf8'));

// Runs the program with parameters from a file: they are too long for a command line.
function withParams(record, params, ...words) {
    const file = join(record, '..', 'params.json');
    writeFileSync(file, JSON.stringify(params));
    return JSON.parse(sekisho(record, ...words, '--params', file, '--json'));
}

// A case for a country, its offer sent, nobody let in yet. Its number.
export function offerCase(record, country, title) {
    const act = (as, ...words) => JSON.parse(sekisho(record, ...words, '--as', as, '--json'));
    const { number } = withParams(record, { ...opened, country, title }, 'case', 'open', '--as', 'mori');
    const item = act('mori', 'item', 'open', '--title.ja', title.ja, '--title.en', title.en,
        '--marking', 'open', '--regimes', 'transfer').reference;
    withParams(record, JSON.parse(readFileSync('tests/cli/params/sales-facts.json', 'utf8')), 'item', 'state', item,
        '--as', 'mori');
    act('mori', 'item', 'name-party', item, '--role', 'buyer', '--type', 'organisation', '--name',
        'An invented air force');
    for (const kind of ['goods', 'technology']) {
        act('mori', 'case', 'add-leg', number, '--kind', kind, '--item', item);
    }
    act('abe', 'case', 'complete', number);
    const terms = { ...offered.terms, case: number, title, purchaser: country };
    withParams(record, { terms }, 'offer', 'draft', number, '--as', 'mori');
    const { made, draft } = act('mori', 'item', 'draft', item, '--verdict', 'permit', '--reason',
        'the law permits it');
    act('ono', 'item', 'approve', item, '--draft', draft ?? made, '--reason', 'agreed');
    act('abe', 'offer', 'send', number);
    return number;
}

export function admit(record, number, organisation, side, ...lines) {
    sekisho(record, 'case', 'admit', number, '--as', 'abe', '--organisation', organisation, '--side', side,
        ...lines.flatMap((line, i) => [`--lines.${i}`, line]));
}

// The deposit of a case, billed to its buyer by a finance officer; from then on it is owed.
export function billCase(record, number) {
    const meti = JSON.parse(sekisho(record, 'organisation', 'list', '--as', 'keeper', '--json')).organisations
        .find((one) => one.handle === 'meti').organisation;
    sekisho(record, 'person', 'add', '--as', 'keeper', '--handle', 'kano', '--organisation', meti, '--name-ja',
        '狩野 文（架空）', '--name-en', 'Kano Fumi (invented)', '--roles', 'finance', '--clearance', 'restricted',
        '--from', '2000-01-01');
    const posting = (purpose, side) => ({ country: 'PHL', case: number, line: 1, amount: '1000000.00',
        currency: 'USD', purpose, side });
    withParams(record, { programme: 'TRUST', reason: 'stage', postings: [posting('value', 'debit'),
        posting('memo', 'credit')] }, 'entry', 'post', '--as', 'kano');
    withParams(record, { programme: 'TRUST', case: number, reason: 'agreed', accepted: '2026-11-21',
        terms: 'instalments', 'deposit-rule': 'usual', milestones: [
            { line: 1, name: 'contract', due: '2027-02-15', ppm: 300000, liability: '150000.00' },
            { line: 1, name: 'delivery', due: '2027-11-30', ppm: 700000 }] }, 'schedule', 'set', '--as', 'kano');
    return withParams(record, { programme: 'TRUST', case: number, forecast: '0' }, 'bill', 'issue', '--as', 'kano')
        .reference;
}

// Invoices on the case that billCase() billed: one of the works, of which a payment waits and another was declined;
// one by a name alone, which is nobody's on the record.
export function askBySuppliers(record, number) {
    const of = { programme: 'TRUST', country: 'PHL', case: number, line: 1, currency: 'USD' };
    const act = (params, ...words) => withParams(record, params, ...words, '--as', 'kano');
    act({ programme: 'TRUST', reason: 'receipt', text: 'a deposit', postings: [
        { country: 'PHL', purpose: 'cash', side: 'debit', amount: '500000.00', currency: 'USD' },
        { country: 'PHL', case: number, purpose: 'held', side: 'credit', amount: '500000.00', currency: 'USD' }] },
    'entry', 'post');
    for (const stage of ['authority', 'commitment', 'obligation']) {
        act({ ...of, way: 'more', stage, amount: '400000.00' }, 'authority', 'record');
    }
    const { invoice } = act({ ...of, supplier: 'Works', reference: 'W-1', amount: '300000.00' }, 'invoice', 'record');
    act({ ...of, supplier: 'Looms', reference: 'L-1', amount: '1.00' }, 'invoice', 'record');
    act({ organisation: 'works' }, 'invoice', 'identify', invoice);
    act({ amount: '100000.00', expires: '2027-12-31' }, 'payment', 'request', invoice);
    const { payment } = act({ amount: '50000.00', expires: '2027-12-31' }, 'payment', 'request', invoice);
    act({ reason: 'a hit on a list', told: 'The papers of lot 2 are missing.' }, 'payment', 'decline', payment);
}

// Who acts, in a record where nobody signs in.
export async function actAs(page, handle, url) {
    await page.context().addCookies([{ name: 'sekisho-as', value: handle, url }]);
}
