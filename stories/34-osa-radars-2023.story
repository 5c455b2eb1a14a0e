{
  "format": "sekisho-story-1",
  "id": "34-osa-radars-2023",
  "row": 34,
  "title": {
    "ja": "政府安全保障能力強化支援による沿岸監視レーダー等（2023年から）",
    "en": "Coastal radars and boats under Official Security Assistance, from 2023"
  },
  "told": {
    "ja": "同志国の軍を支援する無償資金協力により、フィリピンに沿岸監視レーダー、バングラデシュ、フィジー、マレーシアに艇等が供与された。品目の仕様と支援の規則は資料にない。",
    "en": "Grants to the forces of like-minded states brought coastal radars to the Philippines and boats to Bangladesh, Fiji and Malaysia. The specification of the items, and the rules of the grants, are not in the sources."
  },
  "decision": "AC",
  "sources": [
    { "key": "JIJI-OSA", "cite": "press or law-firm note (JIJI-OSA)", "confidence": "secondary" }
  ],
  "assumptions": [
    {
      "ja": "審査の各認定（仕向国・最終需要者の適切性、懸念、管理、条約・安保理決議）は、移転が認められたこと自体から読み取った。",
      "en": "The findings of the examination (destination, end user, concern, control, treaties, Council duties) are read from the approval itself."
    },
    {
      "ja": "自衛隊法上の武器でないことは前提とした。",
      "en": "That it is no weapon under the SDF Act is assumed."
    },
    {
      "ja": "フィリピン向けレーダーのみを判断の対象とした。",
      "en": "Only the radar for the Philippines is judged."
    }
  ],
  "limits": {
    "ja": "品目が武器に当たるか、支援の規則が何を課すかは資料にない。艇については結論を主張しない。",
    "en": "Whether the items are arms, and what the rules of the grants add, is not in the sources; nothing is claimed about the boats."
  },
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Fennel Lantern Coast Office", "countries": ["PHL"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2023-11-03",
      "transfer-kind": "export",
      "destination": "PHL",
      "recipient-kind": "foreign-government",
      "item-kind": "radar",
      "form": "finished",
      "programme": "other-programme",
      "purposes": ["cooperation"],
      "use-categories": ["surveillance"],
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
      "class-needs-caution": false,
      "examination-needs-caution": false,
      "publication-must-wait": false,
      "positive-security": { "value": true, "by": "NSS", "on": "2023-11-03", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "destination-suitable": { "value": true, "by": "METI", "on": "2023-11-03", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "end-user-suitable": { "value": true, "by": "METI", "on": "2023-11-03", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "no-undue-concern": { "value": true, "by": "METI", "on": "2023-11-03", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "control-assured": { "value": true, "by": "METI", "on": "2023-11-03", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-att": { "value": false, "by": "MOFA", "on": "2023-11-03", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-other-treaty": { "value": false, "by": "MOFA", "on": "2023-11-03", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "recipient-listed": { "value": false, "by": "MOFA", "on": "2023-11-03", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "other-un-obligation": { "value": false, "by": "MOFA", "on": "2023-11-03", "source": "承認からの推認（read from the approval）", "confidence": "unverified" }
    }
  },
  "expect": [
    {
      "on": "2023-11-03",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2B"],
      "requires": ["prior-consent"],
      "bucket": "k2b",
      "note": {
        "ja": "軍専用仕様のレーダーであるとした場合。",
        "en": "If the radar is of military specification."
      }
    },
    {
      "on": "2023-11-03",
      "regime": "transfer",
      "outcome": "outside",
      "facts": { "military-specification": false },
      "note": { "ja": "民生仕様のレーダーであるとした場合。", "en": "If it is a civil radar." }
    }
  ]
}
