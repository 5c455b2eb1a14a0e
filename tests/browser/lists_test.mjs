// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// Lists people work through: filters kept above them and opened again, and rows ticked and assigned
// together, with and without script, by the keyboard alone, and whatever else is sent.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { barriers, point, run } from './tap.mjs';
import { enter, sekisho, serveRecord } from './record.mjs';

let theirs = '';
const record = await serveRecord((dir) => {
    const items = enter(dir);
    theirs = JSON.parse(sekisho(dir, 'item', 'open', '--as', 'doi', '--json', '--title.en',
        'Another office has it (invented)', '--marking', 'restricted')).reference;
    return items;
});
process.env.SEKISHO_URL = record.url;

async function at(open, who, path, options = {}) {
    const page = await open(`/${options.lang ?? 'en'}/about`, options);
    await page.context().addCookies([{ name: 'sekisho-as', value: who, url: record.url }]);
    await page.goto(path);
    return page;
}

const tabs = (page) => page.locator('nav.kept li').allInnerTexts();

async function clean(page, what) {
    point(`${what}: no barrier`, await barriers(page), []);
    await page.setViewportSize({ width: 320, height: 800 });
    point(`${what}: fits a narrow window`, await page.evaluate(() =>
        document.documentElement.scrollWidth <= document.documentElement.clientWidth), true);
}

async function keeps(open) {
    const page = await at(open, 'abe', '/en/', { script: false });
    point('no filter is kept yet', await page.locator('nav.kept').count(), 0);
    point('and all of it cannot be kept', await page.locator('.kept-form').count(), 0);
    await page.goto('/en/?held=yes');
    await page.locator('.kept-form summary').click();
    await page.locator('#filter-name').fill('On hold');
    await page.locator('.kept-form button', { hasText: 'Keep for me' }).click();
    point('it stands above the list', (await tabs(page)).map((tab) => tab.replace(/\s+/g, ' ').trim()),
        ['All', 'On hold 1']);
    point('open', await page.locator('nav.kept a[aria-current]').innerText().then((words) =>
        words.includes('On hold')), true);
    point('the page says that it is recorded', await page.locator('.notice').count(), 1);
    await page.goto('/en/?state=open&held=yes');
    await page.locator('.kept-form summary').click();
    await page.locator('#filter-name').fill('On hold');
    await page.locator('.kept-form button', { hasText: 'Keep for me' }).click();
    point('a name is taken once', await page.locator('.error-summary').count(), 1);
    await page.goto('/en/?state=drafted');
    await page.locator('.kept-form summary').click();
    await page.locator('#filter-name').fill('起案済み');
    await page.locator('.kept-form button', { hasText: 'Keep for the office' }).click();
    point('kept for the office', (await tabs(page)).length, 3);
    await page.goto('/en/desk');
    point('both stand on the desk', await page.locator('section[aria-labelledby=filters] li').count(),
        2);
    await page.goto('/en/?held=yes');
    await page.locator('.kept-do a', { hasText: 'Rename' }).click();
    await page.locator('[name=name]').fill('Held');
    await page.locator('form.operation button[type=submit]').click();
    point('renamed', (await tabs(page))[1].includes('Held'), true);
    await page.context().close();
}

async function shares(open) {
    for (const lang of ['ja', 'en']) {
        for (const dark of [false, true]) {
            const page = await at(open, 'mori', `/${lang}/?state=drafted`, { lang, dark });
            point('a colleague sees what the office keeps, and no more', (await tabs(page)).length, 2);
            point('and may not give it up', await page.locator('.kept-do a').count(), 0);
            await clean(page, `${lang}${dark ? ', dark' : ''}`);
            await page.context().close();
        }
    }
    const page = await at(open, 'mori', '/en/?regime=transfer', { script: false });
    point('nor keep one for it', await page.locator('.kept-form [formaction]').count(), 0);
    await page.goto('/en/cases?unit=nothing&held=no');
    point('the cases have filters too', await page.locator('.kept-form').count(), 1);
    await page.context().close();
}

// A parameter that the list had once.
async function breaks(open) {
    execFileSync('python3', ['-c', 'import sqlite3, sys; d = sqlite3.connect(sys.argv[1]);'
        + 'd.execute("UPDATE filter_part SET field = \'colour\' WHERE value = \'drafted\'");'
        + 'd.commit()', join(record.record, 'sekisho.db')]);
    const page = await at(open, 'abe', '/en/');
    point('a filter its list takes no more says so', (await page.locator('main .caution').first()
        .innerText()).includes('起案済み'), true);
    point('the others stand', (await tabs(page)).length, 2);
    await clean(page, 'with a broken filter');
    await page.goto('/en/desk');
    point('the desk says so too', await page.locator('section[aria-labelledby=filters]', {
        hasText: 'no longer accepted' }).count(), 1);
    await page.goto('/en/');
    await page.locator('main .caution a').click();
    await page.locator('form.operation button[type=submit]').click();
    point('it is given up', await page.locator('main .caution').count(), 0);
    await page.context().close();
}

async function assigns(open) {
    const page = await at(open, 'abe', '/en/', { script: false });
    await page.locator('#many button').click();
    point('nothing ticked', await page.locator('.error-summary').count(), 1);
    await page.goto('/en/');
    // By the keyboard alone.
    await page.getByLabel(`Tick ${record.items.radar}`).focus();
    await page.keyboard.press('Space');
    await page.getByLabel(`Tick ${record.items.boat}`).focus();
    await page.keyboard.press('Space');
    await page.locator('#many button').focus();
    await page.keyboard.press('Enter');
    await page.locator('h2#rows').waitFor(); // a key pressed waits for no page
    point('both stand there', await page.locator('section[aria-labelledby=rows] li').count(), 2);
    await page.locator('button[value=check]').click();
    point('somebody is to be chosen', await page.locator('.error-summary').count(), 1);
    await page.locator('#f-whom').selectOption({ label: 'Hara Ken (invented) (hara)' });
    await page.locator('#f-words').fill('<b>look</b> at the annexes');
    await page.locator('button[value=check]').click();
    point('what will happen', await page.locator('h2#rows').innerText(), 'To be assigned: 2');
    point('nothing is done yet', sekisho(record.record, 'item', 'show', record.items.boat, '--as',
        'abe').includes('annexes'), false);
    const sent = await page.locator('form.operation').evaluate((form) =>
        new URLSearchParams(new FormData(form)).toString());
    await page.locator('button[value=do]').click();
    point('done', await page.locator('h2#rows').innerText(), 'Assigned: 2');
    point('each says so', await page.locator('section[aria-labelledby=rows] .state').count(), 2);
    const length = () => JSON.parse(sekisho(record.record, 'item', 'timeline', record.items.boat,
        '--as', 'abe', '--json')).entries.length;
    const before = length();
    const again = await page.request.post(`${record.url}/en/assign/items`, {
        data: `${sent}&step=do`,
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: record.url } });
    point('sent twice it is answered again', [again.status(), (await again.text()).includes(
        'sent before')], [200, true]);
    point('and done once', length(), before);
    await page.context().close();
}

// The form as the page has it, with other rows.
async function send(page, rows, step = 'check', more = '') {
    const token = await page.locator('#many [name=_token]').getAttribute('value');
    const body = [['_token', token], ['step', step], ...rows.map((row) => ['row', row])];
    const reply = await page.request.post(`${record.url}/en/assign/items`, {
        data: `${new URLSearchParams(body)}${more}`,
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: record.url } });
    return { status: reply.status(), text: await reply.text() };
}

async function refuses(open) {
    const page = await at(open, 'abe', '/en/');
    const person = JSON.parse(sekisho(record.record, 'person', 'list', '--as', 'abe', '--json'))
        .persons.find((one) => one.handle === 'hara').person;
    const whom = `&whom=${person}`;
    const { radar, boat } = record.items;
    point('101 rows', (await send(page, Array(101).fill(boat))).status, 422);
    const forged = await send(page, [boat, theirs], 'check', whom);
    point('another office\'s row is told as one there is not', [forged.status, forged.text.includes(
        'nothing of this kind is known')], [200, true]);
    const made = await send(page, [boat, theirs], 'do', whom);
    point('and stops all where it is sent', made.status, 409);
    const nobody = await send(page, [boat, '2026-9999'], 'check', whom);
    point('in the words of one nobody has', nobody.text.includes('nothing of this kind is known'),
        true);
    const stale = await send(page, [`${boat} 3`, radar], 'do', whom);
    point('a stale row stops all', [stale.status, stale.text.includes('To be assigned: 1')],
        [409, true]);
    point('what is typed is text', (await send(page, ['<b>x</b>'], 'check', whom)).text.includes(
        '<b>x</b>'), false);
    const bare = await page.request.post(`${record.url}/en/assign/items`, {
        data: `step=do&row=${boat}${whom}`,
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: record.url } });
    point('without the token', bare.status(), 403);
    await page.context().close();
    const clerk = await at(open, 'mori', '/en/');
    point('a clerk ticks nothing', await clerk.locator('input[name=row]').count(), 0);
    await clerk.context().close();
}

async function looks(open) {
    for (const lang of ['ja', 'en']) {
        for (const dark of [false, true]) {
            const page = await at(open, 'abe', `/${lang}/`, { lang, dark });
            await page.locator('input[name=row]').first().check();
            await clean(page, `${lang}: the list${dark ? ', dark' : ''}`);
            await page.locator('#many button').click();
            await clean(page, `${lang}: choosing${dark ? ', dark' : ''}`);
            await page.locator('#f-whom').selectOption({ index: 1 });
            await page.locator('button[value=check]').click();
            await clean(page, `${lang}: beforehand${dark ? ', dark' : ''}`);
            await page.locator('button[value=do]').click();
            await clean(page, `${lang}: afterwards${dark ? ', dark' : ''}`);
            await page.context().close();
        }
    }
}

await run(
    async ({ open }) => {
        await keeps(open);
        await shares(open);
        await breaks(open);
        await assigns(open);
        await refuses(open);
        await looks(open);
    },
    async () => point('the server stops when told', await record.stop(), 0),
);
