{
  "format": "sekisho-story-1",
  "id": "07-sm3-block-2a-2005",
  "row": 7,
  "title": {
    "ja": "SM-3ブロックIIAの日米共同開発（2005年）",
    "en": "Joint development of the SM-3 Block IIA, 2005"
  },
  "told": {
    "ja": "2005年12月24日、能力向上型迎撃ミサイルの共同開発への移行が決まり、技術に加えて武器そのものの供与も認められた。2006年6月の交換公文が武器の供与を枠組みに加えた。",
    "en": "On 24 December 2005 the government moved to joint development of the improved interceptor and let arms themselves, not technology alone, go to the United States. Notes of June 2006 added arms to the frame."
  },
  "decision": "AC",
  "sources": [
    { "key": "WP09", "cite": "Defence White Paper 2009", "confidence": "official" }
  ],
  "assumptions": [
    {
      "ja": "武器の三要件（輸出令別表第一の一の項、軍隊の使用、直接戦闘の用）を満たすものとした。政府が例外又は三原則によって扱ったことによる。",
      "en": "The three limbs of the arms test are taken as met, because the government dealt with the case under the principles."
    },
    {
      "ja": "仕向国が共産圏・紛争当事国（そのおそれのある国を含む）に当たらず、移転先が安保理の指定した者でないことは前提とした。",
      "en": "That the destination is neither of the communist bloc nor in or near a conflict, and the recipient not listed by the Security Council, is assumed."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Garnet Harbour Coast Office", "countries": ["USA"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2005-12-24",
      "transfer-kind": "export",
      "destination": "USA",
      "recipient-kind": "foreign-government",
      "item-kind": "missile-part",
      "form": "part",
      "programme": "missile-defence",
      "purposes": ["joint-development"],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "special-purpose-part": true,
      "production-equipment": false,
      "recipient-listed": false,
      "communist-bloc": false,
      "conflict-area": false,
      "prototype-for-technology": false,
      "us-mutual-tech": false,
      "within-acsa": false,
      "anti-piracy-use": false
    }
  },
  "expect": [
    {
      "on": "2005-12-23",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["H1"],
      "not_rules": ["N2005"],
      "note": { "ja": "一般的な例外のみの時点。", "en": "Only the general exception stands." }
    },
    {
      "on": "2005-12-24",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["H1", "N2005"],
      "requires": ["strict-control", "prior-consent", "licence"],
      "not_requires": ["notes-frame"],
      "findings": ["arms-included"]
    },
    {
      "on": "2006-06-23",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["H1", "N2005", "N2006N"],
      "requires": ["notes-frame"]
    }
  ],
  "flips": [
    {
      "on": "2005-12-24",
      "regime": "transfer",
      "outcome": "permitted",
      "not_rules": ["N2005"],
      "facts": { "form": "technology", "arms-technology": true }
    },
    {
      "on": "2005-12-24",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "destination": "KOR" }
    },
    {
      "on": "2005-12-24",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "programme": "other-programme" }
    },
    {
      "on": "2005-12-24",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "purposes": ["cooperation"] }
    },
    {
      "on": "2005-12-24",
      "regime": "transfer",
      "outcome": "prohibited",
      "not_rules": ["N2005"],
      "facts": { "destination": "KOR" }
    },
    {
      "on": "2006-06-23",
      "regime": "transfer",
      "outcome": "permitted",
      "not_rules": ["N2006N"],
      "not_requires": ["notes-frame"],
      "facts": { "form": "technology", "arms-technology": true }
    }
  ]
}
