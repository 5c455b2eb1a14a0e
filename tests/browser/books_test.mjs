// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// Money in the browser: accounts, a statement over any days, CSV and workbooks of them, who may not
// look. Everybody and everything is invented.
import { readFileSync } from 'node:fs';
import { barriers, point, run } from './tap.mjs';
import { sekisho, serveRecord } from './record.mjs';

const people = [
    ['kane', 'finance', 'Kane Ryo (invented)'],
    ['mori', 'clerk', 'Mori Aoi (invented)'],
];

function fill(record) {
    const made = (as, ...words) => JSON.parse(sekisho(record, ...words, '--as', as, '--json'));
    const office = made('keeper', 'organisation', 'list').organisations[0].organisation;
    for (const [handle, role, name] of people) {
        made('keeper', 'person', 'add', '--handle', handle, '--organisation', office, '--name-ja',
            name, '--name-en', name, '--roles', role, '--clearance', 'closed-circle', '--from',
            '2000-01-01');
    }
    const side = (at, side, purpose, amount, currency, code, line, country = 'PHL') => [
        `--postings.${at}.side`, side, `--postings.${at}.purpose`, purpose, `--postings.${at}.amount`,
        amount, `--postings.${at}.currency`, currency, `--postings.${at}.country`, country,
        ...(code ? [`--postings.${at}.case`, code] : []),
        ...(line ? [`--postings.${at}.line`, line] : []),
    ];
    const post = (reason, value, text, debit, credit) => made('kane', 'entry', 'post', '--programme',
        'TRUST', '--reason', reason, '--value', value, '--text', text, ...side(0, 'debit', ...debit),
        ...side(1, 'credit', ...credit));
    const received = (value, amount, text, currency = 'JPY') => post('receipt', value, text,
        ['cash', amount, currency], ['held', amount, currency, 'PH-A-1']);
    received('2026-04-01', '100000000', '当初預託金（架空）');
    received('2026-07-15', '25000000', '=HYPERLINK("http://invalid.example","x")');
    received('2026-07-15', '5000000', '同日の追加入金（架空）');
    post('charge', '2026-08-31', '第1回引渡し（架空）', ['cost', '42000000', 'JPY', 'PH-A-1', '1'],
        ['supplier', '42000000', 'JPY', 'PH-A-1', '1']);
    post('payment', '2026-09-30', '盾上工業への支払（架空）',
        ['supplier', '42000000', 'JPY', 'PH-A-1', '1'], ['cash', '42000000', 'JPY']);
    post('stage', '2026-04-01', '契約額（架空）', ['value', '300000000', 'JPY', 'ID-B-1', '1', 'IDN'],
        ['memo', '300000000', 'JPY', 'ID-B-1', '1', 'IDN']);
    const milestone = (at, name, due, ppm, liability) => [`--milestones.${at}.line`, '1',
        `--milestones.${at}.name`, name, `--milestones.${at}.due`, due, `--milestones.${at}.ppm`, ppm,
        ...(liability ? [`--milestones.${at}.liability`, liability] : [])];
    made('kane', 'schedule', 'set', '--programme', 'TRUST', '--case', 'ID-B-1', '--reason',
        'agreed (invented)', '--accepted', '2026-04-10', '--terms', 'instalments', '--deposit-rule',
        'usual', ...milestone(0, 'contract', '2026-07-01', '200000', '90000000'),
        ...milestone(1, 'half way', '2027-02-15', '300000', '60000000'),
        ...milestone(2, 'delivery', '2027-11-30', '500000'));
    made('kane', 'bill', 'issue', '--programme', 'TRUST', '--case', 'ID-B-1', '--forecast', '0',
        '--due', '2026-12-31');
    post('receipt', '2026-12-15', '当初預託金の入金（架空）', ['cash', '60000000', 'JPY', '', '', 'IDN'],
        ['held', '60000000', 'JPY', 'ID-B-1', '', 'IDN']);
    received('2026-10-01', '8.20', 'ドルによる入金（架空）', 'USD');
    return made('kane', 'account', 'list', '--programme', 'TRUST');
}

const record = await serveRecord(fill);
process.env.SEKISHO_URL = record.url;
const cash = 'programme=TRUST&country=PHL&purpose=cash&currency=JPY';
const held = 'programme=TRUST&country=PHL&case=PH-A-1&purpose=held&currency=JPY';

async function actAs(page, handle) {
    await page.context().addCookies([{ name: 'sekisho-as', value: handle, url: record.url }]);
}

async function opened(open, lang, handle = 'kane') {
    const page = await open(`/${lang}/actor`, { script: false });
    await actAs(page, handle);
    return page;
}

async function saved(page, words) {
    const waits = page.waitForEvent('download');
    await page.locator('.actions a', { hasText: words }).click();
    const download = await waits;
    return [download.suggestedFilename(), readFileSync(await download.path())];
}

const cells = (row) => row.locator('td').allInnerTexts();

async function accounts(open) {
    const page = await opened(open, 'en');
    await page.goto('/en/books');
    point('every account', await page.locator('table.money tbody tr').count(), 12);
    point('which come to zero', (await page.locator('dl.facts dd').allInnerTexts()).map((one) =>
        one.trim()), ['0 JPY', '0.00 USD']);
    const [name, csv] = await saved(page, 'CSV');
    point('taken away', [name, csv.toString().includes('\r\ncash held for a country,PHL,,,88000000,,JPY,\r\n')],
        ['accounts.csv', true]);
    await page.locator('[name=on]').fill('令和8年7月14日');
    await page.locator('select[name=country]').selectOption({ label: 'Philippines (PHL)' });
    await page.locator('form.panel button').click();
    point('as of a day, in whatever calendar', /100,000,000/.test(
        await page.locator('table.money').innerText()), true);
    await page.goto('/en/books?on=2026-02-30');
    point('a day that does not exist', await page.locator('.error-summary li').count(), 1);
    point('stays in its field', await page.locator('[name=on]').inputValue(), '2026-02-30');
    await page.goto('/en/books?country=THA');
    point('no account of that country', await page.locator('p[role=status]').count(), 1);
    point('a field that is none', (await page.goto('/en/books?x=1')).status(), 400);
    point('a form that is none', (await page.goto('/en/books?form=pdf')).status(), 404);
    await page.context().close();
}

async function statement(open) {
    const page = await opened(open, 'ja');
    await page.goto('/ja/books');
    await page.locator('tr', { hasText: 'PHL' }).locator('a', { hasText: '預り現金' }).first().click();
    const rows = page.locator('table.money tbody tr');
    point('opening, each posting, closing', await rows.count(), 6);
    point('against what, how much, what stands then', await cells(rows.nth(4)),
        ['2026-09-30', await today(page), '買掛金 PHL PH-A-1 1', '支払', '盾上工業への支払（架空）', '',
            '42,000,000', '借方', '88,000,000', 'JPY', await leaf(rows.nth(4))]);
    point('a picture with a name and words', [await page.locator('svg[role=img] title').count(),
        /期末残高 88000000 JPY/.test(await page.locator('svg desc').textContent())], [1, true]);
    await page.locator('[name=from]').fill('2026-07-01');
    await page.locator('[name=until]').fill('2026-09-29');
    await page.locator('form.panel button').click();
    point('some days: what stood before', (await cells(rows.first())).slice(7, 9),
        ['借方', '100,000,000']);
    point('and after', (await cells(rows.last())).slice(7, 9), ['借方', '130,000,000']);
    const [name, csv] = await saved(page, 'CSV');
    const lines = csv.toString().split('\r\n');
    point('as CSV', [name, lines.length, lines[0]], ['statement.csv', 6,
        '起算日,記帳日,相手勘定,理由,摘要,借方,貸方,貸借,残高,通貨,記録番号']);
    point('where nothing is a formula', /,"?'=HYPERLINK/.test(lines[2]), true);
    const [book, bytes] = await saved(page, 'XLSX');
    point('as a workbook', [book, bytes.subarray(0, 2).toString(), bytes.includes('<f>')],
        ['statement.xlsx', 'PK', false]);
    const [, again] = await saved(page, 'XLSX');
    point('the same bytes again', bytes.equals(again), true);
    await page.locator('table.money tbody a').first().click();
    point('each leads to its entry', (await page.locator('h1').innerText()).length > 0 &&
        page.url().includes('/op/entry.show'), true);
    await page.context().close();
}

async function caseMoney(open) {
    const page = await opened(open, 'en');
    const address = '/en/books/case?programme=TRUST&case=ID-B-1';
    await page.goto('/en/books');
    await page.locator('main ul a', { hasText: 'ID-B-1' }).click();
    point('from the books to a case', await page.locator('h1').innerText(), 'Money of case ID-B-1');
    point('two pictures with names', await page.locator('.picture svg[role=img] title').allTextContents(),
        ['Billed, received and paid beside the schedule', 'Termination liability and reserve']);
    point('what was billed stands there', await page.locator('table:has(caption#bills) tbody tr').count(), 1);
    const rows = page.locator('table:has(caption#position) tbody tr');
    point('a row a quarter', await rows.count(), 7);
    point('scheduled, billed, received, paid, held, liability, reserve', await cells(rows.nth(2)),
        ['2026-10-01', '2026-12-31', '150,000,000', '60,000,000', '60,000,000', '0', '60,000,000',
            '90,000,000', '90,000,000', 'JPY']);
    const [name, csv] = await saved(page, 'CSV');
    point('as CSV', [name, csv.toString().split('\r\n')[3]], ['position.csv',
        '2026-10-01,2026-12-31,150000000,60000000,60000000,0,60000000,90000000,90000000,JPY']);
    const [book, bytes] = await saved(page, 'XLSX');
    point('as a workbook', [book, bytes.subarray(0, 2).toString()], ['position.xlsx', 'PK']);
    await page.goto('/en/books/case?programme=TRUST&case=PH-A-1&currency=USD');
    point('no schedule is said', [await page.locator('.caution').count(),
        await page.locator('.picture').count()], [1, 1]);
    const status = async (there) => (await page.goto(there)).status();
    point('two currencies: none is guessed',
        await status('/en/books/case?programme=TRUST&case=PH-A-1'), 422);
    point('no such case', await status('/en/books/case?programme=TRUST&case=NONE'), 404);
    point('none named', await status('/en/books/case'), 422);
    await actAs(page, 'mori');
    point('no right', await status(address), 403);
    await page.context().close();
}

const today = async (page) => (await cells(page.locator('table.money tbody tr').nth(1)))[1];
const leaf = async (row) => (await cells(row))[10];

async function refused(open) {
    const page = await opened(open, 'ja');
    const status = async (address) => (await page.goto(address)).status();
    point('no such day', await status(`/ja/books/account?${cash}&from=2026-02-30`), 422);
    point('said beside the field', await page.locator('.error-summary a[href="#f-from"]').count(), 1);
    point('days the wrong way round', await status(
        `/ja/books/account?${cash}&from=2026-05-01&until=2026-04-01`), 422);
    point('an account nobody posted to', await status(
        '/ja/books/account?programme=TRUST&country=THA&purpose=cash&currency=JPY'), 404);
    point('a purpose that is none', await status(
        '/ja/books/account?programme=TRUST&country=PHL&purpose=gold&currency=JPY'), 404);
    point('a column too few', await status(
        '/ja/books/account?programme=TRUST&purpose=cash&currency=JPY'), 422);
    const long = 'x'.repeat(6000);
    for (const address of [`/ja/?words=${long}`, `/ja/?after=${long}`, `/ja/?destination=${long}`,
        `/ja/hits?after=${long}`, `/ja/?agency=${long}`, '/ja/hits?after=%01']) {
        const answer = await status(address);
        point(`told and not fatal: ${address.slice(0, 30)}`, [422, 403].includes(answer), true);
    }
    for (const [why, programme] of [['no programme', ''], ['a long one', 'A'.repeat(5000)],
        ['one that is no code', '%0A%3C'], ['one that is none', 'OTHER']]) {
        const address = `${programme}&country=PHL&purpose=cash&currency=JPY`;
        point(`${why}: refused`, await status(`/ja/books/account?programme=${address}`) >= 400, true);
        point(`${why}: of a case too`, await status(
            `/ja/books/case?case=PH-A-1&programme=${programme}`) >= 400, true);
        point(`${why}: nor in the list`, await status(`/ja/books?programme=${programme}`) < 500, true);
    }
    await actAs(page, 'mori');
    for (const address of ['/ja/books', `/ja/books/account?${cash}`,
        `/ja/books/account?${cash}&form=csv`,
        '/ja/books/account?programme=TRUST&country=THA&purpose=cash&currency=JPY']) {
        point(`no right: ${address}`, await status(address), 403);
    }
    point('and nothing of it is told', /88,000,000|PH-A-1/.test(await page.content()), false);
    await page.context().close();
}

const lots = readFileSync('tests/cli/cost/lots.csv', 'utf8');

async function fitted(page, table, more = {}) {
    await page.goto('/en/cost');
    await page.locator('[name=lots]').fill(table);
    for (const [name, value] of Object.entries(more)) {
        await page.locator(`[name=${name}]`).fill(value);
    }
    await page.locator('form.panel button').first().click();
}

async function taken(page, words) {
    const waits = page.waitForEvent('download');
    await page.locator('form.panel button', { hasText: words }).click();
    return readFileSync(await (await waits).path());
}

async function cost(open) {
    const page = await open('/en/cost', { script: false });
    const said = () => page.locator('.error-summary').innerText();
    await fitted(page, lots, { currency: 'USD' });
    point('what the command line says of the same lots', /Slope: 88\.17 %/.test(
        await page.locator('section ul').first().innerText()), true);
    point('a picture of curve and lots', (await page.locator('svg text').allTextContents()).includes(
        'lots built, mean cost'), true);
    point('each lot beside the curve', await page.locator('table:has(#lots) tbody tr').count(), 4);
    point('first, doublings, last', await page.locator('table:has(#curve) tbody tr').count(), 8);
    point('the method is printed', /least squares/.test(await page.locator('section').innerText()),
        true);
    const csv = (await taken(page, 'CSV')).toString().trim().split('\r\n');
    point('every unit as CSV', [csv.length, csv[1].split(',').length], [101, 5]);
    const sheet = await taken(page, 'XLSX');
    point('and as a workbook', sheet.subarray(0, 2).toString(), 'PK');
    await fitted(page, readFileSync('tests/cli/cost/rates.csv', 'utf8'), { units: '200' });
    point('with rates', await page.locator('section ul').first().locator('li').count(), 5);
    await page.goto('/en/cost?example=yes');
    await page.locator('form.panel button').first().click();
    point('the example is one', await page.locator('section svg').count(), 1);
    const file = { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(lots) };
    await page.goto('/en/cost');
    await page.locator('[name=file]').setInputFiles(file);
    await page.locator('form.panel button').first().click();
    point('from a file', await page.locator('table:has(#lots) tbody tr').count(), 4);
    point('which stays in the box', (await page.locator('[name=lots]').inputValue()).trim()
        .split('\n').length, 5);
    const bad = [
        ['nothing', '', {}, /enter a table/],
        ['no head', '1,10,5,,x\n', {}, /./],
        ['a cost that is none', lots.replace('773.2', '1e9'), {}, /line 3: .*1e9/],
        ['too few', lots.split('\n').slice(0, 2).join('\n'), {}, /few/],
        ['no currency', lots, { currency: 'GOLD' }, /GOLD/],
        ['too many units', lots, { units: '10001' }, /10000/],
        ['no number', lots, { units: 'many' }, /many/],
        ['costs that rose', 'from,to,mean,yearly,source\n1,10,5,,x\n11,30,6,,x\n31,60,8,,x\n', {},
            /rose/],
        ['costs that rose with the rate', 'from,to,mean,yearly,source\n1,10,100,5,x\n' +
            '11,30,90,20,x\n31,60,50,2,x\n61,100,80,30,x\n', {}, /rate/],
    ];
    for (const [why, table, more, says] of bad) {
        await fitted(page, table, more);
        point(`${why}: refused`, says.test(await said()), true);
    }
    point('what was sent stays', /1,10,100,5,x/.test(await page.locator('[name=lots]').inputValue()),
        true);
    const elsewhere = await page.request.post('/en/cost', { form: { lots }, headers: {
        Origin: 'http://elsewhere.example' } });
    point('a form of elsewhere', elsewhere.status(), 403);
    await page.context().close();
}

async function everyPage(open) {
    const pages = ['/books', '/books?on=2026-02-30', `/books/account?${cash}`,
        `/books/account?${held}&from=2026-07-01`, '/books/case?programme=TRUST&case=ID-B-1',
        '/books/case?programme=TRUST&case=NONE'];
    for (const lang of ['ja', 'en']) {
        const page = await open(`/${lang}/about`, { lang });
        await actAs(page, 'kane');
        for (const path of pages) {
            const address = `/${lang}${path}`;
            await page.setViewportSize({ width: 1280, height: 900 });
            await page.goto(address);
            point(`${address}: no barrier`, await barriers(page), []);
            await page.setViewportSize({ width: 320, height: 640 });
            const wider = await page.evaluate(
                () => document.documentElement.scrollWidth - globalThis.innerWidth,
            );
            point(`${address}: 320 pixels are enough`, wider <= 0, true);
        }
        await page.setViewportSize({ width: 1280, height: 900 });
        await page.goto(`/${lang}/cost?example=yes`);
        await page.locator('form.panel button').first().click();
        point(`${lang}: a curve and no barrier`, await barriers(page), []);
        await page.setViewportSize({ width: 320, height: 640 });
        point(`${lang}: a curve in 320 pixels`, await page.evaluate(
            () => document.documentElement.scrollWidth - globalThis.innerWidth) <= 0, true);
        await page.goto(`/${lang}/books/account?${held}`);
        await page.emulateMedia({ media: 'print' });
        point(`${lang}: paper has the table and no form`, [
            await page.locator('table.money').isVisible(), await page.locator('svg').isVisible(),
            await page.locator('main form').isVisible()], [true, true, false]);
        await page.context().close();
    }
}

await run(
    async ({ open }) => {
        await accounts(open);
        await statement(open);
        await caseMoney(open);
        await refused(open);
        await cost(open);
        await everyPage(open);
    },
    async () => point('the server stops when told', await record.stop(), 0),
);
