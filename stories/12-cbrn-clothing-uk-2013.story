{
  "format": "sekisho-story-1",
  "id": "12-cbrn-clothing-uk-2013",
  "row": 12,
  "title": {
    "ja": "化学・生物防護衣に係る日英共同研究（2013年）",
    "en": "Joint research with the United Kingdom on protective clothing, 2013"
  },
  "told": {
    "ja": "日英の防衛装備協力の枠組みの下で、化学・生物防護技術の共同研究が始まった。2011年基準の「国際共同開発・生産」の類型による。",
    "en": "Under a new frame for defence equipment cooperation, Japan and the United Kingdom began joint research on chemical and biological protection, by the joint-development class of 2011."
  },
  "decision": "AC",
  "sources": [
    { "key": "KOTOBANK", "cite": "press or law-firm note (KOTOBANK)", "confidence": "secondary" },
    { "key": "S0", "cite": "Herman (2016)", "confidence": "secondary" }
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
      "ja": "資料は月のみを示す。枠組みの署名の日を置いた。",
      "en": "The source gives the month; the day the frame was signed stands for it."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Larch Terrace Coast Office", "countries": ["GBR"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2013-07-04",
      "transfer-kind": "export",
      "destination": "GBR",
      "recipient-kind": "foreign-government",
      "item-kind": "protective-gear",
      "form": "technology",
      "programme": "other-programme",
      "purposes": ["joint-development"],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "arms-technology": true,
      "production-equipment": false,
      "recipient-listed": false,
      "communist-bloc": false,
      "conflict-area": false,
      "prototype-for-technology": false,
      "us-mutual-tech": false,
      "within-acsa": false,
      "joint-developed": false,
      "development-partner": true,
      "anti-piracy-use": false,
      "positive-peace": false,
      "positive-security": { "value": true, "by": "MOD", "on": "2013-07-04", "source": "共同研究の承認からの推認（read from the approval）", "confidence": "secondary" },
      "security-partner": { "value": true, "by": "MOD", "on": "2013-07-04", "source": "共同研究の承認からの推認（read from the approval）", "confidence": "secondary" }
    }
  },
  "expect": [
    { "on": "2011-12-26", "regime": "transfer", "outcome": "prohibited", "rules": ["M2"] },
    {
      "on": "2013-07-04",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["FB"],
      "requires": ["prior-consent", "licence"],
      "not_requires": ["strict-control"]
    }
  ],
  "flips": [
    {
      "on": "2013-07-04",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "purposes": ["cooperation"] }
    },
    {
      "on": "2013-07-04",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "development-partner": false }
    },
    {
      "on": "2013-07-04",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "security-partner": false }
    },
    {
      "on": "2013-07-04",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "positive-security": false }
    },
    {
      "on": "2013-07-04",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "transfer-kind": "other-use-consent", "holder": "GBR" }
    }
  ]
}
