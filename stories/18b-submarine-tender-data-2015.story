{
  "format": "sekisho-story-1",
  "id": "18b-submarine-tender-data-2015",
  "row": 18,
  "title": {
    "ja": "豪州の将来潜水艦の選定に係る技術情報（2015年）",
    "en": "Technical data for Australia's choice of a submarine, 2015"
  },
  "told": {
    "ja": "豪州が共同開発の相手を選ぶ手続に加わるため、潜水艦の技術情報を提供することが認められた。国際入札に必要な情報であるため、事前同意に代えて管理体制の確認によることができる類型（C1c）に当たる。",
    "en": "Data on submarines could go to Australia so that Japan could take part in its competitive choice of a partner. Data needed for an international tender is one of the exceptions to prior consent (C1c)."
  },
  "decision": "A",
  "sources": [
    { "key": "S0", "cite": "Herman (2016)", "confidence": "secondary" },
    { "key": "GK", "cite": "general knowledge", "confidence": "unverified" }
  ],
  "assumptions": [
    {
      "ja": "審査の各認定（仕向国・最終需要者の適切性、懸念、管理、条約・安保理決議）は、移転が認められたこと自体から読み取った。",
      "en": "The findings of the examination (destination, end user, concern, control, treaties, Council duties) are read from the approval itself."
    },
    {
      "ja": "武器の三要件（輸出令別表第一の一の項、軍隊の使用、直接戦闘の用）を満たすものとした。政府が例外又は三原則によって扱ったことによる。",
      "en": "The three limbs of the arms test are taken as met, because the government dealt with the case under the principles."
    },
    {
      "ja": "国家安全保障会議で審議されたことから、特に慎重な検討を要する案件であったとした。",
      "en": "The Council deliberated it: it is taken to have needed special caution."
    },
    {
      "ja": "C1の前提である平和貢献・国際協力の意義と、日は、資料になく前提とした。",
      "en": "The meaning for peace that C1 asks for, and the day, are not in the sources and are assumed."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Rowan Aqueduct Coast Office", "countries": ["AUS"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2015-05-18",
      "transfer-kind": "export",
      "destination": "AUS",
      "recipient-kind": "foreign-government",
      "item-kind": "submarine",
      "form": "technology",
      "programme": "other-programme",
      "purposes": ["joint-development"],
      "use-categories": [],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "arms-technology": true,
      "production-equipment": false,
      "sdf-weapon": false,
      "licence-produced": false,
      "joint-developed": false,
      "development-partner": true,
      "within-acsa": false,
      "us-mutual-tech": false,
      "positive-peace": true,
      "sdf-act-gift": false,
      "victim-of-aggression": false,
      "minimal-influence": false,
      "parts-pool": false,
      "to-licensor": false,
      "small-share": false,
      "new-type": false,
      "policy-at-stake": false,
      "class-needs-caution": { "value": true, "by": "NSS", "on": "2015-05-18", "source": "審議されたことからの推認（read from the deliberation）", "confidence": "unverified" },
      "examination-needs-caution": false,
      "publication-must-wait": false,
      "tender-data": true,
      "urgent": false,
      "humanitarian": false,
      "small-value": false,
      "small-quantity": false,
      "low-concern": false,
      "positive-security": { "value": true, "by": "NSS", "on": "2015-05-18", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "security-partner": { "value": true, "by": "NSS", "on": "2015-05-18", "source": "approval of the provision", "confidence": "secondary" },
      "destination-suitable": { "value": true, "by": "METI", "on": "2015-05-18", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "end-user-suitable": { "value": true, "by": "METI", "on": "2015-05-18", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "no-undue-concern": { "value": true, "by": "METI", "on": "2015-05-18", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "control-assured": { "value": true, "by": "METI", "on": "2015-05-18", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-treaty": { "value": false, "by": "MOFA", "on": "2015-05-18", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-att": { "value": false, "by": "MOFA", "on": "2015-05-18", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-other-treaty": { "value": false, "by": "MOFA", "on": "2015-05-18", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "recipient-listed": { "value": false, "by": "MOFA", "on": "2015-05-18", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "other-un-obligation": { "value": false, "by": "MOFA", "on": "2015-05-18", "source": "承認からの推認（read from the approval）", "confidence": "unverified" }
    }
  },
  "expect": [
    {
      "on": "2015-05-18",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2A", "C1c"],
      "requires": ["strict-exam", "licence", "publication"],
      "alternatives": ["check-controls"],
      "level": "nsc",
      "bucket": "k2a"
    }
  ],
  "flips": [
    {
      "on": "2015-05-18",
      "regime": "transfer",
      "outcome": "permitted",
      "requires": ["prior-consent"],
      "alternatives": [],
      "facts": { "tender-data": false }
    },
    {
      "on": "2015-05-18",
      "regime": "transfer",
      "outcome": "permitted",
      "requires": ["prior-consent"],
      "alternatives": [],
      "facts": { "positive-peace": false }
    },
    {
      "on": "2015-05-18",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "purposes": ["cooperation"] }
    }
  ]
}
