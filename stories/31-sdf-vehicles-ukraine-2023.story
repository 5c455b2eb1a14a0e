{
  "format": "sekisho-story-1",
  "id": "31-sdf-vehicles-ukraine-2023",
  "row": 31,
  "title": {
    "ja": "ウクライナへの自衛隊車両・糧食（2023年）",
    "en": "SDF vehicles and rations for Ukraine, 2023"
  },
  "told": {
    "ja": "広島サミットの折、自衛隊の車両約100台と非常用糧食の提供が表明された。車両が「武器」に当たるかどうかは資料にない。",
    "en": "At the Hiroshima summit Japan promised about 100 SDF vehicles and rations. Whether the vehicles count as arms is not in the sources."
  },
  "decision": "AC",
  "sources": [
    { "key": "GK", "cite": "general knowledge", "confidence": "unverified" }
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
    { "ja": "日は一般に知られるところによる。", "en": "The day is general knowledge." }
  ],
  "limits": {
    "ja": "車両が「武器」に当たるかどうかにより結論の形が異なる。どちらであったかは主張しない。",
    "en": "The form of the result turns on whether the vehicles are arms; which it was is not claimed."
  },
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Damson Quarry Coast Office", "countries": ["UKR"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2023-05-21",
      "transfer-kind": "export",
      "destination": "UKR",
      "recipient-kind": "foreign-government",
      "form": "finished",
      "programme": "other-programme",
      "purposes": ["victim-support"],
      "use-categories": [],
      "production-equipment": false,
      "sdf-weapon": false,
      "licence-produced": false,
      "joint-developed": false,
      "development-partner": false,
      "within-acsa": false,
      "us-mutual-tech": false,
      "positive-peace": false,
      "sdf-act-gift": true,
      "victim-of-aggression": { "value": true, "by": "MOFA", "on": "2022-03-08", "source": "JIJI22", "confidence": "secondary" },
      "minimal-influence": false,
      "parts-pool": false,
      "to-licensor": false,
      "small-share": false,
      "new-type": false,
      "policy-at-stake": false,
      "class-needs-caution": false,
      "examination-needs-caution": false,
      "publication-must-wait": false,
      "positive-security": { "value": true, "by": "NSS", "on": "2022-03-08", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "destination-suitable": { "value": true, "by": "METI", "on": "2023-05-21", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "end-user-suitable": { "value": true, "by": "METI", "on": "2023-05-21", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "no-undue-concern": { "value": true, "by": "METI", "on": "2023-05-21", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "control-assured": { "value": true, "by": "METI", "on": "2023-05-21", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-treaty": { "value": false, "by": "MOFA", "on": "2023-05-21", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-att": { "value": false, "by": "MOFA", "on": "2023-05-21", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "banned-by-other-treaty": { "value": false, "by": "MOFA", "on": "2023-05-21", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "recipient-listed": { "value": false, "by": "MOFA", "on": "2023-05-21", "source": "承認からの推認（read from the approval）", "confidence": "unverified" },
      "other-un-obligation": { "value": false, "by": "MOFA", "on": "2023-05-21", "source": "承認からの推認（read from the approval）", "confidence": "unverified" }
    },
    "lines": [
      {
        "id": "vehicles",
        "title": { "ja": "自衛隊車両", "en": "SDF vehicles" },
        "facts": {
          "item-kind": "military-vehicle",
          "listed-item-1": true,
          "military-specification": true,
          "direct-combat": true
        }
      },
      {
        "id": "rations",
        "title": { "ja": "非常用糧食", "en": "Rations" },
        "facts": { "item-kind": "other-equipment", "listed-item-1": false }
      }
    ]
  },
  "expect": [
    {
      "on": "2023-05-21",
      "line": "vehicles",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2D"],
      "requires": ["prior-consent"],
      "bucket": "aggression-victim",
      "note": { "ja": "車両が三要件を満たすとした場合。", "en": "If the vehicles meet the three limbs." }
    },
    {
      "on": "2023-05-21",
      "line": "vehicles",
      "regime": "transfer",
      "outcome": "outside",
      "facts": { "direct-combat": false },
      "note": {
        "ja": "直接戦闘の用に供されないとした場合。",
        "en": "If they are not directly employed in combat."
      }
    },
    { "on": "2023-05-21", "line": "rations", "regime": "transfer", "outcome": "outside" }
  ]
}
