// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// A case between governments from the request to its closure, in the browser alone: a clerk, a reviewer
// and an approver carry it, by links and forms, in Japanese, and again in English without script. The way
// is that of the radars of 2020; everyone and everything here is invented.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { barriers, point, run } from './tap.mjs';
import { enter, serveRecord } from './record.mjs';

process.env.SEKISHO_TODAY = '2026-11-21';
const record = await serveRecord(enter);
process.env.SEKISHO_URL = record.url;
const letter = join(record.record, '..', 'letter.txt');
writeFileSync(letter, 'A letter about invented radars.\n');

// ---- how a person does it -----------------------------------------------------------------------

async function actAs(page, handle) {
    await page.context().addCookies([{ name: 'sekisho-as', value: handle, url: record.url }]);
}

// { a: { b: 1 }, c: [{ d: 2 }] } as [['a.b', 1], ['c.0.d', 2]].
function flat(values, prefix = '') {
    return Object.entries(values).flatMap(([name, value]) =>
        typeof value === 'object' && !('label' in value) ? flat(value, `${prefix}${name}.`) : [[prefix + name, value.label ? value : String(value)]]);
}

// The form of an operation, which may stand on the page among others.
const formOf = (page, operation) =>
    page.locator(`form[action$="/op/${operation}"], form[action*="/op/${operation}#"]`).first();

// Asks for rows of a list until the field stands on the page.
async function rowFor(form, name) {
    const parts = name.split('.');
    for (let i = 1; i < parts.length; i += 1) {
        const list = parts.slice(0, i).join('.');
        const field = form.locator(`[name="${name}"], [name^="${name}."]`);
        if (/^\d+$/.test(parts[i]) && await field.count() === 0) {
            const another = form.locator(`button[name=_more][value="${list}"]`);
            await unfold(another);
            await another.click();
        }
    }
}

// What is folded is unfolded, as a person would.
async function unfold(control) {
    for (const fold of await control.locator('xpath=ancestor::details[not(@open)]').all()) {
        await fold.locator('summary').first().click();
    }
}

async function fillOne(form, name, value) {
    await rowFor(form, name);
    const control = form.locator(`[name="${name}"]`).first();
    await unfold(control);
    if (await control.count() === 0) {
        point(`${name} is asked for`, await form.innerText().catch(() => 'no form'), '');
        return;
    }
    const kind = await control.evaluate((one) => one.type);
    if (kind === 'radio' || kind === 'checkbox') {
        await form.locator(`[name="${name}"][value="${value}"]`).check();
    } else if (kind === 'select-one') {
        await control.selectOption(value);
    } else if (kind === 'file') {
        await control.setInputFiles(value);
    } else {
        await control.fill(value);
    }
}

async function fill(form, values) {
    for (const [name, value] of flat(values)) {
        await fillOne(form, name, value);
    }
}

async function send(form) {
    await form.locator('button[type=submit]:not([name])').last().click();
}

// What went wrong, as the page says it; '' when nothing did.
async function trouble(page) {
    const box = page.locator('.error-summary');
    return await box.count() ? box.innerText() : '';
}

// The form of an operation where the page has it or leads to it, filled in and sent.
async function step(page, who, from, operation, values = {}) {
    await actAs(page, who);
    await page.goto(from);
    const link = page.locator(`main a[href*="/op/${operation}?"], main a[href$="/op/${operation}"]`);
    if (await formOf(page, operation).count() === 0) {
        if (await link.count() === 0) {
            point(`${operation} by ${who}: ${from} leads to it`,
                (await page.locator('main').innerText()).slice(0, 800), '');
            return;
        }
        await link.first().click();
    }
    await fill(formOf(page, operation), values);
    await send(formOf(page, operation));
    point(`${operation} by ${who}`, await trouble(page), '');
}

// ---- the journey --------------------------------------------------------------------------------

const request = {
    route: 'direct-sale',
    country: 'PHL',
    programme: 'TRUST',
    currency: 'USD',
    title: { ja: '警戒管制レーダー（架空）', en: 'Warning radars (invented)' },
    marking: 'open',
    letter: {
        kind: 'defined', want: 'offer', form: 'mail', financing: 'own', 'third-parties': 'none',
        originator: 'An officer of an invented air force', reference: 'AF/26/3',
        dated: '2026-09-01', received: '2026-09-03',
        items: [{ item: 'warning radar', quantity: 4, unit: 'set' }],
        'end-use': 'watching the air space', 'wanted-by': '2028-03-31', place: 'an invented base',
    },
};

// What is so about the item, by fact.
const said = JSON.parse(readFileSync('tests/cli/params/sales-facts.json', 'utf8'));
const facts = Object.fromEntries([said, ...said.more].map((one) => [one.fact, one.value]));

// Nothing answered, and a day there is not: told where it is wrong, and nothing typed is lost.
async function badAnswers(page, theItem) {
    const form = page.locator('form[action$="/answers"]');
    await page.goto(`${theItem}/answers`);
    await send(form);
    point('no answer at all is refused', (await trouble(page)).length > 0, true);
    await fill(form, { 'decision-date': '2026-13-01', source: 'a file (invented)' });
    await send(form);
    point('a day there is not is refused beside it',
        await page.locator('.has-error [name="decision-date"]').inputValue(), '2026-13-01');
    point('what was typed stays', await form.locator('[name=source]').inputValue(), 'a file (invented)');
    await page.goto(`${theItem}/facts`);
    point('nothing was stated', await page.locator('dl.statements').count(), 0);
}

// An item of the docket: opened, its party named, every question of the law answered, decided.
async function examine(page, at) {
    await step(page, 'mori', at('/'), 'item.open', {
        title: { ja: '警戒管制レーダー（架空）', en: 'Warning radars (invented)' },
        marking: 'open', regimes: ['transfer'],
    });
    const item = /\d{4}-\d{4}/.exec(await page.locator('main').innerText())[0];
    const theItem = at(`/items/${item}`);
    await step(page, 'mori', `${theItem}/parties`, 'item.name-party',
        { role: 'buyer', type: 'organisation', name: 'An invented air force' });
    await badAnswers(page, theItem);
    for (let round = 0; round < 5; round += 1) {
        await page.goto(`${theItem}/facts`);
        await page.locator('a[href$="/answers"]').click();
        const form = page.locator('form[action$="/answers"]');
        const asked = await form.locator('[name]')
            .evaluateAll((all) => [...new Set(all.map((one) => one.name))]);
        const known = asked.filter((name) => name in facts);
        if (asked.length === 0) {
            break;
        }
        for (const name of known) {
            await fillOne(form, name, facts[name]);
        }
        await fill(form, { 'said-on': '2026-11-20', source: 'an invented file', confidence: 'official' });
        await send(form);
        point(`${known.length} of what the law asks are answered`, await trouble(page), '');
    }
    point('the law asks nothing more', await page.locator('main form').count(), 0);
    await step(page, 'mori', `${theItem}/decision`, 'item.draft',
        { verdict: 'permit', reason: 'the law permits it' });
    await step(page, 'ono', `${theItem}/decision`, 'item.approve', { reason: 'agreed' });
    return item;
}

// A document is kept with the case; forms that name a document offer it by its name.
async function keep(page, theCase) {
    await step(page, 'mori', `${theCase}/documents`, 'document.add',
        { _document: letter, name: 'letter.txt', marking: 'open' });
    return { label: 'letter.txt' };
}

const risks = { answers: [
    { group: 'political', seen: 'no', what: 'nobody objected (invented)' },
    { group: 'geopolitical', seen: 'no', what: 'no neighbour minds (invented)' },
    { group: 'economic', seen: 'no', what: 'paid in advance (invented)' },
    { group: 'technological', seen: 'no', what: 'the design is in service (invented)' },
] };

function offer(number) {
    const line = (n, ja, en, item, quantity, unit, each, leg) => ({
        number: n, title: { ja, en }, item, condition: 'new', quantity, unit, 'unit-minor': each,
        'total-minor': each * quantity, supply: 'procured', months: 18, leg, major: 'no',
    });
    return { terms: {
        case: number, form: 'offer', index: 0, dated: '2026-11-21', expiry: '2027-02-14',
        kind: 'defined', purchaser: 'PHL', reference: 'AF/26/3', 'reference-day': '2026-09-01',
        title: { ja: '警戒管制レーダー（架空）', en: 'Warning radars (invented)' },
        authority: "the maker's contract", 'end-use': 'watching the air space',
        'sale-terms': 'instalments', currency: 'USD',
        lines: [
            line(1, '警戒管制レーダー', 'Warning radar', 'RADAR-W', 4, 'set', 2500000000, 'goods'),
            line(2, '教育訓練', 'Training course', 'TRAIN-W', 1, 'course', 300000000, 'service'),
        ],
    } };
}

// Goods in two shipments, of which the second fails its first inspection; a course; a promise.
async function supply(page, from, paper) {
    const inspect = (result, certificate) => step(page, 'mori', from, 'inspection.record', {
        result, certificate, inspector: 'An invented inspector', day: '2026-11-21', document: paper });
    for (const verdicts of [['passed'], ['failed', 'passed']]) {
        await step(page, 'mori', from, 'shipment.open',
            { line: 1, quantity: 2, unit: 'set', promised: '2026-11-21' });
        await step(page, 'mori', from, 'shipment.send',
            { day: '2026-11-21', carrier: 'An invented line' });
        for (const verdict of verdicts) {
            await inspect(verdict, `C-${verdict}`);
        }
        await step(page, 'abe', from, 'shipment.transfer', { day: '2026-11-21' });
    }
    await step(page, 'mori', from, 'training.record', { line: 2, quantity: 1, course: 'operators',
        participants: 8, from: '2026-11-01', until: '2026-11-20', certificate: 'T-1', document: paper });
    await step(page, 'mori', from, 'commitment.promise', { what: 'spare parts are kept available',
        first: '2027-11-21', until: '2056-11-21', months: 12, keeper: 'meti' });
}

async function journey(open, lang, script) {
    const page = await open(`/${lang}/about`, { lang, script });
    const at = (path) => `/${lang}${path}`;
    await step(page, 'mori', at('/cases'), 'case.open', request);
    const number = /PHL-\d{4}-\d{5}-\d\d/.exec(await page.locator('main').innerText())[0];
    const theCase = at(`/cases/${number}`);
    const item = await examine(page, at, 'PHL');
    await step(page, 'mori', theCase, 'case.add-leg', { kind: 'goods', item });
    await step(page, 'mori', theCase, 'case.add-leg', { kind: 'technology', item });
    await step(page, 'abe', theCase, 'case.complete');
    await step(page, 'mori', theCase, 'offer.draft', offer(number));
    const paper = await keep(page, theCase);
    await step(page, 'abe', theCase, 'offer.send');
    await step(page, 'mori', theCase, 'case.weigh-risks', risks);
    const received = (kind, giver, reference, more) => step(page, 'mori', theCase, 'case.receive',
        { kind, giver, reference, 'signed-on': '2026-11-21', document: paper, ...more });
    await received('signature', 'An invented ministry', 'K-1', { about: 'B' });
    await step(page, 'abe', theCase, 'offer.accept');
    await received('assurance', 'An invented government', 'N-1', {});
    await received('licence', 'METI (invented)', 'L-1', { until: '2028-11-20' });
    await step(page, 'ono', theCase, 'case.implement');
    await supply(page, `${theCase}/supply`, paper);
    await step(page, 'abe', theCase, 'case.supply');
    await step(page, 'ono', theCase, 'case.close');
    await page.goto(theCase);
    point('the case is closed', await page.locator('.identity').first().innerText()
        .then((words) => words.includes(lang === 'ja' ? '終結' : 'Closed')), true);
    point('nothing leads on', await page.locator('ol.tasks').count(), 1);
    point('every step is told with its day', await page.locator('.task-done').count(), 7);
    for (const tab of ['', '/terms', '/supply', '/timeline']) {
        await page.goto(theCase + tab);
        point(`${theCase}${tab}: in one language`, await page.locator('html').getAttribute('lang'), lang);
        if (script) {
            point(`${theCase}${tab}: no barrier`, await barriers(page), []);
        }
    }
    await page.context().close();
}

await run(
    async ({ open }) => {
        await journey(open, 'ja', true);
        await journey(open, 'en', false);
    },
    async () => point('the server stops when told', await record.stop(), 0),
);
