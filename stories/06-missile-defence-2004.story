{
  "format": "sekisho-story-1",
  "id": "06-missile-defence-2004",
  "row": 6,
  "title": {
    "ja": "弾道ミサイル防衛に関する共同開発・生産（2004年）",
    "en": "Joint development and production on missile defence, 2004"
  },
  "told": {
    "ja": "新しい防衛大綱と併せて出された細田官房長官談話は、弾道ミサイル防衛に関する米国との共同開発・生産を、厳格な管理を前提に三原則等によらないこととした。それ以外の案件は個別に検討するとした。",
    "en": "With the new defence guidelines, Chief Cabinet Secretary Hosoda stated that joint development and production on missile defence with the United States falls outside the Three Principles, under strict control. Other projects were left to single decisions."
  },
  "decision": "AC",
  "sources": [
    { "key": "WP09", "cite": "Defence White Paper 2009", "confidence": "official" },
    { "key": "GK", "cite": "general knowledge", "confidence": "unverified" }
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
    { "role": "end-user", "type": "organisation", "name": "Fennel Ferry Coast Office", "countries": ["USA"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2004-12-10",
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
    { "on": "2004-12-09", "regime": "transfer", "outcome": "prohibited", "rules": ["M2"] },
    {
      "on": "2004-12-10",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["H1"],
      "not_rules": ["H2"],
      "requires": ["strict-control", "prior-consent", "licence"]
    },
    {
      "on": "2012-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["H1"],
      "not_rules": ["FB", "H2"],
      "facts": {
        "joint-developed": false,
        "development-partner": false,
        "positive-peace": false,
        "positive-security": false
      },
      "note": {
        "ja": "談話は、その後の規則集の下でも効力を保った。",
        "en": "The statement kept its force under the later packs."
      }
    }
  ],
  "flips": [
    {
      "on": "2004-12-10",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "destination": "GBR" }
    },
    {
      "on": "2004-12-10",
      "regime": "transfer",
      "outcome": "prohibited",
      "findings": ["case-by-case"],
      "facts": { "programme": "other-programme" },
      "note": { "ja": "個別の検討に委ねられた案件。", "en": "Left to a single decision." }
    },
    {
      "on": "2004-12-10",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "purposes": ["cooperation"] }
    },
    {
      "on": "2004-12-10",
      "regime": "transfer",
      "outcome": "prohibited",
      "not_rules": ["H2"],
      "facts": { "destination": "GBR", "programme": "other-programme" }
    },
    {
      "on": "2004-12-10",
      "regime": "transfer",
      "outcome": "prohibited",
      "not_rules": ["H2"],
      "facts": { "purposes": ["cooperation"], "programme": "other-programme" }
    }
  ]
}
