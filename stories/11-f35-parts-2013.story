{
  "format": "sekisho-story-1",
  "id": "11-f35-parts-2013",
  "row": 11,
  "title": {
    "ja": "F-35の部品等の製造への参画（2013年）",
    "en": "F-35 components in the common supply pool, 2013"
  },
  "told": {
    "ja": "国内企業が製造するF-35の部品は、使用国が融通し合う仕組みを通じて各国に渡り得る。2013年3月1日の官房長官談話は、米国政府の厳格な管理を前提にこれを三原則等によらないこととした。イスラエルも将来の使用国であった。",
    "en": "F-35 parts made by Japanese firms can reach any user through the shared logistics pool. The statement of 1 March 2013 took this out of the Three Principles under strict control by the United States; Israel was to be a user."
  },
  "decision": "AC",
  "sources": [
    {
      "key": "KANTEI13",
      "cite": "Chief Cabinet Secretary's statement, 1 March 2013",
      "confidence": "official"
    },
    { "key": "JT13", "cite": "press or law-firm note (JT13), 2013", "confidence": "secondary" }
  ],
  "assumptions": [
    {
      "ja": "武器の三要件（輸出令別表第一の一の項、軍隊の使用、直接戦闘の用）を満たすものとした。政府が例外又は三原則によって扱ったことによる。",
      "en": "The three limbs of the arms test are taken as met, because the government dealt with the case under the principles."
    },
    {
      "ja": "イスラエルを紛争の当事国又はそのおそれのある国とするのは、規則を試すための前提である。",
      "en": "That Israel is in or near a conflict is assumed to try the rule."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Kelp Lantern Works Ltd", "countries": ["USA"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2013-03-01",
      "transfer-kind": "export",
      "recipient-kind": "company",
      "item-kind": "aircraft-part",
      "form": "part",
      "programme": "f35",
      "purposes": ["cooperation"],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "special-purpose-part": true,
      "production-equipment": false,
      "recipient-listed": false,
      "communist-bloc": false,
      "prototype-for-technology": false,
      "us-mutual-tech": false,
      "within-acsa": false,
      "joint-developed": false,
      "development-partner": false,
      "anti-piracy-use": false,
      "parts-pool": true,
      "positive-peace": false,
      "positive-security": false,
      "us-strict-control": { "value": true, "by": "MOD", "on": "2013-03-01", "source": "KANTEI13", "confidence": "official" }
    },
    "lines": [
      {
        "id": "pool",
        "title": { "ja": "米国を経る部品", "en": "Parts by way of the United States" },
        "facts": { "destination": "USA", "conflict-area": false }
      },
      {
        "id": "israel",
        "title": { "ja": "将来の使用国に渡る部品", "en": "Parts that reach a future user" },
        "facts": { "destination": "ISR", "conflict-area": true }
      }
    ]
  },
  "expect": [
    { "on": "2013-02-28", "line": "pool", "regime": "transfer", "outcome": "prohibited", "rules": ["M2"] },
    {
      "on": "2013-03-01",
      "line": "pool",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["N2013F"],
      "not_rules": ["FA", "FB"],
      "requires": ["us-control", "licence"],
      "not_requires": ["prior-consent"],
      "note": {
        "ja": "我が国の事前同意ではなく、米国の管理による。",
        "en": "Control is by the United States, not by Japan's consent."
      }
    },
    {
      "on": "2013-03-01",
      "line": "israel",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["N2013F"],
      "not_rules": ["T3"],
      "requires": ["us-control"],
      "note": { "ja": "紛争に近い使用国にも渡り得る。", "en": "Parts may reach a user near a conflict." }
    }
  ],
  "flips": [
    {
      "on": "2013-03-01",
      "line": "pool",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "parts-pool": false }
    },
    {
      "on": "2013-03-01",
      "line": "pool",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "us-strict-control": false }
    },
    {
      "on": "2013-03-01",
      "line": "pool",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "programme": "other-programme" }
    },
    {
      "on": "2013-03-01",
      "line": "pool",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "form": "finished", "item-kind": "fighter" }
    },
    {
      "on": "2013-03-01",
      "line": "israel",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "parts-pool": false }
    }
  ]
}
