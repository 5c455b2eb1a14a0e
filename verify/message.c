/* SPDX-FileCopyrightText: 2026 The Sekisho Authors */
/* SPDX-License-Identifier: Apache-2.0 */
#include "verify/message.h"

/* clang-format off */
static const struct { const char *en, *ja; } sentences[MESSAGE_COUNT] = {
    [SAY_USAGE] = {
        "usage: sekisho-verify FILE --key KEY [--witness KEY]... [--documents DIR] [--lang en|ja]\n"
        "Checks a bundle or a proof that Sekisho exported; see sekisho-verify(1).",
        "使い方: sekisho-verify ファイル --key 鍵 [--witness 鍵]..."
        " [--documents フォルダ] [--lang en|ja]\n"
        "Sekisho が書き出した証明一式又は証明を検証します。"
        "sekisho-verify(1) を参照してください。",
    },
    [SAY_NO_FILE] = {
        "{1} cannot be opened",
        "{1} を開けません",
    },
    [SAY_BAD_KEY] = {
        "\"{1}\" is not a verifier key (name+id+base64)",
        "「{1}」は検証鍵ではありません（名前+識別子+base64）",
    },
    [SAY_NOT_A_LOG_KEY] = {
        "the key after --key is a witness's; give the log's",
        "--key に立会人の鍵が指定されています。記録簿の鍵を指定してください",
    },
    [SAY_NOT_A_WITNESS_KEY] = {
        "a key after --witness is a log's; give a witness's",
        "--witness に記録簿の鍵が指定されています。立会人の鍵を指定してください",
    },
    [SAY_TOO_MANY_WITNESSES] = {
        "more than {1} witnesses",
        "立会人は {1} までです",
    },
    [SAY_TWICE] = {
        "{1} is given twice",
        "{1} が二度指定されています",
    },
    [SAY_UNREADABLE] = {
        "reading failed",
        "読み取りに失敗しました",
    },
    [SAY_LINE_TOO_LONG] = {
        "the line is longer than {1} bytes",
        "行が {1} バイトを超えています",
    },
    [SAY_NO_LINE_END] = {
        "the last line has no end: something is cut off",
        "最後の行に改行がありません。末尾が失われています",
    },
    [SAY_EMPTY] = {
        "the file is empty",
        "ファイルが空です",
    },
    [SAY_MANIFEST] = {
        "the first line is not the head of a sekisho-bundle-1",
        "最初の行が sekisho-bundle-1 の冒頭の形ではありません",
    },
    [SAY_NOTE_MALFORMED] = {
        "the checkpoint is not a signed note of a log",
        "署名付きチェックポイントの形ではありません",
    },
    [SAY_NOTE_FALSE] = {
        "a signature on the checkpoint is false",
        "チェックポイントの署名が正しくありません",
    },
    [SAY_NOTE_TWICE] = {
        "one key has signed the checkpoint twice",
        "一つの鍵がチェックポイントに二度署名しています",
    },
    [SAY_KEY_UNLISTED] = {
        "the file does not name the key {1}",
        "ファイルに鍵 {1} の記載がありません",
    },
    [SAY_KEY_NOT_SIGNED] = {
        "the checkpoint bears no signature by {1}",
        "チェックポイントに {1} の署名がありません",
    },
    [SAY_STRANGER] = {
        "the checkpoint bears a signature by a key that the file does not name",
        "チェックポイントに、ファイルに記載のない鍵の署名があります",
    },
    [SAY_LISTED_KEY] = {
        "a key that the file names is ill written or named twice",
        "ファイルに記載された鍵の形が正しくないか、鍵が重複しています",
    },
    [SAY_OTHER_LOG] = {
        "the checkpoint is of the log {1}, not of the key given",
        "チェックポイントは記録簿 {1} のもので、指定された鍵の記録簿のものではありません",
    },
    [SAY_ORIGIN] = {
        "the file and its checkpoint name different logs",
        "ファイルとチェックポイントとで記録簿の名が異なります",
    },
    [SAY_LINE_FORM] = {
        "the line does not have the form of an event",
        "行が出来事の形になっていません",
    },
    [SAY_ORDER] = {
        "the event does not follow the one before it: doubled or out of order",
        "出来事の順序が正しくありません（重複又は入替え）",
    },
    [SAY_LEAF] = {
        "the text of the event is not well formed",
        "出来事の本文の形が正しくありません",
    },
    [SAY_INDEX] = {
        "the event's number is not that of its place in the log",
        "出来事の番号が記録簿での位置と一致しません",
    },
    [SAY_PROOF] = {
        "the proof does not lead from this event to the checkpoint",
        "この出来事からチェックポイントに至る証明が成り立ちません",
    },
    [SAY_PAYLOAD] = {
        "the content is not the one that was recorded",
        "内容が、記録されたものと一致しません",
    },
    [SAY_VALUE] = {
        "an erasable value is not the one that was recorded",
        "消去可能な値が、記録されたものと一致しません",
    },
    [SAY_VALUE_FOREIGN] = {
        "an erasable value does not belong to this event, or stands twice",
        "消去可能な値が、この出来事のものでないか、重複しています",
    },
    [SAY_DOCUMENT_MISSING] = {
        "the document {1} was not given",
        "文書 {1} が見つかりません",
    },
    [SAY_DOCUMENT] = {
        "the document {1} is not the one that was recorded",
        "文書 {1} が、記録されたものと一致しません",
    },
    [SAY_COUNT] = {
        "the file announces {1} events and holds {2}",
        "ファイルには {1} 件とありますが、実際は {2} 件です",
    },
    [SAY_PROOF_FORM] = {
        "the line does not have the form of a tlog-proof",
        "行が tlog-proof の形になっていません",
    },
    [SAY_PROOF_NO_LEAF] = {
        "the proof does not bring the event it is about",
        "証明に、対象の出来事が含まれていません",
    },
    [SAY_PLACE] = {
        "{1}:{2}: refused: ",
        "{1}:{2}: 不可: ",
    },
    [SAY_MORE_DEFECTS] = {
        "further defects are only counted",
        "これより後の誤りは、数だけを数えます",
    },
    [SAY_PRACTICE] = {
        "A practice record: nothing in it is real.",
        "練習用の記録です。記録されたものはすべて架空です。",
    },
    [SAY_CHECKPOINT] = {
        "Checkpoint of {1} over {2} events",
        "チェックポイント: 記録簿 {1}、出来事 {2} 件",
    },
    [SAY_SIGNED_BY] = {
        "Signed by {1}",
        "署名: {1}",
    },
    [SAY_WITNESSED_BY] = {
        "Witnessed by {1} at {2}",
        "立会人の連署: {1}（{2}）",
    },
    [SAY_ALSO_SIGNED] = {
        "Also signed by {1}, which you did not ask for",
        "その他の署名（指定外）: {1}",
    },
    [SAY_FOR] = {
        "{1} for {2}",
        "{1}（{2} の代理）",
    },
    [SAY_ASSERTED] = {
        " (asserted)",
        "（自己申告）",
    },
    [SAY_SYSTEM] = {
        "the system",
        "システム",
    },
    [SAY_EVENTS] = {
        "Events checked: {1}",
        "検証した出来事: {1} 件",
    },
    [SAY_WHOLE_LOG] = {
        "These are all events of the log up to the checkpoint.",
        "チェックポイントまでの全ての出来事が含まれています。",
    },
    [SAY_SELECTION] = {
        "These are a choice of the log's events; a bundle does not prove that there"
        " are no others.",
        "記録簿の出来事の一部です。他に出来事がないことを証明するものではありません。",
    },
    [SAY_VALUES] = {
        "Erasable values that agree: {1}",
        "一致した、消去可能な値: {1} 件",
    },
    [SAY_VALUES_ABSENT] = {
        "Erasable values that the file does not bring: {1}",
        "ファイルに含まれていない、消去可能な値: {1} 件",
    },
    [SAY_DOCUMENTS] = {
        "Documents that agree: {1}",
        "一致した文書: {1} 件",
    },
    [SAY_LEAF_ONLY] = {
        "A proof shows that the event is in the log; its content is not part of it.",
        "証明は出来事が記録簿にあることを示すもので、その内容は含みません。",
    },
    [SAY_HOLDS] = {
        "Everything holds.",
        "全て正しいことを確認しました。",
    },
    [SAY_REFUSED] = {
        "REFUSED: defects found: {1}",
        "不可: 誤り {1} 件",
    },
};
/* clang-format on */

void message_say(FILE *out, Lang lang, Message message, Bytes first, Bytes second)
{
    const char *at = lang == LANG_JA ? sentences[message].ja : sentences[message].en;

    for (; *at; at++) {
        bool argument = at[0] == '{' && (at[1] == '1' || at[1] == '2') && at[2] == '}';
        Bytes part = !argument ? (Bytes){ at, 1 } : at[1] == '1' ? first : second;

        fwrite(part.at, 1, part.len, out);
        at += argument ? 2 : 0;
    }
}
