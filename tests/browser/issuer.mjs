// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// issuer - an organisation's own sign-in for tests (OpenID Connect): it lets everybody in as one
// person, checks what a server of ours has to send, and errs in whatever way a test asks it to.
import { createHash, createHmac, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { createServer } from 'node:http';

const base64url = (value) =>
    Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

export const client = 'sekisho';
export const secret = 'a shared: secret/of the test';

export async function openIssuer() {
    const keys = {
        RS256: generateKeyPairSync('rsa', { modulusLength: 2048 }),
        ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
        other: generateKeyPairSync('rsa', { modulusLength: 2048 }),
    };
    const jwk = (kid) => ({ ...keys[kid].publicKey.export({ format: 'jwk' }), kid, use: 'sig' });
    const asked = new Map();
    const issuer = { address: '', how: {}, refused: [] };

    // The token, as `how` says: other claims, another way to sign it.
    function token(nonce) {
        const { claims = {}, alg = 'RS256', key = alg, lie = alg } = issuer.how;
        const now = Math.floor(Date.now() / 1000);
        const said = `${base64url({ alg: lie, kid: alg })}.${base64url({
            iss: issuer.address, sub: 'north-17', aud: client, nonce, exp: now + 300, iat: now,
            acr: 'high', ...claims,
        })}`;
        if (lie === 'none') {
            return `${said}.`;
        }
        if (lie === 'HS256') {
            const known = keys.RS256.publicKey.export({ format: 'pem', type: 'spki' });
            return `${said}.${createHmac('sha256', known).update(said).digest('base64url')}`;
        }
        return `${said}.${sign('sha256', Buffer.from(said), {
            key: keys[key].privateKey, dsaEncoding: 'ieee-p1363',
        }).toString('base64url')}`;
    }

    function authorize(query) {
        const code = randomBytes(16).toString('hex');
        asked.set(code, query);
        const back = new URL(query.get('redirect_uri'));
        back.searchParams.set('state', query.get('state'));
        if (issuer.how.error) {
            back.searchParams.set('error', issuer.how.error);
        } else {
            back.searchParams.set('code', code);
        }
        return back.href;
    }

    // What a server of ours sends for a code: all that the standards ask of it.
    function exchange(headers, form) {
        const query = asked.get(form.get('code'));
        asked.delete(form.get('code'));
        const who = Buffer.from((headers.authorization ?? '').replace('Basic ', ''), 'base64')
            .toString().split(':').map(decodeURIComponent);
        const challenge = createHash('sha256').update(form.get('code_verifier') ?? '')
            .digest('base64url');
        const wrong = [
            [!query, 'code'],
            [query && query.get('code_challenge') !== challenge, 'verifier'],
            [query && query.get('code_challenge_method') !== 'S256', 'method'],
            [query && query.get('redirect_uri') !== form.get('redirect_uri'), 'redirect'],
            [who[0] !== client || who[1] !== secret, 'client'],
        ].filter(([is]) => is).map(([, what]) => what);
        issuer.refused.push(...wrong);
        return wrong.length > 0 ? null : { token_type: 'Bearer', access_token: 'unused',
            id_token: token(query.get('nonce')) };
    }

    const server = createServer((request, response) => {
        const url = new URL(request.url, issuer.address);
        const json = (value, status = 200) => {
            response.writeHead(status, { 'content-type': 'application/json' });
            response.end(JSON.stringify(value));
        };
        if (url.pathname === '/.well-known/openid-configuration') {
            json({
                issuer: issuer.address, authorization_endpoint: `${issuer.address}/authorize`,
                token_endpoint: `${issuer.address}/token`, jwks_uri: `${issuer.address}/keys`,
            });
        } else if (url.pathname === '/keys') {
            json({ keys: [jwk('RS256'), jwk('ES256')] });
        } else if (url.pathname === '/authorize') {
            response.writeHead(302, { location: authorize(url.searchParams) });
            response.end();
        } else {
            let body = '';
            request.on('data', (piece) => { body += piece; });
            request.on('end', () => {
                const given = exchange(request.headers, new URLSearchParams(body));
                json(given ?? { error: 'invalid_grant' }, given ? 200 : 400);
            });
        }
    });
    await new Promise((done) => { server.listen(0, '127.0.0.1', done); });
    issuer.address = `http://127.0.0.1:${server.address().port}`;
    issuer.close = () => server.close();
    return issuer;
}
