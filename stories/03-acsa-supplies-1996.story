{
  "format": "sekisho-story-1",
  "id": "03-acsa-supplies-1996",
  "row": 3,
  "title": {
    "ja": "日米物品役務相互提供協定に基づく提供（1996年）",
    "en": "Supplies for United States forces under the cross-servicing agreement, 1996"
  },
  "told": {
    "ja": "日米物品役務相互提供協定の署名にあたり、協定に基づく米軍への部品等の提供は三原則等によらないとの官房長官談話が出された。",
    "en": "When Japan and the United States signed their cross-servicing agreement, a statement took supplies under it, spare parts included, out of the Three Principles."
  },
  "decision": "AC",
  "sources": [
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
    { "role": "end-user", "type": "organisation", "name": "Cobalt Beacon Supply Depot", "countries": ["USA"] }
  ],
  "case": {
    "facts": {
      "decision-date": "1996-04-15",
      "transfer-kind": "export",
      "destination": "USA",
      "recipient-kind": "foreign-forces",
      "item-kind": "aircraft-part",
      "form": "part",
      "programme": "other-programme",
      "purposes": ["cooperation"],
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
      "within-acsa": true
    }
  },
  "expect": [
    {
      "on": "1996-04-14",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["M2"],
      "note": { "ja": "談話の前日。", "en": "The day before the statement." }
    },
    {
      "on": "1996-04-15",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["N1996"],
      "requires": ["licence"],
      "not_requires": ["prior-consent"],
      "level": "minister"
    },
    {
      "on": "2005-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["N1996"],
      "note": {
        "ja": "談話は、その後の規則集の下でも効力を保った。",
        "en": "The statement kept its force under the later packs."
      }
    },
    {
      "on": "2012-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["N1996"],
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
      "on": "1996-04-15",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "destination": "KOR" }
    },
    {
      "on": "1996-04-15",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "recipient-kind": "company" }
    },
    {
      "on": "1996-04-15",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "within-acsa": false }
    }
  ]
}
