// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// Ill will and bad luck as a person at a browser meets them: script that somebody stored, a line that
// breaks in mid-form, the back button after sending, two tabs, a double click. What the same does
// over the socket, to every operation there is: src/web/attack_test.c and script_test.c.
import { point, run } from './tap.mjs';
import { enter, sekisho, serveRecord } from './record.mjs';

const script = '"\'--><script>document.title="x9q"</script><img src=x onerror="alert(1)">';
const record = await serveRecord((dir) => {
    const items = enter(dir);
    const act = (...words) => sekisho(dir, ...words, '--as', 'mori', '--json');
    const { reference } = JSON.parse(act('item', 'open', '--title.en', `Planted ${script}`, '--title.ja',
        `件名${script}`, '--summary.en', script, '--marking', 'open', '--regimes', 'transfer'));
    act('item', 'state', reference, '--fact', 'destination', '--value', 'PHL', '--by', script,
        '--source', script);
    act('item', 'name-party', reference, '--role', 'buyer', '--type', 'organisation', '--name', script);
    const { number } = JSON.parse(act('case', 'open', '--route', 'japan-fms', '--country', 'THA',
        '--programme', 'TRUST', '--currency', 'JPY', '--title.en', `Case ${script}`, '--title.ja',
        `案件${script}`, '--marking', 'open'));
    return { ...items, planted: reference, number };
});
process.env.SEKISHO_URL = record.url;

async function actAs(page, handle) {
    await page.context().addCookies([{ name: 'sekisho-as', value: handle, url: record.url }]);
}

async function opened(open, path, options) {
    const page = await open('/en/about', options);
    await actAs(page, 'mori');
    await page.goto(path);
    return page;
}

async function size() {
    const page = await fetch(`${record.url}/en/journal`, { headers: { Cookie: 'sekisho-as=keeper' } });
    return Number(/class="figure">(\d+)</.exec(await page.text())[1]);
}

// The policy that forbids foreign script is switched off in these pages: what holds is the markup.
async function planted(open) {
    const page = await opened(open, '/en/');
    const ran = [];
    page.on('dialog', async (dialog) => {
        ran.push(dialog.message());
        await dialog.dismiss();
    });
    const { planted: item, number } = record.items;
    for (const lang of ['ja', 'en']) {
        for (const path of ['/', `/items/${item}`, ...['facts', 'assessment', 'parties', 'timeline',
            'compare', 'documents', 'status'].map((tab) => `/items/${item}/${tab}`), '/desk', '/cases',
        `/cases/${number}`, `/cases/${number}/terms`, `/cases/${number}/timeline`,
        `/op/item.hold?item=${item}`, '/journal', `/?words=${encodeURIComponent(script)}`]) {
            await page.goto(`/${lang}${path}`);
            const strange = await page.locator('img, script:not([src^="/assets/"]), [onerror]').count();
            point(`/${lang}${path}: nothing planted grows`,
                [strange, (await page.title()).startsWith('x9q'), ran], [0, false, []]);
        }
    }
    await page.goto(`/en/items/${item}`);
    point('it is told as it was typed', await page.locator('h1').innerText(), `Planted ${script}`);
    await page.context().close();
}

async function fill(page, title) {
    await page.locator('[name="title.en"]').fill(title);
    await page.locator('[name="summary.en"]').fill('Said at length (invented)');
    await page.locator('[name=marking][value=open]').check();
}

const send = (page) => page.locator('form.operation button[type=submit]').last();

// Without script the browser puts its own page up; one comes back from it to what was chosen, and
// called up again it sends the same form.
async function lineBreaks(open) {
    const page = await opened(open, '/en/op/item.open', { script: false });
    await fill(page, 'The line broke');
    const before = await size();
    await page.context().setOffline(true);
    await send(page).click({ noWaitAfter: true });
    await page.locator('form.operation').waitFor({ state: 'detached' });
    await page.context().setOffline(false);
    point('the line broken: nothing is recorded', await size(), before);
    await page.goBack();
    point('back: what was chosen is still there',
        await page.locator('[name=marking][value=open]').isChecked(), true);
    await fill(page, 'The line broke');
    await page.context().setOffline(true);
    await send(page).click({ noWaitAfter: true });
    await page.locator('form.operation').waitFor({ state: 'detached' });
    await page.context().setOffline(false);
    await page.reload();
    point('called up again: recorded once', [await page.locator('.panel.done').count(), await size()],
        [1, before + 1]);
    await page.context().close();
}

// With script it is not sent at all.
async function lineBroken(open, lang) {
    const page = await opened(open, `/${lang}/op/item.open`);
    await fill(page, 'The line was broken');
    const before = await size();
    await page.context().setOffline(true);
    await send(page).click();
    point(`${lang}: told that there is no connection`, await page.locator('.offline').isVisible(), true);
    point(`${lang}: what was typed is still there`,
        [await page.locator('[name="title.en"]').inputValue(),
            await page.locator('[name="summary.en"]').inputValue()],
        ['The line was broken', 'Said at length (invented)']);
    await page.context().setOffline(false);
    await send(page).click();
    point(`${lang}: sent again: recorded once`, [await page.locator('.panel.done').count(),
        await size()], [1, before + 1]);
    await page.context().close();
}

async function backAfterSending(open) {
    const page = await opened(open, '/en/op/item.open', { script: false });
    await fill(page, 'Sent, and back');
    const before = await size();
    await send(page).click();
    await page.goBack();
    await send(page).click();
    point('sent, back, and sent again: recorded once', await size(), before + 1);
    await page.goto('/en/op/item.open');
    await fill(page, 'Sent, and called up again');
    await send(page).click();
    await page.reload();
    point('called up again: once too', [await page.locator('.panel.done').count(), await size()],
        [1, before + 2]);
    await page.context().close();
}

async function doubleClick(open) {
    const page = await opened(open, '/en/op/item.open');
    await fill(page, 'Pressed twice');
    const before = await size();
    await send(page).dblclick();
    await page.locator('.panel.done').waitFor();
    point('pressed twice: recorded once', await size(), before + 1);
    await page.context().close();
}

async function twoTabs(open) {
    const first = await opened(open, `/ja/op/item.hold?item=${record.items.boat}`);
    const second = await first.context().newPage();
    await actAs(first, 'hara');
    await first.reload();
    await second.goto(`/ja/op/item.withdraw?item=${record.items.boat}`);
    await second.locator('[name=reason]').fill('第二の画面で記した理由');
    await first.locator('[name=reason]').fill('確認のため（架空）');
    await first.locator('[name=authority]').fill('課長（架空）');
    const before = await size();
    await send(first).click();
    point('the first tab is recorded', await size(), before + 1);
    await send(second).click();
    point('the second is refused, in the reader\'s language',
        [await second.locator('html').getAttribute('lang'),
            await second.locator('.error-summary').count(), await size()], ['ja', 1, before + 1]);
    point('and keeps what was typed', await second.locator('[name=reason]').inputValue(),
        '第二の画面で記した理由');
    await first.context().close();
}

await run(
    async ({ open }) => {
        await planted(open);
        await lineBreaks(open);
        await lineBroken(open, 'ja');
        await lineBroken(open, 'en');
        await backAfterSending(open);
        await doubleClick(open);
        await twoTabs(open);
    },
    async () => point('the server stops when told', await record.stop(), 0),
);
