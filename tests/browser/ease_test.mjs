// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// What makes work lighter and must give nothing away: fields that offer what there is, to whoever may
// see it; several cases held at once; lists that are narrowed in their page. With and without script.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { barriers, point, run } from './tap.mjs';
import { enter, program, sekisho, serveRecord } from './record.mjs';

const letter = JSON.parse(readFileSync('tests/cli/params/sales-open.json', 'utf8'));
const openCase = (dir, as, title) => JSON.parse(execFileSync(program, ['case', 'open', '--record', dir,
    '--as', as, '--lang', 'en', '--json', '--params', '-'], { encoding: 'utf8',
    input: JSON.stringify({ ...letter, title: { ja: title, en: title } }) })).number;
const CASES = 32;
const numbers = [];
let hidden = '';
const record = await serveRecord((dir) => {
    const items = enter(dir);
    const made = (...words) => JSON.parse(sekisho(dir, ...words, '--json'));
    for (let i = 1; i <= CASES; i++) {
        numbers.push(openCase(dir, 'mori', i === CASES ? 'Zephyr radars (invented)' :
            `Coast radars ${i} (invented)`));
    }
    hidden = openCase(dir, 'doi', 'Hidden vessels (invented)');
    made('unit', 'open', '--as', 'keeper', '--organisation', 'meti', '--name.ja', 'センサー課（架空）',
        '--name.en', 'Sensors Division (invented)', '--from', '2001-04-01');
    const hara = made('person', 'list', '--as', 'abe').persons.find((one) => one.handle === 'hara');
    made('item', 'assign', items.radar, '--as', 'abe', '--person', hara.person);
    return items;
});
process.env.SEKISHO_URL = record.url;
const nobodys = hidden.replace(/-\d{5}-/, '-00099-');

async function at(open, who, path, options = {}) {
    const page = await open(`/${options.lang ?? 'en'}/about`, options);
    await page.context().addCookies([{ name: 'sekisho-as', value: who, url: record.url }]);
    await page.goto(path);
    return page;
}

async function clean(page, what) {
    point(`${what}: no barrier`, await barriers(page), []);
    await page.setViewportSize({ width: 320, height: 800 });
    point(`${what}: fits a narrow window`, await page.evaluate(() =>
        document.documentElement.scrollWidth <= document.documentElement.clientWidth), true);
}

const wide = (text) => text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
const errors = (page) => page.locator('.error-summary').innerText();

async function offers(open) {
    const page = await at(open, 'abe', '/en/op/case.assign', { script: false });
    point('many cases are suggested', [await page.locator('#f-case').getAttribute('list'),
        await page.locator('datalist#o-case option').count()], ['o-case', CASES]);
    point('none that may not be seen', (await page.content()).includes(hidden), false);
    point('few units are chosen from, by name', await page.locator('#f-unit option').allInnerTexts(),
        ['Choose', 'Sensors Division (invented)']);
    await page.locator('#f-case').fill(wide(numbers[2]));
    await page.locator('#f-unit').selectOption({ index: 1 });
    await page.locator('form.operation button').last().click();
    point('what was chosen stays, where something lacks', [
        await page.locator('#f-unit option:checked').innerText(),
        await page.locator('.error-summary').count()], ['Sensors Division (invented)', 1]);
    await page.locator('#f-reason').fill('its field');
    await page.locator('form.operation button').last().click();
    point('a number of full width is that number', await page.locator('.panel.done').innerText()
        .then((words) => words.includes(numbers[2])), true);
    await page.goto('/en/op/case.assign');
    await page.locator('#f-case').fill('zephyr radars (invented)');
    await page.locator('#f-unit').selectOption({ index: 1 });
    await page.locator('#f-reason').fill('its field');
    await page.locator('form.operation button').last().click();
    point('a whole name is what it names', await page.locator('.panel.done').innerText()
        .then((words) => words.includes(numbers[CASES - 1])), true);
    const told = [];
    for (const typed of [hidden, nobodys, 'Zephyr', hidden.replace('000', '')]) {
        await page.goto('/en/op/case.assign');
        await page.locator('#f-case').fill(typed);
        await page.locator('#f-unit').selectOption({ index: 1 });
        await page.locator('#f-reason').fill('its field');
        await page.locator('form.operation button').last().click();
        const words = await page.locator('main').innerText();
        told.push(words.replaceAll(typed, '*').replace(/Coast radars \d+ \(invented\) \([^)]*\)/g, '+'));
    }
    point('what may not be seen is told as what there is not', [told[0].includes('is called “*”'),
        told[0] === told[1]], [true, true]);
    point('a part of a name is not taken for it, and those near are named',
        told[2].includes(`Zephyr radars (invented) (${numbers[CASES - 1]})`.replaceAll('Zephyr', '*')),
        true);
    await page.goto('/en/op/item.name-party');
    point('items are chosen from by title', await page.locator('#f-item option').allInnerTexts().then(
        (all) => all.some((one) => one.startsWith('Body armour (invented)'))), true);
    await page.goto(`/en/op/offer.draft?case=${numbers[0]}`);
    await page.locator('button[name=_more][value="terms.notes"]').click({ force: true }).catch(() => {});
    const codes = page.locator('[name="terms.notes.0.code"]');
    point('notes are chosen by how they begin', [await codes.evaluate((one) => one.tagName),
        await codes.locator('option').count() > 20], ['SELECT', true]);
    await page.context().close();
}

async function typing(open) {
    const page = await at(open, 'abe', '/en/op/case.assign');
    const options = () => page.locator('datalist#o-case option').evaluateAll((all) =>
        all.map((one) => one.value));
    await page.locator('#f-case').pressSequentially('zephyr');
    await page.waitForFunction(() => document.querySelectorAll('datalist#o-case option').length === 1);
    point('what is typed is found', await options(), [numbers[CASES - 1]]);
    await page.locator('#f-case').fill('hidden');
    await page.waitForFunction(() => !document.querySelector('datalist#o-case option'));
    point('what may not be seen is not', await options(), []);
    const asked = async (who, path) => {
        await page.context().addCookies([{ name: 'sekisho-as', value: who, url: record.url }]);
        const reply = await page.request.get(`${record.url}/en${path}`, { maxRedirects: 0 });
        return [reply.status(), reply.status() === 200 ? (await reply.json()).offers.length : 0];
    };
    point('its owner finds it', await asked('doi', '/offers/case.case?words=hidden'), [200, 1]);
    point('others do not', await asked('abe', '/offers/case.case?words=hidden'), [200, 0]);
    point('nor by its number', await asked('abe', `/offers/case.case?words=${hidden}`), [200, 0]);
    point('an auditor, who may see all, is offered all', await asked('ishi', '/offers/case.case'),
        [200, CASES + 1]);
    point('nothing is where one has no right to the list', (await asked('mori', '/offers/issuer.issuer'))[1],
        0);
    point('nothing is offered of what there is not', await asked('abe', '/offers/no.such'), [404, 0]);
    point('nor of what leaves an event when it is read',
        await asked('abe', `/offers/shipment.shipment?case=${numbers[0]}`), [404, 0]);
    await page.context().clearCookies();
    point('nobody is led to who acts', (await page.request.get(`${record.url}/en/offers/case.case`,
        { maxRedirects: 0 })).status(), 302);
    await page.context().close();
    for (const lang of ['ja', 'en']) {
        for (const dark of [false, true]) {
            const form = await at(open, 'abe', `/${lang}/op/case.assign`, { lang, dark });
            await clean(form, `${lang}: a form that offers${dark ? ', dark' : ''}`);
            await form.context().close();
        }
    }
}

async function notices(open) {
    const page = await at(open, 'hara', '/en/desk', { script: false });
    point('news say what a thing is called', (await page.locator('section[aria-labelledby=news]')
        .innerText()).includes(`${record.items.radar} Air surveillance radar (invented)`), true);
    await page.context().close();
}

async function holds(open) {
    const clerk = await at(open, 'mori', '/en/cases', { script: false });
    point('a clerk holds none at once', await clerk.locator('#many').count(), 0);
    await clerk.context().close();
    for (const script of [false, true]) {
        const page = await at(open, 'abe', '/en/cases?held=no', { script });
        const ticked = page.locator('input[name=row]');
        const two = [await ticked.nth(0).getAttribute('value'), await ticked.nth(1).getAttribute('value')];
        await ticked.nth(0).check();
        await ticked.nth(1).check();
        await page.locator('#many button[formaction]').click();
        point('the form has what a hold needs', await page.locator('form.operation label').count(), 3);
        await page.locator('button[value=check]').click();
        point('without a reason nothing is', await page.locator('.error-summary').count(), 1);
        await page.locator('#f-whom').fill('Head of section (invented)');
        await page.locator('#f-words').fill('A new measure (invented)');
        await page.locator('#f-until').fill('令和9年3月31日');
        await page.locator('button[value=check]').click();
        const rows = await page.locator('ul.steps > li > a').allInnerTexts();
        point('titles stand beside numbers', [rows.length, rows.every((one) => one.includes('radars'))],
            [2, true]);
        await page.locator('button[value=do]').click();
        point('both are on hold', await page.locator('.state').allInnerTexts(), ['on hold', 'on hold']);
        await page.goto(`/en/cases/${two[0]}`);
        await page.locator('form[action*="/op/reading.explain"] [name=why]').fill('to see that it is held (invented)');
        await page.locator('form[action*="/op/reading.explain"] button[type=submit]:not([name])').click();
        await page.locator('#sent').waitFor();
        point('as the case says', (await page.locator('main').innerText()).includes(
            'A new measure (invented)'), true);
        await page.context().close();
    }
    for (const lang of ['ja', 'en']) {
        for (const dark of [false, true]) {
            const page = await at(open, 'abe', `/${lang}/cases?held=no`, { lang, dark });
            await page.locator('input[name=row]').first().check();
            await page.locator('#many button[formaction]').click();
            await clean(page, `${lang}: holding${dark ? ', dark' : ''}`);
            await page.locator('#f-whom').fill('x');
            await page.locator('#f-words').fill('x');
            await page.locator('button[value=check]').click();
            await clean(page, `${lang}: holding, beforehand${dark ? ', dark' : ''}`);
            await page.context().close();
        }
    }
}

const rowsOf = (page) => page.locator('[data-part=rows] tbody tr').count();
const count = (page) => page.locator('[data-part=count]').innerText();

async function narrows(open) {
    const page = await at(open, 'abe', '/en/cases');
    const same = () => page.evaluate(() => globalThis.stays === true);
    await page.evaluate(() => { globalThis.stays = true; });
    await page.locator('#find').fill('zephyr');
    await page.locator('#find').press('Enter');
    await page.waitForFunction(() => location.search.includes('find=zephyr'));
    point('the list alone is narrowed', [await same(), await rowsOf(page), await count(page)],
        [true, 1, '1 cases']);
    point('what is said is said aloud', await page.locator('[data-part=count]').getAttribute('role'),
        'status');
    point('one stays where one was', await page.evaluate(() => document.activeElement.id), 'find');
    await page.goBack();
    await page.waitForFunction((all) => document.querySelectorAll('[data-part=rows] tbody tr').length ===
        all, CASES);
    point('the way back', [await same(), await page.locator('#find').inputValue()], [true, '']);
    await page.goForward();
    await page.waitForFunction(() => document.querySelectorAll('[data-part=rows] tbody tr').length === 1);
    point('and forth', [await same(), await page.locator('#find').inputValue()], [true, 'zephyr']);
    const direct = await page.request.get(page.url());
    point('without the script it is the page', [(await direct.text()).includes('class="masthead"'),
        direct.headers().vary], [true, 'X-Fragment']);
    const part = await page.request.get(page.url(), { headers: { 'X-Fragment': 'list' } });
    point('a part is no more than that', [(await part.text()).includes('class="masthead"'),
        part.headers()['x-fragment']], [false, 'list']);
    const other = await page.request.get(page.url(), { headers: { 'X-Fragment': 'main' } });
    point('what is no part is the page', other.headers()['x-fragment'] ?? '', '');
    await page.locator('#find').fill('<b>none</b>');
    await page.locator('#find').press('Enter');
    await page.waitForFunction(() => document.querySelector('[data-part=count]').innerText ===
        '0 cases');
    point('what is typed is text', await page.locator('#list b').count(), 0);
    await page.locator('details.filters summary').first().click();
    await page.locator('details.filters p a').first().click();
    await page.waitForFunction((all) => document.querySelectorAll('[data-part=rows] tbody tr').length ===
        all, CASES);
    point('all conditions are cleared in place', [await same(), new URL(page.url()).search], [true, '']);
    await page.context().clearCookies();
    await page.locator('#find').fill('radars');
    await page.locator('#find').press('Enter');
    await page.waitForURL(/\/actor/);
    point('where no list comes, the page is gone to', page.url().includes('/actor'), true);
    await page.context().close();
    for (const [who, path, field, value] of [['abe', '/en/', '#held', 'yes'],
        ['abe', '/en/hits', '#state', 'any']]) {
        const list = await at(open, who, path);
        await list.evaluate(() => { globalThis.stays = true; });
        if (await list.locator('details.filters').count()) {
            await list.locator('details.filters summary').first().click();
        }
        await list.locator(field).selectOption(value);
        await list.locator('[data-part=form] button[type=submit]').last().click();
        await list.waitForFunction((what) => location.search.includes(what),
            `${field.slice(1)}=${value}`);
        point(`${path} too`, await list.evaluate(() => globalThis.stays === true), true);
        await list.context().close();
    }
    const bare = await at(open, 'abe', '/en/cases', { script: false });
    await bare.locator('#find').fill('zephyr');
    await bare.locator('#find').press('Enter');
    point('without script the page comes', [await rowsOf(bare), await count(bare)], [1, '1 cases']);
    await bare.context().close();
    for (const lang of ['ja', 'en']) {
        const list = await at(open, 'abe', `/${lang}/cases`, { lang });
        await list.locator('#find').fill('zephyr');
        await list.locator('#find').press('Enter');
        await list.waitForFunction(() => location.search.includes('zephyr'));
        await clean(list, `${lang}: a narrowed list`);
        await list.context().close();
    }
}

await run(
    async ({ open }) => {
        await offers(open);
        await typing(open);
        await notices(open);
        await holds(open);
        await narrows(open);
    },
    async () => point('the server stops when told', await record.stop(), 0),
);
