// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// An organisation's own sign-in: somebody two administrators bound comes in, in both languages and
// without script; nobody else does, and nothing an issuer or a stranger makes up is taken.
import { client, openIssuer, secret } from './issuer.mjs';
import { barriers, point, run } from './tap.mjs';
import { sekisho, serveRecord } from './record.mjs';

const issuer = await openIssuer();
const path = (page) => new URL(page.url()).pathname;

// Made before it is served: the issuer, and who its person is here, said by two.
function fill(record) {
    const act = (as, ...words) => JSON.parse(sekisho(record, ...words, '--as', as, '--json'));
    const office = act('keeper', 'organisation', 'list').organisations[0].organisation;
    for (const [handle, roles] of [['mori', 'clerk'], ['okada', 'administrator']]) {
        act('keeper', 'person', 'add', '--handle', handle, '--organisation', office, '--name-ja',
            `${handle}（架空）`, '--name-en', `${handle} (invented)`, '--roles', roles,
            '--clearance', 'open', '--from', '2000-01-01');
    }
    const made = act('keeper', 'issuer', 'add', '--organisation', office, '--name.ja', '北部庁（架空）',
        '--name.en', 'North Office (invented)', '--address', issuer.address, '--client', client,
        '--secret', secret, '--acr', 'high');
    const bound = act('keeper', 'identity', 'bind', 'mori', '--issuer', made.issuer, '--subject',
        'north-17', '--reason', 'for a test');
    act('okada', 'identity', 'confirm', 'mori', '--identity', bound.identity);
    return {};
}

const names = { ja: '北部庁（架空）', en: 'North Office (invented)' };

async function goThere(page, lang) {
    await page.goto(`/${lang}/sign-in`);
    await page.getByRole('link', { name: names[lang], exact: true }).click();
}

async function journey(open, lang, script) {
    const page = await open(`/${lang}/sign-in`, { lang, script });
    issuer.how = { alg: lang === 'ja' ? 'ES256' : 'RS256' };
    if (script) {
        point(`${lang}: no barriers`, await barriers(page), []);
    }
    let back = '';
    page.on('request', (request) => {
        back = request.url().includes('code=') ? request.url() : back;
    });
    await goThere(page, lang);
    await page.waitForURL((url) => url.pathname === `/${lang}/`);
    await page.goto(`/${lang}/sign-in/mine`);
    point(`${lang}: in, and it says how`,
        await page.locator('table').first().locator('td',
            { hasText: lang === 'ja' ? '組織独自のサインイン' : 'own sign-in' }).count() > 0, true);
    point(`${lang}: the issuer was content`, issuer.refused, []);

    await page.goto(back);
    point(`${lang}: the answer is good once`, await page.locator('.error-summary').innerText(),
        expected(lang, 'state'));
    const stranger = await open(`/${lang}/sign-in`, { lang, script });
    await stranger.goto(back);
    point(`${lang}: nor for another browser`,
        [await stranger.locator('.error-summary').innerText(),
            (await stranger.context().cookies()).some((one) => one.name === 'sekisho-session')],
        [expected(lang, 'state'), false]);
    await page.context().close();
    await stranger.context().close();
}

function expected(lang, what) {
    const said = {
        ja: {
            head: 'サインインできませんでした',
            state: '応答が古いか、既に使用されているか、別のブラウザーのものです。もう一度お試しください。',
        },
        en: {
            head: 'You are not signed in',
            state: 'The answer is too old, was used before, or belongs to another browser. Try again.',
        },
    }[lang];
    return `${said.head}\n\n${said[what]}`;
}

const now = Math.floor(Date.now() / 1000);
const lies = [
    ['another nonce', { claims: { nonce: 'made-up' } }, 'The token belongs to another sign-in.'],
    ['for somebody else', { claims: { aud: 'other' } },
        'The token is for somebody else than this server.'],
    ['alg none', { lie: 'none' }, 'The token is signed in a way that is not accepted here.'],
    ['the public key as a secret', { lie: 'HS256' },
        'The token is signed in a way that is not accepted here.'],
    ['over', { claims: { exp: now - 3600, iat: now - 7200 } },
        'The token is over, or of a later time.'],
    ['another issuer', { claims: { iss: 'https://other.example' } },
        "The token is another issuer's."],
    ['another key', { key: 'other' }, "The token's signature does not fit."],
    ['too weak', { claims: { acr: 'low' } },
        'The organisation did not check who you are as strongly as is asked for here.'],
    ['nobody here', { claims: { sub: 'north-18' } },
        'Your organisation knows you, and nobody here is bound to that. Ask an administrator.'],
    ['not signed in there', { error: 'access_denied' },
        "The organisation's sign-in sent you back without signing you in."],
];

async function refusals(open) {
    for (const [what, how, why] of lies) {
        const page = await open('/en/sign-in', { lang: 'en' });
        issuer.how = how;
        await goThere(page, 'en');
        await page.locator('.error-summary').waitFor();
        point(what, await page.locator('.error-summary p').innerText(), why);
        await page.goto('/en/people');
        point(`${what}: and nobody is in`, path(page), '/en/sign-in');
        await page.context().close();
    }
}

const served = await serveRecord(fill, ['--without-screening', 'parties are none of this test'],
    ['--sign-in']);
process.env.SEKISHO_URL = served.url.replace('127.0.0.1', 'localhost');
await run(async ({ open }) => {
    await journey(open, 'ja', true);
    await journey(open, 'en', false);
    await refusals(open);
}, async () => {
    issuer.close();
    point('the server ends well', await served.stop(), 0);
});
