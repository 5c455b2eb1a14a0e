// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// People sign in: from an invitation to one's own account and out again, in Japanese with script and
// in English without; what strangers see, on a telephone too.
import { codeOf, invite, password, signIn } from './account.mjs';
import { barriers, point, run } from './tap.mjs';
import { serveRecord } from './record.mjs';

const shots = process.env.SEKISHO_SHOTS;
let invitations = {};

const wide = (page) =>
    page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

async function shoot(page, name) {
    if (shots) {
        await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
    }
}

// Without script nothing can be asked of axe.
async function look(page, name, script) {
    await shoot(page, name);
    if (script) {
        point(`${name}: no barriers`, await barriers(page), []);
    }
    await page.setViewportSize({ width: 320, height: 800 });
    await shoot(page, `${name}-320`);
    point(`${name}: nothing sticks out at 320 px`, await wide(page), false);
    await page.setViewportSize({ width: 1280, height: 900 });
}

async function send(page, words) {
    await page.getByRole('button', { name: words, exact: true }).click();
}

async function openAccount(page, lang, handle, words, script) {
    await page.goto(`/${lang}/people`);
    point(`${lang}: strangers are led to sign in`, new URL(page.url()).pathname, `/${lang}/sign-in`);
    await look(page, `sign-in-${lang}`, script);
    await page.getByRole('link', { name: words.invited }).click();
    await look(page, `open-${lang}`, script);
    await page.locator('#handle').fill(handle);
    await page.locator('#invitation').fill(invitations[handle].toLowerCase());
    await send(page, words.next);
    const key = await page.locator('dl code').first().innerText();
    await look(page, `app-${lang}`, script);
    await page.locator('#password').fill(password);
    await page.locator('#again').fill('something else entirely');
    await page.locator('#code').fill(codeOf(key, -1));
    await send(page, words.open);
    point(`${lang}: two passwords that differ are told of`,
        await page.locator('.error-summary').count(), 1);
    point(`${lang}: the key is still there`, await page.locator('dl code').first().innerText(), key);
    await page.locator('#password').fill(password);
    await page.locator('#again').fill(password);
    await page.locator('#code').fill(codeOf(key, -1));
    await send(page, words.open);
    const codes = await page.locator('ol.codes li').allInnerTexts();
    point(`${lang}: ten recovery codes`, codes.length, 10);
    await look(page, `codes-${lang}`, script);
    return { key, codes };
}

async function journey(open, lang, handle, words, script) {
    const page = await open(`/${lang}/`, { script, lang });
    const { key, codes } = await openAccount(page, lang, handle, words, script);
    await page.goto(`/${lang}/people`);
    await signIn(page, handle, '000000');
    point(`${lang}: a wrong code is told of`, await page.locator('.error-summary').count(), 1);
    point(`${lang}: what was typed is there, but no secret`,
        [await page.locator('#handle').inputValue(), await page.locator('#password').inputValue()],
        [handle, '']);
    await look(page, `wrong-${lang}`, script);
    await signIn(page, handle, codeOf(key));
    point(`${lang}: in, where one wanted to go`, new URL(page.url()).pathname, `/${lang}/people`);
    await page.getByRole('link', { name: words.mine }).click();
    const kept = (await page.request.get(page.url())).headers()['cache-control'];
    point(`${lang}: no browser keeps what was seen`, kept, 'no-store');
    point(`${lang}: one session`, await page.locator('tbody tr').count(), 1);
    await look(page, `mine-${lang}`, script);

    const other = await open(`/${lang}/sign-in`, { script, lang });
    await signIn(other, handle, codes[0]);
    point(`${lang}: elsewhere with a recovery code`, new URL(other.url()).pathname, `/${lang}/`);
    await page.reload();
    point(`${lang}: two sessions`, await page.locator('tbody tr').count(), 2);
    await page.locator('tbody form button').click();
    point(`${lang}: the other is ended`, await page.locator('tbody tr').count(), 1);
    await other.goto(`/${lang}/people`);
    point(`${lang}: there one signs in again`, new URL(other.url()).pathname, `/${lang}/sign-in`);

    await page.locator('#password').fill(password);
    await page.locator('#code').fill(codeOf(key, 1));
    await page.locator('#new').fill(`${password} and more`);
    await page.locator('#again').fill(`${password} and more`);
    await send(page, words.change);
    point(`${lang}: changed`, await page.locator('main [role=status]').count(), 1);
    if (script) {
        await page.evaluate(() => sessionStorage.setItem('written []', '[["title","x"]]'));
    }
    await send(page, words.out);
    if (script) {
        point(`${lang}: what was written and not recorded does not outlive it`,
            await page.evaluate(() => Object.keys(sessionStorage)), []);
    }
    point(`${lang}: out`, new URL(page.url()).pathname, `/${lang}/sign-in`);
    await page.goto(`/${lang}/people`);
    point(`${lang}: and nothing is left`, new URL(page.url()).pathname, `/${lang}/sign-in`);
    await signIn(page, handle, codes[1]);
    point(`${lang}: the old password is over`, await page.locator('.error-summary').count(), 1);
    await signIn(page, handle, codes[1], `${password} and more`);
    point(`${lang}: the new one is not`, new URL(page.url()).pathname, `/${lang}/people`);
    await page.context().close();
    await other.context().close();
}

// The form for signing in by keyboard alone, and by what a password manager looks for.
async function keyboard(open) {
    const page = await open('/en/sign-in', { lang: 'en' });
    await page.locator('#handle').focus();
    await page.keyboard.type('keeper');
    await page.keyboard.press('Tab');
    await page.keyboard.type('a wrong password of theirs');
    await page.keyboard.press('Tab');
    await page.keyboard.type('123456');
    await page.keyboard.press('Enter');
    await page.locator('.error-summary').waitFor();
    point('by keyboard', await page.locator('.error-summary').count(), 1);
    const kinds = await page.locator('form input[autocomplete]').evaluateAll((inputs) =>
        inputs.map((input) => input.autocomplete));
    point('what each field is', kinds, ['username', 'current-password', 'one-time-code']);
    await page.context().close();
}

const served = await serveRecord((record) => {
    invitations = invite(record);
    return invitations;
}, ['--without-screening', 'parties are none of this test'],
    ['--sign-in']);
process.env.SEKISHO_URL = served.url;
await run(async ({ open }) => {
    await journey(open, 'ja', 'mori', {
        invited: '招待を受けた方・アカウントを回復する方', next: '次へ', open: 'アカウントを開設',
        mine: '自分のアカウント', change: '変更', out: 'サインアウト',
    }, true);
    await journey(open, 'en', 'keeper', {
        invited: 'I was invited, or my account is being recovered', next: 'Go on',
        open: 'Open the account', mine: 'Your account', change: 'Change', out: 'Sign out',
    }, false);
    await keyboard(open);
}, async () => {
    point('the server ends well', await served.stop(), 0);
});
