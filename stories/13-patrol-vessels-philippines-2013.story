{
  "format": "sekisho-story-1",
  "id": "13-patrol-vessels-philippines-2013",
  "row": 13,
  "title": {
    "ja": "フィリピンへの巡視船10隻（2013年）",
    "en": "Ten patrol vessels for the Philippines, 2013"
  },
  "told": {
    "ja": "187億円の円借款により巡視船10隻がフィリピン沿岸警備隊に供与された。防弾装甲のため「武器」に当たり、2011年基準の平和貢献・国際協力の類型で認められた。",
    "en": "A loan of 18.7 billion yen paid for ten patrol vessels of the Philippine coast guard. Armour made them \"arms\"; they were let go under the peace-contribution class of 2011."
  },
  "decision": "AC",
  "sources": [
    { "key": "GOO16", "cite": "press or law-firm note (GOO16), 2016", "confidence": "secondary" },
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
      "ja": "資料は月のみを示す。日は一般に知られるところによる。",
      "en": "The source gives the month; the day is general knowledge."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Marram Beacon Coast Office", "countries": ["PHL"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2013-12-14",
      "transfer-kind": "export",
      "destination": "PHL",
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
      "joint-developed": false,
      "development-partner": false,
      "anti-piracy-use": false,
      "positive-security": false,
      "positive-peace": { "value": true, "by": "cabinet-secretariat", "on": "2013-12-14", "source": "承認からの推認（read from the approval）", "confidence": "secondary" }
    }
  },
  "expect": [
    { "on": "2011-12-26", "regime": "transfer", "outcome": "prohibited", "rules": ["M2"] },
    {
      "on": "2013-12-14",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["FA"],
      "requires": ["prior-consent", "licence"],
      "not_requires": ["use-limits"]
    }
  ],
  "flips": [
    {
      "on": "2013-12-14",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "positive-peace": false }
    },
    {
      "on": "2013-12-14",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "purposes": ["cooperation"] }
    },
    {
      "on": "2013-12-14",
      "regime": "transfer",
      "outcome": "outside",
      "facts": { "listed-item-1": false },
      "note": { "ja": "装甲のない巡視船は武器ではない。", "en": "Without armour the vessels are no arms." }
    }
  ]
}
