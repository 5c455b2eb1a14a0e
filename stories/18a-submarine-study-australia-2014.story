{
  "format": "sekisho-story-1",
  "id": "18a-submarine-study-australia-2014",
  "row": 18,
  "title": {
    "ja": "船舶の流体力学に関する日豪共同研究（2014年）",
    "en": "Joint study of hydrodynamics with Australia, 2014"
  },
  "told": {
    "ja": "防衛装備移転協定に署名した2014年7月、日豪は潜水艦にも関わる流体力学の共同研究を始めることとした。",
    "en": "When they signed their transfer agreement in July 2014, Japan and Australia agreed to study hydrodynamics together, of use for submarines."
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
      "ja": "先例のない類型であったとした。日は協定の署名の日を置いた。",
      "en": "Taken as a type without precedent; the day is that of signing the agreement."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Quince Harbour Coast Office", "countries": ["AUS"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2014-07-08",
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
      "positive-peace": false,
      "sdf-act-gift": false,
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
      "positive-security": { "value": true, "by": "NSS", "on": "2014-07-08", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "security-partner": { "value": true, "by": "NSS", "on": "2014-07-08", "source": "approval of the study", "confidence": "secondary" },
      "destination-suitable": { "value": true, "by": "METI", "on": "2014-07-08", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "end-user-suitable": { "value": true, "by": "METI", "on": "2014-07-08", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "no-undue-concern": { "value": true, "by": "METI", "on": "2014-07-08", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "control-assured": { "value": true, "by": "METI", "on": "2014-07-08", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-treaty": { "value": false, "by": "MOFA", "on": "2014-07-08", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-att": { "value": false, "by": "MOFA", "on": "2014-07-08", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-other-treaty": { "value": false, "by": "MOFA", "on": "2014-07-08", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "recipient-listed": { "value": false, "by": "MOFA", "on": "2014-07-08", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "other-un-obligation": { "value": false, "by": "MOFA", "on": "2014-07-08", "source": "承認からの推認（read from the approval）", "confidence": "unverified" }
    }
  },
  "expect": [
    {
      "on": "2014-07-08",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2A"],
      "requires": ["prior-consent", "strict-exam", "licence"],
      "alternatives": [],
      "level": "directors-general",
      "bucket": "k2a"
    }
  ],
  "flips": [
    {
      "on": "2014-07-08",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "security-partner": false }
    },
    {
      "on": "2014-07-08",
      "regime": "transfer",
      "outcome": "not-covered",
      "facts": { "development-partner": false }
    },
    {
      "on": "2014-07-08",
      "regime": "transfer",
      "outcome": "permitted",
      "level": "section-chiefs",
      "facts": { "new-type": false }
    }
  ]
}
