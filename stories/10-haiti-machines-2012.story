{
  "format": "sekisho-story-1",
  "id": "10-haiti-machines-2012",
  "row": 10,
  "title": {
    "ja": "ハイチにおける施設機材の譲与（2012年）",
    "en": "Construction machines left to Haiti, 2012"
  },
  "told": {
    "ja": "国連ハイチ安定化ミッションの自衛隊施設部隊は、撤収にあたり油圧ショベル等をハイチ政府に譲与した。2011年基準の「平和貢献・国際協力に伴う案件」の最初の例である。",
    "en": "Leaving the United Nations mission in Haiti, the engineers of the Self-Defense Forces gave excavators and other machines to its government: the first case of the peace-contribution class of 2011."
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
      "ja": "資料は2012年から2013年とのみ示す。日は一般に知られるところによる。",
      "en": "The source says 2012-13; the day is general knowledge."
    },
    {
      "ja": "「平和貢献・国際協力」の意義は、移転が認められたことから読み取った。",
      "en": "Its meaning for peace is read from the approval."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Juniper Orchard Coast Office", "countries": ["HTI"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2012-10-15",
      "transfer-kind": "export",
      "destination": "HTI",
      "recipient-kind": "foreign-government",
      "item-kind": "construction-machine",
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
      "positive-peace": { "value": true, "by": "cabinet-secretariat", "on": "2012-10-15", "source": "承認からの推認（read from the approval）", "confidence": "unverified" }
    }
  },
  "expect": [
    {
      "on": "2011-12-26",
      "regime": "transfer",
      "outcome": "prohibited",
      "rules": ["M2"],
      "note": { "ja": "基準の前日。", "en": "The day before the guidelines." }
    },
    {
      "on": "2012-10-15",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["FA"],
      "requires": ["prior-consent", "licence"]
    }
  ],
  "flips": [
    {
      "on": "2012-10-15",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "purposes": ["cooperation"] }
    },
    {
      "on": "2012-10-15",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "positive-peace": false }
    },
    {
      "on": "2012-10-15",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "transfer-kind": "other-use-consent", "holder": "HTI" }
    }
  ]
}
