// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// A practice record is begun in a browser, and its lessons are carried from the first to the last: in
// Japanese with script, in English without. Each step is reached from the page of the lessons, as whoever
// does it, and its tick is looked for there. In a real record the page does nothing.
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { program, sekisho, serve, serveRecord } from './record.mjs';
import { barriers, point, run } from './tap.mjs';

const shots = process.env.SEKISHO_SHOTS;
const scratch = mkdtempSync(join(tmpdir(), 'sekisho-tutorial-'));
const letter = join(scratch, 'letter.txt');
writeFileSync(letter, 'A licence, invented.\n');

const wide = (page) =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

// ---- the page -----------------------------------------------------------------------------------

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
    point(`${name}: nothing sticks out at 320 px`, await wide(page), false);
    await page.setViewportSize({ width: 1280, height: 900 });
}

const banner = (lang) => (lang === 'ja' ? '練習用の記録' : 'Practice record');
const rowOf = (page, step) => page.locator('li', { has: page.locator(`#${step}`) });

async function ticked(page, lang, step) {
    await page.goto(`/${lang}/tutorial`);
    return await rowOf(page, step).locator('.task-done').count() === 1;
}

// What went wrong, as the page says it; '' when nothing did.
async function trouble(page) {
    const box = page.locator('.error-summary');
    return await box.count() ? box.innerText() : '';
}

// ---- a step -------------------------------------------------------------------------------------

const formOf = (page, operation) =>
    page.locator(`form[action$="/op/${operation}"], form[action*="/op/${operation}#"],
        form[action*="/op/${operation}?"]`).first();

async function put(form, [name, value]) {
    const control = form.locator(`[name="${name}"]`).first();
    for (const fold of await control.locator('xpath=ancestor::details[not(@open)]').all()) {
        await fold.locator('summary').first().click();
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

const send = (form) => form.locator('button[type=submit]:not([name])').last().click();

// From the lessons to the form of the step, filled in and sent.
async function carry(page, lang, step, operation, values = {}) {
    await page.goto(`/${lang}/tutorial`);
    await rowOf(page, step).locator('form button').click();
    point(`${lang} ${step}: the page says that it is practice`,
        (await page.locator('.practice').innerText()).includes(banner(lang)), true);
    if (await formOf(page, operation).count() === 0) {
        const link = page.locator(`main a[href*="/op/${operation}?"]`);
        if (await link.count() === 0) {
            point(`${lang} ${step}: the page leads to ${operation}`, await page.locator('main').innerText(), '');
            return;
        }
        await link.first().click();
    }
    for (const value of Object.entries(values)) {
        await put(formOf(page, operation), value);
    }
    await send(formOf(page, operation));
    await page.waitForLoadState();
    point(`${lang} ${step}: ${operation} is done`, await trouble(page), '');
    point(`${lang} ${step}: and ticked`, await ticked(page, lang, step), true);
}

async function answers(page, lang) {
    await page.goto(`/${lang}/tutorial`);
    await rowOf(page, 'answers-1').locator('form button').click();
    const form = page.locator('form[action$="/answers"]');
    for (const name of new Set(await form.locator('input[value=yes]').evaluateAll((all) =>
        all.map((one) => one.name)))) {
        await form.locator(`[name="${name}"][value=yes]`).check();
    }
    await form.locator('[name=source]').fill('an invented file');
    await form.locator('[name="said-on"]').fill('2026-11-20');
    await send(form);
    point(`${lang} answers: taken`, await trouble(page), '');
    point(`${lang} answers: ticked`, await ticked(page, lang, 'answers-1'), true);
}

// ---- the lessons --------------------------------------------------------------------------------

async function untouched(page, lang) {
    await page.goto(`/${lang}/tutorial`);
    point(`${lang}: fifteen lessons`, await page.locator('main section').count(), 15);
    point(`${lang}: none is done`, await page.locator('main .task-done').count(), 0);
    point(`${lang}: a step without what it is done to has no button`,
        await rowOf(page, 'delivery-1').locator('button').count(), 0);
    await page.context().addCookies([{ name: 'sekisho-as', value: 'auditor', url: process.env.SEKISHO_URL }]);
    await page.goto(`/${lang}/desk`);
    point(`${lang}: the desk leads there`, await page.locator(`main a[href="/${lang}/tutorial"]`).count(), 1);
    await page.goto(`/${lang}/about`);
    point(`${lang}: so does the help`, await page.locator(`main a[href="/${lang}/tutorial"]`).count(), 1);
}

async function first(page, lang) {
    await carry(page, lang, 'waits-1', 'notice.seen');
    await answers(page, lang);
    await carry(page, lang, 'parties-1', 'party.screen');
    await carry(page, lang, 'reasons-1', 'item.assess');
    await carry(page, lang, 'eyes-1', 'item.draft', { verdict: 'permit', reason: 'the law permits it' });
    await carry(page, lang, 'eyes-2', 'item.approve', { reason: 'agreed' });
    await carry(page, lang, 'case-1', 'case.open');
    await carry(page, lang, 'case-2', 'letter.take-up');
    await carry(page, lang, 'prepare-1', 'case.add-leg');
    await carry(page, lang, 'prepare-2', 'case.complete');
}

async function sold(page, lang) {
    await carry(page, lang, 'offer-1', 'offer.draft',
        { 'terms.lines.0.unit-minor': '2500000000', 'terms.lines.0.total-minor': '5000000000' });
    await carry(page, lang, 'offer-2', 'offer.send');
    await carry(page, lang, 'acceptance-1', 'case.weigh-risks');
    await carry(page, lang, 'acceptance-2', 'offer.sign', { reference: 'K-1' });
    await carry(page, lang, 'acceptance-3', 'offer.accept');
    await carry(page, lang, 'papers-1', 'document.add',
        { _document: letter, name: 'letter.txt', marking: 'open' });
    await page.goto(`/${lang}/tutorial`);
    for (const kind of ['licence', 'assurance']) {
        await rowOf(page, 'papers-2').locator('form button').click();
        await put(formOf(page, 'case.receive'), ['kind', kind]);
        await put(formOf(page, 'case.receive'), ['document', { label: 'letter.txt' }]);
        await send(formOf(page, 'case.receive'));
        point(`${lang}: ${kind} received`, await trouble(page), '');
        point(`${lang}: ticked when both are there`, await ticked(page, lang, 'papers-2'), kind === 'assurance');
    }
    await carry(page, lang, 'papers-3', 'case.implement');
}

async function supplied(page, lang) {
    const day = execFileSync('date', ['+%F'], { env: { ...process.env, TZ: 'JST-9' } }).toString().trim();
    await carry(page, lang, 'delivery-1', 'shipment.open');
    await carry(page, lang, 'delivery-2', 'shipment.send', { day, carrier: 'An invented line' });
    await carry(page, lang, 'delivery-3', 'inspection.record', { result: 'passed', certificate: 'C-1',
        inspector: 'An invented inspector', day, document: { label: 'letter.txt' } });
    await carry(page, lang, 'delivery-4', 'shipment.transfer', { day });
    await carry(page, lang, 'delivery-5', 'case.supply');
    await carry(page, lang, 'bill-1', 'entry.post');
    await carry(page, lang, 'bill-2', 'schedule.set');
    await carry(page, lang, 'bill-3', 'bill.issue');
    await page.goto(`/${lang}/tutorial`);
    const statement = join(scratch, 'statement.csv');
    const reply = await page.request.get(
        await page.locator('main a[href$="/tutorial/statement"]').getAttribute('href'));
    point(`${lang}: the statement is named as practice`,
        reply.headers()['content-disposition'].includes('practice-statement.csv'), true);
    writeFileSync(statement, await reply.body());
    await carry(page, lang, 'paid-1', 'bank.import', { _document: statement });
    await carry(page, lang, 'paid-2', 'bank.match');
    await carry(page, lang, 'close-1', 'case.close');
}

// A receipt is taken, carried away, and handed in again; sekisho-verify says what it is of.
async function receipt(page, lang) {
    await page.goto(`/${lang}/tutorial`);
    await rowOf(page, 'receipt-1').locator('form button').click();
    await page.locator('main a[href*="/receipts?shown="]').first().click();
    await page.locator('form[action$="/receipts"] button[type=submit]').first().click();
    const file = page.locator('main a[href$="/file"]');
    for (let i = 0; i < 20 && await file.count() === 0; i += 1) {
        await page.waitForTimeout(300);
        await page.reload();
    }
    const reply = await page.request.get(await file.getAttribute('href'));
    const kept = join(scratch, `receipt-${lang}.jsonl`);
    writeFileSync(kept, await reply.body());
    point(`${lang}: ticked`, await ticked(page, lang, 'receipt-1'), true);
    await rowOf(page, 'receipt-2').locator('form button').click();
    await page.locator('form[action$="/receipts"] input[type=file]').setInputFiles(kept);
    await page.locator('form[action$="/receipts"]', { has: page.locator('input[type=file]') })
        .locator('button[type=submit]').click();
    await page.waitForLoadState();
    point(`${lang}: it holds`, await ticked(page, lang, 'receipt-2'), true);
    return kept;
}

function verified(record, kept) {
    const verify = join(dirname(program), '..', 'verify', 'sekisho-verify');
    const key = sekisho(record, 'journal', 'key').trim().split('\n').pop();
    point('sekisho-verify was built', existsSync(verify), true);
    const said = execFileSync(verify, [kept, '--key', key, '--lang', 'en'], { encoding: 'utf8' });
    point('and says what it is', said.includes('A practice record: nothing in it is real.'), true);
    point('in the file itself', readFileSync(kept, 'utf8').includes('practice.invalid/'), true);
}

async function lessons(open, lang, script) {
    const record = join(scratch, `record-${lang}`);
    sekisho(record, 'record', 'create', '--practice', 'yes');
    const server = await serve(record);
    process.env.SEKISHO_URL = server.url;
    const page = await open(`/${lang}/tutorial`, { lang, script });
    await untouched(page, lang);
    await page.goto(`/${lang}/tutorial`);
    await look(page, `tutorial-${lang}`, script);
    await first(page, lang);
    await sold(page, lang);
    await supplied(page, lang);
    const kept = await receipt(page, lang);
    await page.goto(`/${lang}/tutorial`);
    point(`${lang}: every lesson is done`, await page.locator('main h2 .task-done').count(), 15);
    await look(page, `tutorial-done-${lang}`, script);
    if (!script) {
        verified(record, kept);
    }
    await page.context().close();
    point(`${lang}: it ends well`, await server.stop(), 0);
}

// ---- where it begins, and where it does not -----------------------------------------------------

async function setUp(record, ...more) {
    const server = spawn(program, ['serve', '--set-up', '--record', record, '--port', '0', '--lang', 'en', ...more]);
    const served = await new Promise((resolve) => {
        let said = '';
        server.stdout.on('data', (piece) => {
            said += piece;
            const code = /code: ([A-Z2-7-]+)/.exec(said);
            if (code) {
                resolve({ url: /http:\/\/127\.0\.0\.1:\d+/.exec(said)[0], code: code[1] });
            }
        });
    });
    const ended = new Promise((resolve) => {
        server.on('exit', resolve);
    });
    served.stop = () => {
        server.kill('SIGTERM');
        return ended;
    };
    return served;
}

async function begun(open, lang, script) {
    const record = join(scratch, `begun-${lang}`);
    const served = await setUp(record);
    process.env.SEKISHO_URL = served.url;
    const page = await open(`/${lang}/set-up`, { lang, script });
    await page.locator('[name=code]').fill(served.code);
    await page.locator('[name=practice][value=yes]').check();
    await page.locator('main form button[type=submit]').click();
    await page.waitForURL(`**/${lang}/tutorial`);
    point(`${lang}: the code and one choice are enough`, await page.locator('main section').count(), 15);
    point(`${lang}: it is a practice record`, JSON.parse(sekisho(record, 'record', 'status', '--json')).practice, true);
    await page.context().close();
    point(`${lang}: it ends well, too`, await served.stop(), 0);
}

// A practice file that is wrong is told of with its lines, and nothing is made of it.
async function wrong(open, lang) {
    const data = join(scratch, 'own');
    const record = join(scratch, 'wrong');
    mkdirSync(join(data, 'practice'), { recursive: true });
    for (const name of ['packs', 'access', 'routes', 'registers', 'papers', 'notes', 'offsets', 'stories']) {
        symlinkSync(join(process.cwd(), name), join(data, name));
    }
    writeFileSync(join(data, 'practice', 'one.json'),
        readFileSync('practice/radars.json', 'utf8').replace('"operation": "person.add"', '"operation": "person.ad"'));
    const served = await setUp(record, '--data', data);
    process.env.SEKISHO_URL = served.url;
    const page = await open(`/${lang}/set-up`, { lang, script: false });
    await page.locator('[name=code]').fill(served.code);
    await page.locator('[name=practice][value=yes]').check();
    await page.locator('main form button[type=submit]').click();
    const told = page.locator('.error-summary');
    point('a wrong practice file is told of with its line',
        /practice\/one\.json:\d+ \/beginning\/2\/operation: .*person\.ad/.test(await told.innerText()), true);
    point('and leads to no field', await told.locator('li a').count(), 0);
    await look(page, 'practice-wrong', false);
    point('nothing was made', existsSync(record), false);
    await page.context().close();
    point('the set-up ends well', await served.stop(), 0);
}

async function real(open) {
    const served = await serveRecord();
    process.env.SEKISHO_URL = served.url;
    const page = await open('/en/tutorial', { lang: 'en' });
    point('a real record offers no lessons', await page.locator('main section, main form').count(), 0);
    point('it says how to make one to practise in',
        (await page.locator('main').innerText()).includes('--practice yes'), true);
    point('and bears no banner', await page.locator('.practice').count(), 0);
    point('nor is there a statement', (await page.request.get('/en/tutorial/statement')).status(), 404);
    await look(page, 'tutorial-real', true);
    await page.goto('/en/desk');
    point('the desk does not lead there', await page.locator('main a[href="/en/tutorial"]').count(), 0);
    await page.context().close();
    point('the server stops when told', await served.stop(), 0);
}

await run(async ({ open }) => {
    await real(open);
    await begun(open, 'ja', true);
    await begun(open, 'en', false);
    await wrong(open, 'en');
    await lessons(open, 'en', false);
    await lessons(open, 'ja', true);
}, async () => rmSync(scratch, { recursive: true }));
