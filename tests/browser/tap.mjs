// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// tap - what the browser tests share. A test is a file x_test.mjs:
//
//     import { point, run } from './tap.mjs';
//     await run(async ({ open }) => {
//         const page = await open('/stories/minesweepers', { script: false });
//         point('the page has a heading', await page.locator('h1').count(), 1);
//     });
//
// scripts/test starts the server and gives its address as SEKISHO_URL and the browser as
// SEKISHO_BROWSER.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const modules = createRequire(import.meta.url);
const axe = readFileSync(modules.resolve('axe-core/axe.min.js'), 'utf8');
const checker = modules.resolve('vnu-jar/build/dist/vnu.jar');
let points = 0;
let failed = 0;

// One point: is what we got the same as what we want, compared as JSON?
export function point(name, got, want) {
    const well = JSON.stringify(got) === JSON.stringify(want);
    points += 1;
    if (!well) {
        failed += 1;
        console.log(`# got ${JSON.stringify(got)}, want ${JSON.stringify(want)}`);
    }
    console.log(`${well ? 'ok' : 'not ok'} ${points} - ${name}`);
}

// What axe-core finds wrong with a page (WCAG 2.2 A and AA), as a list of short lines. The page must
// have been opened with script.
export async function barriers(page) {
    await page.evaluate(axe);
    const result = await page.evaluate(() =>
        globalThis.axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }),
    );
    return result.violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target).join(', ')}`);
}

// Every page of ours that a browser was shown, by its bytes: the address it was found at first.
const shown = new Map();
const looking = [];

async function keep(response) {
    try {
        const kind = response.headers()['content-type'] ?? '';
        const ours = ['127.0.0.1', 'localhost'].includes(new URL(response.url()).hostname);
        const body = ours && kind.startsWith('text/html') ? await response.text() : '';
        if (body && !shown.has(body)) {
            shown.set(body, response.url());
        }
    } catch {
        // A page that was left before it was whole is nobody's.
    }
}

// What the checker of the standard's own authors finds wrong with a folder of pages: errors and
// warnings, as short lines.
function faults(folder, names) {
    return new Promise((resolve, reject) => {
        execFile('java', ['-Xss8m', '-jar', checker, '--format', 'json', '--exit-zero-always',
            '--no-langdetect', '--html',
            folder], { maxBuffer: 1 << 28 }, (error, out, said) => {
            if (error) {
                reject(new Error(`the checker of markup did not run: ${error.message}`));
                return;
            }
            const messages = JSON.parse(said || out).messages;
            resolve(messages.filter((one) => one.type !== 'info' || one.subType === 'warning').map(
                (one) => `${names.get(one.url.split('/').pop())}: ${one.message}`));
        });
    });
}

// One point for each page that was shown, and one that there were some.
async function checkMarkup() {
    await Promise.all(looking);
    const folder = mkdtempSync(join(tmpdir(), 'sekisho-markup-'));
    const names = new Map();
    for (const [body, address] of shown) {
        const name = `${createHash('sha256').update(body).digest('hex')}.html`;
        names.set(name, new URL(address).pathname + new URL(address).search);
        writeFileSync(join(folder, name), body);
    }
    const found = new Set(names.size > 0 ? await faults(folder, names) : []);
    rmSync(folder, { recursive: true });
    for (const one of found) {
        console.log(`# ${one}`);
    }
    point(`the markup of ${names.size} pages is valid`, [names.size > 0, found.size], [true, 0]);
}

// A click ends when the page it brings is whole: what is counted next would be counted on a part of it.
function clicksBringWholePages(page) {
    const every = Object.getPrototypeOf(page.locator('html'));
    const click = every.click;
    every.click = async function (...how) {
        await click.apply(this, how);
        await this.page().waitForLoadState('domcontentloaded');
    };
}

// Runs one test file: opens the browser, then `last` whatever happened, prints the plan, and ends the
// program.
export async function run(test, last = async () => {}) {
    const browser = await chromium.launch({
        executablePath: process.env.SEKISHO_BROWSER ?? '/usr/bin/chromium',
        args: ['--no-sandbox'],
    });
    const first = await browser.newPage();
    clicksBringWholePages(first);
    await first.close();
    const open = async (path, { script = true, lang = 'ja-JP', width = 1280, dark = false } = {}) => {
        const context = await browser.newContext({
            baseURL: process.env.SEKISHO_URL,
            // A page's policy forbids scripts of others; axe-core is one.
            bypassCSP: script,
            javaScriptEnabled: script,
            locale: lang,
            colorScheme: dark ? 'dark' : 'light',
            viewport: { width, height: 900 },
        });
        context.on('response', (response) => looking.push(keep(response)));
        const page = await context.newPage();
        await page.goto(path);
        return page;
    };
    try {
        await test({ browser, open });
    } catch (error) {
        point(`ended early: ${String(error.message).split('\n')[0]}`, false, true);
    }
    await Promise.all(looking);
    await browser.close();
    await checkMarkup().catch((error) => point(error.message, false, true));
    await last();
    console.log(`1..${points}`);
    process.exit(failed > 0 ? 1 : 0);
}
