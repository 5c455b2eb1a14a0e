// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// A record is begun from a browser: in Japanese with script where people sign in, in English without
// script where nobody does; wrong codes, empty and wrong fields, the same form twice, the way back,
// and a second browser.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf, password, signIn } from './account.mjs';
import { program, sekisho } from './record.mjs';
import { barriers, point, run } from './tap.mjs';

const shots = process.env.SEKISHO_SHOTS;
const scratch = mkdtempSync(join(tmpdir(), 'sekisho-browser-'));

const wide = (page) =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

async function look(page, name, script) {
    if (shots) {
        await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
    }
    if (script) {
        point(`${name}: no barriers`, await barriers(page), []);
        await page.emulateMedia({ colorScheme: 'dark' });
        point(`${name}: none in the dark`, await barriers(page), []);
        await page.emulateMedia({ colorScheme: 'light' });
    }
    await page.setViewportSize({ width: 320, height: 800 });
    if (shots) {
        await page.screenshot({ path: `${shots}/${name}-320.png`, fullPage: true });
    }
    point(`${name}: nothing sticks out at 320 px`, await wide(page), false);
    await page.setViewportSize({ width: 1280, height: 900 });
}

// A server for a record that is not there; its address, its code, and how to end it.
async function begin(record, how) {
    const server = spawn(program, ['serve', '--set-up', '--record', record, '--port', '0', '--lang',
        'en', ...how]);
    let said = '';
    const found = await new Promise((resolve, reject) => {
        server.stdout.on('data', (piece) => {
            said += piece;
            const code = /code: ([A-Z2-7-]+)/.exec(said);
            if (code) {
                resolve({ url: /http:\/\/127\.0\.0\.1:\d+/.exec(said)[0], code: code[1] });
            }
        });
        server.on('exit', () => reject(new Error(`the server ended: ${said}`)));
    });
    const stop = () => new Promise((resolve) => {
        server.removeAllListeners('exit');
        server.on('exit', (code) => resolve(code));
        server.kill('SIGTERM');
    });
    return { ...found, stop };
}

async function fill(page, fields) {
    for (const [name, value] of Object.entries(fields)) {
        await page.locator(`[name="${name}"]`).fill(value);
    }
}

const office = {
    organisation: 'north',
    'organisation-name.ja': '北部庁（架空）',
    'organisation-name.en': 'North Office (invented)',
    person: 'mori',
    'person-name.ja': '森 葵（架空）',
    'person-name.en': 'Mori Aoi (invented)',
    origin: 'record.example/begun',
};

const makeIt = (page) => page.locator('main form button[type=submit]').click();
const linked = (page) => page.locator('.error-summary a').evaluateAll((links) =>
    links.map((link) => link.getAttribute('href')));

// What is wrong is told beside the fields, and nothing is written.
async function badInput(page, lang, record, code, script) {
    await look(page, `set-up-${lang}`, script);
    await makeIt(page);
    point(`${lang}: an empty form names each field that is needed`, await linked(page),
        ['#f-code', '#f-organisation', '#f-organisation-name', '#f-person', '#f-person-name',
            '#f-origin']);
    point(`${lang}: and says so in the title`, /^(エラー|Error)/.test(await page.title()), true);
    await look(page, `set-up-empty-${lang}`, script);
    await fill(page, { ...office, code: 'AAAA-BBBB-CCCC-DDDD' });
    await makeIt(page);
    point(`${lang}: a wrong code is told at its field`, await linked(page), ['#f-code']);
    point(`${lang}: what was typed is still there`,
        await page.locator('[name="origin"]').inputValue(), office.origin);
    await fill(page, { code: code.toLowerCase().replaceAll('-', ' '), organisation: 'Two Words',
        person: '7', origin: 'two words' });
    await makeIt(page);
    point(`${lang}: handles and a name that will not do`, await linked(page),
        ['#f-organisation', '#f-person', '#f-origin']);
    await page.locator('.error-summary a').first().click();
    point(`${lang}: an error leads to its field`, new URL(page.url()).hash, '#f-organisation');
    await look(page, `set-up-wrong-${lang}`, script);
    point(`${lang}: nothing was written`, existsSync(record), false);
}

async function believed(open) {
    const record = join(scratch, 'believed');
    const served = await begin(record, []);
    process.env.SEKISHO_URL = served.url;
    const page = await open('/en/packs', { script: false, lang: 'en' });
    point('every way leads to the form', new URL(page.url()).pathname, '/en/set-up');
    point('and none leads on from it', await page.locator('nav').count(), 0);
    const program = await page.request.post('/api/v1/item/list', { data: {} });
    point('programs are told to wait', program.status(), 503);
    const hidden = await open('/en/set-up', { script: false, lang: 'en' });
    await badInput(hidden, 'en', record, served.code, false);
    await fill(hidden, { ...office, organisation: 'other', code: served.code });
    await fill(page, { ...office, code: served.code });
    await makeIt(page);
    await page.waitForURL('**/en/next');
    point('what to do next', await page.locator('main ol > li').count(), 7);
    point('whoever began it acts', (await page.locator('.acting').innerText()).includes('mori'), true);
    await look(page, 'next-en', false);
    await page.goBack();
    point('the way back leads to no second record', new URL(page.url()).pathname, '/en/next');
    await page.getByRole('link', { name: 'Add officers' }).click();
    point('a step leads to its form', new URL(page.url()).pathname, '/en/op/person.add');

    await page.goto('/en/set-up');
    point('the form is gone', new URL(page.url()).pathname, '/en/next');
    await makeIt(hidden);
    point('another form comes too late', await hidden.locator('h1').innerText(),
        'The record is made already');
    point('and made nothing', JSON.parse(sekisho(record, 'record', 'status', '--json')).origin,
        office.origin);
    const stranger = await page.request.post('/en/set-up',
        { form: { code: 'AAAA' }, headers: { Origin: served.url } });
    point('nor does somebody without the code learn where it lies',
        [stranger.status(), (await stranger.text()).includes(record)], [409, false]);
    const second = await open('/en/', { script: false, lang: 'en' });
    point('a second browser sees an ordinary site', await second.locator('nav.tabs').count(), 1);
    await page.context().close();
    await hidden.context().close();
    await second.context().close();
    point('it ends well', await served.stop(), 0);
}

async function signedIn(open) {
    const record = join(scratch, 'signed-in');
    const served = await begin(record, ['--sign-in']);
    process.env.SEKISHO_URL = served.url;
    const page = await open('/ja/', { script: true });
    await badInput(page, 'ja', record, served.code, true);
    await fill(page, { ...office, code: served.code });
    const sent = page.waitForResponse((response) => response.request().method() === 'POST');
    await makeIt(page);
    const headers = (await sent).headers();
    point('no browser keeps the invitation', headers['cache-control'], 'no-store');
    const invitation = await page.locator('main dl code').nth(1).innerText();
    point('an invitation', /^([A-Z2-7]{4}-){5}[A-Z2-7]{4}$/.test(invitation), true);
    await look(page, 'set-up-made-ja', true);
    await page.reload();
    point('the same form again gets the same answer',
        await page.locator('main dl code').nth(1).innerText(), invitation);
    await page.goto('/ja/set-up');
    point('the form leads strangers to sign in', new URL(page.url()).pathname, '/ja/sign-in');
    await page.goto('/ja/sign-in/open');
    await page.locator('#handle').fill('mori');
    await page.locator('#invitation').fill(invitation);
    await page.locator('main form button').click();
    const key = await page.locator('dl code').first().innerText();
    await page.locator('#password').fill(password);
    await page.locator('#again').fill(password);
    await page.locator('#code').fill(codeOf(key, -1));
    await page.locator('main form button').click();
    await page.goto('/ja/next');
    point('strangers sign in first', new URL(page.url()).pathname, '/ja/sign-in');
    await signIn(page, 'mori', codeOf(key));
    await page.waitForURL('**/ja/next');
    point('and are led to what is next', await page.locator('main ol > li').count(), 8);
    await look(page, 'next-ja', true);
    await page.context().close();
    point('it ends well, too', await served.stop(), 0);
}

async function guesses(open) {
    const record = join(scratch, 'guessed');
    const served = await begin(record, []);
    process.env.SEKISHO_URL = served.url;
    const page = await open('/en/set-up', { script: false, lang: 'en' });
    const statuses = [];
    for (let i = 0; i < 6; i += 1) {
        await fill(page, { ...office, code: `AAAA-AAAA-AAAA-AAA${i}` });
        const sent = page.waitForResponse((response) => response.request().method() === 'POST');
        await makeIt(page);
        statuses.push((await sent).status());
    }
    point('five wrong codes, and the sixth is not looked at', statuses,
        [403, 403, 403, 403, 403, 429]);
    await fill(page, { code: served.code });
    await makeIt(page);
    point('nor is the right one', await page.locator('.error-summary h2').innerText(),
        'Too many wrong codes');
    point('nothing was made', existsSync(record), false);
    await look(page, 'set-up-wait-en', false);
    await page.context().close();
    point('ended before it began', await served.stop(), 0);
}

// What is there and no record is left alone.
function elsewhere() {
    writeFileSync(join(scratch, 'letter.txt'), 'ours');
    const refused = spawnSync(program, ['serve', '--set-up', '--record', scratch, '--port', '0'],
        { encoding: 'utf8' });
    point('a folder with other things is refused', refused.status, 7);
    point('and says which', refused.stderr.includes(scratch), true);
    const missing = spawnSync(program, ['serve', '--record', join(scratch, 'none'), '--port', '0'],
        { encoding: 'utf8' });
    point('without --set-up a record that is not there stays an error', missing.status, 3);
}

await run(async ({ open }) => {
    await believed(open);
    await signedIn(open);
    await guesses(open);
    elsewhere();
    point('nothing unfinished is left', readdirSync(join(scratch, 'believed')).includes('unfinished'),
        false);
}, async () => rmSync(scratch, { recursive: true }));
