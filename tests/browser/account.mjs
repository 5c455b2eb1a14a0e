// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// account - invented people's accounts: what the tests of signing in share.
import { createHmac } from 'node:crypto';
import { sekisho } from './record.mjs';

export const password = 'four quite unrelated words';

// What the authenticator app shows: RFC 6238, so many steps from now.
export function codeOf(key, ahead = 0) {
    const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
    const bits = [...key.replaceAll('-', '')]
        .map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0'))
        .join('');
    const seed = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30000) + ahead));
    const digest = createHmac('sha1', seed).update(counter).digest();
    const at = digest[19] & 15;
    return String((digest.readUInt32BE(at) & 0x7fffffff) % 1000000).padStart(6, '0');
}

// Waits until what the app showed a step ago is good long enough to be typed and sent.
export async function inTime() {
    const left = 30000 - (Date.now() % 30000);
    if (left < 15000) {
        await new Promise((resolve) => setTimeout(resolve, left));
    }
}

// The record's people, and an invitation of each: made before it is served.
export function invite(record) {
    const act = (...words) => sekisho(record, ...words, '--as', 'keeper');
    const office = JSON.parse(act('organisation', 'list', '--json')).organisations[0].organisation;
    const invitations = {};
    act('person', 'add', '--handle', 'mori', '--organisation', office, '--name-ja', '森 葵（架空）',
        '--name-en', 'Mori Aoi (invented)', '--roles', 'clerk', '--clearance', 'open', '--from',
        '2000-01-01');
    for (const handle of ['keeper', 'mori']) {
        const said = act('sign-in', 'invite', handle, '--reason', 'for a test');
        invitations[handle] = /([A-Z2-7]{4}-){5}[A-Z2-7]{4}/.exec(said)[0];
    }
    return invitations;
}

// Password and code, on the page to sign in.
export async function signIn(page, handle, code, said = password) {
    await page.locator('#handle').fill(handle);
    await page.locator('#password').fill(said);
    await page.locator('#code').fill(code);
    await page.locator('form:has(#handle) button').click();
}
