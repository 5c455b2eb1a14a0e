{
  "format": "sekisho-story-1",
  "id": "20-future-submarine-parts-2015",
  "row": 20,
  "title": {
    "ja": "豪州の将来潜水艦の部品等（2015年、条件付き）",
    "en": "Parts for Australia's future submarine, 2015, if chosen"
  },
  "told": {
    "ja": "我が国が相手に選ばれた場合に、共同開発・生産のための部品等を豪州に移転することが認められた。2016年4月に他国が選ばれ、移転は行われなかった。",
    "en": "If Japan were chosen, parts for the joint development and production of a submarine could go to Australia. In April 2016 another state was chosen and nothing was transferred."
  },
  "decision": "AC",
  "sources": [
    {
      "key": "DETRAP",
      "cite": "Government page on cases of the National Security Council",
      "confidence": "official"
    },
    { "key": "S0", "cite": "Herman (2016)", "confidence": "secondary" }
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
    { "role": "end-user", "type": "organisation", "name": "Thistle Orchard Coast Office", "countries": ["AUS"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2015-11-26",
      "transfer-kind": "export",
      "destination": "AUS",
      "recipient-kind": "foreign-government",
      "item-kind": "ship-part",
      "form": "part",
      "programme": "other-programme",
      "purposes": ["joint-development"],
      "use-categories": [],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "special-purpose-part": true,
      "production-equipment": false,
      "sdf-weapon": false,
      "licence-produced": false,
      "joint-developed": false,
      "development-partner": true,
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
      "class-needs-caution": { "value": true, "by": "NSS", "on": "2015-11-26", "source": "審議されたことからの推認（read from the deliberation）", "confidence": "unverified" },
      "examination-needs-caution": false,
      "publication-must-wait": false,
      "positive-security": { "value": true, "by": "NSS", "on": "2015-11-26", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "destination-suitable": { "value": true, "by": "METI", "on": "2015-11-26", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "end-user-suitable": { "value": true, "by": "METI", "on": "2015-11-26", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "no-undue-concern": { "value": true, "by": "METI", "on": "2015-11-26", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "control-assured": { "value": true, "by": "METI", "on": "2015-11-26", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-treaty": { "value": false, "by": "MOFA", "on": "2015-11-26", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-att": { "value": false, "by": "MOFA", "on": "2015-11-26", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-other-treaty": { "value": false, "by": "MOFA", "on": "2015-11-26", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "recipient-listed": { "value": false, "by": "MOFA", "on": "2015-11-26", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "other-un-obligation": { "value": false, "by": "MOFA", "on": "2015-11-26", "source": "承認からの推認（read from the approval）", "confidence": "unverified" }
    }
  },
  "expect": [
    {
      "on": "2015-11-26",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2A"],
      "requires": ["prior-consent", "strict-exam", "licence", "publication"],
      "alternatives": [],
      "level": "nsc",
      "bucket": "k2a"
    }
  ],
  "flips": [
    {
      "on": "2015-11-26",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "development-partner": false },
      "note": {
        "ja": "選ばれなければ共同開発の相手ではない。",
        "en": "Not chosen, Australia is no partner in development."
      }
    },
    {
      "on": "2015-11-26",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "purposes": ["cooperation"] }
    }
  ]
}
