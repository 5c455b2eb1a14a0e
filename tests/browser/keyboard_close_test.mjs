// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// What keyboard_test.mjs begins is carried on to its end, by keyboard alone and by people who sign in: a
// case of the State's own, whose offer the buyer has accepted, is billed and paid for, implemented and
// ordered from its maker, delivered with a receipt, the maker is paid by two people, and it is supplied,
// settled and closed. In Japanese with script; a second invoice in English without. Everyone is invented.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { acceptedCase, price } from './fms.mjs';
import { does, invite, menu, says, signedIn, signsOut, walks, way } from './person.mjs';
import { admit, enterOutsiders } from './portal.mjs';
import { enter, serveRecord } from './record.mjs';
import { point, run } from './tap.mjs';

const day = '2026-11-21';
process.env.SEKISHO_TODAY = day;
let invitations, number;
const record = await serveRecord((dir) => {
    enterOutsiders(dir);
    const made = enter(dir);
    number = acceptedCase(dir, day);
    admit(dir, number, 'embassy', 'buyer');
    invitations = invite(dir, ['mori', 'abe', 'ono', 'kano', 'sato', 'rao', 'ueda', 'hoshi']);
    return made;
}, ['--without-screening', 'parties are none of this test'], ['--sign-in']);
process.env.SEKISHO_URL = record.url;
const paper = { label: 'paper.txt' };
const file = (name, text) => {
    const path = join(record.record, '..', name);
    writeFileSync(path, text);
    return path;
};

async function toCase(one, ...tabs) {
    await way(one, menu(one, '/cases'), `main a[href*="/cases/${number}"]`);
    await says(one, 'I handle the case (invented)');
    if (tabs.length > 0) {
        await way(one, ...tabs.map((tab) => `.item-tabs a[href$="/${tab}"]`));
    }
}

const toMoney = (one) => way(one, menu(one, '/books'), `main a[href*="/books/case?"][href*="${number}"]`);
const rows = (one, table) => one.page.locator(`table:has(caption#${table}) tbody tr`).allInnerTexts();
const last = (row) => row.split('\t').at(-1).trim();

// When the buyer pays and the bill for it; the bank says that it was paid, and that is matched.
async function billed(kano) {
    await toMoney(kano);
    await does(kano, 'schedule.set', { accepted: day, terms: 'advance', 'deposit-rule': 'whole', reason: 'agreed',
        milestones: [{ line: 1, name: 'delivery', due: '2027-03-31', ppm: 1000000 }] });
    await does(kano, 'bill.issue', { forecast: 0 });
    const [bill] = await rows(kano, 'bills');
    await way(kano, menu(kano, '/books'));
    await does(kano, 'bank.register', { country: 'PHL', purpose: 'cash', currency: 'JPY', number: 'TRUST-1' });
    await does(kano, 'bank.import', { _document: file('november.csv', [
        'account,booked,value,amount,currency,reference,party,text,bank_id,balance',
        `TRUST-1,${day},${day},${price.total},JPY,${bill.split('\t')[0].trim()},"Treasury (invented)",deposit,N-1,`
            + `${price.total}`, ''].join('\n')), kind: 'csv' });
    point('the line of the bank waits', (await rows(kano, 'bank')).length, 1);
    await does(kano, 'bank.match');
    point('and waits no more', await rows(kano, 'bank'), []);
    await toMoney(kano);
    point('nothing of the bill is still to come', last((await rows(kano, 'bills'))[0]), '0');
}

// What others promised and licensed is on file; another than who filed it begins, and the maker is ordered from.
async function implemented(mori, ono, kano) {
    await toCase(mori, 'documents');
    await does(mori, 'document.add', { _document: file('paper.txt', 'Invented radars.\n'), name: 'paper.txt',
        marking: 'restricted' });
    for (const [kind, giver, reference, until] of [['assurance', 'An invented government', 'N-1', ''],
        ['licence', 'METI (invented)', 'L-1', '2028-11-20']]) {
        await toCase(mori);
        await does(mori, 'case.receive', { kind, giver, reference, 'signed-on': day, document: paper,
            ...(until ? { until } : {}) });
    }
    await toCase(ono);
    await does(ono, 'case.implement');
    await toMoney(kano);
    for (const [contract, amount] of [['K-1', price.maker], ['fees', price.total - price.maker]]) {
        await does(kano, 'contract.add', { contract, company: 'Tategami Industries (invented)', reason: 'signed',
            lines: [{ line: 1, amount }] });
    }
    for (const [stage, amount] of [['authority', price.total], ['commitment', price.maker],
        ['obligation', price.maker]]) {
        await does(kano, 'authority.record', { line: 1, stage, way: 'more', amount, document: 'K-1 (invented)' });
    }
}

// Ordered by the books, shipped and inspected by another, and taken into the books as delivered.
async function delivered(mori, abe, kano) {
    await does(kano, 'delivery.order', { line: 1, amount: price.maker });
    await toCase(mori, 'supply');
    await does(mori, 'shipment.open', { line: 1, quantity: 3, unit: 'set', promised: day });
    await does(mori, 'inspection.record', { result: 'passed', certificate: 'C-1', inspector: 'An invented inspector',
        day, document: paper });
    await does(mori, 'shipment.send', { day, carrier: 'An invented line' });
    await toCase(abe, 'supply');
    await does(abe, 'shipment.transfer', { day });
    await does(kano, 'delivery.record', { amount: price.maker });
}

// The buyer sees what was billed and delivered, and takes a receipt of it home.
async function proven(rao) {
    await toCase(rao, 'account');
    point('the buyer sees what was billed', (await rows(rao, 'bills')).length, 1);
    await rao.follow('.item-tabs a[href$="/supply"]');
    await rao.enter();
    await rao.follow('main a[href*="/receipts?"]');
    await rao.reach('button[value=take]');
    await rao.go();
    for (let i = 0; i < 60 && await rao.page.locator('a[href$="/file"]').count() === 0; i += 1) {
        await rao.page.waitForTimeout(300);
        await rao.follow('main .caution a');
    }
    await rao.reach('a[href$="/file"]');
    const saved = rao.page.waitForEvent('download');
    await rao.press('Enter');
    point('a receipt is saved', readFileSync(await (await saved).path(), 'utf8').includes(number), true);
}

// One asks for it, another decides, who finds it on the desk; who asked cannot.
async function paid(kano, sato) {
    await toMoney(kano);
    await does(kano, 'invoice.record', { line: 1, supplier: 'Tategami Industries (invented)', reference: 'TI-1',
        amount: 200000000 });
    await does(kano, 'payment.request', { expires: '2026-12-31' });
    const offered = kano.page.locator('section[aria-labelledby=now]');
    point('who asked is not offered to approve, and told that another has to', [
        await offered.locator('a[href*="/op/payment.approve"]').count(),
        await offered.locator('li', { hasText: '別の者' }).count(),
        await offered.locator('a[href*="/op/payment.decline"]').count()], [0, 1, 1]);
    const decline = await offered.locator('a[href*="/op/payment.decline"]').getAttribute('href');
    const form = await kano.page.request.get(new URL(decline.replace('decline', 'approve'), kano.page.url()).href);
    const told = await form.text();
    point('nor has the form of its own anything to send', [form.status(), told.includes('別の者'),
        told.includes('action="/ja/op/payment.approve')], [200, true, false]);
    await way(sato, menu(sato, '/desk'), 'section[aria-labelledby=payments] ol a');
    await does(sato, 'payment.approve');
    const [payment] = await rows(sato, 'payments');
    point('paid, as another decided', [payment.includes('佐藤'), await sato.page
        .locator('main a[href*="/op/payment.approve"]').count()], [true, 0]);
    await way(sato, menu(sato, '/desk'));
    point('nothing waits on the desk', await sato.page.locator('section[aria-labelledby=payments] ol').count(), 0);
}

async function closed(kano, abe, ono) {
    await toMoney(kano);
    for (const what of ['recoupment', 'surcharge']) {
        await does(kano, 'surcharge.take', { line: 1, what, amount: price[what] });
    }
    await toCase(abe);
    await does(abe, 'case.supply');
    await toMoney(ono);
    await does(ono, 'case.settle', { reason: 'reconciled' });
    await toCase(ono);
    await does(ono, 'case.close');
    const stands = await ono.page.locator('.identity').first().innerText();
    point('the case is closed', [stands.includes('終結'), stands.includes('暫定')], [true, false]);
    point('nothing leads on', await ono.page.locator('main a[href*="/op/case."]').count(), 0);
}

async function all(open, how, handles) {
    const at = {};
    for (const handle of handles) {
        at[handle] = await signedIn(open, handle, invitations[handle], how);
    }
    return at;
}

async function leave(at) {
    for (const one of Object.values(at)) {
        point(`${one.lang} ${one.handle}: ${one.presses()} keys and nothing wrong`, one.faults(), []);
        await one.page.context().close();
    }
}

// Without script: the rest is asked for, declined by another with a reason, asked for again and approved.
async function inEnglish(open) {
    const at = await all(open, { lang: 'en', script: false }, ['ueda', 'hoshi']);
    const { ueda, hoshi } = at;
    const asks = async () => {
        await does(ueda, 'payment.request', { expires: '2026-12-31' });
        await way(hoshi, menu(hoshi, '/desk'), 'section[aria-labelledby=payments] ol a');
    };
    await toMoney(ueda);
    await does(ueda, 'invoice.record', { line: 1, supplier: 'Tategami Industries (invented)', reference: 'TI-2',
        amount: price.maker - 200000000 });
    await asks();
    await does(hoshi, 'payment.decline', { reason: 'Which of two radars is it (invented)?' });
    await toMoney(ueda);
    await asks();
    await does(hoshi, 'payment.approve');
    point('en: all are told of', (await rows(hoshi, 'payments')).length, 3);
    await signsOut(hoshi);
    await leave(at);
}

await run(
    async ({ open }) => {
        const at = await all(open, { lang: 'ja', script: true }, ['mori', 'abe', 'ono', 'rao', 'kano', 'sato']);
        const { mori, abe, ono, rao, kano, sato } = at;
        await billed(kano);
        await implemented(mori, ono, kano);
        await delivered(mori, abe, kano);
        await proven(rao);
        await paid(kano, sato);
        await inEnglish(open);
        await closed(kano, abe, ono);
        await walks(kano, menu(kano, '/books'), `main a[href*="/books/case?"][href*="${number}"]`);
        await leave(at);
    },
    async () => point('the server stops when told', await record.stop(), 0),
);
