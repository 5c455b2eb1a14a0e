// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// What is typed into a form and not recorded is offered again in the same window, to whoever wrote it and
// to nobody else, and is gone once it is recorded. Everyone and everything is invented.
import { barriers, point, run } from './tap.mjs';
import { enter, sekisho, serveRecord } from './record.mjs';

process.env.SEKISHO_TODAY = '2026-11-21';
const record = await serveRecord((dir) => enter(dir));
process.env.SEKISHO_URL = record.url;

const actAs = (page, handle) => page.context().addCookies([{ name: 'sekisho-as', value: handle, url: record.url }]);
const offered = (page) => page.locator('[data-written]').isVisible();
const kept = (page) => page.evaluate(() => Object.keys(sessionStorage).length);
const title = (page) => page.locator('[name="title.ja"]');

// What is typed is put aside a moment later.
const type = async (page, name, words) => {
    const field = page.locator(`[name="${name}"]`);
    await field.evaluate((one) => one.closest('details')?.setAttribute('open', ''));
    await field.fill(words);
    await page.waitForFunction((said) => Object.values(sessionStorage).some((one) => one.includes(said)), words);
};

async function putBack(open, lang) {
    const form = `/${lang}/op/item.open`;
    const page = await open(`/${lang}/about`, { lang });
    await actAs(page, 'mori');
    await page.goto(form);
    point(`${lang}: nothing is offered of nothing`, [await offered(page), await kept(page)], [false, 0]);
    await type(page, 'title.ja', '書きかけの件名（架空）');
    await page.locator('form.operation').evaluate((form) => form.querySelectorAll('details')
        .forEach((part) => part.setAttribute('open', '')));
    await page.locator('button[name=_more][value=lines]').click();
    point(`${lang}: another row offers nothing`, await offered(page), false);
    await type(page, 'lines.0.title.ja', '最初の行（架空）');
    await page.goto(`/${lang}/cases`);
    await page.goto(form);
    point(`${lang}: it is offered`, [await offered(page), await title(page).inputValue()], [true, '']);
    point(`${lang}: without a barrier`, await barriers(page), []);
    await page.locator('[data-written] button[value=back]').click();
    await page.locator('[name="lines.0.title.ja"]').waitFor({ state: 'attached' });
    point(`${lang}: it is put back, the row that was added too`,
        [await title(page).inputValue(), await page.locator('[name="lines.0.title.ja"]').inputValue()],
        ['書きかけの件名（架空）', '最初の行（架空）']);
    point(`${lang}: and is not offered again`, await offered(page), false);
    await page.goto(form);
    await page.locator('[data-written] button[value=drop]').click();
    point(`${lang}: dropped it is gone`, [await offered(page), await kept(page)], [false, 0]);
    await page.reload();
    point(`${lang}: for good`, await offered(page), false);
    await page.context().close();
}

async function refusedAndRecorded(open) {
    const page = await open('/ja/about');
    await actAs(page, 'mori');
    await page.goto('/ja/op/item.open');
    await type(page, 'title.ja', '足りない（架空）');
    await page.locator('form.operation button:not([name])[type=submit]').click();
    await page.locator('.error-summary').waitFor();
    point('what was refused stands in the form, and is not offered beside it', await offered(page), false);
    await page.goto('/ja/op/item.open');
    point('it is kept', await offered(page), true);
    await page.locator('[data-written] button[value=back]').click();
    await page.locator('[name="title.ja"]').waitFor();
    await type(page, 'title.en', 'Enough (invented)');
    await page.locator('[name=marking][value=open]').check();
    await page.locator('form.operation button:not([name])[type=submit]').click();
    await page.locator('.panel.done').waitFor();
    point('what is recorded is kept no longer', await kept(page), 0);
    await page.goto('/ja/op/item.open');
    point('nor offered', await offered(page), false);
    await page.context().close();
}

// The line breaks after the server has it: put back and sent again it is the same request.
async function brokenLine(open) {
    const page = await open('/ja/about');
    await actAs(page, 'mori');
    await page.goto('/ja/op/item.open');
    await type(page, 'title.ja', '一度だけ（架空）');
    await type(page, 'title.en', 'Once (invented)');
    await page.locator('[name=marking][value=open]').check();
    await page.route('**/op/item.open', async (route) => {
        await route.fetch();
        await route.abort();
    }, { times: 1 });
    await page.locator('form.operation button:not([name])[type=submit]').click();
    await page.waitForURL(/chrome-error/).catch(() => {});
    await page.goto('/ja/op/item.open');
    point('after a broken line it is offered', await offered(page), true);
    await page.locator('[data-written] button[value=back]').click();
    await page.waitForLoadState();
    await page.locator('form.operation button:not([name])[type=submit]').click();
    await page.locator('.panel.done').waitFor();
    const items = sekisho(record.record, 'item', 'list', '--as', 'mori', '--json');
    point('and it is recorded once', items.split('Once (invented)').length - 1, 1);
    await page.context().close();
}

async function others(open) {
    const page = await open('/ja/about');
    await actAs(page, 'mori');
    await page.goto('/ja/op/item.open');
    await type(page, 'title.ja', '森の書きかけ（架空）');
    await actAs(page, 'hara');
    await page.goto('/ja/op/item.open');
    point('somebody else is offered nothing of it, and it is gone', [await offered(page), await kept(page)],
        [false, 0]);
    await page.context().close();
    const other = await open('/ja/about');
    await actAs(other, 'mori');
    await other.goto('/ja/op/item.open');
    point('nor is it in another window', await offered(other), false);
    await other.context().close();
    const bare = await open('/ja/about', { script: false });
    await actAs(bare, 'mori');
    await bare.goto('/ja/op/item.open');
    point('without script nothing is offered', await offered(bare), false);
    await bare.context().close();
}

await run(
    async ({ open }) => {
        await putBack(open, 'ja');
        await putBack(open, 'en');
        await refusedAndRecorded(open);
        await brokenLine(open);
        await others(open);
    },
    async () => point('the server stops when told', await record.stop(), 0),
);
