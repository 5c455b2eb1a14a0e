{
  "format": "sekisho-story-1",
  "id": "14-unmiss-rounds-2013",
  "row": 14,
  "title": {
    "ja": "国連南スーダン共和国ミッションへの弾薬の提供（2013年）",
    "en": "Ammunition for the United Nations mission in South Sudan, 2013"
  },
  "told": {
    "ja": "治安が急に悪化した南スーダンで、避難民を守る他国部隊のため、国連の要請により小銃弾1万発が譲渡された。2011年基準の類型には収まらず、緊急性と人道性を理由とする官房長官談話によった。",
    "en": "When fighting broke out in South Sudan, the United Nations asked for 10,000 rounds for a contingent guarding displaced people. The classes of 2011 did not fit; a statement of its own rested on urgency and humanity."
  },
  "decision": "AC",
  "sources": [
    { "key": "MODEN", "cite": "Ministry of Defense, English page", "confidence": "official" },
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
      "ja": "2011年基準の類型に当たるとの認定はなかったものとした（事前同意の枠組みがない）。",
      "en": "No finding under the classes of 2011 is stated: there was no frame for prior consent."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Nutmeg Causeway Relief Mission", "countries": ["SSD"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2013-12-23",
      "transfer-kind": "export",
      "destination": "SSD",
      "recipient-kind": "un-mission",
      "item-kind": "ammunition",
      "form": "finished",
      "programme": "other-programme",
      "purposes": [],
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
      "positive-peace": false,
      "positive-security": false,
      "urgent": { "value": true, "by": "MOFA", "on": "2013-12-23", "source": "MODEN", "confidence": "official" },
      "humanitarian": { "value": true, "by": "MOFA", "on": "2013-12-23", "source": "MODEN", "confidence": "official" }
    }
  },
  "expect": [
    { "on": "2013-12-22", "regime": "transfer", "outcome": "prohibited", "rules": ["M2"] },
    {
      "on": "2013-12-23",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["N2013U"],
      "not_rules": ["FA"],
      "requires": ["licence"],
      "not_requires": ["prior-consent"]
    }
  ],
  "flips": [
    {
      "on": "2013-12-23",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "urgent": false }
    },
    {
      "on": "2013-12-23",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "humanitarian": false }
    },
    {
      "on": "2013-12-23",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "recipient-kind": "foreign-government" }
    },
    {
      "on": "2013-12-23",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "item-kind": "small-arms" }
    },
    {
      "on": "2013-12-23",
      "regime": "transfer",
      "outcome": "prohibited",
      "facts": { "destination": "MLI" }
    },
    {
      "on": "2013-12-23",
      "regime": "transfer",
      "outcome": "permitted",
      "not_rules": ["T3"],
      "facts": { "conflict-area": true }
    }
  ]
}
