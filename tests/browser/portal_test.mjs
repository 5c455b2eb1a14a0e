// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// The pages of a buying government's officer and of a supplier's manager: without a barrier in light and in
// dark, complete without script and in a narrow window, in both languages; and what they are shown can be
// taken away and proven. Whatever else they ask for by its address is answered as what there is not.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { barriers, point, run } from './tap.mjs';
import { actAs, admit, askBySuppliers, billCase, enterOutsiders, offerCase } from './portal.mjs';
import { enter, program, sekisho, serveRecord } from './record.mjs';

process.env.SEKISHO_TODAY = '2026-11-21';
const verifier = process.env.SEKISHO_VERIFY ?? join(program, '..', '..', 'verify', 'sekisho-verify');
let ours, theirs, item, bill;
const record = await serveRecord((dir) => {
    item = enter(dir).radar;
    enterOutsiders(dir);
    ours = offerCase(dir, 'PHL', { ja: '警戒管制レーダー（架空）', en: 'Warning radars (invented)' });
    admit(dir, ours, 'embassy', 'buyer');
    admit(dir, ours, 'works', 'supplier', '1');
    bill = billCase(dir, ours);
    askBySuppliers(dir, ours);
    theirs = offerCase(dir, 'IDN', { ja: '別の国のレーダー（架空）', en: 'Radars of another (invented)' });
    admit(dir, theirs, 'consulate', 'buyer');
    for (const [organisation, words] of [['embassy', 'Where will they stand?'], ['works', 'Is it made in Japan?']]) {
        sekisho(dir, 'question', 'put', ours, '--as', 'mori', '--organisation', organisation, '--words', words,
            '--due', '2026-12-10');
    }
    return {};
});
process.env.SEKISHO_URL = record.url;
const people = { rao: 'embassy', nakano: 'works' };
const own = { rao: [`/cases/${ours}/account`], nakano: [`/cases/${ours}/payments`] };
const pages = ['/desk', '/cases', '/receipts', `/cases/${ours}`,
    ...['terms', 'supply', 'timeline'].map((tab) => `/cases/${ours}/${tab}`), '/op'];

// Nobody's: the other country's case, the examination, the books, the lists, the office's own pages.
const shut = [`/cases/${theirs}`, `/cases/${theirs}/terms`, `/cases/${theirs}/supply`,
    `/cases/${theirs}/timeline`, `/items/${item}`, `/items/${item}/facts`, '/books', `/books/account?case=${ours}`,
    '/people', '/hits', '/lists', '/journal', '/journal/0', '/journal/40', `/cases/${ours}/documents`,
    `/op/case.admitted?case=${ours}&_go=yes`, `/op/consultation.list?_go=yes`, `/op/payment.list?_go=yes`,
    `/op/invoice.list?_go=yes`, `/op/line.list?case=${ours}&_go=yes`, `/op/item.show?item=${item}&_go=yes`,
    `/op/case.hold?case=${ours}`, '/op/case.open', '/op/person.list?_go=yes'];

// What would tell of somebody else's side, whatever page it stands on.
const secret = ['Radars of another', '別の国のレーダー', theirs, 'the law permits it'];

async function everyPage(open, who) {
    for (const lang of ['ja', 'en']) {
        for (const dark of [false, true]) {
            const page = await open(`/${lang}/about`, { lang, dark });
            await actAs(page, who, record.url);
            for (const path of [...pages, ...own[who]]) {
                const what = `${who} /${lang}${path}${dark ? ', dark' : ''}`;
                await page.setViewportSize({ width: 1280, height: 900 });
                point(`${what}: found`, (await page.goto(`/${lang}${path}`)).status(), 200);
                point(`${what}: no barrier`, await barriers(page), []);
                const words = await page.locator('body').innerText();
                point(`${what}: nothing of others`, secret.filter((one) => words.includes(one)), []);
                await page.setViewportSize({ width: 320, height: 900 });
                point(`${what}: 320 pixels are enough`, await page.evaluate(() =>
                    document.documentElement.scrollWidth <= globalThis.innerWidth), true);
            }
            await page.context().close();
        }
        const bare = await open(`/${lang}/about`, { lang, script: false });
        await actAs(bare, who, record.url);
        for (const path of [...pages, ...own[who]]) {
            point(`${who} /${lang}${path} without script`, (await bare.goto(`/${lang}${path}`)).status(), 200);
            const links = await bare.locator('main a[href^="/"]').evaluateAll((all) => all.map((one) => one.href));
            for (const link of [...new Set(links)]) {
                const reply = await bare.request.get(link);
                point(`${who} /${lang}${path} leads to ${link.replace(record.url, '')}`, reply.status(), 200);
            }
        }
        await bare.context().close();
    }
}

// By an address that was guessed, or somebody else's: refused, and told nothing.
async function tryMore(open, who) {
    const page = await open('/en/about', { lang: 'en', script: false });
    await actAs(page, who, record.url);
    for (const path of shut) {
        const reply = await page.goto(`/en${path}`);
        const words = await page.locator('body').innerText();
        point(`${who} ${path} is shut`, [403, 404].includes(reply.status()), true);
        point(`${who} ${path} tells nothing`, secret.filter((one) => words.includes(one) && !path.includes(one)), []);
    }
    for (const filter of ['held=yes', 'held=no', 'route=japan-fms'].slice(0, who === 'rao' ? 2 : 3)) {
        const reply = await page.goto(`/en/cases?${filter}`);
        point(`${who}: a list is not narrowed by ${filter}`, reply.status() >= 400, true);
    }
    const other = await page.goto(`/en/receipts?shown=case.show&subject=${theirs}`);
    point(`${who}: the form asks, and says nothing`, other.status(), 200);
    await page.locator('button[value=take]').click();
    point(`${who}: no receipt of it`, await page.locator('.error-summary').count(), 1);
    await page.context().close();
}

// Taken where it is shown, saved, verified without the server, handed in, altered, and by somebody else.
async function receipt(open, who, other, lang, script) {
    const page = await open(`/${lang}/about`, { lang, script });
    await actAs(page, who, record.url);
    await page.goto(`/${lang}/cases/${ours}${who === 'rao' ? '/terms' : ''}`);
    await page.locator('a[href*="/receipts?"]').click();
    await page.locator('button[value=take]').click();
    for (let i = 0; i < 20 && await page.locator('a[href$="/file"]').count() === 0; i += 1) {
        await page.waitForTimeout(300);
        await page.reload();
    }
    if (script) {
        point(`${who} ${lang}: a receipt without a barrier`, await barriers(page), []);
    }
    const address = page.url();
    const saved = await page.request.get(await page.locator('a[href$="/file"]').first().evaluate((one) => one.href));
    const file = join(record.record, '..', `${who}-${lang}.jsonl`);
    const bytes = await saved.body();
    writeFileSync(file, bytes);
    const key = JSON.parse(readFileSync(file, 'utf8').split('\n')[0]).keys[0];
    const verify = (path) => {
        try {
            execFileSync(verifier, [path, '--key', key], { stdio: 'ignore' });
            return 0;
        } catch (error) {
            return error.status;
        }
    };
    point(`${who} ${lang}: it is verified without the server`, verify(file), 0);
    const words = bytes.toString('utf8');
    point(`${who} ${lang}: it holds nothing of others`, [...secret, who === 'rao' ? 'made in Japan' : '2500000000']
        .filter((one) => words.includes(one)), []);
    const altered = join(record.record, '..', 'altered.jsonl');
    writeFileSync(altered, words.replace('PHL-2026', 'PHL-2027'));
    point(`${who} ${lang}: a changed byte is told without the server`, verify(altered), 7);
    const handIn = async (path) => {
        await page.goto(`/${lang}/receipts`);
        await page.locator('input[type=file]').setInputFiles(path);
        await page.locator('button[value=check]').click();
        return [await page.locator('.notice').count(), await page.locator('.error-summary').count()];
    };
    point(`${who} ${lang}: handed in it holds`, await handIn(file), [1, 0]);
    point(`${who} ${lang}: a changed byte is told`, await handIn(altered), [0, 1]);
    await actAs(page, other, record.url);
    point(`${who} ${lang}: by somebody else it is refused`, await handIn(file), [0, 1]);
    point(`${who} ${lang}: nor is it seen`, (await page.goto(address)).status(), 404);
    await page.context().close();
}

// What is asked and the offer to be signed stand beside what is not to be done yet: each one once.
async function todo(open) {
    const page = await open('/en/about', { lang: 'en', script: false });
    await actAs(page, 'rao', record.url);
    await page.goto(`/en/cases/${ours}`);
    const tasks = page.locator('main ol.tasks').first().locator('li');
    point('the buyer is led to the question and to the offer', [await tasks.count(),
        await tasks.locator('a[href*="/op/question.answer?"]').count(),
        await tasks.locator('a[href*="/op/offer.sign?"]').count()], [2, 1, 1]);
    await page.context().close();
}

// What is owed, by a tab of the case, from the bill itself; a supplier has no such tab and no such page.
async function account(open) {
    for (const [lang, script, owed] of [['ja', true, '未納'], ['en', false, 'Owed']]) {
        const page = await open(`/${lang}/about`, { lang, script });
        await actAs(page, 'rao', record.url);
        await page.goto(`/${lang}/cases/${ours}`);
        await page.locator('nav.item-tabs a[href$="/account"]').click();
        point(`${lang}: the bill stands on the account`, await page.locator('main table tbody tr', { hasText: bill })
            .count(), 1);
        const facts = await page.locator('dl.facts').innerText();
        point(`${lang}: what is owed`, [facts.includes(owed), /[1-9][0-9,]*\.[0-9]{2}/.test(facts)], [true, true]);
        point(`${lang}: a receipt can be taken of it`, await page.locator('a[href*="/receipts?"]').count(), 1);
        await actAs(page, 'nakano', record.url);
        await page.goto(`/${lang}/cases/${ours}`);
        point(`${lang}: a supplier has no such tab`, await page.locator('a[href$="/account"]').count(), 0);
        const reply = await page.goto(`/${lang}/cases/${ours}/account`);
        point(`${lang}: nor such a page`, [reply.status(), (await page.locator('main').innerText()).includes(bill)],
            [403, false]);
        await page.context().close();
    }
}

// What the works have asked and were paid, by a tab of the case: of theirs alone, and why in the words for them. The
// buyer has no such tab; the office sees beside it what is nobody's, and says whose it is.
async function payments(open) {
    for (const [lang, script, waits] of [['ja', true, '承認待ち'], ['en', false, 'Waits for approval']]) {
        const page = await open(`/${lang}/about`, { lang, script });
        await actAs(page, 'nakano', record.url);
        await page.goto(`/${lang}/cases/${ours}`);
        await page.locator('nav.item-tabs a[href$="/payments"]').click();
        const words = await page.locator('main').innerText();
        point(`${lang}: its invoice, what waits, and why another was declined`, ['W-1', '300,000.00', '100,000.00', waits,
            'The papers of lot 2'].map((one) => words.includes(one)), [true, true, true, true, true]);
        point(`${lang}: nobody else's, and not the reason of the office`, ['L-1', 'a hit', bill].filter((one) =>
            words.includes(one)), []);
        point(`${lang}: a receipt can be taken of it`, await page.locator('a[href*="/receipts?"]').count(), 1);
        const file = await page.request.get(await page.locator('a[href*="table=payments"][href*="form=csv"]')
            .getAttribute('href'));
        point(`${lang}: the payments as a file`, (await file.text()).trim().split('\n').length, 3);
        const other = await page.goto(`/${lang}/cases/${ours}/payments?supplier=looms`);
        point(`${lang}: no other's by asking for it`, other.status(), 404);
        await actAs(page, 'rao', record.url);
        await page.goto(`/${lang}/cases/${ours}`);
        point(`${lang}: the buyer has no such tab`, await page.locator('a[href$="/payments"]').count(), 0);
        point(`${lang}: nor such a page`, (await page.goto(`/${lang}/cases/${ours}/payments`)).status(), 403);
        await page.context().close();
    }
}

async function whose(open) {
    const page = await open('/en/about', { lang: 'en' });
    await actAs(page, 'mori', record.url);
    await page.goto(`/en/cases/${ours}/payments`);
    point('the office sees what is nobody\'s', await page.locator('main table tbody tr').allInnerTexts()
        .then((rows) => [rows.length, rows[0].includes('L-1')]), [1, true]);
    point('the office\'s page: no barrier', await barriers(page), []);
    await page.locator('nav.tabs a[href*="supplier=works"]').click();
    point('and each supplier\'s', await page.locator('main table').first().innerText()
        .then((words) => [words.includes('W-1'), words.includes('L-1')]), [true, false]);
    await page.context().close();
}

await run(
    async ({ open }) => {
        await todo(open);
        await account(open);
        await payments(open);
        await whose(open);
        for (const who of Object.keys(people)) {
            await everyPage(open, who);
            await tryMore(open, who);
            await receipt(open, who, who === 'rao' ? 'silva' : 'hotta', 'ja', true);
            await receipt(open, who, who === 'rao' ? 'nakano' : 'rao', 'en', false);
        }
    },
    async () => point('the server stops when told', await record.stop(), 0),
);
