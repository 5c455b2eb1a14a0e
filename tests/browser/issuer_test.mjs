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
    for (const [handle, roles] of [['mori', 'clerk'], ['okada', 'administrator'], ['ueda', 'administrator']]) {
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

// Another issuer is added by the link and form of the page, stands among those trusted, and is taken out of use again
// by the link of its own page: which then says since when, and offers neither that nor another person.
async function addedAndWithdrawn(page, lang, words) {
    const send = () => page.locator('main form [type="submit"]').last().click();
    const list = page.url();
    await page.locator('a[href*="/op/issuer.add"]').click();
    await page.locator('[name="organisation"]').first().waitFor();
    await choose(page, 'organisation');
    await page.locator('[name="name.ja"]').fill(`${words.added}（架空）`);
    await page.locator('[name="name.en"]').fill(`${words.added} (invented)`);
    await page.locator('[name="address"]').fill(`https://login-${lang}.example.jp`);
    await page.locator('[name="client"]').fill('sekisho');
    await send();
    await page.waitForURL((url) => url.pathname.endsWith('/people/sign-in'));
    const row = page.locator('main tbody tr', { hasText: words.added });
    point(`${lang}: added by its form`, [await row.count(), (await row.innerText()).includes(`login-${lang}`)],
        [1, true]);
    await row.locator('a').click();
    const home = page.url();
    await page.locator('a[href*="/op/issuer.withdraw"]').click();
    await send();
    await page.waitForURL((url) => url.pathname === new URL(home).pathname);
    point(`${lang}: out of use, and nothing more is offered`, [
        (await page.locator('main .caution').first().innerText()).length > 0,
        await page.locator('a[href*="/op/issuer.withdraw"]').count(),
        await page.locator('a[href*="/op/identity.bind"]').count()], [true, 0, 0]);
    await page.goto(list);
    point(`${lang}: it is trusted no more`, await row.count(), 0);
    await page.context().close();
}

// A choice of a few is made of boxes, or typed where there are many.
async function choose(page, name) {
    const field = page.locator(`[name="${name}"]`).first();
    const kind = await field.evaluate((one) => `${one.tagName} ${one.type}`);
    if (kind.startsWith('SELECT')) {
        await field.selectOption({ index: 1 });
    } else if (kind.endsWith('radio')) {
        await field.check();
    } else {
        await field.fill(await page.evaluate(() => document.querySelector('datalist option')?.value ?? ''));
    }
}

// As an administrator keeps it: what it means, which issuers there are, who is who there; bound by one and confirmed
// by another with the ordinary forms, and taken out of use. Here nobody signs in: who acts is said.
async function kept(open, url, lang, words) {
    const as = async (handle, where) => {
        const page = await open(`${url}/${lang}/about`, { lang, script: lang === 'ja' });
        await page.context().addCookies([{ name: 'sekisho-as', value: handle, url }]);
        await page.goto(`${url}/${lang}${where}`);
        return page;
    };
    const first = await as('keeper', '/people');
    await first.locator('a[href$="/people/sign-in"]').click();
    point(`${lang}: what it means is said`, (await first.locator('main').innerText()).includes(words.means), true);
    if (lang === 'ja') {
        point('no barriers among issuers', await barriers(first), []);
    }
    await first.getByRole('link', { name: names[lang], exact: true }).click();
    point(`${lang}: who is who there`, (await first.locator('main table').innerText()).includes('north-17'), true);
    if (lang === 'ja') {
        point('no barriers at one', await barriers(first), []);
    }
    const home = first.url();
    await first.locator('a[href*="identity.bind"]').click();
    await first.getByRole('radio', { name: /okada/ }).check();
    await first.locator('[name="subject"]').fill(`north-${lang}`);
    await first.locator('[name="reason"]').fill('for a test');
    await first.locator('main form [type="submit"]').last().click();
    await first.goto(home);
    const row = (page) => page.locator('main tbody tr', { hasText: `north-${lang}` });
    point(`${lang}: bound, and it waits`, (await row(first).innerText()).includes(words.waits), true);
    await first.context().close();
    const second = await as('ueda', new URL(home).pathname.replace(`/${lang}`, ''));
    await row(second).locator('a[href*="identity.confirm"]').click();
    await second.locator('main form [type="submit"]').last().click();
    await second.goto(home);
    point(`${lang}: confirmed by a second one`, (await row(second).innerText()).includes(words.waits), false);
    await row(second).locator('a[href*="identity.release"]').click();
    await second.locator('main form [type="submit"]').last().click();
    await second.goto(home);
    point(`${lang}: released`, await row(second).count(), 0);
    point(`${lang}: an issuer that nobody trusts`,
        (await second.goto(home.replace(/[^/]+$/, 'nobody'))).status(), 404);
    await second.context().close();
    await addedAndWithdrawn(await as('keeper', '/people/sign-in'), lang, words);
    const clerk = await as('mori', '/people/sign-in');
    point(`${lang}: not for a clerk`, [await clerk.locator('a[href*="issuer."]').count(),
        (await clerk.locator('main').innerText()).includes(names[lang])], [0, false]);
    await clerk.context().close();
}

const served = await serveRecord(fill, ['--without-screening', 'parties are none of this test'],
    ['--sign-in']);
const plain = await serveRecord(fill);
process.env.SEKISHO_URL = served.url.replace('127.0.0.1', 'localhost');
await run(async ({ open }) => {
    await journey(open, 'ja', true);
    await journey(open, 'en', false);
    await refusals(open);
    await kept(open, plain.url, 'ja', { means: '二人の管理者', waits: '確認待ち', added: '第二庁' });
    await kept(open, plain.url, 'en', { means: 'Two administrators', waits: 'waits for a second',
        added: 'Second Office' });
}, async () => {
    issuer.close();
    point('the server ends well', [await served.stop(), await plain.stop()], [0, 0]);
});
