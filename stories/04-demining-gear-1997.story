{
  "format": "sekisho-story-1",
  "id": "04-demining-gear-1997",
  "row": 4,
  "title": {
    "ja": "人道的な地雷除去のための器材（1997年）",
    "en": "Gear for humanitarian mine clearance, 1997"
  },
  "told": {
    "ja": "対人地雷の除去を人道的な活動として支援するため、必要な器材は仕向国を問わず三原則等によらないこととされた。カンボジアを例とする。",
    "en": "To support the removal of anti-personnel mines as a humanitarian act, the gear for it was taken out of the Three Principles for any destination. Cambodia stands as the example."
  },
  "decision": "AC",
  "sources": [
    { "key": "S0", "cite": "Herman (2016)", "confidence": "secondary" },
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
    },
    {
      "ja": "仕向国は例として置いた。談話の日は一般に知られるところによる。",
      "en": "The destination is an example; the day of the statement is general knowledge."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Damson Causeway Coast Office", "countries": ["KHM"] }
  ],
  "case": {
    "facts": {
      "decision-date": "1997-12-02",
      "transfer-kind": "export",
      "destination": "KHM",
      "recipient-kind": "foreign-government",
      "item-kind": "demining-gear",
      "form": "finished",
      "programme": "other-programme",
      "purposes": ["peace"],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "production-equipment": false,
      "recipient-listed": false,
      "communist-bloc": false,
      "conflict-area": false,
      "prototype-for-technology": false,
      "us-mutual-tech": false,
      "within-acsa": false,
      "humanitarian": true,
      "committee-exemption": false
    }
  },
  "expect": [
    { "on": "1997-12-01", "regime": "transfer", "outcome": "prohibited", "rules": ["M2"] },
    {
      "on": "1997-12-02",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["N1997"],
      "requires": ["licence"],
      "not_requires": ["prior-consent"]
    },
    {
      "on": "2005-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["N1997"],
      "note": {
        "ja": "談話は、その後の規則集の下でも効力を保った。",
        "en": "The statement kept its force under the later packs."
      }
    },
    {
      "on": "2012-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["N1997"],
      "facts": {
        "joint-developed": false,
        "development-partner": false,
        "positive-peace": false,
        "positive-security": false,
        "purposes": ["cooperation"]
      },
      "note": {
        "ja": "談話は、その後の規則集の下でも効力を保った。",
        "en": "The statement kept its force under the later packs."
      }
    }
  ],
  "flips": [
    {
      "on": "1997-12-02",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "humanitarian": false }
    },
    {
      "on": "1997-12-02",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "item-kind": "military-vehicle" }
    },
    {
      "on": "1997-12-02",
      "regime": "transfer",
      "outcome": "permitted",
      "not_rules": ["T3"],
      "facts": { "conflict-area": true }
    },
    {
      "on": "1997-12-02",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["T2"],
      "facts": { "destination": "SLE" },
      "note": {
        "ja": "安保理の禁輸は談話では外れない。",
        "en": "A statement does not lift the Council's embargo."
      }
    },
    {
      "on": "1997-12-02",
      "regime": "transfer",
      "outcome": "permitted",
      "not_rules": ["T2"],
      "facts": { "destination": "SLE", "committee-exemption": true }
    }
  ]
}
