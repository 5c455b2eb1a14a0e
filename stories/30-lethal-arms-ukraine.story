{
  "format": "sekisho-story-1",
  "id": "30-lethal-arms-ukraine",
  "row": 30,
  "title": {
    "ja": "ウクライナへの殺傷装備（2022年から2023年、行われず）",
    "en": "Lethal arms for Ukraine, 2022 and 2023: not given"
  },
  "told": {
    "ja": "ウクライナは殺傷能力のある装備も求めたが、運用指針が認めるのは自衛隊が譲渡する武器以外の装備に限られ、移転されなかった。2023年12月の改正後も同じである。",
    "en": "Ukraine asked for lethal arms too. The clause reaches only what the SDF may give, which is no weapon; none was transferred. The revision of December 2023 did not change that."
  },
  "decision": "N",
  "sources": [
    { "key": "SPUT", "cite": "press or law-firm note (SPUT), 2022 and 2023", "confidence": "secondary" },
    { "key": "JIJI22", "cite": "press or law-firm note (JIJI22), March 2022", "confidence": "secondary" }
  ],
  "assumptions": [
    {
      "ja": "仮想の事例である。全ての事実は、規則の境目を示すために置いた。",
      "en": "A hypothetical case: every fact is set to show where the rule ends."
    },
    {
      "ja": "武器の三要件（輸出令別表第一の一の項、軍隊の使用、直接戦闘の用）を満たすものとした。政府が例外又は三原則によって扱ったことによる。",
      "en": "The three limbs of the arms test are taken as met, because the government dealt with the case under the principles."
    }
  ],
  "parties": [
    { "role": "end-user", "type": "organisation", "name": "Cobalt Aqueduct Coast Office", "countries": ["UKR"] }
  ],
  "case": {
    "facts": {
      "decision-date": "2022-06-01",
      "transfer-kind": "export",
      "destination": "UKR",
      "recipient-kind": "foreign-government",
      "item-kind": "missile",
      "form": "finished",
      "programme": "other-programme",
      "purposes": ["victim-support"],
      "use-categories": [],
      "listed-item-1": true,
      "military-specification": true,
      "direct-combat": true,
      "production-equipment": false,
      "sdf-weapon": true,
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
      "new-type": true,
      "policy-at-stake": false,
      "class-needs-caution": false,
      "examination-needs-caution": false,
      "publication-must-wait": false,
      "positive-security": { "value": true, "by": "NSS", "on": "2022-03-08", "source": "JIJI22", "confidence": "secondary" },
      "destination-suitable": { "value": true, "by": "METI", "on": "2022-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "end-user-suitable": { "value": true, "by": "METI", "on": "2022-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "no-undue-concern": { "value": true, "by": "METI", "on": "2022-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "control-assured": { "value": true, "by": "METI", "on": "2022-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-treaty": { "value": false, "by": "MOFA", "on": "2022-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-att": { "value": false, "by": "MOFA", "on": "2022-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "banned-by-other-treaty": { "value": false, "by": "MOFA", "on": "2022-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "recipient-listed": { "value": false, "by": "MOFA", "on": "2022-06-01", "source": "仮定（assumed）", "confidence": "unverified" },
      "other-un-obligation": { "value": false, "by": "MOFA", "on": "2022-06-01", "source": "仮定（assumed）", "confidence": "unverified" }
    }
  },
  "expect": [
    { "on": "2022-06-01", "regime": "transfer", "outcome": "not-covered", "not_rules": ["K2D", "P1c"] },
    { "on": "2023-06-01", "regime": "transfer", "outcome": "not-covered", "not_rules": ["K2D"] },
    {
      "on": "2023-12-22",
      "regime": "transfer",
      "outcome": "not-covered",
      "not_rules": ["K2D"],
      "facts": { "combat-underway": true, "special-circumstances": false, "detta-in-force": false }
    }
  ],
  "flips": [
    {
      "on": "2022-06-01",
      "regime": "transfer",
      "outcome": "permitted",
      "rules": ["K2D"],
      "facts": { "item-kind": "protective-gear", "sdf-weapon": false }
    }
  ]
}
