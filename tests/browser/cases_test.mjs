// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// Cases between governments in the browser: every page without a barrier, complete without script and
// in a narrow window; and a case carried by two officers from the request until its offer is barred,
// by forms alone, in Japanese and without script. What bars it is told where it is done.
import { execFileSync } from 'node:child_process';
import { barriers, point, run } from './tap.mjs';
import { enter, program, sekisho, serveRecord } from './record.mjs';

let numbers = [];
const record = await serveRecord((dir) => {
    const items = enter(dir);
    numbers = execFileSync('scripts/demo-cases', [program, dir, 'mori', 'abe', 'ono'], {
        encoding: 'utf8',
    }).trim().split('\n');
    sekisho(dir, 'consultation', 'open', '--as', 'mori', '--subject-kind', 'item', '--subject',
        items.radar, '--question.ja', '移転してよいか（架空）', '--question.en', 'May it go there? (invented)',
        '--countersigned', 'no', '--entities.0.item', 'radar', '--entities.0.destination', 'PHL',
        '--bodies.0.organisation', 'mofa', '--bodies.0.working-days', '3',
        '--bodies.0.escalates-to', 'ono');
    return items;
});
process.env.SEKISHO_URL = record.url;
const [radars, lacking, held] = numbers;
const pages = [
    '/desk',
    '/promises',
    '/sheets/K-2026-0001',
    '/consultations/C-2026-0001',
    '/cases',
    '/cases?ended=no&held=yes&country=IDN',
    '/cases?find=%E8%89%87',
    `/cases/${radars}`,
    ...['terms', 'supply', 'timeline'].map((tab) => `/cases/${radars}/${tab}`),
    `/cases/${radars}/terms?on=2027-01-01`,
    `/cases/${lacking}`,
    `/cases/${held}`,
    '/op/case.open',
    `/op/case.receive?case=${radars}`,
];

async function actAs(page, handle) {
    await page.context().addCookies([{ name: 'sekisho-as', value: handle, url: record.url }]);
}

async function everyPage(open) {
    for (const lang of ['ja', 'en']) {
        for (const dark of [false, true]) {
            const page = await open(`/${lang}/about`, { lang, dark });
            const bare = await open(`/${lang}/about`, { lang, dark, script: false });
            await actAs(page, 'abe');
            await actAs(bare, 'abe');
            for (const path of pages) {
                const address = `/${lang}${path}`;
                const what = `${address}${dark ? ', dark' : ''}`;
                await page.setViewportSize({ width: 1280, height: 900 });
                const reply = await page.goto(address);
                point(`${what}: found`, reply.status(), 200);
                point(`${what}: no barrier`, await barriers(page), []);
                await page.setViewportSize({ width: 320, height: 640 });
                const wider = await page.evaluate(
                    () => document.documentElement.scrollWidth - globalThis.innerWidth,
                );
                point(`${what}: 320 pixels are enough`, wider <= 0, true);
                const words = await page.locator('main').innerText();
                await bare.goto(address);
                await bare.setViewportSize({ width: 320, height: 640 });
                point(`${what}: the same without script`,
                    (await bare.locator('h1').innerText()).length > 0 && words.length > 0, true);
            }
            await page.context().close();
            await bare.context().close();
        }
    }
}

async function listing(open) {
    const page = await open('/en/about', { script: false });
    await actAs(page, 'abe');
    await page.goto('/en/cases');
    point('every case is listed', await page.locator('table.items tbody tr').count(), 3);
    point('one past its day says so', await page.locator('.state-alert').count(), 1);
    await page.goto('/en/cases?held=yes');
    point('those on hold', await page.locator('table.items tbody th').allInnerTexts(),
        ['Patrol boats (invented)']);
    for (const [words, count] of [['艇', 2], ['監視', 1], ['れーだー', 1], ['reda', 1], ['潜', 0]]) {
        await page.goto('/ja/cases');
        await page.locator('#find').fill(words);
        await page.locator('form.search .joined button').click();
        point(`a search for ${words}`, [await page.locator('table.items tbody tr').count(),
            await page.locator('#find').inputValue()], [count, words]);
    }
    for (const [path, name] of [['/en/cases', 'country'], ['/en/', 'destination']]) {
        await page.goto(path);
        await page.locator('details.filters summary').click();
        await page.locator(`select[name=${name}]`).selectOption({ label: 'Philippines (PHL)' });
        await page.locator('details.filters button').click();
        const found = await page.locator('table.items tbody td.country').allInnerTexts();
        point(`${path}: a country is chosen by its name`, [new URL(page.url()).searchParams.get(name),
            await page.locator(`select[name=${name}]`).inputValue(),
            found.length > 0 && found.every((one) => one.includes('Philippines'))], ['PHL', 'PHL', true]);
    }
    await page.goto('/en/cases?country=XX');
    point('what was asked for and is none stays', await page.locator('select[name=country]').inputValue(), 'XX');
    point('a country there is not finds none, and says so',
        await page.locator('.panel.still').count(), 1);
    await page.goto('/en/cases?state=nowhere');
    point('as does a state there is not', await page.locator('.panel.still').count(), 1);
    const reply = await page.goto('/en/cases?after=junk');
    point('a page after nothing is refused', reply.status(), 422);
    const none = await page.goto('/en/cases/PHL-2026-00009-99');
    point('a number nobody gave is not found', none.status(), 404);
    await page.context().close();
}

async function fallingDue(open) {
    const page = await open('/en/about', { script: false });
    await actAs(page, 'abe');
    await page.goto('/en/desk');
    await page.getByRole('link', { name: 'All days on which something falls due' }).click();
    point('what is late stands first', await page.locator('section h2').first().innerText(),
        'Overdue 1');
    point('each day leads to its case', await page.locator('table.promises tbody th a').first()
        .getAttribute('href').then((href) => href.startsWith('/en/cases/')), true);
    const link = page.getByRole('link', { name: 'As a calendar file (iCalendar)' });
    const file = await page.request.get(await link.getAttribute('href'));
    const days = await page.locator('table.promises tbody tr').count();
    point('as a calendar', file.headers()['content-type'], 'text/calendar; charset=utf-8');
    point('of the same days', (await file.text()).split('BEGIN:VEVENT').length - 1, days);
    await page.goto('/en/promises?from=2027-01-01');
    const fewer = await page.locator('table.promises tbody tr').count();
    point('narrowed', fewer < days, true);
    const narrow = await page.request.get(await link.getAttribute('href'));
    point('the file too', (await narrow.text()).split('BEGIN:VEVENT').length - 1, fewer);
    const wrong = await page.goto('/en/promises?from=2027-01-01&until=2026-01-01');
    point('days the wrong way round are refused', wrong.status(), 422);
    point('with the form still there', await page.locator('[name=from]').inputValue(),
        '2027-01-01');
    await page.goto('/en/promises?unit=x');
    point('so is what is no unit', await page.locator('.error-summary').count(), 1);
    const none = await page.request.get('/en/promises/calendar.ics?unit=x');
    point('and no file is made of it', none.status(), 400);
    await page.context().close();
}

async function deciding(open) {
    const page = await open('/en/about', { script: false });
    await actAs(page, 'abe');
    await page.goto('/en/desk');
    const sheet = page.locator('section', { hasText: 'Approval sheets' }).locator('.tasks a');
    point('a sheet waits on the desk of whoever is asked', await sheet.count(), 1);
    await sheet.click();
    point('it is their turn', await page.locator('#acts').innerText(), 'It is your turn');
    await page.locator('ul.steps a').first().click();
    point('the form holds the seal of what was seen',
        (await page.locator('[name=seal]').inputValue()).length, 64);
    await send(page);
    point('said once', await page.locator('.notice, .panel.done').count(), 1);
    await page.goto('/en/sheets/K-2026-0001');
    point('and it is nobody\'s turn twice', await page.locator('#acts').count(), 0);
    await actAs(page, 'ono');
    await page.goto('/en/sheets/K-2026-0001');
    point('then the decider\'s', await page.locator('#acts').count(), 1);
    await actAs(page, 'doi');
    await page.goto('/en/desk');
    point('a question waits on the desk of the body that is asked',
        await page.locator('section', { hasText: 'Questions to your organisation' })
            .locator('.tasks a').innerText(), 'C-2026-0001 May it go there? (invented)');
    const gone = await page.goto('/en/sheets/K-2026-0099');
    point('a sheet there is not is not found', gone.status(), 404);
    await page.context().close();
}

async function send(page) {
    await page.locator('form.operation button[type=submit]').last().click();
}

async function carrying(open) {
    const page = await open('/ja/about', { lang: 'ja', script: false });
    await actAs(page, 'mori');
    await page.goto('/ja/cases');
    await page.getByRole('link', { name: '案件を開く' }).click();
    await page.locator('[name=route]').selectOption('japan-fms');
    await page.locator('[name=country]').selectOption('THA');
    await page.locator('[name=programme]').fill('TRUST');
    await page.locator('[name=currency]').fill('JPY');
    await page.locator('[name="title.ja"]').fill('通信機（架空）<i>');
    await page.locator('[name=marking][value=open]').check();
    await send(page);
    const said = await page.locator('.panel.done').innerText();
    const number = /THA-\d{4}-\d{5}-\d\d/.exec(said)[0];
    point('a request is a case with a number', number.length > 0, true);

    await page.goto(`/ja/cases/${number}`);
    point('what was typed is text', await page.locator('h1').innerText(), '通信機（架空）<i>');
    point('what the request lacks is told', (await page.locator('#missing + ul li').count()) > 5, true);
    const accept = page.locator('.tasks li', { hasText: '要請の受理' }).first();
    point('so it cannot be accepted', await accept.locator('.task-state').innerText(), 'まだできない');
    point('and why stands with it', (await accept.locator('.reasons li').count()) > 5, true);
    point('there is nothing to press', await accept.locator('a').count(), 0);

    await page.getByRole('link', { name: '案件・要請の補正' }).click();
    await page.locator('[name="letter.kind"]').selectOption('defined');
    await page.locator('[name="letter.want"][value=offer]').check();
    await page.locator('[name="letter.form"]').selectOption('letter');
    await page.locator('[name="letter.financing"]').selectOption('own');
    await page.locator('[name="letter.third-parties"][value=none]').check();
    await page.locator('[name="letter.originator"]').fill('架空の国の調達官');
    await page.locator('[name="letter.reference"]').fill('TH/26/1');
    await page.locator('[name="letter.dated"]').fill('令和８年１０月１日');
    await page.locator('[name="letter.received"]').fill('2026-10-05');
    await page.locator('[name="letter.end-use"]').fill('沿岸の監視');
    await page.locator('[name="letter.wanted-by"]').fill('2028-03-31');
    await page.locator('[name="letter.place"]').fill('架空の港');
    await page.locator('details', { has: page.locator('[name="letter.items.0.item"]') }).first()
        .evaluate((one) => { one.open = true; }).catch(() => {});
    await page.locator('[name="letter.items.0.item"]').fill('通信機');
    await page.locator('[name="letter.items.0.quantity"]').fill('１２');
    await page.locator('[name="letter.items.0.unit"]').fill('each');
    await send(page);
    await page.goto(`/ja/cases/${number}`);
    point('nothing is missing any more', await page.locator('#missing').count(), 0);

    await actAs(page, 'doi');
    await page.goto(`/ja/cases/${number}`);
    point('another office reads what is open, and can do nothing about it',
        [await page.locator('.tasks a[href*="/op/"]').count(), await page.locator('ul.steps a').count()],
        [0, 0]);
    await actAs(page, 'abe');
    await page.goto(`/ja/cases/${number}`);
    const waits = page.locator('.tasks li', { hasText: '要請の受理' }).first();
    point('without a party nobody was screened: told where it is barred',
        (await waits.locator('.reasons').innerText()).includes('区分'), true);
    await page.context().close();
}

// A link that a page had before somebody else changed the case: what it leads to is refused and says why,
// with what was typed; nothing is written, and whoever has read it may send it again.
async function stale(open) {
    const old = await open('/en/about', { lang: 'en', script: false });
    await actAs(old, 'mori');
    await old.goto(`/en/cases/${lacking}`);
    const link = await old.locator('main a[href*="/op/case.hold?"]').first().evaluate((one) => one.href);
    point('a link says what the page showed', Number(new URL(link).searchParams.get('_version')) > 0, true);
    sekisho(record.record, 'case', 'need', lacking, '--as', 'hara', '--kind', 'assurance', '--giver', 'A ministry '
        + '(invented)', '--due', '2027-01-31', '--reason', 'asked for meanwhile');
    const holds = () => JSON.parse(sekisho(record.record, 'case', 'show', lacking, '--as', 'abe', '--json'))
        .holds?.length ?? 0;
    const before = holds();
    const send = async () => {
        await old.locator('main form button[type=submit]:not([name])').click();
        return [await old.locator('.error-summary').count(), holds() - before];
    };
    await old.goto(link);
    await old.locator('[name=reason]').fill('held by an old link');
    await old.locator('[name=authority]').fill('a head of division (invented)');
    point('a stale link is refused and nothing written', await send(), [1, 0]);
    const said = await old.locator('.error-summary').innerText();
    point('it says why, and what to do', [/meanwhile/.test(said), /as it stands now/.test(said)], [true, true]);
    point('what was typed stays', await old.locator('[name=reason]').inputValue(), 'held by an old link');
    point('sent again by who has read it', await send(), [0, 1]);
    await old.context().close();
}

await run(
    async ({ open }) => {
        await everyPage(open);
        await listing(open);
        await fallingDue(open);
        await deciding(open);
        await carrying(open);
        await stale(open);
    },
    async () => point('the server stops when told', await record.stop(), 0),
);
