{
  "format": "sekisho-story-1",
  "id": "19-aegis-display-2015",
  "row": 19,
  "title": {
    "ja": "イージスシステムのディスプレイ用ソフトウェア及び部品（2015年）",
    "en": "Aegis display software and parts for the United States, 2015"
  },
  "told": {
    "ja": "米国と共に開発したイージス・システムの表示装置のソフトウェアと部品を米国に移転することが認められた。",
    "en": "Software and parts of the display system of Aegis, developed together with the United States, could go there."
  },
  "decision": "A",
  "sources": [
    {
      "key": "DETRAP",
      "cite": "Government page on cases of the National Security Council",
      "confidence": "official"
    }
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
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Saffron Quarry Works Ltd", "countries": ["USA"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2015-07-23",
      "transfer-kind": "export",
      "destination": "USA",
      "recipient-kind": "company",
      "item-kind": "communications",
      "programme": "other-programme",
      "purposes": ["joint-development", "cooperation"],
      "use-categories": [],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "production-equipment": false,
      "sdf-weapon": false,
      "licence-produced": false,
      "joint-developed": true,
      "development-partner": true,
      "within-acsa": false,
      "positive-peace": false,
      "sdf-act-gift": false,
      "victim-of-aggression": false,
      "minimal-influence": false,
      "parts-pool": false,
      "to-licensor": false,
      "small-share": false,
      "new-type": false,
      "policy-at-stake": false,
      "class-needs-caution": { "value": true, "by": "NSS", "on": "2015-07-23", "source": "審議されたことからの推認（read from the deliberation）", "confidence": "unverified" },
      "examination-needs-caution": false,
      "publication-must-wait": false,
      "positive-security": { "value": true, "by": "NSS", "on": "2015-07-23", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "destination-suitable": { "value": true, "by": "METI", "on": "2015-07-23", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "end-user-suitable": { "value": true, "by": "METI", "on": "2015-07-23", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "no-undue-concern": { "value": true, "by": "METI", "on": "2015-07-23", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "control-assured": { "value": true, "by": "METI", "on": "2015-07-23", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-att": { "value": false, "by": "MOFA", "on": "2015-07-23", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-other-treaty": { "value": false, "by": "MOFA", "on": "2015-07-23", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "recipient-listed": { "value": false, "by": "MOFA", "on": "2015-07-23", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "other-un-obligation": { "value": false, "by": "MOFA", "on": "2015-07-23", "source": "承認からの推認（read from the approval）", "confidence": "unverified" }
    },
    "lines": [
      {
        "id": "software",
        "title": { "ja": "ディスプレイ用ソフトウェア", "en": "Display software" },
        "facts": { "form": "technology", "arms-technology": true, "us-mutual-tech": true }
      },
      {
        "id": "parts",
        "title": { "ja": "ディスプレイの部品", "en": "Parts of the display" },
        "facts": { "form": "part", "special-purpose-part": true, "us-mutual-tech": false }
      }
    ]
  },
  "expect": [
    {
      "on": "2015-07-23",
      "line": "software",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2A", "K2B"],
      "requires": ["prior-consent", "publication"],
      "alternatives": [],
      "level": "nsc",
      "bucket": "k2a"
    },
    {
      "on": "2015-07-23",
      "line": "parts",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2A"],
      "not_rules": ["K2B"],
      "requires": ["prior-consent", "publication"],
      "alternatives": [],
      "level": "nsc",
      "bucket": "k2a"
    }
  ],
  "flips": [
    {
      "on": "2015-07-23",
      "line": "software",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2B"],
      "not_rules": ["K2A"],
      "facts": { "development-partner": false }
    },
    {
      "on": "2015-07-23",
      "line": "software",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "development-partner": false, "us-mutual-tech": false }
    },
    {
      "on": "2015-07-23",
      "line": "software",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "development-partner": false, "form": "part", "special-purpose-part": true }
    },
    {
      "on": "2015-07-23",
      "line": "parts",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "development-partner": false }
    },
    {
      "on": "2015-07-23",
      "line": "parts",
      "regime": "transfer",
      "outcome": "outside",
      "facts": { "special-purpose-part": false },
      "note": { "ja": "汎用品の部品は一の項に当たらない。", "en": "A general-purpose part is not item 1." }
    }
  ]
}
