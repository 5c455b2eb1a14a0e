{
  "format": "sekisho-story-1",
  "id": "08-patrol-boats-indonesia-2006",
  "row": 8,
  "title": { "ja": "インドネシアへの巡視船艇の供与（2006年）", "en": "Patrol boats for Indonesia, 2006" },
  "told": {
    "ja": "政府開発援助により、防弾措置を施した巡視船艇3隻（19.2億円）がインドネシアに供与された。装甲のため「武器」に当たるとされ、海賊等の取締りに限ること、同意なく第三者に移転しないことを条件に認められた。",
    "en": "Three patrol boats with armour plate went to Indonesia as aid, worth 1.92 billion yen. The armour made them \"arms\"; they were let go on two conditions: use against terrorism and piracy alone, and no third party without consent."
  },
  "decision": "AC",
  "sources": [
    {
      "key": "MAINICHI06",
      "cite": "press or law-firm note (MAINICHI06), June 2006",
      "confidence": "secondary"
    }
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
    { "role": "end-user", "type": "organisation", "name": "Hazel Aqueduct Coast Office", "countries": ["IDN"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2006-06-13",
      "transfer-kind": "export",
      "destination": "IDN",
      "recipient-kind": "foreign-government",
      "item-kind": "patrol-vessel",
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
      "anti-piracy-use": true
    }
  },
  "expect": [
    {
      "on": "2006-06-12",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["M2"],
      "findings": ["case-by-case"]
    },
    {
      "on": "2006-06-13",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["N2006"],
      "requires": ["use-limits", "prior-consent", "licence"]
    },
    {
      "on": "2012-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["N2006"],
      "not_rules": ["FA"],
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
      "on": "2006-06-13",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "destination": "MYS" }
    },
    {
      "on": "2006-06-13",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "item-kind": "destroyer" }
    },
    {
      "on": "2006-06-13",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "anti-piracy-use": false }
    },
    {
      "on": "2006-06-13",
      "regime": "transfer",
      "outcome": "outside",
      "facts": { "listed-item-1": false },
      "note": { "ja": "防弾措置のない船は武器ではない。", "en": "Without the armour the boats are no arms." }
    }
  ]
}
