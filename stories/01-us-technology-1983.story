{
  "format": "sekisho-story-1",
  "id": "01-us-technology-1983",
  "row": 1,
  "title": { "ja": "対米武器技術供与（1983年）", "en": "Military technology for the United States, 1983" },
  "told": {
    "ja": "中曽根内閣は1983年1月、相互交流の一環として米国に武器技術を供与することとし、三原則等によらないこととした。枠組みは同年11月の交換公文で整い、我が国の同意のない目的外使用と第三者移転が禁じられた。",
    "en": "In January 1983 the Nakasone cabinet decided to let military technology go to the United States in mutual exchange, outside the Three Principles. Notes exchanged in November set the frame: no other use and no third party without consent."
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
      "ja": "談話と交換公文の日付は一般に知られるところによる。",
      "en": "The days of the statement and of the notes are general knowledge."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Amber Lantern Coast Office", "countries": ["USA"] }
  ],
  "case": {
    "facts": {
      "decision-date": "1983-11-08",
      "transfer-kind": "export",
      "destination": "USA",
      "recipient-kind": "foreign-government",
      "item-kind": "missile-part",
      "form": "technology",
      "programme": "other-programme",
      "purposes": ["cooperation"],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "arms-technology": true,
      "production-equipment": false,
      "recipient-listed": false,
      "communist-bloc": false,
      "conflict-area": false,
      "prototype-for-technology": false,
      "us-mutual-tech": true,
      "within-acsa": false
    }
  },
  "expect": [
    {
      "on": "1983-01-13",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["M2"],
      "note": { "ja": "談話の前日。", "en": "The day before the statement." }
    },
    {
      "on": "1983-01-14",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["U1"],
      "requires": ["licence", "prior-consent"],
      "not_requires": ["notes-frame"],
      "level": "minister"
    },
    {
      "on": "1983-11-08",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["U1", "U2"],
      "requires": ["licence", "prior-consent", "notes-frame"]
    },
    {
      "on": "2005-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["U1"],
      "note": {
        "ja": "談話は、その後の規則集の下でも効力を保った。",
        "en": "The statement kept its force under the later packs."
      }
    },
    {
      "on": "2012-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["U1"],
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
      "on": "1983-11-08",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "destination": "GBR" }
    },
    {
      "on": "1983-11-08",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "us-mutual-tech": false }
    },
    {
      "on": "1983-11-08",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "form": "finished" },
      "note": { "ja": "技術でなく武器そのもの。", "en": "Arms as such, not technology." }
    },
    {
      "on": "1983-11-08",
      "regime": "transfer",
      "outcome": "permitted",
      "facts": { "form": "finished", "prototype-for-technology": true },
      "note": { "ja": "技術の供与に必要な試作品。", "en": "A prototype the technology needs." }
    },
    {
      "on": "1983-11-08",
      "regime": "transfer",
      "outcome": "permitted",
      "not_rules": ["T3"],
      "facts": { "conflict-area": true },
      "note": {
        "ja": "談話は三地域の原則も外す。",
        "en": "The statement lifts the rule on conflict areas as well."
      }
    }
  ]
}
