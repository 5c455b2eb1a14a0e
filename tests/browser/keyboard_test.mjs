// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// People do their work by keyboard alone, each in a browser of their own, having signed in with a
// password and a one-time code: an item is filed, everything the law asks is answered, another decides;
// a letter of request becomes a case, the case an offer, which the buyer accepts, and a supplier answers.
// In Japanese with script, and a shorter way in English without. No page is gone to by its address, nothing
// is clicked; what every key did to the focus is looked at (keyboard.mjs). Everyone is invented.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { does, invite, menu, says, signedIn, signsOut, trouble, walks, way, words } from './person.mjs';
import { enterOutsiders } from './portal.mjs';
import { enter, serveRecord } from './record.mjs';
import { point, run } from './tap.mjs';

process.env.SEKISHO_TODAY = '2026-11-21';
let invitations;
const record = await serveRecord((dir) => {
    enterOutsiders(dir);
    const made = enter(dir);
    invitations = invite(dir, ['mori', 'ono', 'abe', 'rao', 'nakano', 'hara']);
    return made;
}, ['--without-screening', 'parties are none of this test'], ['--sign-in']);
process.env.SEKISHO_URL = record.url;
const letter = join(record.record, '..', 'letter.txt');
writeFileSync(letter, 'A letter about invented radars.\n');

const said = JSON.parse(readFileSync('tests/cli/params/sales-facts.json', 'utf8'));
const facts = Object.fromEntries([said, ...said.more].map((one) => [one.fact, one.value]));

// ---- the docket ---------------------------------------------------------------------------------

// Nothing answered, then a day there is not: the page that comes back is at what is wrong, and from there
// one link leads into the field.
async function badAnswers(one) {
    const form = 'form[action*="/answers"]';
    const none = await one.send(form);
    point(`${one.lang}: no answer at all is told where one is`, none.what.startsWith('div#sent'), true);
    await one.answer(form, 'decision-date', '2026-13-01');
    await one.answer(form, 'source', 'a file (invented)');
    const now = await one.send(form);
    point(`${one.lang}: what is wrong is where one is`, now.what.startsWith('div#sent'), true);
    await one.press('Tab');
    await one.press('Enter');
    const field = await one.page.evaluate(() => [document.activeElement.name, document.activeElement.value]);
    point(`${one.lang}: and leads to the field`, field, ['decision-date', '2026-13-01']);
}

async function answersAll(one) {
    const form = 'form[action*="/answers"]';
    for (let round = 0; round < 6; round += 1) {
        const asked = await one.page.evaluate((what) => [...new Set([...document.querySelectorAll(`${what} [name]`)]
            .map((control) => control.name))], form);
        const known = asked.filter((name) => name in facts);
        if (asked.length === 0) {
            break;
        }
        for (const name of known) {
            await one.answer(form, name, facts[name]);
        }
        for (const [name, value] of [['said-on', '2026-11-20'], ['source', 'an invented file'],
            ['confidence', 'official']]) {
            await one.answer(form, name, value);
        }
        await one.send(form);
        point(`${one.lang}: ${known.length} questions of the law answered`, await trouble(one.page), '');
    }
    point(`${one.lang}: the law asks nothing more`, await one.page.locator('main form').count(), 0);
}

const title = { ja: '警戒管制レーダー（架空）', en: 'Warning radars (invented)' };

async function filed(mori, ono) {
    await way(mori, menu(mori, '/'));
    await does(mori, 'item.open', { title, marking: 'open', regimes: ['transfer'] });
    const item = /\d{4}-\d{4}/.exec(await words(mori.page))[0];
    const the = `main a[href*="/items/${item}"]`;
    await way(mori, menu(mori, '/'), the, '.item-tabs a[href$="/parties"]');
    await does(mori, 'item.name-party', { role: 'buyer', type: 'organisation', name: 'An invented air force' });
    await mori.follow('.item-tabs a[href$="/facts"]');
    await mori.follow('main a[href$="/answers"]');
    await badAnswers(mori);
    await answersAll(mori);
    await mori.follow('.item-tabs a[href$="/decision"]');
    await does(mori, 'item.draft', { verdict: 'permit', reason: 'the law permits it' });
    await way(ono, menu(ono, '/'), the, '.item-tabs a[href$="/decision"]');
    await does(ono, 'item.approve', { reason: 'agreed' });
    point('decided by another', await ono.page.locator('ol.route li.done').count(), 3);
    return item;
}

// ---- a case -------------------------------------------------------------------------------------

const request = {
    route: 'direct-sale', country: 'PHL', programme: 'TRUST', currency: 'USD', title, marking: 'open',
    letter: {
        kind: 'defined', want: 'offer', form: 'mail', financing: 'own', 'third-parties': 'none',
        originator: 'An officer of an invented air force', reference: 'AF/26/3', dated: '2026-09-01',
        received: '2026-09-03', items: [{ item: 'warning radar', quantity: 4, unit: 'set' }],
        'end-use': 'watching the air space', 'wanted-by': '2028-03-31', place: 'an invented base',
    },
};

function offer(number) {
    const line = (n, ja, en, item, quantity, unit, each, leg) => ({
        number: n, title: { ja, en }, item, condition: 'new', quantity, unit, 'unit-minor': each,
        'total-minor': each * quantity, supply: 'procured', months: 18, leg, major: 'no',
    });
    return { terms: {
        case: number, form: 'offer', index: 0, dated: '2026-11-21', expiry: '2027-02-14', kind: 'defined',
        purchaser: 'PHL', reference: 'AF/26/3', 'reference-day': '2026-09-01', title,
        authority: "the maker's contract", 'end-use': 'watching the air space', 'sale-terms': 'instalments',
        currency: 'USD',
        lines: [
            line(1, '警戒管制レーダー', 'Warning radar', 'RADAR-W', 4, 'set', 2500000000, 'goods'),
            line(2, '教育訓練', 'Training course', 'TRAIN-W', 1, 'course', 300000000, 'service'),
        ],
    } };
}

const risks = { answers: ['political', 'geopolitical', 'economic', 'technological']
    .map((group) => ({ group, seen: 'no', what: 'looked at (invented)' })) };

// The buyer's letter, the case that is opened for it, and its sender let in with it.
async function requested(mori, abe, rao) {
    await way(rao, menu(rao, '/desk'));
    await does(rao, 'letter.submit', {
        organisation: 'meti', country: 'PHL', reference: 'AF/26/3', title: 'Warning radars (invented)',
        words: 'Four warning radars and a course', 'end-use': 'watching the air space', 'wanted-by': '2028-03-31',
    });
    await way(mori, menu(mori, '/cases'));
    await does(mori, 'case.open', request);
    const number = /PHL-\d{4}-\d{5}-\d\d/.exec(await words(mori.page))[0];
    await way(abe, menu(abe, '/desk'), 'section[aria-labelledby=letters] ol a');
    await says(abe, 'I take it up (invented)');
    await does(abe, 'letter.take-up', { case: number });
    return number;
}

async function offered(mori, abe, rao, nakano, item) {
    const number = await requested(mori, abe, rao);
    const theCase = `main a[href*="/cases/${number}"]`;
    const to = (one) => way(one, menu(one, '/cases'), theCase);
    await to(mori);
    await does(mori, 'case.add-leg', { kind: 'goods', item });
    await does(mori, 'case.add-leg', { kind: 'technology', item });
    await does(mori, 'question.put', { organisation: 'embassy', words: 'Where will they stand?', due: '2026-12-10' });
    await to(rao);
    await does(rao, 'question.answer', { words: 'On an invented hill.' });
    await to(abe);
    await does(abe, 'case.complete');
    await does(abe, 'case.admit', { organisation: 'works', side: 'supplier', lines: ['1'] });
    await to(mori);
    await does(mori, 'question.put', { organisation: 'works', words: 'Is it made in Japan?', due: '2026-12-10' });
    await to(nakano);
    await does(nakano, 'question.answer', { words: 'In an invented town.' });
    await does(mori, 'offer.draft', offer(number));
    await mori.follow('.item-tabs a[href$="/documents"]');
    await does(mori, 'document.add', { _document: letter, name: 'letter.txt', marking: 'open' });
    await way(mori, '.identity .reference a');
    await does(mori, 'case.weigh-risks', risks);
    await to(abe);
    await does(abe, 'offer.send');
    await to(rao);
    await does(rao, 'offer.sign', { reference: 'K-1' });
    await does(rao, 'offer.accept');
    await to(mori);
    const seen = await words(mori.page);
    point('the office sees the answers', ['On an invented hill.', 'In an invented town.']
        .filter((answer) => seen.includes(answer)).length, 2);
    return number;
}

async function inJapanese(open) {
    const how = { lang: 'ja', script: true };
    const at = {};
    for (const handle of ['mori', 'ono', 'abe', 'rao', 'nakano']) {
        at[handle] = await signedIn(open, handle, invitations[handle], { ...how, wrong: handle === 'mori' });
    }
    const { mori, ono, abe, rao, nakano } = at;
    const item = await filed(mori, ono);
    await offered(mori, abe, rao, nakano, item);
    await walks(mori, menu(mori, '/desk'), menu(mori, '/cases'));
    await signsOut(rao);
    for (const one of Object.values(at)) {
        point(`ja ${one.handle}: ${one.presses()} keys and nothing wrong`, one.faults(), []);
        await one.page.context().close();
    }
}

// The same keys without script: what is wrong is told, put right and recorded; an item is held.
async function inEnglish(open, item) {
    const hara = await signedIn(open, 'hara', invitations.hara, { lang: 'en', script: false });
    await way(hara, menu(hara, '/'), `main a[href*="/items/${item}"]`, '.item-tabs a[href$="/facts"]',
        'main a[href$="/answers"]');
    await badAnswers(hara);
    await hara.answer('form[action*="/answers"]', 'decision-date', '2026-11-21');
    const told = await hara.send('form[action*="/answers"]');
    point('en: put right, recorded, and told where one is', [await trouble(hara.page), told.what.slice(0, 6)],
        ['', 'p#sent']);
    await hara.follow('.identity .reference a');
    await does(hara, 'item.hold', { reason: 'until it is clear', authority: 'a head of division (invented)' });
    await walks(hara, menu(hara, '/desk'));
    await signsOut(hara);
    point(`en hara: ${hara.presses()} keys and nothing wrong`, hara.faults(), []);
    await hara.page.context().close();
}

await run(
    async ({ open }) => {
        await inJapanese(open);
        await inEnglish(open, record.items.boat);
    },
    async () => point('the server stops when told', await record.stop(), 0),
);
