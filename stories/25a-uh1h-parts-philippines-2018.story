{
  "format": "sekisho-story-1",
  "id": "25a-uh1h-parts-philippines-2018",
  "row": 25,
  "title": {
    "ja": "UH-1H多用途ヘリコプターの部品のフィリピンへの譲渡（2018年11月）",
    "en": "UH-1H helicopter parts for the Philippines: the decision, November 2018"
  },
  "told": {
    "ja": "陸上自衛隊で不用となったUH-1Hの部品（約53億円相当）を、2017年に設けられた自衛隊法第116条の3によりフィリピンに無償で譲渡することが決まった。人道支援・災害救援と輸送のための機体に用いる。",
    "en": "Parts of the retired UH-1H, worth about 5.3 billion yen, were to be given to the Philippines under SDF Act article 116-3 of 2017: its first use for a grant. They serve helicopters used for relief and transport."
  },
  "decision": "AC",
  "sources": [
    { "key": "INQ", "cite": "press or law-firm note (INQ), 2018 and 2019", "confidence": "secondary" },
    { "key": "2NN", "cite": "press or law-firm note (2NN)", "confidence": "secondary" }
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
      "ja": "自衛隊法上の武器でないことは前提とした。",
      "en": "That it is no weapon under the SDF Act is assumed."
    },
    {
      "ja": "資料は月のみを示す。その月の初日を置いた。",
      "en": "The source gives the month; its first day stands for it."
    },
    {
      "ja": "フィリピンが安全保障面での協力関係にある国とされていたことは前提とした。",
      "en": "That the Philippines was held a state in security cooperation is assumed."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Willow Beacon Coast Office", "countries": ["PHL"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2018-11-01",
      "transfer-kind": "export",
      "destination": "PHL",
      "recipient-kind": "foreign-government",
      "item-kind": "aircraft-part",
      "form": "part",
      "programme": "other-programme",
      "purposes": ["cooperation"],
      "use-categories": ["rescue", "transport"],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "special-purpose-part": true,
      "production-equipment": false,
      "sdf-weapon": false,
      "licence-produced": false,
      "joint-developed": false,
      "development-partner": false,
      "within-acsa": false,
      "us-mutual-tech": false,
      "positive-peace": false,
      "sdf-act-gift": true,
      "victim-of-aggression": false,
      "minimal-influence": false,
      "parts-pool": false,
      "to-licensor": false,
      "small-share": false,
      "new-type": true,
      "policy-at-stake": false,
      "class-needs-caution": false,
      "examination-needs-caution": false,
      "publication-must-wait": false,
      "positive-security": { "value": true, "by": "NSS", "on": "2018-11-01", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "security-partner": { "value": true, "by": "NSS", "on": "2018-11-01", "source": "approval of the grant", "confidence": "secondary" },
      "destination-suitable": { "value": true, "by": "METI", "on": "2018-11-01", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "end-user-suitable": { "value": true, "by": "METI", "on": "2018-11-01", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "no-undue-concern": { "value": true, "by": "METI", "on": "2018-11-01", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "control-assured": { "value": true, "by": "METI", "on": "2018-11-01", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-treaty": { "value": false, "by": "MOFA", "on": "2018-11-01", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-att": { "value": false, "by": "MOFA", "on": "2018-11-01", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-other-treaty": { "value": false, "by": "MOFA", "on": "2018-11-01", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "recipient-listed": { "value": false, "by": "MOFA", "on": "2018-11-01", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "other-un-obligation": { "value": false, "by": "MOFA", "on": "2018-11-01", "source": "承認からの推認（read from the approval）", "confidence": "unverified" }
    }
  },
  "expect": [
    {
      "on": "2018-11-01",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2B"],
      "requires": ["prior-consent", "strict-exam", "licence"],
      "alternatives": [],
      "level": "directors-general",
      "bucket": "k2b"
    }
  ],
  "flips": [
    {
      "on": "2018-11-01",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "use-categories": [] },
      "note": {
        "ja": "譲渡の根拠は移転の類型ではない。",
        "en": "The ground for giving is no class of transfer."
      }
    },
    {
      "on": "2018-11-01",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "security-partner": false }
    },
    {
      "on": "2018-11-01",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "purposes": [] }
    },
    {
      "on": "2018-11-01",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K1a"],
      "alternatives": [],
      "bucket": "k1",
      "facts": {
        "purposes": ["peace"],
        "positive-peace": true,
        "urgent": false,
        "tender-data": false,
        "small-value": false
      }
    }
  ]
}
