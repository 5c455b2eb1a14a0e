{
  "format": "sekisho-story-1",
  "id": "24-air-radar-thailand-2018",
  "row": 24,
  "title": {
    "ja": "タイへの防空レーダー（入札、2018年）",
    "en": "Air surveillance radar for Thailand: a tender, 2018"
  },
  "told": {
    "ja": "タイ空軍の入札に加わるため、防空レーダーの移転が認められた。入札の継続中は公表されず、落札できなかった後の2018年7月20日に公表された。",
    "en": "An air surveillance radar could be offered in a tender of the Thai air force. Publication waited for the tender; it came on 20 July 2018, after the bid was lost."
  },
  "decision": "A",
  "sources": [
    {
      "key": "MOFATH",
      "cite": "Ministry of Foreign Affairs, page on the radar for Thailand",
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
    },
    {
      "ja": "自衛隊法上の武器でないことは前提とした。",
      "en": "That it is no weapon under the SDF Act is assumed."
    },
    {
      "ja": "失注は歴史の事実であり、判断の結果ではない。",
      "en": "That the bid was lost is a fact of history, not an outcome."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Verbena Terrace Coast Office", "countries": ["THA"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2018-03-08",
      "transfer-kind": "export",
      "destination": "THA",
      "recipient-kind": "foreign-government",
      "item-kind": "radar",
      "form": "finished",
      "programme": "other-programme",
      "purposes": ["cooperation"],
      "use-categories": ["warning", "surveillance"],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "production-equipment": false,
      "sdf-weapon": false,
      "licence-produced": false,
      "joint-developed": false,
      "development-partner": false,
      "within-acsa": false,
      "us-mutual-tech": false,
      "positive-peace": false,
      "sdf-act-gift": false,
      "victim-of-aggression": false,
      "minimal-influence": false,
      "parts-pool": false,
      "to-licensor": false,
      "small-share": false,
      "new-type": false,
      "policy-at-stake": false,
      "class-needs-caution": { "value": true, "by": "NSS", "on": "2018-03-08", "source": "審議されたことからの推認（read from the deliberation）", "confidence": "unverified" },
      "examination-needs-caution": false,
      "publication-must-wait": true,
      "positive-security": { "value": true, "by": "NSS", "on": "2018-03-08", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "destination-suitable": { "value": true, "by": "METI", "on": "2018-03-08", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "end-user-suitable": { "value": true, "by": "METI", "on": "2018-03-08", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "no-undue-concern": { "value": true, "by": "METI", "on": "2018-03-08", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "control-assured": { "value": true, "by": "METI", "on": "2018-03-08", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-treaty": { "value": false, "by": "MOFA", "on": "2018-03-08", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-att": { "value": false, "by": "MOFA", "on": "2018-03-08", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-other-treaty": { "value": false, "by": "MOFA", "on": "2018-03-08", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "recipient-listed": { "value": false, "by": "MOFA", "on": "2018-03-08", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "other-un-obligation": { "value": false, "by": "MOFA", "on": "2018-03-08", "source": "承認からの推認（read from the approval）", "confidence": "unverified" }
    }
  },
  "expect": [
    {
      "on": "2018-03-08",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2B"],
      "requires": ["prior-consent", "strict-exam", "licence", "delayed-publication", "annual-report"],
      "not_requires": ["publication"],
      "alternatives": [],
      "level": "nsc",
      "bucket": "k2b"
    }
  ],
  "flips": [
    {
      "on": "2018-03-08",
      "regime": "transfer",
      "outcome": "permitted",
      "requires": ["publication"],
      "not_requires": ["delayed-publication"],
      "facts": { "publication-must-wait": false }
    },
    {
      "on": "2018-03-08",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "use-categories": [] },
      "note": { "ja": "五類型のいずれにも当たらない。", "en": "None of the five uses." }
    },
    {
      "on": "2018-03-08",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "sdf-weapon": true }
    },
    {
      "on": "2018-03-08",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "destination": "BRA", "security-partner": false }
    },
    {
      "on": "2018-03-08",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "positive-security": false }
    },
    {
      "on": "2018-03-08",
      "regime": "transfer",
      "outcome": "permitted",
      "not_requires": ["publication", "delayed-publication"],
      "level": "section-chiefs",
      "facts": { "class-needs-caution": false },
      "note": {
        "ja": "審議されない案件は公表を要しない。",
        "en": "What the Council does not deliberate is not published."
      }
    }
  ]
}
