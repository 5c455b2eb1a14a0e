{
  "format": "sekisho-story-1",
  "id": "28b-tents-rations-ukraine-2022",
  "row": 28,
  "title": { "ja": "ウクライナへの天幕・非常用糧食（2022年）", "en": "Tents and rations for Ukraine, 2022" },
  "told": {
    "ja": "防弾チョッキ等と共に天幕や非常用糧食等が送られた。これらは輸出令別表第一の一の項に当たらず、三原則の対象外である。",
    "en": "Tents, rations and other goods went with the body armour. They are not in item 1 of the control list: the principles do not govern them."
  },
  "decision": "AC",
  "sources": [
    { "key": "JIJI22", "cite": "press or law-firm note (JIJI22), March 2022", "confidence": "secondary" },
    { "key": "YOM22", "cite": "press or law-firm note (YOM22), March 2022", "confidence": "secondary" }
  ],
  "assumptions": [
    {
      "ja": "天幕・糧食が一の項に当たらないことは、品目の性質による。",
      "en": "That tents and rations are not item 1 goods follows from what they are."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Beryl Harbour Coast Office", "countries": ["UKR"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2022-03-08",
      "transfer-kind": "export",
      "destination": "UKR",
      "recipient-kind": "foreign-government",
      "item-kind": "other-equipment",
      "form": "finished",
      "programme": "other-programme",
      "purposes": ["victim-support"],
      "use-categories": [],
      "listed-item-1": false,
      "production-equipment": false,
      "licence-produced": false,
      "joint-developed": false,
      "development-partner": false,
      "within-acsa": false,
      "us-mutual-tech": false,
      "positive-peace": false,
      "sdf-act-gift": true,
      "victim-of-aggression": { "value": true, "by": "MOFA", "on": "2022-03-08", "source": "JIJI22", "confidence": "secondary" },
      "minimal-influence": false,
      "parts-pool": false,
      "to-licensor": false,
      "small-share": false,
      "new-type": false,
      "policy-at-stake": false,
      "class-needs-caution": false,
      "examination-needs-caution": false,
      "publication-must-wait": false,
      "list-item": "not-listed",
      "incorporated": false,
      "free-return": false,
      "own-export-of-meti": false,
      "forces-agreement-exempt": false,
      "approval-area": false,
      "catch-all-ground": false,
      "item-1-import-return": false
    },
    "lines": [
      {
        "id": "tents",
        "title": { "ja": "天幕", "en": "Tents" },
        "facts": {}
      },
      {
        "id": "rations",
        "title": { "ja": "非常用糧食", "en": "Rations" },
        "facts": {}
      }
    ]
  },
  "expect": [
    { "on": "2022-03-07", "line": "tents", "regime": "transfer", "outcome": "outside" },
    { "on": "2022-03-08", "line": "tents", "regime": "transfer", "outcome": "outside" },
    { "on": "2022-03-08", "line": "rations", "regime": "transfer", "outcome": "outside" },
    { "on": "2022-03-08", "line": "tents", "regime": "export-control", "outcome": "outside" },
    { "on": "2022-03-08", "line": "rations", "regime": "export-control", "outcome": "outside" }
  ],
  "flips": [
    {
      "on": "2022-03-08",
      "line": "tents",
      "regime": "transfer",
      "outcome": "undecided",
      "open": ["listed-item-1"],
      "facts": { "listed-item-1": null },
      "note": {
        "ja": "該非が分からなければ対象外とは言えない。",
        "en": "With the classification unknown nothing is outside."
      }
    }
  ]
}
