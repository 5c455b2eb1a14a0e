// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// Who opens what is protected is asked first why, once, in both languages, with script and without; what
// they say stands beside who and when. Who may not read it at all is asked nothing.
import { actAs } from './portal.mjs';
import { enter, sekisho, serveRecord } from './record.mjs';
import { trouble } from './person.mjs';
import { barriers, point, run } from './tap.mjs';

const secretive = { ja: '伏せた案件（架空）', en: 'A quiet matter (invented)' };
const reasons = { ja: '審査の担当である（架空）', en: 'the yearly audit (invented)' };

function fill(record) {
    const items = enter(record);
    const opened = JSON.parse(sekisho(record, 'item', 'open', '--title.ja', secretive.ja, '--title.en',
        secretive.en, '--marking', 'restricted', '--regimes', 'transfer', '--as', 'mori', '--json'));
    return { ...items, quiet: opened.reference };
}

const record = await serveRecord(fill);
process.env.SEKISHO_URL = record.url;
const { quiet, radar } = record.items;
const form = (page) => page.locator('main form[action*="/op/reading.explain"]');
const why = (page) => form(page).locator('[name=why]');
const heading = (page) => page.locator('h1').innerText();

// Straight to the server, past what the browser holds back by itself.
async function sends(page, said) {
    await why(page).fill(said);
    await form(page).evaluate((one) => { one.noValidate = true; });
    await form(page).locator('button[type=submit]').click();
    await page.waitForLoadState();
}

async function isAsked(page, lang, path) {
    const answer = await page.goto(`/${lang}${path}`);
    const text = await page.locator('body').innerText();
    point(`${lang} ${path}: it is asked`, [answer.status(), await form(page).count()], [403, 1]);
    point(`${lang} ${path}: and nothing told`, Object.values(secretive).filter((title) => text.includes(title)), []);
    point(`${lang} ${path}: but why`, await form(page).locator('input:not([type=hidden]), textarea, select').count(), 1);
}

async function looks(page, lang) {
    for (const scheme of ['light', 'dark']) {
        await page.emulateMedia({ colorScheme: scheme });
        point(`${lang} ${scheme}: no barriers`, await barriers(page), []);
    }
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 320, height: 640 });
    point(`${lang}: it fits a phone`,
        await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
    await page.setViewportSize({ width: 1280, height: 900 });
}

async function explains(open, handle, lang, script) {
    const page = await open(`/${lang}/`, { lang, script });
    await actAs(page, handle, record.url);
    await isAsked(page, lang, `/items/${quiet}/facts`);
    if (script) {
        await looks(page, lang);
    }
    await sends(page, '');
    point(`${lang}: no reason is none`, [await page.locator('[aria-invalid=true]').count(), await form(page).count()],
        [1, 1]);
    await isAsked(page, lang, `/items/${quiet}/facts`);
    await sends(page, reasons[lang]);
    point(`${lang}: then one is where one was going`, [new URL(page.url()).pathname, await heading(page)],
        [`/${lang}/items/${quiet}/facts`, secretive[lang]]);
    for (const path of ['', '/timeline', '/decision', '/compare', '/precedents']) {
        const answer = await page.goto(`/${lang}/items/${quiet}${path}`);
        point(`${lang}: and is not asked again at “${path}”`, [answer.status(), await form(page).count()], [200, 0]);
    }
    await page.context().close();
    await comesTo(open, handle === 'hara' ? 'abe' : 'mori', lang, script);
}

// A page that cannot say that something was recorded is come to all the same.
async function comesTo(open, handle, lang, script) {
    const page = await open(`/${lang}/`, { lang, script });
    await actAs(page, handle, record.url);
    await isAsked(page, lang, `/op/item.show?item=${quiet}&_go=yes`);
    await sends(page, reasons[lang]);
    point(`${lang}: a reading by its own form is come back to`, [await form(page).count(), await trouble(page),
        (await page.locator('main').innerText()).includes(secretive[lang])], [0, '', true]);
    await page.context().close();
}

// Whoever may not know of it, and whoever reads what is open, is asked nothing.
async function others(open) {
    const page = await open('/en/', { lang: 'en', script: false });
    await actAs(page, 'doi', record.url);
    const answer = await page.goto(`/en/items/${quiet}`);
    point('who may not know of it is asked nothing', [answer.status(), await form(page).count()], [404, 0]);
    await actAs(page, 'hara', record.url);
    point('what is open is read', (await page.goto(`/en/items/${radar}`)).status(), 200);
    await page.context().close();
}

// A program that calls is told the same.
async function called(open) {
    const page = await open('/en/', { lang: 'en', script: false });
    await actAs(page, 'abe', record.url);
    const answer = await page.request.fetch(`/api/v1/item/${quiet}/show`, { headers: { 'Sekisho-As': 'ono' } });
    const told = await answer.json();
    point('a program is told why not', [answer.status(), told.outcome], [403, 'unexplained']);
    await page.context().close();
}

// Who, when and why, for whoever audits.
async function isKept(open) {
    const page = await open('/ja/', { lang: 'ja', script: false });
    await actAs(page, 'ishi', record.url);
    await page.goto('/ja/journal/search?kind=record.read');
    const rows = await page.locator('main tbody tr').allInnerTexts();
    const of = (name, said) => rows.filter((row) => row.includes(name) && row.includes(`理由：${said}`)).length;
    point('every reading of it has its reason', [of('原 健', reasons.ja), of('石 廉', reasons.en)], [7, 7]);
    await page.context().close();
}

await run(
    async ({ open }) => {
        await explains(open, 'hara', 'ja', true);
        await explains(open, 'ishi', 'en', false);
        await others(open);
        await called(open);
        await isKept(open);
    },
    async () => point('the server stops when told', await record.stop(), 0),
);
