{
  "format": "sekisho-story-1",
  "id": "h19-what-counts-as-arms",
  "row": null,
  "title": {
    "ja": "「武器」の範囲：1967年と1976年（仮想）",
    "en": "What counts as arms: 1967 and 1976 (hypothetical)"
  },
  "told": {
    "ja": "武器は、輸出令に掲げられ、軍隊が使用し、直接戦闘の用に供されるものをいう。1967年の三原則は三つの地域のみを閉ざし、技術を語らない。1976年の統一見解は他の地域についても慎むとし、武器製造関連設備を武器に準じて扱う。",
    "en": "Arms are listed in the Export Order, used by forces and directly employed in combat. The principles of 1967 close three areas only and do not speak of technology; the view of 1976 refrains elsewhere too and treats plant for making arms like arms."
  },
  "sources": [
    {
      "key": "METIEN",
      "cite": "Ministry of Economy, Trade and Industry, English page",
      "confidence": "official"
    },
    { "key": "GK", "cite": "general knowledge", "confidence": "unverified" }
  ],
  "assumptions": [
    {
      "ja": "仮想の事例である。全ての事実は、規則の境目を示すために置いた。",
      "en": "A hypothetical case: every fact is set to show where the rule ends."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Indigo Quarry Coast Office", "countries": ["THA"] }
  ],
  "case": {
    "facts": {
      "decision-date": "1968-06-01",
      "transfer-kind": "export",
      "destination": "THA",
      "recipient-kind": "foreign-government",
      "item-kind": "small-arms",
      "form": "finished",
      "programme": "other-programme",
      "purposes": ["cooperation"],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "arms-technology": false,
      "production-equipment": false,
      "communist-bloc": false,
      "conflict-area": false,
      "prototype-for-technology": false,
      "us-mutual-tech": false,
      "within-acsa": false
    }
  },
  "expect": [
    {
      "on": "1968-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["O1"],
      "requires": ["licence"],
      "level": "minister"
    },
    {
      "on": "1980-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["M2"],
      "not_rules": ["T1", "T2", "T3", "M1"]
    },
    {
      "on": "1968-06-01",
      "regime": "transfer",
      "outcome": "outside",
      "facts": { "form": "technology", "arms-technology": true }
    },
    {
      "on": "1980-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "form": "technology", "arms-technology": true }
    },
    {
      "on": "1968-06-01",
      "regime": "transfer",
      "outcome": "outside",
      "facts": {
        "listed-item-1": false,
        "military-specification": false,
        "direct-combat": false,
        "production-equipment": true
      }
    },
    {
      "on": "1980-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["M2"],
      "facts": {
        "listed-item-1": false,
        "military-specification": false,
        "direct-combat": false,
        "production-equipment": true
      }
    }
  ],
  "flips": [
    {
      "on": "1968-06-01",
      "regime": "transfer",
      "outcome": "outside",
      "facts": { "listed-item-1": false }
    },
    {
      "on": "1968-06-01",
      "regime": "transfer",
      "outcome": "outside",
      "facts": { "military-specification": false }
    },
    {
      "on": "1968-06-01",
      "regime": "transfer",
      "outcome": "outside",
      "facts": { "direct-combat": false }
    },
    {
      "on": "1980-06-01",
      "regime": "transfer",
      "outcome": "outside",
      "facts": { "listed-item-1": false }
    },
    {
      "on": "1980-06-01",
      "regime": "transfer",
      "outcome": "outside",
      "facts": { "military-specification": false }
    },
    {
      "on": "1980-06-01",
      "regime": "transfer",
      "outcome": "outside",
      "facts": { "direct-combat": false }
    },
    {
      "on": "1980-06-01",
      "regime": "transfer",
      "outcome": "outside",
      "facts": { "form": "technology" }
    },
    {
      "on": "1980-06-01",
      "regime": "transfer",
      "outcome": "outside",
      "facts": {
        "listed-item-1": false,
        "military-specification": false,
        "direct-combat": false,
        "form": "technology",
        "arms-technology": true
      }
    },
    {
      "on": "1968-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["T1"],
      "facts": { "communist-bloc": true }
    },
    {
      "on": "1968-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["T3"],
      "facts": { "conflict-area": true }
    },
    {
      "on": "1980-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["T1", "M1"],
      "not_rules": ["M2"],
      "facts": { "communist-bloc": true }
    },
    {
      "on": "1980-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["T3", "M1"],
      "not_rules": ["M2"],
      "facts": { "conflict-area": true }
    },
    {
      "on": "1980-06-01",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["T2", "M1"],
      "not_rules": ["M2"],
      "facts": { "destination": "ZAF", "committee-exemption": false }
    }
  ]
}
