// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// A case between governments from the request to its closure, in the browser alone, in Japanese, and again
// in English without script: the buying government's officer submits the request, answers a question, signs
// and accepts the offer and reports a discrepancy; the supplier's manager answers and sees what is ordered;
// the office's people do the rest. Each by the links and forms of their own pages. The way is that of the
// radars of 2020; everyone and everything here is invented.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { barriers, point, run } from './tap.mjs';
import { enterOutsiders } from './portal.mjs';
import { enter, serveRecord } from './record.mjs';

process.env.SEKISHO_TODAY = '2026-11-21';

// Our law, and the figures of an office beside it, without which no report is answered (decision 38).
const law = mkdtempSync(join(tmpdir(), 'sekisho-journey-'));
mkdirSync(join(law, 'notes'));
for (const name of ['packs', 'access', 'routes', 'registers', 'papers', 'stories', 'notes/library.csv',
    'notes/package.csv']) {
    symlinkSync(resolve(name), join(law, name));
}
writeFileSync(join(law, 'notes', 'limits.csv'), [readFileSync('tests/cli/limits.csv', 'utf8').trimEnd(),
    'discrepancy-floor,,,20000,USD,invented,unverified,for a test', ''].join('\n'));
process.env.SEKISHO_DATA = law;
const record = await serveRecord((dir) => {
    enterOutsiders(dir);
    return enter(dir);
});
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
    const why = formOf(page, 'reading.explain');
    if (await why.count() > 0) {
        await fill(why, { why: 'I handle it (invented)' });
        await send(why);
    }
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

// The buyer's letter, taken up with the case that was opened for it: its sender is let in with it.
async function requested(page, at) {
    await step(page, 'rao', at('/desk'), 'letter.submit', {
        organisation: 'meti', country: 'PHL', reference: 'AF/26/3', title: 'Warning radars (invented)',
        words: 'Four warning radars and a course', 'end-use': 'watching the air space',
        'wanted-by': '2028-03-31',
    });
    await step(page, 'mori', at('/cases'), 'case.open', request);
    const number = /PHL-\d{4}-\d{5}-\d\d/.exec(await page.locator('main').innerText())[0];
    await actAs(page, 'abe');
    await page.goto(at('/desk'));
    await page.locator('#letters ~ ol a').first().click();
    await step(page, 'abe', page.url(), 'letter.take-up', { case: number });
    return number;
}

// What the office asks, and the one who is asked answers from the tasks of the case.
async function asked(page, theCase, organisation, who, words, answer) {
    await step(page, 'mori', `${theCase}`, 'question.put', { organisation, words, due: '2026-12-10' });
    await step(page, who, theCase, 'question.answer', { words: answer });
    await actAs(page, 'mori');
    await page.goto(theCase);
    point(`${organisation} answered`, (await page.locator('main').innerText()).includes(answer), true);
}

// What nobody outside should be shown, on any page of the case.
async function sees(page, who, address, yes, no) {
    await actAs(page, who);
    const reply = await page.goto(address);
    const words = await page.locator('main').innerText();
    point(`${who} at ${address}`, reply.status(), 200);
    point(`${who} is shown ${yes}`, words.includes(yes), true);
    point(`${who} is not shown ${no}`, words.includes(no), false);
}

async function reported(page, theCase) {
    await step(page, 'rao', `${theCase}/supply`, 'discrepancy.report', {
        line: 1, type: 'damage', quantity: 1, item: '100,000',
        words: 'one came dented (invented)',
    });
    await step(page, 'abe', `${theCase}/supply`, 'discrepancy.answer',
        { code: 'D1', words: 'looked at: none is dented (invented)' });
    await step(page, 'abe', `${theCase}/supply`, 'discrepancy.close', { words: 'settled (invented)' });
}

async function journey(open, lang, script) {
    const page = await open(`/${lang}/about`, { lang, script });
    const at = (path) => `/${lang}${path}`;
    const number = await requested(page, at);
    const theCase = at(`/cases/${number}`);
    const item = await examine(page, at, 'PHL');
    await step(page, 'mori', theCase, 'case.add-leg', { kind: 'goods', item });
    await step(page, 'mori', theCase, 'case.add-leg', { kind: 'technology', item });
    await asked(page, theCase, 'embassy', 'rao', 'Where will they stand?', 'On an invented hill.');
    await step(page, 'abe', theCase, 'case.complete');
    await step(page, 'abe', theCase, 'case.admit', { organisation: 'works', side: 'supplier', lines: ['1'] });
    await asked(page, theCase, 'works', 'nakano', 'Is it made in Japan?', 'In an invented town.');
    await step(page, 'mori', theCase, 'offer.draft', offer(number));
    const paper = await keep(page, theCase);
    await step(page, 'abe', theCase, 'offer.send');
    await step(page, 'mori', theCase, 'case.weigh-risks', risks);
    const received = (kind, giver, reference, more) => step(page, 'mori', theCase, 'case.receive',
        { kind, giver, reference, 'signed-on': '2026-11-21', document: paper, ...more });
    await sees(page, 'rao', `${theCase}/terms`, number, 'In an invented town.');
    await step(page, 'rao', theCase, 'offer.sign', { reference: 'K-1' });
    await step(page, 'rao', theCase, 'offer.accept');
    await received('assurance', 'An invented government', 'N-1', {});
    await received('licence', 'METI (invented)', 'L-1', { until: '2028-11-20' });
    await step(page, 'ono', theCase, 'case.implement');
    await sees(page, 'nakano', `${theCase}/terms`, lang === 'ja' ? '警戒管制レーダー' : 'Warning radar', '25,000');
    await supply(page, `${theCase}/supply`, paper);
    await reported(page, theCase);
    await sees(page, 'nakano', `${theCase}/supply`, '2026-11-21', 'C-passed');
    await step(page, 'abe', theCase, 'case.supply');
    await step(page, 'ono', theCase, 'case.close');
    await page.goto(theCase);
    point('the case is closed', await page.locator('.identity').first().innerText()
        .then((words) => words.includes(lang === 'ja' ? '終結' : 'Closed')), true);
    point('nothing leads on', await page.locator('ol.tasks').count(), 1);
    point('every step is told with its day', await page.locator('.task-done').count(), 7);
    for (const who of ['ono', 'rao', 'nakano']) {
        await actAs(page, who);
        for (const tab of ['', '/terms', '/supply', '/timeline']) {
            await page.goto(theCase + tab);
            point(`${theCase}${tab} by ${who}: in one language`, await page.locator('html').getAttribute('lang'), lang);
            if (script) {
                point(`${theCase}${tab} by ${who}: no barrier`, await barriers(page), []);
            }
        }
    }
    await page.context().close();
}

await run(
    async ({ open }) => {
        await journey(open, 'ja', true);
        await journey(open, 'en', false);
    },
    async () => {
        point('the server stops when told', await record.stop(), 0);
        rmSync(law, { recursive: true });
    },
);
