{
  "format": "sekisho-story-1",
  "id": "02-fsx-technology-1990",
  "row": 2,
  "title": {
    "ja": "次期支援戦闘機（FS-X）等の技術の対米供与",
    "en": "FS-X fighter and missile technology for the United States"
  },
  "told": {
    "ja": "1983年に開かれた道により、1986年以後、携行地対空誘導弾や次期支援戦闘機に関する技術が米国に渡った。",
    "en": "Through the channel opened in 1983, technology of a portable surface-to-air missile and later of the FS-X fighter went to the United States from 1986 on."
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
      "ja": "仕向国が共産圏・紛争当事国（そのおそれのある国を含む）に当たらないことは前提とした。",
      "en": "That the destination is neither of the communist bloc nor in or near a conflict is assumed."
    },
    {
      "ja": "供与の日は資料になく、期間内の日を置いた。",
      "en": "The days are not in the sources; days within the period stand for them."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Beryl Terrace Coast Office", "countries": ["USA"] }
  ],
  "case": {
    "facts": {
      "transfer-kind": "export",
      "destination": "USA",
      "recipient-kind": "foreign-government",
      "form": "technology",
      "programme": "other-programme",
      "purposes": ["cooperation"],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "arms-technology": true,
      "production-equipment": false,
      "communist-bloc": false,
      "conflict-area": false,
      "prototype-for-technology": false,
      "us-mutual-tech": true,
      "within-acsa": false
    },
    "lines": [
      {
        "id": "missile",
        "title": {
          "ja": "携行地対空誘導弾に関する技術",
          "en": "Technology of a portable surface-to-air missile"
        },
        "facts": { "item-kind": "missile" }
      },
      {
        "id": "fs-x",
        "title": { "ja": "次期支援戦闘機に関する技術", "en": "Technology of the FS-X fighter" },
        "facts": { "item-kind": "fighter" }
      }
    ]
  },
  "expect": [
    {
      "on": "1986-09-01",
      "line": "missile",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["U1", "U2"],
      "requires": ["prior-consent", "notes-frame", "licence"]
    },
    {
      "on": "1990-06-01",
      "line": "fs-x",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["U1", "U2"],
      "requires": ["prior-consent", "notes-frame", "licence"]
    }
  ],
  "flips": [
    {
      "on": "1990-06-01",
      "line": "fs-x",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "destination": "KOR" }
    },
    {
      "on": "1990-06-01",
      "line": "fs-x",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "us-mutual-tech": false }
    },
    {
      "on": "1990-06-01",
      "line": "fs-x",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "form": "part" }
    }
  ]
}
