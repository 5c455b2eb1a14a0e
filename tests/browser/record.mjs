// SPDX-FileCopyrightText: 2026 The Sekisho Authors
// SPDX-License-Identifier: Apache-2.0
//
// record - a record of invented people and cases, made with the command line and served: what the
// tests of its pages share.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const program = process.env.SEKISHO_PROGRAM ?? 'build/clang/src/sekisho';

// Runs the program; what it prints on standard output.
export function sekisho(record, ...words) {
    return execFileSync(program, [...words, '--record', record, '--lang', 'en'], {
        encoding: 'utf8',
    });
}

const people = [
    ['mori', 'meti', 'clerk', '森 葵（架空）', 'Mori Aoi (invented)'],
    ['hara', 'meti', 'examiner', '原 健（架空）', 'Hara Ken (invented)'],
    ['abe', 'meti', 'reviewer', '阿部 澪（架空）', 'Abe Mio (invented)'],
    ['ono', 'meti', 'approver', '小野 樹（架空）', 'Ono Itsuki (invented)'],
    ['doi', 'mofa', 'clerk', '土井 凪（架空）', 'Doi Nagi (invented)'],
    ['ishi', 'office', 'auditor', '石 廉（架空）', 'Ishi Ren (invented)'],
];

export function enter(record) {
    const act = (as, ...words) => sekisho(record, ...words, '--as', as, '--json');
    const made = (as, ...words) => JSON.parse(act(as, ...words));
    const offices = {};
    for (const [handle, ja, en] of [
        ['meti', '経済産業省（架空）', 'METI (invented)'],
        ['mofa', '外務省（架空）', 'MOFA (invented)'],
    ]) {
        const reply = made('keeper', 'organisation', 'add', '--handle', handle, '--name.ja', ja,
            '--name.en', en);
        offices[handle] = reply.organisation;
    }
    for (const one of made('keeper', 'organisation', 'list').organisations) {
        offices[one.handle] = one.organisation;
    }
    for (const [handle, office, role, ja, en] of people) {
        act('keeper', 'person', 'add', '--handle', handle, '--organisation', offices[office],
            '--name-ja', ja, '--name-en', en, '--roles', role, '--clearance', 'closed-circle',
            '--from', '2000-01-01');
    }
    const open = (ja, en, ...more) =>
        made('mori', 'item', 'open', '--title.ja', ja, '--title.en', en, '--marking', 'open',
            '--regimes', 'transfer', ...more).reference;
    const radar = open('警戒管制レーダー（架空の申請）', 'Air surveillance radar (invented)',
        '--summary.ja', '移動式の警戒管制レーダー一式を外国政府に移転する申請です。この記載は架空です。',
        '--summary.en', 'An application to transfer a mobile radar to a government. All of it is invented.',
        '--organisations', 'mofa');
    const state = (as, item, fact, value, ...more) =>
        act(as, 'item', 'state', item, '--fact', fact, '--value', value, ...more);
    state('mori', radar, 'destination', 'PHL', '--by', '申請者', '--said-on', '2026-10-01',
        '--source', '申請書 第1欄', '--confidence', 'official');
    state('mori', radar, 'decision-date', '2026-11-20');
    state('mori', radar, 'item-kind', 'radar', '--source', '申請書 第3欄');
    state('mori', radar, 'transfer-kind', 'export');
    state('mori', radar, 'recipient-kind', 'foreign-government');
    state('doi', radar, 'destination', 'THA', '--by', '在外公館', '--source', '公電');
    act('hara', 'item', 'ask', radar, '--agency', 'MOFA', '--fact', 'end-user-suitable', '--words',
        '最終需要者の信頼性を示す資料はありますか。', '--due', '2026-11-15');
    act('hara', 'item', 'hold', radar, '--reason', '最終需要者の確認が終わるまで', '--authority',
        '安全保障貿易審査課長（架空）', '--until', '2026-12-01');
    act('hara', 'item', 'assess', radar);
    const boat = open('巡視船の部品（架空の申請）', 'Parts of a patrol boat (invented)');
    state('mori', boat, 'destination', 'IDN');
    const vests = open('防弾衣（架空の申請）', 'Body armour (invented)');
    state('mori', vests, 'destination', 'UKR');
    state('mori', vests, 'decision-date', '2026-11-20');
    act('hara', 'item', 'draft', vests, '--verdict', 'refuse', '--reason',
        '必要な資料が示されないため（架空）');
    return { radar, boat, vests };
}

// A record that is there, served on a port of its own. `how`: further options.
export async function serve(record, how = []) {
    const server = spawn(program, ['serve', '--record', record, '--port', '0', '--lang', 'en',
        ...how]);
    const url = await new Promise((resolve, reject) => {
        let said = '';
        const hear = (piece) => {
            said += piece;
            const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
            if (found) {
                resolve(found[0]);
            }
        };
        server.stdout.on('data', hear);
        server.stderr.on('data', hear);
        server.on('exit', () => reject(new Error(`the server ended: ${said}`)));
    });
    const stop = async () => {
        const ended = new Promise((resolve) => {
            server.removeAllListeners('exit');
            server.on('exit', (code) => resolve(code));
        });
        server.kill('SIGTERM');
        return ended;
    };
    return { url, stop };
}

// A fresh record, served on a port of its own. `begin` says whether it screens, `fill` what is in it,
// `how` how it is served.
export async function serveRecord(fill = enter,
    begin = ['--without-screening', 'parties are none of this test'], how = []) {
    const scratch = mkdtempSync(join(tmpdir(), 'sekisho-browser-'));
    const record = join(scratch, 'record');
    sekisho(record, 'record', 'create', '--origin', 'record.example/browser', '--organisation',
        'office', '--organisation-name.ja', '記録室（架空）', '--organisation-name.en',
        'Record office (invented)', '--person', 'keeper', '--person-name.ja', '記録係（架空）',
        '--person-name.en', 'Keeper (invented)', '--reason', 'for a test', ...begin);
    const items = fill(record);
    const server = await serve(record, how);
    const stop = async () => {
        const code = await server.stop();
        rmSync(scratch, { recursive: true });
        return code;
    };
    return { url: server.url, record, items, stop };
}
