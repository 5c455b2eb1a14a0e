// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// Passkeys, with an authenticator that the browser pretends to have: added, used, renamed, removed
// and refused from then on; in both languages, and what is left of it without script.
import { codeOf, invite, password, signIn } from './account.mjs';
import { barriers, point, run } from './tap.mjs';
import { serveRecord } from './record.mjs';

const shots = process.env.SEKISHO_SHOTS;
let invitations = {};

async function look(page, name) {
    if (shots) {
        await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
    }
    point(`${name}: no barriers`, await barriers(page), []);
    await page.setViewportSize({ width: 320, height: 800 });
    point(`${name}: nothing sticks out at 320 px`, await page.evaluate(() =>
        document.documentElement.scrollWidth > document.documentElement.clientWidth), false);
    await page.setViewportSize({ width: 1280, height: 900 });
}

const send = (page, words) => page.getByRole('button', { name: words, exact: true }).click();
const path = (page) => new URL(page.url()).pathname;

// Through the pages that were there before: what the authenticator app is given, and signed in.
async function openAccount(page, lang, handle, words) {
    await page.goto(`/${lang}/sign-in/open`);
    await page.locator('#handle').fill(handle);
    await page.locator('#invitation').fill(invitations[handle]);
    await send(page, words.next);
    const key = await page.locator('dl code').first().innerText();
    await page.locator('#password').fill(password);
    await page.locator('#again').fill(password);
    await page.locator('#code').fill(codeOf(key, -1));
    await send(page, words.open);
    await page.goto(`/${lang}/sign-in`);
    await signIn(page, handle, codeOf(key));
    await page.waitForURL((url) => url.pathname === `/${lang}/`);
    return key;
}

// An authenticator in the computer itself, that finds its owner at once.
async function pretend(page) {
    const cdp = await page.context().newCDPSession(page);
    await cdp.send('WebAuthn.enable');
    const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
        options: {
            protocol: 'ctap2', transport: 'internal', hasResidentKey: true,
            hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true,
        },
    });
    const verify = (isUserVerified) =>
        cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified });
    const kept = async () =>
        (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials;
    return { verify, kept };
}

async function add(page, lang, words, key, device) {
    await page.goto(`/${lang}/sign-in/mine`);
    point(`${lang}: none yet`, await page.getByText(words.none).count(), 1);
    await page.locator('#passkey-password').fill(password);
    await page.locator('#passkey-code').fill('000000');
    await send(page, words.add);
    point(`${lang}: a wrong code is told of`, await page.locator('.error-summary').count(), 1);
    await page.locator('#passkey-password').fill(password);
    await page.locator('#passkey-code').fill(codeOf(key, 1));
    await send(page, words.add);
    await look(page, `passkey-make-${lang}`);
    await page.locator('#name').fill('laptop');
    await send(page, words.make);
    await page.locator('main [role=status]').waitFor();
    point(`${lang}: it is listed`,
        await page.locator('table').filter({ has: page.locator('[name=passkey]') })
            .locator('tbody th').allInnerTexts(), ['laptop']);
    const [made, ...more] = await device.kept();
    point(`${lang}: kept by the authenticator, for here`,
        [more.length, made.isResidentCredential, made.rpId], [0, true, 'localhost']);
    await look(page, `passkey-mine-${lang}`);
    await page.locator('tbody input[name=name]').fill('work laptop');
    await send(page, words.renameOne);
    point(`${lang}: renamed`, await page.locator('tbody input[name=name]').inputValue(),
        'work laptop');
}

// What the browser sent once, sent once more by somebody who saw it.
async function replay(page, lang, words, sent) {
    const again = await page.request.post(`/${lang}/sign-in`, {
        headers: { 'content-type': 'application/x-www-form-urlencoded', origin: new URL(page.url()).origin },
        data: sent, maxRedirects: 0,
    });
    point(`${lang}: what was sent is good once`,
        [again.status(), (await again.text()).includes(words.again)], [403, true]);
}

async function use(page, lang, words, device) {
    await send(page, words.out);
    point(`${lang}: out`, path(page), `/${lang}/sign-in`);
    await look(page, `passkey-sign-in-${lang}`);
    await device.verify(false);
    await send(page, words.use);
    await page.locator('[data-passkey-failed]:visible').waitFor();
    point(`${lang}: nobody was verified`, path(page), `/${lang}/sign-in`);
    await device.verify(true);
    let sent = '';
    page.on('request', (request) => {
        sent = request.method() === 'POST' ? request.postData() : sent;
    });
    await send(page, words.use);
    await page.waitForURL((url) => url.pathname === `/${lang}/`);
    await page.goto(`/${lang}/sign-in/mine`);
    point(`${lang}: in, by passkey`,
        await page.locator('table').first().locator('td', { hasText: words.way }).count(), 1);
    point(`${lang}: when it was used`,
        await page.locator('table').filter({ has: page.locator('[name=passkey]') })
            .getByText(words.never, { exact: true }).count(), 0);
    return sent;
}

async function remove(page, lang, words, device) {
    await send(page, words.removeOne);
    point(`${lang}: removed`, await page.getByText(words.none).count(), 1);
    await send(page, words.out);
    await send(page, words.use);
    await page.locator('.error-summary').waitFor();
    point(`${lang}: refused from then on`,
        [path(page), await page.getByText(words.unknown).count()], [`/${lang}/sign-in`, 1]);
    point(`${lang}: although the authenticator has it`, (await device.kept()).length, 1);
}

async function journey(open, lang, handle, words) {
    const page = await open(`/${lang}/sign-in`, { lang });
    const key = await openAccount(page, lang, handle, words);
    const device = await pretend(page);
    await add(page, lang, words, key, device);
    const sent = await use(page, lang, words, device);
    await send(page, words.out);
    await replay(page, lang, words, sent);
    await page.goto(`/${lang}/sign-in`);
    await send(page, words.use);
    await page.waitForURL((url) => url.pathname === `/${lang}/`);
    await page.goto(`/${lang}/sign-in/mine`);
    await remove(page, lang, words, device);
    await page.context().close();
}

// The form for password and code stands as ever, and a sentence says what the rest needs.
async function without(open, lang, words) {
    const page = await open(`/${lang}/sign-in`, { lang, script: false });
    point(`${lang}: said without script`,
        [await page.getByText(words.without).isVisible(),
            await page.locator('form:has(#handle)').isVisible(),
            await page.locator('[data-passkey]').isVisible()], [true, true, false]);
    await page.context().close();
}

// By numbers instead of a name a passkey cannot be had: the page says where it can.
async function numbers(open) {
    const page = await open(process.env.SEKISHO_URL.replace('localhost', '127.0.0.1') + '/en/sign-in',
        { lang: 'en' });
    point('by numbers there is none', await page.locator('[data-passkey]').count(), 0);
    point('and it says where', await page.getByText(`${process.env.SEKISHO_URL}/en/sign-in`).count(),
        1);
    await page.context().close();
}

const served = await serveRecord((record) => {
    invitations = invite(record);
    return invitations;
}, ['--without-screening', 'parties are none of this test'], ['--sign-in']);
process.env.SEKISHO_URL = served.url.replace('127.0.0.1', 'localhost');

const japanese = {
    next: '次へ', open: 'アカウントを開設', out: 'サインアウト', none: 'パスキーは登録されていません。',
    add: 'パスキーの作成へ進む', make: 'パスキーを作成', use: 'パスキーでサインイン', way: 'パスキー',
    never: 'なし', renameOne: 'laptopの名称を変更', removeOne: 'work laptopを削除',
    again: 'この応答は既に使用されています',
    unknown: '登録されていないか、削除されたパスキーです。', without: 'パスキーの使用には、スクリプト',
};
const english = {
    next: 'Go on', open: 'Open the account', out: 'Sign out', none: 'You have no passkeys.',
    add: 'Go on to make a passkey', make: 'Make the passkey', use: 'Sign in with a passkey',
    way: 'passkey', never: 'never', renameOne: 'Rename laptop', removeOne: 'Remove work laptop',
    again: 'its answer was used before',
    unknown: 'This passkey is not known here, or was removed.', without: 'Passkeys need script',
};
await run(async ({ open }) => {
    await journey(open, 'ja', 'mori', japanese);
    await journey(open, 'en', 'keeper', english);
    await without(open, 'ja', japanese);
    await without(open, 'en', english);
    await numbers(open);
}, async () => {
    point('the server ends well', await served.stop(), 0);
});
